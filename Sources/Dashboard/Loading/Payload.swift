package import Records

/// What a resource turned out to hold, in keet's own terms, with the searchable text of long lists made ready off the
/// main actor.
package enum Payload: Sendable {
  case tenants([Tenant])
  case users([User])
  case projects(Listing<Project>)
  /// Either half of a project's closures, or one closure by itself.
  case closures([Closure])
  case recipients([Recipient])
  case comments([Comment])
  case files([ClosureFile])
  case history(ClosureHistory)
  case tender(Project)
  case tenderPhases([ProjectPhase])
  case conversations(Listing<Conversation>)
  case thread([ThreadMessage])
  case offerBudgets([OfferBudget])
  case contacts([Contact])
  case invoices(Listing<Invoice>)
  case quotes([Quote])
  case appointments([Appointment])
  case trips([Trip])
  case rows(Listing<RawRecord>)
}

/// Records with their searchable text.
package struct Listing<Item: Record>: Sendable {
  package var items: [Item]
  package var index: SearchIndex

  package init(_ items: [Item] = [], index: SearchIndex = SearchIndex()) {
    self.items = items
    self.index = index
  }

  /// - Parameter text: what may be looked for in an item.
  init(_ items: [Item], _ text: (Item) -> [String?]) {
    var index = SearchIndex()
    for item in items { index.append(text(item)) }
    self.init(items, index: index)
  }

  package mutating func append(_ other: Listing) {
    // The one list there mostly is goes on lying where it is.
    guard !items.isEmpty else {
      self = other
      return
    }
    items.append(contentsOf: other.items)
    index.append(contentsOf: other.index)
  }
}
