import FoundationEssentials
import Testing
import VendorAPI

@testable import BlueprintAPI

@Suite struct BlueprintLeniencyTests {
  private func invoices(_ elements: [String]) throws -> Page<Blueprint.Invoice> {
    let body = #"{"data": [\#(elements.joined(separator: ","))]}"#
    return try Blueprint.ListInvoices.output(from: JSONDocument(Data(body.utf8)))
  }

  private func read<Item: Decodable>(_ item: Item.Type, _ json: String) throws -> Item {
    try JSONDecoder().decode(Item.self, from: Data(json.utf8))
  }

  @Test(arguments: [
    #"{"status": "verstuurd"}"#, #"{"id": null}"#, #"{"id": ""}"#, #"{"id": ["a"]}"#, "12", "null", #""uuid""#,
    #"{"id": "\ud800"}"#,
  ])
  func `one bad record of a thousand is counted and the rest shown`(bad: String) throws {
    var elements = (0..<1000).map { #"{"id": "i\#($0)", "amount_cents": \#($0)}"# }
    elements[0] = bad
    let page = try invoices(elements)
    #expect(page.items.count == 999)
    #expect(page.skipped.map(\.index) == [0])
    #expect(page.items.first?.id == "i1")
  }

  @Test func `a number or a text that no reader bears spoils only its field`() throws {
    let page = try invoices([#"{"id": "x", "status": "s", "amount_cents": 1e400, "contact_name": "\ud800"}"#])
    let invoice = try #require(page.items.first)
    #expect(invoice.amountCents == nil && invoice.contactName == nil)
    #expect(invoice.id == "x" && invoice.status == "s")
  }

  @Test func `only the id is needed`() throws {
    #expect(
      try read(Blueprint.Contact.self, #"{"id": 7}"#)
        == Blueprint.Contact(
          id: "7", name: nil, email: nil, phone: nil, company: nil, status: nil, tags: [], createdAt: nil))
    #expect(try read(Blueprint.Conversation.self, #"{"id": "c"}"#).customer == nil)
    #expect(try read(Blueprint.Order.self, #"{"id": "o"}"#).reference == nil)
    #expect(try read(Blueprint.Appointment.self, #"{"id": "a"}"#).title == nil)
  }

  @Test func `a field of another type spoils only itself`() throws {
    let contact = try read(
      Blueprint.Contact.self,
      #"{"id": "c", "name": {"first": "Jan"}, "email": true, "phone": 31612345678, "company": "  ","#
        + #" "status": "vip", "tags": ["a", 7, null, {"b": 1}], "created_at": [], "extra": {"deep": []}}"#)
    #expect(
      contact
        == Blueprint.Contact(
          id: "c", name: nil, email: nil, phone: "31612345678", company: nil, status: "vip", tags: ["a", "7"],
          createdAt: nil))
  }

  @Test func `tags that are no list are none`() throws {
    #expect(try read(Blueprint.Contact.self, #"{"id": "c", "tags": "bouw"}"#).tags == [])
  }

  @Test(
    arguments: [
      ("149500", .int(149_500)), ("149500.0", .int(149_500)), (#""149500""#, .string("149500")), ("null", nil),
      ("true", nil), ("{}", nil), (#""""#, nil), ("-250", .int(-250)), ("99.5", .double(99.5)),
    ] as [(String, JSONValue?)])
  func `cents are kept as they came`(json: String, expected: JSONValue?) throws {
    let invoice = try read(Blueprint.Invoice.self, #"{"id": "i", "amount_cents": \#(json)}"#)
    #expect(invoice.amountCents?.text == expected?.text)
    #expect((invoice.amountCents == nil) == (expected == nil))
  }

  @Test func `a customer of another form is none, and half a customer is half`() throws {
    #expect(try read(Blueprint.Conversation.self, #"{"id": "c", "customer": "Jan"}"#).customer == nil)
    #expect(
      try read(Blueprint.Conversation.self, #"{"id": "c", "customer": {"phone": "+31"}}"#).customer
        == .init(name: nil, phone: "+31"))
  }

  @Test func `an unknown word is kept`() throws {
    #expect(try invoices([#"{"id": "i", "status": "deels_betaald"}"#]).items.first?.status == "deels_betaald")
  }

  @Test(
    arguments: [
      (401, #"{"error": "Sessie verlopen"}"#, .unauthorized, "Sessie verlopen"),
      (403, #"{"message": "Geen rechten"}"#, .forbidden(missing: nil), "Geen rechten"),
      (404, #"{"error": {"message": "weg", "code": "not_found"}}"#, .notFound, "weg"),
      (400, "<html></html>", .invalid(field: nil), nil), (429, "", .rateLimited(retryAfter: nil), nil),
      (500, "[]", .server(status: 500), nil),
    ] as [(Int, String, APIError.Reason, String?)])
  func `an error is decided by its status; words are only words`(
    status: Int, body: String, reason: APIError.Reason, words: String?
  ) {
    let failure = Blueprint.failure(in: Response(status: status, body: Data(body.utf8)))
    #expect(failure == VendorFailure(reason: reason, words: words))
  }
}
