import HTTPTypes
import VendorAPI

/// One operation of a vendor in the terms of OpenAPI.
struct OpenAPIOperation {
  enum Place: String {
    case path
    case query
    case body
  }

  struct Field {
    var name: String
    var place: Place
    var isRequired: Bool
    var schema: JSONValue
  }

  let vendor: Vendor
  let route: Route
  /// By name.
  let fields: [Field]
  /// Whether the body takes fields of any name.
  private let isOpen: Bool

  init<E: Endpoint>(_ endpoint: E.Type) throws {
    vendor = E.Contract.vendor
    route = E.route
    let recorded = try RecordedFields(of: E.self)
    let example = try E.example.fields()
    isOpen = recorded.isOpen
    var fields = recorded.fields.flatMap { name, field in
      Self.places(of: name, field.type, in: E.route).map { place in
        Field(
          name: name, place: place, isRequired: field.isRequired || place == .path,
          schema: JSONSchema.schema(of: field, example: example[name]))
      }
    }
    if let tag = E.route.tag {
      fields += Self.places(of: tag.name, String.self, in: E.route).map { place in
        Field(name: tag.name, place: place, isRequired: true, schema: JSONSchema.words([tag.value]))
      }
    }
    self.fields = fields.sorted { $0.name < $1.name }
  }

  private static func places(of name: String, _ type: any Any.Type, in route: Route) -> [Place] {
    if route.fields.contains(name) { return route.repeatedFields.contains(name) ? [.path, .body] : [.path] }
    return switch route.placement {
    case .query: [.query]
    case .json: route.queryFields.contains(name) ? [.query] : [.body]
    case .multipart: type == FilePart.self ? [.body] : [.query]
    }
  }

  /// One among all vendors.
  var id: String { "\(vendor.rawValue).\(route.operationID)" }

  /// What OpenAPI has no words for.
  var marks: [String: JSONValue] {
    var marks: [String: JSONValue] = ["x-class": .string(route.operationClass.rawValue)]
    if let right = route.right { marks["x-right"] = .string(right) }
    if route.isInferred { marks["x-inferred"] = .bool(true) }
    return marks
  }

  var bodyType: String { route.placement == .multipart ? "multipart/form-data" : "application/json" }

  /// `nil` where there is no body.
  var bodySchema: JSONValue? {
    let inBody = fields.filter { $0.place == .body }
    guard !inBody.isEmpty || isOpen else { return nil }
    return JSONSchema.object(
      Dictionary(inBody.map { ($0.name, $0.schema) }) { first, _ in first },
      required: inBody.filter(\.isRequired).map(\.name), isOpen: isOpen)
  }

  /// The content of an answer, the result where the document puts it.
  /// - Returns: `nil` where there is none.
  var answerContent: JSONValue? {
    guard let type = route.answerType else { return nil }
    let result = type == "text/plain" ? JSONSchema.type("string") : JSONSchema.anything
    let schema = route.answer.reversed().reduce(result) { inner, name in
      JSONSchema.object([name: inner], required: [name])
    }
    return .object([type: .object(["schema": schema])])
  }
}
