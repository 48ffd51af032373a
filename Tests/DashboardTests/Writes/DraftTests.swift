import TestSupport
import Testing
import VendorAPI

@testable import Dashboard

/// What was typed is kept until it is sent or thrown away.
@Suite(.costly) @MainActor struct DraftTests {
  private func typing() async throws -> WriteFixture {
    let fixture = WriteFixture()
    try await fixture.open("blueprint contacts")
    try await fixture.start("blueprint createContact")
    await fixture.type("Pieter Bakker")
    return fixture
  }

  private func name(_ fixture: WriteFixture) -> String? { fixture.state.form?.inputs.first?.line.text }

  @Test func escKeepsIt() async throws {
    let fixture = try await typing()
    await fixture.send(.cancel)
    #expect(fixture.state.form == nil)
    try await fixture.start("blueprint createContact")
    #expect(name(fixture) == "Pieter Bakker")
    #expect(fixture.state.form?.keptSince != nil)
  }

  @Test func itIsThereAfterTheProgramWasKilled() async throws {
    let fixture = try await typing()
    await fixture.startAgain()
    #expect(fixture.notice.contains("Concept bewaard"))
    try await fixture.open("blueprint contacts")
    try await fixture.start("blueprint createContact")
    #expect(name(fixture) == "Pieter Bakker")
  }

  @Test func whatIsTypedBeforeTheJournalIsOpenStays() throws {
    var state = StateFixture.withInvoices(1)
    let action = try #require(Action.named("blueprint createInvoice"))
    _ = state.update(.start(action))
    _ = state.update(.edit(.insert("Noor")))
    let older = Draft(action: "corlega createQuote", subjects: [], at: StateFixture.now, texts: [:])
    _ = state.update(.writingRead(Unfinished(drafts: [older]), [], .ready))
    #expect(state.writing.drafts.map(\.action) == ["blueprint createInvoice", "corlega createQuote"])
    #expect(state.form?.inputs.first?.line.text == "Noor")
  }

  @Test func onlyTheUserThrowsItAway() async throws {
    let fixture = try await typing()
    await fixture.send(.discardDraft)
    #expect(name(fixture) == "")
    #expect(fixture.state.writing.drafts.isEmpty)
  }

  /// 0 is a vendor that is not there.
  @Test(arguments: [400, 401, 500, 0])
  func whatDidNotGoKeepsIt(status: Int) async throws {
    let fixture = try await typing()
    fixture.vendor.answer { _ throws(TransportFailure) in
      if status == 0 { throw TransportFailure(.refused, isSurelyNotSent: true) }
      return ScriptedBlueprint.json(status, .object([:]))
    }
    await fixture.send(.sendForm)
    #expect(!fixture.vendor.writes.isEmpty)
    #expect(fixture.state.writing.drafts.count == 1)
    guard status == 400 else { return }
    fixture.vendor.answer(nil)
    try await fixture.start("blueprint createContact")
    #expect(name(fixture) == "Pieter Bakker")
    await fixture.send(.sendForm)
    #expect(fixture.state.writing.drafts.isEmpty, "what was sent is no draft any more")
  }

  @Test func aRefusedDraftSaysWhyWhenItIsOpenedAgain() async throws {
    let fixture = try await typing()
    fixture.vendor.answer { _ in ScriptedBlueprint.json(422, .object(["error": "relation number is missing"])) }
    await fixture.send(.sendForm)
    try await fixture.start("blueprint createContact")
    #expect(
      fixture.state.form?.problem?.nl == "geweigerd: Blueprint weigert de aanvraag: “relation number is missing”")
    fixture.vendor.answer(nil)
    await fixture.send(.sendForm)
    try await fixture.start("blueprint createContact")
    #expect(fixture.state.form?.problem == nil)
  }

  @Test func whatIsTypedWhileTheFirstIsSentIsKept() async throws {
    let fixture = try await typing()
    fixture.store.send(.sendForm)
    if fixture.state.review != nil { fixture.store.send(.painted); fixture.store.send(.confirm) }
    fixture.store.send(.start(try #require(Action.named("blueprint createContact"))))
    fixture.store.send(.edit(.insert(" en Noor")))
    await fixture.store.settle()
    #expect(fixture.vendor.writes.count == 1)
    #expect(fixture.state.writing.drafts.count == 1)
  }

  @Test func passwordsAreNotKept() {
    let action = Action.all.first { $0.fields.contains { $0.kind == .secret } }
    guard let action else { return }
    var form = FormState(action, [Subject(list: "x", id: "1", name: "n", values: [:])])
    for index in form.inputs.indices { form.inputs[index].line = TextLine("geheim123") }
    let draft = form.draft(at: StateFixture.now)
    for field in action.fields where field.kind == .secret { #expect(draft.texts[field.name] == nil) }
  }

  @Test func aFieldSaysWhatIsWrongWithIt() async throws {
    let fixture = WriteFixture()
    try await fixture.open("blueprint contacts")
    try await fixture.start("blueprint createContact")
    await fixture.send(.sendForm)
    #expect(fixture.state.form?.problems[0]?.nl == "Naam is verplicht.")
    await fixture.type("Pieter")
    await fixture.send(.focusField(2))
    await fixture.type("0800 1234")
    await fixture.send(.sendForm)
    #expect(fixture.state.form?.problems[2] != nil)
    #expect(fixture.vendor.writes.isEmpty)
  }
}
