import FoundationEssentials
import HTTPTypes

extension Endpoint {
  /// The endpoint's fields under the vendor's names.
  /// - Throws: ``InvalidField`` when a field cannot be written as JSON (a number that is not finite).
  package func fields() throws(InvalidField) -> [String: JSONValue] {
    do {
      let encoded = try JSONDecoder().decode(JSONValue.self, from: JSONEncoder().encode(self))
      guard case .object(let fields) = encoded else { return [:] }
      return fields
    } catch {
      throw InvalidField(name: Self.route.operationID, problem: "\(error)")
    }
  }

  /// The request this endpoint stands for, without sign-in headers.
  /// - Parameter route: where another than the documented one is meant.
  /// - Throws: ``InvalidField`` when ``validate()`` does; when a path field is missing, empty, `.` or `..`, which
  ///   would name another path, or holds control characters; when a query field is an empty object; and when
  ///   a file's name or content type cannot be written.
  package func request(on route: Route = Self.route) throws(InvalidField) -> Request {
    try validate()
    var rest = try fields()
    if let tag = route.tag { rest[tag.name] = .string(tag.value) }
    var request = Request(method: route.method, path: try Self.path(of: route, takingFrom: &rest))
    request.headers[.accept] = Output.self == Download.self ? "*/*" : "application/json"
    switch route.placement {
    case .query: request.query = try Self.query(rest)
    case .json:
      request.query = try Self.query(rest.filter { route.queryFields.contains($0.key) })
      rest = rest.filter { !route.queryFields.contains($0.key) }
      if route.method == .get || rest.isEmpty { break }
      request.headers[.contentType] = "application/json"
      request.body = try Self.encode(rest)
    case .multipart:
      let files = rest.compactMapValues(FilePart.init)
      request.query = try Self.query(rest.filter { files[$0.key] == nil })
      if !files.isEmpty { try request.attach(files) }
    }
    return request
  }

  /// The path, filled with the fields that the template names; these are then no longer in `fields`, unless they
  /// travel twice.
  private static func path(
    of route: Route, takingFrom fields: inout [String: JSONValue]
  ) throws(InvalidField) -> String {
    var path = ""
    for segment in route.segments {
      switch segment {
      case .literal(let literal): path += "/" + literal
      case .field(let name):
        guard let text = fields[name]?.text, !text.isEmpty else { throw InvalidField(name: name, problem: "is empty") }
        if !route.repeatedFields.contains(name) { fields[name] = nil }
        guard text != ".", text != ".." else { throw InvalidField(name: name, problem: "cannot be \(text)") }
        guard text.utf8.allSatisfy({ $0 >= 0x20 && $0 != 0x7F }) else {
          throw InvalidField(name: name, problem: "holds control characters")
        }
        path += "/" + text.percentEncoded
      }
    }
    return path
  }

  private static func query(_ fields: [String: JSONValue]) throws(InvalidField) -> [Request.QueryItem] {
    var items: [Request.QueryItem] = []
    for (name, value) in fields.sorted(by: { $0.key < $1.key }) where value != .null {
      items += try QueryBrackets.items(name, value)
    }
    return items
  }

  /// Reads back what ``request()`` prints.
  /// - Parameters:
  ///   - pathFields: from ``Route/match(path:)``.
  ///   - body: the members of a JSON body or the fields of a form, empty when there is none.
  /// - Throws: ``InvalidField`` naming a field that is missing, has another type than documented, or that
  ///   ``validate()`` does not allow.
  package init(pathFields: [String: String], query: [Request.QueryItem], body: [String: JSONValue])
    throws(InvalidField)
  {
    for name in Self.route.repeatedFields {
      guard let text = body[name]?.text else { throw InvalidField(name: name, problem: "is missing") }
      try InvalidField.require(text == pathFields[name], name, "differs from the path's")
    }
    var fields = body
    fields.merge(QueryBrackets.fields(query)) { $1 }
    for (name, text) in pathFields { fields[name] = .string(text) }
    let textual = Set(query.map(\.name)).union(pathFields.keys)
    self = try Self.decode(fields, textual: textual)
    try validate()
  }

  private static func encode(_ fields: [String: JSONValue]) throws(InvalidField) -> Data {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    do {
      return try encoder.encode(fields)
    } catch {
      throw InvalidField(name: route.operationID, problem: "\(error)")
    }
  }

  /// Text from a path or query carries no type; where the endpoint does not want text, it is read as the
  /// number or the flag that it spells.
  private static func decode(_ fields: [String: JSONValue], textual: Set<String>) throws(InvalidField) -> Self {
    var fields = fields
    var untried = textual
    while true {
      do {
        return try JSONDecoder().decode(Self.self, from: JSONEncoder().encode(fields))
      } catch DecodingError.typeMismatch(let type, let context) {
        let name = context.codingPath.first?.stringValue ?? route.operationID
        guard untried.remove(name) != nil, let typed = fields[name]?.text.flatMap(typed) else {
          throw InvalidField(name: place(context), problem: "is not " + DecodingProblem.kind(type))
        }
        fields[name] = typed
      } catch DecodingError.keyNotFound(let key, _) {
        throw InvalidField(name: key.stringValue, problem: "is missing")
      } catch DecodingError.valueNotFound(_, let context) {
        throw InvalidField(name: place(context), problem: "is null")
      } catch DecodingError.dataCorrupted(let context) {
        // Foundation's own words are about types of Swift.
        let problem = (context.underlyingError as? InvalidField)?.problem
        throw InvalidField(name: place(context), problem: problem ?? "holds something that is not documented")
      } catch {
        throw InvalidField(name: route.operationID, problem: "\(error)")
      }
    }
  }

  private static func place(_ context: DecodingError.Context) -> String {
    let name = context.codingPath.map(\.stringValue).joined(separator: ".")
    return name.isEmpty ? route.operationID : name
  }
}

extension Request {
  /// Slower than this a file cannot go; in bytes a second.
  private static let slowestUpload = 65_536

  /// Puts files into a form, and gives them the time they need.
  fileprivate mutating func attach(_ files: [String: FilePart]) throws(InvalidField) {
    let sorted = files.sorted { $0.key < $1.key }
    for (name, file) in sorted {
      if let problem = file.problem { throw InvalidField(name: name, problem: problem) }
    }
    let form = MultipartForm.print(sorted.map { ($0.key, $0.value) })
    headers[.contentType] = form.contentType
    body = form.body
    deadline += .seconds(body.count / Self.slowestUpload)
  }
}

extension Endpoint {
  private static func typed(_ text: String) -> JSONValue? {
    Int(text).map(JSONValue.int) ?? Bool(text).map(JSONValue.bool)
      ?? Double(text).flatMap { $0.isFinite ? .double($0) : nil }
  }
}
