import Foundation
import HTTPTypes
import TestSupport
import Testing
import TwelveBuildAPI
import VendorAPI

/// The endpoints against the document, whatever endpoint and sandbox agree on between them.
@Suite struct DocumentTests {
  private let document: TwelveBuildDocument

  init() throws { document = try TwelveBuildDocument() }

  @Test func `every documented operation has a type, and no other has`() {
    let documented = document.operations.map(\.id)
    #expect(documented.count == 64)
    #expect(TwelveBuild.endpoints.map { $0.route.operationID }.sorted() == documented.sorted())
  }

  @Test(arguments: TwelveBuild.endpoints.indices)
  func `path and parameters are the document's, each in its place`(index: Int) throws {
    func check<E: Endpoint>(_ endpoint: E.Type) throws {
      let operation = try document.operation(E.route.operationID)
      #expect(E.route.template == operation.path)
      let parts = try Parts(E.example)
      for (place, names) in [
        ("template", parts.path.map(\.key)), ("query", parts.queryNames), ("file", parts.fileNames),
      ] {
        let documented = operation.parameters.filter { $0.place == place }.map(\.name)
        #expect(names.sorted() == documented.sorted(), "\(operation.id) \(place)")
      }
      #expect(parts.request.body.isEmpty || !parts.fileNames.isEmpty)
    }
    try check(TwelveBuild.endpoints[index])
  }

  @Test(arguments: TwelveBuild.endpoints.indices)
  func `an example survives printing and parsing`(index: Int) throws {
    func check<E: Endpoint>(_ endpoint: E.Type) throws { #expect(try Parts(E.example).parsed(as: E.self) == E.example) }
    try check(TwelveBuild.endpoints[index])
  }

  @Test(arguments: TwelveBuild.endpoints.indices)
  func `what is required cannot be left out, and the rest can`(index: Int) throws {
    func check<E: Endpoint>(_ endpoint: E.Type) throws {
      for parameter in try document.operation(E.route.operationID).parameters {
        var parts = try Parts(E.example)
        parts.remove(parameter.name)
        // The path cannot do without its fields, and a value without a key names nothing, as its description says.
        let isNeeded = parameter.isRequired || parameter.place == "template" || parameter.name == "dataKey"
        if isNeeded {
          let error = #expect(throws: InvalidField.self) { try parts.parsed(as: E.self) }
          #expect(error?.name == parameter.name)
        } else {
          #expect(throws: Never.self) { try parts.parsed(as: E.self) }
        }
      }
    }
    try check(TwelveBuild.endpoints[index])
  }

  /// Texts that the pattern is not meant to take, by a part of the pattern.
  private static let misfits: [(part: String, texts: [String])] = [
    ("[1-9]?", ["0", "24", "noon"]), ("[0-9]{10}", ["145034105", "14503410520", "today", ""]),
    ("[1-9][0-9]*", ["0", "05", "x", ""]), (#"\d+"#, ["", "x", "12a", "a12", "-1", "½"]), ("[0-1]", ["2", "true"]),
    ("^0|1$", ["2", "yes"]), ("{L}]{2}", ["nld", "n", "n1"]), ("[a-z]{2}", ["NL", "nld"]),
    (#"\p{Nd}"#, ["m²", "€ 5", "a\nb", "`"]), (".*[^ ].*", ["", "   "]),
    ("|", ["nonsense", "tender,none,", "xgold", "Bouw, Infra", ",,", "BouwInfra"]), ("tender", ["none", "x"]),
  ]

  @Test(arguments: TwelveBuild.endpoints.indices)
  func `a parameter keeps to its pattern as it is meant`(index: Int) throws {
    func check<E: Endpoint>(_ endpoint: E.Type) throws {
      for parameter in try document.operation(E.route.operationID).parameters {
        guard let pattern = parameter.pattern else { continue }
        let parts = try Parts(E.example)
        let value = try #require(parts.value(parameter.name))
        let expression = try NSRegularExpression(pattern: pattern)
        #expect(expression.firstMatch(in: value, range: NSRange(value.startIndex..., in: value)) != nil, "\(pattern)")
        let misfits = try #require(Self.misfits.first { pattern.contains($0.part) }, "\(pattern)").texts
        for misfit in misfits {
          var parts = parts
          parts.set(parameter.name, misfit)
          let error = #expect(throws: InvalidField.self, "\(pattern) \(misfit)") { try parts.parsed(as: E.self) }
          #expect(error?.name == parameter.name)
        }
      }
    }
    try check(TwelveBuild.endpoints[index])
  }

  @Test(arguments: TwelveBuild.endpoints.indices)
  func `nothing that the document's answer says is lost`(index: Int) throws {
    func check<E: Endpoint>(_ endpoint: E.Type) throws {
      guard let answer = try document.operation(E.route.operationID).answer else { return }
      let output = try E.output(from: JSONDocument(answer))
      if E.Output.self == Nothing.self { return }
      let said = try Leaf.all(in: JSONDecoder().decode(JSONValue.self, from: answer))
      #expect(!said.isEmpty || E.route.operationID == "getRelations")
      let read = Leaf.all(in: output)
      for (leaf, count) in said { #expect(read[leaf, default: 0] >= count, "\(E.route.operationID) \(leaf)") }
    }
    try check(TwelveBuild.endpoints[index])
  }

  @Test func `what may be done again after a lost answer`() {
    let routes = TwelveBuild.endpoints.map { $0.route }
    let creating = routes.filter { $0.operationClass == .createOrSend }.map { $0.operationID }
    #expect(
      creating.sorted() == [
        "addBudgetRow", "addBudgetRows", "addDocumentToDocumentGroup", "addInvitation", "addProject", "addRelation",
        "addRelationData", "addWorkComponent", "createBudget", "createDocument", "createDocumentGroup",
        "createSpecialist",
      ])
    for route in routes where route.operationClass == .read { #expect(route.method == .get) }
    let posted = routes.filter { $0.operationClass == .sameValueWrite && $0.method == .post }
    #expect(posted.map { $0.operationID } == ["linkBudgetRow"])
  }

  /// The text of the document says GET of one operation; it lost the other methods.
  @Test func `every method but one is inferred`() {
    let printed = TwelveBuild.endpoints.map { $0.route }.filter { !$0.isInferred }
    #expect(printed.map { $0.operationID } == ["listPhases"])
  }

  @Test func `only deleting a project always needs a right`() {
    let routes = TwelveBuild.endpoints.map { $0.route }.filter { $0.right != nil }
    #expect(routes.map { $0.operationID } == ["removeProject"])
    #expect(routes.map { $0.right } == ["groupmanager"])
  }
}

/// A request taken apart for parsing, as the sandbox does.
private struct Parts {
  let request: Request
  private(set) var path: [String: String]
  private var query: [Request.QueryItem]
  private var form: [String: JSONValue] = [:]

  init<E: Endpoint>(_ endpoint: E) throws {
    request = try endpoint.request()
    path = try #require(E.route.match(path: request.path))
    query = request.query
    if let type = request.headers[.contentType] { form = try MultipartForm.read(request.body, contentType: type) }
  }

  /// Without what stands in brackets.
  var queryNames: [String] { Array(Set(query.map { Self.head($0.name) })) }
  var fileNames: [String] { Array(form.keys) }

  private static func head(_ name: String) -> String { String(name.prefix { $0 != "[" }) }

  func value(_ name: String) -> String? { path[name] ?? query.first { $0.name == name }?.value }

  mutating func set(_ name: String, _ value: String) {
    if path[name] != nil { path[name] = value }
    for index in query.indices where query[index].name == name { query[index].value = value }
  }

  mutating func remove(_ name: String) {
    path[name] = nil
    form[name] = nil
    query.removeAll { Self.head($0.name) == name }
  }

  func parsed<E: Endpoint>(as endpoint: E.Type) throws -> E { try E(pathFields: path, query: query, body: form) }
}
