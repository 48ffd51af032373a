import VendorAPI

/// A played vendor's records of one kind, in the order in which they were made, found by their `id`.
struct RecordTable: Sendable {
  /// A record in the vendor's own shape.
  typealias Row = [String: JSONValue]

  private(set) var rows: [Row]
  /// How many were ever made; ids and numbers count on from here, also when records are deleted.
  private(set) var made: Int

  init(_ rows: [Row]) {
    self.rows = rows
    made = rows.count
  }

  subscript(id: String) -> Row? { rows.first { $0["id"]?.text == id } }

  mutating func append(_ row: Row) {
    rows.append(row)
    made += 1
  }

  /// - Returns: whether there was such a record.
  @discardableResult
  mutating func update(_ id: String, _ change: (inout Row) -> Void) -> Bool {
    guard let index = rows.firstIndex(where: { $0["id"]?.text == id }) else { return false }
    change(&rows[index])
    return true
  }

  /// - Returns: whether there was such a record.
  mutating func remove(_ id: String) -> Bool {
    let before = rows.count
    rows.removeAll { $0["id"]?.text == id }
    return rows.count < before
  }
}
