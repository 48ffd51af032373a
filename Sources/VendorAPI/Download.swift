package import FoundationEssentials
import HTTPTypes

/// A file that a vendor gives. Its bytes are not here: they go to a ``DownloadSink`` while they come.
package struct Download: Equatable, Sendable {
  /// The name that the vendor gives it, if any: one name without folders, dots at its start, or signs that
  /// cannot be seen, and never empty. Nothing is known of its length or of what is named so already.
  package var fileName: String?
  /// E.g. `application/pdf`.
  package var contentType: String?
  /// At the beginning as announced, `nil` where nothing is; in the end as they came.
  package var byteCount: Int?

  package init(fileName: String? = nil, contentType: String? = nil, byteCount: Int? = nil) {
    self.fileName = fileName
    self.contentType = contentType
    self.byteCount = byteCount
  }

  /// What an answer's head tells of the file that follows.
  package init(head: Response) {
    self.init(
      fileName: head.headers[.contentDisposition].flatMap(Self.name(in:)), contentType: head.headers[.contentType],
      byteCount: head.headers[.contentLength].flatMap { Int($0) }.flatMap { $0 >= 0 ? $0 : nil })
  }

  /// The name in a `Content-Disposition` (RFC 6266): `filename*`, which says how it is encoded, goes before
  /// `filename`.
  private static func name(in disposition: String) -> String? {
    let parameters = FieldParameters(disposition).parameters
    return parameters["filename*"].flatMap(decoded).flatMap(safe) ?? parameters["filename"].flatMap(safe)
  }

  /// Decodes `UTF-8'nl'plan%20%C3%A9.pdf` (RFC 8187); `nil` for another encoding or bytes that are not in it.
  private static func decoded(_ text: String) -> String? {
    let parts = text.split(separator: "'", maxSplits: 2, omittingEmptySubsequences: false)
    guard parts.count == 3 else { return nil }
    switch parts[0].lowercased() {
    case "utf-8": return String(parts[2]).percentDecoded()
    case "iso-8859-1":
      return String(parts[2]).percentDecodedBytes().map { bytes in
        String(String.UnicodeScalarView(bytes.map { Unicode.Scalar($0) }))
      }
    default: return nil
    }
  }

  /// Only the last part of a path, and nothing that hides or turns around what is read.
  private static func safe(_ name: String) -> String? {
    let last = name.unicodeScalars.split { $0 == "/" || $0 == "\\" }.last ?? []
    let visible = last.filter { !$0.isUnseen }
    let text = String(String.UnicodeScalarView(visible.drop { $0 == "." || $0 == " " }))
    return text.isEmpty ? nil : text
  }
}

extension Endpoint where Output == Download {
  /// What an answer that was not streamed tells of its file.
  package static func output(from body: JSONDocument) throws -> Download { Download(byteCount: body.bytes.count) }
}

/// Where the bytes of a download go.
package struct DownloadSink: Sendable {
  /// Called before the first byte, and again when the download starts anew: what was written before is void.
  package var begin: @Sendable (Download) async throws -> Void
  /// Called with each piece, in order and one after another.
  package var write: @Sendable (Data) async throws -> Void

  package init(
    begin: @escaping @Sendable (Download) async throws -> Void,
    write: @escaping @Sendable (Data) async throws -> Void
  ) {
    self.begin = begin
    self.write = write
  }
}

/// Told how many bytes came, after each piece, and of how many, where the vendor says so.
package typealias DownloadProgress = @Sendable (_ received: Int, _ total: Int?) -> Void
