package import FoundationEssentials
import Insights
package import SendJournal

/// The journal outside the screen, sorted and filtered as on it, for `keet journal`.
package struct JournalReport: Sendable {
  /// The newest first.
  package let entries: [JournalEntry]

  /// - Parameter filter: as after `/` on the screen.
  package init(_ entries: [JournalEntry], filter: String, language: Language, now: Date) {
    let listing = Listing(entries.map { JournalItem(entry: $0, canGoOn: false) }) { $0.searchParts(language) }
    var library = Library()
    library.journal = listing
    let context = RowContext(library: library, language: language, now: now, thresholds: Thresholds())
    var table = TableState(sort: Pane.journal.defaultSort)
    table.rebuild(.journal, context)
    table.setFilter(filter, .journal, context)
    self.entries = table.rows.map { listing.items[Int($0)].entry }
  }
}
