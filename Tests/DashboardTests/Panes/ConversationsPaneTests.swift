import Foundation
import Records
import Testing
import VendorAPI

@testable import Dashboard

struct ConversationsPaneTests {
  private let now = StateFixture.now

  private func conversation(_ id: String, hoursAgo: Double?, status: String = "active", phone: String? = "+31600000012")
    -> Conversation
  {
    Conversation(
      id: RecordID(.blueprint, .conversation, id), counterpart: id, phone: phone, status: status, channel: "whatsapp",
      lastMessage: hoursAgo.map { now.addingTimeInterval(-$0 * 3600) })
  }

  private func fixture(_ conversations: [Conversation]) -> PaneFixture {
    var fixture = PaneFixture()
    fixture.library.conversations = Listing(conversations)
    return fixture
  }

  private var tenderConversation: Conversation {
    let tender = RecordID(.twelveBuild, .project, "7")
    return Conversation(
      id: RecordID(.twelveBuild, .conversation, scope: "7", "55"), counterpart: "Asfalterij Zwartwerk",
      company: "Asfalterij Zwartwerk", phone: "+31548540652", status: "unknown", channel: "12build",
      subject: "Freeswerk",
      invitation: Invitation(
        id: RecordID(.twelveBuild, .invitation, scope: "7", "55"), tender: tender, workComponent: "Freeswerk",
        kvk: KvKNumber("05888888"), status: "unknown", deadline: now.addingTimeInterval(-60)))
  }

  @Test func `A WhatsApp conversation may be open for so long`() {
    #expect(
      fixture([conversation("Noor van 't Nepveld", hoursAgo: 20)]).texts(.conversations) == [
        "name": "Noor van 't Nepveld", "subject": "—", "phone": "06 00000012", "status": "! actief", "last": "20u",
        "window": "mogelijk open, nog 4 u", "vendor": "Blueprint",
      ])
    #expect(fixture([conversation("x", hoursAgo: 30)]).texts(.conversations)["window"] == "dicht")
  }

  @Test func `A tender's conversation has no window and says what it is about`() {
    var fixture = fixture([tenderConversation])
    fixture.library.names = [RecordID(.twelveBuild, .project, "7"): "Asfalt N302"]
    #expect(
      fixture.texts(.conversations) == [
        "name": "Asfalterij Zwartwerk", "subject": "Freeswerk · Asfalt N302", "phone": "0548 540652",
        "status": "? onbekend = zwijgt", "last": "—", "window": "—", "vendor": "12Build",
      ])
    #expect(fixture.cells(.conversations)["status"]?.tone == .alarm)
  }

  @Test func `What is missing or unreadable stands there as it came`() {
    let bare = Conversation(
      id: RecordID(.blueprint, .conversation, "9"), phone: "onbekend\u{1B}", status: nil,
      unreadableLastMessage: "gisteren")
    #expect(
      fixture([bare]).texts(.conversations) == [
        "name": "onbekend\u{1B}", "subject": "—", "phone": "onbekend\u{1B}", "status": "?", "last": "gisteren",
        "window": "?",
        "vendor": "Blueprint",
      ])
  }

  @Test func `The newest message comes first, none at all last`() {
    let fixture = fixture([
      conversation("old", hoursAgo: 90), conversation("none", hoursAgo: nil), conversation("new", hoursAgo: 1),
    ])
    #expect(fixture.order(.conversations) == ["new", "old", "none"])
  }

  @Test func `The summary counts what is active or waiting`() {
    let fixture = fixture([
      conversation("1", hoursAgo: 1), conversation("2", hoursAgo: 1, status: "pending"),
      conversation("3", hoursAgo: 1, status: "closed"), tenderConversation,
    ])
    #expect(Pane.conversations.summary(fixture.context) == Words("2 open"))
  }

  @Test func `Blueprint's messages are not there, and that is said`() {
    let fixture = fixture([conversation("1", hoursAgo: 20)])
    #expect(fixture.needs(.conversations, "thread") == [])
    #expect(fixture.detail(.conversations, "thread")[1].hasPrefix("Berichttekst niet via de API van Blueprint"))
    let lines = fixture.detail(.conversations, "overview")
    #expect(lines.contains("Status bij Blueprint: active"))
    #expect(lines.contains("24-uursvenster: mogelijk open, nog 4 u"))
    #expect(lines.contains { $0.hasPrefix("Zeker dicht na 16-03-2026 13:00.") })
  }

  @Test func `Whoever has the number is named with what says so`() {
    var fixture = fixture([conversation("1", hoursAgo: 20)])
    func contact(_ vendor: Vendor, _ id: String) -> Contact {
      Contact(
        id: RecordID(vendor, .contact, id), name: "J. Testveld \(id)", company: "Stippellijn", phone: "06 00000012")
    }
    fixture.library.contacts = [contact(.corlega, "1")]
    #expect(
      fixture.detail(.conversations, "overview").contains(
        "J. Testveld 1 | Stippellijn | Corlega | ≡ zelfde mobiele nummer"))
    fixture.library.contacts = [contact(.blueprint, "2"), contact(.blueprint, "3")]
    #expect(
      fixture.detail(.conversations, "overview").contains(
        "J. Testveld 2 | Stippellijn | Blueprint | ≡ zelfde mobiele nummer | ? 2 kandidaten"))
  }

  @Test func `A tender's messages are read from 12Build, newest first`() {
    var fixture = fixture([tenderConversation])
    let thread = Resource.thread(project: "7", communication: "55")
    #expect(fixture.needs(.conversations, "thread") == [thread])
    fixture.load(
      thread,
      .thread([
        ThreadMessage(
          id: "1", type: "request", sent: now.addingTimeInterval(-7200), subject: "Aanvraag", text: "Graag uw prijs",
          sender: "Daan", receivers: ["info@zwartwerk.example"], attachments: ["bestek.pdf"]),
        ThreadMessage(id: "2", type: "reminder", sent: now, text: "Denkt u eraan?", sender: "Daan"),
      ]))
    #expect(
      fixture.detail(.conversations, "thread") == [
        "# Berichten", "aanvragen: 3m oud", "", "Daan | 16-03-2026 09:00 | ?reminder", "Denkt u eraan?", "",
        "Daan | 16-03-2026 07:00 | ▸ aanvraag", "aan info@zwartwerk.example", "Aanvraag", "Graag uw prijs",
        "bijlage: bestek.pdf",
      ])
    #expect(fixture.detail(.conversations, "overview").contains("KvK: 05888888"))
    #expect(fixture.detail(.conversations, "overview").contains("Status bij 12Build: unknown"))
  }
}
