import Foundation
import Synchronization
import Testing
import VendorAPI

@testable import Dashboard

struct RecordCacheTests {
  private let start = StateFixture.now

  /// Counts fetches, and lets them go on when the test says so.
  private final class Gate: Sendable {
    let count = Mutex(0)
    private let stream: AsyncStream<Void>
    private let continuation: AsyncStream<Void>.Continuation
    init() { (stream, continuation) = AsyncStream.makeStream() }
    func open() { continuation.finish() }
    func pass() async {
      count.withLock { $0 += 1 }
      for await _ in stream {}
    }
  }

  @Test func `fifty that ask at once are served by one fetch`() async throws {
    let cache = RecordCache()
    let gate = Gate()
    let answer = StateFixture.invoices(0..<1)
    async let all = withTaskGroup(of: Bool.self) { group in
      for _ in 0..<50 {
        group.addTask {
          let result = try? await cache.value(of: .corlegaInvoices, since: nil) { () throws(APIError) in
            await gate.pass()
            return answer
          }
          return result != nil
        }
      }
      gate.open()
      return await group.reduce(into: 0) { $0 += $1 ? 1 : 0 }
    }
    let served = await all
    #expect(served == 50)
    // All that asked before the answer came shared it; one that came later may have asked again.
    #expect(gate.count.withLock { $0 } <= 2)
  }

  @Test(.timeLimit(.minutes(30)))
  func `what must be anew joins no fetch that is under way, and stays when that one ends later`() async throws {
    let cache = RecordCache()
    let gate = Gate()
    let (before, after) = (StateFixture.invoices(0..<1), StateFixture.invoices(0..<2))
    async let old = cache.value(of: .corlegaInvoices, since: nil) { () throws(APIError) in
      await gate.pass()
      return before
    }
    while gate.count.withLock({ $0 }) == 0 { await Task.yield() }
    let new = try await cache.value(of: .corlegaInvoices, since: nil, anew: true) { () throws(APIError) in after }
    gate.open()
    _ = try await old
    let kept = try await cache.value(of: .corlegaInvoices, since: .distantPast) { () throws(APIError) in before }
    let counts = [new, kept].map { loaded in
      if case .invoices(let invoices) = loaded.value { invoices.items.count } else { 0 }
    }
    #expect(counts == [2, 2])
  }

  @Test func `new enough is not fetched, too old is`() async throws {
    let cache = RecordCache()
    let fetches = Mutex(0)
    let answer = StateFixture.invoices(0..<1)
    func ask(since: Date?) async throws {
      _ = try await cache.value(of: .trips, since: since) { () throws(APIError) in
        fetches.withLock { $0 += 1 }
        return answer
      }
    }
    try await ask(since: start.addingTimeInterval(-60))
    try await ask(since: start.addingTimeInterval(-60))
    #expect(fetches.withLock { $0 } == 1)
    try await ask(since: start.addingTimeInterval(1))
    #expect(fetches.withLock { $0 } == 2)
    try await ask(since: nil)
    #expect(fetches.withLock { $0 } == 3)
  }

  @Test func `a failure is not kept`() async throws {
    let cache = RecordCache()
    await #expect(throws: APIError.self) {
      _ = try await cache.value(of: .trips, since: nil) { () throws(APIError) in
        throw StateFixture.error(.notFound)
      }
    }
    let answer = StateFixture.invoices(0..<1)
    _ = try await cache.value(of: .trips, since: start.addingTimeInterval(-9)) { () throws(APIError) in answer }
    #expect(await cache.count == 1)
  }

  @Test func `what was used longest ago goes first`() async throws {
    let cache = RecordCache(limit: 2)
    let answer = StateFixture.invoices(0..<1)
    let fetched = Mutex<[Resource]>([])
    func ask(_ resource: Resource) async throws {
      _ = try await cache.value(of: resource, since: start.addingTimeInterval(-9)) { () throws(APIError) in
        fetched.withLock { $0.append(resource) }
        return answer
      }
    }
    for resource in [Resource.trips, .tenders, .trips, .conversations, .trips, .tenders] { try await ask(resource) }
    #expect(fetched.withLock { $0 } == [.trips, .tenders, .conversations, .tenders])
    #expect(await cache.count == 2)
  }
}
