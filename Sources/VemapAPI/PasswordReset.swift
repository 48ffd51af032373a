import HTTPTypes
package import VendorAPI

extension Vemap {
  /// What the two steps of a forgotten password answer. The document reports their success as 302, with no
  /// address to go to, and does not say whether the status line has it too.
  package struct SuccessMessage: Decodable, Hashable, Sendable {
    @Lenient package var success: Bool?
    @Lenient package var message: String?
  }

  /// `POST /v1/authentication/forgot-password`; no sign-in; § Forgot Password.
  ///
  /// Mails a confirmation code to the user.
  package struct ForgotPassword: Endpoint {
    package typealias Contract = Vemap
    package typealias Output = SuccessMessage
    package static let route = Route(
      .post, "/v1/authentication/forgot-password", "forgotPassword", authentication: .own, answer: ["data"],
      successes: [200, 302])
    package static let example = ForgotPassword(username: "user@example.com")

    /// The user's e-mail address.
    package var username: String

    package init(username: String) { self.username = username }

    package func validate() throws(InvalidField) { try InvalidField.require(email: username, "username") }
  }

  /// `POST /v1/authentication/reset-password`; no sign-in; § Reset Password.
  package struct ResetPassword: Endpoint {
    package typealias Contract = Vemap
    package typealias Output = SuccessMessage
    package static let route = Route(
      .post, "/v1/authentication/reset-password", "resetPassword", authentication: .own, answer: ["data"],
      successes: [200, 302])
    package static let example = ResetPassword(
      username: "user@example.com", confirmationCode: Secret("123456"), password: Secret("NewSecurePassword123!"))

    /// The user's e-mail address.
    package var username: String
    /// From the mail.
    @SentSecret package var confirmationCode: Secret
    @SentSecret package var password: Secret

    package init(username: String, confirmationCode: Secret, password: Secret) {
      self.username = username
      self.confirmationCode = confirmationCode
      self.password = password
    }

    package func validate() throws(InvalidField) {
      try InvalidField.require(email: username, "username")
      try InvalidField.require(secret: confirmationCode, "confirmationCode")
      try InvalidField.require(secret: password, "password")
    }
  }
}
