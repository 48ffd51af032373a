import VendorAPI

/// One thing that a form asks.
package struct FormField: Sendable {
  /// Where its value goes in the operation's fields: `data.contact_name`.
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

  /// The vendor's name for it.
  package var name: String { target.names.joined(separator: ".") }
}

extension [String: JSONValue] {
  /// Puts a value where a path says, making the objects on the way.
  mutating func set(_ value: JSONValue, at path: JSONPath) { set(value, at: path.names[...]) }

  private mutating func set(_ value: JSONValue, at names: ArraySlice<String>) {
    guard let first = names.first else { return }
    guard names.count > 1 else {
      self[first] = value
      return
    }
    var inner: [String: JSONValue] = if case .object(let members)? = self[first] { members } else { [:] }
    inner.set(value, at: names.dropFirst())
    self[first] = .object(inner)
  }
}
