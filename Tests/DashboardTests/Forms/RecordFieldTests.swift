import FoundationEssentials
import Records
import Testing
import VendorAPI

@testable import Dashboard

/// Fields that choose a record from a list.
struct RecordFieldTests {
  /// A form about VEMAP with this field typed in, and people to choose from.
  private func form(
    _ id: String, _ field: String, typing text: String, isComplete: Bool = true
  ) throws -> (state: AppState, index: Int) {
    var state = StateFixture.state(vendors: [.vemap])
    let tenants = [Tenant(id: RecordID(.vemap, .tenant, "t1"), name: "K&K")]
    _ = state.update(.loaded(.tenants, Loaded(.tenants(tenants), at: StateFixture.now)))
    let list = try #require(BrowseList.named("vemap users"))
    let names = ["Brandweer Veluwerand", "Brandweer Heideland", "Bouwvrij", "Noor Bouwmans", "Noor Bouwmans", "OV"]
    let rows = try names.enumerated().map { number, name in
      let text = #"{"id": "u\#(number)", "name": "\#(name)", "email": "post\#(number)@voorbeeld.example"}"#
      return try RawRecord(Data(text.utf8), in: list, values: ["tenant": "t1"], index: number)
    }
    let loaded = Loaded(Payload.rows(Listing(rows)), at: StateFixture.now, isComplete: isComplete)
    _ = state.update(.loaded(.rows(RowsKey(list: list, values: ["tenant": "t1"])), loaded))
    _ = state.update(.focusPane(.closures))
    let action = try #require(Action.named(id))
    _ = state.open(action, on: [Subject(list: "vemap closures", id: "c1", name: "A1", values: ["tenant": "t1"])])
    let index = try #require(action.fields.firstIndex { $0.name == field })
    _ = state.update(.focusField(index))
    _ = state.update(.edit(.insert(text)))
    return (state, index)
  }

  @Test(
    arguments: [
      ("ov", "OV"), ("OV", "OV"), ("bouwv", "Bouwvrij"), ("bouw", "Bouwvrij"), ("heidel", "Brandweer Heideland"),
      ("post1@voorbeeld", "Brandweer Heideland"), ("brandweer", nil), ("Noor Bouwmans", nil), ("xyz", nil),
    ] as [(String, String?)],
    [Message.nextField, .previousField, .focusField(0)])
  func `leaving a field chooses the record that can only be meant`(
    line: (typed: String, name: String?), leaving: Message
  ) throws {
    var (state, index) = try form("vemap createClosure", "stakeholders", typing: line.typed)
    let effects = state.update(leaving)
    let input = try #require(state.form?.inputs[index])
    #expect(state.form?.focus != index)
    #expect(input.picked.map(\.name) == [line.name].compactMap(\.self))
    #expect(input.line.text == (line.name == nil ? line.typed : ""))
    // What was chosen is kept like what is typed.
    #expect(effects.isEmpty == (line.name == nil))
  }

  @Test func `while more of the list is to come nothing is chosen unasked`() throws {
    var (state, index) = try form("vemap createClosure", "stakeholders", typing: "ov", isComplete: false)
    _ = state.update(.nextField)
    #expect(state.form?.inputs[index].picked == [])
    #expect(state.form?.inputs[index].line.text == "ov")
  }

  @Test func `a field that chooses one shows whom`() throws {
    var (state, index) = try form("vemap removeClosureStakeholder", "stakeholder_id", typing: "heidel")
    _ = state.update(.nextField)
    #expect(state.form?.inputs[index].line.text == "Brandweer Heideland")
    #expect(state.form?.inputs[index].picked.map(\.id) == ["u1"])
  }

  @Test func `its help names the list as the screen does`() {
    #expect(
      FieldKind.record(list: "vemap users").help
        == Words("Kies uit de lijst Gebruikers van VEMAP.", "Pick from VEMAP's list Users."))
    for field in Action.all.flatMap(\.fields) {
      guard let list = field.kind.recordList else { continue }
      #expect(BrowseList.named(list) != nil, "\(list)")
      #expect(!field.kind.help.nl.contains(list) && !field.kind.help.en.contains(list), "\(list)")
    }
  }
}
