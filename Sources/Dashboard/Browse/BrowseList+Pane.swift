import FoundationEssentials
import Records
import VendorAPI

extension BrowseList {
  /// The list as a pane like any other.
  var pane: Pane { Self.panes[id] ?? makePane() }

  private static let panes = Dictionary(uniqueKeysWithValues: all.map { ($0.id, $0.makePane()) })

  private func makePane() -> Pane {
    let list = self
    return Pane(
      .list(self), title, items: { $0.rows.items }, index: { $0.rows.index },
      empty: Words("Hier is niets.", "Nothing here."), vendors: [vendor],
      sort: sort, name: { record, _ in record.name },
      columns: columns.map { column in
        ColumnOf<RawRecord>(
          column.id, column.title, column.width, column.kind.alignment, rank: column.rank,
          sort: { record, _ in column.sortKey(record.value) }
        ) { record, context in column.text(record.value, context.format, today: context.today) }
      },
      tabs: [
        TabOf<RawRecord>(
          "overview", Words("Overzicht", "Overview"), needs: { record, _ in list.recordResource(record) }
        ) { $0.overview(of: list, $1) },
        TabOf<RawRecord>("json", Words("JSON"), needs: { record, _ in list.recordResource(record) }) {
          $0.outline(of: list, $1)
        },
      ])
  }

  /// What tells more about one row, if the vendor has an operation for it.
  func recordResource(_ row: RawRecord) -> [Resource] {
    self.record.map { _ in [.row(RowsKey(list: self, values: row.values.merging(["id": row.id.id]) { $1 }))] } ?? []
  }
}

extension AppState {
  /// How far the list on the screen has come, while its pages are still coming and the vendor says how many rows there
  /// are.
  package func progress(of pane: PaneID) -> (came: Int, announced: Int)? {
    guard pane.list != nil, let view, case .loading(let previous?, _) = loads[view.resource], !previous.isComplete,
      let announced = previous.announced, case .rows(let rows) = previous.value
    else { return nil }
    return (rows.items.count + previous.skipped.count, announced)
  }
}

extension RawRecord {
  /// The row as its own operation gives it, once that has come: now more than the list tells, now less.
  private func alone(_ list: BrowseList, _ context: RowContext) -> RawRecord? {
    guard let resource = list.recordResource(self).first, case .rows(let rows)? = context.detail(resource) else {
      return nil
    }
    return rows.items.first
  }

  /// What the columns say, then everything else under the vendor's own names.
  func overview(of list: BrowseList, _ context: RowContext) -> [DetailLine] {
    let tellers = [alone(list, context), self].compactMap(\.self)
    var text = DetailText(context)
    text.heading(name)
    for column in list.columns {
      let teller = tellers.first { column.isTold(by: $0.value) } ?? self
      text.field(column.title, column.text(teller.value, context.format, today: context.today))
    }
    var shown = Set(list.columns.flatMap { $0.paths.map { $0.names.joined(separator: ".") } })
    let rest = tellers.flatMap(\.fields).filter { !$0.value.isEmpty && shown.insert($0.name).inserted }
    text.fields(rest, of: list.vendor)
    if let party = list.party(self, context.library.directory) { text.links(of: party) }
    return text.lines
  }

  /// The vendor's JSON, folded below its first lists unless it is unfolded: of the list, and of the row by itself.
  func outline(of list: BrowseList, _ context: RowContext) -> [DetailLine] {
    guard let alone = alone(list, context), let record = list.record else { return outline(context) }
    return [.heading(record.operation)] + alone.outline(context) + [.blank, .heading(list.fetch.operation)]
      + outline(context)
  }

  private func outline(_ context: RowContext) -> [DetailLine] {
    JSONOutline(bytes, folds: context.unfoldsJSON ? .max : 2).lines.map { line in
      .member(
        path: line.path, depth: line.depth, name: line.name, StyledText(line.text, line.isClosing ? .dim : .plain))
    }
  }

  /// Every value with its path, in the vendor's own order.
  private var fields: [Field] {
    JSONOutline(bytes).lines.compactMap { line in
      guard !line.isClosing, line.text != "{", line.text != "[" else { return nil }
      return Field(line.path, JSONOutline.plain(line.text))
    }
  }
}

extension JSONOutline {
  /// A value without the quotes and escapes of JSON; `null` is nothing.
  static func plain(_ text: String) -> String {
    if text == "null" || text == "{}" || text == "[]" { return "" }
    guard text.hasPrefix("\"") else { return text }
    return (try? JSONDecoder().decode(String.self, from: Data(text.utf8))) ?? text
  }
}
