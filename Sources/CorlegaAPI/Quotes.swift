import HTTPTypes
package import VendorAPI

extension Corlega {
  /// A quote (offerte). The document's sample code reads `number`, `status` and `total`; types, words and the unit
  /// of the total it leaves open.
  package struct Quote: Equatable, Identifiable, Sendable {
    package let id: String
    package var fields: OpenFields
  }

  /// `GET /quotes`; scope `quotes.read`.
  package struct ListQuotes: PagedList {
    package typealias Contract = Corlega
    package typealias Output = Page<Quote>
    package typealias Item = Quote
    package static let route = Route(.get, "/quotes", "listQuotes", right: "quotes.read", answer: ["data"])
    package static let example = ListQuotes(page: 1, pageSize: 100)

    package var page: Int?
    package var pageSize: Int?

    package init(page: Int? = nil, pageSize: Int? = nil) {
      self.page = page
      self.pageSize = pageSize
    }
  }

  /// `GET /quotes/{id}`; scope `quotes.read`.
  package struct GetQuote: Endpoint {
    package typealias Contract = Corlega
    package typealias Output = Quote
    package static let route = Route(.get, "/quotes/{id}", "getQuote", right: "quotes.read", answer: ["data"])
    package static let example = GetQuote(id: "quote-001")

    package var id: String

    package init(id: String) { self.id = id }
  }
}

extension Corlega.Quote: Decodable {
  package init(from decoder: any Decoder) throws {
    fields = try Corlega.OpenFields(from: decoder)
    id = try fields.id(at: decoder.codingPath)
  }
}
