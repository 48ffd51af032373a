import FoundationEssentials
import Records
import VendorAPI

extension AppState {
  mutating func receive(_ message: Message) -> [Effect] {
    switch message {
    case .refresh:
      switch screen {
      case .dashboard where focus == .outbox || focus == .journal: return readBack()
      case .dashboard where detail.isOpen: return refreshDetail()
      case .dashboard: return refresh(vendors: Set(Pane.of(focus).vendors), pane: focus)
      case .connections: return refresh(vendors: [Vendor.allCases[connectionCursor]])
      case .welcome: return []
      }
    case .refreshAll: return refresh(vendors: settings.vendors)
    case .loaded(let resource, let loaded): return take(resource, loaded)
    case .page(let resource, let page): takePage(resource, page)
    case .failed(let resource, let error, let at): return fail(resource, error, at: at)
    case .connection(let vendor, let event): note(event, of: vendor)
    case .signedIn:
      overlay = nil
      connections[.vemap]?.status = .connecting
      connections[.vemap]?.problem = nil
      for (resource, load) in loads where resource.vendor == .vemap && load.error != nil { loads[resource] = .idle }
      say(.information, Words("Aangemeld bij VEMAP.", "Signed in to VEMAP."))
      return plannedLoads()
    case .signInFailed(let error): signInFailed(error)
    default: break
    }
    return []
  }

  // MARK: Asking again

  /// Fetches everything of these vendors that is shown, however new it is.
  mutating func refresh(vendors: Set<Vendor>, pane: PaneID? = nil) -> [Effect] {
    for vendor in vendors { connections[vendor]?.missingWriteRights = [:] }
    var effects: [Effect] = []
    for (resource, priority) in wantedResources where vendors.contains(resource.vendor) {
      if let pane, !resource.feeds(pane) { continue }
      guard loads[resource]?.isLoading != true, canCall(resource.vendor) else { continue }
      effects.append(load(resource, priority, .asked))
    }
    if effects.isEmpty, let blocked = vendors.first(where: { !canCall($0) && connections[$0]?.status != .off }) {
      say(.information, Words("\(blocked.name): ", "\(blocked.name): ") + statusWords(of: blocked))
    }
    return effects
  }

  private func canCall(_ vendor: Vendor) -> Bool {
    switch connections[vendor]?.status {
    case .connecting, .online, .offline: true
    case .off, .signInNeeded, .newPasswordNeeded, .waiting, nil: false
    }
  }

  private mutating func refreshDetail() -> [Effect] {
    guard let row = focusedRow, let tab = detailTab else { return [] }
    return tab.needs(context, row).map { load($0, .visible, .asked) }
  }

  // MARK: Answers

  private mutating func take(_ resource: Resource, _ loaded: Loaded<Payload>) -> [Effect] {
    setLoad(resource) { _ in .loaded(loaded) }
    touched.remove(resource)
    connections[resource.vendor]?.succeed(at: loaded.at)
    clearRights(of: resource)
    guard !resource.isDetail else {
      trimDetails()
      refill(after: resource)
      rederive(after: resource)
      return resource.isEvidence ? tookEvidence(at: loaded.at) : []
    }
    absorb(resource)
    refill(after: resource)
    return plannedLoads()
  }

  /// Shows a list while it comes, unless it was there already: a whole list with its age is worth more than the first
  /// pages of the next one.
  private mutating func takePage(_ resource: Resource, _ page: Loaded<Payload>) {
    guard case .loading(let previous, let attempts) = loads[resource], previous?.isComplete != true else { return }
    loads[resource] = .loading(previous: page, attempts: attempts)
    connections[resource.vendor]?.succeed(at: page.at)
    absorb(resource)
  }

  private mutating func fail(_ resource: Resource, _ error: APIError, at: Date) -> [Effect] {
    setLoad(resource) { load in
      let attempts = if case .loading(_, let attempts) = load { attempts } else { 0 }
      return .failed(error, at: at, attempts: attempts + 1, previous: load.current)
    }
    if case .forbidden(let missing) = error.reason {
      let right = missing ?? error.code ?? resource.words(language)
      connections[resource.vendor]?.missingRights[right] = resource
    }
    connections[resource.vendor]?.fail(error, at: at)
    rederive(after: resource)
    rebuildAttention()
    layAgain()
    return []
  }

  private mutating func clearRights(of resource: Resource) {
    guard let rights = connections[resource.vendor]?.missingRights, rights.values.contains(resource) else { return }
    connections[resource.vendor]?.missingRights = rights.filter { $0.value != resource }
  }

  /// Keeps the details of the last records looked at, not of all there ever were.
  private mutating func trimDetails() {
    let limit = 64
    guard library.details.count > limit else { return }
    // Today's list goes by the evidence, and what is on the screen is needed, so that they stay.
    let kept = Set(evidence + neededByPane)
    let others = library.details.filter { !kept.contains($0.key) }
    let byAge = others.compactMap { key, load in load.isLoading ? nil : (key, load.current?.at ?? .distantPast) }
    for (key, _) in byAge.sorted(by: { $0.1 < $1.1 }).prefix(max(0, others.count - limit)) {
      library.details[key] = nil
    }
  }

  // MARK: Connections

  private mutating func note(_ event: ConnectionEvent, of vendor: Vendor) {
    guard var connection = connections[vendor] else { return }
    let before = connection.status
    connection.take(event)
    connections[vendor] = connection
    if connection.status != before { rebuildAttention() }
  }

  private mutating func signInFailed(_ error: APIError) {
    guard case .signIn(var form) = overlay else { return }
    form.isSending = false
    form.problem = error.words(language)
    if case .newPasswordRequired(let session) = error.reason {
      connections[.vemap]?.status = .newPasswordNeeded(session: session)
      form = SignInForm(.newPassword, user: form.purpose == .password ? form.first.text : form.user)
    }
    overlay = .signIn(form)
  }
}
