import CorlegaAPI
import FoundationEssentials
import Records
import Testing
import VendorAPI

@Suite struct CorlegaRecordsTests {
  private func read<Item: Decodable>(_ item: Item.Type, _ json: String) throws -> Item {
    try JSONDecoder().decode(Item.self, from: Data(json.utf8))
  }

  private func invoice(_ json: String) throws -> Invoice { Invoice(try read(Corlega.Invoice.self, json)) }

  @Test func `the sample contact is a firm`() throws {
    let contact = Contact(
      try read(
        Corlega.Contact.self,
        #"{"id": 5, "name": "Bouwbedrijf De Vries B.V.", "email": "info@devries-bouw.nl","#
          + #" "phone": "06 12345678", "kvkNumber": "12345678", "type": "business"}"#))
    #expect(
      contact
        == Contact(
          id: RecordID(.corlega, .contact, "5"), name: "Bouwbedrijf De Vries B.V.",
          company: "Bouwbedrijf De Vries B.V.", email: "info@devries-bouw.nl", phone: "06 12345678",
          kvk: KvKNumber("12345678"), more: [Field("type", "business")]))
  }

  @Test func `a contact of another kind has no company, and what cannot be read stays to be seen`() throws {
    let contact = Contact(
      try read(
        Corlega.Contact.self,
        #"{"id": "c", "name": "J. Testveld", "type": "private", "kvkNumber": "12", "createdAt": "gisteren", "x": 1}"#))
    #expect(contact.company == nil && contact.kvk == nil && contact.created == nil && contact.email == nil)
    #expect(
      contact.more == [
        Field("createdAt", "gisteren"), Field("kvkNumber", "12"), Field("type", "private"), Field("x", "1"),
      ])
  }

  @Test func `a total has no known unit`() throws {
    let quote = Quote(
      try read(
        Corlega.Quote.self,
        #"{"id": "q", "number": "O-1", "status": "verstuurd", "total": 14950, "currency": "EUR","#
          + #" "contact": {"id": "c9", "name": "Demo Grondwerk B.V."}, "createdAt": "2026-02-28T23:30:00Z"}"#))
    #expect(
      quote
        == Quote(
          id: RecordID(.corlega, .quote, "q"), number: "O-1", contactName: "Demo Grondwerk B.V.",
          amount: .unitUnknown("14950"), status: "verstuurd", issued: CalendarDate(year: 2026, month: 3, day: 1),
          more: [Field("contact.id", "c9"), Field("currency", "EUR")]))
  }

  @Test(
    arguments: [
      (#""total": "1.250,00""#, .unitUnknown("1.250,00")), (#""total": 1250.5"#, .unitUnknown("1250.5")),
      (#""totalCents": 125050"#, .exact(Money(cents: 125_050))),
      (#""total_cents": "125050", "currency": "USD""#, .exact(Money(cents: 125_050, currency: "USD"))),
      (#""total": 1250.5, "amount_cents": 125050.0"#, .exact(Money(cents: 125_050))),
      (#""total": 1250.5, "totalCents": 0.5"#, .unitUnknown("1250.5")),
      (#""totalCents": 99999999999999999999"#, .missing), (#""total": null"#, .missing), (#""total": {}"#, .missing),
    ] as [(String, Amount)])
  func `only a name that says cents makes an amount exact`(member: String, amount: Amount) throws {
    #expect(try invoice(#"{"id": 1, \#(member)}"#).amount == amount)
  }

  @Test func `an invoice is read by the names it may have, and the rest kept`() throws {
    let invoice = try invoice(
      #"{"id": "i", "number": 2026001, "status": "overdue", "total": 24680, "contactName": "Gemeente Mistvelde","#
        + #" "issueDate": "2026-02-03", "dueDate": "2026-03-05", "createdAt": "2026-02-03T08:00:00Z","#
        + #" "lines": [{"text": "Asfalt", "total": 24680}], "paidAt": null, "note": ""}"#)
    #expect(
      invoice
        == Invoice(
          id: RecordID(.corlega, .invoice, "i"), number: "2026001", contactName: "Gemeente Mistvelde",
          amount: .unitUnknown("24680"), status: "overdue", dueDate: CalendarDate(year: 2026, month: 3, day: 5),
          issued: CalendarDate(year: 2026, month: 2, day: 3), created: Timestamp.iso("2026-02-03T08:00:00Z"),
          more: [Field("lines.1.text", "Asfalt"), Field("lines.1.total", "24680")]))
    #expect(invoice.state == .overdue)
  }

  @Test func `an invoice with nothing but an id is an invoice`() throws {
    #expect(try invoice(#"{"id": "i"}"#) == Invoice(id: RecordID(.corlega, .invoice, "i")))
  }

  @Test(
    arguments: [
      ("2026-04-01", "2026-04-01", nil), ("2026-03-31T22:30:00Z", "2026-04-01", nil),
      ("2026-04-01 10:00", "2026-04-01", nil), ("04-05-2026", nil, "04-05-2026"), ("2026-02-30", nil, "2026-02-30"),
      ("1 april", nil, "1 april"), ("", nil, nil),
    ] as [(String, String?, String?)])
  func `a due date that cannot be mistaken is read, any other shown as it came`(
    text: String, day: String?, unreadable: String?
  ) throws {
    let invoice = try invoice(#"{"id": "i", "dueDate": "\#(text)"}"#)
    #expect(invoice.dueDate?.iso == day)
    #expect(invoice.unreadableDueDate == unreadable)
  }

  @Test func `an unknown status stays as it is`() throws {
    #expect(try invoice(#"{"id": "i", "status": "on_hold"}"#).state == .unknown("on_hold"))
  }
}
