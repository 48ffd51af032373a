package import VendorAPI

/// One operation of a played vendor: its route, and what happens when it is called.
package struct PlayedOperation<Player: Actor>: Sendable {
  package let route: Route
  let play: @Sendable (isolated Player, ParsedRequest) throws -> Reply

  /// - Parameter play: gets the endpoint as the caller meant it, and gives the documented result.
  ///   It throws ``Refusal`` to turn the call down.
  package init<E: Endpoint>(_ endpoint: E.Type, _ play: @escaping @Sendable (isolated Player, E) throws -> Reply) {
    route = E.route
    self.play = { player, parsed in
      try play(player, try E(pathFields: parsed.pathFields, query: parsed.query, body: parsed.body))
    }
  }
}

/// A request taken apart for one route.
package struct ParsedRequest: Sendable {
  package var pathFields: [String: String]
  /// Without the route's tag.
  package var query: [Request.QueryItem]
  package var body: [String: JSONValue]
}
