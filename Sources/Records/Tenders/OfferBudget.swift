/// A budget as one specialist filled it in (12Build): what is asked for each of its rows.
package struct OfferBudget: Equatable, Sendable {
  /// Of the whole budget; `nil` where the vendor does not say.
  package var budgetID: String?
  package var specialistID: String?
  package var specialist: String?
  /// In the vendor's order.
  package var rows: [Row]
  /// How many rows could not be read.
  package var unreadRows: Int

  package struct Row: Equatable, Sendable {
    /// The vendor's id of the row; `nil` where none of its cells says it.
    package var id: String?
    package var number: String?
    package var name: String?
    package var details: String?
    /// As the vendor writes it, e.g. `10`.
    package var quantity: String?
    /// `m3`, `stuks`, ….
    package var unit: String?
    package var unitPrice: Amount
    package var total: Amount

    package init(
      id: String? = nil, number: String? = nil, name: String? = nil, details: String? = nil, quantity: String? = nil,
      unit: String? = nil, unitPrice: Amount = .missing, total: Amount = .missing
    ) {
      self.id = id
      self.number = number
      self.name = name
      self.details = details
      self.quantity = quantity
      self.unit = unit
      self.unitPrice = unitPrice
      self.total = total
    }
  }

  package init(
    budgetID: String? = nil, specialistID: String? = nil, specialist: String? = nil, rows: [Row] = [],
    unreadRows: Int = 0
  ) {
    self.budgetID = budgetID
    self.specialistID = specialistID
    self.specialist = specialist
    self.rows = rows
    self.unreadRows = unreadRows
  }
}
