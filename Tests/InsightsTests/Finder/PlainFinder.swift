import Foundation
import Insights
import Records

/// The finder's rules once more, written to be read and not to be fast: each grade is tried in its order, by looking at
/// every stretch of a text.
struct PlainFinder {
  struct Row {
    var fields: [(field: FinderField, text: String)]
  }

  struct Found: Equatable {
    let row: Int
    let score: Int
    let fields: [FinderField]
  }

  let rows: [Row]

  func search(_ typed: String) -> [Found] {
    let parts = typed.split(separator: " ").map(String.init)
    var alternatives = [parts.filter { !Self.words($0).isEmpty || Self.digits($0) != nil }]
    if parts.count > 1, Self.digits(typed) != nil { alternatives.append([typed]) }
    guard !alternatives[0].isEmpty else { return [] }
    var found: [Found] = []
    for (number, row) in rows.enumerated() {
      let fits = alternatives.enumerated().compactMap { place, terms in
        fit(terms, in: row, asText: place == 0).map { Found(row: number, score: $0.score, fields: $0.fields) }
      }
      // Of equals the first.
      if let best = fits.reversed().min(by: { $0.score <= $1.score && $0 != $1 }) { found.append(best) }
    }
    return found.sorted { ($0.score, $0.row) < ($1.score, $1.row) }
  }

  private func fit(_ terms: [String], in row: Row, asText: Bool) -> (score: Int, fields: [FinderField])? {
    var (sum, fields) = (0, [FinderField]())
    for term in terms {
      var best: (score: Int, field: FinderField)?
      for (field, text) in row.fields {
        guard let score = Self.score(term, text, field, asText: asText) else { continue }
        if best.map({ score < $0.score }) ?? true { best = (score, field) }
      }
      guard let best else { return nil }
      sum += best.score
      fields.append(best.field)
    }
    return (sum, fields)
  }

  private static func score(_ term: String, _ text: String, _ field: FinderField, asText: Bool) -> Int? {
    switch field {
    case .amount, .date:
      guard let needle = digits(term) else { return nil }
      return score(needle, text.filter { ("0"..."9").contains($0) }, endCounts: false)
    case .phone, .kvk:
      guard let needle = digits(term) else { return nil }
      return score(needle, digits(text) ?? text.filter { ("0"..."9").contains($0) }, endCounts: true)
    default:
      guard asText, let score = score(words(term), words(text)) else { return nil }
      return score >= 1280 && isNumeric(term) ? nil : score
    }
  }

  private static func score(_ needle: String, _ text: String, endCounts: Bool) -> Int? {
    let rest = min(text.count - needle.count, 255)
    if needle == text { return 0 }
    if endCounts ? text.hasSuffix(needle) : text.hasPrefix(needle) { return 256 + rest }
    if endCounts, text.hasPrefix(needle) { return 512 + rest }
    return text.contains(needle) ? 768 + rest : nil
  }

  private static func score(_ needle: String, _ text: String) -> Int? {
    guard !needle.isEmpty, !text.isEmpty else { return nil }
    let rest = min(max(0, text.count - needle.count), 255)
    if needle == text { return 0 }
    if text.hasPrefix(needle) { return 256 + rest }
    if (" " + text).contains(" " + needle) { return 512 + rest }
    if text.contains(needle) { return 768 + rest }
    let parts = text.split(separator: " ")
    let run = needle.filter { $0 != " " }
    if parts.indices.contains(where: { parts[$0...].joined().hasPrefix(run) }) { return 1024 + rest }
    let letters = Array(text)
    guard needle.count > 2, let end = (0...letters.count).first(where: { holds(letters[..<$0], needle) }),
      let start = (0...end).last(where: { holds(letters[$0..<end], needle) }), end - start <= 3 * needle.count
    else { return nil }
    return 1280 + min(end - start - needle.count, 255)
  }

  private static func holds(_ letters: ArraySlice<Character>, _ needle: String) -> Bool {
    var rest = Substring(needle)
    for letter in letters where letter == rest.first { rest = rest.dropFirst() }
    return rest.isEmpty
  }

  private static func words(_ text: String) -> String { FoldedText.words(of: text).joined(separator: " ") }

  private static func isNumeric(_ text: String) -> Bool {
    text.contains(where: { ("0"..."9").contains($0) })
      && text.allSatisfy { ("0"..."9").contains($0) || "+-().,/ ".contains($0) }
  }

  /// As dialled here; nil where no number of three digits or more is meant.
  private static func digits(_ text: String) -> String? {
    guard isNumeric(text) else { return nil }
    var digits = text.replacing("(0)", with: "").filter { ("0"..."9").contains($0) }
    if let number = PhoneNumber(text) {
      digits = "00" + number.e164.dropFirst()
    } else if text.first(where: { $0 != " " && $0 != "(" }) == "+" {
      digits = "00" + digits
    }
    if digits.hasPrefix("0031") { digits = "0" + digits.dropFirst(4) }
    return digits.count < 3 ? nil : digits
  }
}
