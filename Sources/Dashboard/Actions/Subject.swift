import VendorAPI

/// The record that something is done to, as far as it has to be known after the screen has moved on: in a draft, in
/// the journal, at the next start.
package struct Subject: Hashable, Codable, Sendable {
  /// The id of the vendor's list in which it is a row.
  package let list: String
  /// Empty where the action is about the list itself: something is added to it.
  package let id: String
  /// As people call it.
  package let name: String
  /// What was chosen on the way to it, e.g. `tenant`.
  package let values: [String: String]
  /// The ids of all of them, where several records go in one call.
  package var ids: [String]?
}

extension Subject {
  init(_ origin: Origin) { self.init(list: origin.list, id: origin.id, name: origin.name, values: origin.values) }

  /// A record as the journal names it.
  /// - Parameter list: the id of the vendor's list.
  static func record(_ id: String, in list: String) -> String { "\(list)/\(id)" }

  /// In place of a list for what is about the sign-in to a vendor and no record of it.
  static func connectionList(of vendor: Vendor) -> String { "\(vendor.rawValue) connection" }

  var isConnection: Bool { Vendor.allCases.contains { list == Self.connectionList(of: $0) } }

  /// Rows of one list that go in one call; nil where there are none.
  init?(together subjects: [Subject]) {
    guard let first = subjects.first else { return nil }
    let ids = subjects.map(\.id)
    let names = subjects.map(\.name).joined(separator: ", ")
    self.init(
      list: first.list, id: ids.joined(separator: ","), name: ids.count == 1 ? names : "\(ids.count): \(names)",
      values: first.values.filter { entry in subjects.allSatisfy { $0.values[entry.key] == entry.value } }, ids: ids)
  }
}
