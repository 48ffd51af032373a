import BlueprintAPI
import CorlegaAPI
import FoundationEssentials
import HTTPTypes
import Synchronization
import TestSupport
import Testing
import VendorAPI

@testable import Sandbox

@Suite struct WeatherTests {
  private let time = ManualTime(start: Scene.fixedNow)
  private let station: WeatherStation
  private let player: BlueprintSandbox

  init() {
    station = WeatherStation(sleep: time.source.sleep)
    player = BlueprintSandbox(scene: Scene(now: Scene.fixedNow), time: time.source)
  }

  private func weather(_ change: (inout Weather) -> Void) async {
    var weather = Weather()
    change(&weather)
    await station.set(weather, for: .blueprint)
  }

  /// One call through the weather, by key unless told otherwise.
  private func call(
    headers: HTTPFields = [.authorization: "Bearer " + (BlueprintSandbox.credentials["api_key"] ?? "")]
  ) async throws(TransportFailure) -> Response {
    let request = Request(
      method: .get, path: "/api/dashboard/data", query: [.init("table", "invoices")], headers: headers)
    return try await station.next(for: .blueprint).carry(request, to: player)
  }

  /// Logging in has an effect that can be seen: the session that it opens.
  private func logIn() async throws(TransportFailure) -> Response {
    let request = Request(
      method: .post, path: "/api/auth/login", headers: [.contentType: "application/json"],
      body: Data(#"{"email": "fenna@kiezelkantsteen.example", "password": "kantsteen-demo"}"#.utf8))
    return try await station.next(for: .blueprint).carry(request, to: player)
  }

  private func session(_ number: Int) -> HTTPFields { [.cookie: "bp_session=demo-session-\(number)"] }

  @Test func `fair weather changes nothing`() async throws {
    let response = try await call()
    #expect(response.status == 200)
    #expect(await station.current(for: .blueprint) == Weather())
  }

  @Test func `a delay is waited for before the vendor acts`() async throws {
    await weather { $0.delay = .seconds(3) }
    let calling = Task { try await call() }
    while time.sleeperCount == 0 { await Task.yield() }
    time.advance(by: .milliseconds(2999))
    #expect(time.sleeperCount == 1)
    time.advance(by: .milliseconds(1))
    #expect(try await calling.value.status == 200)
  }

  @Test func `a caller that hangs up during the delay`() async {
    await weather { $0.delay = .seconds(3) }
    let calling = Task { try await call() }
    while time.sleeperCount == 0 { await Task.yield() }
    calling.cancel()
    await #expect(throws: TransportFailure(.cancelled, isSurelyNotSent: false)) { try await calling.value }
  }

  @Test func `a rate limit says how long to wait, in the vendor's form`() async throws {
    await weather { $0.rateLimited = 1 }
    let response = try await call()
    #expect(response.status == 429 && response.headers[.retryAfter] == "7")
    #expect(String(decoding: response.body, as: UTF8.self) == #"{"error":"Rate limit exceeded."}"#)
    #expect(try await call().status == 200)
  }

  @Test func `a rate limit of another length`() async throws {
    await weather {
      $0.rateLimited = 1
      $0.retryAfter = 90
    }
    #expect(try await call().headers[.retryAfter] == "90")
  }

  @Test func `a server error comes in each vendor's form`() async throws {
    await station.set(
      {
        var weather = Weather(); weather.serverErrors = 1; return weather
      }(), for: .corlega)
    let corlega = CorlegaSandbox(scene: Scene(now: Scene.fixedNow), time: time.source)
    let response = try await station.next(for: .corlega).carry(Request(method: .get, path: "/quotes"), to: corlega)
    #expect(
      Corlega.failure(in: response)
        == VendorFailure(
          reason: .server(status: 500), code: "internal_error", words: "Internal server error."))
    #expect(await station.current(for: .corlega) == Weather())
  }

  @Test func `an answer that breaks off: the vendor acted and its answer is lost`() async throws {
    await weather { $0.cutBodies = 1 }
    await #expect(throws: TransportFailure(.truncated, isSurelyNotSent: false)) { try await logIn() }
    #expect(try await call(headers: session(1)).status == 200)
  }

  @Test func `a client reads an answer that broke off as such, and asks again`() async throws {
    await weather { $0.cutBodies = 1 }
    let wire = ScriptedTransport { [station, player] request async throws(TransportFailure) in
      try await station.next(for: .blueprint).carry(request, to: player)
    }
    let failures = Mutex<[APIError.Reason]>([])
    let client = Client(
      signIn: BlueprintSignIn(.key(Secret(BlueprintSandbox.credentials["api_key"] ?? ""))), transport: wire,
      limiter: RateLimiter(limit: nil, atOnce: 4, time: time.source), time: time.source,
      report: { event in
        if case .failed(let error, _, _) = event { failures.withLock { $0.append(error.reason) } }
      })
    let calling = Task { try await client.send(Blueprint.ListInvoices()) }
    while time.sleeperCount == 0 { await Task.yield() }
    #expect(failures.withLock { $0 } == [.transport(.truncated)])
    time.advance(by: .seconds(1))
    #expect(try await calling.value.items.count == 28)
  }

  @Test func `dropped before: the vendor did nothing`() async throws {
    await weather { $0.droppedBefore = 1 }
    await #expect(throws: TransportFailure(.refused, isSurelyNotSent: true)) { try await logIn() }
    #expect(try await call(headers: session(1)).status == 401)
  }

  @Test func `dropped after: the vendor acted and nobody knows`() async throws {
    await weather { $0.droppedAfter = 1 }
    await #expect(throws: TransportFailure(.reset, isSurelyNotSent: false)) { try await logIn() }
    #expect(try await call(headers: session(1)).status == 200)
  }

  @Test func `a page for people instead of JSON`() async throws {
    await weather { $0.htmlPages = 1 }
    let response = try await call()
    #expect(response.status == 200 && response.headers[.contentType]?.hasPrefix("text/html") == true)
    #expect(response.body.first == UInt8(ascii: "<"))
  }

  @Test func `expired tokens are refused from the next call on, once`() async throws {
    _ = try await logIn()
    #expect(try await call(headers: session(1)).status == 200)
    await weather { $0.expiresTokens = true }
    #expect(try await call(headers: session(1)).status == 401)
    _ = try await logIn()
    #expect(try await call(headers: session(2)).status == 200)
  }

  @Test func `a vendor that is down stays down until it is up`() async throws {
    await weather { $0.isDown = true }
    for _ in 1...3 {
      await #expect(throws: TransportFailure(.refused, isSurelyNotSent: true)) { try await call() }
    }
    await weather { _ in }
    #expect(try await call().status == 200)
  }

  @Test func `the weather of one vendor is not another's`() async {
    await weather { $0.isDown = true }
    #expect(await station.next(for: .corlega).drop == nil)
    #expect(await station.next(for: .blueprint).drop == .before)
  }

  @Test func `faults are used up in the order in which they are listed`() async throws {
    await weather {
      ($0.rateLimited, $0.serverErrors, $0.cutBodies) = (1, 2, 1)
      ($0.droppedBefore, $0.droppedAfter, $0.htmlPages) = (1, 1, 1)
    }
    var seen: [String] = []
    for _ in 1...8 {
      do {
        let response = try await call()
        let isPage = response.body.first == UInt8(ascii: "<")
        seen.append(isPage ? "page" : "\(response.status)")
      } catch {
        seen.append("\(error.cause)")
      }
    }
    #expect(seen == ["429", "500", "500", "truncated", "refused", "reset", "page", "200"])
  }
}
