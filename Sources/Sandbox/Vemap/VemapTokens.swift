import FoundationEssentials
import VendorAPI

/// The tokens that the played vendor has given out: in the form of JSON Web Tokens, as Cognito's are, signed
/// with nothing.
struct VemapTokens: Sendable {
  enum Kind: String, Sendable {
    case access, id, refresh, challenge
  }

  struct Bearer: Sendable {
    var userID: String
    /// The user's e-mail address at sign-in.
    var username: String
    /// Tokens of one login end together at logout.
    var session: Int
  }

  private struct Issued: Sendable {
    var bearer: Bearer
    var kind: Kind
    var expiry: Date
  }

  /// Seconds: the document shows 3600 for access; a challenge is short-lived and a refresh token is not.
  static func lifetime(_ kind: Kind) -> Int {
    switch kind {
    case .access, .id: 3600
    case .challenge: 180
    case .refresh: 30 * 86_400
    }
  }

  private var issued: [String: Issued] = [:]
  private var nextSession = 0
  private var nextNumber = 0

  mutating func newSession() -> Int {
    nextSession += 1
    return nextSession
  }

  mutating func issue(_ kind: Kind, to bearer: Bearer, at now: Date) -> String {
    issued = issued.filter { $0.value.expiry > now }
    nextNumber += 1
    let expiry = now.addingTimeInterval(Double(Self.lifetime(kind)))
    let claims: [String: JSONValue] = [
      "sub": .string(bearer.userID), "cognito:username": .string(bearer.username),
      "token_use": .string(kind.rawValue), "exp": .int(Int(expiry.timeIntervalSince1970)),
      "jti": .string("demo-\(nextNumber)"),
    ]
    let header: [String: JSONValue] = ["alg": .string("HS256"), "typ": .string("JWT")]
    let token = [Self.part(header), Self.part(claims), "demo\(nextNumber)"].joined(separator: ".")
    issued[token] = Issued(bearer: bearer, kind: kind, expiry: expiry)
    return token
  }

  /// Who holds a token; `nil` where it is unknown, of another kind or past its time.
  func bearer(of token: String, as kind: Kind, at now: Date) -> Bearer? {
    guard let found = issued[token], found.kind == kind, found.expiry > now else { return nil }
    return found.bearer
  }

  /// Whether a token came from here, good or not.
  func hasIssued(_ token: String) -> Bool { issued[token] != nil }

  mutating func end(session: Int) { issued = issued.filter { $0.value.bearer.session != session } }

  mutating func end(user id: String) { issued = issued.filter { $0.value.bearer.userID != id } }

  mutating func end(_ token: String) { issued[token] = nil }

  /// Access tokens end at once; the refresh tokens outlive them, which is what they are for.
  mutating func endAccess() { issued = issued.filter { $0.value.kind != .access } }

  private static func part(_ members: [String: JSONValue]) -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = .sortedKeys
    let json = (try? encoder.encode(members)) ?? Data()
    return json.base64EncodedString().replacing("+", with: "-").replacing("/", with: "_").replacing("=", with: "")
  }
}
