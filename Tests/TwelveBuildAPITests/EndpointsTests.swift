import Foundation
import HTTPTypes
import Testing
import TwelveBuildAPI
import VendorAPI

@Suite struct EndpointsTests {
  /// The document prints one method; the others follow from the operations' names.
  @Test func `methods`() {
    let routes = TwelveBuild.endpoints.map { $0.route }
    let methods = Dictionary(grouping: routes) { $0.method.rawValue }.mapValues { $0.map { $0.operationID }.sorted() }
    #expect(Set(methods.keys) == ["GET", "POST", "PUT", "DELETE"])
    #expect(
      methods["POST"] == [
        "addBudgetRow", "addBudgetRows", "addDocumentToDocumentGroup", "addInvitation", "addProject", "addRelation",
        "addRelationData", "addWorkComponent", "createBudget", "createDocument", "createDocumentGroup",
        "createSpecialist", "linkBudgetRow",
      ])
    #expect(
      methods["PUT"] == [
        "closeProject", "closeProjectPhase", "openProject", "openProjectPhase", "setDocument", "setExternalReference",
        "updateBudgetRow", "updateBudgetRows", "updateDocumentGroup", "updateDocumentGroupWorkCategory",
        "updateInvitation", "updateProject", "updateRelation", "updateRelationData", "updateWorkComponent",
      ])
    #expect(
      methods["DELETE"] == [
        "deleteBudgetRow", "deleteBudgetRows", "deleteDocumentGroup", "deleteInvitation", "deleteWorkComponent",
        "removeDocument", "removeProject", "removeRelation", "removeRelationData", "unlinkBudgetRow",
      ])
  }

  @Test(arguments: [
    "getToken GET /tokens?apiKey=apikey&forceNew=1&login=contact%4012build.com",
    "listProjects GET /project/list?active=1&page=1&pageSize=100&product=tender",
    "listProjectsByType GET /project/list/default?active=1",
    "getProject GET /project/1234567?userActivity=0",
    "listPhases GET /project/phases/",
    "listCommunication GET /project/1234567/communication/123457/list?phaseName=Inkoop&product=tender&syncChecked=0",
    "closeProjectPhase PUT /project/1234567/projectphase/close?phase=Calculatie%2CInkoop&phaseId=123456%2C123457",
    "getRelations GET /relation/list"
      + "?dataKey=myCompanyNumber&dataValue=C123&page=1&pageSize=100&relation=gold%20green",
    "removeRelation DELETE /relation?companyId=7654321",
    "deleteBudgetRows DELETE /budgetrows"
      + "?budgetRowIds[]=1&budgetRowIds[]=2&budgetRowIds[]=3&budgetRowIds[]=4&budgetRowIds[]=5",
    "updateDocumentGroupWorkCategory PUT /document/group/6350571/links"
      + "?workCategoryIds[]=1300001&workCategoryIds[]=1300002",
    "updateBudgetRow PUT /budgetrow?budgetRowId=1&properties[details]=Detailed%20text&properties[measurement]="
      + "&properties[name]=Some%20name&properties[numberOfUnits]=9834&properties[pricePerUnit]=150"
      + "&properties[projectSpecMt]=&properties[unit]=meters",
  ])
  func `an example prints as documented`(line: String) throws {
    func print<E: Endpoint>(_ endpoint: E.Type) throws -> String {
      let request = try E.example.request()
      let target = request.target.replacing("%5B", with: "[").replacing("%5D", with: "]")
      return "\(E.route.operationID) \(request.method.rawValue) \(target)"
    }
    #expect(try TwelveBuild.endpoints.map { try print($0) }.contains(line))
  }

  @Test func `a file travels in a form under the documented name, the rest in the query`() throws {
    let request = try TwelveBuild.CreateDocument(
      id: "7", file: FilePart(fileName: "a.txt", contentType: "text/plain", bytes: Data("abc".utf8)), path: "/x/"
    ).request()
    #expect("\(request.method.rawValue) \(request.target)" == "POST /project/7?path=%2Fx%2F")
    #expect(request.headers[.contentType]?.hasPrefix("multipart/form-data; boundary=") == true)
    let form = String(decoding: request.body, as: UTF8.self)
    #expect(form.contains(#"Content-Disposition: form-data; name="file_contents"; filename="a.txt""#))
    #expect(form.contains("\r\n\r\nabc\r\n"))
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
