import FoundationEssentials
import Records
import VendorAPI

/// One column of a list of a vendor's own records: what it is called, where its value stands and how that is read.
struct BrowseColumn: Sendable {
  /// How a value is written, and what it is sorted by. A value that is not of its kind is shown as it came.
  enum Kind: Sendable {
    case text
    /// A number with no unit, or a count.
    case number
    /// An amount in cents.
    case cents
    /// A calendar day or a moment, in any form that begins with year, month and day.
    case day
    case moment
    /// A moment in seconds since 1970, where nothing and 0 are no moment (12Build).
    case unix
    /// Yes or no, in the vendor's many ways.
    case flag
    /// How many elements a list in the record has.
    case count
    /// A size in bytes.
    case bytes
  }

  let id: String
  let title: Words
  /// The first of these that holds something counts.
  let paths: [JSONPath]
  let kind: Kind
  let width: Column.Width
  /// Columns with the highest rank go first when there is little room.
  let rank: Int

  init(
    _ id: String, _ title: Words, _ paths: JSONPath..., kind: Kind = .text, width: Column.Width? = nil, rank: Int = 0
  ) {
    let paths = paths.isEmpty ? [JSONPath(stringLiteral: id)] : paths
    self.init(id, title, at: paths, kind: kind, width: width, rank: rank)
  }

  init(
    _ id: String, _ title: Words, at paths: [JSONPath], kind: Kind = .text, width: Column.Width? = nil, rank: Int = 0
  ) {
    self.id = id
    self.title = title
    self.paths = paths
    self.kind = kind
    self.width = width ?? kind.width
    self.rank = rank
  }

  private func value(in record: JSONValue) -> JSONValue? {
    paths.lazy.compactMap { $0.value(in: record) }.first { $0 != .null && $0 != .string("") }
  }

  /// Whether the record holds anything for this column.
  func isTold(by record: JSONValue) -> Bool { value(in: record) != nil }

  func text(_ record: JSONValue, _ format: Format, today: CalendarDate) -> StyledText {
    guard let value = value(in: record) else { return StyledText("—", .dim) }
    return StyledText(words(value, format, today: today))
  }

  /// The value for files that others read: amounts in whole units, moments in ISO 8601, nothing for what is missing.
  func plain(_ record: JSONValue) -> String {
    guard let value = value(in: record) else { return "" }
    if kind == .count, case .array(let items) = value { return String(items.count) }
    let raw = value.text ?? Self.list(value)
    switch kind {
    case .cents:
      return Money(cents: raw).map { money in
        let cents = money.cents.magnitude % 100
        return "\(money.cents < 0 ? "-" : "")\(money.cents.magnitude / 100).\(cents < 10 ? "0" : "")\(cents)"
      } ?? raw
    case .unix: return raw == "0" ? "" : Timestamp.unix(raw).map { $0.formatted(.iso8601) } ?? raw
    case .text, .number, .day, .moment, .flag, .count, .bytes: return raw
    }
  }

  private func words(_ value: JSONValue, _ format: Format, today: CalendarDate) -> String {
    let raw = value.text ?? Self.list(value)
    switch kind {
    case .text: return raw
    // Bare: with dots between the thousands 18.400 would stand beside 2150.5.
    case .number: return raw
    case .cents: return Money(cents: raw).map(format.money) ?? raw
    case .day: return Self.day(raw).map { format.day($0, today: today) } ?? raw
    case .moment: return Self.moment(raw).map(format.moment) ?? raw
    case .unix: return Timestamp.unix(raw).map(format.moment) ?? (raw == "0" ? "—" : raw)
    case .flag:
      return Self.flag(raw).map { ($0 ? Words("✓ ja", "✓ yes") : Words("- nee", "- no"))(format.language) } ?? raw
    case .count: return if case .array(let items) = value { format.count(items.count) } else { raw }
    case .bytes: return Int(raw).map(format.bytes) ?? raw
    }
  }

  func sortKey(_ record: JSONValue) -> SortKey {
    guard let value = value(in: record) else { return .missing }
    let raw = value.text ?? ""
    switch kind {
    case .text, .flag: return .text(raw.isEmpty ? Self.list(value) : raw)
    case .number, .cents, .bytes, .unix: return Double(raw).map { .number($0) } ?? .text(raw)
    case .day: return Self.day(raw).map { .number(Double($0.dayNumber)) } ?? .text(raw)
    case .moment: return Self.moment(raw).map { .number($0.timeIntervalSince1970) } ?? .text(raw)
    case .count: return if case .array(let items) = value { .number(Double(items.count)) } else { .text(raw) }
    }
  }

  private static func moment(_ raw: String) -> Date? { Timestamp.iso(raw) ?? Timestamp.spaced(raw) }

  /// Year first, or month first as VEMAP writes its days.
  private static func day(_ raw: String) -> CalendarDate? {
    moment(raw).map(DutchTime.day) ?? CalendarDate(iso: raw) ?? CalendarDate(monthFirst: raw)
  }

  private static func flag(_ raw: String) -> Bool? {
    switch raw {
    case "true", "1": true
    case "false", "0": false
    default: nil
    }
  }

  /// A list or an object in a cell: its texts side by side, or how many there are.
  private static func list(_ value: JSONValue) -> String {
    switch value {
    case .array(let items):
      let texts = items.compactMap(\.text)
      return texts.count == items.count ? texts.joined(separator: ", ") : "[\(items.count)]"
    case .object(let members): return "{\(members.count)}"
    default: return value.text ?? ""
    }
  }
}

extension BrowseColumn.Kind {
  fileprivate var width: Column.Width {
    switch self {
    case .text: .flexible(minimum: 10, weight: 2)
    case .number, .count: .fixed(7)
    case .cents: .fixed(13)
    case .day: .fixed(13)
    case .moment, .unix: .fixed(16)
    case .flag: .fixed(6)
    case .bytes: .fixed(8)
    }
  }

  var alignment: Column.Alignment {
    switch self {
    case .number, .count, .cents, .bytes: .trailing
    case .text, .day, .moment, .unix, .flag: .leading
    }
  }
}
