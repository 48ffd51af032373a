import HTTPTypes
package import VendorAPI

extension Corlega {
  /// An invoice (factuur). The document shows no field of it, so it is read by the same names as a quote.
  package struct Invoice: Equatable, Identifiable, Sendable {
    package let id: String
    package var fields: OpenFields
  }

  /// `GET /invoices`; scope `invoices.read`.
  package struct ListInvoices: PagedList {
    package typealias Contract = Corlega
    package typealias Output = Page<Invoice>
    package typealias Item = Invoice
    package static let route = Route(.get, "/invoices", "listInvoices", right: "invoices.read", answer: ["data"])
    package static let example = ListInvoices(page: 1, pageSize: 100)

    package var page: Int?
    package var pageSize: Int?

    package init(page: Int? = nil, pageSize: Int? = nil) {
      self.page = page
      self.pageSize = pageSize
    }
  }

  /// `GET /invoices/{id}`; scope `invoices.read`.
  package struct GetInvoice: Endpoint {
    package typealias Contract = Corlega
    package typealias Output = Invoice
    package static let route = Route(.get, "/invoices/{id}", "getInvoice", right: "invoices.read", answer: ["data"])
    package static let example = GetInvoice(id: "invoice-001")

    package var id: String

    package init(id: String) { self.id = id }
  }

  /// `POST /invoices`; scope `invoices.write`; § "Invoices". The document shows no body; the answer's form is inferred
  /// from the sample that creates a contact.
  package struct CreateInvoice: OpenCreation {
    package typealias Contract = Corlega
    package typealias Output = Invoice
    package static let route = Route(
      .post, "/invoices", "createInvoice", right: "invoices.write", answer: ["data"])
    package static let example = CreateInvoice(fields: ["status": .string("concept"), "total": .double(1250.5)])

    package var fields: OpenFields

    package init(fields: OpenFields) { self.fields = fields }
  }

  /// `PATCH /invoices/{id}`; scope `invoices.write`; § "Invoices". The document shows neither body nor answer.
  package struct UpdateInvoice: OpenChange {
    package typealias Contract = Corlega
    package typealias Output = Invoice
    package static let route = Route(
      .patch, "/invoices/{id}", "updateInvoice", right: "invoices.write", answer: ["data"])
    package static let example = UpdateInvoice(id: "invoice-001", changes: ["status": .string("verstuurd")])

    package var id: String
    package var changes: OpenFields

    package init(id: String, changes: OpenFields) {
      self.id = id
      self.changes = changes
    }
  }
}

extension Corlega.Invoice: Decodable {
  package init(from decoder: any Decoder) throws {
    fields = try Corlega.OpenFields(from: decoder)
    id = try fields.id(at: decoder.codingPath)
  }
}
