/// What a cell is, so that a theme can say how it looks. A theme names roles by their dotted names.
///
/// A role that a theme does not mention looks like the one its name begins with (`row.selected.unfocused` →
/// `row.selected` → `row`), and in the end like `text`.
package enum Role: UInt8, CaseIterable, Hashable, Sendable {
  /// Ordinary text on the ordinary ground.
  case text
  case dim
  case strong
  case title
  /// The title of the pane that has the keys.
  case titleFocused
  case border
  case borderFocused

  case header
  /// The banner that says that nothing here is real.
  case headerDemo
  case footer
  case footerKey
  /// An action that is blocked now.
  case footerBlocked

  case columnHeader
  case columnHeaderSorted
  case row
  case rowSelected
  /// The selected row of a pane that does not have the keys.
  case rowSelectedUnfocused
  case rowMarked
  /// A section's heading between rows.
  case rowGroup
  /// What the filter found.
  case match

  case statusRed
  case statusYellow
  case statusGreen
  case statusCyan
  case statusGrey
  /// Shown from before, and possibly no longer so.
  case stale
  case error
  case warning
  /// An amount that is owed to us too long, and the like.
  case overdue

  case toast
  case toastError
  case toastWarning
  case overlay
  case overlayBorder
  case overlayTitle
  case overlaySelected
  /// What cannot be chosen now, and why.
  case overlayBlocked
  case button
  case buttonSelected
  case input
  case inputFocused
  case inputLabel
  case inputError
  case placeholder

  /// A key to press, in help and hints.
  case key
  case tab
  case tabSelected
  case scrollbar
  case scrollbarThumb
  case link
  case label
  case spinner
  case progress
  case progressDone

  case messageReceived
  case messageSent
  case timelineBar
  case timelineConflict
  /// The end of a bar within a column: the bar's ground as ink.
  case timelineEdge
  case timelineConflictEdge
  case timelineToday

  /// The name a theme uses: `rowSelected` is `row.selected`.
  package var name: String { Self.names[Int(rawValue)] }

  package init?(name: String) {
    guard let role = Self.byName[name] else { return nil }
    self = role
  }

  /// The role it looks like when a theme is silent about it; nil for `text`, which everything ends at.
  package var fallback: Role? {
    guard self != .text else { return nil }
    var rest = name[...]
    while let dot = rest.lastIndex(of: ".") {
      rest = rest[..<dot]
      if let role = Role(name: String(rest)) { return role }
    }
    return .text
  }

  private static let byName = Dictionary(uniqueKeysWithValues: allCases.map { ($0.name, $0) })

  /// In the order of the cases. Written out, because asking the compiler for them at every start takes a millisecond.
  private static let names = [
    "text", "dim", "strong", "title", "title.focused", "border", "border.focused", "header", "header.demo", "footer",
    "footer.key", "footer.blocked", "column.header", "column.header.sorted", "row", "row.selected",
    "row.selected.unfocused", "row.marked", "row.group", "match", "status.red", "status.yellow", "status.green",
    "status.cyan", "status.grey", "stale", "error", "warning", "overdue", "toast", "toast.error", "toast.warning",
    "overlay", "overlay.border", "overlay.title", "overlay.selected", "overlay.blocked", "button", "button.selected",
    "input", "input.focused", "input.label", "input.error", "placeholder", "key", "tab", "tab.selected", "scrollbar",
    "scrollbar.thumb", "link", "label", "spinner", "progress", "progress.done", "message.received", "message.sent",
    "timeline.bar", "timeline.conflict", "timeline.edge", "timeline.conflict.edge", "timeline.today",
  ]
}
