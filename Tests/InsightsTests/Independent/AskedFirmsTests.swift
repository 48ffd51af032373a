import Foundation
import Insights
import Records
import TestSupport
import Testing

/// Silent firms found in 12Build's JSON against those that were made up silent: none missing, none too many.
struct AskedFirmsTests {
  @Test(
    arguments: [(UInt64(1), 10), (2, 74), (3, 300), (4, 1000), (5, 10_000)],
    ["2026-03-16T08:10:00Z", "2026-04-03T21:59:59Z", "2026-04-24T22:00:00Z", "2026-10-24T23:30:00Z"])
  func `Who is silent is who was made up so`(made: (seed: UInt64, firms: Int), time: String) throws {
    let now = try Date(time, strategy: .iso8601)
    let seconds = Int(now.timeIntervalSince1970)
    let firms = AskedFirms(seed: made.seed, firms: made.firms, now: seconds)
    let conversations = try firms.conversations()
    #expect(conversations.count == made.firms)
    let thresholds = Thresholds()
    let found = Attention.silentFirms(conversations, at: now, thresholds).map { attention -> AskedFirms.Silence in
      guard case .silentFirms(let count, let asked, let until)? = attention.reasons.first else {
        return AskedFirms.Silence(firms: [], asked: 0, until: 0, isClosed: false)
      }
      let records = [attention.record] + attention.others
      #expect(count == records.count)
      return AskedFirms.Silence(
        firms: Set(records.map { $0.scope + "/" + $0.id }), asked: asked, until: Int(until.timeIntervalSince1970),
        isClosed: attention.severity == .alarm)
    }
    let expected = firms.silences(at: seconds, workingDays: thresholds.tenderYellowDays)
    #expect(Set(found) == expected)
    #expect(found.count == expected.count)
    // What the review of a tender shows is the same, whatever the day.
    let invitations = conversations.compactMap(\.invitation)
    let silent = ComponentReview.all(of: invitations).flatMap(\.silent).map { invitations[$0].id.id }
    let truth = firms.components.flatMap(\.asked).filter { !$0.isObsolete && $0.status?.lowercased() == "unknown" }
    #expect(silent.sorted() == truth.map(\.id).sorted())
    if made.firms >= 300 { #expect(Set(expected.map(\.isClosed)) == [true, false]) }
  }
}
