import Records
import TestSupport
import Testing
import VendorAPI

@testable import Dashboard

/// Properties of all kinds of field over texts made of pieces that mean something to some kind. The seed is fixed, so a
/// failure comes back.
struct FieldRoundTripTests {
  private static let pieces = [
    "31", "1", "2", "29", "13", "2026", "2028", "00", "9", "14:30", "2:30", "25-10-2026", "29-3", "wk", "wk53", "vr",
    "ma", "morgen",
    "jan", "feb", "+", "-", "/", ".", ",", " ", ":", "u", "d", "m", "€", "1.495", "000", "999999999999999999999", "06",
    "+31",
    "12345678", "0800", "@", "jan@bedrijf.nl", "05888888", "nacht", "Nacht", "Gegund", "won",
    "Steiger, damwand en oevervoorzieningen",
    "Coördinatie", "ja", "no", "A1 HRR km 10-15", "\"", "\\", "{", "}", "[", "]", "{\"a\": 1}", "null", "true", "1e5",
    "0,1",
    "\n", "\r\n", "\t", "\u{2028}", "\u{200B}", "\u{200D}", "\u{202E}", "\u{FEFF}", "\u{0}", "\u{1B}", "\u{301}",
    "\u{E0067}",
    "\u{F8FF}", "\u{FFFE}", "👨‍👩‍👧", "🇳🇱", "ß", "İ", "ﬁ", "٣", "Ⅷ", "e\u{301}", "T", "Z", "2026-01-31T14:30:00Z",
    "wintertijd",
  ]

  private static func texts(_ count: Int, seed: UInt64) -> [String] {
    var random = SeededGenerator(seed: seed)
    return (0..<count).map { _ in
      let length = Int.random(in: 1...7, using: &random)
      return (0..<length).map { _ in pieces[Int.random(in: 0..<pieces.count, using: &random)] }.joined()
    }
  }

  /// Texts of every kind that are read, so that no kind goes unproved.
  private static let readable = [
    "31-1", "29-02-2028", "wk53", "25-10-2026 2:30", "25-10-2026 2:30 wintertijd", "2026-01-31T14:30:15Z",
    "31 dec 2199 23:30",
    "-12,5", "0,05", "99999999999,99", "4", "0,0000001", "-52,125", "06 12345678", "jan@bedrijf.nl", "05888888", "won",
    "gegund",
    "7", "Gemaal, Steiger, damwand en oevervoorzieningen, won, granted, zeven", "ja", "nee", "A1 km 10-15",
    "\"a, b\", \"\"\"c\"\"\", d\"e", " wachtwoord ", "{\"a\": [1, 2.5, null, \"x\\u200b\\n\\ud83d\\udc77\", {}]}",
    "1e300", "[]", "false",
  ]

  @Test(arguments: Language.allCases)
  func `What was read is typed so that it is read again`(language: Language) throws {
    let context = try FieldFixture.context("2026-12-29", language)
    for kind in FieldFixture.kinds {
      var values = 0
      for text in Self.readable + Self.texts(120, seed: 42) {
        guard let value = kind.read(text, context).value, value != .null else { continue }
        values += 1
        let typed = kind.typed(from: value, language: language)
        #expect(
          kind.read(typed, context).value == value, "\(kind): \(text.debugDescription) → \(typed.debugDescription)")
      }
      #expect(values > 0, "\(kind)")
    }
  }

  /// Whatever happens, a value that is sent holds nothing that nobody can see; only JSON can name it, written out.
  @Test func `No text brings a field down or smuggles in what cannot be seen`() throws {
    let contexts = try ["2026-03-16", "2028-02-29", "0001-01-01", "9999-12-31"].map { try FieldFixture.context($0) }
    for (index, text) in Self.texts(240, seed: 7).enumerated() {
      for kind in FieldFixture.kinds {
        let reading = kind.read(text, contexts[index % contexts.count])
        if case .value(.string(let sent), let echo, _) = reading, kind != .json {
          let shown = (sent + (echo ?? "")).unicodeScalars.filter {
            $0.isUnseen && $0 != "\u{200D}" && !(kind.isLong && $0 == "\n")
          }
          #expect(shown.isEmpty, "\(kind): \(text.debugDescription)")
        }
        if let problem = reading.problem {
          #expect(problem.nl.hasSuffix(".") && problem.en.hasSuffix("."), "\(kind): \(problem.nl)")
          #expect(
            problem.nl.unicodeScalars.allSatisfy { !$0.isUnseen || $0 == "\u{200D}" },
            "\(kind): \(text.debugDescription)")
        }
      }
    }
  }

  /// Any value at all of a vendor gives a text to start from.
  @Test func `No value of a vendor brings a field down`() throws {
    let context = try FieldFixture.context()
    let scalars: [JSONValue] = [
      .null, .bool(true), .int(.min), .int(.max), .int(0), .double(.infinity), .double(.nan), .double(-1e308),
      .double(.leastNonzeroMagnitude),
      .string(""), .string("0"), .string("99999999999999"), .string("2026-01-31T14:30:00Z"), .string("13-45-2026"),
      .string("\u{0}\u{202E}"),
    ]
    let values = scalars + [.array(scalars), .object(["a": .array([])])]
    for kind in FieldFixture.kinds {
      for value in values {
        let typed = kind.typed(from: value, language: .nl)
        let reading = kind.read(typed, context)
        #expect(
          typed.trimmed.isEmpty == (reading == .empty) || kind == .secret || reading.problem == nil, "\(kind): \(value)"
        )
      }
    }
  }
}
