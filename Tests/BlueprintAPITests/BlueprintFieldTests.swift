import FoundationEssentials
import HTTPTypes
import TestSupport
import Testing
import VendorAPI

@testable import BlueprintAPI

/// The documented names and forms of fields: what is sent, and what is not because it cannot be right.
@Suite struct BlueprintFieldTests {
  private static let id = "3f2504e0-4f89-41d3-9a0c-0305e82c3301"

  private func problem<E: Endpoint>(of endpoint: E) -> InvalidField? {
    do throws(InvalidField) {
      _ = try endpoint.request()
      return nil
    } catch {
      return error
    }
  }

  private func body<E: Endpoint>(of endpoint: E) throws -> String {
    String(decoding: try endpoint.request().body, as: UTF8.self)
  }

  // MARK: What is sent

  @Test func `the filters travel under their documented names`() throws {
    let data = "/api/dashboard/data?"
    #expect(
      try Blueprint.ListContacts(search: "a&b c").request().target == data + "search=a%26b%20c&table=crm_contacts")
    #expect(try Blueprint.ListInvoices().request().target == data + "table=invoices")
    #expect(
      try Blueprint.ListAppointments(from: "2026-02-01", to: "2026-02-28T23:59:59+01:00").request().target
        == data + "from=2026-02-01&table=agenda_events&to=2026-02-28T23%3A59%3A59%2B01%3A00")
    #expect(
      try Blueprint.ListConversations(status: .pending).request().target == data + "status=pending&table=conversations"
    )
    #expect(
      try Blueprint.ListOrders(date: "2026-03-01", driverID: Self.id).request().target
        == data + "date=2026-03-01&driver_id=\(Self.id)&table=rp_orders")
  }

  @Test func `the bodies have the documented names`() throws {
    let invoice = Blueprint.CreateInvoice(
      data: .init(
        contactName: "Jan", amountCents: 149_500, currency: "EUR", dueDate: "2026-02-15",
        items: [["description": .string("Zand"), "quantity": .int(2)]]))
    #expect(
      try body(of: invoice)
        == #"{"data":{"amount_cents":149500,"contact_name":"Jan","currency":"EUR","due_date":"2026-02-15","#
        + #""items":[{"description":"Zand","quantity":2}]},"table":"invoices"}"#)
    let appointment = Blueprint.CreateAppointment(
      data: .init(
        title: "Schouw", startAt: "2026-02-01T10:00:00Z", endAt: "2026-02-01T11:00:00Z", assignedUserID: Self.id))
    #expect(
      try body(of: appointment)
        == #"{"data":{"assigned_user_id":"\#(Self.id)","end_at":"2026-02-01T11:00:00Z","#
        + #""start_at":"2026-02-01T10:00:00Z","title":"Schouw"},"table":"agenda_events"}"#)
    let trip = Blueprint.CreateTrip(
      data: .init(pickupAddress: "A", deliveryAddress: "B", scheduledAt: "2026-03-01T08:00:00Z", driverID: Self.id))
    #expect(
      try body(of: trip)
        == #"{"data":{"delivery_address":"B","driver_id":"\#(Self.id)","pickup_address":"A","#
        + #""scheduled_at":"2026-03-01T08:00:00Z"},"table":"rp_orders"}"#)
    #expect(
      try body(of: Blueprint.UpdateTripStatus(id: Self.id, status: .delivered))
        == #"{"data":{"status":"afgeleverd"},"id":"\#(Self.id)","table":"rp_orders"}"#)
    #expect(
      try body(of: Blueprint.UpdateContact(id: Self.id, data: .init(status: "inactief")))
        == #"{"data":{"status":"inactief"},"id":"\#(Self.id)","table":"crm_contacts"}"#)
    #expect(
      try body(of: Blueprint.DeleteContact(id: Self.id)) == #"{"id":"\#(Self.id)","table":"crm_contacts"}"#)
    #expect(
      try body(of: Blueprint.SendInvoice(id: Self.id, channel: .whatsapp))
        == #"{"channel":"whatsapp","id":"\#(Self.id)"}"#)
    #expect(
      try body(
        of: Blueprint.SendWhatsAppMessage(
          to: "+31612345678", message: "Hoi", template: "t", templateParameters: ["a", "b"]))
        == #"{"message":"Hoi","template":"t","template_params":["a","b"],"to":"+31612345678"}"#)
  }

  @Test func `the closed lists are the document's`() {
    #expect(Blueprint.TripStatus.allCases.map(\.rawValue) == ["gepland", "onderweg", "afgeleverd", "geannuleerd"])
    #expect(Blueprint.ConversationStatus.allCases.map(\.rawValue) == ["active", "closed", "pending"])
    #expect(Blueprint.SendInvoice.Channel.allCases.map(\.rawValue) == ["email", "whatsapp"])
  }

  @Test func `logging out carries nothing but the cookie`() throws {
    let request = try Blueprint.Logout().request()
    #expect(request.method == .post)
    #expect(request.target == "/api/auth/logout")
    #expect(request.body.isEmpty)
  }

  // MARK: What is not sent

  @Test(arguments: ["", "uuid", "3f2504e0", "3f2504e0-4f89-41d3-9a0c-0305e82c33011", "'; drop"])
  func `an id that is no UUID`(id: String) {
    #expect(problem(of: Blueprint.UpdateContact(id: id, data: .init(name: "X")))?.name == "id")
    #expect(problem(of: Blueprint.DeleteContact(id: id))?.name == "id")
    #expect(problem(of: Blueprint.SendInvoice(id: id, channel: .email))?.name == "id")
    #expect(problem(of: Blueprint.UpdateTripStatus(id: id, status: .planned))?.name == "id")
    #expect(problem(of: Blueprint.ListOrders(driverID: id))?.name == "driver_id")
    let trip = Blueprint.CreateTrip.Fields(
      pickupAddress: "A", deliveryAddress: "B", scheduledAt: "2026-03-01T08:00:00Z", driverID: id)
    #expect(problem(of: Blueprint.CreateTrip(data: trip))?.name == "data.driver_id")
    let appointment = Blueprint.CreateAppointment.Fields(
      title: "T", startAt: "2026-03-01T08:00:00Z", endAt: "2026-03-01T09:00:00Z", assignedUserID: id)
    #expect(problem(of: Blueprint.CreateAppointment(data: appointment))?.name == "data.assigned_user_id")
  }

  @Test(arguments: ["", " ", "\n\t"]) func `required text that is blank`(blank: String) {
    #expect(problem(of: Blueprint.CreateContact(name: blank))?.name == "data.name")
    #expect(problem(of: Blueprint.UpdateContact(id: Self.id, data: .init(name: blank)))?.name == "data.name")
    #expect(
      problem(of: Blueprint.CreateInvoice(data: .init(contactName: blank, amountCents: 1)))?.name
        == "data.contact_name")
    #expect(problem(of: Blueprint.Login(email: blank, password: Secret("x")))?.name == "email")
    #expect(problem(of: Blueprint.SendWhatsAppMessage(to: "+31612345678", message: blank))?.name == "message")
    #expect(
      problem(of: Blueprint.CreateAppointment(data: .init(title: blank, startAt: "x", endAt: "x")))?.name
        == "data.title")
    #expect(
      problem(of: Blueprint.CreateTrip(data: .init(pickupAddress: blank, deliveryAddress: "B", scheduledAt: "x")))?
        .name == "data.pickup_address")
    #expect(
      problem(of: Blueprint.CreateTrip(data: .init(pickupAddress: "A", deliveryAddress: blank, scheduledAt: "x")))?
        .name == "data.delivery_address")
  }

  @Test func `an empty password, and a change of nothing`() {
    #expect(problem(of: Blueprint.Login(email: "x", password: Secret("")))?.name == "password")
    #expect(problem(of: Blueprint.UpdateContact(id: Self.id, data: .init()))?.name == "data")
  }

  @Test(arguments: ["gisteren", "2026-02-30", "15-02-2026", "2026-02-15T10:00", "2026-02-15T10:00:00", ""])
  func `a time of another form`(text: String) {
    #expect(problem(of: Blueprint.ListAppointments(from: text))?.name == "from")
    #expect(problem(of: Blueprint.ListAppointments(to: text))?.name == "to")
    #expect(problem(of: Blueprint.ListOrders(date: text))?.name == "date")
    let start = Blueprint.CreateAppointment.Fields(title: "T", startAt: text, endAt: "2026-03-01T09:00:00Z")
    #expect(problem(of: Blueprint.CreateAppointment(data: start))?.name == "data.start_at")
    let end = Blueprint.CreateAppointment.Fields(title: "T", startAt: "2026-03-01T09:00:00Z", endAt: text)
    #expect(problem(of: Blueprint.CreateAppointment(data: end))?.name == "data.end_at")
    let trip = Blueprint.CreateTrip.Fields(pickupAddress: "A", deliveryAddress: "B", scheduledAt: text)
    #expect(problem(of: Blueprint.CreateTrip(data: trip))?.name == "data.scheduled_at")
    let invoice = Blueprint.CreateInvoice.Fields(contactName: "J", amountCents: 1, dueDate: text)
    #expect(problem(of: Blueprint.CreateInvoice(data: invoice))?.name == "data.due_date")
  }

  @Test func `a day where a moment is asked, and a moment where a day is`() {
    let appointment = Blueprint.CreateAppointment.Fields(title: "T", startAt: "2026-03-01", endAt: "2026-03-02")
    #expect(problem(of: Blueprint.CreateAppointment(data: appointment))?.name == "data.start_at")
    #expect(problem(of: Blueprint.ListOrders(date: "2026-03-01T00:00:00Z"))?.name == "date")
  }

  @Test func `an appointment that ends before it starts, whatever the zones`() {
    let backwards = Blueprint.CreateAppointment.Fields(
      title: "T", startAt: "2026-03-01T09:00:00Z", endAt: "2026-03-01T09:30:00+01:00")
    #expect(problem(of: Blueprint.CreateAppointment(data: backwards))?.name == "data.end_at")
    let short = Blueprint.CreateAppointment.Fields(
      title: "T", startAt: "2026-03-01T09:00:00Z", endAt: "2026-03-01T10:00:00+01:00")
    #expect(problem(of: Blueprint.CreateAppointment(data: short)) == nil)
  }

  // MARK: WhatsApp

  @Test(arguments: [
    "", "06 12345678", "0612345678", "+06 1", "+31 612345678", "++31612345678", "31612345678x", "+316123456781234567",
    "+٣١٦١٢٣٤٥٦٧٨", "jan",
  ])
  func `a receiver that is no international number`(to: String) {
    #expect(problem(of: Blueprint.SendWhatsAppMessage(to: to, message: "Hoi"))?.name == "to")
  }

  @Test(arguments: ["+31612345678", "31612345678"]) func `both documented forms of a number`(to: String) throws {
    #expect(problem(of: Blueprint.SendWhatsAppMessage(to: to, message: "Hoi")) == nil)
  }

  @Test func `a text of 4096 characters goes, one more does not`() {
    let longest = String(repeating: "é", count: 4095) + "\n"
    #expect(problem(of: Blueprint.SendWhatsAppMessage(to: "31612345678", message: longest)) == nil)
    let longer = Blueprint.SendWhatsAppMessage(to: "31612345678", message: longest + "x")
    #expect(
      problem(of: longer) == InvalidField(name: "message", problem: "has 4097 characters; 4096 is the most"))
    // One character to the eye, seven to WhatsApp.
    let families = String(repeating: "👨‍👩‍👧‍👦", count: 600)
    #expect(problem(of: Blueprint.SendWhatsAppMessage(to: "31612345678", message: families))?.name == "message")
  }

  @Test func `parameters without a template`() {
    let message = Blueprint.SendWhatsAppMessage(to: "31612345678", message: "x", templateParameters: [])
    #expect(problem(of: message)?.name == "template_params")
    let blank = Blueprint.SendWhatsAppMessage(to: "31612345678", message: "x", template: " ")
    #expect(problem(of: blank)?.name == "template")
  }

  // MARK: What is read of what comes in

  @Test(arguments: [
    (#"{"table": "invoices", "data": {"contact_name": "J", "amount_cents": "149500"}}"#, "data"),
    (#"{"table": "invoices", "data": {"contact_name": "J", "amount_cents": 10.5}}"#, "data.amount_cents"),
    (#"{"table": "invoices", "data": {"contact_name": "J", "amount_cents": 1e40}}"#, "data.amount_cents"),
    (#"{"table": "invoices", "data": {"contact_name": "J"}}"#, "amount_cents"),
    (#"{"table": "invoices", "data": {"contact_name": "J", "amount_cents": 1, "items": ["zand"]}}"#, "data"),
    (#"{"table": "invoices"}"#, "data"),
  ])
  func `a wrong or missing field is named`(body: String, field: String) throws {
    let request = Request(method: .post, path: "/api/dashboard/data", body: Data(body.utf8))
    let problem = #expect(throws: InvalidField.self) { try Blueprint.CreateInvoice(reading: request) }
    #expect(problem?.name.hasPrefix(field) == true)
  }

  @Test func `a word outside a closed list is named`() throws {
    let body = Data(#"{"id": "\#(Self.id)", "channel": "sms"}"#.utf8)
    let send = Request(method: .post, path: "/api/dashboard/invoices/send", body: body)
    let channel = #expect(throws: InvalidField.self) { try Blueprint.SendInvoice(reading: send) }
    #expect(channel?.name == "channel")
    let trip = Data(#"{"table": "rp_orders", "id": "\#(Self.id)", "data": {"status": "klaar"}}"#.utf8)
    let patch = Request(method: .patch, path: "/api/dashboard/data", body: trip)
    let status = #expect(throws: InvalidField.self) { try Blueprint.UpdateTripStatus(reading: patch) }
    #expect(status?.name == "data.status")
  }

  /// A number may be written either way, and this amount is whole.
  @Test func `an amount written with a point`() throws {
    let body = Data(#"{"table": "invoices", "data": {"contact_name": "J", "amount_cents": 149500.0}}"#.utf8)
    let request = Request(method: .post, path: "/api/dashboard/data", body: body)
    #expect(try Blueprint.CreateInvoice(reading: request).data.amountCents == 149_500)
  }

  /// What Meta sends beyond the document, and events that hold no message.
  @Test func `what Meta sends besides`() throws {
    let body = """
      {"object": "whatsapp_business_account", "entry": [{"id": "1", "changes": [
      {"field": "messages", "value": {"messaging_product": "whatsapp", "metadata": {"phone_number_id": "5"},
      "contacts": [{"profile": {"name": "Jan"}, "wa_id": "31612345678"}],
      "messages": [{"from": "31612345678", "id": "wamid.A", "timestamp": "1773648000", "type": "image", "image": {}}]}},
      {"field": "messages", "value": {"statuses": [{"id": "wamid.B", "status": "read"}]}}]}]}
      """
    let request = Request(method: .post, path: "/api/webhook/whatsapp", body: Data(body.utf8))
    let event = try Blueprint.ReceiveWhatsAppMessage(reading: request)
    let values = event.entry.flatMap(\.changes).map(\.value)
    #expect(values.map { $0.messages?.count } == [1, nil])
    let message = try #require(values.first?.messages?.first)
    #expect(message.id == "wamid.A" && message.timestamp == "1773648000" && message.text == nil)
    #expect(values.first?.contacts?.first?.profile?.name == "Jan")
  }

  @Test func `a parameter of the webhook keeps the name with its point`() throws {
    let request = try Blueprint.VerifyWhatsAppWebhook.example.request()
    #expect(
      request.target
        == "/api/webhook/whatsapp?hub.challenge=1158201444&hub.mode=subscribe&hub.verify_token=demo-verify-token")
    #expect(Blueprint.VerifyWhatsAppWebhook.route.authentication == .own)
  }

  // MARK: Refusals in a success

  @Test func `a success that says it is none is a refusal`() {
    let body = Data(#"{"success": false, "message": "Al verstuurd."}"#.utf8)
    #expect(
      Blueprint.failure(in: Response(status: 200, body: body))
        == VendorFailure(reason: .invalid(field: nil), words: "Al verstuurd."))
    #expect(Blueprint.failure(in: Response(status: 500, body: body)).reason == .server(status: 500))
    let fine = Data(#"{"success": true, "message": "Dank."}"#.utf8)
    #expect(Blueprint.failure(in: Response(status: 200, body: fine)).reason == .unexpected(status: 200))
  }
}
