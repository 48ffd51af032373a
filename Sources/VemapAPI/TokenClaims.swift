import FoundationEssentials
import VendorAPI

/// What a Cognito token says about its bearer: the middle of a JSON Web Token.
///
/// The signature is not checked. The claims only fill the `x-user-id` header; the vendor judges the token
/// itself, and a forged claim would gain nothing that sending any other header would not.
struct TokenClaims {
  private let claims: JSONValue

  /// - Returns: `nil` where the token is not a JSON Web Token.
  init?(_ token: Secret?) {
    let parts = token?.reveal().split(separator: ".", omittingEmptySubsequences: false) ?? []
    guard parts.count == 3 else { return nil }
    var base64 = String(parts[1]).replacing("-", with: "+").replacing("_", with: "/")
    base64 += String(repeating: "=", count: (4 - base64.count % 4) % 4)
    guard let data = Data(base64Encoded: base64), let claims = try? JSONDecoder().decode(JSONValue.self, from: data)
    else { return nil }
    self.claims = claims
  }

  var subject: String? { text("sub") }
  var cognitoUsername: String? { text("cognito:username") }

  private func text(_ name: String) -> String? {
    claims[name]?.text.flatMap { $0.isEmpty ? nil : $0 }
  }
}
