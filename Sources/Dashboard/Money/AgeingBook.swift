import Insights
import Records
import VendorAPI

/// The open invoices by age, as the pane of it shows them.
package struct AgeingBook: Sendable {
  package let listing: Listing<AgeingItem>
  let ageing: Ageing

  /// As long as nobody has looked.
  init() {
    listing = Listing()
    ageing = Ageing([], asOf: CalendarDate(dayNumber: 0))
  }

  init(_ context: RowContext) {
    ageing = Ageing(context.library.invoices.items, asOf: context.today)
    let items = AgeingItem.all(
      of: ageing, duplicates: context.library.duplicates.byInvoice.count, doubts: context.duplicateDoubts)
    listing = Listing(items) { $0.searchParts(context.language) }
  }
}

/// Invoices of which two vendors may have one each.
package struct DuplicateBook: Sendable {
  let found: [PossibleDuplicate]
  /// The findings that an invoice has a part in.
  let byInvoice: [RecordID: [Int]]

  /// - Parameter invoices: those of the library, to whose positions the findings go.
  init(_ invoices: [Invoice]) {
    found = PossibleDuplicate.all(in: invoices)
    var byInvoice: [RecordID: [Int]] = [:]
    for (number, duplicate) in found.enumerated() {
      for position in duplicate.invoices { byInvoice[invoices[position].id, default: []].append(number) }
    }
    self.byInvoice = byInvoice
  }
}

extension Library {
  /// Invoices of other vendors that may be the same as one, with how the amounts had to be read.
  func counterparts(of invoice: Invoice) -> [(invoice: Invoice, reading: PossibleDuplicate.Reading)] {
    guard let findings = duplicates.byInvoice[invoice.id] else { return [] }
    var seen: Set<Int> = []
    return findings.flatMap { finding in
      let duplicate = duplicates.found[finding]
      return duplicate.invoices.filter { invoices.items[$0].id.vendor != invoice.id.vendor && seen.insert($0).inserted }
        .map { (invoices.items[$0], duplicate.reading) }
    }
  }
}

extension RowContext {
  /// Why one vendor's invoices could not be held against another's; empty where all are there, or only one is asked.
  var duplicateDoubts: [Words] {
    let lists = [Resource.blueprintInvoices, .corlegaInvoices].filter { vendors.contains($0.vendor) }
    guard lists.count > 1 else { return [] }
    return lists.compactMap { list in
      let load = loads[list] ?? .idle
      if load.current?.isComplete == true { return nil }
      let start = Words(
        "niet nagegaan op dubbel: facturen van \(list.vendor.name) ",
        "not checked for duplicates: invoices of \(list.vendor.name) ")
      guard let error = load.error else { return start + Words("nog niet geladen", "not loaded yet") }
      if case .forbidden(let right?) = error.reason {
        return start + Words("mogen niet (recht \(right))", "not allowed (right \(right))")
      }
      return start + Words("niet geladen", "not loaded")
    }
  }
}
