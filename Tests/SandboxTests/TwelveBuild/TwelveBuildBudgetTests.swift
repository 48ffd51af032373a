import HTTPTypes
import Sandbox
import Testing
import TwelveBuildAPI
import VendorAPI

@Suite struct TwelveBuildBudgetTests {
  private let stage: TwelveBuildStage

  init() throws { stage = try TwelveBuildStage() }

  private func ids(of component: String? = nil) async throws -> [String] {
    try await stage.rows(of: component).map(\.budgetRowId.text)
  }

  @Test func `the scenario has one budget of eighteen rows, each for one component`() async throws {
    let rows = try await stage.rows()
    #expect(rows.count == 18)
    let components = try await stage.components().map(\.id.text)
    #expect(Set(rows.compactMap { $0.links.items.first?.objectId }) == Set(components))
    var count = 0
    for component in components { count += try await ids(of: component).count }
    #expect(count == 18)
    let first = try #require(rows.first?.properties)
    #expect(first["totalPrice"]?.value == "74000")
    #expect(first["pricePerUnit"]?.prefixedValue == "€ 4")
    #expect(first["measurement"]?.formattedValue == "")
  }

  @Test func `rows link and unlink, the same twice as once`() async throws {
    let link = TwelveBuild.LinkBudgetRow(budgetRowId: "1", workCategoryId: "1300002")
    #expect(try await ids(of: "1300002").contains("1") == false)
    for _ in 0..<2 {
      _ = try await stage.send(link)
      #expect(try await stage.rows()[0].links.items.map(\.objectId) == ["1300001", "1300002"])
    }
    #expect(try await ids(of: "1300002").first == "1")
    let unlink = TwelveBuild.UnlinkBudgetRow(budgetRowId: "1", messageGroupId: "1300001")
    for _ in 0..<2 {
      _ = try await stage.send(unlink)
      #expect(try await stage.rows()[0].links.items.map(\.objectId) == ["1300002"])
    }
    #expect(try await ids(of: "1300001").contains("1") == false)
    #expect(await stage.refusal(TwelveBuild.LinkBudgetRow(budgetRowId: "99", workCategoryId: "1300001")) == .notFound)
    #expect(await stage.refusal(TwelveBuild.UnlinkBudgetRow(budgetRowId: "1", workCategoryId: "9")) == .notFound)
  }

  @Test func `a work component goes under one of two names`() {
    let without = TwelveBuild.LinkBudgetRow(budgetRowId: "1")
    let two = TwelveBuild.LinkBudgetRow(budgetRowId: "1", messageGroupId: "1", workCategoryId: "2")
    for call in [without, two] {
      let error = #expect(throws: InvalidField.self) { try call.request() }
      #expect(error?.name == "workCategoryId")
    }
    #expect(throws: Never.self) {
      try TwelveBuild.AddBudgetRow(budgetId: "1", properties: [.name: "x"]).request()
    }
  }

  @Test(arguments: ["price", "Name"])
  func `a property that is not documented is refused in plain words`(name: String) async throws {
    var request = Request(method: .post, path: "/budgetrow")
    request.query = [.init("budgetId", "1"), .init("properties[\(name)]", "150")]
    let response = try await stage.answer(request)
    #expect(response.status == 400)
    #expect(TwelveBuild.failure(in: response).words == "properties.\(name): holds something that is not documented")
  }

  @Test func `a row that is added comes at the end or where its number says, linked if asked`() async throws {
    let last = try await stage.send(
      TwelveBuild.AddBudgetRow(
        budgetId: "1", properties: [.name: "Nazorg", .docNumber: "D1"], workCategoryId: "1300003"))
    #expect(last.rowNumber == "19")
    #expect(last.properties == ["name": "Nazorg", "docNumber": "D1"])
    let row = try #require(try await stage.rows().last)
    #expect(row.properties["name"]?.value == "Nazorg")
    #expect(row.properties["docNumber"]?.value == "D1")
    #expect(row.properties["unit"]?.value == "")
    #expect(row.links.items.map(\.objectId) == ["1300003"])
    let first = TwelveBuild.AddBudgetRow(budgetId: "1", rowNumber: "0", properties: [.name: "Vooraf"])
    #expect(try await stage.send(first).rowNumber == "0")
    #expect(try await stage.rows().first?.properties["name"]?.value == "Vooraf")
    #expect(try await stage.rows().first?.links.items.isEmpty == true)
    #expect(
      await stage.refusal(TwelveBuild.AddBudgetRow(budgetId: "9", properties: [.name: "x"])) == .notFound)
  }

  @Test func `numbers at the end of what fits break nothing`() async throws {
    let last = "\(Int.max)"
    for number in [last, nil, last + "0"] {
      let properties: [TwelveBuild.BudgetProperty: String] = [.pricePerUnit: last, .numberOfUnits: last]
      let add = TwelveBuild.AddBudgetRow(
        budgetId: "1", rowNumber: number, properties: properties, workCategoryId: "1300001")
      #expect(try await stage.send(add).rowNumber == last)
    }
    let offer = try #require(try await stage.component("1300001").communication.items.first { $0.status == "offer" })
    let budget = try await stage.send(TwelveBuild.GetBudgetRowsForInvitation(id: offer.id.text)).items.first
    #expect(budget?.rows.items.last?.wrappedValue["totalPrice"]?.value == "")
    let group = TwelveBuild.CreateDocumentGroup(projectId: TwelveBuildStage.project, name: "x", order: last)
    #expect(try await stage.send(group).order == Int.max)
    let next = TwelveBuild.CreateDocumentGroup(projectId: TwelveBuildStage.project, name: "y")
    #expect(try await stage.send(next).order == Int.max)
  }

  @Test func `many rows are added at once and given back`() async throws {
    let answer = try await stage.send(
      TwelveBuild.AddBudgetRows(
        budgetId: "1",
        budgetRows: [.init(properties: [.name: "a"]), .init(rowNumber: "40", properties: [.name: "b & c"])]))
    #expect(answer.budgetRows.items.map(\.rowNumber) == ["19", "40"])
    #expect(answer.budgetRows.items.map { $0.properties["name"] } == ["a", "b & c"])
    #expect(try await stage.rows().suffix(2).map { $0.properties["name"]?.value } == ["a", "b & c"])
  }

  @Test func `a change keeps what it does not name`() async throws {
    let one = TwelveBuild.UpdateBudgetRow(budgetRowId: "2", properties: [.details: "Anders"])
    #expect(try await stage.send(one).budgetRowId == "2")
    let changed = try await stage.rows()[1].properties
    #expect(changed["details"]?.value == "Anders")
    #expect(changed["name"]?.value == "Deklaag SMA-NL 8G+")
    let many = TwelveBuild.UpdateBudgetRows(budgetRows: [
      .init(id: "3", properties: [.unit: "kg"]), .init(id: "4", properties: [.unit: "l"]),
    ])
    #expect(try await stage.send(many).budgetRows.items.map(\.id) == ["3", "4"])
    #expect(try await stage.rows()[2...3].map { $0.properties["unit"]?.value } == ["kg", "l"])
    let half = TwelveBuild.UpdateBudgetRows(budgetRows: [
      .init(id: "5", properties: [.unit: "kg"]), .init(id: "99", properties: [.unit: "l"]),
    ])
    #expect(await stage.refusal(half) == .notFound)
    #expect(try await stage.rows()[4].properties["unit"]?.value == "st")
  }

  @Test func `rows are deleted one by one or many, and then are gone`() async throws {
    _ = try await stage.send(TwelveBuild.DeleteBudgetRow(budgetRowId: "18"))
    #expect(try await ids().last == "17")
    let many = TwelveBuild.DeleteBudgetRows(budgetRowIds: ["1", "2", "3", "4"])
    #expect(try await stage.send(many).budgetRowIds.items == ["1", "2", "3", "4"])
    #expect(try await ids().first == "5")
    #expect(try await ids().count == 13)
    #expect(await stage.refusal(TwelveBuild.DeleteBudgetRows(budgetRowIds: ["5", "1"])) == .notFound)
    #expect(try await ids().first == "5")
    #expect(await stage.refusal(TwelveBuild.DeleteBudgetRow(budgetRowId: "18")) == .notFound)
  }

  @Test func `a phase has one budget, made once`() async throws {
    let get = TwelveBuild.GetBudget(projectId: "1234601", phaseId: "123456")
    #expect(await stage.refusal(get) == .notFound)
    let made = try await stage.send(TwelveBuild.CreateBudget(projectId: "1234601"))
    #expect(made.phaseId == "123456")
    #expect(try await stage.send(get) == made)
    #expect(try await stage.rows(in: "2").isEmpty)
    #expect(await stage.refusal(TwelveBuild.CreateBudget(projectId: "1234601", phaseId: "123456")) == .conflict)
  }

  @Test func `a specialist's offer fills in the rows of its component`() async throws {
    let asked = try await stage.component("1300001").communication.items
    let offers = asked.filter { $0.status == "offer" }.map(\.id.text)
    var totals: [String?] = []
    for id in offers {
      let budget = try #require(try await stage.send(TwelveBuild.GetBudgetRowsForInvitation(id: id)).items.first)
      #expect(budget.budgetId == "1")
      #expect(budget.messageId == "\(id)02")
      #expect(budget.rows.items.count == 5)
      totals.append(budget.rows.items.first?.wrappedValue["totalPrice"]?.value)
    }
    #expect(totals.count == 2)
    #expect(Set(totals).count == 2)
    let silent = try #require(asked.first { $0.status == "unknown" }?.id.text)
    let empty = try await stage.send(TwelveBuild.GetBudgetRowsForInvitation(id: silent)).items
    #expect(empty.first?.rows.items.first?.wrappedValue["pricePerUnit"]?.value == "")
    #expect(empty.first?.rows.items.first?.wrappedValue["name"]?.value == "Frezen deklaag")
    // No budget there.
    let elsewhere = try await stage.send(
      TwelveBuild.ListCommunication(projectId: "1234601", phaseId: "123456")
    ).items
    let other = try #require(elsewhere.first?.communication.items.first?.id.text)
    #expect(try await stage.send(TwelveBuild.GetBudgetRowsForInvitation(id: other)).items.isEmpty)
  }
}
