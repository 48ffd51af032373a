/// How a pane shows its records.
package enum PaneForm: Hashable, Sendable {
  case table
  /// A row for each record and a column for each day.
  case timeline
  /// Seven days side by side with their hours, or one after the other where there is no room for that.
  case week

  /// Lines above the first record.
  package var headingRows: Int {
    switch self {
    case .table: 1
    case .timeline: 2
    case .week: 0
    }
  }
}

/// A pane in one of its forms.
package struct PaneLook: Hashable, Sendable {
  package let pane: PaneID
  package let form: PaneForm

  package init(_ pane: PaneID, _ form: PaneForm = .table) {
    self.pane = pane
    self.form = form
  }

  /// Ways to look at the same things, each group in the order of its key.
  static let groups: [[PaneLook]] =
    [
      [PaneLook(.closures), PaneLook(.closures, .timeline), PaneLook(.overlaps)],
      [PaneLook(.invoices), PaneLook(.ageing)],
    ]
    + ["blueprint appointments", "blueprint trips"].compactMap(BrowseList.named).map { list in
      [PaneLook(.list(list)), PaneLook(.week, .week)]
    }

  /// What comes after it; `nil` where there is one way only.
  var next: PaneLook? {
    switch pane {
    case .tenderers(let component): return PaneLook(.comparison(component))
    case .comparison(let component): return PaneLook(.tenderers(component))
    default: break
    }
    for group in Self.groups {
      if let place = group.firstIndex(of: self) { return group[(place + 1) % group.count] }
    }
    return nil
  }
}
