import Insights
import Records
package import VendorAPI

/// A list outside the screen: fetched, filtered and cut to columns as on it, for `keet get`.
package struct ListReport: Sendable {
  package enum Problem: Error, Sendable {
    /// What the list is about is not said; from which lists it is chosen, by id.
    case missing([(parameter: String, source: String)])
    /// Nothing that the list is about.
    case unknownParameter(String, known: [String])
    /// Not a column; those that there are.
    case unknownColumn(String, known: [String])
    case failed(APIError)
  }

  /// The rows that passed the filter, in the vendor's order.
  package let records: [RawRecord]
  /// Titles of the columns.
  package let titles: [String]
  /// Elements of the answer that could not be read.
  package let skipped: Int
  /// False where the vendor's paging did not come to an end.
  package let isComplete: Bool
  private let columns: [BrowseColumn]

  /// Fetches everything.
  /// - Parameters:
  ///   - values: what the list is about, under its parameters' names.
  ///   - filter: as after `/` on the screen.
  ///   - wanted: ids of columns; nil for all.
  ///   - progress: how many rows have come.
  package init(
    _ list: BrowseList, values: [String: String], filter: String, columns wanted: [String]?, loader: ResourceLoader,
    progress: @escaping @Sendable (_ came: Int, _ announced: Int?) -> Void
  ) async throws(Problem) {
    let known = list.parameters.map(\.name) + (list.vendor == .vemap ? ["tenant"] : [])
    if let unknown = values.keys.sorted().first(where: { !known.contains($0) }) {
      throw .unknownParameter(unknown, known: known)
    }
    let missing = list.parameters.filter { values[$0.name] == nil }
    if !missing.isEmpty { throw .missing(missing.map { ($0.name, $0.source) }) }
    columns = try Self.columns(of: list, wanted)
    titles = columns.map { $0.title(loader.language) }
    let loaded: Loaded<Payload>
    do throws(APIError) {
      loaded = try await loader.load(.rows(RowsKey(list: list, values: values)), priority: .visible) { page in
        if case .rows(let rows) = page.value { progress(rows.items.count, page.announced) }
      }
    } catch {
      throw .failed(error)
    }
    skipped = loaded.skipped.count
    isComplete = loaded.isComplete
    var library = Library()
    if case .rows(let rows) = loaded.value { library.rows = rows }
    let context = RowContext(
      library: library, language: loader.language, now: loader.now(), thresholds: Thresholds())
    var table = TableState(sort: SortOrder(""))
    table.rebuild(list.pane, context)
    table.setFilter(filter, list.pane, context)
    records = table.rows.map { library.rows.items[Int($0)] }
  }

  private static func columns(of list: BrowseList, _ wanted: [String]?) throws(Problem) -> [BrowseColumn] {
    guard let wanted else { return list.columns }
    var columns: [BrowseColumn] = []
    for id in wanted {
      guard let column = list.columns.first(where: { $0.id == id }) else {
        throw .unknownColumn(id, known: list.columns.map(\.id))
      }
      columns.append(column)
    }
    return columns
  }

  /// What a record says in each column, as the vendor gave it.
  package func cells(of record: RawRecord) -> [String] { columns.map { $0.plain(record.value) } }
}
