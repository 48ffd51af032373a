import Foundation
import Insights
import Records
import Testing
import VendorAPI

struct OfferRankingTests {
  private let now = DutchTime.start(of: monday)

  private func ranking(_ invitations: [Invitation]) -> OfferRanking {
    OfferRanking(Array(invitations.indices), of: invitations, at: now)
  }

  private func offer(
    _ id: String, _ cents: Int?, corrected: Amount = .missing, status: String = "offer", expires: Double? = nil
  ) -> Invitation {
    ComponentReviewTests.invitation(
      id, status: status, offer: cents.map { .exact(Money(cents: $0)) } ?? .missing, corrected: corrected,
      expires: expires.map { now.addingTimeInterval($0) })
  }

  @Test func `From low to high, with what each is above the lowest`() {
    let found = ranking([offer("1", 120_000), offer("2", 100_000), offer("3", nil), offer("4", 100_000)])
    #expect(found.offers.map(\.record.id) == ["2", "4", "1"])
    #expect(found.offers.map(\.difference) == [0, 0, 20_000])
    #expect(found.offers.map(\.percent) == [0, 0, 20])
    #expect(found.offers.map(\.position) == [1, 3, 0])
    #expect(found.unreadable.isEmpty)
  }

  @Test func `A corrected price counts instead of the first`() {
    let found = ranking([
      offer("1", 100, corrected: .exact(Money(cents: 300))), offer("2", 200, corrected: .exact(Money(cents: 0))),
      offer("3", nil, corrected: .exact(Money(cents: 250))),
    ])
    #expect(found.offers.map(\.amount.cents) == [200, 250, 300])
    #expect(found.offers.map(\.isCorrected) == [false, true, true])
  }

  @Test func `What is no price is named, what is none is passed over`() {
    let found = ranking([
      offer("1", 0), offer("2", 0, status: "unknown"), offer("3", -5),
      ComponentReviewTests.invitation("4", status: "offer", offer: .unitUnknown("op aanvraag")),
      offer("5", 7, corrected: .unitUnknown("?")),
    ])
    #expect(found.offers.isEmpty)
    #expect(found.unreadable == [0, 2, 3, 4])
  }

  @Test(arguments: [(-1.0, true), (0, false), (1, false)])
  func `An offer expires at its moment`(seconds: Double, isExpired: Bool) {
    let found = ranking([offer("1", 100, expires: seconds), offer("2", 300)])
    #expect(found.offers.map(\.isExpired) == [isExpired, false])
    // What was asked stays what the others are compared with.
    #expect(found.offers.map(\.difference) == [0, 200])
  }

  @Test func `Only the positions that are asked for are looked at`() {
    let list = [offer("1", 100), offer("2", 50), offer("3", 70)]
    #expect(OfferRanking([0, 2], of: list, at: now).offers.map(\.difference) == [0, 30])
  }
}
