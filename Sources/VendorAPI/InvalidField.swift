/// A field that cannot be sent, or that the sandbox was sent wrongly.
package struct InvalidField: Error, Equatable, Sendable {
  package var name: String
  package var problem: String

  package init(name: String, problem: String) {
    self.name = name
    self.problem = problem
  }

  /// - Parameter problem: what is wrong, as the end of a sentence that starts with the field's name.
  /// - Throws: when `condition` does not hold.
  package static func require(
    _ condition: Bool, _ name: String, _ problem: @autoclosure () -> String
  ) throws(InvalidField) {
    guard condition else { throw InvalidField(name: name, problem: problem()) }
  }
}
