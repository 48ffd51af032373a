import Dashboard
import FoundationEssentials
import Terminal

/// Many writes under way: how far they are, and what became of each.
struct RunView {
  let state: AppState
  let batch: Batch
  let frame: Rect

  private var language: Language { state.language }

  private var box: Rect {
    frame.centered(Size(columns: min(96, frame.width - 2), rows: min(frame.height, batch.writes.count + 6)))
  }

  /// Rows of writes that are seen at once, between the frame, the bar and the keys.
  private var page: Int { max(1, box.height - 4) }

  /// The first write that is seen after a move from here.
  func top(after movement: Movement) -> Int {
    let last = max(0, batch.writes.count - page)
    // The ends are far beyond what can be added to.
    return max(0, min(first + max(-last, min(movement.rows(page: page), last)), last))
  }

  func draw(on surface: inout Surface) {
    var inside = surface.box(box, title: batch.title(language))
    surface.cursor = box.origin
    let foot = inside.takeBottom(1)
    let bar = inside.takeTop(1)
    let done = batch.results.count
    let share = Double(done) / Double(max(1, batch.writes.count))
    ProgressLine(share: share, words: "\(done)/\(batch.writes.count)", border: .dim).draw(
      at: bar.origin, width: bar.width, on: &surface)
    for (offset, write) in batch.writes.dropFirst(first).prefix(inside.height).enumerated() {
      let row = inside.row(offset)
      surface.draw(pieces(write), at: row.origin, width: row.width)
    }
    surface.draw(keys(language), at: foot.origin, width: foot.width, role: .dim)
  }

  /// Where the user looks; else around the write that is under way, and at the end from the first that did not go well.
  private var first: Int {
    let own = batch.writes.firstIndex { write in
      batch.phase == .ended ? batch.results[write.id]?.isDone == false : write.id == batch.current
    }
    return max(0, min(batch.top ?? (own ?? 0) - page / 2, batch.writes.count - page))
  }

  private func pieces(_ write: Write) -> [Piece] {
    guard let result = batch.results[write.id] else {
      let isCurrent = write.id == batch.current
      return [Piece(isCurrent ? "▸ " : "  ", .progress), Piece(write.subject.name, isCurrent ? .strong : .dim)]
    }
    return [
      Piece(result.sign + " ", result.tone.role(on: .text)), Piece(write.subject.name, .text),
      Piece("  " + result.words(language), result.isDone ? .dim : result.tone.role(on: .text)),
    ]
  }

  private var keys: Words {
    switch batch.phase {
    case .planning: return Words("wordt opgeschreven…", "being written down…")
    case .held(let until):
      let seconds = Int(max(0, until.timeIntervalSince(state.now)).rounded(.up))
      return Words("gaat over \(seconds) s weg · u haalt terug", "leaves in \(seconds) s · u recalls")
    case .running:
      return batch.isStopping
        ? Words("stopt na deze", "stopping after this one")
        : Words("s stopt na deze · Esc laat het verder gaan", "s stops after this one · Esc lets it go on")
    case .ended:
      let failed = batch.counts.failed + batch.counts.left
      return failed > 0
        ? Words("r doet de \(failed) overige opnieuw · Esc sluit", "r does the other \(failed) again · Esc closes")
        : Words("Esc sluit", "Esc closes")
    }
  }
}
