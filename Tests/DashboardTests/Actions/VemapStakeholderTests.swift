import TestSupport
import Testing
import VendorAPI

@testable import Dashboard

@Suite(.costly) @MainActor struct VemapStakeholderTests {
  private let brigade = "brandweer"

  /// The nights of weeks 13 and 14 on the A1: three without the fire brigade, one with it.
  @Test func `adds one person to all marked closures and passes over those who have them`() async throws {
    let desk = await VemapDesk.started()
    await desk.closure("A1 type:nacht")
    await desk.send(.markAllVisible)
    let marked = desk.state.chosenOrigins.count
    #expect(marked > 6)
    #expect(desk.state.actions(in: .add).map(\.id) == ["vemap addClosureStakeholders"])
    await desk.send(.act(.add))
    await desk.send(.edit(.insert(brigade)), .submit)
    let plan = desk.plan
    #expect(plan.count == marked)
    let new = plan.count { $0.hasPrefix("+") }
    let same = plan.count { $0.hasPrefix("=") }
    #expect(new >= 3)
    #expect(same >= 1)
    #expect(new + same == marked)
    await desk.finish()
    // The third addition of the fire brigade answers 500 once, and the record shows that it did not happen.
    let batch = try #require(desk.state.writing.batches.first)
    #expect(batch.counts == Batch.Counts(done: new - 1, failed: 1))
    #expect(desk.writes.count == new)
    #expect(desk.writes.allSatisfy { $0.body == json(#"{"stakeholders": ["user-121"]}"#) })
    await desk.send(.retry(batch.id))
    #expect(desk.plan.count == 1)
    await desk.finish()
    let again = try #require(desk.state.writing.batches.first)
    #expect(again.counts == Batch.Counts(done: 1))
    #expect(desk.writes.count == new + 1)
    #expect(Set(desk.writes.map(\.path)).count == new)
  }

  @Test func `a comma takes who is meant, and another may follow`() async throws {
    let desk = await VemapDesk.started()
    await desk.closure("IJsselbrug zuid")
    await desk.send(.start(try #require(Action.named("vemap addClosureStakeholders"))))
    await desk.send(.edit(.insert("brandweer")), .edit(.insert(",")))
    #expect(desk.state.form?.inputs.first?.picked.count == 1)
    #expect(desk.state.form?.inputs.first?.line.text == "")
    await desk.send(.edit(.insert("gemeente")), .edit(.insert(",")))
    #expect(desk.state.form?.inputs.first?.picked.count == 2)
    await desk.send(.submit)
    #expect(desk.writes.count == 1)
    guard case .array(let people)? = desk.writes.first?.body?["stakeholders"] else {
      Issue.record("\(desk.writes)")
      return
    }
    #expect(people.contains("user-147"))
  }

  @Test func `one closure is done at once and taken back by removing who was new`() async throws {
    let desk = await VemapDesk.started()
    await desk.closure("IJsselbrug zuid")
    try await desk.open("vemap addClosureStakeholders", ["stakeholders": "ambulance"])
    // Already on it.
    #expect(desk.state.notice?.words.nl.hasSuffix("dat is al zo.") == true)
    #expect(desk.writes.isEmpty)
    try await desk.open("vemap addClosureStakeholders", ["stakeholders": "gemeente"])
    #expect(
      desk.writes == [
        .init(
          method: "POST", path: "/v1/tenant-501/closures/closure-122/stakeholders",
          body: json(#"{"stakeholders": ["user-147"]}"#))
      ])
    await desk.send(.undo)
    #expect(
      desk.writes.last
        == .init(
          method: "DELETE", path: "/v1/tenant-501/closures/closure-122/stakeholders/user-147", body: nil))
    // There is no way back from a way back.
    await desk.send(.undo)
    #expect(desk.writes.count == 2)
  }

  @Test func `removing passes over closures without the person, and adds them again when taken back`() async throws {
    let desk = await VemapDesk.started()
    await desk.closure("A28 HRR type:nacht")
    await desk.send(.markAllVisible)
    #expect(desk.state.actions(in: .delete).map(\.id) == ["vemap removeClosureStakeholder"])
    await desk.send(.act(.delete))
    await desk.send(.edit(.insert("timo")), .submit)
    let plan = desk.plan
    #expect(plan.contains { $0.hasPrefix("=") })
    let new = plan.count { $0.hasPrefix("+") }
    #expect(new > 0)
    await desk.finish()
    #expect(desk.writes.count == new)
    #expect(desk.writes.allSatisfy { $0.method == "DELETE" && $0.path.hasSuffix("/stakeholders/user-106") })
    await desk.send(.undo)
    #expect(desk.writes.count == 2 * new)
    #expect(desk.writes.suffix(new).allSatisfy { $0.body == json(#"{"stakeholders": ["user-106"]}"#) })
    let paths = desk.writes.map(\.path)
    #expect(paths.suffix(new) == paths.prefix(new).map { String($0.dropLast("/user-106".count)) }[...])
  }

  @Test func `somebody who left is taken off all their closures at once`() async throws {
    let desk = await VemapDesk.started()
    try await desk.row("vemap users", "Kerkveen")
    await desk.send(.open)
    await desk.send(.pickerMove(1), .submit)
    #expect(desk.state.focusedListID == "vemap stakeholder-closures")
    let closures = desk.state.library.rows.items.count
    #expect(closures > 1)
    await desk.send(.markAllVisible, .act(.delete))
    #expect(desk.plan.count == closures)
    await desk.finish()
    #expect(desk.writes.count == closures)
    #expect(desk.writes.allSatisfy { $0.path.hasSuffix("/stakeholders/user-147") })
    #expect(desk.state.library.rows.items.isEmpty)
  }

  @Test func `a person is removed from and added in a closure's own list`() async throws {
    let desk = await VemapDesk.started()
    await desk.closure("IJsselbrug zuid")
    try await desk.row("vemap stakeholders", "Weginspectie")
    await desk.send(.act(.delete))
    #expect(desk.writes.last?.path == "/v1/tenant-501/closures/closure-122/stakeholders/user-144")
    try await desk.open("vemap addClosureStakeholders list", ["stakeholders": "Weginspectie"])
    #expect(desk.writes.last?.path == "/v1/tenant-501/closures/closure-122/stakeholders")
    #expect(desk.writes.last?.body == json(#"{"stakeholders": ["user-144"]}"#))
  }
}
