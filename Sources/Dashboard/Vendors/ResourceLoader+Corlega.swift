import CorlegaAPI
import Records
import VendorAPI

extension ResourceLoader {
  func loadFromCorlega(
    _ resource: Resource, _ priority: Priority, _ progress: @escaping Progress
  ) async throws(APIError) -> Loaded<Payload> {
    guard let client = clients.corlega else { throw Self.off(.corlega, resource) }
    switch resource {
    case .corlegaInvoices:
      return try await whole(Corlega.ListInvoices.self, client, priority, progress) { items in
        .invoices(listing(items, { Invoice($0) }, Invoice.searchParts))
      }
    case .corlegaQuotes:
      return try await whole(Corlega.ListQuotes.self, client, priority, progress) { .quotes($0.map { Quote($0) }) }
    case .corlegaContacts:
      return try await whole(Corlega.ListContacts.self, client, priority, progress) {
        .contacts($0.map { Contact($0) })
      }
    default: throw Self.off(.corlega, resource)
    }
  }

  /// All pages of a list, shown as they come.
  private func whole<List: PagedList>(
    _ list: List.Type, _ client: Client<CorlegaSignIn>, _ priority: Priority, _ progress: @escaping Progress,
    _ payload: @escaping @Sendable ([List.Item]) -> Payload
  ) async throws(APIError) -> Loaded<Payload> {
    @Sendable func loaded(_ page: Page<List.Item>) -> Loaded<Payload> {
      Loaded(
        payload(page.items), at: now(), skipped: page.skipped, isComplete: page.meta?.hasMore != true,
        announced: page.meta?.total)
    }
    return loaded(try await client.all(list, priority: priority) { await progress(loaded($0)) })
  }
}
