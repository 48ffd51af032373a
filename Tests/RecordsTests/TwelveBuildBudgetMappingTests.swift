import Foundation
import Records
import TestSupport
import Testing
import TwelveBuildAPI
import VendorAPI

struct TwelveBuildBudgetMappingTests {
  private func budgets(_ body: Data) throws -> [OfferBudget] {
    try TwelveBuild.GetBudgetRowsForInvitation.output(from: JSONDocument(body)).items.map { OfferBudget($0) }
  }

  private func row(_ cells: String) throws -> OfferBudget.Row {
    try #require(try budgets(Data(#"{"data": [{"rows": [{\#(cells)}]}]}"#.utf8)).first?.rows.first)
  }

  @Test func `the budget that the document prints`() throws {
    let printed = try TwelveBuildDocument().operation("getBudgetRowsForInvitation")
    let answer = try #require(printed.answer)
    let budget = try #require(try budgets(answer).first)
    let first = try #require(budget.rows.first)
    #expect(
      first
        == OfferBudget.Row(
          id: "16", number: "1", name: "Work item 1", details: "Work item 1 details", quantity: "10", unit: "m3",
          unitPrice: .exact(Money(cents: 1500)), total: .exact(Money(cents: 15_000))))
    #expect(budget.rows.prefix(3).map(\.id) == ["16", "17", "18"])
    #expect(budget.specialist?.isEmpty == false && budget.specialistID != nil && budget.budgetID != nil)
    #expect(budget.unreadRows == 0)
  }

  @Test func `cells that are missing, odd or empty`() throws {
    #expect(try row("") == OfferBudget.Row())
    let odd = try row(
      #"""
      "name": {"value": "Frezen", "budgetRowId": "16"}, "unit": {"value": null}, "numberOfUnits": {"value": 2.5},
      "pricePerUnit": {"value": "0.125"}, "totalPrice": {"value": "in overleg"}, "details": 7,
      "rowNumber": {"value": ""}
      """#)
    #expect(
      odd
        == OfferBudget.Row(
          id: "16", name: "Frezen", quantity: "2.5", unitPrice: .unitUnknown("0.125"),
          total: .unitUnknown("in overleg")))
  }

  @Test func `a price under the name that the document sends it by`() throws {
    #expect(try row(#""price": {"value": "150"}"#).unitPrice == .exact(Money(cents: 15_000)))
    let both = try row(#""price": {"value": "150"}, "pricePerUnit": {"value": "15"}"#)
    #expect(both.unitPrice == .exact(Money(cents: 1500)))
  }

  @Test func `rows that cannot be read are counted`() throws {
    let body = #"{"data": [{"rows": [{"name": {"value": "a"}}, 7, {"name": {"value": "b"}}]}]}"#
    let budget = try #require(try budgets(Data(body.utf8)).first)
    #expect(budget.rows.count + budget.unreadRows == 3)
    #expect(budget.rows.compactMap(\.name) == ["a", "b"])
  }
}
