import FoundationEssentials
import SendJournal
import TestSupport
import Testing
import VendorAPI

@testable import Dashboard

/// Two people on one record, without any help from the vendor.
@Suite(.costly) @MainActor struct ConflictTests {
  private func editing() async throws -> WriteFixture {
    let fixture = WriteFixture()
    try await fixture.open("blueprint contacts")
    try await fixture.start("blueprint updateContact")
    return fixture
  }

  /// Clears the field under the cursor and types another text in it.
  private func retype(_ fixture: WriteFixture, _ field: Int, _ text: String) async {
    await fixture.send(.focusField(field), .edit(.deleteToStart))
    await fixture.type(text)
  }

  @Test func onlyChangedFieldsAreSent() async throws {
    let fixture = try await editing()
    await retype(fixture, 1, "De Vries & Zn")
    await fixture.send(.sendForm)
    let body = try #require(fixture.vendor.bodies().first)
    #expect(body["data"] == .object(["company": "De Vries & Zn"]))
    #expect(fixture.notice.contains("gedaan"))
  }

  @Test func theSameFieldChangedByAnotherStopsTheWriteAndShowsAllThree() async throws {
    let fixture = try await editing()
    await retype(fixture, 1, "De Vries & Zn")
    fixture.vendor.change("crm_contacts", "company", to: "Vries Groep")
    await fixture.send(.sendForm)
    #expect(fixture.vendor.writes.isEmpty)
    for text in ["De Vries Bouw", "Vries Groep", "De Vries & Zn"] { #expect(fixture.notice.contains(text)) }
    #expect(fixture.state.writing.drafts.count == 1, "what was typed is kept")
    #expect(fixture.entries.map(\.state) == [.recalled])
  }

  @Test func anotherFieldChangedByAnotherStays() async throws {
    let fixture = try await editing()
    await retype(fixture, 1, "De Vries & Zn")
    fixture.vendor.change("crm_contacts", "status", to: "inactief")
    await fixture.send(.sendForm)
    #expect(fixture.vendor.bodies().map { $0["data"] } == [.object(["company": "De Vries & Zn"])])
    let row = fixture.state.library.rows.items.first?.value
    #expect(row?["status"] == "inactief")
    #expect(row?["company"] == "De Vries & Zn", "the screen shows the record as the server has it")
  }

  @Test func aRecordThatIsGoneIsNotWrittenTo() async throws {
    let fixture = try await editing()
    await retype(fixture, 1, "De Vries & Zn")
    fixture.vendor.remove("crm_contacts")
    await fixture.send(.sendForm)
    #expect(fixture.vendor.writes.isEmpty)
    #expect(fixture.notice.contains("bestaat niet meer"))
  }

  @Test func aSendIsVoidWhenWhatWasShownHasChanged() async throws {
    let fixture = WriteFixture()
    try await fixture.open("blueprint invoices")
    try await fixture.start("blueprint sendInvoice email")
    fixture.vendor.change("invoices", "amount_cents", to: .int(1))
    await fixture.confirm()
    #expect(fixture.vendor.writes.isEmpty)
    #expect(fixture.notice.contains("amount_cents"))
    #expect(fixture.notice.contains("149500"))
  }

  @Test(arguments: [("amount_cents", JSONValue.int(1), "149500"), ("due_date", "2026-04-01", "2026-02-15")])
  func aSendFromTheDashboardIsVoidWhenWhatWasShownHasChanged(
    member: String, theirs: JSONValue, shown: String
  ) async throws {
    let fixture = WriteFixture()
    await fixture.send(.started)
    await fixture.send(.focusPane(.invoices), .move(.first))
    try await fixture.start("blueprint sendInvoice email")
    fixture.vendor.change("invoices", member, to: theirs)
    await fixture.confirm()
    #expect(fixture.vendor.writes.isEmpty)
    #expect(fixture.notice.contains(member))
    #expect(fixture.notice.contains(shown))
  }

  @Test(arguments: ["2026-02-15T11:00:00Z", "2026-02-14T23:30:00Z"])
  func aMomentOfTheDayThatWasShownIsNoChange(moment: String) async throws {
    let fixture = WriteFixture()
    fixture.vendor.change("invoices", "due_date", to: .string(moment))
    fixture.vendor.change("invoices", "currency", to: .null)
    await fixture.send(.started)
    await fixture.send(.focusPane(.invoices), .move(.first))
    try await fixture.start("blueprint sendInvoice email")
    await fixture.confirm()
    #expect(fixture.vendor.writes.count == 1)
  }

  @Test func whatCouldNotBeLookedAtAgainCanBeGoneOnWith() async throws {
    let fixture = WriteFixture()
    await fixture.send(.started)
    await fixture.send(.focusPane(.invoices), .move(.first))
    try await fixture.start("blueprint sendInvoice email")
    fixture.vendor.refuseReads(true)
    await fixture.confirm()
    #expect(fixture.vendor.writes.isEmpty)
    fixture.vendor.refuseReads(false)
    await fixture.send(.focusPane(.outbox), .move(.first))
    #expect(fixture.state.visibleNames == ["F-2026-0042"])
    await fixture.send(.open)
    await fixture.confirm()
    #expect(fixture.vendor.writes.count == 1)
  }

  @Test func whatWasLookedAtIsSentWhereverItsRowIsByNow() async throws {
    let fixture = WriteFixture()
    try await fixture.open("blueprint invoices")
    try await fixture.start("blueprint sendInvoice email")
    fixture.vendor.insert(
      [
        "id": "00000000-0000-4000-8000-000000000009", "invoice_number": "F-2026-0001", "contact_name": "Noor",
        "amount_cents": .int(1), "currency": "EUR", "status": "verstuurd", "due_date": "2026-01-01",
      ], in: "invoices")
    await fixture.send(.refreshAll)
    #expect(fixture.state.library.rows.items.count == 2)
    #expect(fixture.state.review?.writes.map(\.subject.name) == ["F-2026-0042"])
    await fixture.confirm()
    #expect(fixture.vendor.bodies().map { $0["id"] } == ["00000000-0000-4000-8000-000000000002"])
  }

  // MARK: The vendor does not want it

  @Test(arguments: [(409, "geweigerd"), (422, "geweigerd"), (500, "onzeker")])
  func whatIsNotTakenIsNotShownAsIfItWere(status: Int, word: String) async throws {
    let fixture = try await editing()
    await retype(fixture, 1, "De Vries & Zn")
    fixture.vendor.answer { _ in ScriptedBlueprint.json(status, .object(["error": "nee"])) }
    fixture.store.send(.sendForm)
    // The same record is being edited again when the answer comes.
    let action = try #require(Action.named("blueprint updateContact"))
    fixture.store.send(.start(action))
    fixture.store.send(.focusField(0))
    fixture.store.send(.edit(.insert(" jr.")))
    await fixture.store.settle()
    #expect(fixture.vendor.writes.count == 1)
    #expect(fixture.notice.contains(word), "\(fixture.notice)")
    #expect(fixture.state.library.rows.items.first?.value["company"] == "De Vries Bouw")
    let inputs = try #require(fixture.state.form?.inputs)
    #expect(inputs[0].line.text.hasSuffix(" jr."), "the second edit goes on")
    #expect(inputs[1].line.text == "De Vries & Zn", "and the first is not lost")
    #expect(fixture.state.writing.drafts.count == 1)
  }

  // MARK: Back

  @Test func undoPutsBackWhatWasThereUnlessAnotherChangedItSince() async throws {
    let fixture = try await editing()
    await retype(fixture, 1, "De Vries & Zn")
    await fixture.send(.sendForm)
    await fixture.send(.undo)
    #expect(fixture.vendor.bodies().last?["data"] == .object(["company": "De Vries Bouw"]))
    #expect(fixture.notice == "Terugdraaien van “Contact wijzigen”: gedaan")
    #expect(fixture.state.writing.batches.first?.title.en == "Undo of “Edit the contact”")
    #expect(fixture.entries.map(\.summary) == ["Terugdraaien van “Contact wijzigen”", "Contact wijzigen"])

    try await fixture.start("blueprint updateContact")
    await retype(fixture, 1, "Nieuw")
    await fixture.send(.sendForm)
    fixture.vendor.change("crm_contacts", "company", to: "Van een ander")
    let before = fixture.vendor.writes.count
    await fixture.send(.undo)
    #expect(fixture.vendor.writes.count == before)
    #expect(fixture.notice.contains("Van een ander"))
  }

  @Test func anOlderChangeIsNotUndoneUnawares() async throws {
    let fixture = try await editing()
    await retype(fixture, 1, "De Vries & Zn")
    await fixture.send(.sendForm)
    try await fixture.open("blueprint invoices")
    try await fixture.start("blueprint sendInvoice email")
    await fixture.confirm()
    let before = fixture.vendor.writes.count
    await fixture.send(.undo)
    #expect(fixture.vendor.writes.count == before, "what was sent cannot be recalled, and nothing else is meant")
    #expect(fixture.notice.contains("Contact wijzigen"))
    await fixture.send(.undo)
    #expect(fixture.vendor.bodies().last?["data"] == .object(["company": "De Vries Bouw"]))
  }

  @Test func whatWasEmptyIsEmptyAgain() async throws {
    let fixture = WriteFixture()
    try await fixture.open("blueprint contacts")
    fixture.vendor.change("crm_contacts", "company", to: .null)
    try await fixture.start("blueprint updateContact")
    await fixture.send(.focusField(1))
    await fixture.type("Proef BV")
    await fixture.send(.sendForm)
    await fixture.send(.undo)
    #expect(fixture.vendor.bodies().last?["data"] == .object(["company": ""]))
  }
}
