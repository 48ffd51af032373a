import Records
package import VendorAPI

/// One pane as data: what its records are, which columns they have, and what a record's detail shows. One table view
/// draws all of them.
package struct Pane: Sendable {
  package let id: PaneID
  package let title: Words
  /// Shown when everything is loaded and there is nothing.
  package let emptyText: Words
  package let columns: [Column]
  package let tabs: [DetailTab]
  package let defaultSort: SortOrder
  /// Vendors whose lists fill it.
  package let vendors: [Vendor]
  /// A short addition to the title, such as `5 te laat`.
  package let summary: @Sendable (RowContext) -> Words?
  /// Whether its rows are what one counts: a row can also stand for many.
  package let countsRows: Bool
  let count: @Sendable (Library) -> Int
  let recordID: @Sendable (Library, Int) -> RecordID
  let searchIndex: @Sendable (Library) -> SearchIndex
  /// Further text of the same records, that changes with the day; empty where there is none.
  let daysIndex: @Sendable (Library) -> SearchIndex
  /// What `y` copies and a title names.
  package let name: @Sendable (RowContext, Int) -> String

  package func column(_ id: String) -> Column? { columns.first { $0.id == id } }

  package static func of(_ id: PaneID) -> Pane {
    switch id {
    case .attention: attention
    case .projects: projects
    case .closures: closures
    case .invoices: invoices
    case .conversations: conversations
    case .list(let list): list.pane
    case .overlaps: overlaps
    case .week: week
    case .relations: relations
    case .card: card
    case .ageing: ageing
    case .tenders: tenders
    case .tenderers(let component): tenderers(component)
    case .comparison(let component): comparison(component)
    case .outbox: outbox
    case .journal: journal
    }
  }

  /// The dashboard's.
  package static var all: [Pane] { PaneID.dashboard.map(of) }
}

/// A column of records of one type, before the pane forgets the type.
struct ColumnOf<Item: Record>: Sendable {
  let id: String
  let title: Words
  let width: Column.Width
  var alignment = Column.Alignment.leading
  var rank = 0
  let text: @Sendable (Item, RowContext) -> StyledText
  let sortKey: @Sendable (Item, RowContext) -> SortKey

  init(
    _ id: String, _ title: Words, _ width: Column.Width, _ alignment: Column.Alignment = .leading, rank: Int = 0,
    sort sortKey: @escaping @Sendable (Item, RowContext) -> SortKey,
    text: @escaping @Sendable (Item, RowContext) -> StyledText
  ) {
    self.id = id
    self.title = title
    self.width = width
    self.alignment = alignment
    self.rank = rank
    self.text = text
    self.sortKey = sortKey
  }
}

extension Pane {
  /// - Parameters:
  ///   - items: the pane's records in the library.
  ///   - index: the searchable text of the same records.
  ///   - days: what of their text changes with the day.
  init<Item: Record>(
    _ id: PaneID, _ title: Words, items: @escaping @Sendable (Library) -> [Item],
    index: @escaping @Sendable (Library) -> SearchIndex,
    days: @escaping @Sendable (Library) -> SearchIndex = { _ in SearchIndex() }, empty: Words, vendors: [Vendor],
    sort: SortOrder, countsRows: Bool = true,
    summary: @escaping @Sendable (RowContext) -> Words? = { _ in nil },
    name: @escaping @Sendable (Item, RowContext) -> String, columns: [ColumnOf<Item>], tabs: [TabOf<Item>]
  ) {
    self.id = id
    self.title = title
    emptyText = empty
    self.vendors = vendors
    defaultSort = sort
    self.summary = summary
    self.countsRows = countsRows
    count = { items($0).count }
    recordID = { items($0)[$1].id }
    searchIndex = index
    daysIndex = days
    self.name = { name(items($0.library)[$1], $0) }
    self.columns = columns.map { column in
      Column(
        id: column.id, title: column.title, width: column.width, alignment: column.alignment, rank: column.rank,
        text: { column.text(items($0.library)[$1], $0) }, sortKey: { column.sortKey(items($0.library)[$1], $0) })
    }
    self.tabs = tabs.map { tab in
      DetailTab(
        id: tab.id, title: tab.title, needs: { tab.needs(items($0.library)[$1], $0) },
        lines: { tab.lines(items($0.library)[$1], $0) })
    }
  }
}
