import FoundationEssentials
import HTTPTypes
import TestSupport
import Testing
import VendorAPI

@testable import CorlegaAPI

/// What is sent when something is written, and what is not sent because it cannot be right.
@Suite struct CorlegaWriteTests {
  private func body(of request: Request) -> String { String(decoding: request.body, as: UTF8.self) }

  private func problem<E: Endpoint>(of endpoint: E) -> InvalidField? {
    do throws(InvalidField) {
      _ = try endpoint.request()
      return nil
    } catch {
      return error
    }
  }

  @Test func `a contact is sent with what it has`() throws {
    let request = try Corlega.CreateContact(name: "Kabel & Koppel", kvkNumber: "00000512").request()
    #expect(request.target == "/contacts" && request.method == .post)
    #expect(request.headers[.contentType] == "application/json")
    #expect(body(of: request) == #"{"kvkNumber":"00000512","name":"Kabel & Koppel"}"#)
  }

  @Test func `a change of a contact is sent alone, and its id only in the path`() throws {
    let request = try Corlega.UpdateContact(id: "a b", email: "").request()
    #expect(request.target == "/contacts/a%20b" && request.method == .patch)
    #expect(body(of: request) == #"{"email":""}"#)
  }

  @Test func `fields that the document leaves open are sent as they are`() throws {
    let fields: Corlega.OpenFields = [
      "number": .string("O-1"), "total": .double(12.5), "lines": .array([.object(["text": .string("zand")])]),
      "note": .null,
    ]
    let made = try Corlega.CreateQuote(fields: fields).request()
    #expect(made.target == "/quotes" && made.method == .post)
    #expect(body(of: made) == #"{"lines":[{"text":"zand"}],"note":null,"number":"O-1","total":12.5}"#)
    #expect(try Corlega.CreateQuote(reading: made).fields == fields)
    let changed = try Corlega.UpdateInvoice(id: "7", changes: ["status": .string("betaald")]).request()
    #expect(changed.target == "/invoices/7" && changed.method == .patch)
    #expect(body(of: changed) == #"{"status":"betaald"}"#)
  }

  @Test(arguments: ["", "  ", "\n"]) func `a contact without a name is not sent`(name: String) {
    #expect(problem(of: Corlega.CreateContact(name: name))?.name == "name")
    #expect(problem(of: Corlega.UpdateContact(id: "1", name: name))?.name == "name")
  }

  @Test(arguments: ["1234567", "123456789", "1234567a", "١٢٣٤٥٦٧٨", "", "12 34 56"])
  func `a number that is none of the trade register is not sent`(kvk: String) {
    #expect(problem(of: Corlega.CreateContact(name: "X", kvkNumber: kvk))?.name == "kvkNumber")
    #expect(problem(of: Corlega.UpdateContact(id: "1", kvkNumber: kvk))?.name == "kvkNumber")
  }

  @Test func `a body that says nothing, or gives an id, is not sent`() {
    #expect(problem(of: Corlega.UpdateContact(id: "1")) == InvalidField(name: "body", problem: "names no field"))
    #expect(problem(of: Corlega.CreateQuote(fields: [:]))?.name == "body")
    #expect(problem(of: Corlega.UpdateQuote(id: "1", changes: [:]))?.name == "body")
    #expect(problem(of: Corlega.CreateInvoice(fields: ["id": .string("7")]))?.name == "id")
    #expect(problem(of: Corlega.UpdateInvoice(id: "1", changes: ["id": .string("7")]))?.name == "id")
    #expect(problem(of: Corlega.UpdateInvoice(id: "", changes: ["total": .int(7)]))?.name == "id")
  }

  @Test(
    arguments: [
      (0, nil, "page"), (-1, 25, "page"), (nil, 0, "pageSize"), (nil, 101, "pageSize"), (1, 100, nil), (nil, nil, nil),
      (.max, 1, nil),
    ] as [(Int?, Int?, String?)])
  func `a page is asked for only within its limits`(page: Int?, size: Int?, field: String?) {
    #expect(problem(of: Corlega.ListContacts(page: page, pageSize: size))?.name == field)
    #expect(problem(of: Corlega.ListQuotes(page: page, pageSize: size))?.name == field)
    #expect(problem(of: Corlega.ListInvoices(page: page, pageSize: size))?.name == field)
  }
}
