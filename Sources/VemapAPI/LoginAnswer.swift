import FoundationEssentials
package import VendorAPI

extension Vemap {
  /// What login, challenge and refresh answer. A challenge shows itself by its name in the data, under HTTP
  /// 302 and under HTTP 200 alike.
  package enum LoginAnswer: Equatable, Sendable {
    case tokens(Tokens)
    case challenge(Challenge)
  }

  /// Something the user must do before the login is complete.
  package struct Challenge: Equatable, Sendable {
    package static let newPassword = "NEW_PASSWORD_REQUIRED"

    package var name: String
    /// Proves the first step; goes into the call that completes the challenge.
    package var session: Secret

    package init(name: String, session: Secret) {
      self.name = name
      self.session = session
    }
  }

  /// The `AuthenticationResult` and what comes with it. Only the access token is sure to be there: a refresh
  /// may leave out what has not changed.
  package struct Tokens: Equatable, Sendable {
    package var access: Secret
    package var identity: Secret?
    package var refresh: Secret?
    /// `Bearer`.
    package var type: String?
    /// Seconds.
    package var expiresIn: Int?
    /// Sorted by tenant, because an object's members have no order; `nil` where the answer has no tenants.
    package var tenants: [TenantRoles]?
    package var logoURL: String?

    package init(
      access: Secret, identity: Secret? = nil, refresh: Secret? = nil, type: String? = nil, expiresIn: Int? = nil,
      tenants: [TenantRoles]? = nil, logoURL: String? = nil
    ) {
      self.access = access
      self.identity = identity
      self.refresh = refresh
      self.type = type
      self.expiresIn = expiresIn
      self.tenants = tenants
      self.logoURL = logoURL
    }
  }

  /// A tenant that the user works for, with the user's roles there in the vendor's words.
  package struct TenantRoles: Hashable, Sendable {
    package var tenantID: String
    package var roles: [String]

    package init(tenantID: String, roles: [String]) {
      self.tenantID = tenantID
      self.roles = roles
    }
  }
}

extension Vemap.LoginAnswer: Decodable {
  private enum CodingKeys: String, CodingKey {
    case challenge = "ChallengeName"
    case session = "Session"
    case result = "AuthenticationResult"
    case tenants = "Tenants"
    case logoURL = "LogoUrl"
  }

  private enum ResultKeys: String, CodingKey {
    case identity = "IdToken"
    case access = "AccessToken"
    case refresh = "RefreshToken"
    case type = "TokenType"
    case expiresIn = "ExpiresIn"
  }

  package init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    if let name = try container.decodeIfPresent(String.self, forKey: .challenge), !name.isEmpty {
      let session = try container.decodeIfPresent(String.self, forKey: .session) ?? ""
      self = .challenge(Vemap.Challenge(name: name, session: Secret(session)))
      return
    }
    let result = try container.nestedContainer(keyedBy: ResultKeys.self, forKey: .result)
    func optional(_ key: ResultKeys) -> Secret? {
      let text = try? result.decodeIfPresent(String.self, forKey: key)
      return text.flatMap { $0.isEmpty ? nil : Secret($0) }
    }
    guard let access = optional(.access) else {
      throw DecodingError.keyNotFound(
        ResultKeys.access, .init(codingPath: result.codingPath, debugDescription: "no access token"))
    }
    let tenants = try container.decode(LenientPart<[String: Roles]>.self, forKey: .tenants).wrappedValue
    self = .tokens(
      Vemap.Tokens(
        access: access, identity: optional(.identity), refresh: optional(.refresh),
        type: try result.decode(Lenient<String>.self, forKey: .type).wrappedValue,
        expiresIn: try result.decode(Lenient<Int>.self, forKey: .expiresIn).wrappedValue,
        tenants: tenants?.sorted { $0.key < $1.key }.map { .init(tenantID: $0.key, roles: $0.value.words) },
        logoURL: try container.decode(Lenient<String>.self, forKey: .logoURL).wrappedValue))
  }

  /// The roles at one tenant, a list in the document; a lone word is taken as a list of one.
  private struct Roles: Decodable, Hashable {
    let words: [String]

    init(from decoder: any Decoder) throws {
      if let word = try? AnyText(from: decoder) {
        words = [word.text]
      } else {
        words = (try? Elements<AnyText>(from: decoder))?.items.map(\.text) ?? []
      }
    }
  }
}
