import FoundationEssentials
import HTTPTypes
import TestSupport
import Testing
import VendorAPI

@testable import CorlegaAPI

/// The vendor's own text as test data: what it prints must be what is sent and can be read.
@Suite struct CorlegaDocumentTests {
  private static let key = "corlega_xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx"

  @Test func `all documented operations are there, with their scopes, and no other`() {
    let ours = Corlega.endpoints.map { "\($0.route.method) | \($0.route.template) | \($0.route.right ?? "") |" }
    #expect(ours.joined(separator: "\n") == CorlegaPrints.endpointTables)
    #expect(ours.count == 12)
  }

  @Test func `every scope opens what the table of scopes says`() {
    for line in CorlegaPrints.scopeTable.split(separator: "\n") {
      let cells = line.split(separator: " | ")
      let ours = Corlega.endpoints.map { $0.route }.filter { $0.right == String(cells[0]) }
      let printed = ours.map { "\($0.method) /v1\($0.template)" }.joined(separator: ", ")
      #expect(printed + " |" == cells[1])
    }
  }

  @Test func `the operations have the contract's names and their class`() {
    let names = Corlega.endpoints.map { $0.route.operationID }
    #expect(
      names == [
        "listContacts", "getContact", "createContact", "updateContact", "listQuotes", "getQuote", "createQuote",
        "updateQuote", "listInvoices", "getInvoice", "createInvoice", "updateInvoice",
      ])
    for route in Corlega.endpoints.map({ $0.route }) {
      let expected: Route.OperationClass =
        route.method == .get ? .read : route.method == .post ? .createOrSend : .sameValueWrite
      #expect(route.operationClass == expected)
      #expect(route.answer == ["data"] && route.authentication == .session && !route.isInferred)
    }
  }

  // MARK: Calls

  private func check<E: Endpoint>(_ endpoint: E, key: String, prints printed: Request) throws {
    var request = try endpoint.request()
    CorlegaSignIn(key: Secret(key)).authorize(&request, with: Secret(key), fields: [:])
    #expect(try request.says(printed), "\(request.target)")
    #expect(try E(reading: printed) == endpoint)
  }

  @Test func `the first sample, without a page`() throws {
    let printed = try PrintedCall.curl(CorlegaPrints.firstCurl, base: CorlegaPrints.base)
    try check(Corlega.ListContacts(), key: Self.key, prints: printed)
    #expect(printed.headers[.authorization] == "Bearer " + Self.key)
  }

  @Test func `the sample of a page`() throws {
    let printed = try PrintedCall.curl(CorlegaPrints.pageCurl, base: CorlegaPrints.base)
    try check(Corlega.ListContacts(page: 2, pageSize: 50), key: "corlega_...", prints: printed)
    #expect(printed.target == "/contacts?page=2&pageSize=50")
  }

  @Test func `the sample that creates a contact`() throws {
    let printed = try PrintedCall.fetch(
      CorlegaPrints.createContact, base: CorlegaPrints.base, values: ["process.env.CORLEGA_API_KEY": Self.key])
    try check(Corlega.CreateContact.example, key: Self.key, prints: printed)
    #expect(printed.method == .post && !printed.body.isEmpty)
  }

  @Test(arguments: [1, 2, 120]) func `the sample that reads all quotes`(page: Int) throws {
    let printed = try PrintedCall.fetch(
      CorlegaPrints.allQuotes, base: CorlegaPrints.base, values: ["page": "\(page)", "apiKey": Self.key])
    try check(Corlega.ListQuotes(page: page, pageSize: Corlega.largestPage), key: Self.key, prints: printed)
    #expect(printed.target == "/quotes?page=\(page)&pageSize=100")
  }

  @Test func `the base URL is the document's`() {
    #expect(Corlega.defaultURL == CorlegaPrints.base)
  }

  // MARK: Answers

  @Test func `the sample of a list answer reads`() throws {
    let page = try Corlega.ListContacts.output(from: PrintedCall.answer(CorlegaPrints.pageAnswer))
    #expect(page.items.isEmpty && page.skipped.isEmpty)
    #expect(page.meta == .init(page: 2, pageSize: 50, total: 247, hasMore: true))
  }

  @Test func `the sample of an error names the missing scope`() {
    let failure = Corlega.failure(in: Response(status: 403, body: Data(CorlegaPrints.errorAnswer.utf8)))
    #expect(
      failure
        == VendorFailure(
          reason: .forbidden(missing: "invoices.write"), code: "insufficient_scope",
          words: "Missing required scope: invoices.write."))
  }

  /// `const { data: contact } = await res.json()`, and `contact.id`: that is all the document shows of an answer. The
  /// other fields are those of the request.
  @Test func `a created contact reads`() throws {
    let body = """
      {"data": {"id": "c-1", "name": "Bouwbedrijf De Vries B.V.", "email": "info@devries-bouw.nl",
      "phone": "06 12345678", "kvkNumber": "12345678", "type": "business"}}
      """
    let contact = try Corlega.CreateContact.output(from: JSONDocument(Data(body.utf8)))
    #expect(contact.id == "c-1")
    #expect(contact.name == "Bouwbedrijf De Vries B.V.")
    #expect(contact.email == "info@devries-bouw.nl")
    #expect(contact.phone == "06 12345678")
    #expect(contact.kvkNumber == "12345678")
    #expect(contact.type == "business")
    #expect(try Corlega.CreateContact.output(from: JSONDocument(Data(#"{"data": {"id": 7}}"#.utf8))).id == "7")
  }

  /// `console.log(quote.number, quote.status, quote.total)`.
  @Test func `a quote has the three fields of the sample code`() throws {
    let body = #"{"data": [{"id": 7, "number": "2026-001", "status": "open", "total": 1250.5}], "meta": {}}"#
    let page = try Corlega.ListQuotes.output(from: JSONDocument(Data(body.utf8)))
    let quote = try #require(page.items.first)
    #expect(quote.id == "7")
    #expect(quote.fields.text(.number) == "2026-001")
    #expect(quote.fields.text(.status) == "open")
    #expect(quote.fields.text(.total) == "1250.5")
    #expect(page.meta == nil)
  }

  // MARK: Every operation

  @Test(arguments: 0..<Corlega.endpoints.count) func `every example survives being printed and parsed`(index: Int)
    throws
  {
    try roundTrip(Corlega.endpoints[index])
  }

  private func roundTrip<E: Endpoint>(_ endpoint: E.Type) throws {
    #expect(try E(reading: E.example.request()) == E.example)
  }

  @Test func `an id with slashes stays one part of the path`() throws {
    let request = try Corlega.GetInvoice(id: "a/../b?c").request()
    #expect(request.target == "/invoices/a%2F..%2Fb%3Fc")
    #expect(Corlega.GetInvoice.route.match(path: request.path) == ["id": "a/../b?c"])
  }
}
