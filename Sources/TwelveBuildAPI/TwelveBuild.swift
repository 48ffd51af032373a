import FoundationEssentials
package import VendorAPI

/// 12Build's REST contractor API, version 1.1: tenders, their work components and who was asked for them.
///
/// The document gives no HTTP methods; those here follow from the operations' names and stand in the routes
/// alone. It gives no errors and no rate limit either.
package enum TwelveBuild: VendorContract {
  package static let vendor = Vendor.twelveBuild

  /// The base URL of the document's examples, unconfirmed; paths are appended to it.
  package static let defaultURL = "https://www.12build.com/nl/rest/1.1"

  package static let endpoints: [any Endpoint.Type] = [
    GetToken.self, ListProjects.self, GetProject.self, ListPhases.self, ListProjectPhases.self,
    ListCommunication.self, GetCommunication.self,
  ]

  /// No error form is documented, so the status alone decides. What the body says in one of the usual places
  /// is kept for people to read.
  package static func failure(in response: Response) -> VendorFailure {
    let body = try? JSONDecoder().decode(JSONValue.self, from: response.body)
    return VendorFailure(status: response.status, words: body?.text ?? (body?["message"] ?? body?["error"])?.text)
  }
}

extension TwelveBuild {
  /// Yes or no, which the vendor takes as `0` or `1` and gives as `"1"`, `1` or `true`.
  package enum Flag: String, Codable, Sendable {
    case no = "0"
    case yes = "1"

    package init(from decoder: any Decoder) throws {
      let container = try decoder.singleValueContainer()
      if let isSet = try? container.decode(Bool.self) {
        self = isSet ? .yes : .no
      } else if let flag = Flag(rawValue: try AnyText(from: decoder).text) {
        self = flag
      } else {
        throw DecodingError.dataCorruptedError(in: container, debugDescription: "must be 0 or 1")
      }
    }
  }

  /// Which of the vendor's products a project belongs to.
  package enum Product: String, Codable, Sendable {
    case tender
    /// `none`: projects outside tendering; they require the group manager's access.
    case other = "none"
  }
}
