package import Records
import VendorAPI

/// A table on the screen: one of the dashboard's panes, or a list of a vendor's own records.
package enum PaneID: Hashable, Sendable {
  case attention
  case projects
  case closures
  case invoices
  case conversations
  case list(BrowseList)
  /// Closures that are in each other's way (samenloop).
  case overlaps
  /// The agenda and the trips of seven days.
  case week
  /// People and firms, with what links the records of each.
  case relations
  /// Everything that is known of one of them.
  case card
  /// Open invoices by how late they are.
  case ageing
  /// Open tenders by work component.
  case tenders
  /// The firms that were asked for a work component.
  case tenderers(RecordID)
  /// The offers for a work component row by row, side by side.
  case comparison(RecordID)
  /// What is being sent, and what did not go well.
  case outbox
  /// Everything that was ever written.
  case journal

  /// The panes of the dashboard, in the order of their digits.
  package static let dashboard: [PaneID] = [.attention, .projects, .closures, .invoices, .conversations]

  /// Panes that show what follows from the records of others, each over the whole body. Their tables are made when they
  /// are looked at for the first time.
  static let derived: [PaneID] = [.overlaps, .ageing, .tenders, .week, .relations, .card]

  /// Its rows are not made from one list, and not when that comes.
  var isMadeApart: Bool { [.attention, .relations, .card].contains(self) }

  /// The same of one record.
  var isDerived: Bool { Self.derived.contains(self) || component != nil }

  /// The work component that it is about, if it is about one.
  var component: RecordID? {
    switch self {
    case .tenderers(let component), .comparison(let component): component
    default: nil
    }
  }

  /// The digit printed in its title, which jumps to it; a list has none.
  package var digit: Int? { Self.dashboard.firstIndex(of: self).map { $0 + 1 } }

  /// What it is called in the configuration and after `:`.
  package var name: String {
    switch self {
    case .attention: "attention"
    case .projects: "projects"
    case .closures: "closures"
    case .invoices: "invoices"
    case .conversations: "conversations"
    case .list(let list): list.id
    case .overlaps: "overlaps"
    case .week: "week"
    case .relations: "relations"
    case .card: "card"
    case .ageing: "ageing"
    case .tenders: "tenders"
    case .tenderers: "tenderers"
    case .comparison: "comparison"
    case .outbox: "outbox"
    case .journal: "journal"
    }
  }

  /// Whose list it is; the dashboard's panes are nobody's.
  package var vendorName: String? { list?.vendor.name }

  /// Whether it never shares the screen with the dashboard's panes.
  package var hasWholeBody: Bool {
    switch self {
    case .list, .overlaps, .ageing, .tenders, .tenderers, .comparison, .week, .relations, .card, .outbox, .journal: true
    case .attention, .projects, .closures, .invoices, .conversations: false
    }
  }

  /// The list that it shows, if it is no pane of the dashboard.
  package var list: BrowseList? { if case .list(let list) = self { list } else { nil } }
}
