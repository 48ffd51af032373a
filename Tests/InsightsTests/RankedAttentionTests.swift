import Foundation
import Insights
import Records
import Testing
import VendorAPI

struct RankedAttentionTests {
  private let now = DutchTime.start(of: monday).addingTimeInterval(9 * 3600)

  private func attention(
    _ id: String, _ severity: Attention.Severity, _ reasons: Attention.Reason..., days: Int? = nil,
    kind: RecordID.Kind = .closure
  ) -> Attention {
    Attention(record: RecordID(.vemap, kind, id), position: 0, severity: severity, reasons: reasons, days: days)
  }

  private func order(_ attentions: [Attention]) -> [String] { Attention.ranked(attentions).map(\.record.id) }

  @Test func `Severity comes first, whatever it is about`() {
    #expect(
      order([
        attention("notice", .notice, .noPlan, days: 0), attention("warning", .warning, .noPlan, days: 0),
        attention("alarm", .alarm, .invoiceLate(days: 15), days: -15),
      ]) == ["alarm", "warning", "notice"])
  }

  @Test func `What is equally grave goes by topic: the road before the money`() {
    let all = [
      attention("appointment", .warning, .appointment(start: now, end: nil)),
      attention("invoice", .warning, .invoiceLate(days: 3), days: -3),
      attention("offer", .warning, .offerEnds(at: now)),
      attention("tender", .warning, .silentFirms(1, of: 2, until: now)),
      attention("window", .warning, .windowCloses(at: now)), attention("trip", .warning, .tripLate(since: now)),
      attention("meeting", .warning, .meetingsUnchecked(2)), attention("closure", .warning, .notReported, days: 40),
    ]
    let expected = ["closure", "meeting", "trip", "window", "tender", "offer", "invoice", "appointment"]
    #expect(order(all) == expected)
    #expect(order(all.reversed()) == expected)
    #expect(Set(all.map(\.topic)).count == Attention.Topic.allCases.count)
  }

  @Test func `What is nearest or latest goes first, what has no day last`() {
    #expect(
      order([
        attention("unknown", .warning, .startUnknown), attention("later", .warning, .noPlan, days: 9),
        attention("running", .warning, .noPlan, days: -2), attention("soon", .warning, .noPlan, days: 1),
      ]) == ["running", "soon", "later", "unknown"])
    let moments: [(String, Double)] = [("b", 60), ("c", 3600), ("a", -60)]
    #expect(
      order(moments.map { attention($0.0, .warning, .windowCloses(at: now + $0.1)) }) == ["a", "b", "c"],
      "within a day the moment counts")
  }

  @Test func `A client who is talking to us goes before one who is later still`() {
    let window = WhatsAppWindow.possiblyOpen(until: now)
    #expect(
      order([
        attention("latest", .alarm, .invoiceLate(days: 60), days: -60),
        attention("closed", .alarm, .invoiceLate(days: 50), .conversation(.closed, .closed), days: -50),
        attention("talking", .alarm, .invoiceLate(days: 21), .conversation(.active, window), days: -21),
      ]) == ["talking", "latest", "closed"])
  }

  @Test func `What presses equally stays in its order, and nothing is lost`() {
    let same = (0..<300).map { attention("\($0)", .warning, .noPlan, days: 3) }
    #expect(order(same) == (0..<300).map(String.init))
    #expect(Attention.ranked([]).isEmpty)
  }

  @Test func `An unreadable time is of the kind its record is`() {
    #expect(attention("1", .notice, .timeUnknown, kind: .appointment).topic == .appointment)
    #expect(attention("1", .notice, .timeUnknown, kind: .trip).topic == .trip)
  }
}
