import TwelveBuildAPI
import VendorAPI

/// The budgets of the projects' phases, with their rows.
struct TwelveBuildBudgets: Sendable {
  struct Budget: Sendable {
    let id: Int
    let projectID: Int
    let phase: TwelveBuildTenders.Phase

    var answer: JSONValue { .object(["projectId": .int(projectID), "phaseId": .int(phase.rawValue)]) }
  }

  struct Row: Sendable {
    let id: Int
    let budgetID: Int
    var properties: [TwelveBuild.BudgetProperty: String]
    var componentIDs: [Int]

    /// The place in the budget.
    var number: Int { properties[.rowNumber].flatMap { Int($0) } ?? 0 }
  }

  private(set) var budgets: [Budget]
  private(set) var rows: [Row]

  /// The scenario's one budget: eighteen rows for the first project's work components.
  init() {
    let budget = Budget(id: 1, projectID: TwelveBuildTenders.projects[0].id, phase: .buying)
    budgets = [budget]
    rows = Self.scenario.enumerated().map { index, row in
      let id = index + 1
      return Row(
        id: id, budgetID: budget.id,
        properties: [
          .name: row.name, .unit: row.unit, .numberOfUnits: "\(row.count)", .pricePerUnit: "\(row.price)",
          .totalPrice: "\(row.count * row.price)", .details: row.details, .rowNumber: "\(id)",
        ],
        componentIDs: [TwelveBuildComponent.firstID + row.component])
    }
  }

  private static let scenario: [(component: Int, name: String, unit: String, count: Int, price: Int, details: String)] =
    [
      (0, "Frezen deklaag", "m2", 18_500, 4, "Dik 40 mm, afvoeren naar erkende verwerker"),
      (0, "Deklaag SMA-NL 8G+", "ton", 1850, 98, "Geluidreducerend"), (0, "Tussenlaag AC 16 bind", "ton", 2300, 79, ""),
      (0, "Kleeflaag", "m2", 18_500, 1, ""), (0, "Asfalteren in de nacht, toeslag", "st", 9, 2750, "21.00–05.00 uur"),
      (1, "Ontgraven cunet", "m3", 4200, 9, ""), (1, "Zand voor zandbed", "m3", 3100, 18, "RAW 22.06"),
      (1, "PVC-leiding ø 315", "m", 640, 62, ""), (1, "Inspectieput 800 × 800", "st", 14, 985, ""),
      (2, "Belijning thermoplast", "m", 7400, 3, "Type II"), (2, "Figuraties", "st", 36, 85, ""),
      (2, "Verkeersborden RVV", "st", 48, 145, "Retroreflectieklasse III"),
      (3, "Geleiderail VLP-A230", "m", 1250, 96, ""),
      (3, "Obstakelbeveiliger", "st", 6, 3450, "TD2"), (4, "Lichtmast 10 m", "st", 42, 890, ""),
      (4, "Led-armatuur 54 W", "st", 42, 415, "3000 K, dimbaar"), (4, "Grondkabel 4 × 10 mm2", "m", 1700, 7, ""),
      (4, "Aansluiten en beproeven", "st", 1, 6800, ""),
    ]

  // MARK: Budgets

  func budget(of project: Int, in phase: TwelveBuildTenders.Phase) -> Budget? {
    budgets.first { $0.projectID == project && $0.phase == phase }
  }

  func budget(_ id: String) throws -> Budget {
    guard let budget = budgets.first(where: { String($0.id) == id }) else { throw TwelveBuildSandbox.unknown("budget") }
    return budget
  }

  /// - Throws: ``Refusal`` 409 where the phase has one.
  mutating func create(for project: Int, in phase: TwelveBuildTenders.Phase) throws -> Budget {
    guard budget(of: project, in: phase) == nil else {
      throw Refusal(status: 409, message: "The phase has a budget already.")
    }
    let budget = Budget(id: (budgets.map(\.id).max() ?? 0) + 1, projectID: project, phase: phase)
    budgets.append(budget)
    return budget
  }

  mutating func removeAll(of project: Int) {
    let gone = Set(budgets.filter { $0.projectID == project }.map(\.id))
    budgets.removeAll { gone.contains($0.id) }
    rows.removeAll { gone.contains($0.budgetID) }
  }

  // MARK: Rows

  /// In the order of their numbers.
  func rows(of budget: Int, for component: Int? = nil) -> [Row] {
    rows.filter { $0.budgetID == budget && (component.map($0.componentIDs.contains) ?? true) }
      .sorted { ($0.number, $0.id) < ($1.number, $1.id) }
  }

  func index(of id: String) throws -> Int {
    guard let index = rows.firstIndex(where: { String($0.id) == id }) else {
      throw TwelveBuildSandbox.unknown("budget row")
    }
    return index
  }

  /// - Returns: the number that the row got.
  mutating func add(
    _ properties: [TwelveBuild.BudgetProperty: String], to budget: Int, number: String?, for component: Int?
  ) -> Int {
    let last = rows(of: budget).last?.number ?? 0
    let number = (number ?? properties[.rowNumber]).flatMap { Int($0) } ?? max(last, last &+ 1)
    let row = Row(
      id: (rows.map(\.id).max() ?? 0) + 1, budgetID: budget,
      properties: properties.merging([.rowNumber: "\(number)"]) { $1 }, componentIDs: component.map { [$0] } ?? [])
    rows.append(row)
    return number
  }

  mutating func change(_ id: String, _ properties: [TwelveBuild.BudgetProperty: String]) throws {
    rows[try index(of: id)].properties.merge(properties) { $1 }
  }

  /// Takes away all of the rows, or none of them where one is unknown.
  mutating func remove(_ ids: [String]) throws {
    let gone = Set(try ids.map { rows[try index(of: $0)].id })
    rows.removeAll { gone.contains($0.id) }
  }

  mutating func link(_ id: String, to component: Int) throws {
    let index = try index(of: id)
    if !rows[index].componentIDs.contains(component) { rows[index].componentIDs.append(component) }
  }

  mutating func unlink(_ id: String, from component: Int) throws {
    rows[try index(of: id)].componentIDs.removeAll { $0 == component }
  }

  mutating func unlinkAll(from component: Int) {
    for index in rows.indices { rows[index].componentIDs.removeAll { $0 == component } }
  }
}

extension TwelveBuildBudgets.Row {
  /// The cells that the document shows, whether they hold something or not.
  private static let shown: [TwelveBuild.BudgetProperty] = [
    .name, .unit, .measurement, .numberOfUnits, .details, .totalPriceReferenceId, .projectSpecMt, .pricePerUnit,
    .totalPrice, .rowNumber,
  ]

  /// By name. Every value is there as it was given, as people read it, and with a sign in front.
  /// - Parameter prices: what stands in the place of the row's own prices, for a row that a specialist filled in.
  func cells(
    prices: [TwelveBuild.BudgetProperty: String] = [:], rowNumberHasID: Bool = false
  ) -> [String: JSONValue] {
    let values = properties.merging(prices) { $1 }
    var cells: [String: JSONValue] = [:]
    for (place, property) in TwelveBuild.BudgetProperty.allCases.enumerated() {
      guard let value = values[property] ?? (Self.shown.contains(property) ? "" : nil) else { continue }
      let formatted = value == "0" ? "" : value
      // The list of a budget's rows shows 0 for the cell with the number.
      let cellID = property == .rowNumber && !rowNumberHasID ? 0 : id * 100 + place
      cells[property.rawValue] = .object([
        "id": .int(cellID), "budgetRowId": .int(id), "value": .string(value), "formattedValue": .string(formatted),
        "prefixedValue": .string(property == .pricePerUnit ? "€ \(formatted)" : formatted),
      ])
    }
    return cells
  }

  var listed: JSONValue {
    let links = componentIDs.map { component in
      JSONValue.object([
        "budgetRowId": .int(id), "className": .string("MessageGroup"), "objectId": .int(component),
        "isMessageGroup": .bool(false),
      ])
    }
    return .object([
      "budgetRowId": .int(id), "originalBudgetRowId": .int(id), "properties": .object(cells()),
      "links": .array(links),
    ])
  }
}
