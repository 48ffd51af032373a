import CorlegaAPI
import FoundationEssentials
import Records
import Sandbox
import TestSupport
import Testing
import VendorAPI

@testable import Dashboard

@Suite struct CorlegaActionTests {
  private static let contact: JSONValue = .object([
    "id": .string("c1"), "name": .string("Bouwbedrijf De Vries B.V."), "email": .string("info@devries-bouw.nl"),
    "phone": .string("0612345678"), "kvkNumber": .string("12345678"), "type": .string("business"),
  ])

  /// What a form with these texts typed in it would send; of an edit with the record as it is.
  private func reading(
    _ id: String, _ typed: [String: String], row: JSONValue? = nil, sourceLocation: SourceLocation = #_sourceLocation
  ) throws -> FormState.Reading {
    let action = try #require(Action.named(id), sourceLocation: sourceLocation)
    let state = StateFixture.state()
    var form = FormState(action, [Subject(list: "corlega quotes", id: "q1", name: "O-1", values: [:])])
    form.row = row
    state.prefill(&form)
    for (name, text) in typed {
      let index = try #require(action.fields.firstIndex { $0.name == name }, sourceLocation: sourceLocation)
      form.inputs[index].line = TextLine(text, holdsLines: true)
      form.touched.insert(index)
    }
    return form.reading(state.fieldContext)
  }

  @Test func `every writing operation can be reached, and none reaches further than it can be taken back`() {
    let writing = Corlega.endpoints.map { $0.route }.filter { $0.operationClass != .read }.map(\.operationID)
    #expect(Set(Action.corlega.map(\.operation.id)) == Set(writing))
    for action in Action.corlega {
      // Corlega deletes nothing; what an edit changed can be changed back.
      #expect(action.caution == (action.isEdit ? .reversible : .outside), "\(action.id)")
      #expect((action.undo != nil) == action.isEdit, "\(action.id)")
    }
  }

  @Test func `a contact is made of the fields that the document prints`() throws {
    let reading = try reading(
      "corlega createContact",
      [
        "name": "Bouwbedrijf De Vries B.V.", "email": "info@devries-bouw.nl", "phone": "+31 6 12345678",
        "kvkNumber": "12345678", "type": "business",
      ])
    #expect(reading.problems.isEmpty)
    let call = try PrintedCall.fetch(CorlegaPrints.createContact, base: Corlega.defaultURL, values: [:])
    let printed = try JSONDecoder().decode([String: JSONValue].self, from: call.body)
    #expect(reading.fields == printed)
  }

  @Test func `an edit sends what was changed and leaves the rest as the record has it`() throws {
    let untouched = try reading("corlega updateContact", [:], row: Self.contact)
    #expect(untouched.fields.isEmpty)
    // Typed anew, and the same number in the way that keet writes it.
    let changed = try reading("corlega updateContact", ["email": "post@devries-bouw.nl"], row: Self.contact)
    #expect(changed.fields == ["email": .string("post@devries-bouw.nl")])
    #expect(changed.basis == ["email": .string("info@devries-bouw.nl")])
  }

  @Test(
    arguments: [
      (["status": "verstuurd", "total": "1250,50"], ["status": .string("verstuurd"), "total": .double(1250.5)]),
      (
        ["total": "1250", "": #"{"dueDate": "2026-04-15", "contact": {"id": "c1"}}"#],
        [
          "total": .int(1250), "dueDate": .string("2026-04-15"), "contact": .object(["id": .string("c1")]),
        ]
      ),
    ] as [([String: String], [String: JSONValue])])
  func `a quote or an invoice is made of what is known and what the user names`(
    typed: [String: String], fields: [String: JSONValue]
  ) throws {
    for id in ["corlega createQuote", "corlega createInvoice"] {
      let reading = try reading(id, typed)
      #expect(reading.problems.isEmpty)
      #expect(reading.fields == fields)
      #expect(throws: Never.self) { try Action.named(id)?.operation.check(reading.fields) }
    }
  }

  @Test(arguments: [
    (#"["a"]"#, "Typ namen met waarden"), (#"{"status": "concept"}"#, "status staat al in dit formulier"),
    ("{", "haakje"),
  ])
  func `fields under the user's names are an object and no field twice`(line: (typed: String, problem: String)) throws {
    let reading = try reading("corlega createQuote", ["status": "concept", "": line.typed])
    #expect(reading.problems.values.contains { $0.nl.contains(line.problem) }, "\(reading.problems)")
    #expect(reading.fields == ["status": .string("concept")])
  }

  @Test func `an id is Corlega's to give`() throws {
    let reading = try reading("corlega createQuote", ["": #"{"id": "q9"}"#])
    #expect(throws: InvalidField.self) { try Action.named("corlega createQuote")?.operation.check(reading.fields) }
  }

  @Test func `the amount's help says that its unit is not known`() throws {
    for id in ["corlega createQuote", "corlega updateInvoice"] {
      let field = try #require(Action.named(id)?.fields.first { $0.name == "total" })
      #expect((field.help ?? field.kind.help).nl.contains("euro's of centen"))
    }
  }

  @Test(arguments: ["corlega createQuote", "corlega updateQuote fields"])
  func `a review tells each fact once`(id: String) throws {
    let action = try #require(Action.named(id))
    var fields: [String: JSONValue] = ["dueDate": .string("2026-04-15"), "contact": .object(["id": .string("c1")])]
    for (name, value) in ["number": "O-1", "status": "concept", "id": "q1"] {
      let isAsked = action.fields.contains { $0.name == name } || action.given[name] != nil
      if isAsked { fields[name] = .string(value) }
    }
    let subject = Subject(list: "corlega quotes", id: "q1", name: "O-1", values: [:])
    let write = Write(id: "w", action: id, subject: subject, fields: fields, basis: [:], recipient: nil)
    let facts = StateFixture.state().facts(of: write, action, whole: true)
    let open = try #require(facts.first { $0.label.nl == "Andere velden" })
    #expect(
      try JSONDecoder().decode(JSONValue.self, from: Data(open.text.utf8))
        == json(
          #"{"dueDate": "2026-04-15", "contact": {"id": "c1"}}"#))
    #expect(facts.count == (id == "corlega createQuote" ? 3 : 1), "\(facts)")
  }

  @Test func `who edits is not told what to do with a new one`() throws {
    func help(_ id: String) throws -> Words? { try #require(Action.named(id)?.fields.first).help }
    for document in ["Quote", "Invoice"] {
      #expect(try help("corlega create\(document)")?.nl == "Leeg laten als Corlega zelf nummert.")
      #expect(try help("corlega update\(document)") == nil)
    }
  }

  // MARK: Rights

  @Test func `a right that a refused write names blocks what needs it until the vendor is asked anew`() async throws {
    let time = ManualTime(start: StateFixture.now)
    let sandbox = Sandbox(time: time.source)
    var clients = VendorClients()
    clients.corlega = VendorClients.Access(
      CorlegaSignIn(key: Secret(CorlegaSandbox.keyThatReads)), transport: sandbox.transport(for: .corlega)
    ).client(time: time.source) { _ in }
    let action = try #require(Action.named("corlega createInvoice"))
    let error = await #expect(throws: APIError.self) {
      try await action.operation.call(["status": .string("concept")], clients)
    }
    let refusal = try #require(error)

    var state = StateFixture.state()
    state.writing.journal = .ready
    let list = try #require(BrowseList.named("corlega invoices"))
    _ = state.update(.browse(list))
    #expect(state.blocked(action) == nil)
    let write = Write(
      id: "w1", action: action.id, subject: Subject(list: list.id, id: "", name: "", values: [:]), fields: [:],
      basis: [:], recipient: nil)
    state.writing.batches = [Batch(id: "b1", action: action, writes: [write], draft: nil)]
    _ = state.update(.writeEnded("b1", "w1", WriteResult(refusal)))
    #expect(state.blocked(action)?.nl == "mist recht invoices.write")
    #expect(state.blocked(.add)?.nl == "mist recht invoices.write")
    let other = try #require(Action.named("corlega createQuote"))
    #expect(state.connections[.corlega]?.lacks(try #require(other.operation.right)) == false)
    let card = state.connectionCards[2]
    #expect(
      card.lines.contains { line in
        if case .field(_, let text) = line {
          text.text.contains("invoices.write") && text.text.contains("Factuur maken")
        } else {
          false
        }
      })
    _ = state.update(.refreshAll)
    #expect(state.blocked(action) == nil)
  }

  // MARK: Where it is offered

  @Test func `in the invoices of both systems each row offers what its own vendor has`() throws {
    var state = StateFixture.withInvoices(1)
    #expect(state.actions(in: .edit).isEmpty)
    #expect(state.actions(in: .add).map(\.id) == ["blueprint createInvoice"])
    #expect(!state.actions(in: .send).isEmpty)
    state = StateFixture.state(vendors: [.corlega])
    _ = state.update(.focusPane(.invoices))
    #expect(state.actions(in: .add).map(\.id) == ["corlega createInvoice"])
    #expect(state.actions(in: .send).isEmpty)
  }
}
