package import VendorAPI

extension RouteTable {
  /// Plays the operation that a request means.
  /// - Parameter check: turns a call down by its route, e.g. for a missing scope, before its fields are read.
  /// - Throws: ``Refusal``, also 404 for a path that no operation has and 405 for a method it does not have;
  ///   `InvalidField` where a field is missing or of another type than documented.
  package func play(
    _ request: Request, on player: isolated Player, check: (Route) throws -> Void = { _ in }
  ) throws -> Response {
    switch try match(request) {
    case .found(let operation, let parsed):
      try check(operation.route)
      return try operation.play(player, parsed).response(for: operation.route)
    case .otherMethod: throw Refusal(status: 405, code: "method_not_allowed", message: "Method not allowed.")
    case .nothing: throw Refusal(status: 404, code: "not_found", message: "No such resource.")
    }
  }
}
