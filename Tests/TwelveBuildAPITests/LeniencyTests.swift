import Foundation
import Testing
import TwelveBuildAPI
import VendorAPI

@Suite struct LeniencyTests {
  @Test(arguments: [
    "null", "17", "{}", #"{"id": null}"#, #"{"id": []}"#, #"{"name": "no id"}"#, #"{"id": 1e400}"#,
    #"{"id": "\ud800"}"#,
  ])
  func `one bad record of a thousand costs only itself`(bad: String) throws {
    var records = (0..<1000).map { #"{"id": "\#($0)", "name": "p\#($0)"}"# }
    records[500] = bad
    let page = try read(TwelveBuild.ListProjects.self, "[" + records.joined(separator: ",") + "]")
    #expect(page.items.count == 999)
    #expect(page.skipped.map(\.index) == [500])
    #expect(page.items[500].id == "501")
  }

  @Test func `null is no empty list`() {
    func check<E: Endpoint>(_ endpoint: E.Type) {
      #expect(throws: JSONDocument.Problem.missing("[]")) { _ = try read(E.self, "null") }
      #expect(throws: Never.self) { _ = try read(E.self, "[]") }
    }
    check(TwelveBuild.ListProjects.self)
    check(TwelveBuild.GetRelations.self)
    check(TwelveBuild.ListDocument.self)
  }

  @Test func `a byte that is not UTF-8 spoils one name and no record`() throws {
    let body = Data(#"[{"id": "1", "name": "a"#.utf8) + [0xFF] + Data(#""}, {"id": "2"}]"#.utf8)
    let page = try TwelveBuild.ListProjects.output(from: JSONDocument(body))
    #expect(page.items.map(\.id) == ["1", "2"])
    #expect(page.items[0].name == "a\u{FFFD}")
  }

  @Test func `a field of another type costs only itself`() throws {
    let body = """
      [{"id": 7, "name": {}, "calcNumber": 12, "workNumber": [], "city": null, "phaseId": "5", "active": "yes",
        "new": {"x": 1}}]
      """
    let project = try #require(try read(TwelveBuild.ListProjects.self, body).items.first)
    #expect(project.id == "7")
    #expect(project.name == nil)
    #expect(project.calcNumber == "12")
    #expect(project.workNumber == nil)
    #expect(project.city == nil)
    #expect(project.phaseId == "5")
    #expect(project.active == nil)
  }

  @Test(arguments: [
    ("true", TwelveBuild.Flag.yes), ("1", .yes), (#""1""#, .yes), ("false", .no), ("0", .no), (#""0""#, .no),
    (#""""#, nil), ("2", nil), ("null", nil),
  ])
  func `a flag reads in each of the vendor's forms`(json: String, flag: TwelveBuild.Flag?) throws {
    let page = try read(TwelveBuild.ListProjects.self, #"[{"id": 1, "active": \#(json)}]"#)
    #expect(page.items.map(\.active) == [flag])
  }

  @Test func `lists inside a record are read element by element`() throws {
    let body = #"""
      [{"id": 1, "codeIds": [1, null, "3"], "communication": [
        {"id": 11, "offerPrice": 1e400, "specialist": {"name": "\ud800", "city": "Ede"}},
        {"status": "offer"},
        {"id": "13", "specialist": [], "statusChanges": [7, {"changeDate": 5}, null]},
        "x"
      ]}]
      """#
    let component = try #require(try read(TwelveBuild.ListCommunication.self, body).items.first)
    #expect(component.codeIds.items == ["1", "3"])
    #expect(component.codeIds.skipped.map(\.index) == [1])
    #expect(component.communication.items.map(\.id) == ["11", "13"])
    #expect(component.communication.skipped.map(\.index) == [1, 3])
    #expect(component.communication.skipped.first?.problem.contains("id is missing") == true)
    let first = try #require(component.communication.items.first)
    #expect(first.offerPrice == nil)
    #expect(first.specialist?.name == nil)
    #expect(first.specialist?.city == "Ede")
    let last = try #require(component.communication.items.last)
    #expect(last.specialist == nil)
    #expect(last.statusChanges.items.map(\.changeDate) == ["5"])
    #expect(last.statusChanges.skipped.map(\.index) == [0, 2])
  }

  @Test(arguments: ["null", "{}", #""""#, "5"])
  func `where no list stands there is none`(json: String) throws {
    let body = #"[{"id": 1, "communication": \#(json)}]"#
    #expect(try read(TwelveBuild.ListCommunication.self, body).items.map(\.communication.items) == [[]])
  }

  @Test func `a word that is not documented stays as it is`() throws {
    let body = #"[{"id": 1, "communication": [{"id": 2, "status": "pending"}]}]"#
    let page = try read(TwelveBuild.ListCommunication.self, body)
    #expect(page.items.first?.communication.items.first?.status == "pending")
  }

  @Test func `phases of several products and templates come in order, odd branches left out`() throws {
    let body = """
      [{"tender": {"b": {"Inkoop": 100, "Calculatie": "99"}, "a": {"Uitvoering": 3, "x": {}}, "none": []}, "other": 5}]
      """
    let phases = try #require(try read(TwelveBuild.ListProjectPhases.self, body).items.first).phases
    #expect(phases.map(\.name) == ["Uitvoering", "Calculatie", "Inkoop"])
    #expect(phases.map(\.id) == ["3", "99", "100"])
    #expect(phases.map(\.template) == ["a", "b", "b"])
  }

  @Test(arguments: [#"[{"id": 7, "name": "x"}]"#, #"{"id": "7", "name": "x"}"#, #"[{"id": 7, "name": "x"}, 5]"#])
  func `a single record reads with or without a list around it`(body: String) throws {
    let group = try read(TwelveBuild.GetDocumentGroup.self, body)
    #expect(group.id == "7")
    #expect(group.name == "x")
  }

  @Test(arguments: ["[]", "{}", "null", #"[{"name": "x"}]"#])
  func `where no record stands the answer does not read`(body: String) {
    #expect(throws: (any Error).self) { try read(TwelveBuild.GetDocumentGroup.self, body) }
  }

  @Test func `what is in a relation reads by itself and as a list of one`() throws {
    let company = #"{"id": 5, "name": "Firm"}"#
    let body = """
      [{"company": [\(company)], "address": [{"city": "Ede"}], "relation": [{"relation": "gold"}],
        "relationData": [{"key": "a"}, 5]},
       {"company": \(company), "address": {"city": "Ede"}, "relation": {"relation": "gold"}, "relationData": {}},
       {"company": [], "address": "x", "relation": "gold"}, {}, 7]
      """
    let page = try read(TwelveBuild.GetRelations.self, body)
    #expect(page.skipped.map(\.index) == [4])
    #expect(page.items.map(\.company?.name) == ["Firm", "Firm", nil, nil])
    #expect(page.items.map(\.address?.city) == ["Ede", "Ede", nil, nil])
    #expect(page.items.map(\.relation?.relation) == ["gold", "gold", nil, nil])
    #expect(page.items.map(\.relationData.items.count) == [1, 0, 0, 0])
    #expect(page.items[0].relationData.skipped.map(\.index) == [1])
  }

  @Test func `one bad cell of a budget row costs only itself`() throws {
    let body = #"""
      {"data": [{"budgetRowId": 4, "properties": {"name": {"value": 7}, "unit": 5, "new": {"value": "x"}}},
        {"budgetRowId": "5", "properties": [], "links": [{"objectId": 60, "isMessageGroup": "?"}]}]}
      """#
    let rows = try read(TwelveBuild.ListBudgetRows.self, body).items
    #expect(rows[0].properties.mapValues(\.value) == ["name": "7", "new": "x"])
    #expect(rows[1].properties.isEmpty)
    #expect(rows[1].links.items.map(\.objectId) == ["60"])
    #expect(rows[1].links.items.map(\.isMessageGroup) == [nil])
  }

  @Test func `chapters come in the order of their ids, bad ones are counted`() throws {
    let body = #"[{"100": {"id": 100}, "99": {"id": "99", "number": 5}, "7": {"name": "no id"}}, [], {"1": {"id": 1}}]"#
    let page = try read(TwelveBuild.ListChapters.self, body)
    #expect(page.items.map(\.id) == ["99", "100", "1"])
    #expect(page.items.first?.number == "5")
    #expect(page.skipped.count == 2)
    #expect(page.skipped.contains { $0.problem.hasPrefix("7: ") })
  }

  @Test func `a group without an id costs only itself, however deep`() throws {
    let body = #"""
      [{"id": 1, "documentGroups": [{"name": "no id"}, {"id": 2, "documentGroups": [{"id": 3,
        "documents": [{"id": 4, "order": "2", "deleted": "1"}, {"name": "no id"}]}]}]}]
      """#
    let top = try #require(try read(TwelveBuild.ListDocument.self, body).items.first)
    #expect(top.documentGroups.items.map(\.id) == ["2"])
    #expect(top.documentGroups.skipped.map(\.index) == [0])
    let document = try #require(top.documentGroups.items[0].documentGroups.items[0].documents.items.first)
    #expect(document.order == 2)
    #expect(document.deleted == .yes)
  }
}
