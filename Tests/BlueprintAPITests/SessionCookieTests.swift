import FoundationEssentials
import Testing
import VendorAPI

@testable import BlueprintAPI

@Suite struct SessionCookieTests {
  private let now = Date(timeIntervalSince1970: 1_773_648_000)

  private func cookie(_ text: String, host: String = "app.blueprint.example", port: Int = 443) -> SessionCookie? {
    SessionCookie(setCookie: text, host: host, port: port, now: now)
  }

  @Test(arguments: [
    ("bp_session=abc", "bp_session=abc"), ("bp_session=abc; Path=/; HttpOnly; Secure; SameSite=Lax", "bp_session=abc"),
    ("  bp_session = abc ;HttpOnly", "bp_session=abc"), ("bp_session=a=b==", "bp_session=a=b=="),
    ("bp_session=\"abc\"; HttpOnly", "bp_session=\"abc\""), ("bp_session=%7Ba%3A1%7D", "bp_session=%7Ba%3A1%7D"),
    ("bp_session=abc; Unknown=1; =; ;", "bp_session=abc"), ("bp_session=abc; max-age=soon", "bp_session=abc"),
  ])
  func `a session cookie is sent back as it came`(text: String, header: String) {
    #expect(cookie(text)?.header == header)
  }

  @Test(arguments: [
    "", "bp_session", "bp_session=", "bp_session=\"\"", "BP_SESSION=abc", "other=abc", "x_bp_session=abc",
    "other=1; bp_session=abc", "bp_session=a\u{1}b", "bp_session=a\r\nX-Evil: 1", "bp_session=a\u{7F}", "bp_session=é",
    "bp_session=a b", "bp_session=\"abc", "bp_session=a\"b", "bp_session=abc; Max-Age=0", "bp_session=abc; max-age=-5",
  ])
  func `what is no session cookie is ignored`(text: String) {
    #expect(cookie(text) == nil)
  }

  @Test(arguments: [
    ("Domain=app.blueprint.example", true), ("Domain=.blueprint.example", true), ("domain=BLUEPRINT.example", true),
    ("Domain=", true), ("Domain=example", false), ("Domain=evil.example", false), ("Domain=print.example", false),
    ("Domain=x.app.blueprint.example", false), ("Domain=app.blueprint.example.evil.example", false),
  ])
  func `a cookie for another domain is ignored`(attribute: String, isTaken: Bool) {
    #expect((cookie("bp_session=abc; \(attribute)") != nil) == isTaken)
  }

  @Test func `a host that is an address has no domain around it`() {
    #expect(cookie("bp_session=abc; Domain=0.0.1", host: "127.0.0.1") == nil)
    #expect(cookie("bp_session=abc; Domain=127.0.0.1", host: "127.0.0.1") != nil)
  }

  @Test(arguments: [
    ("Port=\"8080\"", true), ("Port=\"80, 8080\"", true), ("Port", true), ("Port=\"443\"", false), ("Port=x", false),
  ])
  func `a cookie for another port is ignored`(attribute: String, isTaken: Bool) {
    #expect((cookie("bp_session=abc; \(attribute)", port: 8080) != nil) == isTaken)
  }

  @Test func `a lifetime is kept, and none means none`() {
    #expect(cookie("bp_session=abc; Max-Age=3600")?.expiry == now.addingTimeInterval(3600))
    #expect(cookie("bp_session=abc")?.expiry == nil)
    #expect(cookie("bp_session=abc; Max-Age=1e300")?.expiry == now.addingTimeInterval(31_536_000))
  }

  @Test func `the value never shows itself`() throws {
    let session = try #require(cookie("bp_session=canary"))
    #expect(!"\(session)".contains("canary") && !String(reflecting: session).contains("canary"))
  }
}
