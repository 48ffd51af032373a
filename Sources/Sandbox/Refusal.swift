package import HTTPTypes

/// A call that the played vendor turns down; each vendor words it in its own error form.
package struct Refusal: Error, Equatable, Sendable {
  package var status: Int
  /// The vendor's error code, where it has codes.
  package var code: String
  package var message: String
  package var headers: HTTPFields

  package init(status: Int, code: String = "", message: String, headers: HTTPFields = [:]) {
    self.status = status
    self.code = code
    self.message = message
    self.headers = headers
  }
}
