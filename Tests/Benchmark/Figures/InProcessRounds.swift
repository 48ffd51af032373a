import BlueprintAPI
import Dashboard
import DashboardUI
import Foundation
import Records
import Terminal
import VendorAPI

/// Where the time of a long list goes: the same work in this process, step by step, without a terminal.
@MainActor
struct InProcessRounds {
  let list: InvoiceList
  let rounds: Int

  func run(into figures: inout FigureList) throws {
    for _ in 0..<rounds { try round(&figures) }
  }

  private func round(_ figures: inout FigureList) throws {
    let page = try measure("decode", &figures) { try Blueprint.ListInvoices.output(from: JSONDocument(list.body)) }
    let listing = measure("records and their text", &figures) {
      var listing = Listing<Invoice>()
      for source in page.items {
        let invoice = Invoice(source)
        listing.items.append(invoice)
        listing.index.append(Invoice.searchParts(of: invoice, .en))
      }
      return listing
    }
    var state = AppState(
      settings: Preferences(language: .en, vendors: [.blueprint]),
      size: ScreenSize(columns: Programs.columns, rows: Programs.rows), now: .now)
    _ = state.update(.started)
    measure("take into the tables", &figures) {
      _ = state.update(.loaded(.blueprintInvoices, Loaded(.invoices(listing), at: state.now)))
    }
    _ = state.update(.focusPane(.invoices))
    measure("step", &figures) { _ = state.update(.move(.by(1))) }
    _ = state.update(.startFilter)
    measure("filter letter a", &figures) { _ = state.update(.edit(.insert("a"))) }
    measure("filter letter c after it", &figures) { _ = state.update(.edit(.insert("c"))) }
    _ = state.update(.cancel)
    measure("sort by amount", &figures) { _ = state.update(.sort(SortOrder("amount"))) }
    measure("sort by client", &figures) { _ = state.update(.sort(SortOrder("client"))) }
    let size = Size(columns: Programs.columns, rows: Programs.rows)
    measure("draw", &figures) { Screen.draw(state, size: size) }
  }

  @discardableResult
  private func measure<Result>(
    _ name: String, _ figures: inout FigureList, _ work: () throws -> Result
  ) rethrows -> Result {
    let start = ContinuousClock.now
    let result = try work()
    figures.add("in process, \(list.count): \(name)", .milliseconds, ContinuousClock.now - start)
    return result
  }
}
