import FoundationEssentials
import Records
import SendJournal
import Testing
import VendorAPI

@testable import Dashboard

@Suite struct ReadOnlyTests {
  private static func open(_ readOnly: ReadOnly = ReadOnly()) -> AppState {
    var settings = Preferences(language: .nl)
    settings.readOnly = readOnly
    var state = AppState(settings: settings, size: ScreenSize(columns: 120, rows: 40), now: StateFixture.now)
    state.writing.journal = .ready
    _ = state.update(.focusPane(.invoices))
    return state
  }

  @Test func `it is switched on and off by its name, in this run`() throws {
    let command = try #require(Command.named("read-only"))
    guard case .command(let found, nil) = CommandLine("read-only").meaning(.nl) else {
      Issue.record("read-only is no command")
      return
    }
    #expect(found.id == command.id)
    var state = Self.open()
    let action = try #require(Action.named("blueprint createInvoice"))
    #expect(state.blocked(action) == nil)
    _ = state.update(command.message)
    #expect(state.blocked(action)?.nl == "keet staat op alleen lezen")
    _ = state.update(command.message)
    #expect(state.blocked(action) == nil)
  }

  @Test func `what the user set holds from the start`() throws {
    let action = try #require(Action.named("blueprint createInvoice"))
    #expect(Self.open(ReadOnly(everything: true)).blocked(action)?.en == "keet is read-only")
    #expect(Self.open(ReadOnly(tenants: ["tenant-1"])).blocked(action) == nil)
  }

  @Test func `a send that still waits is called back, and one under way gets no next`() throws {
    var state = Self.open()
    let action = try #require(Action.named("blueprint createInvoice"))
    func batch(_ id: String, _ phase: Batch.Phase) -> Batch {
      let write = Write(
        id: "w-\(id)", action: action.id, subject: Subject(list: "blueprint invoices", id: "", name: "", values: [:]),
        fields: [:], basis: [:], recipient: nil)
      var batch = Batch(id: id, action: action, writes: [write], draft: nil)
      batch.phase = phase
      return batch
    }
    state.writing.batches = [
      batch("held", .held(until: StateFixture.now.addingTimeInterval(10))), batch("running", .running),
      batch("ended", .ended),
    ]
    let effects = state.update(.toggleReadOnly)
    let recalled = effects.compactMap { if case .recall(let batch) = $0 { batch.id } else { nil } }
    #expect(recalled == ["held"])
    #expect(effects.contains(.stopBatch("running")))
    #expect(state.writing.underWay.map(\.id) == ["running"])
  }
}
