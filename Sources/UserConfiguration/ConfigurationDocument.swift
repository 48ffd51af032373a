import Dashboard
import TOMLKit

/// A configuration file's text as keys, values and lines, before anyone asks what they mean.
struct ConfigurationDocument {
  indirect enum Node: Equatable {
    case text(String)
    case number(Int)
    case flag(Bool)
    case list([Node])
    case table([String: Node])
    /// A float, date or time: keet has no setting of that type.
    case other(String)

    /// The type in words, for a sentence.
    var typeName: Words {
      switch self {
      case .text: Words("tekst", "text")
      case .number: Words("een geheel getal", "a whole number")
      case .flag: Words("true of false", "true or false")
      case .list: Words("een lijst", "a list")
      case .table: Words("een tabel", "a table")
      case .other(let name): Words("van de soort \(name)", "a \(name)")
      }
    }
  }

  let root: [String: Node]
  let lines: KeyLines

  /// Reads the bytes of a file: UTF-8 with or without a byte order mark, any line ends.
  init(_ bytes: [UInt8], path: String) throws(ConfigurationProblem) {
    let body = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? bytes[3...] : bytes[...]
    guard let text = String(validating: body, as: UTF8.self) else {
      throw ConfigurationProblem(
        file: path, line: Self.lineOfInvalidText(body),
        text: Words("dit is geen UTF-8-tekst", "this is not UTF-8 text"),
        hint: Words("bewaar het bestand als UTF-8", "save the file as UTF-8"))
    }
    // A null ends the text for the C library underneath, which would then read only half of the file.
    if let null = body.firstIndex(of: 0) {
      let line = body[..<null].count { $0 == UInt8(ascii: "\n") } + 1
      throw ConfigurationProblem(
        file: path, line: line, text: Words("dit is geen tekst", "this is not text"),
        hint: Words("is dit het goede bestand?", "is this the right file?"))
    }
    let notTOML = Words("dit is geen geldige TOML", "this is not valid TOML")
    do {
      root = Self.nodes(of: try TOMLTable(string: text))
    } catch let error as TOMLParseError {
      throw ConfigurationProblem(
        file: path, line: error.source.begin.line, column: error.source.begin.column,
        text: notTOML, hint: Words(Self.reason(error.description)))
    } catch {
      throw ConfigurationProblem(file: path, text: notTOML)
    }
    lines = KeyLines(text)
  }

  /// Copies the library's tree: its nodes point into memory that only the root table keeps alive.
  private static func nodes(of table: TOMLTable) -> [String: Node] {
    withExtendedLifetime(table) {
      var result: [String: Node] = [:]
      for key in table.keys {
        if let value = table[key] { result[key] = node(value) }
      }
      return result
    }
  }

  private static func node(_ value: any TOMLValueConvertible) -> Node {
    if let text = value.string { return .text(text) }
    if let number = value.int { return .number(number) }
    if let flag = value.bool { return .flag(flag) }
    if let list = value.array { return .list((0..<list.count).map { node(list[$0]) }) }
    if let table = value.table { return .table(nodes(of: table)) }
    return .other(value.type.description)
  }

  /// The parser's reason, without its preamble and without what it quotes from the file, which can be a secret: a
  /// number too large, a key that is a password in the wrong place.
  private static func reason(_ description: String) -> String {
    let preamble = description.firstRange(of: ": ")?.upperBound ?? description.startIndex
    let text = description[preamble...]
    guard let first = text.firstIndex(of: "'"), let last = text.lastIndex(of: "'") else {
      return Quoting.printable(String(text))
    }
    return Quoting.printable(text[..<first] + "…" + text[last...].dropFirst())
  }

  private static func lineOfInvalidText(_ bytes: ArraySlice<UInt8>) -> Int {
    var line = 1
    for part in bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false) {
      if String(validating: part, as: UTF8.self) == nil { return line }
      line += 1
    }
    return line
  }
}
