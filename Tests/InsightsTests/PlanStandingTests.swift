import Foundation
import Insights
import Records
import Testing
import VendorAPI

struct PlanStandingTests {
  private let active = VKMPlan(version: "v1.2", status: "active")

  private func standing(_ plan: Closure.Plan, _ history: ClosureHistory? = nil) -> PlanStanding {
    PlanStanding(ClosureFixture.closure(plan: plan), history: history)
  }

  private func final(_ version: String?, status: String? = "final") -> ClosureHistory {
    ClosureHistory(events: [], finalPlan: VKMPlan(version: version, status: status))
  }

  @Test func `The list's word stands as long as the history is not there`() {
    #expect(standing(.plan(active)) == .active(active, isFinalityKnown: false))
    #expect(standing(.none) == .none)
    #expect(standing(.notLoaded) == .notLoaded)
  }

  @Test func `The history alone makes an active plan final, or surely not`() {
    #expect(standing(.plan(active), final("1.2")) == .final(VKMPlan(version: "1.2", status: "final")))
    #expect(standing(.plan(active), ClosureHistory(events: [])) == .active(active, isFinalityKnown: true))
  }

  @Test func `A newer version than the final one starts over`() {
    #expect(standing(.plan(active), final("1.1")) == .active(active, isFinalityKnown: true))
    #expect(standing(.plan(active), final("1.10")) == .final(VKMPlan(version: "1.10", status: "final")))
  }

  @Test func `Versions that cannot be compared are taken as the same`() {
    #expect(standing(.plan(active), final(nil)) == .final(VKMPlan(status: "final")))
    #expect(standing(.notLoaded, final("1.2")) == .final(VKMPlan(version: "1.2", status: "final")))
  }

  @Test func `A final plan that says it is something else is not final`() {
    #expect(standing(.plan(active), final("1.2", status: "concept")) == .active(active, isFinalityKnown: true))
  }

  @Test func `An unknown word stays one`() {
    let odd = VKMPlan(version: "v1", status: "in_review")
    #expect(standing(.plan(odd)) == .unknown(odd))
    #expect(standing(.plan(VKMPlan(version: "v1"))) == .unknown(VKMPlan(version: "v1")))
    #expect(standing(.plan(odd)).severity(daysToStart: 0, Thresholds()) == nil)
  }
}
