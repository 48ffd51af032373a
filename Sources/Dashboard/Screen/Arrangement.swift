/// Where everything stands on the screen: a pure function of the window's size and of what the user chose.
/// Drawing, the mouse and page keys all go by it, so they cannot disagree.
package struct Arrangement: Equatable, Sendable {
  package struct Place: Equatable, Sendable {
    package var pane: PaneID
    package var frame: Frame
    /// Only its title line is shown.
    package var isCollapsed: Bool
    /// Lines between the upper border and the first record.
    package var headingRows = PaneForm.table.headingRows

    /// Rows of records that fit between the borders, under the headings.
    package var rowCount: Int { isCollapsed ? 0 : max(0, frame.rows - 2 - headingRows) }
  }

  package let header: Frame
  package let footer: Frame
  /// In the order of the panes; a pane that is not here is not on the screen.
  package let places: [Place]
  package let detail: Frame?

  /// What the user chose.
  package struct Choice: Equatable, Sendable {
    package var focus: PaneID
    /// The focused pane, alone.
    package var isZoomed: Bool
    package var preview: Preview
    /// A record is open and has the whole body.
    package var isRecordOpen: Bool
    /// Of the pane with the focus.
    package var headingRows: Int

    package init(
      focus: PaneID, isZoomed: Bool, preview: Preview, isRecordOpen: Bool,
      headingRows: Int = PaneForm.table.headingRows
    ) {
      self.focus = focus
      self.isZoomed = isZoomed
      self.preview = preview
      self.isRecordOpen = isRecordOpen
      self.headingRows = headingRows
    }
  }

  package init(_ size: ScreenSize, _ choice: Choice) {
    header = Frame(column: 0, row: 0, columns: size.columns, rows: min(1, size.rows))
    footer = Frame(column: 0, row: max(0, size.rows - 1), columns: size.columns, rows: size.rows > 1 ? 1 : 0)
    var body = Frame(column: 0, row: 1, columns: size.columns, rows: size.rows - 2)
    if choice.isRecordOpen {
      places = []
      detail = body
      return
    }
    detail = Self.takeDetail(from: &body, choice.preview)
    if choice.isZoomed || choice.focus.hasWholeBody || body.columns < 80 {
      places = [
        Place(pane: choice.focus, frame: body, isCollapsed: false, headingRows: choice.headingRows)
      ]
    } else if body.columns >= 120 && body.rows >= 20 {
      places = Self.grid(in: body)
    } else {
      places = Self.accordion(in: body, open: choice.focus)
    }
  }

  package func place(of pane: PaneID) -> Place? { places.first { $0.pane == pane } }

  private static func takeDetail(from body: inout Frame, _ preview: Preview) -> Frame? {
    let side: Preview.Side
    switch preview {
    case .hidden: return nil
    case .automatic:
      guard body.columns >= 160 && body.rows >= 20 else { return nil }
      side = .right
    case .shown(let chosen): side = body.columns >= 120 ? chosen : .below
    }
    switch side {
    case .right:
      let columns = max(40, body.columns / 3)
      guard body.columns - columns >= 40 else { return nil }
      body.columns -= columns
      return Frame(column: body.column + body.columns, row: body.row, columns: columns, rows: body.rows)
    case .below:
      let rows = max(6, body.rows * 2 / 5)
      guard body.rows - rows >= 5 else { return nil }
      body.rows -= rows
      return Frame(column: body.column, row: body.row + body.rows, columns: body.columns, rows: rows)
    }
  }

  /// Today across the top, the four panes two by two below.
  private static func grid(in body: Frame) -> [Place] {
    let top = max(6, body.rows * 3 / 10)
    let upper = (body.rows - top + 1) / 2
    let lower = body.rows - top - upper
    let left = body.columns * 45 / 100
    let right = body.columns - left
    func place(_ pane: PaneID, _ column: Int, _ row: Int, _ columns: Int, _ rows: Int) -> Place {
      let frame = Frame(column: body.column + column, row: body.row + row, columns: columns, rows: rows)
      return Place(pane: pane, frame: frame, isCollapsed: false)
    }
    return [
      place(.attention, 0, 0, body.columns, top),
      place(.projects, 0, top, left, upper),
      place(.closures, left, top, right, upper),
      place(.invoices, 0, top + upper, left, lower),
      place(.conversations, left, top + upper, right, lower),
    ]
  }

  /// All titles under one another, the focused pane open between them.
  private static func accordion(in body: Frame, open: PaneID) -> [Place] {
    let panes = PaneID.dashboard
    let space = body.rows - (panes.count - 1)
    guard space >= 6 else { return [Place(pane: open, frame: body, isCollapsed: false)] }
    var row = body.row
    return panes.map { pane in
      let rows = pane == open ? space : 1
      defer { row += rows }
      let frame = Frame(column: body.column, row: row, columns: body.columns, rows: rows)
      return Place(pane: pane, frame: frame, isCollapsed: pane != open)
    }
  }
}

/// The detail of the record under the cursor, beside or below the panes.
package enum Preview: Hashable, Sendable {
  package enum Side: Hashable, Sendable {
    case right
    case below
  }

  /// Shown to the right where there is room for it.
  case automatic
  case hidden
  case shown(Side)
}
