import Dashboard
import SendJournal
import Terminal

/// What a review tells, as rows: each thing in one row, or in the preview in as many as it takes.
struct ReviewLines {
  let state: AppState
  let review: Review
  let width: Int

  private var language: Language { state.language }

  var all: [[Piece]] { review.items.count == 1 ? single(review.items[0]) : several }

  private func single(_ item: Review.Item) -> [[Piece]] {
    var lines: [[Piece]] = []
    if !item.subject.name.isEmpty { lines += rows([], Piece(item.subject.name, .strong)) }
    lines += facts(item).flatMap(rows)
    lines += earlier(item).flatMap(rows)
    if case .blocked(let reason) = item.standing {
      lines += rows([Piece("✗ ", .error)], Piece(reason(language), .error))
    }
    return lines
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
    let shared = state.sharedFacts(
      of: review.items.compactMap(\.write), review.action, whole: review.showsPreview)
    return [[Piece(summary(language), .dim)]] + shared.flatMap(rows)
      + review.items.flatMap { rows(of: $0, besides: Set(shared)) }
  }

  /// - Parameter shared: what was said of all of them.
  private func rows(of item: Review.Item, besides shared: Set<Action.Fact>) -> [[Piece]] {
    switch item.standing {
    case .new:
      let (sign, name, space) = (
        Piece("+ ", .statusGreen), Piece(item.subject.name, .strong), Piece("    ", .text)
      )
      let own = facts(item).filter { !shared.contains($0) }
      let told =
        review.showsPreview
        ? rows([sign], name) + own.flatMap { rows([space] + label(of: $0), text(of: $0)) }
        : [[sign, name, Piece("  " + own.prefix(4).map(\.text).joined(separator: " · "), .text)]]
      return told + earlier(item).prefix(1).flatMap { rows([space] + $0.lead, $0.text) }
    case .already: return rows([Piece("= ", .dim)], Piece(item.subject.name, .dim))
    case .blocked(let reason):
      return rows(
        [Piece("✗ ", .error), Piece(item.subject.name, .text), Piece("  ", .text)], Piece(reason(language), .error))
    }
  }

  private func facts(_ item: Review.Item) -> [Action.Fact] {
    guard let write = item.write else { return [] }
    return state.facts(of: write, review.action, whole: review.showsPreview)
  }

  /// What was sent before about the same record.
  private func earlier(_ item: Review.Item) -> [(lead: [Piece], text: Piece)] {
    item.earlier.prefix(3).map { entry in
      let format = Format(language)
      let words =
        "\(format.moment(entry.startedAt ?? entry.plannedAt)) · \(entry.summary) · \(entry.state.words(language))"
      return ([Piece("! " + Words("eerder: ", "before: ")(language), .warning)], Piece(words, .text))
    }
  }

  // MARK: Rows

  private func rows(_ fact: Action.Fact) -> [[Piece]] { rows(label(of: fact), text(of: fact)) }

  private func label(of fact: Action.Fact) -> [Piece] {
    let label = fact.label(language)
    return label.isEmpty ? [] : [Piece(label + ": ", .label)]
  }

  private func text(of fact: Action.Fact) -> Piece { Piece(fact.text, fact.tone.role(on: .text)) }

  /// A text behind what leads it. In the preview it is wrapped beside that, or below where that is long.
  private func rows(_ lead: [Piece], _ text: Piece) -> [[Piece]] {
    guard review.showsPreview, !text.text.isEmpty else { return [lead + [text]] }
    let isBeside = lead.width <= width / 3
    let indent = isBeside ? lead.width : 2
    let texts = DisplayText.wrapped(text.text, to: width - indent).map { Piece($0.text, text.role) }
    let space = Piece(String(repeating: " ", count: indent), .text)
    guard isBeside else { return [lead] + texts.map { [space, $0] } }
    return texts.enumerated().map { number, text in (number == 0 ? lead : [space]) + [text] }
  }
}
