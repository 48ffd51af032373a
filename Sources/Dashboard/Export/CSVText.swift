/// Rows as comma-separated values (RFC 4180) that no spreadsheet takes for a formula.
package struct CSVText: Sendable {
  /// Between the cells.
  private let separator: Character

  package init(separator: Character = ",") { self.separator = separator }

  /// - Parameter rows: the line of titles first.
  package func text(_ rows: [[String]]) -> String {
    rows.map { $0.map(field).joined(separator: String(separator)) + "\r\n" }.joined()
  }

  /// A field that starts like a formula gets an apostrophe before it; a plain number is none.
  private func field(_ text: String) -> String {
    let isFormula = "=+-@\t\r".contains(text.first ?? " ") && Double(text.replacing(",", with: ".")) == nil
    let safe = isFormula ? "'" + text : text
    guard safe.contains(where: { $0 == separator || "\"\n\r\r\n".contains($0) }) else { return safe }
    return "\"" + safe.replacing("\"", with: "\"\"") + "\""
  }
}
