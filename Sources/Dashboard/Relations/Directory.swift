package import Insights
package import Records

/// Everything that is loaded, over all vendors, as one directory: which records belong to one person or firm, and an
/// index to find anything in. A value made away from the screen, since it looks at all records.
package struct Directory: Sendable {
  package let book: PhoneBook
  package let finder: Finder
  /// Persons and firms, one line for all records that behave as one.
  package let parties: Listing<PartyItem>
  /// Where a record stands among the parties of the book.
  let positions: [RecordID: Int]
  /// The first record with a trade-register number.
  let records: [String: RecordID]

  package init() {
    book = PhoneBook()
    finder = Finder()
    parties = Listing()
    positions = [:]
    self.records = [:]
  }

  /// - Parameter previous: an earlier directory; what did not change is taken from it.
  package init(
    _ records: KnownRecords, projects: [Project], trips: [Trip], decisions: LinkDecisions, language: Language,
    previous: Directory = Directory()
  ) {
    book = PhoneBook(records, decisions: decisions, previous: previous.book)
    finder = Finder(records, projects: projects, trips: trips)
    let links = book.links
    positions = Dictionary(links.parties.indices.lazy.map { (links.parties[$0].record, $0) }) { first, _ in first }
    self.records = Dictionary(
      links.parties.lazy.compactMap { party in party.kvk.map { ($0.digits, party.record) } }
    ) { first, _ in first }
    parties = Listing(PartyItem.all(in: links)) { $0.searchParts(language) }
  }

  func party(_ position: Int) -> Party { book.links.parties[position] }
}
