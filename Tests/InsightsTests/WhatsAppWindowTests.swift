import Foundation
import Insights
import Records
import Testing
import VendorAPI

struct WhatsAppWindowTests {
  private let now = Date(timeIntervalSince1970: 1_773_648_000)

  private func window(_ secondsAgo: Double?, channel: String? = "whatsapp", invitation: Invitation? = nil)
    -> WhatsAppWindow?
  {
    WhatsAppWindow(
      Conversation(
        id: RecordID(.blueprint, .conversation, "1"), channel: channel,
        lastMessage: secondsAgo.map { now.addingTimeInterval(-$0) }, invitation: invitation), at: now)
  }

  @Test func `It is surely closed a day after the last message`() {
    #expect(window(24 * 3600) == .closed)
    #expect(window(9 * 86_400) == .closed)
  }

  @Test func `Before that it may be open, and until when is known`() {
    #expect(window(20 * 3600) == .possiblyOpen(until: now.addingTimeInterval(4 * 3600)))
    #expect(window(24 * 3600 - 1) == .possiblyOpen(until: now.addingTimeInterval(1)))
  }

  @Test func `A clock that is a little ahead is believed, one that is far ahead is not`() {
    #expect(window(-60) == .possiblyOpen(until: now.addingTimeInterval(24 * 3600)))
    #expect(window(-3600) == .unknown)
    #expect(window(nil) == .unknown)
  }

  @Test func `Only WhatsApp has a window`() {
    #expect(window(60, channel: "email") == nil)
    #expect(window(60, channel: nil) != nil)
    let tender = RecordID(.twelveBuild, .project, "1")
    #expect(window(60, channel: nil, invitation: Invitation(id: tender, tender: tender)) == nil)
  }
}
