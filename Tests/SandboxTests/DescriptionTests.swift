import BlueprintAPI
import CorlegaAPI
import Foundation
import HTTPTypes
import Sandbox
import TestSupport
import Testing
import TwelveBuildAPI
import VemapAPI
import VendorAPI

/// The OpenAPI document, looked at as a tool would that knows nothing of keet.
@Suite struct DescriptionTests {
  private static let prefixes: [Vendor: String] = [
    .vemap: "/vemap", .twelveBuild: "/12build", .corlega: "/corlega/v1", .blueprint: "/blueprint",
  ]
  private static let endpoints = Vemap.endpoints + TwelveBuild.endpoints + Corlega.endpoints + Blueprint.endpoints

  private func document() async throws -> JSONValue {
    let sandbox = Sandbox(time: ManualTime(start: Scene.fixedNow).source)
    return try JSONDecoder().decode(JSONValue.self, from: await sandbox.description(prefixes: Self.prefixes))
  }

  private struct Operation {
    var path: String
    var method: String
    var value: JSONValue

    /// All operations that are meant, each with what is said of it.
    var meant: [String: JSONValue] {
      let several = value["x-operations"]?.items ?? [value]
      return Dictionary(several.map { ($0["operationId"]?.text ?? "", $0) }) { first, _ in first }
    }

    var parameters: [JSONValue] { value["parameters"]?.items ?? [] }

    func parameter(_ name: String) -> JSONValue? {
      parameters.first { [name, name + "[]"].contains($0["name"]?.text) || $0["x-field"]?.text == name }
    }

    /// The alternatives of the body, the only one there is for most.
    var bodies: [JSONValue] {
      let schemas = value["requestBody"]?["content"]?.members.values.compactMap { $0["schema"] } ?? []
      return schemas.flatMap { $0["oneOf"]?.items ?? [$0] }
    }
  }

  private static func operations(of document: JSONValue) -> [Operation] {
    (document["paths"]?.members ?? [:]).flatMap { path, item in
      item.members.map { Operation(path: path, method: $0.key, value: $0.value) }
    }
  }

  private static func id<E: Endpoint>(of endpoint: E.Type) -> String {
    "\(E.Contract.vendor.rawValue).\(E.route.operationID)"
  }

  @Test func `every operation is there once, under its vendor's prefix, with class and right`() async throws {
    let operations = Self.operations(of: try await document())
    let all = operations.flatMap { operation in operation.meant.map { (id: $0.key, $0.value, operation) } }
    #expect(all.map(\.id).sorted() == Self.endpoints.map { Self.id(of: $0) }.sorted())
    for endpoint in Self.endpoints {
      let (_, marks, operation) = try #require(all.first { $0.id == Self.id(of: endpoint) })
      let route = endpoint.route
      let prefix = try #require(Self.prefixes[Self.vendor(of: endpoint)])
      #expect(operation.path.hasPrefix(prefix + "/"))
      #expect(route.match(path: String(operation.path.dropFirst(prefix.count))) != nil)
      #expect(operation.method == route.method.rawValue.lowercased())
      #expect(marks["x-class"]?.text == "\(route.operationClass)")
      #expect(marks["x-right"]?.text == route.right)
      #expect((marks["x-inferred"] == .bool(true)) == route.isInferred)
      #expect((operation.value["security"]?.items ?? []).isEmpty == (route.authentication == .own))
    }
  }

  @Test func `it is an OpenAPI document whose parts fit together`() async throws {
    let document = try await document()
    #expect(document["openapi"]?.text == "3.1.0")
    #expect(document["info"]?["title"]?.text?.isEmpty == false && document["info"]?["version"]?.text != nil)
    let operations = Self.operations(of: document)
    #expect(Set(operations.compactMap { $0.value["operationId"]?.text }).count == operations.count)
    // Paths that differ only in the names of their fields are the same path.
    let shapes = (document["paths"]?.members.keys).map { $0.map { $0.replacing(/\{[^}]*\}/, with: "{}") } } ?? []
    #expect(Set(shapes).count == shapes.count)
    let schemes = try #require(document["components"]?["securitySchemes"]).members.keys
    for operation in operations {
      let place = Comment(rawValue: "\(operation.method) \(operation.path)")
      #expect(["get", "put", "post", "delete", "patch"].contains(operation.method), place)
      #expect(operation.value["responses"]?["2XX"]?["description"] != nil, place)
      #expect(operation.value["responses"]?["default"]?["$ref"] != nil, place)
      #expect(operation.method != "get" || operation.value["requestBody"] == nil, place)
      let inTemplate = operation.path.matches(of: /\{([^}]+)\}/).map { String($0.1) }
      let declared = operation.parameters.filter { $0["in"]?.text == "path" }
      #expect(declared.compactMap { $0["name"]?.text } == inTemplate, place)
      #expect(declared.allSatisfy { $0["required"] == .bool(true) }, place)
      let names = operation.parameters.compactMap { $0["name"]?.text }
      #expect(Set(names).count == operation.parameters.count, place)
      for parameter in operation.parameters {
        #expect(["path", "query"].contains(parameter["in"]?.text), place)
        #expect(parameter["schema"] != nil, place)
      }
      for requirement in operation.value["security"]?.items ?? [] {
        #expect(requirement.members.keys.allSatisfy { schemes.contains($0) }, place)
      }
      for body in operation.bodies {
        let required = body["required"]?.items.compactMap(\.text) ?? []
        #expect(required.allSatisfy { body["properties"]?[$0] != nil }, place)
      }
    }
  }

  @Test func `an answer is described as what it is: JSON, a file, a text or nothing`() async throws {
    let operations = Self.operations(of: try await document())
    for endpoint in Self.endpoints {
      let operation = try #require(operations.first { $0.meant[Self.id(of: endpoint)] != nil })
      let types = operation.value["responses"]?["2XX"]?["content"]?.members.keys.sorted()
      #expect(types == endpoint.route.answerType.map { [$0] }, "\(endpoint.route.operationID)")
    }
    let others = Dictionary(grouping: Self.endpoints.map { $0.route }, by: \.answerType)
    #expect(others["text/plain"]?.map(\.operationID) == ["verifyWhatsAppWebhook"])
    #expect(others["application/octet-stream"]?.map(\.operationID) == ["getFile"])
    #expect(others["application/pdf"]?.map(\.operationID) == ["getMessagePdf"])
    #expect(
      others[nil]?.map(\.operationID).sorted() == [
        "deleteBudgetRow", "deleteDocumentGroup", "deleteInvitation", "linkBudgetRow", "receiveWhatsAppMessage",
        "removeProject", "unlinkBudgetRow",
      ])
  }

  @Test func `every reference leads somewhere`() async throws {
    let document = try await document()
    let references = Self.references(in: document)
    // Each operation's errors, and the four shapes behind them.
    #expect(references.count == Self.operations(of: document).count + 4)
    for reference in references {
      #expect(reference.hasPrefix("#/"))
      let found = reference.dropFirst(2).split(separator: "/").reduce(document as JSONValue?) { $0?[String($1)] }
      #expect(found != nil, "\(reference)")
    }
  }

  @Test func `the error shapes are the vendors' own`() async throws {
    let schemas = try #require(await document()["components"]?["schemas"])
    #expect(schemas["corlega.Error"]?["properties"]?["error"]?["properties"]?["code"]?["type"]?.text == "string")
    #expect(schemas["vemap.Error"]?["properties"]?["status"]?["type"]?.text == "integer")
    #expect(schemas.members.count == 4)
  }

  @Test func `each field is described where it travels, and is required if reading fails without it`() async throws {
    let operations = Self.operations(of: try await document())
    func check<E: Endpoint>(_ endpoint: E.Type) throws {
      let operation = try #require(operations.first { $0.meant[Self.id(of: E.self)] != nil })
      let body = operation.bodies.first { body in
        E.route.tag.map { body["properties"]?[$0.name]?["enum"] == .array([.string($0.value)]) } ?? true
      }
      let fields = try E.example.fields()
      for (name, value) in fields {
        let place = Comment(rawValue: "\(name) of \(Self.id(of: E.self))")
        let parameter = operation.parameter(name)
        let schema = try #require(parameter?["schema"] ?? body?["properties"]?[name], place)
        if let type = schema["type"]?.text { #expect(Self.fits(value, type), place) }
        var rest = fields
        rest[name] = nil
        let path = fields.filter { E.route.repeatedFields.contains($0.key) }.compactMapValues(\.text)
        let misses = Self.misses(name) { () throws(InvalidField) in
          try E(pathFields: path, query: [], body: rest)
        }
        if let parameter {
          // A path has all its fields; what shares its path with others is required only where all require it.
          let isOwn = operation.meant.count == 1 && parameter["in"]?.text == "query"
          #expect(!isOwn || parameter["required"] == .bool(misses), place)
        } else {
          #expect(body?["required"]?.items.contains(.string(name)) ?? false == misses, place)
        }
      }
    }
    for endpoint in Self.endpoints { try check(endpoint) }
  }

  private static func vendor<E: Endpoint>(of endpoint: E.Type) -> Vendor { E.Contract.vendor }

  private static func misses<Value>(_ name: String, _ read: () throws(InvalidField) -> Value) -> Bool {
    do {
      _ = try read()
      return false
    } catch {
      return error == InvalidField(name: name, problem: "is missing")
    }
  }

  private static func fits(_ value: JSONValue, _ type: String) -> Bool {
    switch (type, value) {
    case ("string", .string), ("integer", .int), ("number", .int), ("number", .double), ("boolean", .bool),
      ("array", .array), ("object", .object):
      true
    // A file among the fields.
    case ("string", .object(let members)): members["bytes"] != nil
    default: false
    }
  }

  private static func references(in value: JSONValue) -> [String] {
    switch value {
    case .array(let items): items.flatMap(references)
    case .object(let members):
      (members["$ref"]?.text).map { [$0] } ?? members.values.flatMap(references)
    default: []
    }
  }
}

extension JSONValue {
  fileprivate var items: [JSONValue] { if case .array(let items) = self { items } else { [] } }
  fileprivate var members: [String: JSONValue] { if case .object(let members) = self { members } else { [:] } }
}
