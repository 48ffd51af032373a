package import VendorAPI

/// One thing that can be fetched from a vendor: a list, or what belongs to one record. Also the key under which it is
/// cached.
package enum Resource: Hashable, Sendable {
  // VEMAP
  /// The tenants the user signed in to; loading it signs in.
  case tenants
  case users(tenant: String)
  case projects(tenant: String)
  /// The half of a project's closures with people and plans.
  case closures(tenant: String, project: String)
  /// The half with the roads.
  case closureReferences(tenant: String, project: String)
  case recipients(tenant: String, project: String)
  case closure(tenant: String, id: String)
  case comments(tenant: String, closure: String)
  case files(tenant: String, closure: String)
  case history(tenant: String, closure: String)
  case stakeholderClosures(tenant: String, user: String)
  // 12Build
  case tenders
  case tender(id: String)
  case tenderPhases(project: String)
  case communication(project: String, phase: String)
  case thread(project: String, communication: String)
  /// The budgets that a firm filled in with its offer.
  case offerBudgets(project: String, invitation: String)
  // Blueprint
  case blueprintContacts
  case blueprintInvoices
  case conversations
  case appointments
  case trips
  // Corlega
  case corlegaContacts
  case corlegaQuotes
  case corlegaInvoices
  // Any vendor
  /// Rows of a vendor's own list.
  case rows(RowsKey)
  /// One such row by itself; its id is among the key's values.
  case row(RowsKey)

  package var vendor: Vendor {
    switch self {
    case .tenants, .users, .projects, .closures, .closureReferences, .recipients, .closure, .comments, .files,
      .history, .stakeholderClosures:
      .vemap
    case .tenders, .tender, .tenderPhases, .communication, .thread, .offerBudgets: .twelveBuild
    case .blueprintContacts, .blueprintInvoices, .conversations, .appointments, .trips: .blueprint
    case .corlegaContacts, .corlegaQuotes, .corlegaInvoices: .corlega
    case .rows(let key), .row(let key): key.list.vendor
    }
  }

  /// Belongs to one record that is looked at, and is only fetched for it.
  package var isDetail: Bool {
    switch self {
    case .recipients, .closure, .comments, .files, .history, .stakeholderClosures, .tender, .tenderPhases, .thread,
      .offerBudgets, .row:
      true
    default: false
    }
  }

  /// What it is called in a sentence: `Corlega-facturen konden niet laden`.
  package var words: Words {
    switch self {
    case .tenants: Words("aanmelding", "sign-in")
    case .users, .stakeholderClosures: Words("gebruikers", "users")
    case .projects, .tenders, .tender: Words("projecten", "projects")
    case .closures, .closure: Words("afsluitingen", "closures")
    case .closureReferences: Words("wegvakken", "road segments")
    case .recipients: Words("ontvangers", "recipients")
    case .comments: Words("reacties", "comments")
    case .files: Words("bestanden", "files")
    case .history: Words("gebeurtenissen", "events")
    case .tenderPhases: Words("fasen", "phases")
    case .communication, .thread: Words("aanvragen", "requests")
    case .offerBudgets: Words("offerteregels", "offer rows")
    case .blueprintContacts, .corlegaContacts: Words("contacten", "contacts")
    case .blueprintInvoices, .corlegaInvoices: Words("facturen", "invoices")
    case .conversations: Words("gesprekken", "conversations")
    case .appointments: Words("afspraken", "appointments")
    case .trips: Words("ritten", "trips")
    case .corlegaQuotes: Words("offertes", "quotes")
    case .rows(let key), .row(let key): key.list.title
    }
  }

  /// How old it may get while it is on the screen before it is fetched again.
  package var freshness: Duration {
    switch self {
    case .conversations, .communication, .thread, .comments: .seconds(60)
    case .blueprintInvoices, .corlegaInvoices, .trips, .appointments, .history, .closure: .seconds(120)
    case .closures, .closureReferences, .files, .tender, .tenderPhases, .recipients, .offerBudgets, .rows, .row:
      .seconds(300)
    case .tenants, .users, .projects, .tenders, .blueprintContacts, .corlegaContacts, .corlegaQuotes,
      .stakeholderClosures:
      .seconds(900)
    }
  }
}
