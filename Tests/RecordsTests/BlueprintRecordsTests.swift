import BlueprintAPI
import FoundationEssentials
import Records
import Testing
import VendorAPI

@Suite struct BlueprintRecordsTests {
  private func read<Item: Decodable>(_ item: Item.Type, _ json: String) throws -> Item {
    try JSONDecoder().decode(Item.self, from: Data(json.utf8))
  }

  private func invoice(_ members: String) throws -> Invoice {
    Invoice(try read(Blueprint.Invoice.self, #"{"id": "i", \#(members)}"#))
  }

  @Test func `the sample contact`() throws {
    let contact = Contact(
      try read(
        Blueprint.Contact.self,
        #"{"id": "uuid", "name": "Jan de Vries", "email": "jan@voorbeeld.nl", "phone": "+31612345678","#
          + #" "company": "De Vries Bouw", "status": "actief", "tags": ["bouw","klant"],"#
          + #" "created_at": "2026-01-15T09:00:00Z"}"#))
    #expect(
      contact
        == Contact(
          id: RecordID(.blueprint, .contact, "uuid"), name: "Jan de Vries", company: "De Vries Bouw",
          email: "jan@voorbeeld.nl", phone: "+31612345678", status: "actief", tags: ["bouw", "klant"],
          created: Date(timeIntervalSince1970: 1_768_467_600)))
  }

  @Test func `a moment that cannot be read is shown as it came`() throws {
    let contact = Contact(try read(Blueprint.Contact.self, #"{"id": "c", "created_at": "gisteren"}"#))
    #expect(contact.created == nil)
    #expect(contact.more == [Field("created_at", "gisteren")])
    #expect(try invoice(#""created_at": "15-01-2026""#).more == [Field("created_at", "15-01-2026")])
  }

  @Test func `the sample invoice`() throws {
    let invoice = try invoice(
      #""invoice_number": "F-2026-0042", "contact_name": "Jan de Vries", "amount_cents": 149500,"#
        + #" "currency": "EUR", "status": "verstuurd", "due_date": "2026-02-15","#
        + #" "created_at": "2026-01-15T09:00:00Z""#)
    #expect(
      invoice
        == Invoice(
          id: RecordID(.blueprint, .invoice, "i"), number: "F-2026-0042", contactName: "Jan de Vries",
          amount: .exact(Money(cents: 149_500, currency: "EUR")), status: "verstuurd",
          dueDate: CalendarDate(year: 2026, month: 2, day: 15), created: Date(timeIntervalSince1970: 1_768_467_600)))
    #expect(invoice.state == .sent)
  }

  @Test(
    arguments: [
      ("149500", .exact(Money(cents: 149_500))), ("149500.0", .exact(Money(cents: 149_500))),
      (#""149500""#, .exact(Money(cents: 149_500))), ("0", .exact(Money(cents: 0))),
      ("-250", .exact(Money(cents: -250))),
      ("149500.5", .unitUnknown("149500.5")), (#""1.495,00""#, .unitUnknown("1.495,00")), ("null", .missing),
      ("true", .missing), ("9999999999999", .exact(Money(cents: 9_999_999_999_999))),
      ("10000000000000", .unitUnknown("10000000000000")),
      ("12345678901234567890", .unitUnknown("1.2345678901234567e+19")),
    ] as [(String, Amount)])
  func `cents make an exact amount, and nothing else does`(json: String, amount: Amount) throws {
    #expect(try invoice(#""amount_cents": \#(json)"#).amount == amount)
  }

  @Test func `without a currency it is euros`() throws {
    #expect(try invoice(#""amount_cents": 1, "currency": """#).amount == .exact(Money(cents: 1, currency: "EUR")))
    #expect(try invoice(#""amount_cents": 1, "currency": "GBP""#).amount == .exact(Money(cents: 1, currency: "GBP")))
  }

  @Test(
    arguments: [
      ("2026-02-15", "2026-02-15", nil), ("2026-02-14T23:00:00Z", "2026-02-15", nil),
      ("15-02-2026", nil, "15-02-2026"), ("2026-13-01", nil, "2026-13-01"),
    ] as [(String, String?, String?)])
  func `a due date is a day, or the Dutch day of a moment`(text: String, day: String?, unreadable: String?) throws {
    let invoice = try invoice(#""due_date": "\#(text)""#)
    #expect(invoice.dueDate?.iso == day)
    #expect(invoice.unreadableDueDate == unreadable)
  }

  @Test func `the sample conversation`() throws {
    let conversation = Conversation(
      try read(
        Blueprint.Conversation.self,
        #"{"id": "uuid", "customer": { "name": "Jan de Vries", "phone": "+31612345678" }, "status": "active","#
          + #" "last_message_at": "2026-03-01T14:22:00Z", "channel": "whatsapp"}"#))
    #expect(
      conversation
        == Conversation(
          id: RecordID(.blueprint, .conversation, "uuid"), counterpart: "Jan de Vries", phone: "+31612345678",
          status: "active", channel: "whatsapp", lastMessage: Date(timeIntervalSince1970: 1_772_374_920)))
    #expect(conversation.state == .active)
  }

  @Test func `a last message at no moment is shown as it came`() throws {
    let conversation = Conversation(
      try read(Blueprint.Conversation.self, #"{"id": "c", "last_message_at": "zojuist", "status": "wacht"}"#))
    #expect(conversation.lastMessage == nil)
    #expect(conversation.unreadableLastMessage == "zojuist")
    #expect(conversation.state == .unknown("wacht"))
  }

  @Test func `the sample appointment`() throws {
    let appointment = Appointment(
      try read(
        Blueprint.Appointment.self,
        #"{"id": "uuid", "title": "Inspectie dak", "start_at": "2026-02-01T10:00:00Z","#
          + #" "end_at": "2026-02-01T11:00:00Z", "location": "Dorpsstraat 12, Amsterdam", "assigned_user_id": "uuid"}"#)
    )
    #expect(
      appointment
        == Appointment(
          id: RecordID(.blueprint, .appointment, "uuid"), title: "Inspectie dak",
          start: Date(timeIntervalSince1970: 1_769_940_000), end: Date(timeIntervalSince1970: 1_769_943_600),
          location: "Dorpsstraat 12, Amsterdam", assignedUserID: "uuid"))
  }

  @Test func `times that cannot be read are shown as they came`() throws {
    let half = Appointment(
      try read(Blueprint.Appointment.self, #"{"id": "a", "start_at": "2026-02-01T10:00:00Z", "end_at": "later"}"#))
    #expect(half.start != nil && half.end == nil)
    #expect(half.unreadableTimes == "2026-02-01T10:00:00Z – later")
    #expect(Appointment(try read(Blueprint.Appointment.self, #"{"id": "a"}"#)).unreadableTimes == nil)
  }

  @Test func `the sample order is a trip`() throws {
    let trip = Trip(
      try read(
        Blueprint.Order.self,
        #"{"id": "uuid", "reference": "RIT-2026-0101", "pickup_address": "Hoofdstraat 1, Amsterdam","#
          + #" "delivery_address": "Keizersgracht 100, Amsterdam", "status": "onderweg", "driver_id": "uuid","#
          + #" "scheduled_at": "2026-03-01T08:00:00Z"}"#))
    #expect(
      trip
        == Trip(
          id: RecordID(.blueprint, .trip, "uuid"), reference: "RIT-2026-0101", pickup: "Hoofdstraat 1, Amsterdam",
          delivery: "Keizersgracht 100, Amsterdam", status: "onderweg", driverID: "uuid",
          scheduled: Date(timeIntervalSince1970: 1_772_352_000)))
    #expect(
      Trip(try read(Blueprint.Order.self, #"{"id": "o", "scheduled_at": "8 uur"}"#)).unreadableScheduled == "8 uur")
  }
}
