import BlueprintAPI
import FoundationEssentials
import VendorAPI

extension BlueprintSandbox {
  typealias Filter = (RecordTable.Row) -> Bool

  static func list(_ table: RecordTable, where isMeant: Filter = { _ in true }) throws -> Reply {
    try Reply(table.rows.filter(isMeant))
  }

  static func search(_ words: String?) -> Filter {
    guard let words = words?.lowercased(), !words.isEmpty else { return { _ in true } }
    return { row in
      ["name", "email", "phone", "company"].contains { row[$0]?.text?.lowercased().contains(words) == true }
    }
  }

  static func isIn(_ status: Blueprint.ConversationStatus?) -> Filter {
    { row in status.map { row["status"]?.text == $0.rawValue } ?? true }
  }

  /// A day as the end of the period means all of that day.
  static func isBetween(_ from: String?, _ to: String?) -> Filter {
    let start = from.flatMap { ISOTime.day($0) ?? ISOTime.moment($0) } ?? .distantPast
    let end = to.flatMap { ISOTime.day($0)?.addingTimeInterval(86_399) ?? ISOTime.moment($0) } ?? .distantFuture
    return { row in
      guard let begin = row["start_at"]?.text.flatMap(ISOTime.moment) else { return false }
      return start <= begin && begin <= end
    }
  }

  static func isTrip(on day: String?, by driver: String?) -> Filter {
    { row in
      (day.map { row["scheduled_at"]?.text?.hasPrefix($0) == true } ?? true)
        && (driver.map { row["driver_id"]?.text == $0.lowercased() } ?? true)
    }
  }
}
