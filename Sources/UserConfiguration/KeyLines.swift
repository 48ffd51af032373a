/// On which line each key of a TOML document stands. The TOML library tells positions only in errors, so this reads
/// the text once more. The text has been parsed already, so it is known to be well formed.
struct KeyLines {
  private var lines: [[String]: Int] = [:]

  init(_ text: String) {
    var scanner = StatementScanner(text)
    var table: [String] = []
    while let statement = scanner.next() {
      let path: [String]
      if statement.text.first == "[" {
        table = KeyLines.keyPath(statement.text.drop { $0 == "[" || $0 == " " || $0 == "\t" }, end: "]")
        path = table
        // Tables that are there only because they hold this one.
        for count in 1..<max(1, table.count) where lines[Array(table.prefix(count))] == nil {
          lines[Array(table.prefix(count))] = statement.line
        }
      } else {
        path = table + KeyLines.keyPath(statement.text[...], end: "=")
      }
      if lines[path] == nil { lines[path] = statement.line }
    }
  }

  /// The line of the key, or of the nearest table around it that is written out (an inline table's keys are not
  /// looked up one by one).
  func line(of path: [String]) -> Int? {
    var path = path
    while !path.isEmpty {
      if let line = lines[path] { return line }
      path.removeLast()
    }
    return nil
  }

  /// The parts of a dotted key, up to the first `end` outside quotes. Escapes are not decoded, so a key that is
  /// written with one is found by its table's line only.
  private static func keyPath(_ text: ArraySlice<Unicode.Scalar>, end: Unicode.Scalar) -> [String] {
    var parts: [String] = []
    var part = ""
    var quote: Unicode.Scalar?
    for scalar in text {
      if let open = quote {
        if scalar == open { quote = nil } else { part.unicodeScalars.append(scalar) }
      } else if scalar == "\"" || scalar == "'" {
        quote = scalar
      } else if scalar == end {
        break
      } else if scalar == "." {
        parts.append(part)
        part = ""
      } else if scalar != " " && scalar != "\t" {
        part.unicodeScalars.append(scalar)
      }
    }
    return parts + [part]
  }
}

/// Cuts a TOML document into its statements: table headers and key-value pairs, over as many lines as they take.
private struct StatementScanner {
  struct Statement {
    var text: [Unicode.Scalar]
    /// The line it begins on, counted from 1.
    var line: Int
  }

  private let text: [Unicode.Scalar]
  private var position = 0
  private var line = 1

  init(_ text: String) { self.text = Array(text.unicodeScalars) }

  mutating func next() -> Statement? {
    skipBlank()
    guard position < text.count else { return nil }
    let start = position
    let startLine = line
    let isHeader = text[position] == "["
    var depth = 0
    while position < text.count {
      switch text[position] {
      case "\"", "'": skipString()
      case "#": skipComment()
      case "\n" where depth <= 0 || isHeader:
        return Statement(text: Array(text[start..<position]), line: startLine)
      case "[", "{":
        depth += 1
        advance()
      case "]", "}":
        depth -= 1
        advance()
      default: advance()
      }
    }
    return Statement(text: Array(text[start..<position]), line: startLine)
  }

  private mutating func advance() {
    if text[position] == "\n" { line += 1 }
    position += 1
  }

  private mutating func skipBlank() {
    while position < text.count {
      switch text[position] {
      case "\n", "\r", " ", "\t": advance()
      case "#": skipComment()
      default: return
      }
    }
  }

  private mutating func skipComment() {
    while position < text.count, text[position] != "\n" { advance() }
  }

  /// Basic and literal strings, on one line or within three quotes.
  private mutating func skipString() {
    let quote = text[position]
    let isLong = position + 2 < text.count && text[position + 1] == quote && text[position + 2] == quote
    let width = isLong ? 3 : 1
    position += width
    while position < text.count {
      if text[position] == "\\" && quote == "\"" {
        advance()
        if position < text.count { advance() }
      } else if text[position...].prefix(width).allSatisfy({ $0 == quote }), position + width <= text.count {
        position += width
        // A long string may end in up to two quotes of its own.
        while isLong, position < text.count, text[position] == quote { position += 1 }
        return
      } else {
        advance()
      }
    }
  }
}
