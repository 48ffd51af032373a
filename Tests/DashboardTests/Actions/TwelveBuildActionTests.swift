import Foundation
import HTTPTypes
import Records
import TestSupport
import Testing
import TwelveBuildAPI
import VendorAPI

@testable import Dashboard

@Suite(.costly) struct TwelveBuildActionTests {
  @Test func `every operation of 12Build that changes something is an action`() {
    let used = Set(Action.twelveBuild.map(\.operation.id))
    let writing = TwelveBuild.endpoints.map { $0.route }.filter { $0.operationClass != .read }.map(\.operationID)
    // Those of the session would be named here; `getToken` is a read.
    #expect(Set(writing).subtracting(used) == [])
  }

  @Test func `actions are offered at lists that there are, and undone by actions that there are`() {
    for action in Action.twelveBuild {
      for list in action.lists { #expect(BrowseList.named(list) != nil, "\(action.id) at \(list)") }
      if case .by(let id, _)? = action.undo { #expect(Action.named(id) != nil, "\(action.id) undone by \(id)") }
      for field in action.fields {
        if let list = field.kind.recordList { #expect(BrowseList.named(list) != nil, "\(action.id) from \(list)") }
      }
    }
  }

  @Test func `what has no way back is held, and what destroys is asked twice`() {
    for action in Action.twelveBuild {
      // Many rows at once are looked at before, and so is a project that others can see.
      let looksFirst = ["12build updateBudgetRows", "12build addProject"].contains(action.id)
      #expect((action.undo != nil) == (action.caution == .reversible || looksFirst), "\(action.id)")
      #expect((action.slot == .delete) == (action.caution == .irreversible), "\(action.id)")
    }
  }

  @Test func `letters under one key differ`() {
    for list in BrowseList.all where list.vendor == .twelveBuild {
      for slot in Action.Slot.allCases {
        let letters = Action.twelveBuild.filter { $0.slot == slot && $0.lists.contains(list.id) }.compactMap(\.letter)
        #expect(Set(letters).count == letters.count, "\(list.id) \(slot)")
      }
    }
  }

  /// Where an action is tried, and what is chosen on the way there.
  private static let places: [String: (list: String, path: [String])] = [
    "12build removeProject": ("other-projects", []),
    "12build createBudget": ("budget", ["N345 Rotondes Voorst"]),
    "12build createBudget of project": ("projects", []),
  ]

  @Test(arguments: Action.twelveBuild.map(\.id)) @MainActor
  func `an action filled in full arrives once, with the document's fields in their places and forms`(
    _ id: String
  ) async throws {
    let action = try #require(Action.named(id))
    let driver = TenderDriver(files: ["~/plan.pdf": Data("%PDF-1.4".utf8)])
    await driver.start()
    let list = Self.places[id]?.list ?? String((action.lists.first ?? "").dropFirst("12build ".count))
    try await driver.go(to: list, choosing: Self.places[id]?.path ?? ["N302 Reconstructie", "Inkoop"])
    if action.slot != .add {
      try await driver.select(Self.row(id, driver) ?? #require(driver.state.visibleNames.first, "\(list) is empty"))
    }
    if id == "12build addRelation of company", let client = driver.clients.twelveBuild {
      let company = try #require(driver.state.origin?.id)
      _ = try await client.send(TwelveBuild.RemoveRelation(companyId: company))
    }
    let before = driver.sent.count
    try await driver.act(
      String(id.dropFirst("12build ".count)),
      Dictionary(uniqueKeysWithValues: action.fields.map { ($0.name, Self.typed($0, id, driver)) }))
    let requests = driver.sent.dropFirst(before)
    #expect(requests.count == 1)
    // What is on the screen is what 12Build has now.
    let written = try #require(driver.requests.lastIndex { $0.method != .get })
    #expect(driver.requests.count > written + 1)
    #expect(Set(driver.requests[(written + 1)...].map(\.target)).count == driver.requests.count - written - 1)
    let request = try #require(requests.first)
    try check(request, action)
  }

  /// What is asked for is not what is there already.
  @MainActor private static func row(_ id: String, _ driver: TenderDriver) -> String? {
    switch id {
    case "12build updateDocumentGroup move": driver.state.visibleNames.last
    case "12build openProject": "N348 Brugonderhoud"
    case "12build createBudget of project": "N345 Rotondes Voorst"
    default: nil
    }
  }

  /// Something that a person could type.
  @MainActor private static func typed(_ field: FormField, _ id: String, _ driver: TenderDriver) -> String {
    switch (id, field.name) {
    case ("12build addRelation", "companyId"): return "7654351"
    case ("12build updateDocumentGroup move", "parentId"): return driver.state.visibleNames.first ?? ""
    case (_, "product"): return "aanbesteding"
    case (_, "order"): return "7"
    case (_, "fileName"): return driver.state.visibleNames.first.map { "\($0).pdf" } ?? ""
    case ("12build linkBudgetRow", "workCategoryId"): return "Geleiderail"
    case (_, "stabuChapterIds"): return "532"
    case (_, "companyId") where id.contains("addInvitation"): return "Frees & Veeg"
    case (_, "registrationNumber"): return "00000599"
    case (_, "rowNumber"): return "40"
    case (_, "relation"): return "groen"
    case ("12build updateBudgetRows", "rows"):
      let row = driver.state.library.rows.items.first
      return "Id | Aantal\n\(row?.id.id ?? "") | 77,5"
    default: break
    }
    return switch field.kind {
    case .text(let limit): limit == 2 ? "be" : "Proef"
    case .choice(let choices): choices.last?.title.nl ?? ""
    case .choices(let choices): choices.suffix(2).map(\.title.nl).joined(separator: ", ")
    case .date: "31-3-2026"
    case .moment: "31-3-2026 14:30"
    case .whole: "5"
    case .decimal: "12,5"
    case .flag: "ja"
    case .file: "~/plan.pdf"
    case .table: "Naam | Aantal | Eenheid\nZand | 10,5 | m3\nGrind | 20 | m3"
    case .record: ""
    case .records: " , "
    default: "Proef"
    }
  }

  /// Looks a request up in the document as it is printed.
  private func check(_ request: Request, _ action: Action) throws {
    let operation = try TwelveBuildDocument().operation(action.operation.id)
    let route = try #require(
      TwelveBuild.endpoints.map { $0.route }.first { $0.operationID == action.operation.id })
    #expect(request.method == route.method)
    #expect(route.template == operation.path)
    let inPath = try #require(route.match(path: request.path))
    var inQuery: [String: [String]] = [:]
    for item in request.query {
      inQuery[String(item.name.prefix { $0 != "[" }), default: []].append(item.value)
    }
    let known = Dictionary(uniqueKeysWithValues: operation.parameters.map { ($0.name, $0) })
    for parameter in operation.parameters where parameter.isRequired {
      switch parameter.place {
      case "template": #expect(inPath[parameter.name] != nil, "\(parameter.name)")
      case "query": #expect(inQuery[parameter.name] != nil, "\(parameter.name)")
      default: #expect(String(decoding: request.body, as: UTF8.self).contains("name=\"\(parameter.name)\""))
      }
    }
    for (name, values) in inQuery {
      let parameter = try #require(known[name], "\(name) is not documented")
      #expect(parameter.place == "query", "\(name)")
      // Swift's regular expressions do not look behind, which one of the patterns does.
      guard let pattern = parameter.pattern, let expression = try? Regex(pattern) else { continue }
      for value in values where !pattern.contains("?<=") { #expect(value.contains(expression), "\(name)=\(value)") }
    }
    #expect(request.body.isEmpty == !operation.parameters.contains { $0.place == "file" })
    let asked = Set(action.fields.compactMap(\.target.names.first)).subtracting(["rows"])
    for name in asked { #expect(inQuery[name] != nil || inPath[name] != nil || !request.body.isEmpty, "\(name)") }
  }
}
