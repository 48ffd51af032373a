import HTTPTypes
import Records
import TestSupport
import Testing
import TwelveBuildAPI
import VendorAPI

@testable import Dashboard

/// What is fetched anew after a write, and what stays on the screen until it has come.
@Suite(.costly) @MainActor struct RefreshTests {
  private let tenant = "tenant-501"

  /// The closure with its comments and events loaded, and its comments on the screen.
  private func lookingAtComments() async throws -> (VemapDesk, Closure) {
    let desk = await VemapDesk.started()
    await desk.closure("IJsselbrug zuid")
    await desk.send(.open)
    for _ in 0..<2 { await desk.send(.nextTab) }
    #expect(desk.state.detailTab?.id == "comments")
    let record = try #require(desk.state.focusedRecord)
    return (desk, try #require(desk.state.library.closures.items.first { $0.id == record }))
  }

  private func lines(_ desk: VemapDesk) -> String {
    desk.state.detailLines.map { "\($0)" }.joined(separator: "\n")
  }

  private func cell(_ closure: Closure, _ state: AppState) -> String {
    let row = state.library.closures.items.firstIndex { $0.id == closure.id }
    return row.flatMap { Pane.closures.column("stakeholders")?.text(state.context, $0).text } ?? ""
  }

  @Test func `a comment shows at once in the open detail, and the column goes on saying who reacted`() async throws {
    let (desk, closure) = try await lookingAtComments()
    #expect(cell(closure, desk.state).contains("/"))
    try await desk.open("vemap createClosureComment", ["message": "Omleiding is te krap"])
    let before = desk.reads.count
    await desk.finish()
    #expect(lines(desk).contains("Omleiding is te krap"))
    #expect(cell(closure, desk.state).contains("/"))
    // Once to look whether the plan is still the same, and then what shows the comment: each once.
    let reads = desk.reads.dropFirst(before).filter { !$0.hasSuffix("/projects") }
    #expect(reads.count { $0.hasSuffix("/\(closure.id.id)/comments") } == 1)
    #expect(reads.count { $0.hasSuffix("/\(closure.id.id)/events") } == 1)
    #expect(Set(reads).count == reads.count, "\(reads)")
    #expect(!reads.contains { $0.hasSuffix("/users") || $0.hasSuffix("/tenants") })
  }

  @Test func `what is known of a closure stays while it comes anew, and no other closure is asked about`() async throws
  {
    let (desk, closure) = try await lookingAtComments()
    var state = desk.state
    let other = Resource.comments(tenant: tenant, closure: "closure-999")
    state.library.details[other] = .loaded(Loaded(.comments([]), at: state.now))
    let action = try #require(Action.named("vemap createClosureComment"))
    let subject = Subject(
      list: "vemap closures", id: closure.id.id, name: "", values: ["tenant": tenant, "project": "project-1"])
    let write = Write(id: "w", action: action.id, subject: subject, fields: [:], basis: [:], recipient: nil)
    var batch = Batch(id: "b", action: action, writes: [write], draft: nil)
    batch.results["w"] = .done(id: nil)
    state.writing.batches = [batch]
    let seen = cell(closure, state)
    let effects = state.update(.batchEnded("b"))
    #expect(effects.contains(.load(closure.commentsResource, .background, .changed)))
    #expect(!effects.contains { if case .load(other, _, _) = $0 { true } else { false } })
    #expect(state.library.details[closure.commentsResource]?.current != nil)
    #expect(cell(closure, state) == seen)
    // Not looked at any more, it comes all the same: the column shows it, too.
    let left = state.update(.close)
    #expect(!left.contains(.cancel(closure.commentsResource)))
  }

  @Test func `what was under way when the write ended is asked again`() async throws {
    var state = StateFixture.state(vendors: [.blueprint])
    _ = state.update(.started)
    #expect(state.loads[.blueprintInvoices]?.isLoading == true)
    let action = try #require(Action.named("blueprint sendInvoice email"))
    let subject = Subject(list: "blueprint invoices", id: "1", name: "F-1", values: [:])
    let write = Write(id: "w", action: action.id, subject: subject, fields: [:], basis: [:], recipient: nil)
    var batch = Batch(id: "b", action: action, writes: [write], draft: nil)
    batch.results["w"] = .done(id: nil)
    state.writing.batches = [batch]
    let loads = state.update(.batchEnded("b")).filter { if case .load = $0 { true } else { false } }
    #expect(loads == [.load(.blueprintInvoices, .visible, .changed)])
  }

  // MARK: The budget of calls

  @Test func `a list that the screen shows in two ways is read once`() async throws {
    let fixture = WriteFixture()
    try await fixture.open("blueprint contacts")
    try await fixture.start("blueprint updateContact")
    await fixture.send(.focusField(1), .edit(.deleteToStart))
    await fixture.type("De Vries & Zn")
    await fixture.send(.sendForm)
    #expect(fixture.vendor.reads == ["crm_contacts"])
    #expect(fixture.state.library.rows.items.first?.value["company"] == "De Vries & Zn")
    #expect(fixture.state.library.contacts.first?.company == "De Vries & Zn")
  }

  @Test func `the projects of 12Build are read once after one was changed`() async throws {
    let driver = TenderDriver()
    await driver.start()
    try await driver.go(to: "projects")
    try await driver.select("N302 Reconstructie")
    try await driver.act("updateProject", ["name": "N302 Reconstructie Oost"])
    let written = try #require(driver.requests.lastIndex { $0.method != .get })
    let after = driver.requests[(written + 1)...].map(\.path)
    #expect(after.count { $0 == "/project/list" } == 1, "\(after)")
    #expect(!after.contains { $0.contains("communication") })
    #expect(driver.state.visibleNames.contains("N302 Reconstructie Oost"))
    #expect(driver.state.library.projects.items.contains { $0.name == "N302 Reconstructie Oost" })
  }

  @Test func `many sends are looked at before each with one reading of their list`() async throws {
    let fixture = WriteFixture()
    await fixture.send(.started)
    await fixture.send(.focusPane(.invoices), .move(.first))
    let before = fixture.vendor.reads.count
    try await fixture.start("blueprint sendInvoice email")
    await fixture.confirm()
    #expect(fixture.vendor.writes.count == 1)
    #expect(before == 5)
    #expect(fixture.vendor.reads == ["invoices"])
  }

  @Test func `a list seen before a write is fetched anew when one comes back to it`() async throws {
    let driver = TenderDriver()
    await driver.start()
    try await driver.go(to: "relations")
    let gone = try #require(driver.state.library.rows.items.first)
    let client = try #require(driver.clients.twelveBuild)
    try await driver.go(to: "company", choosing: [gone.name])
    _ = try await client.send(TwelveBuild.RemoveRelation(companyId: gone.id.id))
    try await driver.act("addRelation of company", ["relation": "zwart"])
    try await driver.go(to: "relations")
    #expect(try driver.row(gone.name)["relation"]?["relation"] == .string("black"))
  }
}
