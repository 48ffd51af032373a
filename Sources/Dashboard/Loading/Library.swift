import Insights
package import Records

/// All records that are loaded, joined over vendors and lists; the panes read from here.
package struct Library: Sendable {
  package internal(set) var tenants: [Tenant] = []
  package internal(set) var users: [RecordID: User] = [:]
  package internal(set) var projects = Listing<Project>()
  package internal(set) var closures = Listing<Closure>()
  package internal(set) var overlaps = OverlapBook()
  package internal(set) var invoices = Listing<Invoice>()
  /// How late each of the invoices is today, for filters.
  var lateness = SearchIndex()
  package internal(set) var ageing = AgeingBook()
  package internal(set) var duplicates = DuplicateBook([])
  package internal(set) var tenders = TenderBook()
  /// By work component, of those that were looked at.
  package internal(set) var comparisons: [RecordID: OfferComparison] = [:]
  package internal(set) var quotes: [Quote] = []
  package internal(set) var contacts: [Contact] = [] { didSet { clients = ClientIndex(contacts) } }
  /// The contacts by name.
  private(set) var clients = ClientIndex([])
  package internal(set) var conversations = Listing<Conversation>() {
    didSet { conversationsByPhone = Self.byPhone(conversations.items) }
  }
  private(set) var conversationsByPhone: [String: Int] = [:]
  package internal(set) var appointments: [Appointment] = []
  package internal(set) var trips: [Trip] = []
  /// Both of them together, and a week of that.
  package internal(set) var agenda = AgendaBook()
  /// Of the vendor's list on the screen.
  package internal(set) var rows = Listing<RawRecord>()
  /// Everything that was written, and what of it still needs somebody.
  package internal(set) var journal = Listing<JournalItem>()
  package internal(set) var outbox = Listing<JournalItem>()
  package internal(set) var attention = Listing<AttentionItem>()
  /// Who belongs together, and an index over everything, as of when it was last made.
  package internal(set) var directory = Directory()
  /// Of whom everything is on the screen.
  package internal(set) var card = RelationCard()
  /// What of today's list comes and goes with the clock.
  var timed: [Attention] = []
  /// Names of projects and tenants by id, for the rows that only carry the id.
  package internal(set) var names: [RecordID: String] = [:]
  /// What belongs to single records, as far as it was asked for.
  package internal(set) var details: [Resource: Loadable<Payload>] = [:]

  package init() {}
}
