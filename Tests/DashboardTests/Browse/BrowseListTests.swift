import BlueprintAPI
import CorlegaAPI
import Foundation
import Records
import Testing
import TwelveBuildAPI
import VemapAPI
import VendorAPI

@testable import Dashboard

struct BrowseListTests {
  @Test func `every reading operation of the vendors is a list, a row of one, or a file to fetch`() {
    let shown = Set(BrowseList.all.flatMap { [$0.fetch.operation] + [$0.record?.operation].compactMap(\.self) })
    let vendors: [any VendorContract.Type] = [Vemap.self, TwelveBuild.self, Corlega.self, Blueprint.self]
    let reading = vendors.flatMap { vendor in
      vendor.endpoints.map { $0.route }.filter { $0.operationClass == .read && $0.authentication == .session }
        .map(\.operationID)
    }
    // Files are fetched and not looked at; the last gives a list that the dashboard asks for another way.
    let elsewhere: Set = ["getFile", "getMessagePdf", "listProjectsByType"]
    #expect(Set(reading).subtracting(shown).subtracting(elsewhere) == [])
  }

  @Test func `every way from a row leads to a list that takes what it gives`() {
    for list in BrowseList.all {
      for relation in list.relations {
        let target = BrowseList.named(relation.list)
        #expect(target != nil, "\(list.id) → \(relation.list)")
        let known = Set(target?.parameters.map(\.name) ?? [])
        #expect(Set(relation.values.keys).isSubset(of: known), "\(list.id) → \(relation.list)")
      }
      for parameter in list.parameters {
        #expect(BrowseList.named(parameter.source) != nil, "\(list.id) \(parameter.name)")
      }
    }
  }

  @Test func `columns have names of their own that a filter can be typed with`() {
    for list in BrowseList.all {
      #expect(Set(list.columns.map(\.id)).count == list.columns.count, "\(list.id)")
      for column in list.columns { #expect(!column.id.contains { $0 == ":" || $0 == " " }, "\(list.id) \(column.id)") }
      #expect(list.id.hasPrefix(list.vendor.rawValue + " "))
    }
  }

  @Test(arguments: [
    ("corlega quotes", "corlega quotes"), ("corl off", "corlega quotes"), ("12build rel", "12build relations"),
    ("12b documenten", "12build documents"), ("templates", "vemap templates"),
    ("vemap mailsjablonen", "vemap templates"),
    ("bl rit", "blueprint trips"), ("12B DOC", "12build documents"),
  ])
  func `a vendor and the start of a word name a list in either language`(_ line: (typed: String, list: String)) {
    guard case .list(let list, nil) = CommandLine(line.typed).meaning(.nl) else {
      Issue.record("\(line.typed) names no list")
      return
    }
    #expect(list.id == line.list)
  }

  @Test func `after a list comes a filter, and what is no list is said with the nearest`() {
    guard case .list(let list, let filter) = CommandLine("corlega quotes /concept !x").meaning(.nl) else {
      Issue.record("no list")
      return
    }
    #expect(list.id == "corlega quotes")
    #expect(filter == "concept !x")
    guard case .unknown("zz", nil) = CommandLine("zz quotesz").meaning(.nl) else {
      Issue.record("zz is something")
      return
    }
  }

  @Test func `Tab fills in a list's whole name`() {
    #expect(CommandLine("12build docum").completions(.nl).first == "12build documents")
    #expect(CommandLine("corlega o").completions(.nl).first == "corlega offertes")
    #expect(CommandLine("corlega quotes x").completions(.nl).isEmpty)
  }
}

struct BrowseViewTests {
  private func list(_ id: String) throws -> BrowseList { try #require(BrowseList.named(id)) }

  private func row(_ json: String, of list: BrowseList, _ values: [String: String] = [:]) throws -> RawRecord {
    try RawRecord(Data(json.utf8), in: list, values: values, index: 0)
  }

  @Test func `what a list is about is chosen first, from the outside in`() throws {
    let projects = BrowseView(try list("vemap files"))
    #expect(projects.list.id == "vemap projects")
    #expect(projects.goal?.id == "vemap files")
    let project = try row(#"{"project_id":"p1","name":"A1"}"#, of: projects.list, ["tenant": "t"])
    let closures = try #require(projects.choosing(project))
    #expect(closures.list.id == "vemap closures")
    #expect(closures.values == ["tenant": "t", "project": "p1"])
    let closure = try row(#"{"id":"c1","name":"N"}"#, of: closures.list, closures.values)
    let files = try #require(closures.choosing(closure))
    #expect(files.list.id == "vemap files")
    #expect(files.values == ["tenant": "t", "project": "p1", "closure": "c1"])
    #expect(files.subject == "N")
    #expect(files.goal == nil)
    #expect(files.prompt == nil)
    #expect(projects.prompt?.nl == "kies een project voor Bestanden")
  }

  @Test func `a way that knows more than the id gives all it knows`() throws {
    let asked = BrowseView(try list("12build invitations"))
    let project = try row(#"{"id":5,"name":"N302","phaseId":"77"}"#, of: asked.list)
    #expect(asked.choosing(project)?.values == ["project": "5", "phase": "77"])
  }

  @Test func `a row without an id of its own is named by its place`() throws {
    let list = try list("12build group-links")
    #expect(try row(#"{"workCategoryIds":[1,2]}"#, of: list).id.id == "#0")
  }

  @Test func `a way is only offered where the row tells what it takes`() throws {
    let list = try list("12build documents")
    let relation = try #require(list.relations.first)
    #expect(try row(#"{"id":1,"externalData":""}"#, of: list).values(for: relation) == nil)
    #expect(
      try row(#"{"id":1,"externalData":"K"}"#, of: list, ["project": "5"]).values(for: relation) == [
        "project": "5", "external": "K",
      ])
  }

  @Test func `Esc stops the pages of a list, and r asks for all again`() throws {
    var state = StateFixture.state()
    let quotes = try list("corlega quotes")
    let rows = Resource.rows(RowsKey(list: quotes, values: [:]))
    #expect(state.update(.browse(quotes)).contains(.load(rows, .visible, .needed)))
    let part = Loaded(Payload.rows(Listing()), at: StateFixture.now, isComplete: false, announced: 500)
    _ = state.update(.page(rows, part))
    #expect(state.progress(of: .list(quotes))?.announced == 500)
    #expect(state.update(.cancel) == [.cancel(rows)])
    #expect(state.update(.ticked(StateFixture.now + 3_600)).allSatisfy { $0 != .load(rows, .visible, .needed) })
    #expect(state.update(.refresh).contains(.load(rows, .visible, .asked)))
  }

  @Test func `a file's progress is news to the frame, and only one comes at a time`() throws {
    var state = StateFixture.state()
    let documents = BrowseView(try list("12build documents"), ["project": "5"])
    _ = state.show(documents)
    let plan = try row(#"{"id":7,"name":"plan","extension":"pdf","type":"project"}"#, of: documents.list)
    _ = state.update(.loaded(documents.resource, Loaded(.rows(Listing([plan])), at: StateFixture.now)))
    let file = try #require(plan.file(in: documents.list))
    #expect(file.name == "plan.pdf")
    #expect(state.update(.fetchFile) == [.fetchFile(file)])
    #expect(state.update(.fetchFile) == [])
    let before = state.edition
    _ = state.update(.fileCame(500, of: 1_000))
    #expect(state.edition > before)
    #expect(state.transferWords?.share == 0.5)
    #expect(state.update(.cancel) == [.stopFile])
    #expect(state.transferWords == nil)
  }
}
