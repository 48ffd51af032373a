import Foundation
import Records
import Testing
import VendorAPI

@testable import Dashboard

/// What is fetched of single closures for the list of today, in which order, and how much of it.
struct EvidenceTests {
  /// A state whose lists have all come, with these closures.
  private func state(_ closures: [Closure]) -> (state: AppState, effects: [Effect]) {
    var state = StateFixture.state(vendors: [.vemap])
    _ = state.update(.started)
    func came(_ resource: Resource, _ payload: Payload) -> [Effect] {
      state.update(.loaded(resource, Loaded(payload, at: state.now)))
    }
    let project = Project(id: PaneFixture.project, tenant: PaneFixture.tenant)
    _ = came(.tenants, .tenants([Tenant(id: PaneFixture.tenant)]))
    _ = came(.users(tenant: "t1"), .users([]))
    _ = came(.projects(tenant: "t1"), .projects(Listing([project])))
    _ = came(.closureReferences(tenant: "t1", project: "p1"), .closures([]))
    let effects = came(.closures(tenant: "t1", project: "p1"), .closures(closures))
    return (state, effects)
  }

  private func history(_ id: String) -> Resource { .history(tenant: "t1", closure: id) }
  private func comments(_ id: String) -> Resource { .comments(tenant: "t1", closure: id) }

  private func asked(_ effects: [Effect]) -> [Resource] {
    effects.compactMap { if case .load(let resource, .background, .asked) = $0 { resource } else { nil } }
  }

  private func answer(_ resource: Resource, _ state: inout AppState, after seconds: Double = 0) -> [Resource] {
    let payload =
      if case .history = resource { Payload.history(ClosureHistory(events: [])) } else { Payload.comments([]) }
    return asked(state.update(.loaded(resource, Loaded(payload, at: state.now.addingTimeInterval(seconds)))))
  }

  @Test func `the soonest are looked into first, three calls at a time, until all are known`() {
    let closures = ([9, 2, 5, 15] as [Int]).map { PaneFixture.closure("\($0)", start: $0) }
    var (state, effects) = state(closures)
    var under = asked(effects)
    #expect(under == [history("2"), comments("2"), history("5")])
    var order = under
    while let next = under.first {
      under.removeFirst()
      let more = answer(next, &state)
      #expect(under.count + more.count <= AppState.evidenceAtOnce)
      (order, under) = (order + more, under + more)
    }
    #expect(order == [2, 5, 9].flatMap { [history("\($0)"), comments("\($0)")] })
    #expect(asked(state.update(.ticked(state.now.addingTimeInterval(60)))).isEmpty, "known is known")
  }

  @Test func `what the lists tell is not asked for`() {
    let plan = VKMPlan(version: "v1", status: "final")
    let closures = [
      PaneFixture.closure("final", plan: .plan(plan)), PaneFixture.closure("none", plan: .none, people: []),
      PaneFixture.closure("half", plan: .notLoaded, people: nil),
    ]
    #expect(asked(state(closures).effects) == [comments("final")])
  }

  @Test func `until it is known there is a question mark, and then there is none`() {
    var (state, _) = state([PaneFixture.closure()])
    func line() -> String {
      state.library.attention.items.first.map { "\($0.sign) \($0.reason(.nl)) \($0.detail)" } ?? ""
    }
    #expect(line() == "! VKM v1.2 actief, definitief niet nagegaan D-3 · ?/2 gereageerd")
    _ = answer(history("c1"), &state)
    _ = answer(comments("c1"), &state)
    #expect(line() == "✗ VKM v1.2 niet definitief D-3 · 0/2 gereageerd")
  }

  @Test func `a call that fails leaves the question mark, and the others go on`() {
    var (state, effects) = state([PaneFixture.closure("1"), PaneFixture.closure("2", start: 4)])
    #expect(asked(effects) == [history("1"), comments("1"), history("2")])
    _ = state.update(.failed(history("1"), StateFixture.error(.notFound, .vemap), at: state.now))
    #expect(answer(comments("1"), &state) == [comments("2")])
    _ = answer(history("2"), &state)
    _ = answer(comments("2"), &state)
    #expect(
      state.library.attention.items.map { $0.reason(.nl) } == [
        "VKM v1.2 actief, definitief niet nagegaan", "VKM v1.2 niet definitief",
      ])
    #expect(asked(state.update(.ticked(state.now.addingTimeInterval(400)))).isEmpty, "only a person can change that")
  }

  @Test func `a vendor that went away is asked one thing, and not again at once`() {
    var (state, effects) = state([PaneFixture.closure("1"), PaneFixture.closure("2", start: 4)])
    for resource in asked(effects) {
      _ = state.update(.failed(resource, StateFixture.error(.transport(.timedOut), .vemap), at: state.now))
    }
    #expect(asked(state.update(.ticked(state.now.addingTimeInterval(5)))).isEmpty)
    #expect(asked(state.update(.ticked(state.now.addingTimeInterval(20)))).count == 1)
    #expect(asked(state.update(.ticked(state.now.addingTimeInterval(25)))).isEmpty, "the one is under way still")
  }

  @Test func `of very many closures only the next ones are looked into, and none is forgotten for another`() {
    var (state, effects) = state((0..<400).map { PaneFixture.closure("\($0)", start: $0 / 40) })
    var under = asked(effects)
    var seen = under
    while let next = under.popLast() {
      let more = answer(next, &state)
      (seen, under) = (seen + more, under + more)
      #expect(seen.count <= 2 * AppState.mostEvidence)
      if seen.count > 2 * AppState.mostEvidence { return }
    }
    #expect(Set(seen).count == 2 * AppState.mostEvidence)
    #expect(state.library.details.count == 2 * AppState.mostEvidence)
    #expect(asked(state.update(.ticked(state.now.addingTimeInterval(30)))).isEmpty)
  }

  @Test func `it is asked again after a quarter of an hour, and stays on the screen meanwhile`() {
    var (state, effects) = state([PaneFixture.closure()])
    for resource in asked(effects) { _ = answer(resource, &state) }
    #expect(asked(state.update(.ticked(state.now.addingTimeInterval(899)))).isEmpty)
    #expect(
      asked(state.update(.ticked(state.now.addingTimeInterval(2)))).filter {
        $0 == history("c1") || $0 == comments("c1")
      }
        == [history("c1"), comments("c1")])
    #expect(state.library.attention.items.first?.reason(.nl) == "VKM v1.2 niet definitief")
  }
}
