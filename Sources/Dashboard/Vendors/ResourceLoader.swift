import BlueprintAPI
import CorlegaAPI
package import FoundationEssentials
import Records
import TwelveBuildAPI
import VemapAPI
package import VendorAPI

/// Fetches a resource with the vendor's own operations and turns it into records. All work on large lists happens
/// here, off the main actor.
package struct ResourceLoader: Sendable {
  let clients: VendorClients
  let language: Language
  let now: @Sendable () -> Date

  package init(clients: VendorClients, language: Language, now: @escaping @Sendable () -> Date) {
    self.clients = clients
    self.language = language
    self.now = now
  }

  /// Told of a list while its pages come.
  package typealias Progress = @Sendable (Loaded<Payload>) async -> Void

  package func load(
    _ resource: Resource, priority: Priority, progress: @escaping Progress
  ) async throws(APIError) -> Loaded<Payload> {
    switch resource {
    case .rows(let key): return try await loadRows(key, priority, progress)
    case .row(let key): return try await loadRow(key, priority)
    default: break
    }
    return switch resource.vendor {
    case .vemap: try await loadFromVemap(resource, priority)
    case .twelveBuild: try await loadFromTwelveBuild(resource, priority)
    case .corlega: try await loadFromCorlega(resource, priority, progress)
    case .blueprint: try await loadFromBlueprint(resource, priority)
    }
  }

  /// A page's records, with what could not be read.
  func loaded<Item>(_ page: Page<Item>, _ payload: ([Item]) -> Payload) -> Loaded<Payload> {
    Loaded(payload(page.items), at: now(), skipped: page.skipped)
  }

  /// A list with its searchable text.
  func listing<Source, Item>(
    _ items: [Source], _ record: (Source) -> Item, _ text: (Item, Language) -> [String?]
  ) -> Listing<Item> {
    var listing = Listing<Item>()
    listing.items.reserveCapacity(items.count)
    for source in items {
      let item = record(source)
      listing.items.append(item)
      listing.index.append(text(item, language))
    }
    return listing
  }

  /// What asking for a vendor that is off comes to.
  static func off(_ vendor: Vendor, _ resource: Resource) -> APIError {
    APIError(.transport(.cancelled), vendor: vendor, operation: "\(resource)", outcome: .notSent)
  }
}
