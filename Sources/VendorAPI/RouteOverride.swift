package import HTTPTypes

/// A method or a path that a user puts in place of one that the contract only infers.
package struct RouteOverride: Hashable, Sendable {
  private static let methods: [HTTPRequest.Method] = [.get, .post, .put, .patch, .delete]

  package var method: HTTPRequest.Method?
  /// With the documented fields in braces.
  package var template: String?

  package init(method: HTTPRequest.Method? = nil, template: String? = nil) {
    self.method = method
    self.template = template
  }

  /// Why an override cannot be used, as a sentence without a full stop.
  package struct Problem: Error, Equatable, Sendable {
    package var words: String

    package init(_ words: String) { self.words = words }
  }

  /// Reads `PUT /project/{id}/close`, or only one of the two.
  /// - Throws: ``Problem``, also where the text is no method and no path of any operation.
  package init(_ text: String) throws(Problem) {
    let words = text.split(separator: " ")
    guard (1...2).contains(words.count) else { throw Problem("must be a method, a path, or both: PUT /some/{id}") }
    if let last = words.last, last.hasPrefix("/") {
      template = String(last)
      try Self.check(last)
    }
    guard words.count == 2 || template == nil else { return }
    method = Self.methods.first { $0.rawValue == words[0] }
    if method == nil {
      throw Problem("\(words[0]) is no method: \(Self.methods.map(\.rawValue).joined(separator: ", "))")
    }
    if words.count == 2, template == nil { throw Problem("the path \(words[1]) must start with a slash") }
  }

  /// The route of an operation with this in place.
  /// - Throws: ``Problem`` where the operation's method and path are documented, or its fields would have no place.
  package func applied(to route: Route) throws(Problem) -> Route {
    guard route.isInferred else {
      throw Problem("\(route.operationID) is documented as \(route.method) \(route.template) and cannot be changed")
    }
    var changed = route
    if let template {
      try Self.check(template[...])
      changed.template = template
      let fields = changed.fields.sorted()
      guard fields == route.fields.sorted() else {
        throw Problem("the path of \(route.operationID) must hold the fields of \(route.template), each once")
      }
    }
    if let method { changed.method = method }
    guard changed.method == .get, route.method != .get else { return changed }
    switch route.placement {
    case .query: break
    // With this method nothing has a body.
    case .json: changed.placement = .query
    case .multipart: throw Problem("\(route.operationID) sends a file, which GET cannot")
    }
    return changed
  }

  /// Fails on a path that would be another one when it is sent.
  private static func check(_ template: Substring) throws(Problem) {
    guard template.hasPrefix("/") else { throw Problem("the path must start with a slash") }
    for part in template.dropFirst().split(separator: "/", omittingEmptySubsequences: false) {
      let isField = part.hasPrefix("{") && part.hasSuffix("}") && part.count > 2
      let text = isField ? part.dropFirst().dropLast() : part
      guard text != ".", text != "..", String(text).percentEncoded == text else {
        throw Problem("\(part) is no part of a path: letters, digits, - . _ ~, or a field in braces")
      }
    }
  }
}
