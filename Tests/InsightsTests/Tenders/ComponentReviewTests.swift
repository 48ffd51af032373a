import Foundation
import Insights
import Records
import TestSupport
import Testing
import VendorAPI

struct ComponentReviewTests {
  static func invitation(
    _ id: String, status: String? = "unknown", component: String? = "5", name: String? = "Asfalt", tender: String = "1",
    deadline: Date? = nil, offer: Amount = .missing, corrected: Amount = .missing, expires: Date? = nil,
    isObsolete: Bool = false
  ) -> Invitation {
    Invitation(
      id: RecordID(.twelveBuild, .invitation, scope: tender, id), tender: RecordID(.twelveBuild, .project, tender),
      workComponentID: component, workComponent: name, status: status, deadline: deadline, offerExpires: expires,
      offer: offer, correctedOffer: corrected, isObsolete: isObsolete)
  }

  private let noon = DutchTime.start(of: monday).addingTimeInterval(12 * 3600)

  private func day(_ days: Int) -> Date { noon.addingTimeInterval(Double(days) * 86_400) }

  @Test func `Everybody who was asked has answered, is silent or is unclear`() throws {
    let statuses = [
      "unknown", "calculating", "rejected", "offerwaiting", "offer", "inbudget", "granted", "notgranted", "pending",
      nil,
      "UNKNOWN",
    ]
    let list =
      statuses.enumerated().map { Self.invitation("\($0)", status: $1) }
      + [Self.invitation("x", isObsolete: true), Self.invitation("0", status: "offer")]
    let review = try #require(ComponentReview.all(of: list).first)
    #expect(review.asked == Array(0...10))
    #expect(review.silent == [0, 10])
    #expect(review.answered == Array(1...7))
    #expect(review.unclear == [8, 9])
    #expect(review.obsolete == [11])
  }

  @Test func `Components are told apart by their ids, without one by their names`() {
    let reviews = ComponentReview.all(of: [
      Self.invitation("1"), Self.invitation("2", component: "6"), Self.invitation("3", tender: "2"),
      Self.invitation("4", name: "Asfalt (nieuw)"), Self.invitation("5", component: nil),
      Self.invitation("6", component: nil), Self.invitation("7", component: nil, name: nil),
    ])
    #expect(reviews.map(\.asked) == [[0, 3], [1], [2], [4, 5], [6]])
    #expect(reviews.map(\.name) == ["Asfalt", "Asfalt", "Asfalt", "Asfalt", nil])
    #expect(reviews.map(\.componentID) == ["5", "6", "5", nil, nil])
  }

  @Test func `The deadline is that of those who are silent`() {
    func deadline(_ list: [Invitation]) -> Date? { ComponentReview.all(of: list).first?.deadline }
    #expect(
      deadline([
        Self.invitation("1", status: "offer", deadline: day(1)), Self.invitation("2", deadline: day(3)),
        Self.invitation("3", deadline: day(2)), Self.invitation("4"),
        Self.invitation("5", deadline: day(-1), isObsolete: true),
      ]) == day(2))
    #expect(deadline([Self.invitation("1", status: "offer", deadline: day(1))]) == day(1))
    #expect(deadline([Self.invitation("1")]) == nil)
  }

  @Test(
    arguments: [
      (nil, .notice), (-1, .alarm), (0, .warning), (3, .warning), (4, .notice), (30, .notice),
    ] as [(Int?, Attention.Severity)])
  func `Silence weighs by the working days that are left`(days: Int?, severity: Attention.Severity) {
    let list = [Self.invitation("1", deadline: days.map { day($0).addingTimeInterval(1) })]
    #expect(ComponentReview.all(of: list).map { $0.severity(at: noon, Thresholds()) } == [severity])
    let answered = [Self.invitation("1", status: "offer", deadline: day(-1))]
    #expect(ComponentReview.all(of: answered).map { $0.severity(at: noon, Thresholds()) } == [nil])
  }

  /// Counted as somebody would count on paper.
  @Test(arguments: 0..<30 as Range<UInt64>) func `Silent firms are those of a plain count`(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    let words = ["unknown", "Unknown", "offer", "rejected", "pending", "", "calculating", "granted", "UNKNOWN "]
    let list = (0..<400).map { index in
      Self.invitation(
        "\(index)", status: words.randomElement(using: &generator) ?? nil,
        component: "\(Int.random(in: 1...9, using: &generator))",
        tender: "\(Int.random(in: 1...4, using: &generator))", isObsolete: generator.chance(percent: 10))
    }
    var silent: [String: Set<String>] = [:]
    for invitation in list where ["unknown", "Unknown"].contains(invitation.status) && !invitation.isObsolete {
      silent["\(invitation.tender.id)/\(invitation.workComponentID ?? "")", default: []].insert(invitation.id.id)
    }
    let reviews = ComponentReview.all(of: list)
    for review in reviews {
      let place = "\(review.tender.id)/\(review.componentID ?? "")"
      #expect(Set(review.silent.map { list[$0].id.id }) == silent[place, default: []])
      #expect(Set(review.asked) == Set(review.answered + review.silent + review.unclear))
    }
    #expect(reviews.reduce(0) { $0 + $1.asked.count + $1.obsolete.count } == list.count)
  }
}
