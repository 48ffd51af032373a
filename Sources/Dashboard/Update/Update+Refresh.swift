import Records
import VendorAPI

extension AppState {
  /// Fetches anew what a write touched and the screen shows; the rest once it is looked at. What is known stays until
  /// then, with its age.
  mutating func refresh(after batch: Batch) -> [Effect] {
    let vendor = batch.action.vendor
    let reaches = batch.writes.filter { batch.results[$0.id]?.mayHaveChanged == true }
      .map { reach(of: $0, batch.action) }
    guard !reaches.isEmpty else { return [] }
    var changed: Set<Resource> = []
    for resource in Array(loads.keys) + library.details.keys where resource.vendor == vendor {
      if reaches.contains(where: { $0.touches(resource) }) { changed.insert(resource) }
    }
    touched.formUnion(changed)
    stopped.subtract(changed)
    var effects: [Effect] = [.forget(vendor)]
    for (resource, priority) in wantedResources where changed.remove(resource) != nil {
      if isToFetch(resource) { effects.append(load(resource, priority, .changed)) }
    }
    for resource in changed where resource.feedsColumns || isUnderWay(resource) {
      if isToFetch(resource) { effects.append(load(resource, .background, .changed)) }
    }
    return effects + detailLoads()
  }

  /// What was asked before the write ended may be answered with what was before it, so that it is asked again.
  private func isToFetch(_ resource: Resource) -> Bool {
    isUnderWay(resource) || isDue(resource, (resource.isDetail ? library.details[resource] : loads[resource]) ?? .idle)
  }

  private func isUnderWay(_ resource: Resource) -> Bool {
    (resource.isDetail ? library.details[resource] : loads[resource])?.isLoading == true
  }

  /// How far a change reaches.
  private func reach(of write: Write, _ action: Action) -> WriteReach {
    var place = write.subject.place
    if place["project"] == nil { place["project"] = closure(of: write.subject)?.project?.id }
    // What is made can be put elsewhere than where one stood.
    for name in ["projectId", "project_id"] {
      if write.subject.id.isEmpty || action.slot == .add, let project = write.fields[name]?.text {
        place["project"] = project
      }
    }
    return WriteReach(write: write, action: action, place: place)
  }
}

/// Where a change can be seen: the lists that the record is a row of or that tell of it, and what they are about.
struct WriteReach: Sendable {
  private let lists: Set<String>
  private let subject: Subject
  private let action: Action
  /// What the record belongs to, under the names of the lists' parameters.
  private let place: [String: String]

  init(write: Write, action: Action, place: [String: String]) {
    subject = write.subject
    self.action = action
    var lists = Self.relatives(of: subject.list)
    // What is made or changed can be so from several lists, and shows in all of them; a message changes none of them.
    if action.messaging == nil {
      for same in Action.all where same.operation.id == action.operation.id && same.vendor == action.vendor {
        for list in same.lists { lists.formUnion(Self.relatives(of: list)) }
      }
    }
    if action.messaging?.channel == "whatsapp" { lists.insert("blueprint conversations") }
    // A project says how many closures it has, and a closure who is asked.
    if action.operation.id == "createClosure" { lists.insert("vemap projects") }
    if action.operation.id == "deleteUser" { lists.formUnion(["vemap closures", "vemap stakeholders"]) }
    self.lists = lists
    self.place = place
  }

  /// Lists in which a change in one of them can be seen.
  private static let families: [Set<String>] = [
    [
      "vemap closures", "vemap closure-references", "vemap stakeholders", "vemap stakeholder-closures",
      "vemap events", "vemap comments", "vemap files", "vemap mail-recipients",
    ],
    ["12build projects", "12build other-projects", "12build phases"],
    ["12build work-components", "12build invitations", "12build messages", "12build attachments"],
    ["12build documents", "12build same-reference", "12build document-groups", "12build group-links"],
    ["12build budget", "12build budget-rows", "12build offers", "12build offer-rows"],
    ["12build relations", "12build relation-data", "12build company", "12build specialist"],
  ]

  private static func relatives(of list: String) -> Set<String> { families.first { $0.contains(list) } ?? [list] }

  func touches(_ resource: Resource) -> Bool {
    if subject.isConnection || resource.vendor != action.vendor { return false }
    switch resource {
    case .comments where action.slot != .comment, .files where subject.list != "vemap files": return false
    case .row(let key) where key.list.id == subject.list:
      let id = key.values["id"] ?? ""
      return subject.ids?.contains(id) ?? (id == subject.id)
    default: break
    }
    guard let list = resource.list, lists.contains(list) else { return false }
    return resource.place.allSatisfy { name, value in place[name].map { $0 == value } ?? true }
  }
}

extension WriteResult {
  fileprivate var mayHaveChanged: Bool { if case .unknown = self { true } else { isDone } }
}

extension Subject {
  /// What lists about a row of these lists call it.
  private static let parameters = [
    "vemap projects": "project", "vemap users": "user", "12build projects": "project",
    "12build other-projects": "project", "12build invitations": "communication",
  ]

  /// What it belongs to and, where lists are about it, itself.
  fileprivate var place: [String: String] {
    var place = values
    if id.isEmpty { return place }
    if let closureID { place["closure"] = closureID }
    if let own = Self.parameters[list] { place[own] = id }
    return place
  }
}

extension Resource {
  /// Shown in the rows of a table, not only where one looks at the record.
  fileprivate var feedsColumns: Bool {
    switch self {
    case .comments, .history: true
    default: false
    }
  }

  /// The vendor's list that it is, or tells of.
  fileprivate var list: String? {
    switch self {
    case .tenants: "vemap tenants"
    case .users: "vemap users"
    case .projects: "vemap projects"
    case .closures, .closureReferences, .closure, .comments, .files, .history, .stakeholderClosures: "vemap closures"
    case .recipients: "vemap recipients"
    case .tenders, .tender, .tenderPhases: "12build projects"
    case .communication, .thread: "12build invitations"
    case .offerBudgets: "12build offers"
    case .blueprintContacts: "blueprint contacts"
    case .blueprintInvoices: "blueprint invoices"
    case .conversations: "blueprint conversations"
    case .appointments: "blueprint appointments"
    case .trips: "blueprint trips"
    case .corlegaContacts: "corlega contacts"
    case .corlegaQuotes: "corlega quotes"
    case .corlegaInvoices: "corlega invoices"
    case .rows(let key), .row(let key): key.list.id
    }
  }

  /// What it is about, under the names of the lists' parameters.
  fileprivate var place: [String: String] {
    switch self {
    case .users(let tenant), .projects(let tenant): ["tenant": tenant]
    case .closures(let tenant, let project), .closureReferences(let tenant, let project),
      .recipients(let tenant, let project):
      ["tenant": tenant, "project": project]
    case .closure(let tenant, let closure), .comments(let tenant, let closure), .files(let tenant, let closure),
      .history(let tenant, let closure):
      ["tenant": tenant, "closure": closure]
    case .stakeholderClosures(let tenant, let user): ["tenant": tenant, "user": user]
    case .tender(let project), .tenderPhases(let project): ["project": project]
    case .communication(let project, let phase): ["project": project, "phase": phase]
    case .thread(let project, let communication): ["project": project, "communication": communication]
    case .offerBudgets(_, let invitation): ["invitation": invitation]
    // What else was chosen on the way does not say which rows it has.
    case .rows(let key), .row(let key):
      key.values.filter { entry in
        entry.key == "tenant" || key.list.parameters.contains { $0.name == entry.key }
      }
    case .tenants, .tenders, .blueprintContacts, .blueprintInvoices, .conversations, .appointments, .trips,
      .corlegaContacts, .corlegaQuotes, .corlegaInvoices:
      [:]
    }
  }
}
