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

  /// - Parameter target: under the vendor's names.
  init(
    _ target: JSONPath, _ title: Words, _ kind: FieldKind, required isRequired: Bool = false, help: Words? = nil,
    from source: JSONPath? = nil,
    initially initial: @escaping @Sendable (AppState, Subject) -> JSONValue? = { _, _ in nil },
    offers: @escaping @Sendable (AppState) -> [String] = { _ in [] }
  ) {
    self.target = target
    self.title = title
    self.kind = kind
    self.isRequired = isRequired
    self.help = help
    self.source = source
    self.initial = initial
    self.offers = offers
  }

  /// Whether the user names what is in it.
  var isOpen: Bool { target.names.isEmpty }

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
