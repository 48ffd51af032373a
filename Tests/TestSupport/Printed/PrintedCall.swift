import FoundationEssentials
import HTTPTypes
package import VendorAPI

/// Reads calls and answers as a vendor's document prints them for people: as HTTP, as a `curl` command, as
/// JavaScript, with comments and dots where something is left out.
package enum PrintedCall {
  package struct Unreadable: Error {
    package var text: String
  }

  /// A method and a target, headers, and a JSON body.
  package static func http(_ text: String) throws -> Request {
    var lines = text.split(separator: "\n").filter { !$0.hasPrefix("//") && !$0.hasPrefix("#") }[...]
    guard let first = lines.popFirst()?.split(separator: " "), first.count == 2,
      let method = HTTPRequest.Method(String(first[0]))
    else { throw Unreadable(text: text) }
    var request = try self.request(method, to: String(first[1]))
    while let line = lines.first, let colon = line.firstIndex(of: ":"), !line.hasPrefix("{") {
      try request.add(String(line[..<colon]), String(line[line.index(after: colon)...]))
      lines = lines.dropFirst()
    }
    if !lines.isEmpty { request.body = Data(lines.joined(separator: "\n").utf8) }
    return request
  }

  /// - Parameter base: what stands in front of the paths.
  package static func curl(_ text: String, base: String) throws -> Request {
    guard let address = text.firstMatch(of: /curl "?(https:[^"\s]+)"?/) else { throw Unreadable(text: text) }
    var request = try self.request(.get, to: path(String(address.1), below: base))
    for header in text.matches(of: /-H "([^:]+): ([^"]+)"/) {
      try request.add(String(header.1), String(header.2))
    }
    return request
  }

  /// JavaScript's `fetch`.
  /// - Parameter values: what the placeholders of templates, such as `${page}`, stand for.
  package static func fetch(_ text: String, base: String, values: [String: String]) throws -> Request {
    let filled = values.reduce(text) { $0.replacing("${\($1.key)}", with: $1.value) }
    guard let address = filled.firstMatch(of: /fetch\(\s*["`]([^"`]+)["`]/) else { throw Unreadable(text: text) }
    let method = filled.firstMatch(of: /method: "([A-Z]+)"/).flatMap { HTTPRequest.Method(String($0.1)) }
    var request = try self.request(method ?? .get, to: path(String(address.1), below: base))
    if let headers = filled.firstMatch(of: /headers: \{([^}]+)\}/) {
      for header in headers.1.matches(of: /"?([A-Za-z-]+)"?: ["`]([^"`]+)["`]/) {
        try request.add(String(header.1), String(header.2))
      }
    }
    if let body = filled.firstMatch(of: /JSON\.stringify\((\{[^}]+\})\)/) {
      let json = body.1.replacing(/([{,]\s*)([A-Za-z]+):/) { "\($0.1)\"\($0.2)\":" }.replacing(/,(\s*\})/) { $0.1 }
      request.body = Data(json.utf8)
    }
    return request
  }

  /// The JSON of an answer, where `...` stands for nothing and an array of `...` is empty.
  package static func answer(_ text: String) throws -> JSONDocument {
    let lines = text.split(separator: "\n").filter { !$0.hasPrefix("//") }
    let json = lines.joined(separator: "\n").replacing(", ... }", with: " }").replacing("[...]", with: "[]")
    return JSONDocument(Data(json.utf8))
  }

  private static func path(_ address: String, below base: String) throws -> String {
    guard address.hasPrefix(base) else { throw Unreadable(text: address) }
    return String(address.dropFirst(base.count))
  }

  private static func request(_ method: HTTPRequest.Method, to target: String) throws -> Request {
    let parts = target.split(separator: "?", maxSplits: 1)
    let query = try (parts.count == 2 ? parts[1].split(separator: "&") : []).map { pair in
      let halves = pair.split(separator: "=", maxSplits: 1)
      guard halves.count == 2, let value = String(halves[1]).percentDecoded(isQuery: true) else {
        throw Unreadable(text: target)
      }
      return Request.QueryItem(String(halves[0]), value)
    }
    return Request(method: method, path: String(parts[0]), query: query)
  }
}

extension Request {
  fileprivate mutating func add(_ name: String, _ value: String) throws {
    guard let name = HTTPField.Name(name) else { throw PrintedCall.Unreadable(text: name) }
    headers[name] = String(value.drop { $0 == " " })
  }
}

extension Request {
  /// Whether this request says what a printed one says: method, path, query in whatever order, every header that is
  /// printed, and the same JSON.
  ///
  /// The type of a body that is not there is no part of what a request says, though documents print it.
  package func says(_ printed: Request) throws -> Bool {
    let asked = { (request: Request) in request.query.sorted { $0.name < $1.name } }
    let hasHeaders = printed.headers.allSatisfy { header in
      headers[header.name] == header.value || header.name == .contentType && printed.body.isEmpty
    }
    return try method == printed.method && path == printed.path && asked(self) == asked(printed) && hasHeaders
      && json == printed.json
  }

  /// The body as JSON, `null` where there is none.
  package var json: JSONValue {
    get throws { body.isEmpty ? .null : try JSONDecoder().decode(JSONValue.self, from: body) }
  }
}

extension Endpoint {
  /// The endpoint that a request means, as the sandbox reads it.
  package init(reading request: Request) throws {
    guard let path = Self.route.match(path: request.path) else { throw PrintedCall.Unreadable(text: request.path) }
    var query = request.query
    var body: [String: JSONValue] = [:]
    if case .object(let members) = try request.json { body = members }
    if let tag = Self.route.tag {
      let inQuery = query.first { $0.name == tag.name }?.value
      guard (inQuery ?? body[tag.name]?.text) == tag.value else { throw PrintedCall.Unreadable(text: request.target) }
      query.removeAll { $0.name == tag.name }
      body[tag.name] = nil
    }
    try self.init(pathFields: path, query: query, body: body)
  }
}

extension JSONValue {
  /// Whether this answer has the form of a printed one: the same members, and values of the same kind.
  /// - Parameter isOpen: whether the print leaves members out.
  package func hasForm(of printed: JSONValue, isOpen: Bool = false) -> Bool {
    switch (self, printed) {
    case (.object(let members), .object(let prints)):
      (isOpen || members.count == prints.count)
        && prints.allSatisfy { members[$0.key]?.hasForm(of: $0.value, isOpen: isOpen) == true }
    case (.array(let items), .array(let prints)):
      prints.isEmpty || items.first.map { item in item.hasForm(of: prints[0], isOpen: isOpen) } == true
    case (.string, .string), (.bool, .bool), (.int, .int), (.double, .double), (.int, .double), (.double, .int),
      (.null, .null):
      true
    default: false
    }
  }
}
