import FoundationEssentials
import Records
import VendorAPI

extension ResourceLoader {
  /// A record as its vendor has it at this moment, past every cache.
  /// - Parameter reads: lists that were read for other records moments ago, and will do; nil to read anew.
  /// - Returns: nil where it is no longer there. Of several records in one: the rows that are, by their ids.
  func currentRow(of subject: Subject, _ reads: RecentRows? = nil) async throws(APIError) -> RawRecord? {
    guard let list = BrowseList.named(subject.list) else { return nil }
    if list.record != nil, subject.ids == nil {
      do throws(APIError) {
        let key = RowsKey(list: list, values: subject.values.merging(["id": subject.id]) { $1 })
        return try await loadRow(key, .visible).value.rows?.items.first
      } catch {
        if error.reason == .notFound { return nil }
        throw error
      }
    }
    let chosen = subject.values.filter { entry in
      entry.key == "tenant" || list.parameters.contains { $0.name == entry.key }
    }
    let key = RowsKey(list: list, values: chosen)
    var rows = await reads?.rows(key, at: now())
    if rows == nil {
      rows = try await loadRows(key, .visible) { _ in }.value.rows?.items ?? []
      await reads?.keep(rows ?? [], of: key, at: now())
    }
    let standing = (rows ?? []).filter { $0.stands(where: subject) }
    guard let ids = subject.ids else { return standing.first { $0.id.id == subject.id } }
    let meant = standing.filter { ids.contains($0.id.id) }
    return meant.first.map { first in
      RawRecord(
        id: first.id, name: subject.name, bytes: first.bytes,
        value: .object(Dictionary(meant.map { ($0.id.id, $0.value) }) { first, _ in first }), values: first.values)
    }
  }
}

/// Lists as they were read again for one decision on many records: each record is looked at before its write, and a list
/// that was read moments ago need not be read for each of them.
actor RecentRows {
  private var lists: [RowsKey: (rows: [RawRecord], at: Date)] = [:]

  /// Seconds for which a list will do.
  private static let span = 5.0

  func rows(_ key: RowsKey, at moment: Date) -> [RawRecord]? {
    lists[key].flatMap { (0...Self.span).contains(moment.timeIntervalSince($0.at)) ? $0.rows : nil }
  }

  func keep(_ rows: [RawRecord], of key: RowsKey, at moment: Date) { lists[key] = (rows, moment) }
}

extension RawRecord {
  /// Whether it has what was chosen on the way to the subject: ids are only unlike each other within a list, and one
  /// fetch can give the rows of several (12Build's data of every relation).
  fileprivate func stands(where subject: Subject) -> Bool {
    values.allSatisfy { name, value in subject.values[name].map { $0 == value } ?? true }
  }
}

extension Payload {
  fileprivate var rows: Listing<RawRecord>? { if case .rows(let rows) = self { rows } else { nil } }
}
