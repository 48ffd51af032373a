import FoundationEssentials

/// A documented operation with its parameters: a value that the client prints as a request, the sandbox
/// parses from one, and tests do both with.
///
/// The coding keys are the vendor's own names. Keys that the route's template names fill the path; the rest
/// travels where ``Route/placement`` says. A property that is `nil` is not sent.
package protocol Endpoint: Codable, Equatable, Sendable {
  associatedtype Contract: VendorContract
  associatedtype Output: Sendable
  static var route: Route { get }
  /// The operation as the vendor's document shows it, or as close as it comes.
  static var example: Self { get }
  /// The result inside `body`, which is known to be a success.
  static func output(from body: JSONDocument) throws -> Output
  /// Checks what the document limits: patterns, ranges, lengths, enumerations. Runs before anything is sent,
  /// and on what the sandbox is sent.
  /// - Throws: ``InvalidField`` naming the field by the vendor's name.
  func validate() throws(InvalidField)
}

extension Endpoint {
  package func validate() throws(InvalidField) {}
}

extension Endpoint where Output: Decodable {
  package static func output(from body: JSONDocument) throws -> Output {
    try JSONDecoder().decode(Output.self, from: body.value(at: route.answer))
  }
}

/// The result of an operation that answers nothing worth keeping.
package struct Nothing: Codable, Equatable, Sendable {
  package init() {}
}

extension Endpoint where Output == Nothing {
  package static func output(from body: JSONDocument) throws -> Nothing { Nothing() }
}
