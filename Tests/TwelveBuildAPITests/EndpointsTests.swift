import Foundation
import HTTPTypes
import Testing
import TwelveBuildAPI
import VendorAPI

@Suite struct EndpointsTests {
  /// Path and names as the vendor's document has them, with every parameter that it lists.
  @Test(arguments: [
    "getToken GET /tokens?apiKey=apikey&forceNew=1&login=contact%4012build.com",
    "listProjects GET /project/list?active=1&page=1&pageSize=100&product=tender",
    "getProject GET /project/1234567?userActivity=0",
    "listPhases GET /project/phases/",
    "listProjectPhases GET /project/1234567/phases",
    "listCommunication GET /project/1234567/communication/123457/list?product=tender&syncChecked=0",
    "getCommunication GET /project/1234567/communication/1122334",
  ])
  func `an example prints as documented`(line: String) throws {
    func print<E: Endpoint>(_ endpoint: E.Type) throws -> String {
      let request = try E.example.request()
      #expect(request.body.isEmpty)
      return "\(E.route.operationID) \(request.method.rawValue) \(request.target)"
    }
    let printed = try TwelveBuild.endpoints.map { try print($0) }
    #expect(printed.contains(line))
    #expect(printed.count == 7)
  }

  @Test(arguments: TwelveBuild.endpoints.indices)
  func `an example survives printing and parsing`(index: Int) throws {
    func check<E: Endpoint>(_ endpoint: E.Type) throws {
      let request = try E.example.request()
      let fields = try #require(E.route.match(path: request.path))
      #expect(try E(pathFields: fields, query: request.query, body: [:]) == E.example)
    }
    try check(TwelveBuild.endpoints[index])
  }

  @Test func `the deprecated phase name is sent as the vendor spells it`() throws {
    let endpoint = TwelveBuild.ListCommunication(projectId: "1", phaseId: "2", phaseName: .buying)
    #expect(try endpoint.request().target == "/project/1/communication/2/list?phaseName=Inkoop")
  }

  @Test(arguments: [("active", "2"), ("active", "true"), ("product", "tenderX"), ("pageSize", "ten"), ("page", "-")])
  func `a parameter of another pattern is refused by name`(name: String, value: String) {
    #expect {
      try TwelveBuild.ListProjects(pathFields: [:], query: [.init(name, value)], body: [:])
    } throws: { ($0 as? InvalidField)?.name == name }
  }

  @Test func `an empty id names no path`() {
    #expect(throws: InvalidField(name: "id", problem: "is empty")) { try TwelveBuild.GetProject(id: "").request() }
  }

  @Test func `neither request nor endpoint shows the key when printed`() throws {
    let endpoint = TwelveBuild.GetToken(login: "me", apiKey: Secret("s3cret"))
    let request = try endpoint.request()
    #expect(request.item("apiKey") == "s3cret")
    for text in ["\(request)", String(reflecting: request), "\(endpoint)", String(reflecting: endpoint)] {
      #expect(!text.contains("s3cret"))
    }
    var dumped = ""
    dump(endpoint, to: &dumped)
    #expect(!dumped.contains("s3cret"))
  }

  @Test(arguments: [
    (400, APIError.Reason.invalid(field: nil)), (401, .unauthorized), (403, .forbidden(missing: nil)),
    (404, .notFound), (429, .rateLimited(retryAfter: nil)), (500, .server(status: 500)),
    (418, .unexpected(status: 418)),
  ])
  func `the status alone decides what an error is`(status: Int, reason: APIError.Reason) {
    for body in ["", "[]", #"{"message":"404 not found"}"#, #""token expired""#, "<html>"] {
      #expect(TwelveBuild.failure(in: answer(status, body)).reason == reason)
    }
  }

  @Test(arguments: [
    (#""Token expired""#, "Token expired"), (#"{"message":"No"}"#, "No"), (#"{"error":"No"}"#, "No"), ("[]", nil),
    ("<html>", nil),
  ])
  func `what an error says is kept for people`(body: String, words: String?) {
    #expect(TwelveBuild.failure(in: answer(400, body)).words == words)
  }
}
