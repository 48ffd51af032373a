package import FoundationEssentials
import VendorAPI

/// Files of the user's that are sent to vendors. The disk behind them is given from outside.
package struct FileSource: Sendable {
  /// Says how large a file is, in bytes. The path is as the user typed it; `~` is the home directory.
  package var look: @Sendable (_ path: String) throws(FileFolder.Problem) -> Int
  /// Reads a whole file, and no more than `limit` bytes: one that is larger is refused.
  package var read: @Sendable (_ path: String, _ limit: Int) throws(FileFolder.Problem) -> Data

  package init(
    look: @escaping @Sendable (_ path: String) throws(FileFolder.Problem) -> Int,
    read: @escaping @Sendable (_ path: String, _ limit: Int) throws(FileFolder.Problem) -> Data
  ) {
    self.look = look
    self.read = read
  }

  /// Has no files.
  package static let none = FileSource(
    look: { _ throws(FileFolder.Problem) in throw nothing }, read: { _, _ throws(FileFolder.Problem) in throw nothing })

  private static let nothing = FileFolder.Problem(
    Words("bestanden kunnen hier niet worden gelezen", "files cannot be read here"))
}

/// What the disk says of a file that a form names.
package enum FileSight: Equatable, Sendable {
  /// Its size in bytes.
  case there(Int)
  case problem(Words)
}

extension FileSource {
  /// A write's fields with the bytes of the files that they name, read now.
  /// - Throws: where a file is gone, too large or not the one that was looked at when the user decided.
  func filling(
    _ fields: [String: JSONValue], of action: Action
  ) throws(FileFolder.Problem) -> [String: JSONValue] {
    var filled = fields
    for field in action.fields {
      guard case .file(let limit) = field.kind, let value = field.target.value(in: .object(fields)),
        case .object(var part) = value, let path = FileText.path(of: value)
      else { continue }
      let bytes = try read(path, limit)
      if let size = FileText.size(of: value), size != bytes.count {
        throw FileFolder.Problem(
          Words("\(path) is intussen gewijzigd; kies het opnieuw", "\(path) has changed meanwhile; choose it again"))
      }
      part["bytes"] = .string(bytes.base64EncodedString())
      filled.set(.object(part), at: field.target)
    }
    return filled
  }
}
