import Foundation
import TestSupport
import Testing
import VendorAPI

@Suite(.timeLimit(.minutes(30)))
struct RateLimiterTests {
  let time = ManualTime(start: Date(timeIntervalSince1970: 0))

  @Test(arguments: [1, 2, 7, 60])
  func `no window holds more starts than the limit, and the limit is used`(_ limit: Int) async throws {
    let limiter = RateLimiter(limit: limit, atOnce: 500, time: time.source)
    let starts = Held<[Duration]>([])
    let calls = limit * 5
    for _ in 0..<calls {
      Task { [time] in
        try await limiter.acquire(.background)
        starts.withLock { $0.append(time.source.uptime()) }
        await limiter.release()
      }
    }
    var started = 0
    while started < calls {
      await until {
        started = starts.withLock { $0.count }
        return await limiter.budget.queued + started == calls && (started == calls || time.sleeperCount == 1)
      }
      time.advance(by: .milliseconds(700))
    }
    let moments = starts.withLock { $0 }.sorted()
    #expect(moments.count == calls)
    for (index, moment) in moments.enumerated().dropFirst(limit) {
      #expect(moment - moments[index - limit] >= RateLimiter.window)
    }
    let last = try #require(moments.last)
    #expect(last < RateLimiter.window * 4 + .seconds(10))
  }

  @Test func `visible calls go before background calls`() async {
    let limiter = RateLimiter(limit: nil, atOnce: 1, time: time.source)
    let order = Held<[Priority]>([])
    try? await limiter.acquire(.visible)
    await withTaskGroup { group in
      for (number, priority) in [Priority.background, .background, .visible, .visible].enumerated() {
        group.addTask {
          guard (try? await limiter.acquire(priority)) != nil else { return }
          order.withLock { $0.append(priority) }
          await limiter.release()
        }
        await until { await limiter.budget.queued == number + 1 }
      }
      await limiter.release()
    }
    #expect(order.withLock { $0 } == [.visible, .visible, .background, .background])
  }

  @Test func `no more calls run at once than allowed`() async {
    let limiter = RateLimiter(limit: nil, atOnce: 3, time: time.source)
    for _ in 0..<3 { try? await limiter.acquire(.visible) }
    let fourth = Task { try await limiter.acquire(.visible) }
    await until { await limiter.budget.queued == 1 }
    await limiter.release()
    await #expect(throws: Never.self) { try await fourth.value }
  }

  @Test func `nothing goes out before a pause is over`() async throws {
    let limiter = RateLimiter(limit: nil, atOnce: 10, time: time.source)
    await limiter.block(for: .seconds(7), learns: false)
    let call = Task { try await limiter.acquire(.visible) }
    await until { time.sleeperCount == 1 }
    #expect(await limiter.budget == .init(used: 0, limit: nil, queued: 1, pause: .seconds(7)))
    time.advance(by: .milliseconds(6999))
    for _ in 0..<50 { await Task.yield() }
    #expect(await limiter.budget.queued == 1)
    time.advance(by: .milliseconds(1))
    try await call.value
    #expect(await limiter.budget == .init(used: 1, limit: nil, queued: 0, pause: nil))
  }

  @Test func `a shorter pause does not end a longer one`() async {
    let limiter = RateLimiter(limit: nil, atOnce: 10, time: time.source)
    await limiter.block(for: .seconds(7), learns: false)
    await limiter.block(for: .seconds(2), learns: false)
    #expect(await limiter.budget.pause == .seconds(7))
  }

  @Test func `a pause too long to sit out turns callers away until it is over`() async throws {
    let limiter = RateLimiter(limit: nil, atOnce: 1, time: time.source)
    try await limiter.acquire(.visible)
    let queued = Task { try await limiter.acquire(.visible) }
    await until { await limiter.budget.queued == 1 }
    await limiter.block(for: .seconds(600), learns: false)
    await #expect(throws: RateLimiter.Refusal.paused(.seconds(600))) { try await queued.value }
    await limiter.release()
    time.advance(by: .seconds(100))
    await #expect(throws: RateLimiter.Refusal.paused(.seconds(500))) { try await limiter.acquire(.visible) }
    time.advance(by: .seconds(500))
    try await limiter.acquire(.visible)
  }

  @Test func `a refusal teaches a limit of three quarters, never under ten`() async throws {
    let limiter = RateLimiter(limit: nil, atOnce: 100, time: time.source)
    for _ in 0..<40 { try await limiter.acquire(.visible) }
    await limiter.block(for: .seconds(1), learns: true)
    #expect(await limiter.budget.limit == 30)
    time.advance(by: .seconds(63))
    await limiter.block(for: .seconds(1), learns: true)
    #expect(await limiter.budget.limit == 10)
    await limiter.block(for: .seconds(1), learns: false)
    #expect(await limiter.budget.limit == 10)
  }

  @Test func `a cancelled caller leaves the queue and takes no turn`() async throws {
    let limiter = RateLimiter(limit: 1, atOnce: 10, time: time.source)
    try await limiter.acquire(.visible)
    let gone = Task { try await limiter.acquire(.visible) }
    let next = Task { try await limiter.acquire(.background) }
    await until { await limiter.budget.queued == 2 }
    gone.cancel()
    await #expect(throws: RateLimiter.Refusal.cancelled) { try await gone.value }
    #expect(await limiter.budget.queued == 1)
    time.advance(by: RateLimiter.window)
    try await next.value
  }

  @Test func `many that wait share one alarm`() async {
    let limiter = RateLimiter(limit: 1, atOnce: 10, time: time.source)
    try? await limiter.acquire(.visible)
    let waiting = (0..<50).map { _ in Task { try await limiter.acquire(.visible) } }
    await until { await limiter.budget.queued == 50 }
    await until { time.sleeperCount == 1 }
    #expect(time.sleeperCount == 1)
    for task in waiting { task.cancel() }
    for task in waiting { await #expect(throws: RateLimiter.Refusal.cancelled) { try await task.value } }
  }

  @Test(arguments: [0, -3])
  func `a limit below one still lets one call through`(_ limit: Int) async throws {
    let limiter = RateLimiter(limit: limit, atOnce: limit, time: time.source)
    try await limiter.acquire(.visible)
    #expect(await limiter.budget.limit == 1)
  }
}
