package import VendorAPI

/// Blueprint's REST API: contacts, invoices, conversations, appointments and trips of one account.
package enum Blueprint: VendorContract {
  package static let vendor = Vendor.blueprint

  /// The document's base URL; paths are appended to it.
  package static let defaultURL = "https://blueprint-solutions.nl"

  package static let endpoints: [any Endpoint.Type] = [
    Login.self, Logout.self, ListContacts.self, ListInvoices.self, ListConversations.self, ListAppointments.self,
    ListOrders.self,
  ]

  /// The path that five lists share; the field `table` tells them apart.
  static let rows = "/api/dashboard/data"
}
