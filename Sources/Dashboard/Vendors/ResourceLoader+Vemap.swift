import Records
import VemapAPI
import VendorAPI

extension ResourceLoader {
  func loadFromVemap(_ resource: Resource, _ priority: Priority) async throws(APIError) -> Loaded<Payload> {
    guard let client = clients.vemap else { throw Self.off(.vemap, resource) }
    switch resource {
    case .tenants: return try await tenants(client, priority)
    case .users(let tenant):
      return loaded(try await client.send(Vemap.ListUsers(tenantID: tenant), priority: priority)) { items in
        .users(items.map { User($0, tenant: tenant) })
      }
    case .projects(let tenant):
      return loaded(try await client.send(Vemap.ListProjects(tenantID: tenant), priority: priority)) { items in
        .projects(listing(items, { Project($0, tenant: tenant) }, Project.searchParts))
      }
    case .closures(let tenant, let project):
      let list = Vemap.ListClosures(tenantID: tenant, projectID: project)
      return loaded(try await client.send(list, priority: priority)) { items in
        .closures(items.map { Closure($0, tenant: tenant) })
      }
    case .closureReferences(let tenant, let project):
      let list = Vemap.ListClosureReferences(tenantID: tenant, projectID: project)
      return loaded(try await client.send(list, priority: priority)) { items in
        .closures(items.map { Closure($0, tenant: tenant) })
      }
    case .recipients(let tenant, let project):
      let list = Vemap.ListProjectRecipients(tenantID: tenant, projectID: project)
      return loaded(try await client.send(list, priority: priority)) { items in
        .recipients(items.map { Recipient($0, tenant: tenant) })
      }
    case .closure(let tenant, let id):
      let closure = try await client.send(Vemap.GetClosure(tenantID: tenant, closureID: id), priority: priority)
      return Loaded(.closures([Closure(closure, tenant: tenant)]), at: now())
    case .stakeholderClosures(let tenant, let user):
      let list = Vemap.ListStakeholderClosures(tenantID: tenant, userID: user)
      return loaded(try await client.send(list, priority: priority)) { items in
        .closures(items.map { Closure($0, tenant: tenant) })
      }
    case .comments(let tenant, let closure):
      let page = try await pages(by: \.id) { offset throws(APIError) in
        try await client.send(
          Vemap.ListClosureComments(tenantID: tenant, closureID: closure, limit: Self.pageSize, offset: offset),
          priority: priority)
      }
      return loaded(page) { .comments($0.map { Comment($0, tenant: tenant) }) }
    case .files(let tenant, let closure):
      let page = try await pages(by: \.id) { offset throws(APIError) in
        try await client.send(
          Vemap.ListClosureFiles(tenantID: tenant, closureID: closure, limit: Self.pageSize, offset: offset),
          priority: priority)
      }
      return loaded(page) { .files($0.map { ClosureFile($0, tenant: tenant) }) }
    case .history(let tenant, let closure):
      let events = try await client.send(
        Vemap.GetClosureEvents(tenantID: tenant, closureID: closure), priority: priority)
      return Loaded(.history(ClosureHistory(events)), at: now())
    default: throw Self.off(.vemap, resource)
    }
  }

  /// The vendor's own default for comments and files.
  private static var pageSize: Int { 50 }
  /// A list of a single closure that is longer than this is not paging, it is going round.
  private static var mostPages: Int { 40 }

  /// All pages of a list that has limit and offset and tells no total: one shorter than asked for is the last. The same
  /// record twice counts once.
  private func pages<Item>(
    by id: (Item) -> AnyText, _ page: (Int) async throws(APIError) -> Page<Item>
  ) async throws(APIError) -> Page<Item> {
    var whole = Page<Item>(items: [])
    var seen: Set<AnyText> = []
    for number in 0..<Self.mostPages {
      let next = try await page(number * Self.pageSize)
      let fresh = next.items.filter { seen.insert(id($0)).inserted }
      whole.items += fresh
      whole.skipped += next.skipped
      let count = next.items.count + next.skipped.count
      if count < Self.pageSize || fresh.isEmpty { break }
    }
    return whole
  }

  /// The tenants of the login that the configuration does not leave out.
  func tenantIDs(_ client: Client<VemapSignIn>) async throws(APIError) -> [String] {
    try await client.grant().tenants.map(\.tenantID).filter { clients.tenants?.contains($0) != false }
  }

  /// The tenants of the login, with their names as far as the user may list them.
  private func tenants(_ client: Client<VemapSignIn>, _ priority: Priority) async throws(APIError) -> Loaded<Payload> {
    let ids = try await tenantIDs(client)
    var names: [RecordID: Tenant] = [:]
    for id in ids where names[.vemapTenant(id)] == nil {
      do {
        for tenant in try await client.send(Vemap.ListTenants(tenantID: id), priority: priority).items {
          let record = Tenant(tenant)
          names[record.id] = record
        }
      } catch {
        // Few roles may list tenants, and everything works without: the name known before, or the id, stands in. That
        // the call failed, the client has reported; it is no record that could not be read.
        if case .transport(.cancelled) = error.reason { throw error }
      }
    }
    let caller = try await client.grant().userID
    let tenants = ids.map { id in
      var tenant = names[.vemapTenant(id)] ?? Tenant(id: .vemapTenant(id))
      tenant.caller = RecordID(.vemap, .user, scope: id, caller)
      return tenant
    }
    return Loaded(.tenants(tenants), at: now())
  }
}
