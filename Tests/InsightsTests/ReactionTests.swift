import Insights
import Records
import Testing
import VendorAPI

struct ReactionTests {
  private let plan = VKMPlan(version: "v1.2", status: "active")

  private func reaction(_ comments: [Records.Comment], _ plan: VKMPlan?) -> Reaction {
    Reaction.of(ClosureFixture.person(0), in: comments, on: plan)
  }

  @Test(
    arguments: [
      ("1.2", Reaction.current), ("v1.2", .current), ("1.3", .current), ("1.1", .older), ("1.0", .older), ("1", .older),
      ("1.10", .current), (nil, .current), ("concept", .current),
    ] as [(String?, Reaction)]) func `Only a surely older version is old`(version: String?, expected: Reaction)
  {
    #expect(reaction([ClosureFixture.comment(by: 0, on: version)], plan) == expected)
  }

  @Test func `A new comment makes up for an old one, in whichever order they come`() {
    let both = [ClosureFixture.comment(by: 0, on: "1.1"), ClosureFixture.comment(by: 0, on: "1.2")]
    #expect(reaction(both, plan) == .current)
    #expect(reaction(both.reversed(), plan) == .current)
  }

  @Test func `Somebody else's comment is not theirs`() {
    #expect(reaction([ClosureFixture.comment(by: 1, on: "1.2")], plan) == .none)
    #expect(reaction([], plan) == .none)
  }

  @Test func `Without a plan to compare with every comment counts`() {
    #expect(reaction([ClosureFixture.comment(by: 0, on: "0.1")], nil) == .current)
    #expect(!VKMPlan(status: "active").supersedes(version: "0.1"))
  }
}
