import HTTPTypes
package import VendorAPI

extension Blueprint {
  /// `POST /api/auth/login`: opens a session, whose cookie `bp_session` comes in the header.
  package struct Login: Endpoint {
    package typealias Contract = Blueprint
    package typealias Output = LoginResult
    package static let route = Route(.post, "/api/auth/login", "login", authentication: .own)
    package static let example = Login(email: "jan@devries-bouw.nl", password: Secret("geheim123"))

    package var email: String
    package var password: Secret

    package init(email: String, password: Secret) {
      self.email = email
      self.password = password
    }

    package func validate() throws(InvalidField) {
      try InvalidField.requireText(email, "email")
      try InvalidField.require(!password.isEmpty, "password", "is empty")
    }
  }

  package struct LoginResult: Equatable, Sendable {
    package var success: Bool?
    package var user: User?

    package struct User: Equatable, Sendable {
      package var id: String?
      package var name: String?
      /// `owner` in the sample; other roles are not documented.
      package var role: String?
    }
  }

  /// `POST /api/auth/logout`: ends the session whose cookie comes along. The method is inferred.
  package struct Logout: Endpoint {
    package typealias Contract = Blueprint
    package typealias Output = Nothing
    package static let route = Route(.post, "/api/auth/logout", "logout", class: .sameValueWrite, isInferred: true)
    package static let example = Logout()

    package init() {}
  }
}

extension Blueprint.Login: Codable {
  private enum CodingKeys: CodingKey {
    case email, password
  }

  package init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    email = try container.decode(String.self, forKey: .email)
    password = Secret(try container.decode(String.self, forKey: .password))
  }

  package func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(email, forKey: .email)
    try container.encode(password.reveal(), forKey: .password)
  }
}

extension Blueprint.LoginResult: Decodable {
  private enum CodingKeys: CodingKey {
    case success, user
  }

  package init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    success = if case .bool(let flag) = container.value(.success) { flag } else { nil }
    user = container.value(.user).map { value in
      User(id: value["id"]?.word, name: value["name"]?.word, role: value["role"]?.word)
    }
  }
}
