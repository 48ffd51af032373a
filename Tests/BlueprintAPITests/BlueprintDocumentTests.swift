import FoundationEssentials
import HTTPTypes
import Testing
import VendorAPI

@testable import BlueprintAPI

/// The vendor's own text as test data: what it prints must be what is sent and can be read.
@Suite struct BlueprintDocumentTests {
  private func document(_ body: String) -> JSONDocument { JSONDocument(Data(body.utf8)) }

  @Test func `the endpoints are the documented sign-in and reads`() {
    let documented = [
      "POST /api/auth/login", "POST /api/auth/logout", "GET /api/dashboard/data?table=crm_contacts",
      "GET /api/dashboard/data?table=invoices", "GET /api/dashboard/data?table=agenda_events",
      "GET /api/dashboard/data?table=conversations", "GET /api/dashboard/data?table=rp_orders",
    ]
    let ours = Blueprint.endpoints.map { endpoint in
      let tag = endpoint.route.tag.map { "?\($0.name)=\($0.value)" } ?? ""
      return "\(endpoint.route.method) \(endpoint.route.template)\(tag)"
    }
    #expect(ours.sorted() == documented.sorted())
  }

  // MARK: Requests

  @Test(arguments: [("jan@devries-bouw.nl", "geheim123"), ("jan@bedrijf.nl", "...")])
  func `the login samples print as in the document`(email: String, password: String) throws {
    let request = try Blueprint.Login(email: email, password: Secret(password)).request()
    #expect(request.method == .post)
    #expect(request.target == "/api/auth/login")
    #expect(request.headers[.contentType] == "application/json")
    let printed = """
      {
      "email": "\(email)",
      "password": "\(password)"
      }
      """
    let body = try JSONDecoder().decode(JSONValue.self, from: request.body)
    #expect(try body == JSONDecoder().decode(JSONValue.self, from: Data(printed.utf8)))
  }

  @Test func `the sample of a list prints as in the document, with the key`() throws {
    var request = try Blueprint.ListContacts().request()
    let key = Secret("bp_live_xxxxxxxxxxxxxxxxxxxx")
    BlueprintSignIn(.key(key)).authorize(&request, with: .key(key), fields: [:])
    #expect(request.method == .get)
    #expect(request.target == "/api/dashboard/data?table=crm_contacts")
    #expect(request.headers[.authorization] == "Bearer bp_live_xxxxxxxxxxxxxxxxxxxx")
    #expect(
      Blueprint.defaultURL + request.target == "https://blueprint-solutions.nl/api/dashboard/data?table=crm_contacts")
  }

  @Test func `the filters travel under their documented names`() throws {
    let data = "/api/dashboard/data?"
    #expect(
      try Blueprint.ListContacts(search: "a&b c").request().target == data + "search=a%26b%20c&table=crm_contacts")
    #expect(try Blueprint.ListInvoices().request().target == data + "table=invoices")
    #expect(
      try Blueprint.ListAppointments(from: "2026-02-01", to: "2026-02-28").request().target
        == data + "from=2026-02-01&table=agenda_events&to=2026-02-28")
    #expect(
      try Blueprint.ListConversations(status: "pending").request().target == data + "status=pending&table=conversations"
    )
    #expect(
      try Blueprint.ListOrders(date: "2026-03-01", driverID: "d").request().target
        == data + "date=2026-03-01&driver_id=d&table=rp_orders")
  }

  @Test func `logging out carries nothing but the cookie`() throws {
    let request = try Blueprint.Logout().request()
    #expect(request.method == .post)
    #expect(request.target == "/api/auth/logout")
    #expect(request.body.isEmpty)
  }

  @Test(arguments: 0..<Blueprint.endpoints.count) func `every example survives being printed and parsed`(index: Int)
    throws
  {
    try roundTrip(Blueprint.endpoints[index])
  }

  private func roundTrip<E: Endpoint>(_ endpoint: E.Type) throws {
    let request = try E.example.request()
    let path = try #require(E.route.match(path: request.path))
    let query = request.query.filter { $0.name != E.route.tag?.name }
    #expect(query.count == request.query.count - (E.route.tag == nil ? 0 : 1))
    let body = request.body.isEmpty ? [:] : try JSONDecoder().decode([String: JSONValue].self, from: request.body)
    #expect(try E(pathFields: path, query: query, body: body) == E.example)
  }

  // MARK: Answers

  @Test func `the login answer reads`() throws {
    let result = try Blueprint.Login.output(
      from: document(#"{ "success": true, "user": { "id": "...", "name": "Jan de Vries", "role": "owner" } }"#))
    #expect(result == .init(success: true, user: .init(id: "...", name: "Jan de Vries", role: "owner")))
  }

  @Test func `the logout answer reads`() throws {
    #expect(try Blueprint.Logout.output(from: document(#"{ "success": true }"#)) == Nothing())
  }

  @Test func `the sample contact reads`() throws {
    let page = try Blueprint.ListContacts.output(
      from: document(
        """
        {
        "data": [
        {
        "id": "uuid",
        "name": "Jan de Vries",
        "email": "jan@voorbeeld.nl",
        "phone": "+31612345678",
        "company": "De Vries Bouw",
        "status": "actief",
        "tags": ["bouw","klant"],
        "created_at": "2026-01-15T09:00:00Z"
        }
        ]
        }
        """))
    #expect(page.meta == nil)
    #expect(
      page.items == [
        Blueprint.Contact(
          id: "uuid", name: "Jan de Vries", email: "jan@voorbeeld.nl", phone: "+31612345678",
          company: "De Vries Bouw", status: "actief", tags: ["bouw", "klant"], createdAt: "2026-01-15T09:00:00Z")
      ])
  }

  @Test func `the sample invoice reads`() throws {
    let page = try Blueprint.ListInvoices.output(
      from: document(
        """
        {
        "data": [
        {
        "id": "uuid",
        "invoice_number": "F-2026-0042",
        "contact_name": "Jan de Vries",
        "amount_cents": 149500,
        "currency": "EUR",
        "status": "verstuurd",
        "due_date": "2026-02-15",
        "created_at": "2026-01-15T09:00:00Z"
        }
        ]
        }
        """))
    #expect(
      page.items == [
        Blueprint.Invoice(
          id: "uuid", invoiceNumber: "F-2026-0042", contactName: "Jan de Vries", amountCents: .int(149_500),
          currency: "EUR", status: "verstuurd", dueDate: "2026-02-15", createdAt: "2026-01-15T09:00:00Z")
      ])
  }

  @Test func `the sample appointment reads`() throws {
    let page = try Blueprint.ListAppointments.output(
      from: document(
        """
        {
        "data": [
        {
        "id": "uuid",
        "title": "Inspectie dak",
        "start_at": "2026-02-01T10:00:00Z",
        "end_at": "2026-02-01T11:00:00Z",
        "location": "Dorpsstraat 12, Amsterdam",
        "assigned_user_id": "uuid"
        }
        ]
        }
        """))
    #expect(
      page.items == [
        Blueprint.Appointment(
          id: "uuid", title: "Inspectie dak", startAt: "2026-02-01T10:00:00Z", endAt: "2026-02-01T11:00:00Z",
          location: "Dorpsstraat 12, Amsterdam", assignedUserID: "uuid")
      ])
  }

  @Test func `the sample conversation reads`() throws {
    let page = try Blueprint.ListConversations.output(
      from: document(
        """
        {
        "data": [
        {
        "id": "uuid",
        "customer": { "name": "Jan de Vries", "phone": "+31612345678" },
        "status": "active",
        "last_message_at": "2026-03-01T14:22:00Z",
        "channel": "whatsapp"
        }
        ]
        }
        """))
    #expect(
      page.items == [
        Blueprint.Conversation(
          id: "uuid", customer: .init(name: "Jan de Vries", phone: "+31612345678"), status: "active",
          lastMessageAt: "2026-03-01T14:22:00Z", channel: "whatsapp")
      ])
  }

  @Test func `the sample order reads`() throws {
    let page = try Blueprint.ListOrders.output(
      from: document(
        """
        {
        "data": [
        {
        "id": "uuid",
        "reference": "RIT-2026-0101",
        "pickup_address": "Hoofdstraat 1, Amsterdam",
        "delivery_address": "Keizersgracht 100, Amsterdam",
        "status": "onderweg",
        "driver_id": "uuid",
        "scheduled_at": "2026-03-01T08:00:00Z"
        }
        ]
        }
        """))
    #expect(
      page.items == [
        Blueprint.Order(
          id: "uuid", reference: "RIT-2026-0101", pickupAddress: "Hoofdstraat 1, Amsterdam",
          deliveryAddress: "Keizersgracht 100, Amsterdam", status: "onderweg", driverID: "uuid",
          scheduledAt: "2026-03-01T08:00:00Z")
      ])
  }

  @Test(arguments: [(Blueprint.Plan.starter, 60), (.professional, 200), (.enterprise, 600)])
  func `the plans allow what the document says`(plan: Blueprint.Plan, limit: Int) {
    #expect(plan.requestsPerMinute == limit)
  }
}
