import VendorAPI

/// A column of rows that are typed as a table.
package struct TableColumn: Hashable, Sendable {
  /// Where its value goes in each row: `properties.name`. The last name can stand at the head of the column.
  let target: JSONPath
  let title: Words
  /// Whether it holds numbers, which the vendor writes with a point.
  let isNumber: Bool

  init(_ target: JSONPath, _ title: Words, isNumber: Bool = false) {
    self.target = target
    self.title = title
    self.isNumber = isNumber
  }

  fileprivate var names: [String] {
    [title.nl.folded, title.en.folded, (target.names.last ?? "").folded]
  }
}

/// Rows as they are typed, edited elsewhere or pasted from a spreadsheet: a line for each, its cells parted by bars,
/// tabs or semicolons. A first line that names columns says which they are and in which order; else they come in
/// their own order.
enum TableText {
  struct Reading: Equatable {
    /// An object for each row. A cell that is empty is an empty text.
    var rows: [JSONValue] = []
    /// The first number that may be meant otherwise, with its line.
    var warning: Words?
  }

  static func read(_ typed: String, _ columns: [TableColumn]) throws(UnreadableText) -> Reading {
    var order = columns
    var reading = Reading()
    let lines = typed.split(whereSeparator: \.isNewline)
    for (number, line) in lines.enumerated() where !line.allSatisfy({ $0.isWhitespace || $0 == "|" }) {
      let cells = cells(of: line)
      if number == 0, let head = try head(cells, columns) {
        order = head
        continue
      }
      guard cells.count <= order.count else {
        throw UnreadableText(
          "Regel \(number + 1) heeft \(cells.count) cellen, en er zijn \(order.count) kolommen; \(titles(order).nl).",
          "Line \(number + 1) has \(cells.count) cells, and there are \(order.count) columns; \(titles(order).en).")
      }
      var row: [String: JSONValue] = [:]
      var isEmpty = true
      for (index, column) in order.enumerated() {
        let cell = try cells.indices.contains(index) ? cell(cells[index], column, number) : Cell()
        isEmpty = isEmpty && cell.text.isEmpty
        row.set(.string(cell.text), at: column.target)
        reading.warning = reading.warning ?? cell.warning
      }
      if !isEmpty { reading.rows.append(.object(row)) }
    }
    return reading
  }

  /// The text for rows there are: a line of titles, then a line for each row.
  static func typed(_ rows: [JSONValue], _ columns: [TableColumn], _ language: Language) -> String {
    // A column that no row has was not named, either.
    let columns = columns.filter { column in rows.contains { column.target.value(in: $0) != nil } }
    let head = columns.map { $0.title(language) }.joined(separator: " | ")
    let lines = rows.map { row in
      columns.map { escaped($0.target.value(in: row)?.text ?? "") }.joined(separator: " | ")
    }
    return ([head] + lines).joined(separator: "\n")
  }

  static func titles(_ columns: [TableColumn]) -> Words {
    Words(
      columns.map(\.title.nl).joined(separator: " | "), columns.map(\.title.en).joined(separator: " | "))
  }

  /// The columns that a line names; nil where it names none and so is a row.
  private static func head(_ cells: [String], _ columns: [TableColumn]) throws(UnreadableText) -> [TableColumn]? {
    func column(_ cell: String) -> TableColumn? { columns.first { $0.names.contains(cell.folded) } }
    guard let first = cells.first, column(first) != nil else { return nil }
    var order: [TableColumn] = []
    for cell in cells {
      guard let found = column(cell), !order.contains(found) else {
        let name = FieldText.named(cell)
        throw UnreadableText(
          "\(name) is geen kolom, of staat er twee keer; kies uit \(titles(columns).nl).",
          "\(name) is no column, or is there twice; choose from \(titles(columns).en).")
      }
      order.append(found)
    }
    return order
  }

  /// Words stand in number columns, too (`stelpost`); only what looks like a number must be one.
  private static func cell(_ typed: String, _ column: TableColumn, _ line: Int) throws(UnreadableText) -> Cell {
    let text = FieldText(typed, hasLines: true).text
    guard column.isNumber, text.first?.isNumber == true || text.first == "-" else { return Cell(text: text) }
    let place = Words("Regel \(line + 1): ", "Line \(line + 1): ")
    do throws(UnreadableText) {
      let number = try NumberText.decimal(text)
      return Cell(text: NumberText.pointed(number.value), warning: number.warning.map { place + $0 })
    } catch {
      let words = place + error.words
      throw UnreadableText(words.nl, words.en)
    }
  }

  private struct Cell {
    var text = ""
    var warning: Words?
  }

  private static func cells(of line: Substring) -> [String] {
    if line.contains("\t") { return line.split(separator: "\t", omittingEmptySubsequences: false).map(trim) }
    guard line.contains("|") else {
      return line.split(separator: ";", omittingEmptySubsequences: false).map(trim)
    }
    var cells = [""]
    var rest = line[...]
    while let character = rest.popFirst() {
      switch character {
      case "\\":
        let next = rest.popFirst()
        cells[cells.count - 1].append(next == "n" ? "\n" : next ?? "\\")
      case "|": cells.append("")
      default: cells[cells.count - 1].append(character)
      }
    }
    return cells.map { String($0.trimmed) }
  }

  private static func trim(_ cell: Substring) -> String { String(cell.trimmed) }

  private static func escaped(_ cell: String) -> String {
    cell.replacing("\\", with: "\\\\").replacing("|", with: "\\|").replacing("\n", with: "\\n")
  }
}
