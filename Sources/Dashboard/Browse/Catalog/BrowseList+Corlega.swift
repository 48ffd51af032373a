import CorlegaAPI
import VendorAPI

extension BrowseList {
  /// Corlega leaves the fields of its records open; the columns look where keet's records do.
  static let corlega: [BrowseList] = [
    corlega(
      "quotes", Words("Offertes", "Quotes"), Corlega.ListQuotes.self, columns: money + [dated],
      record: BrowseFetch { values throws(InvalidField) in Corlega.GetQuote(id: try values.chosen("id")) }),
    corlega(
      "invoices", Words("Facturen", "Invoices"), Corlega.ListInvoices.self,
      columns: money + [
        BrowseColumn("due", Words("Vervalt", "Due"), .dueDate, kind: .day, rank: 3), dated,
      ],
      record: BrowseFetch { values throws(InvalidField) in Corlega.GetInvoice(id: try values.chosen("id")) }),
    corlega(
      "contacts", Words("Contacten", "Contacts"), Corlega.ListContacts.self,
      columns: [
        BrowseColumn("name", Words("Naam", "Name"), .name),
        BrowseColumn("email", Words("E-mail", "E-mail"), .email, rank: 2),
        BrowseColumn("phone", Words("Telefoon", "Phone"), .phone, width: .fixed(16), rank: 3),
        BrowseColumn("kvk", Words("KvK", "CoC"), .kvkNumber, width: .fixed(10), rank: 4),
        BrowseColumn("type", Words("Soort", "Kind"), .type, width: .fixed(12), rank: 5),
      ],
      record: BrowseFetch { values throws(InvalidField) in Corlega.GetContact(id: try values.chosen("id")) }),
  ]

  private static let money = [
    BrowseColumn("number", Words("Nummer", "Number"), .number, width: .fixed(14)),
    BrowseColumn("client", Words("Klant", "Client"), .contactName, rank: 2),
    // Euros or cents: the document does not say, so it is shown as it came.
    BrowseColumn("total", Words("Totaal", "Total"), .total, kind: .number, width: .fixed(12), rank: 1),
    BrowseColumn("status", Words("Status", "Status"), .status, width: .fixed(12)),
  ]

  private static let dated = BrowseColumn("date", Words("Datum", "Date"), .issued, kind: .day, rank: 4)

  /// A list in pages of a hundred.
  private static func corlega<List: PagedList>(
    _ word: String, _ title: Words, _ list: List.Type, columns: [BrowseColumn], record: BrowseFetch
  ) -> BrowseList {
    BrowseList(
      "corlega \(word)", .corlega, title, name: [.number, .name].flatMap(BrowseColumn.paths), columns: columns,
      record: record,
      fetch: BrowseFetch(next: { (asked: List, _, document) -> List? in
        guard document.hasMore else { return nil }
        return List(page: (asked.page ?? 1) + 1, pageSize: Corlega.largestPage)
      }) { _ in List(page: 1, pageSize: Corlega.largestPage) })
  }
}

extension JSONDocument {
  /// Whether Corlega says that there is another page.
  fileprivate var hasMore: Bool {
    guard let value = try? value(at: ["meta", "hasMore"]) else { return false }
    return value.elementsEqual("true".utf8)
  }
}

extension BrowseColumn {
  fileprivate static func paths(_ meaning: Corlega.Meaning) -> [JSONPath] { meaning.paths.map { JSONPath($0) } }

  /// A column that looks under every name a field may have.
  fileprivate init(
    _ id: String, _ title: Words, _ meaning: Corlega.Meaning, kind: Kind = .text, width: Column.Width? = nil,
    rank: Int = 0
  ) {
    self.init(id, title, at: Self.paths(meaning), kind: kind, width: width, rank: rank)
  }
}
