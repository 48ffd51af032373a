import Foundation
import HTTPTypes
import TestSupport
import Testing
import TwelveBuildAPI
import VendorAPI

@Suite struct SignInTests {
  private static let start = Date(timeIntervalSince1970: 1_773_648_000)
  private let time = ManualTime(start: Self.start)
  private let vendor = TokenGiver()

  private func client(_ transport: ScriptedTransport) -> Client<TwelveBuildSignIn> {
    Client(
      signIn: TwelveBuildSignIn(login: "me", apiKey: Secret("k&y")), transport: transport,
      limiter: RateLimiter(limit: nil, atOnce: 100, time: time.source), time: time.source, random: { 0 })
  }

  private func wire() -> ScriptedTransport {
    ScriptedTransport { [vendor] request in vendor.reply(to: request) }
  }

  /// Seconds from the tests' start, as the vendor writes them.
  private func end(in seconds: Int) -> String { "\(Int(Self.start.timeIntervalSince1970) + seconds)" }

  private static func tokenCalls(_ wire: ScriptedTransport) async -> [String?] {
    await wire.requests.filter { $0.path == "/tokens" }.map { $0.item("forceNew") }
  }

  @Test func `the token of the first call signs every further one`() async throws {
    let wire = wire()
    let client = client(wire)
    _ = try await client.send(TwelveBuild.ListProjects())
    _ = try await client.send(TwelveBuild.GetCommunication.example)
    let requests = await wire.requests
    #expect(requests.map(\.target).first == "/tokens?apiKey=k%26y&login=me")
    #expect(requests.map(\.token) == [nil, "T1", "T1"])
    #expect(await Self.tokenCalls(wire) == [nil])
  }

  @Test func `fifty calls refused at once renew once`() async throws {
    let wire = wire()
    let client = client(wire)
    _ = try await client.send(TwelveBuild.ListProjects())
    vendor.endToken()
    try await withThrowingTaskGroup { group in
      for _ in 0..<50 { group.addTask { _ = try await client.send(TwelveBuild.ListProjects()) } }
      try await group.waitForAll()
    }
    #expect(await Self.tokenCalls(wire) == [nil, nil])
  }

  @Test func `a new token is forced where the refused one is given again, and only once`() async throws {
    let wire = wire()
    let client = client(wire)
    _ = try await client.send(TwelveBuild.ListProjects())
    vendor.refuse("T1")
    try await withThrowingTaskGroup { group in
      for _ in 0..<20 { group.addTask { _ = try await client.send(TwelveBuild.ListProjects()) } }
      try await group.waitForAll()
    }
    #expect(await Self.tokenCalls(wire) == [nil, nil, "1"])
    #expect(await wire.requests.last?.token == "T2")
  }

  @Test func `another program's new token is taken over and not pushed out`() async throws {
    let wire = wire()
    let client = client(wire)
    for _ in 0..<3 {
      _ = try await client.send(TwelveBuild.ListProjects())
      vendor.endToken()
    }
    #expect(await Self.tokenCalls(wire) == [nil, nil, nil])
  }

  @Test func `forcing is not tried twice for a token that stays`() async throws {
    let wire = wire()
    let client = client(wire)
    vendor.refuse("T1")
    vendor.ignoreForce()
    for _ in 0..<4 {
      await #expect { try await client.send(TwelveBuild.ListProjects()) } throws: {
        ($0 as? APIError)?.reason == .unauthorized
      }
    }
    #expect(await Self.tokenCalls(wire).count { $0 == "1" } == 1)
  }

  @Test func `a token near its end is renewed without force`() async throws {
    let wire = wire()
    let client = client(wire)
    vendor.set(expireDate: "\"\(end(in: 3600))\"")
    _ = try await client.send(TwelveBuild.ListProjects())
    time.advance(by: .seconds(3500))
    _ = try await client.send(TwelveBuild.ListProjects())
    #expect(await Self.tokenCalls(wire) == [nil])
    time.advance(by: .seconds(50))
    vendor.endToken()
    vendor.set(expireDate: end(in: 7200))
    _ = try await client.send(TwelveBuild.ListProjects())
    _ = try await client.send(TwelveBuild.ListProjects())
    #expect(await Self.tokenCalls(wire) == [nil, nil])
    #expect(await wire.requests.last?.token == "T2")
    #expect(await wire.requests.count == 6)
  }

  @Test func `a renewal for age that gives the same token again is not repeated`() async throws {
    let wire = wire()
    let client = client(wire)
    vendor.set(expireDate: end(in: 3600))
    _ = try await client.send(TwelveBuild.ListProjects())
    time.advance(by: .seconds(3550))
    for _ in 0..<5 { _ = try await client.send(TwelveBuild.ListProjects()) }
    #expect(await Self.tokenCalls(wire) == [nil, nil])
    vendor.refuse("T1")
    _ = try await client.send(TwelveBuild.ListProjects())
    #expect(await Self.tokenCalls(wire) == [nil, nil, nil, "1"])
  }

  @Test(arguments: [
    "0", #""0""#, #""""#, "null", "[]", "{}", "true", #""soon""#, "-5", "1e400", "1450341052", #""1450341052""#,
    "1773648000", "1773648060", "1773651600000", #""1773651600000""#, #""253402300800""#, #""nan""#, #""inf""#,
  ])
  func `an end that says nothing leaves renewal to a refused call`(expireDate: String) async throws {
    let wire = wire()
    let client = client(wire)
    vendor.set(expireDate: expireDate)
    #expect(try await TwelveBuildSignIn(login: "", apiKey: Secret("")).expiry(of: client.grant()) == nil)
    for _ in 0..<3 { _ = try await client.send(TwelveBuild.ListProjects()) }
    time.advance(by: .seconds(40_000))
    _ = try await client.send(TwelveBuild.ListProjects())
    #expect(await Self.tokenCalls(wire) == [nil])
    vendor.endToken()
    _ = try await client.send(TwelveBuild.ListProjects())
    #expect(await Self.tokenCalls(wire) == [nil, nil])
  }

  @Test(arguments: [
    ("1773651600", 1_773_651_600.0), (#""1773651600""#, 1_773_651_600), ("1773651600.5", 1_773_651_600.5),
    (#""253402300799""#, 253_402_300_799),
  ])
  func `an end ahead is known`(expireDate: String, seconds: Double) async throws {
    let client = client(wire())
    vendor.set(expireDate: expireDate)
    let expiry = try await TwelveBuildSignIn(login: "", apiKey: Secret("")).expiry(of: client.grant())
    #expect(expiry == Date(timeIntervalSince1970: seconds))
  }

  @Test(arguments: [401, 403])
  func `a refused key asks for a person, and no further call leaves`(status: Int) async {
    let wire = ScriptedTransport { _ in answer(status, #"{"message":"GET /tokens?apiKey=k%26y&login=me"}"#) }
    let client = client(wire)
    for _ in 0..<2 {
      await #expect { try await client.send(TwelveBuild.ListProjects()) } throws: {
        let error = $0 as? APIError
        return error?.reason == .signInRequired && error?.operation == "getToken" && error?.explanation == nil
      }
    }
    #expect(await wire.requests.count == 1)
  }

  @Test(arguments: [500, 404, 302])
  func `a vendor that fails logs nobody out`(status: Int) async throws {
    let isDown = Switch()
    let wire = ScriptedTransport { [vendor] request in
      isDown.isOn && request.path == "/tokens" ? answer(status, "{}") : vendor.reply(to: request)
    }
    let client = client(wire)
    _ = try await client.send(TwelveBuild.ListProjects())
    vendor.endToken()
    isDown.isOn = true
    let call = Task { try await client.send(TwelveBuild.ListProjects()) }
    try await wait(for: call)
    await #expect { try await call.value } throws: { ($0 as? APIError)?.reason != .signInRequired }
    isDown.isOn = false
    _ = try await client.send(TwelveBuild.ListProjects())
  }

  @Test func `a network that fails logs nobody out`() async throws {
    let isDown = Switch()
    let wire = ScriptedTransport { [vendor] request async throws(TransportFailure) -> Response in
      if isDown.isOn { throw TransportFailure(.unreachable, isSurelyNotSent: true) }
      return vendor.reply(to: request)
    }
    let client = client(wire)
    isDown.isOn = true
    let call = Task { try await client.send(TwelveBuild.ListProjects()) }
    try await wait(for: call)
    await #expect { try await call.value } throws: {
      ($0 as? APIError)?.reason == .transport(.unreachable)
    }
    isDown.isOn = false
    _ = try await client.send(TwelveBuild.ListProjects())
  }

  /// Moves time on whenever the call waits for its next try.
  private func wait<Value: Sendable>(for call: Task<Value, any Error>) async throws {
    let isDone = Switch()
    Task {
      _ = await call.result
      isDone.isOn = true
    }
    while !isDone.isOn {
      if time.sleeperCount > 0 { time.advance(by: .seconds(1)) }
      await Task.yield()
    }
  }
}
