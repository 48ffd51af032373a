import FoundationEssentials
import HTTPTypes
import Testing
import VendorAPI

@testable import CorlegaAPI

/// The vendor's own text as test data: what it prints must be what is sent and can be read.
@Suite struct CorlegaDocumentTests {
  /// The document's three endpoint tables, the rows that read.
  @Test func `the endpoints are the documented reads with their scopes`() {
    let documented = [
      "GET /contacts contacts.read", "GET /contacts/{id} contacts.read", "GET /quotes quotes.read",
      "GET /quotes/{id} quotes.read", "GET /invoices invoices.read", "GET /invoices/{id} invoices.read",
    ]
    let ours = Corlega.endpoints.map { "\($0.route.method) \($0.route.template) \($0.route.right ?? "")" }
    #expect(ours.sorted() == documented.sorted())
    #expect(Corlega.endpoints.allSatisfy { $0.route.operationClass == .read })
  }

  @Test func `the sample of a page prints as in the document`() throws {
    let request = try Corlega.ListContacts(page: 2, pageSize: 50).request()
    #expect(request.method == .get)
    #expect(Corlega.defaultURL + request.target == "https://api.corlega.com/v1/contacts?page=2&pageSize=50")
    #expect(request.body.isEmpty)
  }

  @Test func `the first sample, without a page, prints as in the document`() throws {
    let request = try Corlega.ListContacts().request()
    #expect(Corlega.defaultURL + request.target == "https://api.corlega.com/v1/contacts")
  }

  @Test func `the sample that reads all quotes prints as in the document`() throws {
    let request = try Corlega.ListQuotes(page: 1, pageSize: 100).request()
    #expect(Corlega.defaultURL + request.target == "https://api.corlega.com/v1/quotes?page=1&pageSize=100")
  }

  @Test func `the key travels as in the document`() throws {
    var request = try Corlega.ListContacts().request()
    let key = "corlega_xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx"
    CorlegaSignIn(key: Secret(key)).authorize(&request, with: Secret(key), fields: [:])
    #expect(request.headers[.authorization] == "Bearer corlega_xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx")
  }

  /// The document prints `"data": [...]`, which is no JSON; an empty list stands for it.
  @Test func `the sample of a list answer reads`() throws {
    let body = """
      {
      "data": [],
      "meta": {
      "page": 2,
      "pageSize": 50,
      "total": 247,
      "hasMore": true
      }
      }
      """
    let page = try Corlega.ListContacts.output(from: JSONDocument(Data(body.utf8)))
    #expect(page.items.isEmpty && page.skipped.isEmpty)
    #expect(page.meta == .init(page: 2, pageSize: 50, total: 247, hasMore: true))
  }

  @Test func `the sample of an error names the missing scope`() {
    let body = """
      {
      "error": {
      "code": "insufficient_scope",
      "message": "Missing required scope: invoices.write."
      }
      }
      """
    let failure = Corlega.failure(in: Response(status: 403, body: Data(body.utf8)))
    #expect(
      failure
        == VendorFailure(
          reason: .forbidden(missing: "invoices.write"), code: "insufficient_scope",
          words: "Missing required scope: invoices.write."))
  }

  /// The sample that creates a contact is the only place where the document shows a contact's fields.
  @Test func `the sample contact reads`() throws {
    let body = """
      {"data": {"id": "c-1", "name": "Bouwbedrijf De Vries B.V.", "email": "info@devries-bouw.nl",
      "phone": "06 12345678", "kvkNumber": "12345678", "type": "business"}}
      """
    let contact = try Corlega.GetContact.output(from: JSONDocument(Data(body.utf8)))
    #expect(contact.id == "c-1")
    #expect(contact.name == "Bouwbedrijf De Vries B.V.")
    #expect(contact.email == "info@devries-bouw.nl")
    #expect(contact.phone == "06 12345678")
    #expect(contact.kvkNumber == "12345678")
    #expect(contact.type == "business")
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

  @Test(arguments: 0..<Corlega.endpoints.count) func `every example survives being printed and parsed`(index: Int)
    throws
  {
    try roundTrip(Corlega.endpoints[index])
  }

  private func roundTrip<E: Endpoint>(_ endpoint: E.Type) throws {
    let request = try E.example.request()
    let path = try #require(E.route.match(path: request.path))
    #expect(try E(pathFields: path, query: request.query, body: [:]) == E.example)
  }

  @Test func `an id with slashes stays one part of the path`() throws {
    let request = try Corlega.GetInvoice(id: "a/../b?c").request()
    #expect(request.target == "/invoices/a%2F..%2Fb%3Fc")
    #expect(Corlega.GetInvoice.route.match(path: request.path) == ["id": "a/../b?c"])
  }
}
