import Sandbox
import Testing
import TwelveBuildAPI
import VendorAPI

@Suite struct TwelveBuildRelationTests {
  private let stage: TwelveBuildStage

  init() throws { stage = try TwelveBuildStage() }

  private func relations(_ asked: TwelveBuild.GetRelations = .init()) async throws -> [TwelveBuild.RelationOverview] {
    try await stage.send(asked).items
  }

  private func relation(_ companyID: String) async throws -> TwelveBuild.RelationOverview? {
    try await relations().first { $0.company?.id.text == companyID }
  }

  @Test func `the scenario's relations`() async throws {
    let all = try await relations()
    #expect(all.count == 30)
    let marks = Dictionary(grouping: all) { $0.relation?.relation ?? "" }.mapValues(\.count)
    #expect(marks == ["gold": 6, "green": 20, "black": 4])
    #expect(all.allSatisfy { $0.company?.name?.isEmpty == false && $0.address?.city?.isEmpty == false })
  }

  @Test func `relations are filtered by mark and data, and paged`() async throws {
    #expect(try await relations(.init(relation: [.gold])).count == 6)
    #expect(try await relations(.init(relation: [.gold, .black])).count == 10)
    #expect(try await relations(.init(relation: [.stabuSpecific])).isEmpty)
    #expect(try await relations(.init(dataKey: "myCompanyNumber")).count == 8)
    #expect(try await relations(.init(dataKey: "myCompanyNumber", dataValue: "C123")).count == 1)
    #expect(try await relations(.init(dataKey: "myCompanyNumber", dataValue: "")).isEmpty)
    let all = try await relations().map(\.company?.id)
    #expect(try await relations(.init(pageSize: 7, page: 5)).map(\.company?.id) == Array(all.suffix(2)))
    #expect(try await relations(.init(pageSize: 7, page: 6)).isEmpty)
  }

  @Test func `a value without a key is not asked for`() {
    let error = #expect(throws: InvalidField.self) { try TwelveBuild.GetRelations(dataValue: "x").request() }
    #expect(error?.name == "dataKey")
  }

  @Test func `a relation is added, marked otherwise and taken away`() async throws {
    let company = "7654351"
    #expect(await stage.refusal(TwelveBuild.UpdateRelation(companyId: company, relation: .green)) == .notFound)
    let made = try await stage.send(TwelveBuild.AddRelation(companyId: company, relation: .green))
    #expect(made.relation == "green")
    #expect(try await relation(company)?.relation == made)
    #expect(await stage.refusal(TwelveBuild.AddRelation(companyId: company, relation: .gold)) == .conflict)
    _ = try await stage.send(TwelveBuild.UpdateRelation(companyId: company, relation: .black))
    #expect(try await relation(company)?.relation?.relation == "black")
    _ = try await stage.send(TwelveBuild.RemoveRelation(companyId: company))
    #expect(try await relation(company) == nil)
    #expect(await stage.refusal(TwelveBuild.RemoveRelation(companyId: company)) == .notFound)
    #expect(await stage.refusal(TwelveBuild.AddRelation(companyId: "9", relation: .gold)) == .notFound)
  }

  @Test func `relation data is added, changed and taken away`() async throws {
    let company = "7654322"
    let add = TwelveBuild.AddRelationData(companyId: company, key: "site", value: "a.example", type: .url)
    let added = try await stage.send(add)
    #expect(added.showInProfile == .no)
    #expect(added.type == "url")
    #expect(added.source == "")
    #expect(await stage.refusal(add) == .conflict)
    #expect(try await relation(company)?.relationData.items == [added])
    let update = TwelveBuild.UpdateRelationData(companyId: company, key: "site", value: "", source: "ERP")
    #expect(try await stage.send(update).value == "")
    let changed = try #require(try await relation(company)?.relationData.items.first)
    #expect([changed.value, changed.source, changed.type] == ["", "ERP", "url"])
    #expect(try await relations(.init(dataKey: "site", dataValue: "")).count == 1)
    _ = try await stage.send(TwelveBuild.RemoveRelationData(companyId: company, key: "site"))
    #expect(try await relation(company)?.relationData.items.isEmpty == true)
    #expect(await stage.refusal(update) == .notFound)
    #expect(await stage.refusal(TwelveBuild.AddRelationData(companyId: "7654351", key: "a", value: "b")) == .notFound)
  }

  @Test func `a company is found by its number, a new one too`() async throws {
    func find(_ country: String, _ number: String) async throws -> [String?] {
      let find = TwelveBuild.FindCompanyByRegistrationNumber(country: country, registrationNumber: number)
      return try await stage.send(find).items.map(\.name)
    }
    #expect(try await find("nl", "00000512") == ["Demo Grondwerk B.V."])
    #expect(try await find("be", "00000512") == [])
    let create = TwelveBuild.CreateSpecialist(name: "Nieuw Volk", registrationNumber: "00000599", countryCode: "NL")
    let made = try await stage.send(create)
    #expect(try await find("nl", "00000599") == ["Nieuw Volk"])
    #expect(try await stage.send(TwelveBuild.GetSpecialist(companyId: made.id.text)) == made)
    #expect(await stage.refusal(create) == .conflict)
    _ = try await stage.send(TwelveBuild.AddRelation(companyId: made.id.text, relation: .green))
    #expect(try await relation(made.id.text)?.company?.cocNumber == "00000599")
    #expect(await stage.refusal(TwelveBuild.GetSpecialist(companyId: "9")) == .notFound)
  }
}
