import Dashboard
import FoundationEssentials
import Terminal
import UserConfiguration

/// How a list is written to standard output.
enum ListFormat: String, Sendable {
  /// The vendor's own records as one JSON array.
  case json
  /// RFC 4180 with a line of titles; what a spreadsheet would take for a formula is defused.
  case csv
  /// A record a line, columns apart by a tab, nothing else.
  case plain
  /// Columns in line under their titles, for people.
  case table

  func text(_ list: PrintedList) -> String {
    switch self {
    case .json:
      list.elements.isEmpty ? "[]\n" : "[\n" + list.elements.joined(separator: ",\n") + "\n]\n"
    case .csv: CSVText().text([list.titles] + list.rows)
    case .plain: list.rows.map { $0.map(Self.line).joined(separator: "\t") + "\n" }.joined()
    case .table: Self.table(list)
    }
  }

  /// On one line, with controls made visible, so that a record cannot look like two or steer a terminal.
  private static func line(_ text: String) -> String { Quoting.printable(text) }

  private static func table(_ list: PrintedList) -> String {
    let rows = [list.titles] + list.rows.map { $0.map(line) }
    let widths = list.titles.indices.map { column in
      min(40, rows.map { DisplayText.width(of: $0[column]) }.max() ?? 0)
    }
    return rows.map { row in
      let cells = zip(row, widths).map { text, width in
        text + String(repeating: " ", count: max(0, width - DisplayText.width(of: text)))
      }
      return cells.joined(separator: "  ").trimmingSuffix(while: { $0 == " " }) + "\n"
    }.joined()
  }
}

extension String {
  fileprivate func trimmingSuffix(while holds: (Character) -> Bool) -> Substring {
    var rest = self[...]
    while let last = rest.last, holds(last) { rest.removeLast() }
    return rest
  }
}
