import Foundation
import Records
import SendJournal
import Testing
import VendorAPI

@testable import Dashboard

@MainActor
struct OwnSendsTests {
  private let journal = SendJournal.inMemory()
  private let now = StateFixture.now

  private let conversation = Conversation(
    id: RecordID(.blueprint, .conversation, "w1"), counterpart: "Noor", phone: "06 00000012", channel: "whatsapp")

  /// Writes down a send, as an action about a row of a vendor's list does.
  /// - Parameter minutes: before now.
  private func write(
    _ record: String, to recipient: String, by channel: String = "whatsapp", _ title: String = "Noor",
    kind: JournalEntry.Kind = .send, minutes: Double = 0, as end: SendEnd? = SendEnd(.done, vendorID: "wamid.1")
  ) throws {
    let id = "\(try journal.entries(limit: 99).count)"
    let key = SendKey(
      vendor: .blueprint, channel: channel, record: record, recipient: recipient, content: Array(id.utf8))
    let moment = now.addingTimeInterval(-60 * minutes)
    let summary = channel == "email" ? "Factuur per e-mail" : "WhatsApp-bericht"
    try journal.plan([
      JournalEntry(
        id: id, key: key, operation: "send", kind: kind, title: title, summary: summary, plannedAt: moment)
    ])
    guard let end else { return }
    try journal.begin(id, at: moment)
    try journal.end(id, as: end, at: moment)
  }

  private func fixture() throws -> PaneFixture {
    var fixture = PaneFixture()
    fixture.entries = try journal.entries(limit: 99)
    fixture.library.conversations = Listing([conversation])
    return fixture
  }

  private func section(_ title: String, _ lines: [String]) -> [String] {
    lines.firstIndex { $0.hasPrefix("# " + title) }.map { Array(lines[$0...]) } ?? []
  }

  @Test func `What was sent in a conversation says when, what, how it stands and under which number`() throws {
    try write("blueprint conversations/w1", to: "+31600000012", minutes: 60 * 24)
    try write("blueprint conversations/w1", to: "+31600000012", minutes: 30, as: SendEnd(.unknown, answer: "time-out"))
    try write("blueprint conversations/w1", to: "+31600000012", minutes: 20, as: SendEnd(.refused, code: "131047"))
    try write("blueprint conversations/w1", to: "+31600000012", as: nil)
    #expect(
      section("Door ons verstuurd", try fixture().detail(.conversations, "overview")) == [
        "# Door ons verstuurd (4)",
        "▸ wacht | ma 16-03 09:00 · WhatsApp-bericht",
        "✗ geweigerd | ma 16-03 08:40 · WhatsApp-bericht · 131047",
        "? onzeker | ma 16-03 08:30 · WhatsApp-bericht",
        "✓ aangenomen | zo 15-03 09:00 · WhatsApp-bericht · wamid.1",
        "Onzeker kan zijn aangekomen: zoek het uit in Postvak uit (g u) voor u het nog eens stuurt.",
        "Aangenomen is aangeboden: of het is afgeleverd of gelezen, zegt Blueprint niet.",
      ])
  }

  @Test func `A send to a number that ends alike is there with the doubt, and no other is`() throws {
    try write("blueprint invoices/f1", to: "+31600000012", "F-2026-0031")
    try write("blueprint invoices/f2", to: "+31600000013", "F-2026-0032")
    // The same record of another list, the same person by another way, another conversation, and no send at all.
    try write("blueprint invoices/w1", to: "noor@demo.example", by: "email", "F-2026-0033")
    try write("blueprint conversations/w2", to: "+31699990012", "Bas")
    try write("blueprint conversations/w1", to: "", by: "updateConversation", kind: .change)
    #expect(
      try fixture().context.sends(in: conversation).map { $0.evidence } == [.lastDigits("0012")])
    #expect(
      try fixture().detail(.conversations, "overview").contains(
        "✓ aangenomen | ma 16-03 09:00 · WhatsApp-bericht · F-2026-0031 · wamid.1 · ≈ nummer eindigt op 0012"))
  }

  @Test(arguments: [nil, "onbekend", "112"]) func `Without a number only the conversation itself is looked for`(
    phone: String?
  ) throws {
    try write("blueprint conversations/w1", to: "+31600000012")
    try write("blueprint invoices/f1", to: "", "F-2026-0031")
    var other = conversation
    other.phone = phone
    #expect(try fixture().context.sends(in: other).map(\.evidence) == [.record])
  }

  @Test func `Long ago is counted, the newest are shown`() throws {
    for _ in 0..<23 { try write("blueprint conversations/w1", to: "+31600000012") }
    let lines = section("Door ons verstuurd", try fixture().detail(.conversations, "overview"))
    #expect(lines.first == "# Door ons verstuurd (23)")
    #expect(lines[21] == "… en nog 3; g j toont het journaal.")
  }

  @Test(arguments: [
    (JournalStanding.opening, "? het journaal wordt nog gelezen"),
    (.closed(Words("vol")), "? het journaal is niet of niet helemaal gelezen"),
  ]) func `A journal that was not read is no sign that nothing was sent`(standing: JournalStanding, words: String)
    throws
  {
    var fixture = try fixture()
    #expect(
      section("Door ons verstuurd", fixture.detail(.conversations, "overview")) == [
        "# Door ons verstuurd (0)", "Niets gevonden in het journaal.",
      ])
    fixture.journal = standing
    #expect(
      section("Door ons verstuurd", fixture.detail(.conversations, "overview")) == ["# Door ons verstuurd (0)", words])
  }

  @Test func `An invoice shows what was sent of it, and nothing where nothing was`() throws {
    try write("blueprint invoices/f1", to: "Noor", by: "email", as: SendEnd(.done, vendorID: "m-1"))
    var fixture = try fixture()
    fixture.library.invoices = Listing(
      ["f1", "f2"].map { Invoice(id: RecordID(.blueprint, .invoice, $0)) }
        + [Invoice(id: RecordID(.corlega, .invoice, "f1"))])
    #expect(
      section("Eerder verstuurd", fixture.detail(.invoices, "invoice")) == [
        "# Eerder verstuurd (1)", "✓ aangenomen | ma 16-03 09:00 · Factuur per e-mail · m-1",
      ])
    #expect(section("Eerder verstuurd", fixture.detail(.invoices, "invoice", 1)).isEmpty)
    #expect(section("Eerder verstuurd", fixture.detail(.invoices, "invoice", 2)).isEmpty)
  }

  @Test func `What the program sends is found again under the invoice`() async throws {
    let fixture = WriteFixture()
    try await fixture.open("blueprint invoices")
    try await fixture.start("blueprint sendInvoice email")
    await fixture.confirm()
    let invoice = try #require(fixture.state.library.invoices.items.first)
    let sends = fixture.state.context.sends(about: invoice)
    #expect(sends.map(\.entry.state) == [.done])
    #expect(sends.map(\.entry.vendorID) == ["m-1"])
  }
}
