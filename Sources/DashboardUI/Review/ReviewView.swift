import Dashboard
import SendJournal
import Terminal

/// The last look before something is done: what, to which records, to whom, and what is known that speaks against it.
struct ReviewView {
  private let state: AppState
  private let review: Review
  private let frame: Rect

  init(state: AppState, review: Review, frame: Rect) {
    self.state = state
    self.review = review
    self.frame = frame
  }

  private var language: Language { state.language }

  func draw(on surface: inout Surface) {
    let lines = lines
    let box = frame.centered(Size(columns: min(96, frame.width - 2), rows: min(frame.height, lines.count + 6)))
    var inside = surface.box(box, title: review.action.title(language))
    surface.cursor = box.origin
    let foot = inside.takeBottom(min(3, inside.height))
    let top = max(0, min(review.top, lines.count - inside.height))
    for (offset, line) in lines.dropFirst(top).prefix(inside.height).enumerated() {
      let row = inside.row(offset)
      surface.draw(line, at: row.origin, width: row.width)
    }
    drawFoot(foot, on: &surface)
  }

  // MARK: What will happen

  private var lines: [[Piece]] {
    review.items.count == 1 ? single(review.items[0]) : several
  }

  private func single(_ item: Review.Item) -> [[Piece]] {
    var lines: [[Piece]] = []
    if !item.subject.name.isEmpty { lines.append([Piece(item.subject.name, .strong)]) }
    lines += facts(item).map { fact in
      [Piece(fact.label(language) + ": ", .label), Piece(fact.text, fact.tone.role(on: .text))]
    }
    lines += earlier(item)
    if case .blocked(let reason) = item.standing { lines.append([Piece("✗ " + reason(language), .error)]) }
    return lines
  }

  private func facts(_ item: Review.Item) -> [Action.Fact] {
    guard let write = item.write else { return [] }
    return state.facts(of: write, review.action, whole: review.showsPreview)
  }

  /// What was sent before about the same record.
  private func earlier(_ item: Review.Item) -> [[Piece]] {
    item.earlier.prefix(3).map { entry in
      let format = Format(language)
      let words =
        "\(format.moment(entry.startedAt ?? entry.plannedAt)) · \(entry.summary) · \(entry.state.words(language))"
      return [Piece("! " + Words("eerder: ", "before: ")(language), .warning), Piece(words, .text)]
    }
  }

  /// One row a record: `+` will be done, `=` is so already, `✗` cannot be.
  private var several: [[Piece]] {
    let counts = (
      new: review.items.count { $0.standing == .new }, same: review.items.count { $0.standing == .already }
    )
    let blocked = review.items.count - counts.new - counts.same
    let summary = Words(
      "\(counts.new) te doen · \(counts.same) al zo · \(blocked) kan niet",
      "\(counts.new) to do · \(counts.same) already so · \(blocked) cannot")
    var lines: [[Piece]] = [[Piece(summary(language), .dim)]]
    if let first = review.items.first(where: { $0.write != nil }) {
      let shared = state.sharedFacts(of: first.write, review.action)
      lines += shared.map { [Piece($0.label(language) + ": ", .label), Piece($0.text, $0.tone.role(on: .text))] }
    }
    for item in review.items {
      switch item.standing {
      case .new:
        let facts = facts(item).prefix(review.showsPreview ? 8 : 4).map(\.text).joined(separator: " · ")
        lines.append([Piece("+ ", .statusGreen), Piece(item.subject.name, .strong), Piece("  " + facts, .text)])
        lines += earlier(item).prefix(1).map { [Piece("    ", .text)] + $0 }
      case .already: lines.append([Piece("= ", .dim), Piece(item.subject.name, .dim)])
      case .blocked(let reason):
        lines.append([
          Piece("✗ ", .error), Piece(item.subject.name, .text), Piece("  " + reason(language), .error),
        ])
      }
    }
    return lines
  }

  // MARK: Keys

  private func drawFoot(_ foot: Rect, on surface: inout Surface) {
    guard foot.height > 0 else { return }
    if !review.isAnswered || review.demand != nil, let words = review.demandWords {
      let used = surface.drawWrapped(
        words(language), in: Rect(column: foot.left, row: foot.top, columns: foot.width, rows: max(0, foot.height - 1)),
        role: .warning)
      let row = Rect(column: foot.left, row: foot.top + max(used, 1), columns: foot.width, rows: 1)
      guard row.top < foot.bottom else { return }
      if let cursor = TextField(line: review.answer).draw(in: row, role: .inputFocused, ground: .overlay, on: &surface)
      {
        surface.cursor = cursor
      }
      return
    }
    let isOutside = review.action.caution == .outside
    let go = isOutside ? Words("verstuur", "send") : Words("doe het", "do it")
    var pieces = [
      Piece("y", .key), Piece(" " + go(language) + "   ", .text), Piece("n", .key),
      Piece(Words(" niet   ", " don't   ")(language), .text),
    ]
    if review.canEdit { pieces += [Piece("e", .key), Piece(Words(" wijzig   ", " edit   ")(language), .text)] }
    pieces += [Piece("v", .key), Piece(Words(" voorbeeld", " preview")(language), .text)]
    let row = foot.row(foot.height - 1)
    surface.draw(pieces, at: row.origin, width: row.width)
    if isOutside, foot.height > 1 {
      surface.draw(
        Words("Daarna 10 s bedenktijd: u haalt terug.", "Then 10 s to think again: u recalls.")(language),
        at: foot.row(foot.height - 2).origin, width: foot.width, role: .dim)
    }
  }
}
