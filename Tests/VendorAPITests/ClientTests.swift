import Foundation
import HTTPTypes
import TestSupport
import Testing
import VendorAPI

@Suite(.timeLimit(.minutes(30)))
struct ClientTests {
  @Test func `fifty rejections together make one renewal and one repeat for each call`() async throws {
    let gate = Gate()
    let renewed = Held(0)
    let rig = Rig { request throws(TransportFailure) in
      if request.path == "/enter" {
        let number = renewed.withLock { count in
          count += 1
          return count
        }
        return Mill.token("t\(number)")
      }
      if request.headers[.authorization] == "Bearer t2" { return Mill.noSacks }
      await gate.pass()
      return Response(status: 401)
    }
    _ = try await rig.client.grant()
    let calls = (0..<50).map { _ in Task { try await rig.client.send(Mill.Sacks()).items.count } }
    await until { await gate.waiting == 50 }
    // One of them is refused well before the others: those must not end the grant that it brought.
    await gate.letOneThrough()
    await until { rig.events.signIns == 2 }
    await gate.open()
    for call in calls { #expect(try await call.value == 0) }
    #expect(await rig.calls("/enter") == 2)
    #expect(await rig.calls("/sacks") == 100)
    #expect(rig.events.signIns == 2)
  }

  @Test func `what was not found is a record or a whole list`() async {
    let rig = Rig { request throws(TransportFailure) in
      request.path == "/enter" ? Mill.token("t") : Response(status: 404)
    }
    let list = await failure { () throws(APIError) in try await rig.client.send(Mill.Sacks()) }
    #expect(list?.reason == .notFound && list?.asksForList == true)
    let record = await failure { () throws(APIError) in try await rig.client.send(Mill.Rename(id: "1", name: "x")) }
    #expect(record?.reason == .notFound && record?.asksForList == false)
  }

  @Test func `a call that stays rejected is repeated once`() async {
    let rig = Rig { request throws(TransportFailure) in
      request.path == "/enter" ? Mill.token("t") : Response(status: 401)
    }
    let error = await failure { () throws(APIError) in try await rig.client.send(Mill.Grind(kilos: 1)) }
    #expect(error?.reason == .unauthorized)
    #expect(error?.outcome == .notApplied)
    #expect(await rig.calls("/sacks") == 2)
    #expect(await rig.calls("/enter") == 2)
  }

  @Test func `a rejected create goes out again under the new sign-in`() async throws {
    let rig = Rig { request throws(TransportFailure) in
      switch (request.path, request.headers[.authorization]) {
      case ("/enter", "first miller"): Mill.token("old")
      case ("/enter", "again old"): Mill.token("new")
      case ("/sacks", "Bearer new"): Response(status: 201, body: Data(#"{"data":{"id":7,"kilos":1}}"#.utf8))
      default: Response(status: 401)
      }
    }
    #expect(try await rig.client.send(Mill.Grind(kilos: 1)) == Mill.Sack(id: "7", kilos: 1))
  }

  @Test(arguments: [500, 502, 503, 504])
  func `a create that met a server fault goes out once`(_ status: Int) async {
    let rig = Rig { request throws(TransportFailure) in
      request.path == "/enter" ? Mill.token("t") : Response(status: status)
    }
    let error = await failure { () throws(APIError) in try await rig.client.send(Mill.Grind(kilos: 1)) }
    #expect(error?.outcome == .unknown)
    #expect(await rig.calls("/sacks") == 1)
  }

  @Test func `a read that meets server faults is tried three times`() async {
    let rig = Rig { request throws(TransportFailure) in
      request.path == "/enter" ? Mill.token("t") : Response(status: 503)
    }
    let call = Task { try await rig.client.send(Mill.Sacks()) }
    for wait in [Duration.milliseconds(500), .seconds(1)] {
      await until { rig.time.sleeperCount == 1 }
      rig.time.advance(by: wait)
    }
    await #expect(throws: APIError.self) { try await call.value }
    #expect(await rig.calls("/sacks") == 3)
    #expect(rig.events.failures.map(\.reason) == [.server(status: 503), .server(status: 503), .server(status: 503)])
  }

  @Test func `in an outage no more than a fifth of the calls are retries`() async {
    let rig = Rig { request throws(TransportFailure) in
      request.path == "/enter" ? Mill.token("t") : Response(status: 503)
    }
    let done = Held(0)
    let calls = 200
    await withTaskGroup { group in
      group.addTask {
        for _ in 0..<calls { _ = try? await rig.client.send(Mill.Sacks()) }
        done.withLock { $0 = 1 }
      }
      group.addTask {
        while done.withLock({ $0 == 0 }) {
          if rig.time.sleeperCount > 0 { rig.time.advance(by: .seconds(8)) }
          await Task.yield()
        }
      }
    }
    #expect(await rig.calls("/sacks") <= calls + calls / 5)
    #expect(await rig.calls("/sacks") > calls)
  }

  @Test func `an unreadable answer is not fetched again, a broken one is`() async throws {
    let bodies = Held([#"{"data":[]"#, #"{"data":[]}"#, "<html>", "<html>"])
    let rig = Rig { request throws(TransportFailure) in
      if request.path == "/enter" { return Mill.token("t") }
      return Response(
        status: 200, headers: [.contentType: "text/html"], body: Data(bodies.withLock { $0.removeFirst() }.utf8))
    }
    let call = Task { try await rig.client.send(Mill.Sacks()) }
    await until { rig.time.sleeperCount == 1 }
    rig.time.advance(by: .seconds(1))
    #expect(try await call.value == Page(items: []))
    let error = await failure { () throws(APIError) in try await rig.client.send(Mill.Sacks()) }
    #expect(error?.reason == .notJSON(contentType: "text/html", status: 200))
    #expect(await rig.calls("/sacks") == 3)
  }

  @Test(arguments: [200, 201, 202, 204])
  func `a create whose answer cannot be read is done`(_ status: Int) async {
    let rig = Rig { request throws(TransportFailure) in
      request.path == "/enter" ? Mill.token("t") : Response(status: status)
    }
    let error = await failure { () throws(APIError) in try await rig.client.send(Mill.Grind(kilos: 1)) }
    #expect(error?.outcome == .doneUnreadable)
  }

  @Test func `a 200 around an error body is a refusal, also where no result is needed`() async {
    let rig = Rig { request throws(TransportFailure) in
      request.path == "/enter"
        ? Mill.token("t") : Response(status: 200, body: Data(#"{"error":"no_grain","words":"on"}"#.utf8))
    }
    for error in [
      await failure { () throws(APIError) in try await rig.client.send(Mill.Grind(kilos: 1)) },
      await failure { () throws(APIError) in try await rig.client.send(Mill.Rename(id: "1", name: "x")) },
      await failure { () throws(APIError) in try await rig.client.send(Mill.Sacks()) },
    ] {
      #expect(error?.outcome == .refused)
      #expect(error?.code == "no_grain")
    }
  }

  @Test(arguments: [
    ("https://evil.example/x?token=canary", "https://evil.example"),
    ("https://u:p@evil.example:81/", "https://evil.example:81"),
    ("https://evil.example?canary", "https://evil.example"), ("/else", "/"), ("", "/"),
    ("//evil.example/x", "//evil.example"),
  ])
  func `a redirect is told by its origin and not followed`(_ location: (address: String, origin: String)) async {
    let rig = Rig { request throws(TransportFailure) in
      request.path == "/enter"
        ? Mill.token("t") : Response(status: 307, headers: [.location: location.address])
    }
    let error = await failure { () throws(APIError) in try await rig.client.send(Mill.Sacks()) }
    #expect(error?.reason == .redirected(to: location.origin))
    #expect(await rig.calls("/sacks") == 1)
  }

  @Test(arguments: [(200, "{}"), (404, #"{"error":"gone"}"#)])
  func `an error carries the vendor's number of the request`(answer: (status: Int, data: String)) async {
    let rig = Rig { request throws(TransportFailure) in
      if request.path == "/enter" { return Mill.token("t") }
      return Response(status: answer.status, body: Data(#"{"request":"r-1","data":\#(answer.data)}"#.utf8))
    }
    let error = await failure { () throws(APIError) in try await rig.client.send(Mill.Grind(kilos: 1)) }
    #expect(error?.requestID == "r-1")
    #expect(error?.outcome == (answer.status == 200 ? .doneUnreadable : .refused))
  }

  @Test(arguments: ["", "<html>", "null", #"{"words":"elsewhere"}"#])
  func `a redirect is a documented result only where it brings one`(body: String) async throws {
    let answers = Held(#"{"data":{}}"#)
    let rig = Rig { request throws(TransportFailure) in
      if request.path == "/enter" { return Mill.token("t") }
      return Response(
        status: 303, headers: [.location: "https://mill.example/bye"], body: Data(answers.withLock { $0 }.utf8))
    }
    _ = try await rig.client.send(Mill.Leave())
    answers.withLock { $0 = body }
    let error = await failure { () throws(APIError) in try await rig.client.send(Mill.Leave()) }
    #expect(error?.reason == .redirected(to: "https://mill.example"))
  }

  @Test func `a vendor that asks to wait is obeyed, by every call`() async throws {
    let refusals = Held(1)
    let rig = Rig { request throws(TransportFailure) in
      if request.path == "/enter" { return Mill.token("t") }
      let refuses = refusals.withLock { left in
        defer { left -= 1 }
        return left > 0
      }
      return refuses ? Response(status: 429, headers: [.retryAfter: "7"]) : Mill.noSacks
    }
    let first = Task { try await rig.client.send(Mill.Sacks()) }
    await until { await rig.limiter.budget.pause == .seconds(7) }
    let second = Task { try await rig.client.send(Mill.Sacks()) }
    await until { await rig.limiter.budget.queued == 2 }
    rig.time.advance(by: .milliseconds(6999))
    for _ in 0..<50 { await Task.yield() }
    #expect(await rig.calls("/sacks") == 1)
    rig.time.advance(by: .milliseconds(1))
    _ = try await (first.value, second.value)
    #expect(await rig.calls("/sacks") == 3)
  }

  @Test func `a wait of more than two minutes is told and holds for later calls`() async {
    let rig = Rig { request throws(TransportFailure) in
      request.path == "/enter" ? Mill.token("t") : Response(status: 429, headers: [.retryAfter: "9999999999"])
    }
    let error = await failure { () throws(APIError) in try await rig.client.send(Mill.Sacks()) }
    #expect(error?.reason == .rateLimited(retryAfter: .seconds(86_400)))
    #expect(error?.outcome == .notApplied)
    let next = await failure { () throws(APIError) in try await rig.client.send(Mill.Grind(kilos: 1)) }
    #expect(next?.reason == .rateLimited(retryAfter: .seconds(86_400)))
    #expect(next?.outcome == .notSent)
    #expect(await rig.calls("/sacks") == 1)
  }

  @Test func `the tries of a call together keep to its total`() async {
    let deadlines = Held<[Duration]>([])
    let clock = Held<ManualTime?>(nil)
    let rig = Rig { request throws(TransportFailure) in
      if request.path == "/enter" { return Mill.token("t") }
      deadlines.withLock { $0.append(request.deadline) }
      clock.withLock { $0 }?.advance(by: .seconds(20))
      throw TransportFailure(.reset, isSurelyNotSent: false)
    }
    clock.withLock { $0 = rig.time }
    let call = Task { try await rig.client.send(Mill.Sacks()) }
    await until { rig.time.sleeperCount == 1 }
    rig.time.advance(by: .milliseconds(500))
    await #expect(throws: APIError.self) { try await call.value }
    #expect(deadlines.withLock { $0 } == [.seconds(30), .seconds(9.5)])
  }

  @Test func `an operation with its own credentials opens no session`() async throws {
    let rig = Rig { request throws(TransportFailure) in Mill.token("t") }
    #expect(try await rig.client.send(Mill.Enter()).token == "t")
    #expect(await rig.wire.requests.map(\.headers[.authorization]) == [nil])
  }

  @Test func `a field that cannot be printed fails before anything leaves`() async {
    let rig = Rig { request throws(TransportFailure) in Mill.noSacks }
    let error = await failure { () throws(APIError) in try await rig.client.send(Mill.Rename(id: "..", name: "x")) }
    #expect(error?.reason == .invalid(field: "id"))
    #expect(error?.outcome == .notSent)
    #expect(await rig.wire.requests.isEmpty)
  }

  @Test func `the words of a vendor are cut at 200 signs`() {
    let long = "x" + String(repeating: "\u{301}", count: 1_000_000)
    let error = APIError(.conflict, vendor: .vemap, operation: "x", outcome: .refused, explanation: long)
    #expect(error.explanation?.unicodeScalars.count == 200)
  }
}
