import FoundationEssentials
import Records
import VendorAPI

extension ResourceLoader {
  /// A record as its vendor has it at this moment, past every cache.
  /// - Returns: nil where it is no longer there.
  func currentRow(of subject: Subject) async throws(APIError) -> RawRecord? {
    guard let list = BrowseList.named(subject.list) else { return nil }
    if list.record != nil {
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
    let rows = try await loadRows(RowsKey(list: list, values: chosen), .visible) { _ in }
    return rows.value.rows?.items.first { $0.id.id == subject.id && $0.stands(where: subject) }
  }
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
