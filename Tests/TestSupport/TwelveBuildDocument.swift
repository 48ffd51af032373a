package import FoundationEssentials

/// The operations of 12Build's document, read from it as it is printed.
package struct TwelveBuildDocument: Sendable {
  package struct Operation: Sendable {
    package var id: String
    package var path: String
    package var parameters: [Parameter]
    /// `nil` where a file is answered; empty where nothing is.
    package var answer: Data?
  }

  package struct Parameter: Sendable {
    package var name: String
    package var isRequired: Bool
    /// `query`, `template` (the path) or `file`.
    package var place: String
    /// A regular expression, as loose as it is printed.
    package var pattern: String?
  }

  package struct Unreadable: Error {
    var line: String
  }

  package private(set) var operations: [Operation] = []

  private static let read = Result { try TwelveBuildDocument(at: folder.appending(path: "Documents/12build.txt")) }

  /// The folder of all tests.
  private static var folder: URL {
    URL(filePath: #filePath).deletingLastPathComponent().resolvingSymlinksInPath().deletingLastPathComponent()
  }

  /// The document, which is read once.
  package init() throws { self = try Self.read.get() }

  private init(at file: URL) throws {
    let lines = try String(contentsOf: file, encoding: .utf8).split(separator: "\n", omittingEmptySubsequences: false)
    // A name, nothing, a path, and the head of the parameters.
    let starts = lines.indices.dropLast(3).filter { lines[$0 + 2].hasPrefix("/") && lines[$0 + 3] == "Parameters" }
    for (start, end) in zip(starts, starts.dropFirst() + [lines.endIndex]) {
      guard let response = lines[start..<end].firstIndex(of: "Response") else {
        throw Unreadable(line: String(lines[start]))
      }
      let answer = lines[(response + 1)..<end].joined(separator: "\n").trimmed
      operations.append(
        Operation(
          id: String(lines[start]), path: String(lines[start + 2]),
          parameters: try lines[(start + 5)..<response].map { try Parameter($0) },
          answer: answer == "Binary file download" ? nil : Data(answer.utf8)))
    }
  }

  package func operation(_ id: String) throws -> Operation {
    guard let found = operations.first(where: { $0.id == id }) else { throw Unreadable(line: id) }
    return found
  }
}

extension TwelveBuildDocument.Parameter {
  /// Reads a row such as `id 1 template \d+$ Budget id`, of which the columns are lost.
  fileprivate init(_ row: Substring) throws {
    var words = row.split(separator: " ")[...]
    guard let name = words.popFirst() else { throw TwelveBuildDocument.Unreadable(line: String(row)) }
    self.name = String(name)
    isRequired = words.first == "1"
    if isRequired { words.removeFirst() }
    guard let place = words.popFirst() else { throw TwelveBuildDocument.Unreadable(line: String(row)) }
    self.place = String(place)
    guard let first = words.first, "^\\(.".contains(first.prefix(1)) else { return }
    // A pattern may hold spaces; a description holds no dollar.
    let rest = words.joined(separator: " ")
    let end = rest.lastIndex(of: "$").map { rest.index(after: $0) }
    let whole = end.map { String(rest[..<$0] + rest[$0...].prefix { $0 == ")" }) }
    pattern = whole ?? (first.hasPrefix(".") ? rest : String(first))
  }
}

extension String {
  fileprivate var trimmed: String {
    String(drop { $0.isWhitespace }.reversed().drop { $0.isWhitespace }.reversed())
  }
}
