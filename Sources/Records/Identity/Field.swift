/// A named value as the vendor gave it, for the detail of a record.
package struct Field: Hashable, Sendable {
  package var name: String
  package var value: String

  package init(_ name: String, _ value: String) {
    self.name = name
    self.value = value
  }
}
