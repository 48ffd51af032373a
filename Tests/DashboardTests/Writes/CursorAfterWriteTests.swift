import Records
import TestSupport
import Testing
import VendorAPI

@testable import Dashboard

/// The cursor means a record, also when a write moves or makes one.
@Suite(.costly) @MainActor struct CursorAfterWriteTests {
  private func users() async throws -> VemapDesk {
    let desk = await VemapDesk.started()
    try await desk.row("vemap users")
    await desk.send(.sort(SortOrder("name")))
    return desk
  }

  private func fill(_ desk: VemapDesk, name: String) async throws {
    try await desk.open(
      "vemap createUser",
      [
        "fullName": name, "email": "proef@persoon.example", "authorisation": "manager",
        "organisationName": "Proef BV", "password": "geheim-geheim",
      ])
    await desk.send(.sendForm, .painted, .confirm)
  }

  @Test func `the cursor goes along with the record that an edit moves`() async throws {
    let desk = try await users()
    let first = try #require(desk.state.origin)
    #expect(desk.state.table(desk.state.focus).cursorRow == 0)
    try await desk.open("vemap updateUser", ["name": "Zzz Achteraan"])
    await desk.finish()
    #expect(desk.state.origin?.id == first.id)
    #expect(desk.state.origin?.name == "Zzz Achteraan")
    #expect(desk.state.table(desk.state.focus).cursorRow == desk.state.visibleNames.count - 1)
  }

  @Test func `what was made has the cursor`() async throws {
    let desk = try await users()
    try await fill(desk, name: "Mmm Midden")
    await desk.wait()
    #expect(desk.state.origin?.name == "Mmm Midden")
  }

  @Test func `whoever has moved on since stays where they are`() async throws {
    let desk = try await users()
    try await fill(desk, name: "Mmm Midden")
    await desk.send(.move(.by(1)))
    let there = desk.state.origin?.name
    await desk.wait()
    #expect(desk.state.visibleNames.contains("Mmm Midden"))
    #expect(desk.state.origin?.name == there)
  }

  @Test func `a filter that hides what was made stays, and so does the cursor`() async throws {
    let desk = try await users()
    await desk.filter("Kerkveen")
    let there = desk.state.origin?.name
    try await fill(desk, name: "Mmm Midden")
    await desk.wait()
    #expect(desk.state.origin?.name == there)
    #expect(desk.state.table(desk.state.focus).filter == "Kerkveen")
  }

  @Test func `a row whose id no answer tells is known by being the new one`() async throws {
    let driver = TenderDriver()
    await driver.start()
    try await driver.go(to: "budget-rows")
    try await driver.act("addBudgetRow", ["properties.name": "Schanskorven"])
    #expect(driver.state.origin?.name == "Schanskorven")
  }
}
