package import VendorAPI

/// Blueprint's REST API: contacts, invoices, conversations, appointments and trips of one account.
package enum Blueprint: VendorContract {
  package static let vendor = Vendor.blueprint

  /// The document's base URL; paths are appended to it.
  package static let defaultURL = "https://blueprint-solutions.nl"

  package static let endpoints: [any Endpoint.Type] = [
    Login.self, Logout.self,
    ListContacts.self, CreateContact.self, UpdateContact.self, DeleteContact.self,
    ListInvoices.self, CreateInvoice.self, SendInvoice.self,
    ListAppointments.self, CreateAppointment.self,
    VerifyWhatsAppWebhook.self, ReceiveWhatsAppMessage.self, SendWhatsAppMessage.self, ListConversations.self,
    ListOrders.self, CreateTrip.self, UpdateTripStatus.self,
  ]

  /// The path that the tables share; the field `table` tells them apart.
  static let rows = "/api/dashboard/data"

  /// The path that Meta calls.
  static let webhook = "/api/webhook/whatsapp"
}
