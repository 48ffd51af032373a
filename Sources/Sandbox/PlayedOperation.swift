import FoundationEssentials
package import HTTPTypes
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

/// What an operation answers.
package struct Reply: Sendable {
  package var status: Int
  /// The result, to be put where the route's answer path says.
  package var result: JSONValue
  /// Members beside the result at the top of the body, e.g. Corlega's `meta`.
  package var beside: [String: JSONValue]
  package var headers: HTTPFields

  package init(
    status: Int = 200, _ result: some Encodable, beside: [String: JSONValue] = [:], headers: HTTPFields = [:]
  ) throws {
    self.status = status
    self.result = try JSONDecoder().decode(JSONValue.self, from: JSONEncoder().encode(result))
    self.beside = beside
    self.headers = headers
  }

  /// The body: the result at `path`, with what stands beside it.
  package func body(at path: [String]) -> JSONValue {
    guard let first = path.first else { return result }
    let inner = path.dropFirst().reversed().reduce(result) { .object([$1: $0]) }
    return .object(beside.merging([first: inner]) { $1 })
  }
}

extension Response {
  /// A JSON answer.
  package init(status: Int, json: JSONValue, headers: HTTPFields = [:]) throws {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    var headers = headers
    headers[.contentType] = "application/json"
    self.init(status: status, headers: headers, body: try encoder.encode(json))
  }
}
