import Foundation
import Insights
import Records
import Testing
import VendorAPI

struct ClosureReadinessTests {
  private func readiness(
    _ closure: Closure, days: Int = 3, history: ClosureHistory? = nil, comments: [Records.Comment]? = nil
  ) -> ClosureReadiness {
    ClosureReadiness(
      closure, ClosureEvidence(history: history, comments: comments), daysToStart: days, on: monday, Thresholds())
  }

  private let draft = VKMPlan(version: "v0.3", status: "concept")
  private let active = VKMPlan(version: "v1.2", status: "active")
  private let nothingFinal = ClosureHistory(events: [])

  @Test(arguments: [(0, Attention.Severity.alarm), (3, .alarm), (4, .warning), (10, .warning), (-2, .alarm)])
  func `A draft is red three days ahead and yellow ten`(days: Int, severity: Attention.Severity) {
    let found = readiness(ClosureFixture.closure(startsIn: days, plan: .plan(draft)), days: days).findings
    #expect(found.first?.reason == .planNotFinal(draft))
    #expect(found.first?.severity == severity)
  }

  @Test func `Eleven days ahead there is still time for the plan`() {
    let readiness = readiness(
      ClosureFixture.closure(startsIn: 11, plan: .plan(draft), people: 0, melvin: true), days: 11)
    #expect(readiness.findings.isEmpty)
  }

  @Test func `No plan at all is the same matter`() {
    #expect(readiness(ClosureFixture.closure(plan: .none)).findings.first?.reason == .noPlan)
    #expect(readiness(ClosureFixture.closure(plan: .none)).findings.first?.severity == .alarm)
  }

  @Test func `A plan that is not loaded is not a plan that is not there`() {
    let readiness = readiness(ClosureFixture.closure(plan: .notLoaded))
    #expect(readiness.findings.isEmpty)
    #expect(readiness.unchecked.contains(.planNotLoaded))
  }

  @Test func `An active plan is no alarm before the history was looked at`() {
    let before = readiness(ClosureFixture.closure(plan: .plan(active)))
    #expect(before.findings.first?.severity == .warning)
    #expect(before.unchecked.contains(.finality))
    let after = readiness(ClosureFixture.closure(plan: .plan(active)), history: nothingFinal)
    #expect(after.findings.first?.severity == .alarm)
    #expect(!after.unchecked.contains(.finality))
  }

  @Test func `Nobody to ask is a matter, names that did not load are not`() {
    #expect(readiness(ClosureFixture.closure(people: 0)).findings.map(\.reason) == [.noStakeholders])
    var unloaded = ClosureFixture.closure(people: nil)
    #expect(readiness(unloaded).findings.isEmpty)
    #expect(readiness(unloaded).unchecked.contains(.stakeholdersNotLoaded))
    unloaded.stakeholderCount = 0
    #expect(readiness(unloaded).findings.map(\.reason) == [.noStakeholders])
    // One stakeholder came, but could not be read.
    var unread = ClosureFixture.closure(people: 0)
    unread.stakeholderCount = 1
    #expect(readiness(unread).findings.isEmpty)
  }

  @Test func `Who reacted to an old version has yet to react`() {
    let comments = [ClosureFixture.comment(by: 0, on: "1.2"), ClosureFixture.comment(by: 1, on: "1.1")]
    let closure = ClosureFixture.closure(plan: .plan(VKMPlan(version: "v1.2", status: "final")), people: 3)
    let found = readiness(closure, comments: comments).findings
    #expect(found.map(\.reason) == [.awaitingReactions(missing: 2, of: 3)])
    #expect(found.map(\.severity) == [.warning])
    #expect(readiness(closure).unchecked == [.reactionsNotLoaded])
  }

  @Test(
    arguments: [
      (false, false, true), (true, false, false), (false, true, false), (nil, true, false), (nil, false, false),
    ] as [(Bool?, Bool?, Bool)]) func `One of the labels is enough`(melvin: Bool?, spin: Bool?, isMissing: Bool)
  {
    let readiness = readiness(ClosureFixture.closure(melvin: melvin, spin: spin))
    #expect(readiness.findings.contains { $0.reason == .notReported } == isMissing)
    #expect(readiness.unchecked.contains(.labelsNotLoaded) == (melvin == nil && spin != true))
  }

  @Test func `Labels have thirty working days`() {
    let soon = ClosureFixture.closure(startsIn: 42, melvin: false, spin: false)
    #expect(readiness(soon, days: 42).findings.map(\.reason) == [.notReported])
    let later = ClosureFixture.closure(startsIn: 43, melvin: false, spin: false)
    #expect(readiness(later, days: 43).findings.isEmpty)
  }

  @Test func `A road that is missing or cannot be read is said`() {
    #expect(readiness(ClosureFixture.closure(road: nil)).unchecked.contains(.roadNotLoaded))
    #expect(readiness(ClosureFixture.closure(road: "t.h.v. brug")).unchecked.contains(.roadUnreadable))
    #expect(!readiness(ClosureFixture.closure()).unchecked.contains(.roadUnreadable))
  }

  @Test func `The gravest comes first`() {
    let closure = ClosureFixture.closure(plan: .plan(draft), people: 0, melvin: false, spin: false)
    #expect(
      readiness(closure).findings.map(\.reason) == [.planNotFinal(draft), .noStakeholders, .notReported])
    let far = readiness(closure, days: 9).findings
    #expect(far.map(\.severity) == [.warning, .warning, .warning])
  }
}
