package import TwelveBuildAPI
import VendorAPI

extension OfferBudget {
  package init(_ budget: TwelveBuild.InvitationBudget) {
    self.init(
      budgetID: budget.budgetId.filled, specialistID: budget.specialistId.filled,
      specialist: budget.specialistName.filled, rows: budget.rows.items.map { Row(cells: $0.wrappedValue) },
      unreadRows: budget.rows.skipped.count)
  }
}

extension OfferBudget.Row {
  /// - Parameter cells: by the names of their properties.
  fileprivate init(cells: [String: TwelveBuild.BudgetCell]) {
    func text(_ property: TwelveBuild.BudgetProperty) -> String? { cells[property.rawValue]?.value.filled }
    // The cells of a row all say which it is; an order of their own makes the answer the same every time.
    let ids = cells.sorted { $0.key < $1.key }.compactMap(\.value.budgetRowId.filled)
    // Where the document sends a row it calls the price `price`, which is not among the properties that it allows.
    let price = text(.pricePerUnit) ?? cells["price"]?.value.filled
    self.init(
      id: ids.first, number: text(.rowNumber), name: text(.name), details: text(.details),
      quantity: text(.numberOfUnits), unit: text(.unit), unitPrice: Amount(euros: price),
      total: Amount(euros: text(.totalPrice)))
  }
}
