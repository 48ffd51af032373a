import Foundation
import Insights
import Records
import Testing
import VendorAPI

struct ClosingWindowsTests {
  private let now = DutchTime.start(of: monday).addingTimeInterval(9 * 3600)

  private func conversation(_ hoursAgo: Double, _ status: String? = "active", channel: String? = "whatsapp")
    -> Conversation
  {
    Conversation(
      id: RecordID(.blueprint, .conversation, "\(hoursAgo)"), status: status, channel: channel,
      lastMessage: now - hoursAgo * 3600)
  }

  private func found(_ conversations: Conversation..., thresholds: Thresholds = Thresholds()) -> [Attention] {
    Attention.closingWindows(conversations, at: now, thresholds)
  }

  @Test(arguments: [(19.9, 0), (20, 1), (23.9, 1), (24, 0), (200, 0)] as [(Double, Int)])
  func `From four hours before it surely closes a conversation is told of`(hours: Double, count: Int) {
    #expect(found(conversation(hours)).count == count)
  }

  @Test func `Only talks that go on or wait, and only WhatsApp`() {
    #expect(found(conversation(22, "pending")).count == 1)
    #expect(found(conversation(22, "closed")).isEmpty)
    #expect(found(conversation(22, "archief")).isEmpty)
    #expect(found(conversation(22, nil)).isEmpty)
    #expect(found(conversation(22, channel: "email")).isEmpty)
  }

  @Test func `The first to close comes first, with the moment and the day`() {
    let attentions = found(conversation(21), conversation(23))
    #expect(attentions.map(\.position) == [1, 0])
    #expect(attentions.map(\.reasons) == [[.windowCloses(at: now + 3600)], [.windowCloses(at: now + 3 * 3600)]])
    #expect(attentions.map(\.severity) == [.warning, .warning])
    #expect(attentions.map(\.days) == [0, 0])
  }

  @Test func `The hours are a setting`() {
    var thresholds = Thresholds()
    thresholds.windowYellowMinutes = 60
    #expect(found(conversation(22.9), thresholds: thresholds).isEmpty)
    #expect(found(conversation(23), thresholds: thresholds).count == 1)
  }

  @Test func `A day of the clock's change has its twenty-four hours all the same`() throws {
    let sunday = DutchTime.start(of: try #require(CalendarDate(iso: "2026-03-29"))).addingTimeInterval(10 * 3600)
    let written = Conversation(
      id: RecordID(.blueprint, .conversation, "1"), status: "active", lastMessage: sunday - 23 * 3600)
    let attention = try #require(Attention.closingWindows([written], at: sunday, Thresholds()).first)
    #expect(attention.reasons == [.windowCloses(at: sunday + 3600)])
  }
}
