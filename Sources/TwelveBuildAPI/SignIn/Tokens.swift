import HTTPTypes
package import VendorAPI

extension TwelveBuild {
  /// `GET /tokens` (method inferred): the token that every other call carries.
  ///
  /// The document has login and key travel in the query, so the request must never be printed with its query.
  package struct GetToken: Endpoint {
    package typealias Contract = TwelveBuild
    package typealias Output = Token
    package static let route = Route(.get, "/tokens", "getToken", authentication: .own, isInferred: true)
    package static let example = GetToken(login: "contact@12build.com", apiKey: Secret("apikey"), forceNew: .yes)

    package var login: String
    package var apiKey: Secret
    /// Whether the token given so far stops being good even if it has not ended.
    package var forceNew: Flag?

    package init(login: String, apiKey: Secret, forceNew: Flag? = nil) {
      self.login = login
      self.apiKey = apiKey
      self.forceNew = forceNew
    }

    private enum CodingKeys: String, CodingKey { case login, apiKey, forceNew }

    package init(from decoder: any Decoder) throws {
      let container = try decoder.container(keyedBy: CodingKeys.self)
      login = try container.decode(String.self, forKey: .login)
      apiKey = Secret(try container.decode(String.self, forKey: .apiKey))
      forceNew = try container.decodeIfPresent(Flag.self, forKey: .forceNew)
    }

    package func encode(to encoder: any Encoder) throws {
      var container = encoder.container(keyedBy: CodingKeys.self)
      try container.encode(login, forKey: .login)
      try container.encode(apiKey.reveal(), forKey: .apiKey)
      try container.encodeIfPresent(forceNew, forKey: .forceNew)
    }
  }

  /// What `getToken` gives.
  package struct Token: Decodable, Equatable, Sendable {
    package var token: Secret
    /// When the token ends: unix seconds, now a number and now a text.
    package var expireDate: String?

    private enum CodingKeys: String, CodingKey { case token, expireDate }

    package init(from decoder: any Decoder) throws {
      let container = try decoder.container(keyedBy: CodingKeys.self)
      token = Secret(try container.decode(String.self, forKey: .token))
      expireDate = try container.decode(Lenient<String>.self, forKey: .expireDate).wrappedValue
    }
  }
}
