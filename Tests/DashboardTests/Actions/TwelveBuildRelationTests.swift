import Foundation
import HTTPTypes
import Records
import TestSupport
import Testing
import TwelveBuildAPI
import VendorAPI

@testable import Dashboard

/// Firms as the account holds them.
@Suite(.costly) @MainActor struct TwelveBuildRelationTests {
  private func driver() async -> TenderDriver {
    let driver = TenderDriver()
    await driver.start()
    return driver
  }

  @Test func `a firm on the black list is a red fact of inviting it`() async throws {
    let driver = await driver()
    try await driver.go(to: "relations")
    let black = try #require(
      driver.state.library.rows.items.first { $0.value["relation"]?["relation"]?.text == "black" })
    try await driver.go(to: "work-components")
    try await driver.fill("addInvitation for component", ["companyId": black.name])
    await driver.send(.sendForm)
    let review = try #require(driver.state.review)
    let write = try #require(review.writes.first)
    let tones = driver.state.facts(of: write, review.action, whole: true).filter { $0.tone == .alarm }.map(\.text)
    #expect(tones == ["✗ staat op de zwarte lijst"])
    #expect(write.fields["companyId"] == .string(black.id.id))
  }

  @Test func `a mark of a relation that nobody knows is told as the vendor's word`() throws {
    var state = StateFixture.state(vendors: [.twelveBuild])
    let list = try #require(BrowseList.named("12build relations"))
    let rows = try [("1", #""silver""#), ("2", #""""#), ("3", "null"), ("4", #""green""#)].enumerated().map {
      let text = #"{"company": {"id": "\#($1.0)"}, "relation": {"relation": \#($1.1)}}"#
      return try RawRecord(Data(text.utf8), in: list, values: [:], index: $0)
    }
    let key = RowsKey(list: list, values: [:])
    _ = state.update(.loaded(.rows(key), Loaded(.rows(Listing(rows)), at: state.now)))
    let told = ["1", "2", "3", "4", "5"].map { state.markFacts(ofCompany: $0).map(\.text) }
    #expect(told == [["?silver"], ["geen relatie"], ["geen relatie"], ["bekend"], ["geen relatie"]])
  }

  @Test func `a relation goes to black and back`() async throws {
    let driver = await driver()
    try await driver.go(to: "relations")
    let gold = try #require(
      driver.state.library.rows.items.first { $0.value["relation"]?["relation"]?.text == "gold" })
    try await driver.select(gold.name)
    try await driver.act("updateRelation", ["relation": "zwart"])
    #expect(try driver.row(gold.name)["relation"]?["relation"] == .string("black"))
    await driver.send(.undo)
    #expect(try driver.row(gold.name)["relation"]?["relation"] == .string("gold"))
    #expect(
      driver.sent.map(\.target) == [
        "/relation?companyId=\(gold.id.id)&relation=black", "/relation?companyId=\(gold.id.id)&relation=gold",
      ])
  }

  /// To take back a relation that was there before would delete the older one.
  @Test(arguments: [true, false])
  func `a new relation can be taken back, one that was there cannot`(isNew: Bool) async throws {
    let driver = await driver()
    try await driver.go(to: "relations")
    let firm = try #require(driver.state.library.rows.items.first)
    let number = isNew ? "7654351" : firm.id.id
    try await driver.fill("addRelation", ["companyId": number, "relation": "groen"])
    let form = try #require(driver.state.form)
    let facts = form.action.standing.facts(driver.state, try #require(form.subject), ["companyId": .string(number)])
    #expect(facts.map(\.text) == [isNew ? "geen relatie" : "voorkeur"])
    try await driver.carryOut()
    #expect(driver.state.writing.undo.count == (isNew ? 1 : 0))
    guard isNew else { return }
    await driver.send(.undo)
    #expect(driver.sent.last?.target == "/relation?companyId=7654351")
  }

  @Test func `a list is named after the record it was opened from, by command too`() async throws {
    let driver = await driver()
    await driver.send(.focusPane(.projects))
    await driver.send(.move(.first))
    let name = try #require(driver.state.origin?.name)
    await driver.send(.browse(try #require(BrowseList.named("12build phases"))))
    #expect(driver.state.view?.subject == name)
    await driver.send(.browse(try #require(BrowseList.named("12build document-groups"))))
    #expect(driver.state.view?.subject == name)
    await driver.send(.browse(try #require(BrowseList.named("12build relations"))))
    #expect(driver.state.view?.subject == nil)
  }

  @Test func `data of a relation is changed as a whole, at the right firm, and back`() async throws {
    let driver = await driver()
    try await driver.go(to: "relations")
    let firms = driver.state.library.rows.items.prefix(2)
    for firm in firms {
      try await driver.select(firm.name)
      try await driver.act(
        "addRelationData of relation", ["key": "proef", "value": "van \(firm.id.id)", "source": "ERP"])
    }
    try await driver.go(to: "relation-data")
    let second = try #require(firms.last)
    let row = try #require(
      driver.state.library.rows.items.firstIndex { $0.name == "proef" && $0.value["companyId"]?.text == second.id.id })
    await driver.send(.move(.first))
    await driver.send(.move(.by(row)))
    #expect(driver.state.origin?.row?.value["companyId"]?.text == second.id.id)
    try await driver.act("updateRelationData", ["value": "nieuw"])
    await driver.send(.undo)
    #expect(
      driver.sent.suffix(2).map(\.target) == [
        "/relation/\(second.id.id)?key=proef&source=ERP&value=nieuw",
        "/relation/\(second.id.id)?key=proef&source=ERP&value=van%20\(second.id.id)",
      ])
  }
}
