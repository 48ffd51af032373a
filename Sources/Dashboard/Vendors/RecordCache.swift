package import FoundationEssentials
package import VendorAPI

/// What was fetched lately, in memory only. However many ask for the same thing at once, it is fetched once; what is
/// new enough is not fetched at all; what was used longest ago goes first when there is too much.
package actor RecordCache {
  package typealias Fetch = @Sendable () async throws(APIError) -> Loaded<Payload>

  private struct Entry {
    var loaded: Loaded<Payload>
    var lastUse: Int
  }

  private struct Flight {
    let number: Int
    let task: Task<Result<Loaded<Payload>, APIError>, Never>
    var waiting: Int
  }

  private let limit: Int
  private var entries: [Resource: Entry] = [:]
  private var flights: [Resource: Flight] = [:]
  private var uses = 0

  /// - Parameter limit: how many resources are kept.
  package init(limit: Int = 512) { self.limit = limit }

  /// - Parameters:
  ///   - oldest: what was loaded before this moment is fetched again; nil to take nothing that was here before.
  ///   - isAnew: does not join a fetch that is under way either.
  package func value(
    of resource: Resource, since oldest: Date?, anew isAnew: Bool = false, fetch: @escaping Fetch
  ) async throws(APIError) -> Loaded<Payload> {
    if let oldest, let entry = entries[resource], entry.loaded.at > oldest {
      touch(resource)
      return entry.loaded
    }
    let flight = join(resource, anew: isAnew, fetch)
    let result = await withTaskCancellationHandler {
      await flight.task.value
    } onCancel: {
      Task { await self.leave(resource, flight.number) }
    }
    if flights[resource]?.number == flight.number { land(resource, result) }
    return try result.get()
  }

  /// Forgets everything, e.g. when the sign-in changed.
  package func removeAll() { entries = [:] }

  /// Forgets what a vendor gave.
  func removeAll(of vendor: Vendor) { entries = entries.filter { $0.key.vendor != vendor } }

  package var count: Int { entries.count }

  private func join(_ resource: Resource, anew isAnew: Bool, _ fetch: @escaping Fetch) -> Flight {
    uses += 1
    var flight: Flight
    if !isAnew, let running = flights[resource] {
      flight = running
    } else {
      let task = Task {
        do throws(APIError) {
          return Result<Loaded<Payload>, APIError>.success(try await fetch())
        } catch {
          return .failure(error)
        }
      }
      flight = Flight(number: uses, task: task, waiting: 0)
    }
    flight.waiting += 1
    flights[resource] = flight
    return flight
  }

  /// One that asked went away; the last one takes the call along.
  private func leave(_ resource: Resource, _ number: Int) {
    guard var flight = flights[resource], flight.number == number else { return }
    flight.waiting -= 1
    if flight.waiting <= 0 {
      flight.task.cancel()
      flights[resource] = nil
    } else {
      flights[resource] = flight
    }
  }

  private func land(_ resource: Resource, _ result: Result<Loaded<Payload>, APIError>) {
    flights[resource] = nil
    guard case .success(let loaded) = result else { return }
    entries[resource] = Entry(loaded: loaded, lastUse: 0)
    touch(resource)
    while entries.count > limit, let oldest = entries.min(by: { $0.value.lastUse < $1.value.lastUse }) {
      entries[oldest.key] = nil
    }
  }

  private func touch(_ resource: Resource) {
    uses += 1
    entries[resource]?.lastUse = uses
  }
}
