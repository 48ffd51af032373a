import FoundationEssentials
import VemapAPI
import VendorAPI

/// The operations that sign in and out.
extension VemapSandbox {
  func login() throws -> Reply {
    guard let credentials = credential("Basic").flatMap(BasicCredentials.init),
      let account = accounts.account(credentials)
    else {
      throw Refusal(status: 401, message: "Incorrect username or password.")
    }
    let bearer = VemapTokens.Bearer(
      userID: account.userID, username: credentials.username, session: tokens.newSession())
    guard account.mustChangePassword else { return try granted(to: bearer, "Login successful", withLogo: true) }
    let session = tokens.issue(.challenge, to: bearer, at: time.now())
    return try reply(
      .object([
        "ChallengeName": .string(Vemap.Challenge.newPassword), "Session": .string(session),
      ]), "Challenge response required", status: 302)
  }

  func complete(_ call: Vemap.CompleteChallenge) throws -> Reply {
    guard let session = credential("Bearer"), let bearer = tokens.bearer(of: session, as: .challenge, at: time.now()),
      call.username.lowercased() == bearer.username.lowercased()
    else { throw Refusal(status: 401, message: "Invalid session for the user.") }
    try accounts.setPassword(call.newPassword.reveal(), of: call.username)
    tokens.end(session)
    return try granted(to: bearer, "Challenge login successful", withLogo: false)
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

  func forgotPassword(_ call: Vemap.ForgotPassword) throws -> Reply {
    enter(installationOf: call.username)
    accounts.mailCode(to: call.username, at: time.now())
    return try succeeded("Forgot password successful - email sent, redirecting to confirmation page")
  }

  func resetPassword(_ call: Vemap.ResetPassword) throws -> Reply {
    enter(installationOf: call.username)
    guard accounts.isGood(call.confirmationCode.reveal(), of: call.username, at: time.now()) else {
      throw Refusal(status: 400, message: "Invalid verification code provided, please try again.")
    }
    try accounts.setPassword(call.password.reveal(), of: call.username)
    return try succeeded("Reset password successful - password updated, redirecting to login page")
  }

  /// A success that the document reports as 302.
  private func succeeded(_ message: String) throws -> Reply {
    try reply(.object(["success": .bool(true), "message": .string(message)]), message, status: 302)
  }

  private func granted(to bearer: VemapTokens.Bearer, _ message: String, withLogo: Bool) throws -> Reply {
    let now = time.now()
    let result: [String: JSONValue] = [
      "IdToken": .string(tokens.issue(.id, to: bearer, at: now)),
      "AccessToken": .string(tokens.issue(.access, to: bearer, at: now)),
      "RefreshToken": .string(tokens.issue(.refresh, to: bearer, at: now)),
      "TokenType": .string("Bearer"), "ExpiresIn": .int(VemapTokens.lifetime(.access)),
    ]
    let roles = records.users.first { $0.id == bearer.userID }?.roles ?? [:]
    let tenants = roles.mapValues { JSONValue.array($0.map(JSONValue.string)) }
    var data: [String: JSONValue] = ["AuthenticationResult": .object(result), "Tenants": .object(tenants)]
    if withLogo { data["LogoUrl"] = .string("https://files.vemap.example/logo.png") }
    return try reply(.object(data), message)
  }
}
