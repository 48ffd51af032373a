import FoundationEssentials
import HTTPTypes
import TestSupport
import Testing
import VendorAPI

@testable import BlueprintAPI

/// The vendor's own text as test data: what it prints must be what is sent and can be read.
@Suite struct BlueprintDocumentTests {
  @Test func `all documented operations are there, and no other`() {
    let documented = BlueprintPrints.headings.map { heading in
      "\(heading.operation) \(heading.method ?? heading.inferred ?? "")"
    }
    let ours = Blueprint.endpoints.map { "\($0.route.operationID) \($0.route.method)" }
    #expect(ours.sorted() == documented.sorted())
    #expect(ours.count == 18 && Set(ours).count == 18)
  }

  @Test(arguments: BlueprintPrints.headings) func `every operation is where its heading says`(
    heading: BlueprintPrints.Heading
  ) throws {
    let endpoint = try #require(Blueprint.endpoints.first { $0.route.operationID == heading.operation })
    let route = endpoint.route
    let isTableInPath = heading.table == nil && route.tag != nil
    let place = route.template + (isTableInPath ? "?table=" + (route.tag?.value ?? "") : "")
    #expect(heading.text.hasPrefix(place))
    #expect(route.isInferred == (heading.method == nil))
    // What follows the path is the title, which starts with a capital.
    #expect(heading.text.dropFirst(place.count).first?.isUppercase == true)
    if let table = heading.table { #expect(route.tag?.name == "table" && route.tag?.value == table) }
  }

  @Test func `only what cannot be said twice is a creation or a send`() {
    let once = Blueprint.endpoints.map { $0.route }.filter { $0.operationClass == .createOrSend }.map(\.operationID)
    #expect(
      once.sorted() == [
        "createAppointment", "createContact", "createInvoice", "createTrip", "login", "receiveWhatsAppMessage",
        "sendInvoice", "sendWhatsAppMessage",
      ])
    let reads = Blueprint.endpoints.map { $0.route }.filter { $0.operationClass == .read }
    #expect(reads.allSatisfy { $0.method == .get } && reads.count == 6)
  }

  // MARK: Calls

  private func check<E: Endpoint>(_ endpoint: E, prints text: String) throws {
    let printed = try PrintedCall.http(text)
    #expect(try endpoint.request().says(printed))
    #expect(try E(reading: printed) == endpoint)
  }

  @Test func `the login samples`() throws {
    try check(Blueprint.Login.example, prints: BlueprintPrints.login)
    let introductory = Blueprint.Login(email: "jan@bedrijf.nl", password: Secret("..."))
    try check(introductory, prints: BlueprintPrints.introductoryLogin)
  }

  @Test func `the sample of a list, as it is and with the key`() throws {
    try check(Blueprint.ListContacts(), prints: BlueprintPrints.list)
    var request = try Blueprint.ListContacts().request()
    let key = Secret("bp_live_xxxxxxxxxxxxxxxxxxxx")
    BlueprintSignIn(.key(key)).authorize(&request, with: .key(key), fields: [:])
    #expect(try request.says(PrintedCall.http(BlueprintPrints.listWithKey)))
    #expect(
      Blueprint.defaultURL + request.target == "https://blueprint-solutions.nl/api/dashboard/data?table=crm_contacts")
  }

  @Test func `the sample that creates a contact`() throws {
    try check(Blueprint.CreateContact.example, prints: BlueprintPrints.createContact)
  }

  /// Its signature is over the bytes, so it is no part of the operation's fields.
  @Test func `the sample of an inbound message`() throws {
    var printed = try PrintedCall.http(BlueprintPrints.inbound)
    #expect(try Blueprint.ReceiveWhatsAppMessage(reading: printed) == .example)
    #expect(printed.headers.first?.name.canonicalName == "x-hub-signature-256")
    printed.headers = [:]
    #expect(try Blueprint.ReceiveWhatsAppMessage.example.request().says(printed))
  }

  @Test(arguments: 0..<Blueprint.endpoints.count) func `every example survives being printed and parsed`(index: Int)
    throws
  {
    try roundTrip(Blueprint.endpoints[index])
  }

  private func roundTrip<E: Endpoint>(_ endpoint: E.Type) throws {
    let request = try E.example.request()
    #expect(try E(reading: request) == E.example)
    guard let tag = E.route.tag else { return }
    // In the query of what reads, in the body of what writes.
    #expect(request.query.contains { $0.name == tag.name } == (E.route.method == .get))
    #expect((try request.json[tag.name] != nil) == (E.route.method != .get))
  }

  // MARK: Answers

  private func answer<E: Endpoint>(to endpoint: E.Type) throws -> E.Output {
    let text = try #require(BlueprintPrints.answers[E.route.operationID])
    return try E.output(from: PrintedCall.answer(text))
  }

  @Test func `the login and logout answers`() throws {
    #expect(
      try answer(to: Blueprint.Login.self)
        == .init(success: true, user: .init(id: "...", name: "Jan de Vries", role: "owner")))
    #expect(try answer(to: Blueprint.Logout.self) == Nothing())
  }

  @Test func `the sample contact`() throws {
    let page = try answer(to: Blueprint.ListContacts.self)
    #expect(page.meta == nil)
    #expect(
      page.items == [
        Blueprint.Contact(
          id: "uuid", name: "Jan de Vries", email: "jan@voorbeeld.nl", phone: "+31612345678",
          company: "De Vries Bouw", status: "actief", tags: ["bouw", "klant"], createdAt: "2026-01-15T09:00:00Z")
      ])
  }

  @Test func `the sample invoice`() throws {
    #expect(
      try answer(to: Blueprint.ListInvoices.self).items == [
        Blueprint.Invoice(
          id: "uuid", invoiceNumber: "F-2026-0042", contactName: "Jan de Vries", amountCents: .int(149_500),
          currency: "EUR", status: "verstuurd", dueDate: "2026-02-15", createdAt: "2026-01-15T09:00:00Z")
      ])
  }

  @Test func `the sample appointment`() throws {
    #expect(
      try answer(to: Blueprint.ListAppointments.self).items == [
        Blueprint.Appointment(
          id: "uuid", title: "Inspectie dak", startAt: "2026-02-01T10:00:00Z", endAt: "2026-02-01T11:00:00Z",
          location: "Dorpsstraat 12, Amsterdam", assignedUserID: "uuid")
      ])
  }

  @Test func `the sample conversation`() throws {
    #expect(
      try answer(to: Blueprint.ListConversations.self).items == [
        Blueprint.Conversation(
          id: "uuid", customer: .init(name: "Jan de Vries", phone: "+31612345678"), status: "active",
          lastMessageAt: "2026-03-01T14:22:00Z", channel: "whatsapp")
      ])
  }

  @Test func `the sample order`() throws {
    #expect(
      try answer(to: Blueprint.ListOrders.self).items == [
        Blueprint.Order(
          id: "uuid", reference: "RIT-2026-0101", pickupAddress: "Hoofdstraat 1, Amsterdam",
          deliveryAddress: "Keizersgracht 100, Amsterdam", status: "onderweg", driverID: "uuid",
          scheduledAt: "2026-03-01T08:00:00Z")
      ])
  }

  /// The dots of these samples stand for fields that are not shown.
  @Test func `what is created comes back with its id, and its number where it has one`() throws {
    let contact = try answer(to: Blueprint.CreateContact.self)
    #expect(contact.id == "uuid" && contact.name == nil && contact.tags.isEmpty)
    let invoice = try answer(to: Blueprint.CreateInvoice.self)
    #expect(invoice.id == "uuid" && invoice.invoiceNumber == "F-2026-0043" && invoice.status == nil)
    #expect(try answer(to: Blueprint.CreateAppointment.self).id == "uuid")
    let order = try answer(to: Blueprint.CreateTrip.self)
    #expect(order.id == "uuid" && order.reference == "RIT-2026-0102" && order.status == nil)
  }

  @Test func `what is changed or deleted says only that it is`() throws {
    #expect(try answer(to: Blueprint.UpdateContact.self) == Nothing())
    #expect(try answer(to: Blueprint.DeleteContact.self) == Nothing())
    #expect(try answer(to: Blueprint.UpdateTripStatus.self) == Nothing())
  }

  @Test func `what is sent comes back with the message's id`() throws {
    #expect(try answer(to: Blueprint.SendInvoice.self) == .init(messageID: "..."))
    #expect(try answer(to: Blueprint.SendWhatsAppMessage.self) == .init(whatsAppMessageID: "wamid...."))
  }

  @Test func `the webhook's answers are the challenge, and nothing`() throws {
    #expect(Blueprint.VerifyWhatsAppWebhook.output(from: JSONDocument(Data("1158201444".utf8))) == "1158201444")
    #expect(try Blueprint.ReceiveWhatsAppMessage.output(from: JSONDocument(Data())) == Nothing())
  }

  @Test(arguments: [(Blueprint.Plan.starter, 60), (.professional, 200), (.enterprise, 600)])
  func `the plans allow what the document says`(plan: Blueprint.Plan, limit: Int) {
    #expect(plan.requestsPerMinute == limit)
  }
}
