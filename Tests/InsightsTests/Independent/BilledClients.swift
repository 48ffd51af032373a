import BlueprintAPI
import CorlegaAPI
import Foundation
import Records
import TestSupport
import VendorAPI

/// Invoices that were made up first and written down as two vendors' JSON after: whether one is late is reckoned with
/// texts and with the machine's own calendar.
struct BilledClients {
  /// An invoice as it was meant.
  struct Bill {
    let id: String
    let isCorlega: Bool
    let status: String?
    /// `YYYY-MM-DD`, by the calendar of the Netherlands; nil where what was written is no day.
    let due: String?
  }

  private(set) var bills: [Bill] = []
  private var generator: SeededGenerator
  private var rows: [(isCorlega: Bool, json: String)] = []

  private static let amsterdam: Calendar = {
    var calendar = Calendar(identifier: .gregorian)
    calendar.timeZone = TimeZone(identifier: "Europe/Amsterdam") ?? calendar.timeZone
    return calendar
  }()

  init(seed: UInt64, count: Int) {
    generator = SeededGenerator(seed: seed)
    for index in 0..<count { bill(index) }
  }

  private static let statuses = [
    "verstuurd", "verstuurd", "sent", "Open", "issued", "deels_betaald", "partial", "verlopen", "overdue", "LATE",
    "betaald", "paid", "concept", "draft", "geannuleerd", "void", "cancelled", "gecrediteerd", "credited",
    "in_behandeling", "?", "",
  ]

  private mutating func bill(_ index: Int) {
    let isCorlega = number(0...2) == 0
    let status = number(0...19) == 0 ? nil : Self.statuses.randomElement(using: &generator)
    // Two years around the day that is asked about, hour by hour, so that midnights and both clock changes are among them.
    let moment = Date(timeIntervalSince1970: 1_773_619_200 + Double(number(-8760...8760)) * 3600 + 1)
    let (text, due): (String, String?)
    switch number(0...9) {
    case 0: (text, due) = ("null", nil)
    case 1: (text, due) = (["\"16-03-2026\"", "\"\"", "\"binnenkort\"", "\"2026-02-30\"", "true"][number(0...4)], nil)
    case 2...4:
      // A moment: the day it is in the Netherlands.
      (text, due) = ("\"\(moment.formatted(.iso8601))\"", Self.day(moment))
    default: (text, due) = ("\"\(Self.day(moment))\"", Self.day(moment))
    }
    let bill = Bill(id: "i\(index)", isCorlega: isCorlega, status: status, due: due)
    bills.append(bill)
    let said = status.map { "\"\($0)\"" } ?? "null"
    let amount = ["149500", "null", "\"1.495,00\"", "-250", "0"][number(0...4)]
    let json =
      isCorlega
      ? #"{"id": "\#(bill.id)", "status": \#(said), "dueDate": \#(text), "total": \#(amount)}"#
      : #"{"id": "\#(bill.id)", "status": \#(said), "due_date": \#(text), "amount_cents": \#(amount)}"#
    rows.append((isCorlega, json))
  }

  private static func day(_ moment: Date) -> String {
    let parts = amsterdam.dateComponents([.year, .month, .day], from: moment)
    func padded(_ value: Int?) -> String { (value ?? 0) < 10 ? "0\(value ?? 0)" : "\(value ?? 0)" }
    return "\(parts.year ?? 0)-\(padded(parts.month))-\(padded(parts.day))"
  }

  private mutating func number(_ range: ClosedRange<Int>) -> Int { Int.random(in: range, using: &generator) }

  /// As keet knows them.
  func invoices() throws -> [Invoice] {
    func document(_ isCorlega: Bool) -> JSONDocument {
      let own = rows.filter { $0.isCorlega == isCorlega }.map(\.json)
      return JSONDocument(Data(#"{"data": [\#(own.joined(separator: ","))]}"#.utf8))
    }
    return try Blueprint.ListInvoices.output(from: document(false)).items.map { Invoice($0) }
      + Corlega.ListInvoices.output(from: document(true)).items.map { Invoice($0) }
  }

  /// By id, how many days each late invoice is late, nil where only the vendor's word says so.
  ///
  /// - Parameter today: `YYYY-MM-DD`.
  func late(on today: String) -> [String: Int?] {
    var late: [String: Int?] = [:]
    for bill in bills {
      let word = bill.status?.lowercased() ?? ""
      let isOwed = ["verstuurd", "sent", "open", "issued", "deels_betaald", "partial"].contains(word)
      let isCalledLate = ["verlopen", "overdue", "late"].contains(word)
      guard isOwed || isCalledLate else { continue }
      // ISO days are in the order of their texts.
      if let due = bill.due, due < today {
        late[bill.id] = .some(Self.days(from: due, to: today))
      } else if isCalledLate {
        late[bill.id] = .some(nil)
      }
    }
    return late
  }

  private static func days(from: String, to: String) -> Int? {
    func noon(_ text: String) -> Date? { try? Date(text + "T12:00:00Z", strategy: .iso8601) }
    guard let first = noon(from), let last = noon(to) else { return nil }
    return Int((last.timeIntervalSince(first) / 86_400).rounded())
  }
}
