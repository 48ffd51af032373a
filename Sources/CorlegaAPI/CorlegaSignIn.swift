import HTTPTypes
package import VendorAPI

/// Signs in to Corlega: the organisation's API key goes with every call as a bearer token. There is nothing to
/// renew; a key that is turned down must be replaced by a person.
package struct CorlegaSignIn: SignIn {
  private let key: Secret

  /// - Parameter key: `corlega_` and 32 URL-safe characters.
  package init(key: Secret) { self.key = key }

  package func grant(replacing previous: Secret?, exchange: Exchange<Corlega>) async throws(APIError) -> Secret {
    guard previous == nil else {
      throw APIError(.signInRequired, vendor: Corlega.vendor, operation: "signIn", outcome: .refused)
    }
    return key
  }

  package func authorize(_ request: inout Request, with grant: Secret, fields: [String: JSONValue]) {
    request.headers[.authorization] = "Bearer " + grant.reveal()
  }
}
