import FoundationEssentials
import HTTPTypes

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
  /// - Throws: ``InvalidField`` when ``validate()`` does; when a path field is missing, empty, `.` or `..`, which
  ///   would name another path, or holds control characters; and when a query field is an empty object.
  package func request() throws(InvalidField) -> Request {
    try validate()
    let route = Self.route
    var rest = try fields()
    if let tag = route.tag { rest[tag.name] = .string(tag.value) }
    var path = ""
    for segment in route.segments {
      switch segment {
      case .literal(let literal): path += "/" + literal
      case .field(let name):
        guard let text = rest.removeValue(forKey: name)?.text, !text.isEmpty else {
          throw InvalidField(name: name, problem: "is empty")
        }
        guard text != ".", text != ".." else { throw InvalidField(name: name, problem: "cannot be \(text)") }
        guard text.utf8.allSatisfy({ $0 >= 0x20 && $0 != 0x7F }) else {
          throw InvalidField(name: name, problem: "holds control characters")
        }
        path += "/" + text.percentEncoded
      }
    }
    var request = Request(method: route.method, path: path)
    request.headers[.accept] = "application/json"
    switch route.placement {
    case .query:
      for (name, value) in rest.sorted(by: { $0.key < $1.key }) where value != .null {
        request.query += try QueryBrackets.items(name, value)
      }
    case .json where route.method == .get || rest.isEmpty: break
    case .json:
      request.headers[.contentType] = "application/json"
      request.body = try Self.encode(rest)
    }
    return request
  }

  /// Reads back what ``request()`` prints.
  /// - Parameters:
  ///   - pathFields: from ``Route/match(path:)``.
  ///   - body: the members of a JSON body, empty when there is none.
  /// - Throws: ``InvalidField`` naming a field that is missing, has another type than documented, or that
  ///   ``validate()`` does not allow.
  package init(pathFields: [String: String], query: [Request.QueryItem], body: [String: JSONValue])
    throws(InvalidField)
  {
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
      } catch DecodingError.typeMismatch(_, let context) {
        guard let name = context.codingPath.first?.stringValue else {
          throw InvalidField(name: route.operationID, problem: context.debugDescription)
        }
        guard untried.remove(name) != nil, let typed = fields[name]?.text.flatMap(typed) else {
          throw InvalidField(name: name, problem: context.debugDescription)
        }
        fields[name] = typed
      } catch DecodingError.keyNotFound(let key, _) {
        throw InvalidField(name: key.stringValue, problem: "is missing")
      } catch DecodingError.valueNotFound(_, let context), DecodingError.dataCorrupted(let context) {
        let name = context.codingPath.map(\.stringValue).joined(separator: ".")
        throw InvalidField(name: name.isEmpty ? route.operationID : name, problem: context.debugDescription)
      } catch {
        throw InvalidField(name: route.operationID, problem: "\(error)")
      }
    }
  }
}

extension Endpoint {
  private static func typed(_ text: String) -> JSONValue? {
    Int(text).map(JSONValue.int) ?? Bool(text).map(JSONValue.bool)
      ?? Double(text).flatMap { $0.isFinite ? .double($0) : nil }
  }
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
