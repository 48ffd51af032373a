/// What Blueprint's document prints, to the letter: headings, calls and answers.
package enum BlueprintPrints {
  package struct Heading: Sendable {
    /// Path, and title in two languages, without a space between them.
    package var text: String
    /// The operation's name here.
    package var operation: String
    /// The method, where the document still says it; most were lost in its text.
    package var method: String?
    /// The method that is taken for it.
    package var inferred: String?
    /// The table that the operation's parameters name, where that is not in the path.
    package var table: String?
  }

  /// Every operation, in the document's order.
  package static let headings = [
    Heading(text: "/api/auth/loginInloggen / Login", operation: "login", method: "POST"),
    Heading(text: "/api/auth/logoutUitloggen / Logout", operation: "logout", inferred: "POST"),
    Heading(
      text: "/api/dashboard/data?table=crm_contactsContacten ophalen / Get contacts", operation: "listContacts",
      method: "GET"),
    Heading(
      text: "/api/dashboard/dataContact aanmaken / Create contact", operation: "createContact", method: "POST",
      table: "crm_contacts"),
    Heading(
      text: "/api/dashboard/dataContact bijwerken / Update contact", operation: "updateContact", inferred: "PATCH",
      table: "crm_contacts"),
    Heading(
      text: "/api/dashboard/dataContact verwijderen / Delete contact", operation: "deleteContact",
      inferred: "DELETE", table: "crm_contacts"),
    Heading(
      text: "/api/dashboard/data?table=invoicesFacturen ophalen / Get invoices", operation: "listInvoices",
      inferred: "GET"),
    Heading(
      text: "/api/dashboard/dataFactuur aanmaken / Create invoice", operation: "createInvoice", inferred: "POST",
      table: "invoices"),
    Heading(
      text: "/api/dashboard/invoices/sendFactuur verzenden / Send invoice", operation: "sendInvoice",
      inferred: "POST"),
    Heading(
      text: "/api/dashboard/data?table=agenda_eventsAfspraken ophalen / Get appointments",
      operation: "listAppointments", inferred: "GET"),
    Heading(
      text: "/api/dashboard/dataAfspraak aanmaken / Create appointment", operation: "createAppointment",
      inferred: "POST", table: "agenda_events"),
    Heading(
      text: "/api/webhook/whatsappWhatsApp webhook (inkomend) / Inbound webhook",
      operation: "receiveWhatsAppMessage", method: "POST"),
    // The same heading; its parameters `hub.…` are of the question that Meta asks first.
    Heading(
      text: "/api/webhook/whatsappWhatsApp webhook (inkomend) / Inbound webhook",
      operation: "verifyWhatsAppWebhook", inferred: "GET"),
    Heading(
      text: "/api/dashboard/whatsapp/sendBericht sturen / Send message", operation: "sendWhatsAppMessage",
      inferred: "POST"),
    Heading(
      text: "/api/dashboard/data?table=conversationsGesprekken ophalen / Get conversations",
      operation: "listConversations", inferred: "GET"),
    Heading(
      text: "/api/dashboard/data?table=rp_ordersOpdrachten ophalen / Get orders", operation: "listOrders",
      inferred: "GET"),
    Heading(
      text: "/api/dashboard/dataRit aanmaken / Create trip", operation: "createTrip", inferred: "POST",
      table: "rp_orders"),
    Heading(
      text: "/api/dashboard/dataRitstatus bijwerken / Update trip status", operation: "updateTripStatus",
      inferred: "PATCH", table: "rp_orders"),
  ]

  // MARK: Calls

  /// Of the introduction.
  package static let introductoryLogin = """
    POST /api/auth/login
    Content-Type: application/json
    { "email": "jan@bedrijf.nl", "password": "..." }
    """

  package static let list = """
    # Alle volgende requests kunnen het cookie automatisch gebruiken
    GET /api/dashboard/data?table=crm_contacts
    """

  /// On one line in the document.
  package static let listWithKey = """
    GET /api/dashboard/data?table=crm_contacts
    Authorization: Bearer bp_live_xxxxxxxxxxxxxxxxxxxx
    """

  package static let login = """
    POST /api/auth/login
    Content-Type: application/json
    {
    "email": "jan@devries-bouw.nl",
    "password": "geheim123"
    }
    """

  package static let createContact = """
    POST /api/dashboard/data
    Content-Type: application/json
    {
    "table": "crm_contacts",
    "data": {
    "name": "Pieter Bakker",
    "email": "pieter@bakker.nl",
    "phone": "+31612345679",
    "company": "Bakker Installaties",
    "tags": ["lood","installatie"]
    }
    }
    """

  package static let inbound = """
    // Inbound message from Meta
    POST /api/webhook/whatsapp
    X-Hub-Signature-256: sha256=...
    {
    "entry": [{
    "changes": [{
    "value": {
    "messages": [{
    "from": "31612345678",
    "text": { "body": "Hoi, kan ik een offerte krijgen?" }
    }]
    }
    }]
    }]
    }
    """

  // MARK: Answers

  /// By operation. That of the webhook is `HTTP 200 OK` and no more.
  package static let answers = [
    "login": """
    {
    "success": true,
    "user": { "id": "...", "name": "Jan de Vries", "role": "owner" }
    }
    // Sets httpOnly cookie: bp_session
    """,
    "logout": """
    { "success": true }
    // Clears bp_session cookie
    """,
    "listContacts": """
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
    """,
    "createContact": #"{ "data": { "id": "uuid", ... }, "success": true }"#,
    "updateContact": #"{ "success": true }"#,
    "deleteContact": #"{ "success": true }"#,
    "listInvoices": """
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
    """,
    "createInvoice": #"{ "data": { "id": "uuid", "invoice_number": "F-2026-0043", ... } }"#,
    "sendInvoice": #"{ "success": true, "message_id": "..." }"#,
    "listAppointments": """
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
    """,
    "createAppointment": #"{ "data": { "id": "uuid", ... } }"#,
    "sendWhatsAppMessage": #"{ "success": true, "wa_message_id": "wamid...." }"#,
    "listConversations": """
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
    """,
    "listOrders": """
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
    """,
    "createTrip": #"{ "data": { "id": "uuid", "reference": "RIT-2026-0102", ... } }"#,
    "updateTripStatus": #"{ "success": true }"#,
  ]
}
