import Foundation
import HTTPTypes
import TestSupport
import Testing
import VendorAPI

/// How a client's sign-in begins, is renewed, fails and ends.
@Suite(.timeLimit(.minutes(30)))
struct SessionTests {
  /// Answers `/enter` by `enter` and takes every token but `dead`.
  private func rig(
    signIn: Mill.Key = Mill.Key(), enter: @escaping @Sendable (Request, Int) throws(TransportFailure) -> Response
  ) -> Rig {
    let count = Held(0)
    return Rig(signIn: signIn) { request throws(TransportFailure) in
      if request.path == "/enter" {
        return try enter(
          request,
          count.withLock {
            $0 += 1; return $0
          })
      }
      return request.headers[.authorization] == "Bearer dead" ? Response(status: 401) : Mill.noSacks
    }
  }

  @Test func `a network that fails at a renewal logs nobody out`() async throws {
    let rig = rig { request, number throws(TransportFailure) in
      if number == 1 { throw TransportFailure(.timedOut, isSurelyNotSent: false) }
      #expect(request.headers[.authorization] == "again dead")
      return Mill.token("new")
    }
    await rig.client.open(with: Mill.Key.Grant(token: "dead"))
    let error = await failure { () throws(APIError) in try await rig.client.send(Mill.Grind(kilos: 1)) }
    #expect(error?.reason == .transport(.timedOut))
    #expect(error?.outcome == .notSent, "the create itself never left")
    #expect(try await rig.client.send(Mill.Sacks()).items.isEmpty)
    #expect(await rig.calls("/enter") == 2)
  }

  @Test func `a sign-in that surely did not leave is tried again for all who wait`() async throws {
    let rig = rig { _, number throws(TransportFailure) in
      if number < 3 { throw TransportFailure(.refused, isSurelyNotSent: true) }
      return Mill.token("t")
    }
    let calls = (0..<20).map { _ in Task { try await rig.client.send(Mill.Sacks()) } }
    for wait in [Duration.milliseconds(500), .seconds(1)] {
      await until { rig.time.sleeperCount == 1 }
      rig.time.advance(by: wait)
    }
    for call in calls { _ = try await call.value }
    #expect(await rig.calls("/enter") == 3)
  }

  @Test func `a renewal whose answer was lost is not repeated by itself`() async {
    let rig = rig { _, _ throws(TransportFailure) in Response(status: 503) }
    await rig.client.open(with: Mill.Key.Grant(token: "dead"))
    let error = await failure { () throws(APIError) in try await rig.client.send(Mill.Sacks()) }
    #expect(error?.reason == .server(status: 503))
    #expect(await rig.calls("/enter") == 1)
  }

  @Test(arguments: [400, 401, 403, 422])
  func `a rejected sign-in is not tried again until a person acted`(_ status: Int) async throws {
    let rig = rig { request, _ throws(TransportFailure) in
      request.headers[.authorization] == "first owner" ? Mill.token("t") : Response(status: status)
    }
    for _ in 0..<3 {
      let error = await failure { () throws(APIError) in try await rig.client.send(Mill.Sacks()) }
      #expect(error?.operation == "enter")
      #expect(error?.outcome == .notSent)
    }
    #expect(await rig.calls("/enter") == 1)
    await rig.client.reopen()
    _ = await failure { () throws(APIError) in try await rig.client.send(Mill.Sacks()) }
    #expect(await rig.calls("/enter") == 2)
    await rig.client.reopen(signingInWith: Mill.Key(name: "owner"))
    #expect(try await rig.client.send(Mill.Sacks()).items.isEmpty)
  }

  @Test func `a grant that a person brought opens a closed session`() async throws {
    let rig = rig { _, _ throws(TransportFailure) in Response(status: 401) }
    _ = await failure { () throws(APIError) in try await rig.client.send(Mill.Sacks()) }
    await rig.client.open(with: Mill.Key.Grant(token: "good"))
    #expect(try await rig.client.send(Mill.Sacks()).items.isEmpty)
    #expect(await rig.calls("/enter") == 1)
  }

  @Test func `one waiter that is cancelled leaves at once and the others get the grant`() async throws {
    let gate = Gate()
    let rig = Rig { request throws(TransportFailure) in
      if request.path == "/enter" {
        await gate.pass()
        return Mill.token("t")
      }
      return Mill.noSacks
    }
    let stays = Task { try await rig.client.send(Mill.Sacks()) }
    let leaves = Task { try await rig.client.send(Mill.Sacks()) }
    await until { await gate.waiting == 1 }
    leaves.cancel()
    await #expect(throws: APIError(.transport(.cancelled), vendor: .corlega, operation: "", outcome: .notSent)) {
      try await leaves.value
    }
    await gate.open()
    #expect(try await stays.value.items.isEmpty)
    #expect(await rig.calls("/enter") == 1)
    #expect(rig.events.failures.isEmpty, "a cancelled call says nothing about the connection")
  }

  @Test func `a grant that comes during a renewal wins`() async throws {
    let gate = Gate()
    let rig = Rig { request throws(TransportFailure) in
      if request.path == "/enter" {
        await gate.pass()
        return Mill.token("late")
      }
      #expect(request.headers[.authorization] == "Bearer mine")
      return Mill.noSacks
    }
    let call = Task { try await rig.client.send(Mill.Sacks()) }
    await until { await gate.waiting == 1 }
    await rig.client.open(with: Mill.Key.Grant(token: "mine"))
    _ = try await call.value
    await gate.open()
    #expect(try await rig.client.grant().token == "mine")
  }

  @Test func `a session that is closed during a renewal stays closed to the late answer`() async throws {
    let gate = Gate()
    let count = Held(0)
    let rig = Rig { request throws(TransportFailure) in
      await gate.pass()
      return Mill.token("t\(count.withLock { $0 += 1; return $0 })")
    }
    let call = Task { try await rig.client.grant() }
    await until { await gate.waiting == 1 }
    await rig.client.close()
    await #expect(throws: APIError.self) { try await call.value }
    await gate.open()
    #expect(try await rig.client.grant().token == "t2")
  }

  @Test func `a grant is renewed a minute before it ends`() async throws {
    let rig = rig(signIn: Mill.Key(lifetime: 3600)) { _, number throws(TransportFailure) in Mill.token("t\(number)") }
    #expect(try await rig.client.grant().token == "t1")
    rig.time.advance(by: .seconds(3539))
    #expect(try await rig.client.grant().token == "t1")
    rig.time.advance(by: .seconds(1))
    #expect(try await rig.client.grant().token == "t2")
  }

  @Test(arguments: [-1e9, -1, 0, 59, .infinity, -.infinity, .nan, 1e300])
  func `an end that cannot be true renews nothing`(_ lifetime: TimeInterval) async throws {
    let rig = rig(signIn: Mill.Key(lifetime: lifetime)) { _, number throws(TransportFailure) in
      Mill.token("t\(number)")
    }
    for _ in 0..<5 { _ = try await rig.client.send(Mill.Sacks()) }
    #expect(await rig.calls("/enter") == 1)
  }

  @Test func `sign-ins count in the window like other calls`() async throws {
    let rig = rig { _, _ throws(TransportFailure) in Mill.token("t") }
    _ = try await rig.client.send(Mill.Sacks())
    #expect(await rig.limiter.budget.used == 2)
  }

  @Test func `a sign-in that meets the limit waits and pauses the rest`() async throws {
    let rig = rig { _, number throws(TransportFailure) in
      number == 1 ? Response(status: 429, headers: [.retryAfter: "5"]) : Mill.token("t")
    }
    let call = Task { try await rig.client.send(Mill.Sacks()) }
    await until { rig.time.sleeperCount == 1 }
    #expect(await rig.limiter.budget.pause == .seconds(5))
    rig.time.advance(by: .seconds(5))
    #expect(try await call.value.items.isEmpty)
  }
}
