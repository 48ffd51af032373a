package import FoundationEssentials
package import Records
package import VendorAPI

/// One row of a vendor's list exactly as the vendor gave it.
package struct RawRecord: Record {
  package let id: RecordID
  /// What people call it.
  package let name: String
  /// The row's JSON text as it came.
  package let bytes: Data
  package let value: JSONValue
  /// What has been chosen on the way to this row: `project` and so on.
  package let values: [String: String]
}

extension RawRecord {
  /// - Parameters:
  ///   - values: what was chosen before the list was fetched.
  ///   - index: position in the list, which names a row that has no id of its own.
  init(_ element: Data, in list: BrowseList, values: [String: String], index: Int) throws {
    value = try JSONDecoder().decode(JSONValue.self, from: element)
    bytes = element
    self.values = values
    let own = list.identity.lazy.compactMap { [value] in $0.value(in: value)?.text }.first ?? "#\(index)"
    id = Self.id(own, in: list, values: values)
    name = list.naming.lazy.compactMap { [value] in $0.value(in: value)?.text }.first { !$0.isEmpty } ?? own
  }

  /// What names the row of a list by its own id.
  static func id(_ own: String, in list: BrowseList, values: [String: String] = [:]) -> RecordID {
    let scope = values.sorted { $0.key < $1.key }.map { "\($0.key)=\($0.value)" }.joined(separator: "&")
    return RecordID(list.vendor, .row, scope: "\(list.id)?\(scope)", own)
  }

  /// What a relation's list is fetched with: what was chosen on the way here, and what this row adds.
  /// - Returns: nil where the row does not say it.
  func values(for relation: BrowseList.Relation) -> [String: String]? {
    var values = values
    for (name, paths) in relation.values {
      let own = paths.isEmpty ? id.id : paths.lazy.compactMap { $0.value(in: value)?.text }.first
      guard let own, !own.isEmpty else { return nil }
      values[name] = own
    }
    return values
  }

  /// Everything the row says, for the filter.
  var searchParts: [String?] {
    var texts: [String?] = []
    func add(_ value: JSONValue) {
      switch value {
      case .object(let members): for member in members.values { add(member) }
      case .array(let items): for item in items { add(item) }
      case .null, .bool, .int, .double, .string: texts.append(value.text)
      }
    }
    add(value)
    return texts
  }
}
