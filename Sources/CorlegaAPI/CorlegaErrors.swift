import FoundationEssentials
package import VendorAPI

extension Corlega {
  private struct ErrorBody: Decodable {
    struct Inner: Decodable {
      var code: String?
      var message: String?
    }
    var error: Inner
  }

  /// The document's table of status codes, by error code.
  private static let statuses = [
    "invalid_request": 400, "invalid_json": 400, "unauthorized": 401, "insufficient_scope": 403, "not_found": 404,
    "duplicate_resource": 409, "invalid_state": 422, "rate_limited": 429, "internal_error": 500,
  ]

  /// Reads `{"error": {"code", "message"}}`, which all errors have. The status decides; the code does so only
  /// where an error body comes under a status that is no error.
  package static func failure(in response: Response) -> VendorFailure {
    guard let error = (try? JSONDecoder().decode(ErrorBody.self, from: response.body))?.error else {
      return VendorFailure(status: response.status, words: GivenReason.text(in: response))
    }
    let documented = error.code.flatMap { statuses[$0] }
    let status = response.status >= 400 ? response.status : documented ?? response.status
    var failure = VendorFailure(status: status, code: error.code, words: GivenReason.text(in: response))
    if case .forbidden = failure.reason, error.code == "insufficient_scope" {
      failure.reason = .forbidden(missing: error.message.flatMap(scope(in:)))
    }
    return failure
  }

  /// The scope that a message names, e.g. `invoices.read` in "Missing required scope: invoices.read.": two words
  /// joined by a dot. It is only shown; nothing is decided by it.
  private static func scope(in message: String) -> String? {
    message.split(separator: " ").lazy
      .map { word in word.drop(while: isMark).reversed().drop(while: isMark).reversed() }
      .map { String($0) }
      .first { word in
        let parts = word.split(separator: ".", omittingEmptySubsequences: false)
        return parts.count == 2 && parts.allSatisfy(isScopePart)
      }
  }

  private static func isMark(_ character: Character) -> Bool { ".,:;'\"`()".contains(character) }

  private static func isScopePart(_ part: Substring) -> Bool {
    part == "*" || !part.isEmpty && part.allSatisfy { $0.isASCII && ($0.isLetter || $0 == "_" || $0 == "-") }
  }
}
