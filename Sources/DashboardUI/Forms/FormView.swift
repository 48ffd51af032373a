import Dashboard
import Terminal

/// A form over the screen: one field a row, long texts with room of their own, and below what the field under the
/// cursor takes, offers or has against what was typed.
struct FormView {
  private let state: AppState
  private let form: FormState
  private let box: Rect
  private let subject: Rect
  private let fields: Rect
  /// What follows from what is typed so far.
  private let notes: [Action.Fact]
  private let noted: Rect
  private let foot: Rect
  /// What one wants to see while writing, where there is room beside the form for it.
  private let companion: CompanionView?

  init(state: AppState, form: FormState, frame: Rect) {
    self.state = state
    self.form = form
    let rows = form.action.fields.reduce(0) { $0 + Self.height(of: $1) }
    let beside = CompanionView(state: state, form: form, frame: frame)
    notes = state.notes(of: form) + (beside == nil ? state.companionFacts(of: form) : [])
    let room = min(frame.height, rows + min(notes.count, Self.mostNotes) + 8)
    (box, companion) =
      beside?.placed(beside: room, in: frame)
      ?? (frame.centered(Size(columns: min(100, frame.width - 2), rows: room)), nil)
    var inside = box.inset(columns: 2, rows: 1)
    // An empty row is only left where there is room for one.
    let isNamed = form.subjects.contains { !$0.name.isEmpty }
    subject = inside.takeTop(isNamed || inside.height > rows + notes.count + 5 ? 1 : 0)
    foot = inside.takeBottom(min(5, max(1, inside.height - 3)))
    // Where the screen is low, the fields come first, with a row that says that there are notes.
    let free = max(inside.height - max(3, rows), min(1, inside.height - 2))
    noted = inside.takeBottom(max(0, min(notes.count, Self.mostNotes, free)))
    fields = inside
  }

  private static let mostNotes = 10

  private var language: Language { state.language }

  func draw(on surface: inout Surface) {
    companion?.draw(on: &surface)
    surface.box(box, title: form.action.title(language))
    surface.cursor = box.origin
    drawSubject(on: &surface)
    let places = places
    for place in places { draw(place.index, form.action.fields[place.index], in: place.row, on: &surface) }
    surface.drawPosition(
      places.first?.index ?? 0, page: places.count, of: form.action.fields.count, on: box, role: .overlayBorder)
    drawNotes(on: &surface)
    drawFoot(on: &surface)
  }

  // MARK: What it is about

  private func drawSubject(on surface: inout Surface) {
    let names = form.subjects.map(\.name).filter { !$0.isEmpty }
    let about = names.count > 1 ? "\(names.count): " + names.joined(separator: ", ") : names.first ?? ""
    surface.draw(about, at: subject.origin, width: subject.width, role: .strong)
  }

  // MARK: Fields

  private static func height(of field: FormField) -> Int { field.kind.isLong ? 6 : 1 }

  private static let mark = " *"

  private var labelWidth: Int {
    let widest =
      form.action.fields.map { field in
        DisplayText.width(of: field.title(language)) + (field.isRequired ? Self.mark.count : 0)
      }.max() ?? 0
    return min(widest, max(8, box.width / 3))
  }

  /// A title that is cut keeps its mark.
  private func draw(label field: FormField, at place: Point, role: Role, on surface: inout Surface) {
    let mark = field.isRequired ? Self.mark : ""
    let used = surface.draw(field.title(language), at: place, width: labelWidth - mark.count, role: role)
    surface.draw(mark, at: Point(column: place.column + used, row: place.row), role: role)
  }

  /// The fields that are seen, and where.
  private var places: [(index: Int, row: Rect)] {
    var top = fields.top - scrolled
    var places: [(index: Int, row: Rect)] = []
    for (index, field) in form.action.fields.enumerated() {
      let height = Self.height(of: field)
      let row = fields.intersection(Rect(column: fields.left, row: top, columns: fields.width, rows: height))
      if !row.isEmpty { places.append((index, row)) }
      top += height
    }
    return places
  }

  /// The field that is at a place.
  func field(at place: Point) -> Int? { places.first { $0.row.contains(place) }?.index }

  /// Rows out of sight above, so that the field being typed in is seen whole.
  private var scrolled: Int {
    let all = form.action.fields
    let before = all.prefix(form.focus).reduce(0) { $0 + Self.height(of: $1) }
    let own = form.field.map { Self.height(of: $0) } ?? 0
    // Of a field that is higher than the room, as much as there is room for.
    return min(before, max(0, before + own - fields.height))
  }

  private func draw(_ index: Int, _ field: FormField, in row: Rect, on surface: inout Surface) {
    let isFocused = index == form.focus
    let width = labelWidth
    let role: Role = form.problems[index] == nil ? .inputLabel : .inputError
    surface.draw(isFocused ? "▌" : " ", at: row.origin, width: 1, role: .overlaySelected)
    draw(label: field, at: Point(column: row.left + 1, row: row.top), role: role, on: &surface)
    let input = form.inputs[index]
    var place = Rect(column: row.left + width + 3, row: row.top, columns: row.width - width - 3, rows: row.height)
    let look: Role = isFocused ? .inputFocused : .input
    if !input.picked.isEmpty, field.kind.picksRecords, input.line.text != input.picked.first?.name {
      let names = input.picked.map(\.name).joined(separator: ", ") + ", "
      let used = surface.draw(names, at: place.origin, width: max(0, place.width - 12), role: .strong)
      place = Rect(column: place.left + used, row: place.top, columns: place.width - used, rows: place.height)
    }
    let cursor: Point? =
      if field.kind.isLong {
        TextArea(line: input.line).draw(in: place, role: look, ground: .overlay, on: &surface)
      } else {
        TextField(line: isFocused ? input.line : input.line.atStart, isHidden: field.kind.isHidden).draw(
          in: place.row(0), role: look, ground: .overlay, on: &surface)
      }
    if isFocused, let cursor { surface.cursor = cursor }
  }

  // MARK: Below the fields

  private func drawNotes(on surface: inout Surface) {
    // What is left out is said, and told in the review.
    let isCut = notes.count > noted.height
    let shown = isCut ? noted.height - 1 : noted.height
    if isCut, noted.height > 0 {
      let row = noted.row(shown)
      let left = notes.count - shown
      let words = Words("… nog \(left); zie het nalezen", "… \(left) more; see the review")
      surface.draw(words(language), at: row.origin, width: row.width, role: .dim)
    }
    for (offset, note) in notes.prefix(max(0, shown)).enumerated() {
      let label = note.label(language)
      let pieces = [
        Piece(label.isEmpty ? "  " : label + ": ", .label), Piece(note.text, note.tone.role(on: .overlay)),
      ]
      let row = noted.row(offset)
      surface.draw(pieces, at: row.origin, width: row.width)
    }
  }

  /// What is wrong, what was understood, what could be chosen, and what the keys do; the first is the most pressing.
  private func drawFoot(on surface: inout Surface) {
    var rest = foot
    let keys = rest.takeBottom(1)
    surface.draw(keysText, at: keys.origin, width: keys.width, role: .dim)
    if form.isFetching {
      surface.draw(
        Words("Haalt het record op…", "Fetching the record…")(language), at: rest.takeTop(1).origin, width: foot.width,
        role: .progress)
    }
    if let problem = form.problems[form.focus] ?? form.problem {
      let used = surface.drawWrapped("✗ " + problem(language), in: rest, role: .inputError)
      _ = rest.takeTop(used)
    }
    guard let field = form.field, rest.height > 0 else { return }
    let proposals = state.proposals(form, form.focus).map(\.name)
    let note = form.problems[form.focus] == nil ? note(field) : nil
    let offered = proposals.isEmpty || note != nil && rest.height < 2 ? nil : rest.takeBottom(1)
    if let note {
      let used = surface.drawWrapped(note.text, in: rest, role: note.role)
      _ = rest.takeTop(used)
    }
    guard let offered else { return }
    let row = rest.isEmpty ? offered : rest.row(0)
    draw(proposals, in: row, on: &surface)
  }

  /// What can be chosen, around what Enter would take.
  private func draw(_ proposals: [String], in row: Rect, on surface: inout Surface) {
    let highlight = min(form.inputs[form.focus].highlight, proposals.count - 1)
    let room = row.width - 4
    func width(_ index: Int) -> Int { DisplayText.width(of: proposals[index]) + 3 }
    var (first, end, used) = (highlight, highlight + 1, width(highlight))
    while first > 0, highlight - first < 3, used + width(first - 1) <= room {
      first -= 1
      used += width(first)
    }
    while end < proposals.count, used + width(end) <= room {
      used += width(end)
      end += 1
    }
    let shown = (first..<end).flatMap { index in
      [Piece(" \(proposals[index]) ", index == highlight ? .overlaySelected : .overlay), Piece(" ", .overlay)]
    }
    let more = [Piece("… ", .dim)]
    var rest = row
    if first > 0 { _ = rest.takeLeft(surface.draw(more, at: rest.origin, width: rest.width)) }
    let isCut = end < proposals.count
    _ = rest.takeLeft(surface.draw(shown, at: rest.origin, width: rest.width - (isCut ? 2 : 0)))
    if isCut { surface.draw(more, at: rest.origin, width: rest.width) }
  }

  /// What was understood of the field, with a warning if there is one, or else what can be typed.
  private func note(_ field: FormField) -> (text: String, role: Role)? {
    if let length = field.kind.length(of: form.inputs[form.focus].line.text) {
      let text = "\(Format(language).count(length.used))/\(Format(language).count(length.limit))"
      return (text, length.used > length.limit ? .inputError : .dim)
    }
    switch form.reading(form.focus, state.fieldContext) {
    case .value(_, _, let warning?): return ("! " + warning(language), .warning)
    case .value(_, let echo?, nil): return ("= " + echo, .statusGreen)
    case .value(_, nil, nil), .empty, .problem: return ((field.help ?? field.kind.help)(language), .dim)
    }
  }

  private var keysText: String {
    let isLong = form.field?.kind.isLong == true
    let onward =
      form.action.caution == .reversible
      ? Words("Ctrl+X bewaart", "Ctrl+X saves") : Words("Ctrl+X naar nalezen", "Ctrl+X to review")
    let enter = isLong ? Words("Ctrl+O editor", "Ctrl+O editor") : Words("Enter verder", "Enter goes on")
    let kept =
      form.keptSince.map { moment in
        let time = Format(language).time(moment)
        return Words(" · concept van \(time), Ctrl+R wist", " · draft of \(time), Ctrl+R clears")
      } ?? Words("")
    return (onward + Words(" · ") + enter + Words(" · Esc bewaart het concept", " · Esc keeps the draft") + kept)(
      language)
  }
}
