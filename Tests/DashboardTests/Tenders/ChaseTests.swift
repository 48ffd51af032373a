import Foundation
import Records
import Sandbox
import TestSupport
import Testing
import TwelveBuildAPI
import VendorAPI

@testable import Dashboard

@Suite(.costly) @MainActor struct ChaseTests {
  private func driver() async -> TenderDriver {
    let driver = TenderDriver(vendors: [.twelveBuild, .blueprint])
    await driver.start()
    await driver.send(.focusPane(.tenders))
    return driver
  }

  private func line(_ driver: TenderDriver, _ name: String) -> String? {
    TenderPanesTests.lines(driver.state, TenderPanesTests.told).first { $0.hasPrefix(name + " |") }
  }

  @Test func `the demo's tenders: four of nine silent, one closed with a silent firm, an offer that expired`()
    async throws
  {
    let driver = await driver()
    #expect(
      line(driver, "Asfalt N302")
        == "Asfalt N302 | N302 Reconstructie | wo 18-03 12:00 | ! 4 van 9 zwijgen | 9 | 5 | 4 | €\u{A0}1.415.960,35")
    #expect(line(driver, "Freeswerk")?.contains("✗ 1 van 4 zweeg") == true)
    #expect(line(driver, "Damwand")?.hasSuffix("✗ €\u{A0}302.000,00") == true)
    try await driver.select("Damwand")
    await driver.send(.open)
    #expect(TenderPanesTests.lines(driver.state, ["valid"]).first?.hasPrefix("✗ verlopen") == true)
  }

  @Test func `w marks the silent, shows what each would get, and sends each one once`() async throws {
    let driver = await driver()
    try await driver.select("Asfalt N302")
    await driver.send(.chase)
    let review = try #require(driver.state.review)
    #expect(review.items.count == 4)
    #expect(driver.state.table(driver.state.focus).marks.count == 4)
    #expect(driver.sent.isEmpty, "nothing before the review")
    let firms = driver.state.library.conversations.items.filter { conversation in
      conversation.subject == "Asfalt N302" && conversation.invitation?.state == .silent
    }
    #expect(Set(review.writes.map(\.subject.id)) == Set(firms.map(\.id.id)))
    let texts = review.writes.compactMap { $0.fields["message"]?.text }
    #expect(
      texts.first?.contains("een offerte voor Asfalt N302 (N302 Reconstructie), uiterlijk 18-03-2026 12:00") == true)
    let facts = driver.state.facts(of: review.writes[0], review.action, whole: true)
    #expect(facts.contains { $0.label.nl == "Sluit" && $0.text == "wo 18-03 12:00" })
    try await driver.carryOut()
    #expect(driver.sent.map(\.target) == Array(repeating: "/api/dashboard/whatsapp/send", count: 4))
    let numbers = firms.compactMap { $0.phone.flatMap { PhoneNumber($0) }?.e164 }
    let bodies = try driver.sent.map { try JSONDecoder().decode([String: JSONValue].self, from: $0.body) }
    #expect(Set(bodies.compactMap { $0["to"]?.text }) == Set(numbers))
    #expect(bodies.allSatisfy { $0["template"] == .string("offerteherinnering_1") })
    #expect(
      bodies.allSatisfy { body in
        if case .array(let parameters)? = body["template_params"] { parameters.count == 5 } else { false }
      })
    let batch = try #require(driver.state.writing.batches.first)
    #expect(batch.writes.allSatisfy { batch.results[$0.id]?.isDone == true }, "\(batch.results)")
    // Once more the same asks why.
    await driver.send(.chase)
    let again = try #require(driver.state.review, "\(String(describing: driver.state.notice?.words.nl))")
    #expect(again.items.allSatisfy { !$0.earlier.isEmpty })
    #expect(again.demand == .reason)
  }

  @Test func `who has answered in the meantime is not reminded`() async throws {
    let driver = await driver()
    try await driver.select("Asfalt N302")
    await driver.send(.chase)
    let write = try #require(driver.state.review?.writes.first)
    let client = try #require(driver.clients.twelveBuild)
    _ = try await client.send(TwelveBuild.UpdateInvitation(id: write.subject.id, status: .calculating))
    try await driver.carryOut()
    let batch = try #require(driver.state.writing.batches.first)
    guard case .conflict? = batch.results[write.id] else {
      Issue.record("\(batch.results)")
      return
    }
    #expect(driver.sent.count { $0.target.hasPrefix("/api/dashboard/whatsapp") } == 3)
  }

  @Test func `who cannot be reminded is named with the reason`() {
    var state = TenderPanesTests.state([
      TenderPanesTests.asked("1", "unknown"), TenderPanesTests.asked("2", "unknown", phone: nil),
      TenderPanesTests.asked("3", "unknown", phone: "0548 540652"), TenderPanesTests.asked("4", "offer"),
    ])
    state.settings.vendors = [.twelveBuild, .blueprint]
    _ = state.update(.chase)
    let missing = Words(
      "sjabloon offerteherinnering_1 staat niet in de configuratie",
      "template offerteherinnering_1 is not in the configuration")
    #expect(state.review?.items.map(\.standing) == Array(repeating: .blocked(missing), count: 3))
    state.overlay = nil
    state.settings.messaging = .demo
    _ = state.update(.chase)
    let standings = state.review?.items.map(\.standing)
    let none = Review.Standing.blocked(Words("geen mobiel nummer bekend", "no mobile number is known"))
    #expect(standings == [.new, none, none])
  }

  @Test func `where nobody is silent it says so, and elsewhere the key is greyed with the reason`() throws {
    var state = TenderPanesTests.state([TenderPanesTests.asked("1", "offer")])
    _ = state.update(.chase)
    #expect(state.notice?.words.nl == "Hier zwijgt niemand, voor zover bekend.")
    #expect(state.review == nil)
    let command = try #require(Command.named("chase"))
    #expect(command.blocked(state) == nil)
    _ = state.update(.focusPane(.invoices))
    #expect(command.blocked(state)?.nl == "alleen bij aanbestedingen")
  }
}
