import FoundationEssentials
import HTTPTypes
import VendorAPI

/// All that several vendors offer, as one OpenAPI 3.1 document.
struct OpenAPIDocument {
  struct Service {
    /// Where the vendor's documented paths begin.
    var prefix: String
    var operations: [OpenAPIOperation]
    var security: OpenAPISecurity
    /// An error as the vendor words it.
    var error: JSONValue
  }

  let services: [Service]

  var json: JSONValue {
    var schemas: [String: JSONValue] = [:]
    var responses: [String: JSONValue] = [:]
    var schemes: [String: JSONValue] = [:]
    for service in services {
      let name = Self.errorName(of: service)
      schemas[name] = JSONSchema.schema(of: service.error)
      responses[name] = .object([
        "description": .string("Why the call was turned down."),
        "content": .object([
          "application/json": .object(["schema": .object(["$ref": .string("#/components/schemas/\(name)")])])
        ]),
      ])
      schemes.merge(service.security.schemes) { first, _ in first }
    }
    return .object([
      "openapi": .string("3.1.0"),
      "info": .object([
        "title": .string("VEMAP, 12Build, Corlega and Blueprint, played by keet"), "version": .string("1"),
        "description": .string(
          "Every operation that keet knows. x-class: read, sameValueWrite (doing it twice leaves the same state) or "
            + "createOrSend. x-right: the scope or role it needs. x-inferred: the vendor's document leaves the method or "
            + "the path open. Several operations under one path and method are listed in x-operations."),
      ]),
      "tags": .array(services.compactMap { $0.operations.first }.map { .object(["name": .string($0.vendor.name)]) }),
      "paths": .object(paths),
      "components": .object([
        "schemas": .object(schemas), "responses": .object(responses), "securitySchemes": .object(schemes),
      ]),
    ])
  }

  private static func errorName(of service: Service) -> String {
    "\(service.operations.first?.vendor.rawValue ?? "").Error"
  }

  /// Operations that share path and method are told apart by a field and are one operation here, as are, for
  /// their path, operations that only name its fields differently.
  private var paths: [String: JSONValue] {
    var paths: [String: JSONValue] = [:]
    for service in services {
      for (_, siblings) in Dictionary(grouping: service.operations, by: { Self.shape(of: $0.route) }) {
        guard let template = siblings.map(\.route.template).min() else { continue }
        let methods = Dictionary(grouping: siblings) { $0.route.method.rawValue.lowercased() }
        paths[service.prefix + template] = .object(
          methods.mapValues { Self.operation($0.sorted { $0.id < $1.id }, at: template, of: service) })
      }
    }
    return paths
  }

  private static func shape(of route: Route) -> [Route.Segment] {
    route.segments.map { if case .field = $0 { .field("") } else { $0 } }
  }

  private static func operation(
    _ operations: [OpenAPIOperation], at template: String, of service: Service
  ) -> JSONValue {
    var operation: [String: JSONValue] = [
      "operationId": .string(operations.map(\.id).joined(separator: "_")),
      "parameters": .array(
        operations.prefix(1).flatMap { pathParameters(of: $0, at: template) } + queryParameters(of: operations)),
      "responses": .object(responses(of: operations, errorName: errorName(of: service))),
      "security": security(of: operations, service.security),
      "tags": .array(operations.prefix(1).map { .string($0.vendor.name) }),
    ]
    if operations.count == 1 {
      operation.merge(operations[0].marks) { first, _ in first }
    } else {
      operation["x-operations"] = .array(
        operations.map { .object($0.marks.merging(["operationId": .string($0.id)]) { first, _ in first }) })
    }
    operation["requestBody"] = body(of: operations)
    return .object(operation)
  }

  private static func pathParameters(of operation: OpenAPIOperation, at template: String) -> [JSONValue] {
    zip(Route(operation.route.method, template, "").fields, operation.route.fields).map { name, own in
      let schema = operation.fields.first { $0.name == own }?.schema ?? JSONSchema.type("string")
      var parameter: [String: JSONValue] = [
        "name": .string(name), "in": .string("path"), "required": .bool(true), "schema": schema,
      ]
      if name != own { parameter["x-field"] = .string(own) }
      return .object(parameter)
    }
  }

  /// Required is what all require; of a field that tells operations apart every value may stand.
  private static func queryParameters(of operations: [OpenAPIOperation]) -> [JSONValue] {
    let all = operations.flatMap { $0.fields.filter { $0.place == .query } }
    return Dictionary(grouping: all, by: \.name).sorted { $0.key < $1.key }.map { name, fields in
      let tags = operations.compactMap { $0.route.tag.flatMap { $0.name == name ? $0.value : nil } }
      let schema = tags.isEmpty ? fields[0].schema : JSONSchema.words(tags)
      var parameter: [String: JSONValue] = [
        "name": .string(name), "in": .string("query"), "schema": schema,
        "required": .bool(fields.count == operations.count && fields.allSatisfy(\.isRequired)),
      ]
      // As keet writes them; the documents do not say.
      switch (schema["type"]?.text, schema["items"]?["type"]?.text) {
      case ("array", "object"), ("object", _): parameter["style"] = .string("deepObject")
      case ("array", _): parameter["name"] = .string(name + "[]")
      default: break
      }
      return .object(parameter)
    }
  }

  private static func body(of operations: [OpenAPIOperation]) -> JSONValue? {
    let schemas = operations.compactMap(\.bodySchema)
    guard let first = schemas.first else { return nil }
    let isRequired = operations.allSatisfy { $0.fields.contains { $0.place == .body && $0.isRequired } }
    return .object([
      "required": .bool(isRequired),
      "content": .object([
        operations[0].bodyType: .object(["schema": schemas.count == 1 ? first : .object(["oneOf": .array(schemas)])])
      ]),
    ])
  }

  private static func responses(of operations: [OpenAPIOperation], errorName: String) -> [String: JSONValue] {
    let contents = Set(operations.map(\.answerContent))
    var members: [String: JSONValue] = ["description": .string("The documented result.")]
    members["content"] =
      contents.count == 1
      ? operations[0].answerContent : .object(["application/json": .object(["schema": JSONSchema.anything])])
    let success = JSONValue.object(members)
    var responses: [String: JSONValue] = [
      "2XX": success, "default": .object(["$ref": .string("#/components/responses/\(errorName)")]),
    ]
    // A documented result may come under a status that is none of success, as VEMAP's challenge.
    for status in operations.flatMap(\.route.successes) where !(200...299).contains(status) {
      responses[String(status)] = success
    }
    return responses
  }

  /// An operation with its own credentials needs none of the others.
  private static func security(of operations: [OpenAPIOperation], _ security: OpenAPISecurity) -> JSONValue {
    guard operations.contains(where: { $0.route.authentication == .session }) else { return .array([]) }
    let rights = Set(operations.compactMap(\.route.right)).sorted().map(JSONValue.string)
    return .array(
      security.alternatives.map { names in
        .object(Dictionary(names.map { ($0, .array(rights)) }) { first, _ in first })
      })
  }
}
