import BlueprintAPI
import FoundationEssentials
import HTTPTypes
import TestSupport
import Testing
import VendorAPI

@testable import Sandbox

/// What is written in Blueprint's sandbox is there for whoever reads next.
@Suite struct BlueprintWriteTests {
  private let stage = BlueprintStage()
  private let unknown = "99999999-0000-4000-8000-000000000001"

  // MARK: Contacts

  @Test func `a contact is created, changed and deleted`() async throws {
    let client = stage.client()
    let made = try await client.send(Blueprint.CreateContact(name: "Piet Proef", phone: "+31600000777"))
    #expect(made.name == "Piet Proef" && made.status == "actief" && made.email == nil && made.tags.isEmpty)
    #expect(UUID(uuidString: made.id) != nil)
    #expect(try await client.send(Blueprint.ListContacts(search: "piet proef")).items == [made])

    let change = Blueprint.UpdateContact.Fields(company: "Proef B.V.", status: "inactief", tags: ["test"])
    _ = try await client.send(Blueprint.UpdateContact(id: made.id.uppercased(), data: change))
    let changed = try #require(try await client.send(Blueprint.ListContacts(search: "piet proef")).items.first)
    #expect(changed.company == "Proef B.V." && changed.status == "inactief" && changed.tags == ["test"])
    #expect(changed.name == "Piet Proef" && changed.phone == "+31600000777" && changed.id == made.id)

    _ = try await client.send(Blueprint.DeleteContact(id: made.id))
    #expect(try await client.send(Blueprint.ListContacts()).items.map(\.id).contains(made.id) == false)
    for _ in 1...2 {
      #expect(
        await TurnedDown { _ = try await client.send(Blueprint.DeleteContact(id: made.id)) }
          == TurnedDown(reason: .notFound, words: "Resource niet gevonden.", outcome: .refused))
    }
  }

  @Test func `the id of a deleted contact is not given again`() async throws {
    let client = stage.client()
    let first = try await client.send(Blueprint.CreateContact(name: "A"))
    _ = try await client.send(Blueprint.DeleteContact(id: first.id))
    let second = try await client.send(Blueprint.CreateContact(name: "B"))
    #expect(first.id != second.id)
  }

  @Test func `deleting a contact leaves invoices and conversations as they were`() async throws {
    let client = stage.client()
    let contact = try #require(
      try await client.send(Blueprint.ListContacts(search: "Wout Sluiskolk")).items.first)
    _ = try await client.send(Blueprint.DeleteContact(id: contact.id))
    let invoices = try await client.send(Blueprint.ListInvoices()).items
    #expect(invoices.count == 28 && invoices.contains { $0.contactName == "Wout Sluiskolk" })
    #expect(try await stage.conversation(with: contact.phone ?? "")?.customer?.name == "Wout Sluiskolk")
  }

  @Test func `what is not there cannot be changed`() async throws {
    let client = stage.client()
    #expect(
      await TurnedDown {
        _ = try await client.send(Blueprint.UpdateContact(id: unknown, data: .init(name: "X")))
      }?.reason == .notFound)
    #expect(
      await TurnedDown { _ = try await client.send(Blueprint.UpdateTripStatus(id: unknown, status: .delivered)) }?
        .reason == .notFound)
    #expect(
      await TurnedDown { _ = try await client.send(Blueprint.SendInvoice(id: unknown, channel: .email)) }?.reason
        == .notFound)
  }

  // MARK: Invoices

  @Test func `an invoice starts as a concept under the next number`() async throws {
    let client = stage.client()
    let made = try await client.send(
      Blueprint.CreateInvoice(
        data: .init(
          contactName: "Els Papierman", amountCents: 12_345, dueDate: "2026-04-15T22:00:00Z",
          items: [["text": .string("Zand")]])))
    #expect(made.invoiceNumber == "F-2026-0043" && made.status == "concept")
    #expect(made.currency == "EUR" && made.dueDate == "2026-04-15" && made.amountCents == .int(12_345))
    #expect(try await stage.invoice("F-2026-0043") == made)
    let next = try await client.send(
      Blueprint.CreateInvoice(data: .init(contactName: "X", amountCents: -1, currency: "USD")))
    #expect(next.invoiceNumber == "F-2026-0044" && next.currency == "USD" && next.dueDate == nil)
    #expect(try await client.send(Blueprint.ListInvoices()).items.count == 30)
  }

  @Test(arguments: Blueprint.SendInvoice.Channel.allCases)
  func `a concept that is sent is sent from then on`(channel: Blueprint.SendInvoice.Channel) async throws {
    let client = stage.client()
    let concept = try #require(
      try await client.send(Blueprint.ListInvoices()).items.first { $0.status == "concept" })
    let sent = try await client.send(Blueprint.SendInvoice(id: concept.id, channel: channel))
    #expect(sent.messageID == (channel == .whatsapp ? "wamid.DEMO-1" : "DEMO-1"))
    #expect(try await stage.invoice(concept.invoiceNumber ?? "")?.status == "verstuurd")
    let others = try await client.send(Blueprint.ListInvoices()).items.count { $0.status == "concept" }
    #expect(others == 2)
  }

  @Test(arguments: ["verstuurd", "betaald", "deels_betaald"])
  func `an invoice of another status keeps it when it is sent again`(status: String) async throws {
    let client = stage.client()
    let invoice = try #require(
      try await client.send(Blueprint.ListInvoices()).items.first { $0.status == status })
    let first = try await client.send(Blueprint.SendInvoice(id: invoice.id, channel: .email))
    let second = try await client.send(Blueprint.SendInvoice(id: invoice.id, channel: .email))
    #expect(first != second)
    #expect(try await stage.invoice(invoice.invoiceNumber ?? "") == invoice)
  }

  @Test func `an invoice does not go to a telephone that nobody knows`() async throws {
    let client = stage.client()
    let invoice = try #require(
      try await client.send(Blueprint.ListInvoices()).items.first { $0.contactName?.hasPrefix("Maximiliaan") == true })
    let refusal = await TurnedDown {
      _ = try await client.send(Blueprint.SendInvoice(id: invoice.id, channel: .whatsapp))
    }
    #expect(refusal?.reason == .invalid(field: nil))
    #expect(refusal?.words.contains("Maximiliaan") == true)
    _ = try await client.send(Blueprint.SendInvoice(id: invoice.id, channel: .email))
  }

  // MARK: Appointments

  @Test func `an appointment is found in its period`() async throws {
    let client = stage.client()
    let made = try await client.send(
      Blueprint.CreateAppointment(
        data: .init(title: "Proef", startAt: "2026-05-01T00:30:00+02:00", endAt: "2026-05-01T01:00:00+02:00")))
    #expect(made.startAt == "2026-04-30T22:30:00Z" && made.endAt == "2026-04-30T23:00:00Z")
    func titles(_ from: String?, _ to: String?) async throws -> [String?] {
      try await client.send(Blueprint.ListAppointments(from: from, to: to)).items.map(\.title)
    }
    #expect(try await titles("2026-04-30", "2026-04-30") == ["Proef"])
    #expect(try await titles("2026-05-01", "2026-05-01").isEmpty)
    #expect(try await titles("2026-04-30T22:30:00Z", "2026-04-30T22:30:00Z") == ["Proef"])
    #expect(try await titles("2026-04-30T22:30:01Z", "2026-04-30T23:00:00Z").isEmpty)
    #expect(try await titles(nil, nil).count == 25)
  }

  // MARK: Trips

  @Test func `a trip is planned, drives and arrives`() async throws {
    let client = stage.client()
    let driver = "00000008-0000-4000-8000-000000000003"
    let made = try await client.send(
      Blueprint.CreateTrip(
        data: .init(
          pickupAddress: "Depot", deliveryAddress: "A1 km 44", scheduledAt: "2026-06-02T06:00:00Z", driverID: driver)))
    #expect(made.reference == "RIT-2026-0120" && made.status == "gepland" && made.driverID == driver)
    for status in Blueprint.TripStatus.allCases + [.planned] {
      for _ in 1...2 { _ = try await client.send(Blueprint.UpdateTripStatus(id: made.id, status: status)) }
      let orders = try await client.send(Blueprint.ListOrders(date: "2026-06-02", driverID: driver)).items
      #expect(orders.map(\.status) == [status.rawValue])
    }
    #expect(try await client.send(Blueprint.ListOrders(date: "2026-06-02", driverID: unknown)).items.isEmpty)
    #expect(try await client.send(Blueprint.ListOrders(date: "2026-06-03", driverID: driver)).items.isEmpty)
    let without = try await client.send(
      Blueprint.CreateTrip(
        data: .init(pickupAddress: "A", deliveryAddress: "B", scheduledAt: "2026-06-02T06:00:00Z")))
    #expect(without.driverID == nil && without.reference == "RIT-2026-0121")
  }

  // MARK: Refusals

  @Test func `a key that only reads is told so, and nothing happens`() async throws {
    let client = stage.client(key: BlueprintSandbox.keyThatReads)
    let refusal = TurnedDown(
      reason: .forbidden(missing: nil), words: "Geen rechten voor deze actie.", outcome: .refused)
    #expect(await TurnedDown { _ = try await client.send(Blueprint.CreateContact(name: "X")) } == refusal)
    #expect(
      await TurnedDown { _ = try await client.send(Blueprint.DeleteContact.example) } == refusal)
    #expect(await TurnedDown { _ = try await client.send(Blueprint.SendInvoice.example) } == refusal)
    #expect(await TurnedDown { _ = try await client.send(Blueprint.SendWhatsAppMessage.example) } == refusal)
    #expect(try await client.send(Blueprint.ListContacts()).items.count == 46)
  }

  @Test(
    arguments: [
      (.post, #"{"table": "conversations", "data": {}}"#), (.post, #"{"data": {"name": "X"}}"#),
      (.patch, #"{"table": "invoices", "id": "x", "data": {}}"#),
      (.delete, #"{"table": "invoices", "id": "00000002-0000-4000-8000-000000000001"}"#), (.delete, "{}"),
    ] as [(HTTPRequest.Method, String)])
  func `a table that has no such operation, or none`(method: HTTPRequest.Method, body: String) async throws {
    let response = await stage.answer(method, body: body)
    #expect(response.status == 400)
    #expect(String(decoding: response.body, as: UTF8.self) == #"{"error":"Onbekende of ontbrekende table."}"#)
    #expect(try await stage.client().send(Blueprint.ListInvoices()).items.count == 28)
  }

  @Test(
    arguments: [
      (.post, #"{"table": "crm_contacts", "data": {"email": "x"}}"#, "name"),
      (.post, #"{"table": "crm_contacts"}"#, "data"),
      (
        .post, #"{"table": "invoices", "data": {"contact_name": "J", "amount_cents": 1, "due_date": "morgen"}}"#,
        "due_date"
      ),
      (.post, #"{"table": "agenda_events", "data": {"title": "T", "start_at": "2026-05-01T10:00:00Z"}}"#, "end_at"),
      (.post, #"{"table": "rp_orders", "data": {"pickup_address": "A", "delivery_address": "B"}}"#, "scheduled_at"),
      (.patch, #"{"table": "crm_contacts", "id": "1", "data": {"name": "X"}}"#, "id"),
      (.patch, #"{"table": "crm_contacts", "id": "00000001-0000-4000-8000-000000000001", "data": {"x": 1}}"#, "data"),
      (
        .patch, #"{"table": "rp_orders", "id": "00000005-0000-4000-8000-000000000001", "data": {"status": "weg"}}"#,
        "status"
      ),
      (.delete, #"{"table": "crm_contacts"}"#, "id"),
      (.post, "not json", "JSON"),
    ] as [(HTTPRequest.Method, String, String)])
  func `a wrong or missing field is named`(method: HTTPRequest.Method, body: String, name: String) async throws {
    let response = await stage.answer(method, body: body)
    #expect(response.status == 400)
    #expect(String(decoding: response.body, as: UTF8.self).contains(name))
  }
}
