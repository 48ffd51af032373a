import FoundationEssentials
import VemapAPI
import VendorAPI

/// The operations that sign in and out.
extension VemapSandbox {
  func login() throws -> Reply {
    let credentials = credential("Basic").flatMap { Data(base64Encoded: $0) }.map {
      String(decoding: $0, as: UTF8.self)
    }
    let parts = credentials?.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
    guard let parts, parts.count == 2, let account = accounts.account(username: parts[0], password: parts[1]) else {
      throw Refusal(status: 401, message: "Incorrect username or password.")
    }
    let bearer = VemapTokens.Bearer(account: account, session: tokens.newSession())
    guard account.mustChangePassword else { return try granted(to: bearer, "Login successful", withLogo: true) }
    let session = tokens.issue(.challenge, to: bearer, at: time.now())
    return try Reply(
      status: 302,
      JSONValue.object([
        "ChallengeName": .string(Vemap.Challenge.newPassword), "Session": .string(session),
      ]), beside: envelope(status: 302, message: "Challenge response required", .full))
  }

  func complete(_ call: Vemap.CompleteChallenge) throws -> Reply {
    guard let session = credential("Bearer"), let bearer = tokens.bearer(of: session, as: .challenge, at: time.now()),
      call.challengeName == Vemap.Challenge.newPassword, call.username == bearer.account.user.email
    else { throw Refusal(status: 401, message: "Invalid session for the user.") }
    let password = call.newPassword.reveal()
    // The vendor's rules are not documented; some rule there is, so that a weak password can be tried.
    guard password.count >= 8, password != bearer.account.password else {
      throw Refusal(
        status: 400, message: "Password does not conform to policy: at least 8 characters, not the old one.")
    }
    guard let account = accounts.setPassword(password, of: call.username) else {
      throw Refusal(status: 404, message: "User not found")
    }
    tokens.end(session)
    return try granted(
      to: VemapTokens.Bearer(account: account, session: bearer.session), "Challenge login successful",
      withLogo: false)
  }

  func refresh() throws -> Reply {
    guard let token = credential("Bearer"), let bearer = tokens.bearer(of: token, as: .refresh, at: time.now()) else {
      throw Refusal(status: 401, message: "Invalid refresh token")
    }
    tokens.end(token)
    return try granted(to: bearer, "Refresh token successful", withLogo: true)
  }

  func logout() throws -> Reply {
    guard let token = credential("Bearer"), let bearer = tokens.bearer(of: token, as: .access, at: time.now()) else {
      throw Refusal(status: 401, message: "Unauthorized")
    }
    tokens.end(session: bearer.session)
    return try reply(.object([:]), "Logout successful")
  }

  private func granted(to bearer: VemapTokens.Bearer, _ message: String, withLogo: Bool) throws -> Reply {
    let now = time.now()
    let result: [String: JSONValue] = [
      "IdToken": .string(tokens.issue(.id, to: bearer, at: now)),
      "AccessToken": .string(tokens.issue(.access, to: bearer, at: now)),
      "RefreshToken": .string(tokens.issue(.refresh, to: bearer, at: now)),
      "TokenType": .string("Bearer"), "ExpiresIn": .int(VemapTokens.lifetime(.access)),
    ]
    let tenants = bearer.account.user.roles.mapValues { JSONValue.array($0.map(JSONValue.string)) }
    var data: [String: JSONValue] = ["AuthenticationResult": .object(result), "Tenants": .object(tenants)]
    if withLogo { data["LogoUrl"] = .string("https://files.vemap.example/logo.png") }
    return try reply(.object(data), message)
  }
}
