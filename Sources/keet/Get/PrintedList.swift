import Dashboard
import FoundationEssentials
import VendorAPI

/// A list in the forms that ``ListFormat`` writes.
struct PrintedList {
  let titles: [String]
  /// As many cells as titles in each.
  let rows: [[String]]
  /// The same records, each as JSON.
  let elements: [String]
}

extension PrintedList {
  init(_ report: ListReport) {
    titles = report.titles
    rows = report.records.map(report.cells)
    elements = report.records.map { String(decoding: $0.bytes, as: UTF8.self) }
  }
}
