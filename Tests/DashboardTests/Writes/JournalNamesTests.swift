import FoundationEssentials
import SendJournal
import TestSupport
import Testing
import VendorAPI

@testable import Dashboard

/// What the journal says that a write was about.
@Suite(.costly) @MainActor struct JournalNamesTests {
  /// The journal's first rows, by what they are about.
  private func rows(_ store: Store) async -> [String] {
    store.send(.focusPane(.journal))
    await store.settle()
    return store.state.visibleNames
  }

  @Test func `what was made is told by its kind and name, and so is taking it back`() async throws {
    let fixture = WriteFixture()
    try await fixture.open("blueprint contacts")
    fixture.vendor.answer { _ in
      ScriptedBlueprint.json(
        201,
        .object([
          "data": .object(["id": "00000000-0000-4000-8000-000000000009", "name": "Piet Proef", "phone": "+31600000001"])
        ]))
    }
    try await fixture.start("blueprint createContact")
    await fixture.type("Piet Proef")
    await fixture.send(.sendForm)
    fixture.vendor.answer(nil)
    await fixture.send(.undo)
    #expect(fixture.vendor.writes.count == 2, "\(fixture.notice) \(fixture.vendor.bodies())")
    #expect(await rows(fixture.store) == ["Contact Piet Proef", "Contact Piet Proef"])
    #expect(fixture.entries.first?.record == "blueprint contacts/00000000-0000-4000-8000-000000000009")
    for entry in fixture.entries { #expect(!"\(entry)".contains("+31600000001")) }
  }

  @Test func `an invoice is told by the number that the answer gives it`() async throws {
    let fixture = WriteFixture()
    try await fixture.open("blueprint invoices")
    fixture.vendor.answer { _ in
      ScriptedBlueprint.json(201, .object(["data": .object(["id": "i-9", "invoice_number": "F-2026-0099"])]))
    }
    try await fixture.start("blueprint createInvoice")
    await fixture.type("Jan de Vries")
    await fixture.send(.nextField)
    await fixture.type("100,00")
    await fixture.send(.sendForm)
    #expect(fixture.state.review != nil)
    await fixture.confirm()
    #expect(await rows(fixture.store) == ["Factuur F-2026-0099"])
    #expect(fixture.entries.first?.title == "Factuur", "the client is no name of the invoice")
  }

  @Test func `where the answer tells only an id, that is told`() async throws {
    let fixture = WriteFixture()
    try await fixture.open("blueprint trips")
    fixture.vendor.answer { _ in ScriptedBlueprint.json(201, .object(["data": .object(["id": "t-9"])])) }
    try await fixture.start("blueprint createTrip")
    for text in ["Deventer", "Zwolle", "31-3-2026 14:30"] {
      await fixture.type(text)
      await fixture.send(.nextField)
    }
    await fixture.send(.sendForm)
    #expect(fixture.state.review != nil, "\(String(describing: fixture.state.form?.problems))")
    await fixture.confirm()
    #expect(await rows(fixture.store) == ["Rit t-9"])
  }
}
