import Insights
import Records
import VendorAPI

/// How far the directory of all records has come. It is made for the first time when something needs it, and again
/// whenever a list came, one at a time.
struct Joining: Equatable, Sendable {
  /// Something on the screen needs it.
  var isWanted = false
  /// What only the directory needs is loaded, too.
  var isWhole = false
  /// What was loaded since is not in it.
  var isStale = true
  /// The one that is being made.
  var underWay: Int?
  /// Numbers those that were asked for.
  var count = 0
  /// What the user decided; nil until it is read.
  var decisions: LinkDecisions?
  var isReading = false
  /// Why nothing can be decided in this run.
  var problem: Words?

  var isUpToDate: Bool { !isStale && underWay == nil }
}

/// A directory that is to be made, away from the screen.
package struct DirectoryRequest: Equatable, Sendable {
  /// Which of many it is.
  let number: Int
  let library: Library
  let decisions: LinkDecisions
  let language: Language

  package static func == (one: DirectoryRequest, other: DirectoryRequest) -> Bool { one.number == other.number }

  /// - Returns: nil where nothing changed since the one before.
  package func made() -> Directory? {
    let (records, previous) = (library.known, library.directory)
    let (projects, trips) = (library.projects.items, library.trips)
    let isSame =
      previous.book.decisions == decisions && previous.book.records == records
      && previous.finder.projects == projects && previous.finder.trips == trips
    return isSame
      ? nil
      : Directory(
        records, projects: projects, trips: trips, decisions: decisions, language: language, previous: previous)
  }
}

extension Library {
  /// What somebody may be known by, always in the same order.
  fileprivate var known: KnownRecords {
    var recipients: [RecordID: Recipient] = [:]
    for load in details.values {
      if case .recipients(let list)? = load.current?.value {
        for recipient in list { recipients[recipient.id] = recipient }
      }
    }
    func sorted<Item: Record>(_ items: [RecordID: Item]) -> [Item] {
      items.values.sorted { ($0.id.scope, $0.id.id) < ($1.id.scope, $1.id.id) }
    }
    return KnownRecords(
      contacts: contacts, users: sorted(users), recipients: sorted(recipients), conversations: conversations.items,
      invoices: invoices.items, quotes: quotes, appointments: appointments, closures: closures.items)
  }
}
