import Insights
import Records
import VendorAPI

extension AppState {
  /// Goes to a list of a vendor's own records.
  mutating func browse(_ list: BrowseList, filter: String? = nil) -> [Effect] {
    let values = chosenValues
    let shown = BrowseView(list, values).list
    let effects = show(BrowseView(list, values, subject: subject(of: shown, values)))
    if let filter { setFilter(filter) }
    return effects
  }

  /// What a list is about, as people call it: the record under the cursor, or what the list before it was about.
  private func subject(of list: BrowseList, _ values: [String: String]) -> String? {
    guard let narrowest = list.parameters.last(where: { values[$0.name] != nil }) else { return nil }
    let value = values[narrowest.name]
    if value == origin?.id { return origin?.name }
    return value == view?.values[narrowest.name] ? view?.subject : nil
  }

  mutating func show(_ view: BrowseView) -> [Effect] {
    remember()
    return enter(view)
  }

  /// Puts a view on the screen as it was left, if it was here before.
  mutating func enter(_ view: BrowseView) -> [Effect] {
    sought = nil
    if let left = self.view { tablesOfViews[left] = tables[.list(left.list)] }
    screen = .dashboard
    detail.isOpen = false
    self.view = view
    focus = .list(view.list)
    tables[focus] = tablesOfViews[view] ?? TableState(sort: view.list.sort)
    recentViews.removeAll { $0 == view }
    recentViews.append(view)
    forgetOldViews()
    absorbRows()
    return plannedLoads() + lookedAt(atOnce: true)
  }

  /// Rows of many lists are kept while one goes to and fro, but not of all there ever were.
  private mutating func forgetOldViews() {
    while recentViews.count > 16 {
      let old = recentViews.removeFirst()
      tablesOfViews[old] = nil
      loads[old.resource] = nil
    }
  }

  /// Takes the rows of the list on the screen, as far as they have come.
  mutating func absorbRows() {
    guard let view else { return }
    if case .rows(let rows)? = loads[view.resource]?.current?.value {
      library.rows = rows
    } else {
      library.rows = Listing()
    }
    rebuildTable(.list(view.list))
    if let sought, focus == .list(view.list), library.rows.items.contains(where: { $0.id == sought }) {
      self.sought = nil
      reveal(sought, in: focus)
    }
  }

  /// The row of a vendor's list under the cursor.
  package var focusedRawRecord: RawRecord? {
    guard focus.list != nil, let row = focusedRow, library.rows.items.indices.contains(row) else { return nil }
    return library.rows.items[row]
  }

  /// What `:12build documents` is about when it is asked for beside a record. On a line of today nobody has chosen one.
  private var chosenValues: [String: String] { focus == .attention ? [:] : origin?.values ?? [:] }

  // MARK: From a record to what belongs to it

  /// Enter on a row of a vendor's list: on to what was asked for, or where there is more than the record, a choice.
  mutating func openRow() -> [Effect] {
    guard let row = focusedRawRecord, let view else { return [] }
    if let next = view.choosing(row) { return show(next) }
    if relatedViews.isEmpty { return openRecord() }
    overlay = .picker(Picker(.related))
    return []
  }

  /// What belongs to the record under the cursor, by name.
  package var relatedViews: [(title: Words, view: BrowseView)] {
    guard let origin, let list = BrowseList.named(origin.list) else { return [] }
    return list.relations.compactMap { relation in
      guard let target = BrowseList.named(relation.list), let values = origin.values(for: relation) else { return nil }
      return (target.title, BrowseView(target, values, subject: origin.name))
    }
  }

  mutating func openRecord() -> [Effect] {
    remember()
    tables[focus]?.isCursorPlaced = true
    detail.isOpen = true
    detail.top = 0
    detail.filter = ""
    return detailLoads()
  }

  /// Stops fetching pages of the list on the screen; what has come stays.
  mutating func stopRows() -> [Effect]? {
    guard let resource = view?.resource, focus.list != nil, case .loading(let previous, _) = loads[resource] else {
      return nil
    }
    loads[resource] = previous.map { .loaded($0) } ?? .idle
    stopped.insert(resource)
    say(.information, Words("Gestopt; r haalt alles op.", "Stopped; r fetches all."))
    return [.cancel(resource)]
  }
}

/// A record as a row of its vendor's own list.
struct Origin {
  /// The list's id.
  var list: String
  var id: String
  var name: String
  /// What has been chosen when one stands at this row, its own id included.
  var values: [String: String]
  /// The row itself, where it is at hand.
  var row: RawRecord?

  func values(for relation: BrowseList.Relation) -> [String: String]? {
    if let row { return row.values(for: relation) }
    var values = values
    for (name, paths) in relation.values where values[name] == nil {
      guard paths.isEmpty else { return nil }
      values[name] = id
    }
    return values
  }
}

extension AppState {
  /// Where the record under the cursor stands at its vendor.
  var origin: Origin? {
    focusedRow.flatMap { origin(at: $0) }
  }

  /// Where a record of the focused pane stands at its vendor.
  func origin(at row: Int) -> Origin? {
    if let list = focus.list, library.rows.items.indices.contains(row) {
      let record = library.rows.items[row]
      return Origin(list: list.id, id: record.id.id, name: record.name, values: record.values, row: record)
    }
    return focus == .attention ? library.attention.items[row].origin(in: self) : origin(at: row, of: focus)
  }

  fileprivate func origin(at row: Int, of pane: PaneID) -> Origin? {
    let name = Pane.of(pane).name(context, row)
    switch pane {
    case .projects: return library.projects.items[row].origin(name)
    case .closures: return library.closures.items[row].origin(name)
    case .invoices:
      let id = library.invoices.items[row].id
      return Origin(list: "\(id.vendor.rawValue) invoices", id: id.id, name: name, values: [:])
    case .conversations: return library.conversations.items[row].origin(name)
    case .overlaps:
      let closure = library.overlaps.listing.items[row].first
      return closure.origin(closure.title)
    case .week:
      let item = library.agenda.listing.items[row]
      return Origin(list: item.list, id: item.id.id, name: item.title, values: [:])
    case .relations: return library.directory.parties.items[row].record.origin(name)
    case .card: return library.card.listing.items[row].target?.origin(name)
    case .tenders: return library.tenders.components.items[row].origin(name, in: self)
    case .tenderers(let component): return library.tenders.firms[component]?.items[row].conversation.origin(name)
    case .attention, .ageing, .comparison, .list, .outbox, .journal: return nil
    }
  }
}

extension AttentionItem {
  /// Of the record it is about: what can be done there can be done here.
  fileprivate func origin(in state: AppState) -> Origin? {
    guard let target, let pane else { return nil }
    if let list = pane.list { return Origin(list: list.id, id: target.id, name: subject, values: [:]) }
    let library = state.library
    let row: Int? =
      switch pane {
      case .closures: library.closures.items.position(of: target, near: position)
      case .invoices: library.invoices.items.position(of: target, near: position)
      case .conversations: library.conversations.items.position(of: target, near: position)
      case .overlaps: library.overlaps.listing.items.position(of: target, near: position)
      case .attention, .projects, .ageing, .tenders, .tenderers, .comparison, .week, .list, .relations, .card, .outbox,
        .journal:
        nil
      }
    return row.flatMap { state.origin(at: $0, of: pane) }
  }
}

extension RecordID {
  /// The vendor's list in which it is a row, without the vendor, and what is chosen on the way to it; nil where it is
  /// in none, or that takes more than the id.
  var listed: (word: String, values: [String: String])? {
    switch kind {
    case .contact, .invoice, .quote, .appointment, .trip: (kind.rawValue + "s", [:])
    case .user: ("users", ["tenant": scope])
    case .conversation: vendor == .twelveBuild ? ("invitations", ["project": scope]) : ("conversations", [:])
    case .closure: ("closures", ["tenant": scope, "closure": id])
    default: nil
    }
  }

  /// Of the record behind a line about a person or firm.
  fileprivate func origin(_ name: String) -> Origin? {
    listed.map { Origin(list: "\(vendor.rawValue) \($0.word)", id: id, name: name, values: $0.values) }
  }
}

extension Project {
  fileprivate func origin(_ name: String) -> Origin {
    id.vendor == .twelveBuild
      ? Origin(list: "12build projects", id: id.id, name: name, values: ["project": id.id])
      : Origin(list: "vemap projects", id: id.id, name: name, values: ["tenant": id.scope, "project": id.id])
  }
}

extension Closure {
  fileprivate func origin(_ name: String) -> Origin {
    var values = ["tenant": id.scope, "closure": id.id]
    if let project { values["project"] = project.id }
    return Origin(list: "vemap closures", id: id.id, name: name, values: values)
  }
}

extension ComponentItem {
  /// A component without an id of its vendor's cannot be found there.
  fileprivate func origin(_ name: String, in state: AppState) -> Origin? {
    var values = ["project": tender.id]
    values["phase"] = state.tender(tender.id)?.phaseID
    guard let review else { return Origin(list: "12build projects", id: tender.id, name: name, values: values) }
    return review.componentID.map {
      Origin(list: "12build work-components", id: $0, name: name, values: values)
    }
  }
}

extension Conversation {
  fileprivate func origin(_ name: String) -> Origin {
    id.vendor == .twelveBuild
      ? Origin(list: "12build invitations", id: id.id, name: name, values: ["project": id.scope])
      : Origin(list: "blueprint conversations", id: id.id, name: name, values: [:])
  }
}
