package import FoundationEssentials
package import Insights
package import Records
import SendJournal
import VendorAPI

/// What rows are worded by: the records, the day, the language.
package struct RowContext: Sendable {
  package var library: Library
  package var language: Language
  package var now: Date
  package var thresholds: Thresholds
  /// Whether nested parts of a vendor's JSON are laid out.
  var unfoldsJSON = false
  /// What was written, newest first, and whether that is all there is to know of it.
  var entries: [JournalEntry] = []
  var journal = JournalStanding.ready
  /// How far the lists have come that records are looked for in.
  var loads: [Resource: Loadable<Payload>] = [:]
  /// Those that are configured.
  var vendors: Set<Vendor> = []

  package init(library: Library, language: Language, now: Date, thresholds: Thresholds) {
    self.library = library
    self.language = language
    self.now = now
    self.thresholds = thresholds
    today = DutchTime.day(at: now)
  }

  /// The day it is in the Netherlands.
  package let today: CalendarDate

  package var format: Format { Format(language) }
}
