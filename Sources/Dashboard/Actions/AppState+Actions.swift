import Records
import SendJournal
import VendorAPI

extension AppState {
  /// The list in which what is on the screen are rows, if it is one of a vendor's.
  var focusedListID: String? {
    switch focus {
    case .list(let list): list.id
    case .attention, .projects, .closures, .invoices, .conversations, .overlaps, .ageing, .tenders, .tenderers,
      .comparison, .week, .relations, .card, .outbox, .journal:
      origin?.list
    }
  }

  /// The records that an action is about: all that are marked and visible, else the one under the cursor.
  var chosenOrigins: [Origin] { chosenRows.compactMap { origin(at: $0) } }

  /// Where they stand among the pane's records. The footer asks for every frame, and may need no more than how many.
  private var chosenRows: [Int] {
    let table = table(focus)
    if table.marks.isEmpty { return [focusedRow].compactMap(\.self) }
    let pane = Pane.of(focus)
    let marked = table.rows.lazy.map(Int.init).filter { table.marks.contains(pane.recordID(library, $0)) }
    return marked.isEmpty ? [focusedRow].compactMap(\.self) : Array(marked)
  }

  /// The vendors' lists whose rows those are.
  private var chosenLists: Set<String> {
    if let list = focus.list { return chosenRows.isEmpty ? [] : [list.id] }
    return Set(chosenOrigins.map(\.list))
  }

  /// What a key offers here.
  func actions(in slot: Action.Slot) -> [Action] {
    let actions = offered.filter { $0.slot == slot }
    // Of several rows only what can be done with all of them is meant, where there is such a thing.
    let forMany = chosenRows.count > 1 ? actions.filter(\.isForMany) : []
    return forMany.isEmpty ? actions : forMany
  }

  /// Whether a key means something for what is under the cursor.
  func offers(_ slot: Action.Slot) -> Bool {
    if slot == .edit, focusedLink != nil { return true }
    return focusedJournalItem == nil ? !actions(in: slot).isEmpty : slot == .edit
  }

  /// Everything that can be done with the record under the cursor, or added beside it.
  var offered: [Action] {
    switch screen {
    case .dashboard:
      let lists = chosenLists.union([focusedListID].compactMap(\.self))
      let listsOfPane = lists.union(self.listsOfPane)
      return Action.all.filter { action in
        action.lists.contains { (action.isAboutList ? listsOfPane : lists).contains($0) }
      }
    case .connections:
      let list = Subject.connectionList(of: Vendor.allCases[connectionCursor])
      return Action.all.filter { $0.lists.contains(list) }
    case .welcome: return []
    }
  }

  /// The dashboard's panes show rows of several lists; something can be added to them while they are empty.
  private var listsOfPane: [String] {
    switch focus {
    case .projects: ["vemap projects"]
    case .closures: ["vemap closures"]
    case .invoices: settings.vendors.contains(.blueprint) ? ["blueprint invoices"] : ["corlega invoices"]
    case .week: ["blueprint appointments", "blueprint trips"]
    case .conversations, .attention, .overlaps, .ageing, .tenders, .tenderers, .comparison, .relations, .card, .list,
      .outbox, .journal:
      []
    }
  }

  /// What an action would be about.
  func subjects(of action: Action) -> [Subject] {
    if action.isAboutList { return [newSubject(of: action)] }
    let origins = chosenOrigins.filter { action.lists.contains($0.list) }
    let subjects = origins.map(Subject.init)
    if action.isAtOnce { return Subject(together: subjects).map { [$0] } ?? [] }
    return action.isForMany ? subjects : Array(subjects.prefix(1))
  }

  /// What is to be made: in the list on the screen, or beside the row under the cursor.
  private func newSubject(of action: Action) -> Subject {
    let list = action.lists.first ?? ""
    if screen == .connections { return Subject(list: list, id: "", name: action.vendor.name, values: [:]) }
    var values = origin?.values ?? [:]
    if action.vendor == .vemap, values["tenant"] == nil, library.tenants.count == 1 {
      values["tenant"] = library.tenants[0].id.id
    }
    if let view, focus.list != nil, action.lists.contains(view.list.id) {
      // A list of all tenants does not say in which; the row under the cursor does.
      let tenant = values.filter { $0.key == "tenant" }
      return Subject(list: view.list.id, id: "", name: "", values: tenant.merging(view.values) { $1 })
    }
    return Subject(list: list, id: "", name: "", values: values)
  }

  /// Why an action cannot be done now; nil where it can.
  package func blocked(_ action: Action) -> Words? {
    if !settings.vendors.contains(action.vendor) {
      return Words("\(action.vendor.name) staat niet in de configuratie", "\(action.vendor.name) is not configured")
    }
    if let reason = closedReason { return reason }
    if let right = action.operation.right, connections[action.vendor]?.lacks(right) == true {
      return Words("mist recht \(right)", "missing right \(right)")
    }
    let subjects = subjects(of: action)
    if subjects.isEmpty { return Words("kies eerst een rij", "choose a row first") }
    if !action.isForMany, chosenRows.count > 1, !action.isAboutList {
      return Words("kan maar op één rij tegelijk", "can be done on one row at a time")
    }
    if let tenant = subjects.compactMap({ $0.values["tenant"] }).first(where: { writing.readOnly.tenants.contains($0) })
    {
      return Words("\(tenant) staat op alleen lezen", "\(tenant) is read-only")
    }
    // Of several, those that cannot are named in the review.
    return subjects.count == 1 ? action.standing.blocked(self, subjects[0]) : nil
  }

  /// Why nothing can be written at all.
  var closedReason: Words? {
    if writing.readOnly.everything {
      return Words("keet staat op alleen lezen", "keet is read-only")
    }
    switch writing.journal {
    // What is decided before the journal is open waits for it, or is told then that it cannot be.
    case .ready, .opening: return nil
    case .closed(let words): return words
    }
  }

  /// Why a key does nothing here; nil where it does something.
  package func blocked(_ slot: Action.Slot) -> Words? {
    if slot == .edit, focusedLink != nil { return joining.problem }
    if slot == .edit, let entry = focusedJournalItem?.entry {
      return entry.state == .unknown
        ? nil
        : Words(
          "alleen van wat onzeker is kunt u zeggen wat ervan kwam",
          "only of what is uncertain you can say what became of it")
    }
    let actions = actions(in: slot)
    guard let first = actions.first else {
      return Words("hier valt niets te \(slot.verb.nl)", "there is nothing to \(slot.verb.en) here")
    }
    return actions.count == 1 ? blocked(first) : closedReason
  }
}

extension Action.Slot {
  fileprivate var verb: Words {
    switch self {
    case .add: Words("maken", "add")
    case .edit: Words("wijzigen", "edit")
    case .comment: Words("schrijven", "write")
    case .send: Words("versturen", "send")
    case .delete: Words("verwijderen", "delete")
    case .menu: Words("doen", "do")
    }
  }
}
