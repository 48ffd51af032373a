import Insights
import Records

extension AppState {
  /// Takes a newly loaded list into the library, and brings the panes that show it in line.
  mutating func absorb(_ resource: Resource) {
    switch resource {
    case .tenants:
      if case .tenants(let tenants)? = loads[.tenants]?.current?.value { take(tenants) }
    case .users: rebuildUsers()
    case .projects, .tenders: rebuildProjects()
    case .closures, .closureReferences: rebuildClosures()
    case .blueprintInvoices, .corlegaInvoices: rebuildInvoices()
    case .conversations, .communication: rebuildConversations()
    case .blueprintContacts, .corlegaContacts: rebuildContacts()
    case .corlegaQuotes:
      if case .quotes(let quotes)? = loads[resource]?.current?.value { library.quotes = quotes }
    case .appointments:
      if case .appointments(let items)? = loads[resource]?.current?.value { library.appointments = items }
    case .trips:
      if case .trips(let trips)? = loads[resource]?.current?.value { library.trips = trips }
    case .recipients, .closure, .comments, .files, .history, .stakeholderClosures, .tender, .tenderPhases, .thread,
      .offerBudgets, .row:
      return
    case .rows:
      if resource == view?.resource { absorbRows() }
      return
    }
    joining.isStale = true
    renew(derivedPanes.filter { !$0.isMadeApart && resource.feeds($0) })
    // The attention pane is fed by every list, and has its table made with its records.
    for pane in PaneID.dashboard where !pane.isMadeApart && resource.feeds(pane) { rebuildTable(pane) }
    rebuildAttention()
    layAgain()
  }

  /// What needs somebody today, made anew, and with it what the titles of the panes say.
  mutating func rebuildAttention() {
    planEvidence()
    library.timed = AttentionItem.timed(in: context)
    library.attention = Listing(AttentionItem.list(for: self, timed: library.timed)) { item in
      [item.subject, item.when, item.reason(language), item.detail]
    }
    rebuildTable(.attention)
    let context = context
    for pane in Pane.all where tables[pane.id]?.showsUrgentOnly == true { tables[pane.id]?.applyFilter(pane, context) }
    for pane in PaneID.dashboard + derivedPanes { tables[pane]?.summary = Pane.of(pane).summary(context) }
  }

  /// Makes the table of a pane that is looked at for the first time.
  mutating func showDerived(_ pane: PaneID) {
    guard pane.isDerived, tables[pane] == nil else { return }
    tables[pane] = TableState(sort: Pane.of(pane).defaultSort)
    renew([pane])
  }

  /// Those that have been looked at.
  var derivedPanes: [PaneID] { tables.keys.filter(\.isDerived) }

  /// What panes show that is only made where it is looked at.
  private mutating func derive(_ panes: [PaneID]) {
    if panes.contains(.week) {
      library.agenda = AgendaBook(
        library.appointments, library.trips, of: week.day(on: today), on: today, language: language)
    }
    if panes.contains(.ageing) { library.ageing = AgeingBook(context) }
    if panes.contains(where: { $0 == .tenders || $0.component != nil }) { library.tenders = TenderBook(context) }
    for case .comparison(let component) in panes {
      library.comparisons[component] = OfferComparison(component, context)
    }
  }

  /// Makes derived panes anew, of what is known now.
  mutating func renew(_ panes: [PaneID]) {
    derive(panes)
    for pane in panes { renewTable(pane) }
    if panes.contains(.week) { placeWeekCursor() }
  }

  /// Makes derived panes anew that show something of a resource, however it came out.
  mutating func rederive(after resource: Resource) { renew(derivedPanes.filter { resource.feeds($0) }) }

  /// A tenant whose name could not be fetched this time keeps the one it had.
  private mutating func take(_ tenants: [Tenant]) {
    let known = library.tenants
    library.tenants = tenants.map { tenant in
      guard tenant.name == nil, var named = known.first(where: { $0.id == tenant.id }) else { return tenant }
      named.caller = tenant.caller
      return named
    }
  }

  private mutating func rebuildUsers() {
    var users: [RecordID: User] = [:]
    for (resource, load) in loads {
      if case .users = resource, case .users(let list)? = load.current?.value {
        for user in list { users[user.id] = user }
      }
    }
    library.users = users
  }

  private mutating func rebuildProjects() {
    var projects = Listing<Project>()
    for (resource, _) in wantedResources {
      switch resource {
      case .projects, .tenders:
        if case .projects(let list)? = loads[resource]?.current?.value { projects.append(list) }
      default: break
      }
    }
    library.projects = projects
    library.names = Dictionary(projects.items.compactMap { item in item.name.map { (item.id, $0) } }) { $1 }
    for tenant in library.tenants { library.names[tenant.id] = tenant.name }
  }

  /// Both halves of every project's closures joined; where one half is missing, the other still has its rows.
  private mutating func rebuildClosures() {
    var closures: [Closure] = []
    for (resource, _) in wantedResources {
      guard case .closures(let tenant, let project) = resource else { continue }
      let references = loads[.closureReferences(tenant: tenant, project: project)]?.current?.value
      closures += Closure.joining(
        details: loads[resource]?.current?.value.closures ?? [], references: references?.closures ?? [])
    }
    library.closures = Listing(closures) { Closure.searchParts(of: $0, language) }
    library.overlaps = OverlapBook(closures, context)
  }

  private mutating func rebuildInvoices() {
    var invoices = Listing<Invoice>()
    var isComing = false
    for resource in [Resource.blueprintInvoices, .corlegaInvoices] {
      guard let load = loads[resource], case .invoices(let list)? = load.current?.value else { continue }
      invoices.append(list)
      isComing = isComing || load.isLoading && load.current?.isComplete == false
    }
    library.invoices = invoices
    noteLateness()
    // While pages come, it is not looked for at each.
    library.duplicates = DuplicateBook(isComing ? [] : invoices.items)
  }

  /// Which invoices are late today, in words that a filter finds. The rest of their text does not change with the day.
  mutating func noteLateness() {
    var index = SearchIndex()
    for invoice in library.invoices.items {
      guard case .late = invoice.standing(on: today) else {
        index.append([])
        continue
      }
      index.append([invoice.status(on: today, settings.thresholds).word(language)])
    }
    library.lateness = index
  }

  private mutating func rebuildConversations() {
    var conversations = Listing<Conversation>()
    for (resource, _) in wantedResources {
      switch resource {
      case .conversations, .communication:
        if case .conversations(let list)? = loads[resource]?.current?.value { conversations.append(list) }
      default: break
      }
    }
    library.conversations = conversations
  }

  private mutating func rebuildContacts() {
    library.contacts = [Resource.blueprintContacts, .corlegaContacts].flatMap { resource in
      if case .contacts(let contacts)? = loads[resource]?.current?.value { contacts } else { [Contact]() }
    }
  }
}

extension Payload {
  var closures: [Closure]? { if case .closures(let closures) = self { closures } else { nil } }
}

extension Resource {
  /// Whether the pane's rows are made of it.
  func feeds(_ pane: PaneID) -> Bool {
    switch (self, pane) {
    case (.projects, .projects), (.tenders, .projects), (.tenants, .projects): true
    // Closures show the names of projects and tenants.
    case (.closures, .closures), (.closureReferences, .closures), (.projects, .closures): true
    case (_, .overlaps): feeds(.closures)
    case (.appointments, .week), (.trips, .week): true
    case (.blueprintContacts, .relations), (.corlegaContacts, .relations), (.users, .relations),
      (.corlegaQuotes, .relations):
      true
    case (_, .relations): feeds(.invoices) || feeds(.conversations)
    case (_, .card): feeds(.relations) || feeds(.closures) || self == .appointments
    case (_, .ageing): feeds(.invoices)
    case (.tenders, .tenders), (.communication, .tenders), (.offerBudgets, .comparison): true
    case (.tenders, .tenderers), (.tenders, .comparison): true
    case (.communication(let project, _), .tenderers(let component)),
      (.communication(let project, _), .comparison(let component)):
      component.scope == project
    case (.blueprintInvoices, .invoices), (.corlegaInvoices, .invoices): true
    case (.conversations, .conversations), (.communication, .conversations), (.tenders, .conversations): true
    case (.rows(let key), .list(let list)): key.list == list
    case (.rows, _): false
    case (_, .attention): !isDetail
    default: false
    }
  }
}
