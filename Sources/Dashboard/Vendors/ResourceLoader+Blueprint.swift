import BlueprintAPI
import Records
import VendorAPI

extension ResourceLoader {
  func loadFromBlueprint(_ resource: Resource, _ priority: Priority) async throws(APIError) -> Loaded<Payload> {
    guard let client = clients.blueprint else { throw Self.off(.blueprint, resource) }
    switch resource {
    case .blueprintInvoices:
      return loaded(try await client.send(Blueprint.ListInvoices(), priority: priority)) { items in
        .invoices(listing(items, { Invoice($0) }, Invoice.searchParts))
      }
    case .conversations:
      return loaded(try await client.send(Blueprint.ListConversations(), priority: priority)) { items in
        .conversations(listing(items, { Conversation($0) }, Conversation.searchParts))
      }
    case .blueprintContacts:
      return loaded(try await client.send(Blueprint.ListContacts(), priority: priority)) {
        .contacts($0.map { Contact($0) })
      }
    case .appointments:
      return loaded(try await client.send(Blueprint.ListAppointments(), priority: priority)) {
        .appointments($0.map { Appointment($0) })
      }
    case .trips:
      return loaded(try await client.send(Blueprint.ListOrders(), priority: priority)) { .trips($0.map { Trip($0) }) }
    default: throw Self.off(.blueprint, resource)
    }
  }
}
