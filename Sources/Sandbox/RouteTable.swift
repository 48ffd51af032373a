import HTTPTypes
package import VendorAPI

/// Finds the operation that a request means: by method and path, where a literal part beats a placeholder,
/// and by the tag where several operations share a path.
package struct RouteTable<Player: Actor>: Sendable {
  private let operations: [PlayedOperation<Player>]

  package init(_ operations: [PlayedOperation<Player>]) {
    // Most literal parts first, so that `/project/list` is tried before `/project/{id}`.
    self.operations = operations.sorted { one, other in
      let literals = { (route: Route) in route.segments.count { if case .literal = $0 { true } else { false } } }
      return literals(one.route) > literals(other.route)
    }
  }

  package enum Match: Sendable {
    case found(PlayedOperation<Player>, ParsedRequest)
    /// The path exists, but not with this method or tag.
    case otherMethod
    case nothing
  }

  /// - Throws: ``Refusal`` 400 where the body cannot be read, or not as the operation takes it.
  package func match(_ request: Request) throws -> Match {
    var pathExists = false
    let body = try RequestBody(of: request)
    for operation in operations {
      guard let pathFields = operation.route.match(path: request.path) else { continue }
      pathExists = true
      guard operation.route.method == request.method else { continue }
      var parsed = ParsedRequest(
        pathFields: pathFields, query: request.query, body: try body.fields(for: operation.route))
      if let tag = operation.route.tag {
        let inQuery = parsed.query.first { $0.name == tag.name }?.value
        guard (inQuery ?? parsed.body[tag.name]?.text) == tag.value else { continue }
        parsed.query.removeAll { $0.name == tag.name }
        parsed.body[tag.name] = nil
      }
      return .found(operation, parsed)
    }
    return pathExists ? .otherMethod : .nothing
  }
}
