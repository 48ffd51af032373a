import VendorAPI

/// A file of the user's, named by its path, on its way to a vendor. Its bytes stay on the disk until it is sent; until
/// then the field holds what a ``FilePart`` holds, without them.
enum FileText {
  static func read(_ path: String) throws(UnreadableText) -> JSONValue {
    let name = String(path.split(separator: "/", omittingEmptySubsequences: false).last ?? "")
    guard !name.isEmpty, name != ".", name != "..", name != "~" else {
      throw UnreadableText(
        "Dit is een map; typ het pad van een bestand, bijvoorbeeld ~/bestek.pdf.",
        "This is a folder; type the path of a file, for example ~/specification.pdf.")
    }
    return .object([
      "path": .string(path), "fileName": .string(name), "contentType": .string(type(of: name)), "bytes": .string(""),
    ])
  }

  static func path(of value: JSONValue) -> String? { value["path"]?.text }

  /// Bytes, once the disk has said so.
  static func size(of value: JSONValue) -> Int? { value["size"]?.text.flatMap { Int($0) } }

  /// What the ending says; no vendor needs more than a browser knows.
  private static func type(of name: String) -> String {
    let ending = name.lastIndex(of: ".").map { name[name.index(after: $0)...].lowercased() } ?? ""
    return types[ending] ?? "application/octet-stream"
  }

  private static let types = [
    "pdf": "application/pdf", "txt": "text/plain", "csv": "text/csv", "xml": "application/xml",
    "png": "image/png", "jpg": "image/jpeg", "jpeg": "image/jpeg", "tif": "image/tiff", "tiff": "image/tiff",
    "zip": "application/zip", "dwg": "image/vnd.dwg", "dxf": "image/vnd.dxf",
    "doc": "application/msword", "xls": "application/vnd.ms-excel",
    "docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  ]
}
