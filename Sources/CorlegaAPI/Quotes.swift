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

  /// `POST /quotes`; scope `quotes.write`; § "Quotes". The document shows no body; the answer's form is inferred
  /// from the sample that creates a contact.
  package struct CreateQuote: OpenCreation {
    package typealias Contract = Corlega
    package typealias Output = Quote
    package static let route = Route(
      .post, "/quotes", "createQuote", right: "quotes.write", answer: ["data"])
    package static let example = CreateQuote(fields: ["status": .string("concept"), "total": .double(1250.5)])

    package var fields: OpenFields

    package init(fields: OpenFields) { self.fields = fields }
  }

  /// `PATCH /quotes/{id}`; scope `quotes.write`; § "Quotes". The document shows neither body nor answer.
  package struct UpdateQuote: OpenChange {
    package typealias Contract = Corlega
    package typealias Output = Quote
    package static let route = Route(
      .patch, "/quotes/{id}", "updateQuote", right: "quotes.write", answer: ["data"])
    package static let example = UpdateQuote(id: "quote-001", changes: ["status": .string("verstuurd")])

    package var id: String
    package var changes: OpenFields

    package init(id: String, changes: OpenFields) {
      self.id = id
      self.changes = changes
    }
  }
}

extension Corlega.Quote: Decodable {
  package init(from decoder: any Decoder) throws {
    fields = try Corlega.OpenFields(from: decoder)
    id = try fields.id(at: decoder.codingPath)
  }
}
