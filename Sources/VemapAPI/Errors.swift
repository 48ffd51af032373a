import FoundationEssentials
import HTTPTypes
package import VendorAPI

extension Vemap {
  /// Reads an answer that is not a success. The document lists no error bodies, so the usual meaning of the
  /// status decides, and the members of the envelope that every sample has add the words.
  package static func failure(in response: Response) -> VendorFailure {
    let said = try? JSONDecoder().decode(Envelope.self, from: response.body)
    // The document repeats the status in the body, and for the login challenge nothing says that the status
    // line has it too; so where the line claims success, the body is asked.
    let isSuccess = (200...299).contains(response.status)
    let status = isSuccess ? said?.status ?? response.status : response.status
    return VendorFailure(status: status, words: GivenReason.text(in: response), requestID: said?.requestID)
  }

  /// An answer that says in its body that it is none, under a status line that claims success, must not read as
  /// an empty list.
  static func checkStatus(of body: JSONDocument) throws {
    guard let value = try? body.value(at: ["status"]) else { return }
    let status = try JSONDecoder().decode(Lenient<Int>.self, from: value).wrappedValue
    if let status, status >= 300 { throw JSONDocument.Problem.missing("data") }
  }

  /// What stands around a result, as far as it stands there: answers come in four forms.
  private struct Envelope: Decodable {
    @Lenient var status: Int?
    @Lenient var requestID: String?

    enum CodingKeys: String, CodingKey {
      case status
      case requestID = "request_id"
    }
  }
}

extension Endpoint where Contract == Vemap {
  package static func output<Item>(from body: JSONDocument) throws -> Output
  where Output == Page<Item>, Item: Decodable & Sendable {
    try Vemap.checkStatus(of: body)
    return try Page(from: body, at: route.answer)
  }
}
