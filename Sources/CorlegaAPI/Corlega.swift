package import VendorAPI

/// Corlega's REST API v1: contacts, quotes and invoices of one organisation.
package enum Corlega: VendorContract {
  package static let vendor = Vendor.corlega

  /// The document's "Base URL"; paths are appended to it.
  package static let defaultURL = "https://api.corlega.com/v1"

  /// Requests a minute per API key (the document's "Rate limits").
  package static let requestsPerMinute = 120

  package static let endpoints: [any Endpoint.Type] = [
    ListContacts.self, GetContact.self, CreateContact.self, UpdateContact.self,
    ListQuotes.self, GetQuote.self, CreateQuote.self, UpdateQuote.self,
    ListInvoices.self, GetInvoice.self, CreateInvoice.self, UpdateInvoice.self,
  ]
}
