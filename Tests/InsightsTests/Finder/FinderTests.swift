import Foundation
import Insights
import Records
import TestSupport
import Testing

/// Finding a record by a few letters or digits.
struct FinderTests {
  private static let people: FinderIndex = {
    var index = FinderIndex()
    index.append([.name: "Noor van ’t Nepveld", .firm: "Demo Grondwerk B.V.", .phone: "+31600000012"])
    index.append([.name: "J. Testveld", .firm: "Kabel & Koppel", .phone: "0548-54 06 52", .kvk: "00000512"])
    index.append([.name: "Zoë Çelik", .firm: nil, .phone: "+49 30 123456", .email: "zoe@celik.example"])
    index.append([.number: "F-2026-0031", .client: "Demo Grondwerk B.V.", .amount: "1495000", .date: "23-02-2026"])
    index.append([.name: "Meldkamer", .phone: "112", .kvk: ""])
    return index
  }()

  @Test(
    arguments: [
      ("0012", [0], [.phone]), ("12", [], []), ("06 00000012", [0], [.phone]), ("06-00 00 00 12", [0], [.phone]),
      ("+31 (0)6 00000012", [0], [.phone]), ("0031600000012", [0], [.phone]), ("31600000012", [0], [.phone]),
      ("+316000", [0], [.phone]), ("0652", [1], [.phone]), ("548540652", [1], [.phone]),
      ("00.00.05.12", [1], [.kvk]), ("0000 0512", [1], [.kvk]), ("512", [1], [.kvk]), ("+4930", [2], [.phone]),
      ("112", [4], [.phone]), ("14.950", [3], [.amount]), ("14950,00", [3], [.amount]), ("23-02", [3], [.date]),
      ("van 't", [0], [.name, .name]), ("NÉPV", [0], [.name]), ("vantnep", [0], [.name]),
      ("zoe celik", [2], [.name, .name]),
      ("zoe@celik", [2], [.name]), ("f-2026-0031", [3], [.number]), ("f20260031", [3], [.number]),
      ("bv", [0, 3], [.firm]), ("demo noor", [0], [.firm, .name]), ("tstvld", [1], [.name]),
      ("noor 0012", [0], [.name, .phone]),
      ("dg", [], []), ("", [], []), (" ' - ", [], []), ("xyz", [], []), ("noor testveld", [], []),
    ] as [(String, [Int], [FinderField])])
  func `Names, numbers and amounts in any notation`(typed: String, rows: [Int], fields: [FinderField]) {
    let found = Self.people.search(FinderQuery(typed))
    #expect(found.hits.map(\.row) == rows)
    #expect(found.hits.first?.fields ?? [] == fields)
    #expect((found.counts[0] ?? 0) == rows.count)
  }

  @Test(
    arguments: [
      ("0012", FinderField.phone, "06 00000012", "0012"), ("+3160", .phone, "06 00000012", "060"),
      ("nepv", .name, "Noor van ’t Nepveld", "Nepv"), ("vantnep", .name, "Noor van ’t Nepveld", "vantNep"),
      ("zoe", .name, "Zoë", "Zoë"), ("f20260031", .number, "F-2026-0031", "F20260031"),
      ("14950", .amount, "€ 14.950,00", "14950"), ("tstvld", .name, "J. Testveld", "Tstvld"),
      ("van nep", .name, "Noor van ’t Nepveld", "vanNep"), ("noor", .phone, "06 00000012", ""),
      ("strasse", .place, "Die Straße", "Straße"), ("0512", .kvk, "00000512", "0512"),
    ])
  func `The letters that were found are known in the text as it is shown`(
    typed: String, field: FinderField, text: String, marked: String
  ) {
    let places = FinderQuery(typed).places(in: text, of: field)
    #expect(String(text.enumerated().filter { places.contains($0.offset) }.map(\.element)) == marked)
  }

  @Test func `The better the fit, the sooner it comes, and of equals the first`() {
    var index = FinderIndex()
    for name in ["de voorster", "s tera", "ik ster", "sterren", "stxer", "ster", "ster", "meester ster"] {
      index.append([.name: name])
    }
    #expect(index.search(FinderQuery("ster")).hits.map(\.row) == [5, 6, 3, 2, 7, 0, 1, 4])
    #expect(index.search(FinderQuery("ster"), limit: 2).hits.map(\.row) == [5, 6])
    #expect(index.search(FinderQuery("ster"), limit: 2).counts == [0: 8])
    #expect(index.search(FinderQuery("ster"), limit: 0).hits.isEmpty)
  }

  @Test func `Each group gives its own best, ranked together`() {
    var index = FinderIndex()
    for number in 0..<6 { index.append([.number: "ster \(number)"], group: 1) }
    index.append([.name: "meester"])
    index.append([.name: "ster"])
    let found = index.search(FinderQuery("ster"), limit: 2)
    #expect(found.hits.map(\.row) == [7, 0, 1, 6])
    #expect(found.counts == [0: 2, 1: 6])
  }

  /// Letters, blanks and marks of which texts are made that often nearly match; digits in another series.
  private static func text(_ generator: inout SeededGenerator, _ letters: [Character], upTo length: Int) -> String {
    String(
      (0..<Int.random(in: 0...length, using: &generator)).map { _ in letters.randomElement(using: &generator) ?? "a" })
  }

  private static let letters = Array("aabbcé -'")
  private static let digits = Array("0316+-( )")

  private static func rows(_ generator: inout SeededGenerator) -> [PlainFinder.Row] {
    (0..<40).map { _ in
      PlainFinder.Row(fields: [
        (.name, text(&generator, letters, upTo: 9)), (.firm, text(&generator, letters, upTo: 14)),
        (.phone, text(&generator, digits, upTo: 13)), (.number, text(&generator, letters + digits, upTo: 8)),
        (.amount, text(&generator, Array("0316"), upTo: 7)),
      ])
    }
  }

  @Test(arguments: 0..<40) func `It finds what the plain rules find, in their order, at every letter`(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    let rows = Self.rows(&generator)
    var index = FinderIndex()
    for row in rows {
      // Where the rules speak of no field, there is none.
      index.append([
        .name: row.fields[0].text, .firm: row.fields[1].text, .phone: row.fields[2].text,
        .number: row.fields[3].text, .amount: row.fields[4].text,
      ])
    }
    let plain = PlainFinder(rows: rows)
    for alphabet in [Self.letters, Self.digits, Self.letters + Self.digits] {
      for _ in 0..<6 {
        var typed = ""
        var previous: FinderResult?
        for letter in Self.text(&generator, alphabet, upTo: 8) {
          typed.append(letter)
          let found = index.search(FinderQuery(typed), after: previous, limit: 1000)
          previous = found
          let expected = plain.search(typed)
          #expect(
            found.hits.map { PlainFinder.Found(row: $0.row, score: $0.score, fields: $0.fields) } == expected,
            "\(typed)")
          #expect((found.counts[0] ?? 0) == expected.count)
        }
      }
    }
  }
}
