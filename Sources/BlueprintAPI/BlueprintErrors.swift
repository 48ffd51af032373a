import FoundationEssentials
package import VendorAPI

extension Blueprint {
  /// Decides by the status alone: the document has a table of status codes and shows no error body. Only a
  /// `"success": false` under a status that is no error counts as a refusal; nothing else would say so. Words are
  /// taken from where such bodies commonly have them, for the detail only.
  package static func failure(in response: Response) -> VendorFailure {
    let body = try? JSONDecoder().decode(JSONValue.self, from: response.body)
    let words = GivenReason.text(in: response)
    if response.status < 300, body?["success"] == .bool(false) {
      return VendorFailure(reason: .invalid(field: nil), words: words)
    }
    return VendorFailure(status: response.status, words: words)
  }
}
