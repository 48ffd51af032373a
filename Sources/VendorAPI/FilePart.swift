package import FoundationEssentials

/// A file that is sent along with an operation. Among an endpoint's fields it is an object with these three
/// members, the bytes in base64.
package struct FilePart: Codable, Equatable, Sendable {
  /// Without folders, e.g. `tekening.pdf`.
  package var fileName: String
  /// E.g. `application/pdf`.
  package var contentType: String
  package var bytes: Data

  package init(fileName: String, contentType: String = "application/octet-stream", bytes: Data) {
    self.fileName = fileName
    self.contentType = contentType
    self.bytes = bytes
  }

  /// The file that an endpoint's field is; `nil` where it is something else.
  init?(_ field: JSONValue) {
    guard let name = field["fileName"]?.text, let type = field["contentType"]?.text,
      let bytes = field["bytes"]?.text.flatMap({ Data(base64Encoded: $0) })
    else { return nil }
    self.init(fileName: name, contentType: type, bytes: bytes)
  }

  /// The file as an endpoint's field; the reverse of ``init(_:)``.
  var field: JSONValue {
    .object([
      "fileName": .string(fileName), "contentType": .string(contentType), "bytes": .string(bytes.base64EncodedString()),
    ])
  }

  /// Why the file cannot travel in a form, as the end of a sentence; `nil` where it can.
  var problem: String? {
    if fileName.isEmpty { return "has a file without a name" }
    if fileName.unicodeScalars.contains(where: { $0 == "/" || $0.isControl }) {
      return "has a file name with a slash or a control character"
    }
    let type = contentType.prefix { $0 != ";" }.split(separator: "/", omittingEmptySubsequences: false)
    let isASCII = contentType.unicodeScalars.allSatisfy { $0.isASCII && !$0.isControl }
    return isASCII && type.count == 2 && !type.contains("") ? nil : "has a file of no valid content type"
  }
}

extension Unicode.Scalar {
  fileprivate var isControl: Bool { properties.generalCategory == .control }
}
