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
}

extension Corlega.Invoice: Decodable {
  package init(from decoder: any Decoder) throws {
    fields = try Corlega.OpenFields(from: decoder)
    id = try fields.id(at: decoder.codingPath)
  }
}
