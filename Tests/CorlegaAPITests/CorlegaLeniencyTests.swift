import FoundationEssentials
import Testing
import VendorAPI

@testable import CorlegaAPI

@Suite struct CorlegaLeniencyTests {
  private func invoices(_ elements: [String]) throws -> Page<Corlega.Invoice> {
    let body = #"{"data": [\#(elements.joined(separator: ","))]}"#
    return try Corlega.ListInvoices.output(from: JSONDocument(Data(body.utf8)))
  }

  private func invoice(_ json: String) throws -> Corlega.Invoice {
    try JSONDecoder().decode(Corlega.Invoice.self, from: Data(json.utf8))
  }

  @Test(arguments: [
    #"{"number": "no id"}"#, #"{"id": null}"#, #"{"id": ""}"#, #"{"id": {"a": 1}}"#, "7", "null", #""text""#,
    #"{"id": "x", "total": 1e400}"#, #"{"id": "x", "name": "\ud800"}"#,
  ])
  func `one bad record of a thousand is counted and the rest shown`(bad: String) throws {
    var elements = (0..<1000).map { #"{"id": "i\#($0)", "total": \#($0)}"# }
    elements[500] = bad
    let page = try invoices(elements)
    #expect(page.items.count == 999)
    #expect(page.skipped.map(\.index) == [500])
    #expect(page.items[500].id == "i501")
  }

  @Test func `fields of any type are kept and unknown ones, too`() throws {
    let invoice = try invoice(
      #"{"id": 12, "number": 20260001, "status": null, "total": true, "x": {"deep": [1, {"y": "z"}]}}"#)
    #expect(invoice.id == "12")
    #expect(invoice.fields.text(.number) == "20260001")
    #expect(invoice.fields.text(.status) == nil)
    #expect(invoice.fields.all["x"] == .object(["deep": .array([.int(1), .object(["y": .string("z")])])]))
    let rest = invoice.fields.rest(without: [.number, .status])
    #expect(rest.map(\.name) == ["total", "x.deep.1", "x.deep.2.y"])
    #expect(rest.map(\.text) == ["true", "1", "z"])
  }

  @Test(
    arguments: [
      (#"{"id": 1, "dueDate": "2026-04-01"}"#, "2026-04-01"), (#"{"id": 1, "due_date": "2026-04-01"}"#, "2026-04-01"),
      (#"{"id": 1, "vervaldatum": "1 april"}"#, "1 april"), (#"{"id": 1, "dueDate": " ", "dueAt": "x"}"#, "x"),
      (#"{"id": 1, "date": "2026-04-01"}"#, nil),
    ] as [(String, String?)])
  func `a due date is found under its likely names`(json: String, expected: String?) throws {
    #expect(try invoice(json).fields.text(.dueDate) == expected)
  }

  @Test(
    arguments: [
      (#"{"id": 1, "contactName": "A"}"#, "A"), (#"{"id": 1, "contact_name": "B"}"#, "B"),
      (#"{"id": 1, "customerName": "C"}"#, "C"), (#"{"id": 1, "contact": {"id": 5, "name": "D"}}"#, "D"),
      (#"{"id": 1, "contact": "c-5"}"#, nil),
    ] as [(String, String?)])
  func `a contact's name is found under its likely names, and an id is no name`(json: String, name: String?) throws {
    #expect(try invoice(json).fields.text(.contactName) == name)
  }

  @Test func `only the name that was read is left out of the rest`() throws {
    let invoice = try invoice(#"{"id": 1, "total": 100, "amount": 90, "contact": {"name": "D", "city": "Ede"}}"#)
    let rest = invoice.fields.rest(without: [.total, .contactName])
    #expect(rest.map(\.name) == ["amount", "contact.city"])
  }

  @Test func `a record with very many fields says how many are not shown`() throws {
    let members = (100..<350).map { #""f\#($0)": \#($0)"# }.joined(separator: ",")
    let rest = try invoice(#"{"id": 1, \#(members)}"#).fields.rest(without: [])
    #expect(rest.count == 101)
    #expect(rest.last?.name == "…" && rest.last?.text == "+150")
  }
}
