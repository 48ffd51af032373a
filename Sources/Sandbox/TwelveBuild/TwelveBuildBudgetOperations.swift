import TwelveBuildAPI
import VendorAPI

extension TwelveBuildSandbox {
  static let budgetOperations: [PlayedOperation<TwelveBuildSandbox>] = [
    PlayedOperation(TwelveBuild.CreateBudget.self) { player, asked in
      let project = try player.project(asked.projectId)
      let phase = try player.phase(asked.phaseId) ?? project.phase
      return try Reply(try player.budgets.create(for: project.id, in: phase).answer)
    },
    PlayedOperation(TwelveBuild.GetBudget.self) { player, asked in
      let project = try player.project(asked.projectId)
      let budget = try player.phase(asked.phaseId).flatMap { player.budgets.budget(of: project.id, in: $0) }
      guard let budget else { throw TwelveBuildSandbox.unknown("budget") }
      return try Reply(budget.answer)
    },
    PlayedOperation(TwelveBuild.ListBudgetRows.self) { player, asked in
      let budget = try player.budgets.budget(asked.budgetId)
      let component = try asked.workCategoryId.map { player.components[try player.indexOfComponent($0)].id }
      return try Reply(player.budgets.rows(of: budget.id, for: component).map(\.listed))
    },
    PlayedOperation(TwelveBuild.AddBudgetRow.self) { player, asked in
      let budget = try player.budgets.budget(asked.budgetId)
      let component = try player.component(asked.messageGroupId ?? asked.workCategoryId)
      let number = player.budgets.add(asked.properties, to: budget.id, number: asked.rowNumber, for: component)
      return try Reply(
        JSONValue.object(["budgetId": .int(budget.id)].merging(player.row(number, asked.properties)) { $1 }))
    },
    PlayedOperation(TwelveBuild.AddBudgetRows.self) { player, asked in
      let budget = try player.budgets.budget(asked.budgetId)
      let component = try player.component(asked.messageGroupId ?? asked.workCategoryId)
      let rows = asked.budgetRows.map { row in
        let number = player.budgets.add(row.properties, to: budget.id, number: row.rowNumber, for: component)
        return JSONValue.object(player.row(number, row.properties))
      }
      return try Reply(JSONValue.object(["budgetId": .int(budget.id), "budgetRows": .array(rows)]))
    },
    PlayedOperation(TwelveBuild.UpdateBudgetRow.self) { player, asked in
      try player.budgets.change(asked.budgetRowId, asked.properties)
      return try Reply(
        JSONValue.object([
          "budgetRowId": player.number(asked.budgetRowId), "properties": player.texts(asked.properties),
        ]))
    },
    PlayedOperation(TwelveBuild.UpdateBudgetRows.self) { player, asked in
      // All or nothing.
      for row in asked.budgetRows { _ = try player.budgets.index(of: row.id) }
      let rows = try asked.budgetRows.map { row in
        try player.budgets.change(row.id, row.properties)
        return JSONValue.object(["id": player.number(row.id), "properties": player.texts(row.properties)])
      }
      return try Reply(JSONValue.object(["budgetRows": .array(rows)]))
    },
    PlayedOperation(TwelveBuild.DeleteBudgetRow.self) { player, asked in
      try player.budgets.remove([asked.budgetRowId])
      return try Reply(Nothing())
    },
    PlayedOperation(TwelveBuild.DeleteBudgetRows.self) { player, asked in
      try player.budgets.remove(asked.budgetRowIds)
      return try Reply(["budgetRowIds": asked.budgetRowIds.map(player.number)])
    },
    PlayedOperation(TwelveBuild.LinkBudgetRow.self) { player, asked in
      guard let component = try player.component(asked.messageGroupId ?? asked.workCategoryId) else {
        throw TwelveBuildSandbox.unknown("work component")
      }
      try player.budgets.link(asked.budgetRowId, to: component)
      return try Reply(Nothing())
    },
    PlayedOperation(TwelveBuild.UnlinkBudgetRow.self) { player, asked in
      guard let component = try player.component(asked.messageGroupId ?? asked.workCategoryId) else {
        throw TwelveBuildSandbox.unknown("work component")
      }
      try player.budgets.unlink(asked.budgetRowId, from: component)
      return try Reply(Nothing())
    },
    PlayedOperation(TwelveBuild.GetBudgetRowsForInvitation.self) { try $0.offer($1) },
  ]

  /// The id of a work component that is there; `nil` where none is meant.
  private func component(_ id: String?) throws -> Int? { try id.map { components[try indexOfComponent($0)].id } }

  private func number(_ id: String) -> JSONValue { Int(id).map(JSONValue.int) ?? .string(id) }

  private func texts(_ properties: [TwelveBuild.BudgetProperty: String]) -> JSONValue {
    .object(Dictionary(uniqueKeysWithValues: properties.map { ($0.key.rawValue, .string($0.value)) }))
  }

  private func row(
    _ number: Int, _ properties: [TwelveBuild.BudgetProperty: String]
  ) -> [String: JSONValue] {
    ["rowNumber": .int(number), "properties": texts(properties)]
  }

  /// The rows of the budget that are for the component, with the specialist's prices once there is an offer.
  private func offer(_ asked: TwelveBuild.GetBudgetRowsForInvitation) throws -> Reply {
    let place = try placeOfInvitation(asked.id)
    let component = components[place.component]
    let invitation = component.invitations[place.invitation]
    guard let budget = budgets.budget(of: component.projectID, in: invitation.phase),
      let company = companies.company(invitation.companyID)
    else { return try Reply([JSONValue]()) }
    let rows = budgets.rows(of: budget.id, for: component.id).map { row in
      JSONValue.object(row.cells(prices: invitation.prices(for: row), rowNumberHasID: true))
    }
    return try Reply([
      JSONValue.object([
        "rows": .array(rows), "budgetId": .int(budget.id), "messageId": .int(invitation.messageIDs.last ?? 0),
        "specialistId": .int(company.id), "specialistName": .string(company.name),
      ])
    ])
  }
}

extension TwelveBuildInvitation {
  /// What this specialist asks for a row: the more, the later it was asked. Nothing without an offer, or where the row
  /// holds no whole amounts.
  fileprivate func prices(for row: TwelveBuildBudgets.Row) -> [TwelveBuild.BudgetProperty: String] {
    let none: [TwelveBuild.BudgetProperty: String] = [.pricePerUnit: "", .totalPrice: ""]
    guard offered != nil, let price = row.properties[.pricePerUnit].flatMap({ UInt32($0) }),
      let count = row.properties[.numberOfUnits].flatMap({ UInt16($0) })
    else { return none }
    let asked = Int(price) * (100 + 2 * place)
    return [.pricePerUnit: Self.decimal(asked), .totalPrice: Self.decimal(asked * Int(count))]
  }

  /// Cents as the vendor writes amounts in budgets: whole ones without a point.
  private static func decimal(_ cents: Int) -> String {
    let rest = cents % 100
    return rest == 0 ? "\(cents / 100)" : "\(cents / 100).\(rest < 10 ? "0" : "")\(rest)"
  }
}
