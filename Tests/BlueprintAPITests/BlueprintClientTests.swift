import FoundationEssentials
import HTTPTypes
import TestSupport
import Testing
import VendorAPI

@testable import BlueprintAPI

@Suite struct BlueprintClientTests {
  private let time = ManualTime(start: Date(timeIntervalSince1970: 1_773_648_000))

  private static let account = BlueprintSignIn.Credentials.account(
    email: "jan@devries-bouw.nl", password: Secret("geheim123"))

  private func client(
    _ wire: ScriptedTransport, _ credentials: BlueprintSignIn.Credentials = account,
    url: String = "https://app.blueprint.example"
  ) -> Client<BlueprintSignIn> {
    Client(
      signIn: BlueprintSignIn(credentials, url: url), transport: wire,
      limiter: RateLimiter(limit: 200, atOnce: 4, time: time.source), time: time.source, random: { 0 })
  }

  private static func login(_ cookies: String...) -> Response {
    var headers = HTTPFields()
    for cookie in cookies { headers.append(HTTPField(name: .setCookie, value: cookie)) }
    return Response(
      status: 200, headers: headers,
      body: Data(#"{"success": true, "user": {"id": "...", "name": "Jan de Vries", "role": "owner"}}"#.utf8))
  }

  private static let empty = Response(status: 200, body: Data(#"{"data": []}"#.utf8))

  /// A vendor that gives `bp_session=s1`, `s2`, … and takes only the newest.
  private actor Vendor {
    private var number = 0
    private var good: Set<String> = []

    func answer(_ request: Request) -> Response {
      switch request.path {
      case "/api/auth/login":
        number += 1
        good = ["bp_session=s\(number)"]
        return BlueprintClientTests.login("bp_session=s\(number); HttpOnly")
      case "/api/auth/logout": return Response(status: 200, body: Data(#"{"success": true}"#.utf8))
      default:
        return good.contains(request.headers[.cookie] ?? "") ? BlueprintClientTests.empty : Response(status: 401)
      }
    }

    func forget() { good = [] }
  }

  private func reason(_ work: () async throws -> Void) async -> APIError.Reason? {
    do {
      try await work()
      return nil
    } catch {
      return (error as? APIError)?.reason
    }
  }

  @Test func `a key goes with every call`() async throws {
    let wire = ScriptedTransport { _ in Self.empty }
    _ = try await client(wire, .key(Secret("bp_live_1"))).send(Blueprint.ListInvoices())
    let requests = await wire.requests
    #expect(requests.map(\.target) == ["/api/dashboard/data?table=invoices"])
    #expect(requests.first?.headers[.authorization] == "Bearer bp_live_1")
    #expect(requests.first?.headers[.cookie] == nil)
  }

  @Test func `a key that is turned down asks for a person, once`() async {
    let wire = ScriptedTransport { _ in Response(status: 401) }
    let client = client(wire, .key(Secret("bp_live_1")))
    for _ in 1...2 {
      #expect(await reason { _ = try await client.send(Blueprint.ListInvoices()) } == .signInRequired)
    }
    #expect(await wire.requests.count == 1)
  }

  @Test func `an account signs in first and sends the cookie`() async throws {
    let vendor = Vendor()
    let wire = ScriptedTransport { await vendor.answer($0) }
    let client = client(wire)
    _ = try await client.send(Blueprint.ListInvoices())
    _ = try await client.send(Blueprint.ListContacts())
    let requests = await wire.requests
    #expect(requests.map(\.path) == ["/api/auth/login", "/api/dashboard/data", "/api/dashboard/data"])
    #expect(requests.map { $0.headers[.cookie] } == [nil, "bp_session=s1", "bp_session=s1"])
    #expect(requests.allSatisfy { $0.headers[.authorization] == nil })
  }

  @Test func `a session that ended is renewed once and the call repeated`() async throws {
    let vendor = Vendor()
    let wire = ScriptedTransport { await vendor.answer($0) }
    let client = client(wire)
    _ = try await client.send(Blueprint.ListInvoices())
    await vendor.forget()
    _ = try await client.send(Blueprint.ListInvoices())
    let cookies = await wire.requests.map { $0.headers[.cookie] ?? $0.path }
    #expect(cookies == ["/api/auth/login", "bp_session=s1", "bp_session=s1", "/api/auth/login", "bp_session=s2"])
  }

  @Test func `a call that is turned down again after a new login is given up`() async {
    let wire = ScriptedTransport { request in
      request.path == "/api/auth/login" ? Self.login("bp_session=s") : Response(status: 401)
    }
    let client = client(wire)
    #expect(await reason { _ = try await client.send(Blueprint.ListInvoices()) } == .unauthorized)
    #expect(await wire.requests.count { $0.path == "/api/auth/login" } == 2)
  }

  @Test(arguments: [400, 401, 403]) func `a rejected login asks for a person and is not tried again`(status: Int) async
  {
    let wire = ScriptedTransport { _ in Response(status: status) }
    let client = client(wire)
    for _ in 1...2 {
      #expect(await reason { _ = try await client.send(Blueprint.ListInvoices()) } == .signInRequired)
    }
    #expect(await wire.requests.count == 1)
  }

  @Test func `a login without success asks for a person`() async {
    let wire = ScriptedTransport { _ in Response(status: 200, body: Data(#"{"success": false}"#.utf8)) }
    let client = client(wire)
    #expect(await reason { _ = try await client.send(Blueprint.ListInvoices()) } == .signInRequired)
  }

  @Test func `a network that fails at login logs nobody out`() async throws {
    let vendor = Vendor()
    let isUp = Switch()
    let wire = ScriptedTransport { request async throws(TransportFailure) in
      guard await isUp.isOn else { throw TransportFailure(.insecure("expired"), isSurelyNotSent: true) }
      return await vendor.answer(request)
    }
    let client = client(wire)
    #expect(await reason { _ = try await client.send(Blueprint.ListInvoices()) } == .transport(.insecure("expired")))
    await isUp.turnOn()
    _ = try await client.send(Blueprint.ListInvoices())
  }

  @Test func `only a cookie for this place is taken`() async throws {
    let wire = ScriptedTransport { request in
      request.path == "/api/auth/login"
        ? Self.login(
          "lang=nl", "bp_session=evil; Domain=evil.example", "bp_session=port; Port=\"8443\"",
          "bp_session=right; Path=/")
        : Self.empty
    }
    _ = try await client(wire).send(Blueprint.ListInvoices())
    #expect(await wire.requests.last?.headers[.cookie] == "bp_session=right")
  }

  @Test func `a login without a usable cookie says so`() async {
    let wire = ScriptedTransport { _ in Self.login("bp_session=evil; Domain=evil.example") }
    let client = client(wire)
    #expect(
      await reason { _ = try await client.send(Blueprint.ListInvoices()) }
        == .undecodable("Set-Cookie: no bp_session for app.blueprint.example"))
  }

  @Test func `a session with a lifetime is renewed before it ends`() async throws {
    let wire = ScriptedTransport { request in
      request.path == "/api/auth/login" ? Self.login("bp_session=s; Max-Age=600") : Self.empty
    }
    let client = client(wire)
    _ = try await client.send(Blueprint.ListInvoices())
    time.advance(by: .seconds(530))
    _ = try await client.send(Blueprint.ListInvoices())
    #expect(await wire.requests.count { $0.path == "/api/auth/login" } == 1)
    time.advance(by: .seconds(20))
    _ = try await client.send(Blueprint.ListInvoices())
    #expect(await wire.requests.count { $0.path == "/api/auth/login" } == 2)
  }

  @Test func `closing logs the session out, and a key has nothing to log out`() async throws {
    let vendor = Vendor()
    let wire = ScriptedTransport { await vendor.answer($0) }
    let session = client(wire)
    _ = try await session.send(Blueprint.ListInvoices())
    await session.close()
    let last = await wire.requests.last
    #expect(last?.target == "/api/auth/logout")
    #expect(last?.headers[.cookie] == "bp_session=s1")

    let other = ScriptedTransport { _ in Self.empty }
    let keyed = client(other, .key(Secret("k")))
    _ = try await keyed.send(Blueprint.ListInvoices())
    await keyed.close()
    #expect(await other.requests.count == 1)
  }

  @Test func `a send whose answer is lost is not sent again, and its outcome stays unknown`() async {
    let wire = ScriptedTransport { _ throws(TransportFailure) in throw TransportFailure(.reset, isSurelyNotSent: false)
    }
    let client = client(wire, .key(Secret("k")))
    await #expect {
      try await client.send(Blueprint.SendInvoice.example)
    } throws: {
      ($0 as? APIError)?.outcome == .unknown
    }
    await #expect {
      try await client.send(Blueprint.SendWhatsAppMessage.example)
    } throws: {
      ($0 as? APIError)?.outcome == .unknown
    }
    #expect(await wire.requests.count == 2)
  }

  @Test func `a send that succeeds without success is refused, and one that says nothing readable is done`() async {
    let answers = [#"{"success": false}"#, "{}", "[]", "<html>", ""].map { Response(status: 200, body: Data($0.utf8)) }
    var outcomes: [Outcome?] = []
    for answer in answers {
      let wire = ScriptedTransport { _ in answer }
      do {
        _ = try await client(wire, .key(Secret("k"))).send(Blueprint.SendInvoice.example)
        outcomes.append(nil)
      } catch {
        outcomes.append(error.outcome)
      }
    }
    #expect(outcomes == [.refused, nil, .doneUnreadable, .doneUnreadable, .doneUnreadable])
  }

  @Test func `what is checked before it is sent never leaves`() async {
    let wire = ScriptedTransport { _ in Self.empty }
    let client = client(wire, .key(Secret("k")))
    #expect(
      await reason { _ = try await client.send(Blueprint.SendWhatsAppMessage(to: "06 1", message: "x")) }
        == .invalid(field: "to"))
    #expect(await reason { _ = try await client.send(Blueprint.DeleteContact(id: "uuid")) } == .invalid(field: "id"))
    #expect(await wire.requests.isEmpty)
  }

  @Test func `the password shows in no description`() throws {
    let login = Blueprint.Login(email: "jan@devries-bouw.nl", password: Secret("canary"))
    let request = try login.request()
    #expect(!"\(login)".contains("canary") && !"\(request)".contains("canary"))
  }
}

private actor Switch {
  private(set) var isOn = false
  func turnOn() { isOn = true }
}
