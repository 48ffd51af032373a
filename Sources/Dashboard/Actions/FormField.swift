import VendorAPI

/// One thing that a form asks.
package struct FormField: Sendable {
  /// Where its value goes in the operation's fields: `data.contact_name`. Empty for a field that holds further fields,
  /// an object with names that the user types: after those that have a place of their own.
  let target: JSONPath
  package let title: Words
  package let kind: FieldKind
  package let isRequired: Bool
  /// More than the kind says about what can be typed.
  package let help: Words?
  /// Where the record has the value now.
  let source: JSONPath?
  /// What it starts with where the record says nothing.
  let initial: @Sendable (AppState, Subject) -> JSONValue?
  /// Texts that are likely meant; others can be typed.
  let offers: @Sendable (AppState) -> [String]
  /// What the list that it chooses from is fetched with besides what was chosen on the way to the record.
  let within: @Sendable (AppState, Subject) -> [String: String]

  /// - Parameter target: under the vendor's names.
  init(
    _ target: JSONPath, _ title: Words, _ kind: FieldKind, required isRequired: Bool = false, help: Words? = nil,
    from source: JSONPath? = nil,
    initially initial: @escaping @Sendable (AppState, Subject) -> JSONValue? = { _, _ in nil },
    offers: @escaping @Sendable (AppState) -> [String] = { _ in [] },
    within: @escaping @Sendable (AppState, Subject) -> [String: String] = { _, _ in [:] }
  ) {
    self.target = target
    self.title = title
    self.kind = kind
    self.isRequired = isRequired
    self.help = help
    self.source = source
    self.initial = initial
    self.offers = offers
    self.within = within
  }

  /// Whether the user names what is in it.
  var isOpen: Bool { target.names.isEmpty }

  /// The vendor's name for it.
  package var name: String { target.names.joined(separator: ".") }
}

extension [String: JSONValue] {
  /// Puts a value where a path says, making the objects on the way, and lists where the path has a number:
  /// `recipients.0.email`.
  mutating func set(_ value: JSONValue, at path: JSONPath) { set(value, at: path.names[...]) }

  fileprivate mutating func set(_ value: JSONValue, at names: ArraySlice<String>) {
    guard let first = names.first else { return }
    self[first] = (self[first] ?? .null).setting(value, at: names.dropFirst())
  }
}

extension JSONValue {
  fileprivate func setting(_ value: JSONValue, at names: ArraySlice<String>) -> JSONValue {
    guard let first = names.first else { return value }
    if case .object(var members) = self {
      members.set(value, at: names)
      return .object(members)
    }
    guard let place = Int(first) else {
      var members: [String: JSONValue] = [:]
      members.set(value, at: names)
      return .object(members)
    }
    var items: [JSONValue] = if case .array(let items) = self { items } else { [] }
    while items.count <= place { items.append(.null) }
    items[place] = items[place].setting(value, at: names.dropFirst())
    return .array(items)
  }
}
