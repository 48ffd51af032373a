extension Corlega {
  /// What keet looks for in Corlega's objects, and the names it may have there. The first name is the document's
  /// where the document has one; the others are what such fields are commonly called.
  package struct Meaning: Equatable, Sendable {
    /// Member names from the outside in, likeliest first.
    package let paths: [[String]]

    private init(_ names: String...) {
      paths = names.map { $0.split(separator: ".").map(String.init) }
    }

    package static let name = Meaning("name")
    package static let email = Meaning("email")
    package static let phone = Meaning("phone")
    package static let kvkNumber = Meaning("kvkNumber")
    package static let type = Meaning("type")

    package static let number = Meaning(
      "number", "invoiceNumber", "invoice_number", "quoteNumber", "quote_number", "nummer", "factuurnummer",
      "offertenummer")
    package static let status = Meaning("status", "state")
    /// Euros or cents: the document does not say.
    package static let total = Meaning(
      "total", "totalAmount", "total_amount", "grandTotal", "amount", "totaal", "bedrag", "total.amount")
    /// Cents, as the name says itself.
    package static let totalInCents = Meaning(
      "totalCents", "total_cents", "totalInCents", "total_in_cents", "amountCents", "amount_cents")
    package static let currency = Meaning("currency", "valuta", "total.currency")
    package static let contactName = Meaning(
      "contactName", "contact_name", "customerName", "customer_name", "clientName", "client_name", "contact.name",
      "customer.name", "client.name", "klantnaam")
    package static let dueDate = Meaning(
      "dueDate", "due_date", "dueAt", "due_at", "paymentDueDate", "vervaldatum", "vervalDatum")
    /// When it was made out.
    package static let issued = Meaning(
      "issueDate", "issue_date", "issuedAt", "issued_at", "invoiceDate", "invoice_date", "quoteDate", "quote_date",
      "sentAt", "sent_at", "date", "datum", "factuurdatum", "offertedatum")
    package static let created = Meaning("createdAt", "created_at", "created", "aangemaakt")
  }
}
