package import Insights
package import Records

/// A part of a pane's records that was come to from elsewhere: it holds until the filter is cleared, and goes on being
/// right while records come and go.
package enum RowScope: Hashable, Sendable {
  /// Open invoices of a vendor and unit, those whose amounts cannot be added without one; of one age, or of all.
  case open(RecordID.Source, AmountUnit.Measure?, Ageing.Bucket?)
  /// Invoices whose status is this word, which nobody knows.
  case unknownStatus(String)
  /// Invoices that two vendors may have one each of.
  case possibleDuplicates

  func records(in library: Library) -> Set<RecordID> {
    switch self {
    case .open(let vendor, let measure, let bucket):
      let rows = library.ageing.ageing.rows.lazy.filter { row in
        row.record.vendor == vendor && row.unit?.measure == measure && (bucket == nil || row.bucket == bucket)
      }
      return Set(rows.map(\.record))
    case .unknownStatus(let word):
      return Set(library.invoices.items.lazy.filter { $0.state == .unknown(word) }.map(\.id))
    case .possibleDuplicates: return Set(library.duplicates.byInvoice.keys)
    }
  }
}
