import Insights
import Records
import Testing

struct OfferMatrixTests {
  private func row(
    _ id: String?, _ number: String?, _ name: String?, _ cents: Int?, unit: String? = "m3"
  ) -> OfferBudget.Row {
    OfferBudget.Row(
      id: id, number: number, name: name, quantity: "10", unit: unit,
      unitPrice: cents.map { .exact(Money(cents: $0 / 10)) } ?? .missing,
      total: cents.map { .exact(Money(cents: $0)) } ?? .missing)
  }

  private func totals(_ matrix: OfferMatrix) -> [[Int?]] {
    matrix.rows.map { $0.cells.map { cell in if case .exact(let money)? = cell?.total { money.cents } else { nil } } }
  }

  @Test func `Rows of one id stand side by side, the lowest marked`() {
    let matrix = OfferMatrix([
      OfferBudget(
        specialistID: "7", specialist: "Zwartwerk",
        rows: [row("16", "1", "Frezen", 300), row("17", "2", "Asfalt", 900)]),
      OfferBudget(
        specialist: "Diepspit",
        rows: [row("17", "2", "Asfalt", 800), row("16", "1", "Frezen (incl.)", 300), row("18", "3", "Extra", 50)],
        unreadRows: 1),
    ])
    #expect(totals(matrix) == [[300, 300], [900, 800], [nil, 50]])
    #expect(matrix.rows.map(\.name) == ["Frezen", "Asfalt", "Extra"])
    #expect(matrix.rows.map { $0.cells.map { $0?.isLowest } } == [[true, true], [false, true], [nil, false]])
    #expect(matrix.firms.map(\.sum) == [1200, 1150])
    #expect(matrix.firms.map(\.name) == ["Zwartwerk", "Diepspit"])
    #expect(matrix.firms.map(\.unread) == [0, 1])
  }

  @Test func `Rows with ids of their own meet by number, name and unit`() {
    let matrix = OfferMatrix([
      OfferBudget(rows: [row("1", "1", "Frezen", 1), row("2", "2", "Frezen", 2), row(nil, nil, nil, 3)]),
      OfferBudget(
        rows: [row("3", "2", "FREZEN ", 4), row("4", "1", "Frezen", 5, unit: "m2"), row(nil, nil, nil, 6)]),
    ])
    #expect(totals(matrix) == [[1, nil], [2, 4], [3, nil], [nil, 5], [nil, 6]])
  }

  @Test func `A row that one firm has twice is two rows`() {
    let matrix = OfferMatrix([OfferBudget(rows: [row("1", "1", "a", 1), row("1", "1", "a", 2)]), OfferBudget()])
    #expect(totals(matrix) == [[1, nil], [2, nil]])
    #expect(matrix.firms.map(\.sum) == [3, 0])
  }

  @Test func `Rows without a price are counted, and are not the lowest`() {
    var odd = row("2", "2", "b", nil)
    odd.total = .unitUnknown("in overleg")
    let matrix = OfferMatrix([
      OfferBudget(rows: [row("1", "1", "a", nil), odd, row("3", "3", "c", 0)]),
      OfferBudget(rows: [row("1", "1", "a", 5), row("3", "3", "c", 9)]),
    ])
    #expect(matrix.firms.map(\.unpriced) == [2, 0])
    #expect(matrix.rows.allSatisfy { $0.cells.allSatisfy { $0?.isLowest != true } })
    #expect(OfferMatrix([]).rows.isEmpty)
  }
}
