import HTTPTypes
package import VendorAPI

extension Blueprint {
  package struct Invoice: Equatable, Sendable {
    package var id: String
    /// `F-2026-0042` in the sample.
    package var invoiceNumber: String?
    /// Name of the contact; there is no id of it.
    package var contactName: String?
    /// Cents, documented as a number and therefore possibly `149500.0`. Whether VAT is in it is not documented.
    package var amountCents: JSONValue?
    /// ISO 4217; `EUR` in the sample.
    package var currency: String?
    /// `verstuurd` in the sample; other words are not documented.
    package var status: String?
    /// `YYYY-MM-DD`.
    package var dueDate: String?
    /// `YYYY-MM-DDTHH:MM:SSZ`.
    package var createdAt: String?
  }

  /// `GET /api/dashboard/data?table=invoices`. The method is inferred.
  package struct ListInvoices: Endpoint {
    package typealias Contract = Blueprint
    package typealias Output = Page<Invoice>
    package static let route = Route(.get, Blueprint.rows, "listInvoices", tag: ("table", "invoices"), answer: ["data"])
    package static let example = ListInvoices()

    package init() {}
  }
}

extension Blueprint.Invoice: Decodable {
  private enum CodingKeys: String, CodingKey {
    case id, currency, status
    case invoiceNumber = "invoice_number"
    case contactName = "contact_name"
    case amountCents = "amount_cents"
    case dueDate = "due_date"
    case createdAt = "created_at"
  }

  package init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    id = try container.id(.id)
    invoiceNumber = container.text(.invoiceNumber)
    contactName = container.text(.contactName)
    amountCents = container.value(.amountCents).flatMap { $0.word == nil ? nil : $0 }
    currency = container.text(.currency)
    status = container.text(.status)
    dueDate = container.text(.dueDate)
    createdAt = container.text(.createdAt)
  }
}
