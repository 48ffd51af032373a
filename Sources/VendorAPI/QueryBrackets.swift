/// Lists and objects in a query, written as PHP and most form libraries do: `ids[]=1&ids[]=2`,
/// `rows[0][name]=x`. An empty list is `ids[]=`. Whatever is inside travels as text and comes back as text.
enum QueryBrackets {
  /// - Throws: ``InvalidField`` for an empty object, which has no form.
  static func items(_ name: String, _ value: JSONValue) throws(InvalidField) -> [Request.QueryItem] {
    switch value {
    case .null: return []
    case .array(let elements) where elements.allSatisfy({ $0.text != nil }):
      let texts = elements.isEmpty ? [""] : elements.compactMap(\.text)
      return texts.map { Request.QueryItem(name + "[]", $0) }
    case .array(let elements):
      var items: [Request.QueryItem] = []
      for (index, element) in elements.enumerated() { items += try Self.items("\(name)[\(index)]", element) }
      return items
    case .object(let members):
      try InvalidField.require(!members.isEmpty, name, "is empty")
      var items: [Request.QueryItem] = []
      for (key, member) in members.sorted(by: { $0.key < $1.key }) {
        items += try Self.items("\(name)[\(key)]", member)
      }
      return items
    default: return value.text.map { [Request.QueryItem(name, $0)] } ?? []
    }
  }

  /// Puts back together what ``items(_:_:)`` took apart. Of texts under the same name the last counts.
  static func fields(_ items: [Request.QueryItem]) -> [String: JSONValue] {
    var fields: [String: JSONValue] = [:]
    for item in items {
      let path = path(item.name)
      fields[path[0]] = value(fields[path[0]], with: item.value, at: path.dropFirst())
    }
    return fields.mapValues(\.withLists)
  }

  /// `rows[0][name]` as `rows`, `0`, `name`; a name with brackets elsewhere is one part.
  private static func path(_ name: String) -> [String] {
    guard let open = name.firstIndex(of: "["), open > name.startIndex, name.hasSuffix("]") else { return [name] }
    let inner = name[name.index(after: open)...].dropLast()
    return [String(name[..<open])] + inner.split(separator: "][", omittingEmptySubsequences: false).map(String.init)
  }

  /// For the time being a list is an object with its places as names.
  private static func value(_ old: JSONValue?, with text: String, at path: ArraySlice<String>) -> JSONValue {
    guard let first = path.first else { return .string(text) }
    var members: [String: JSONValue] = [:]
    if case .object(let found)? = old { members = found }
    let name = first.isEmpty ? String(members.count) : first
    members[name] = value(members[name], with: text, at: path.dropFirst())
    return .object(members)
  }
}

extension JSONValue {
  /// Objects whose names are all numbers as lists in the order of these numbers.
  fileprivate var withLists: JSONValue {
    guard case .object(let members) = self else { return self }
    let inner = members.mapValues(\.withLists)
    let places = inner.compactMap { name, value in Int(name).map { (place: $0, value: value) } }
    guard places.count == inner.count else { return .object(inner) }
    let elements = places.sorted { $0.place < $1.place }.map(\.value)
    return .array(elements == [.string("")] ? [] : elements)
  }
}
