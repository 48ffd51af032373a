package import Records

/// The budgets that several firms filled in, side by side: rows of work, and what each firm asks for them.
package struct OfferMatrix: Equatable, Sendable {
  package struct Cell: Equatable, Sendable {
    package let unitPrice: Amount
    package let total: Amount
    /// Whether nobody asks less in total for the row; false where only one firm has a price for it.
    package fileprivate(set) var isLowest = false

    fileprivate var cents: Int? { if case .exact(let money) = total { money.cents } else { nil } }
  }

  package struct Row: Equatable, Sendable {
    package let number: String?
    package let name: String?
    package let quantity: String?
    package let unit: String?
    /// One for each firm, in their order; `nil` where the firm does not have the row.
    package fileprivate(set) var cells: [Cell?]
  }

  package struct Firm: Equatable, Sendable {
    package let name: String?
    package let specialistID: String?
    /// Cents of all totals that are amounts.
    package let sum: Int
    /// How many of its rows are in no sum: without a total, or with one that is no amount.
    package let unpriced: Int
    /// How many of its rows could not be read at all.
    package let unread: Int
  }

  /// In the order of the budgets.
  package let firms: [Firm]
  /// In the order of the first firm that has them.
  package private(set) var rows: [Row] = []

  /// Rows are the same that have one id, or else one number, name and unit.
  package init(_ budgets: [OfferBudget]) {
    firms = budgets.map(Firm.init)
    var byID: [String: Int] = [:]
    var bySaying: [Saying: Int] = [:]
    for (column, budget) in budgets.enumerated() {
      for row in budget.rows {
        let known = [row.id.flatMap { byID[$0] }, Saying(row).flatMap { bySaying[$0] }].compactMap(\.self)
        let place = known.first { rows[$0].cells[column] == nil } ?? rows.count
        if place == rows.count {
          rows.append(
            Row(
              number: row.number, name: row.name, quantity: row.quantity, unit: row.unit,
              cells: Array(repeating: nil, count: budgets.count)))
        }
        rows[place].cells[column] = Cell(unitPrice: row.unitPrice, total: row.total)
        if let id = row.id { byID[id] = byID[id] ?? place }
        if let saying = Saying(row) { bySaying[saying] = bySaying[saying] ?? place }
      }
    }
    for place in rows.indices { rows[place].markLowest() }
  }

  private struct Saying: Hashable {
    let number: String?
    let words: [String]
    let unit: String?

    /// - Returns: `nil` for a row without a name, which could be any.
    init?(_ row: OfferBudget.Row) {
      words = FoldedText.words(of: row.name ?? "")
      guard !words.isEmpty else { return nil }
      (number, unit) = (row.number, row.unit)
    }
  }
}

extension OfferMatrix.Row {
  fileprivate mutating func markLowest() {
    let prices = cells.compactMap { $0?.cents }.filter { $0 > 0 }
    guard prices.count > 1, let lowest = prices.min() else { return }
    for column in cells.indices where cells[column]?.cents == lowest { cells[column]?.isLowest = true }
  }
}

extension OfferMatrix.Firm {
  fileprivate init(_ budget: OfferBudget) {
    var (sum, unpriced) = (0, 0)
    for row in budget.rows {
      if case .exact(let money) = row.total { sum += money.cents } else { unpriced += 1 }
    }
    self.init(
      name: budget.specialist, specialistID: budget.specialistID, sum: sum, unpriced: unpriced,
      unread: budget.unreadRows)
  }
}
