import FoundationEssentials
import Records
import VendorAPI

/// What should be loaded now. One rule serves the start, the next step after a list came, growing old, trying again
/// and recovering: everything that is wanted, is not under way and is due.
extension AppState {
  /// Loads for everything wanted and due, marked as under way.
  mutating func plannedLoads() -> [Effect] {
    guard screen != .welcome else { return [] }
    var effects: [Effect] = []
    var probed: Set<Vendor> = []
    for (resource, priority) in wantedResources where isDue(resource, loads[resource] ?? .idle) {
      // A vendor that is down is asked one thing at a time until it answers.
      if isDown(resource.vendor), !probed.insert(resource.vendor).inserted || isProbing(resource.vendor) { continue }
      effects.append(load(resource, priority, .needed))
    }
    return effects + detailLoads() + evidenceLoads()
  }

  /// Marks a resource as under way and asks for it.
  mutating func load(_ resource: Resource, _ priority: Priority, _ reason: LoadReason) -> Effect {
    var reason = reason
    stopped.remove(resource)
    setLoad(resource) { load in
      let attempts = if case .failed(_, _, let attempts, _) = load { attempts } else { 0 }
      // What was fetched before the failure is in the cache still, and must not pass for the vendor's answer now.
      if attempts > 0 { reason = .asked }
      return .loading(previous: load.current, attempts: attempts)
    }
    if touched.contains(resource) { reason = .changed }
    return .load(resource, priority, reason)
  }

  mutating func setLoad(_ resource: Resource, _ change: (Loadable<Payload>) -> Loadable<Payload>) {
    if resource.isDetail {
      library.details[resource] = change(library.details[resource] ?? .idle)
    } else {
      loads[resource] = change(loads[resource] ?? .idle)
    }
  }

  /// Everything the panes show, in the order in which it is fetched.
  var wantedResources: [(Resource, Priority)] {
    var wanted: [(Resource, Priority)] = []
    if focus.list != nil, let view { wanted.append((view.resource, .visible)) }
    if settings.vendors.contains(.blueprint) {
      wanted += [
        (.blueprintInvoices, .visible), (.conversations, .visible), (.appointments, .visible), (.trips, .visible),
        (.blueprintContacts, .background),
      ]
    }
    if settings.vendors.contains(.corlega) {
      wanted.append((.corlegaInvoices, .visible))
      // Only these tell who is who, and nothing else shows them.
      if joining.isWhole { wanted += [(.corlegaContacts, .visible), (.corlegaQuotes, .visible)] }
    }
    if settings.vendors.contains(.vemap) { wanted += wantedOfVemap }
    if settings.vendors.contains(.twelveBuild) { wanted += wantedOfTwelveBuild }
    return wanted
  }

  private var wantedOfVemap: [(Resource, Priority)] {
    var wanted: [(Resource, Priority)] = [(.tenants, .visible)]
    guard case .tenants(let tenants)? = loads[.tenants]?.current?.value else { return wanted }
    wanted += tenants.map { (.projects(tenant: $0.id.id), .visible) }
    var late: [(Resource, Priority)] = tenants.map { (.users(tenant: $0.id.id), .background) }
    for tenant in tenants {
      guard case .projects(let projects)? = loads[.projects(tenant: tenant.id.id)]?.current?.value else { continue }
      for project in projects.items {
        let priority: Priority = project.isClosed ? .background : .visible
        let both: [(Resource, Priority)] = [
          (.closures(tenant: tenant.id.id, project: project.id.id), priority),
          (.closureReferences(tenant: tenant.id.id, project: project.id.id), priority),
        ]
        if project.isClosed { late += both } else { wanted += both }
      }
    }
    return wanted + late
  }

  private var wantedOfTwelveBuild: [(Resource, Priority)] {
    guard case .projects(let tenders)? = loads[.tenders]?.current?.value else { return [(.tenders, .visible)] }
    return [(.tenders, .visible)]
      + tenders.items.compactMap { tender in
        guard !tender.isClosed, let phase = tender.phaseID else { return nil }
        return (.communication(project: tender.id.id, phase: phase), .visible)
      }
  }

  /// Whether a resource is to be fetched now: it is missing, too old, or has failed long enough ago.
  /// - Parameter age: seconds after which it is too old; nil for what is right while it is on the screen.
  func isDue(_ resource: Resource, _ load: Loadable<Payload>, after age: Double? = nil) -> Bool {
    if stopped.contains(resource) { return false }
    switch connections[resource.vendor]?.status {
    case .off, .signInNeeded, .newPasswordNeeded, .waiting, nil: return false
    case .connecting, .online, .offline: break
    }
    switch load {
    case .idle: return true
    case .loading: return false
    case .loaded(let loaded):
      return touched.contains(resource)
        || now.timeIntervalSince(loaded.at) >= age ?? (resource.freshness / .seconds(1))
    case .failed(let error, let at, let attempts, _):
      guard error.isWorthAnotherTry else { return false }
      // The vendor has answered something else since: it is back.
      if let lastSuccess = connections[resource.vendor]?.lastSuccess, lastSuccess > at, attempts < 3 { return true }
      // A vendor that is down is tried steadily, one thing at a time, so that its return is soon seen; a single list
      // that keeps failing at a vendor that works is tried more and more seldom.
      let pause = isDown(resource.vendor) ? Self.shortestPause : Self.pause(after: attempts)
      return now.timeIntervalSince(at) >= pause
    }
  }

  /// Seconds from one try of a vendor that is down to the next.
  static let shortestPause = 20.0

  /// Seconds between tries of something that keeps failing: 20, 40, 80, then two minutes.
  static func pause(after attempts: Int) -> Double {
    min(120, shortestPause * Double(1 << min(max(attempts, 1) - 1, 4)))
  }

  /// Whether a list is under way.
  package var isLoading: Bool { loads.values.contains { $0.isLoading } }

  private func isDown(_ vendor: Vendor) -> Bool {
    if case .offline = connections[vendor]?.status { true } else { false }
  }

  /// Something of the vendor is under way.
  private func isProbing(_ vendor: Vendor) -> Bool {
    loads.contains { $0.key.vendor == vendor && $0.value.isLoading }
  }
}

extension APIError {
  /// False where only a person can change the outcome: rights, sign-in, a record that is not there.
  package var isWorthAnotherTry: Bool {
    switch reason {
    case .unauthorized, .newPasswordRequired, .signInRequired, .forbidden, .notFound, .invalid, .conflict: false
    case .rateLimited, .server, .unexpected, .redirected, .notJSON, .undecodable, .transport: true
    }
  }
}
