import Records
import Testing
import VendorAPI

@testable import Dashboard

/// What the tests of fields ask: the value that is sent, what is echoed, and why not.
enum FieldFixture {
  /// Monday 16 March 2026, week 12.
  static let today = CalendarDate(dayNumber: 20_528)

  static func context(_ iso: String? = nil, _ language: Language = .nl) throws -> FieldContext {
    FieldContext(today: try iso.map { try #require(CalendarDate(iso: $0)) } ?? today, language: language)
  }

  /// Every kind once, choices with accents, commas and shared starts among them.
  static let kinds: [FieldKind] = [
    .text(), .text(limit: 20), .lines(), .lines(limit: 4096), .choice(choices), .choices(choices), .list, .flag,
    .date(.monthFirst), .date(.iso), .date(.unixSeconds), .date(.isoMoment), .moment(.isoUTC), .moment(.unixSeconds),
    .money(.cents), .money(.decimalText), .money(.number), .whole(nil), .whole(1...4), .decimal, .phone(.e164), .email,
    .kvk, .roadSegment, .secret, .record(list: "vemap users"), .records(list: "vemap users"), .json,
    .table(columns), .file(limit: 1000),
  ]

  static let columns = [
    TableColumn("number", Words("Nr", "No")), TableColumn("properties.name", Words("Naam", "Name")),
    TableColumn("properties.units", Words("Aantal", "Units"), isNumber: true),
  ]

  static let choices = [
    FieldChoice("nacht", Words("Nacht", "Night")), FieldChoice("maintenance", Words("Onderhoud", "Maintenance")),
    FieldChoice("offer", Words("Offerte", "Quote")),
    FieldChoice("offerwaiting", Words("Offerte volgt", "Quote follows")),
    FieldChoice("Coördinatie"), FieldChoice("Steiger, damwand en oevervoorzieningen"), FieldChoice("Gemaal"),
    FieldChoice("granted", Words("Gegund", "Granted")), FieldChoice("won", Words("Gegund", "Won")),
    FieldChoice(value: .int(7), title: Words("Zeven", "Seven")),
  ]
}

extension FieldReading {
  var value: JSONValue? { if case .value(let value, _, _) = self { value } else { nil } }
  var echo: String? { if case .value(_, let echo, _) = self { echo } else { nil } }
  var warning: Words? { if case .value(_, _, let warning) = self { warning } else { nil } }
  var problem: Words? { if case .problem(let words) = self { words } else { nil } }
}
