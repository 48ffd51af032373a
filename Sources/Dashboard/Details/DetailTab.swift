import Records

/// One tab of a record's detail.
package struct DetailTab: Sendable {
  package let id: String
  package let title: Words
  /// What has to be loaded before the tab can be filled.
  let needs: @Sendable (RowContext, Int) -> [Resource]
  package let lines: @Sendable (RowContext, Int) -> [DetailLine]
}

/// A tab of records of one type, before the pane forgets the type.
struct TabOf<Item: Record>: Sendable {
  let id: String
  let title: Words
  let needs: @Sendable (Item, RowContext) -> [Resource]
  let lines: @Sendable (Item, RowContext) -> [DetailLine]

  init(
    _ id: String, _ title: Words, needs: @escaping @Sendable (Item, RowContext) -> [Resource] = { _, _ in [] },
    lines: @escaping @Sendable (Item, RowContext) -> [DetailLine]
  ) {
    self.id = id
    self.title = title
    self.needs = needs
    self.lines = lines
  }
}

/// A line of a detail, before it is wrapped to a width.
package enum DetailLine: Hashable, Sendable {
  case heading(String)
  /// A label and its value; long values wrap under themselves.
  case field(String, StyledText)
  /// Several pieces on one line, e.g. a table row of a detail.
  case pieces([StyledText])
  /// A member of a vendor's JSON at its depth; `path` leads to it from the top.
  case member(path: String, depth: Int, name: String?, StyledText)
  /// Running text, wrapped.
  case text(StyledText)
  case blank
}
