import Dashboard

/// The footer's keys for what lies over the screen and is not typed into; those of what lies below do nothing then.
struct OverlayHints {
  let overlay: Overlay
  let state: AppState

  var all: [FooterView.Hint] {
    switch overlay {
    case .review(let review): self.review(review)
    case .run(let id): state.writing.batch(id).map(run) ?? []
    case .menu:
      [hint("Enter", Words("kies", "choose"), .submit), hint("↓", Words("volgende", "next"), .pickerMove(1)), close]
    case .question(let question): question.answers.map { hint(String($0.letter), $0.words, nil) } + [close]
    case .form, .picker, .commandLine, .signIn: [close]
    }
  }

  private var close: FooterView.Hint { hint("Esc", Words("sluit", "close"), .cancel) }

  private func hint(_ key: String, _ title: Words, _ message: Message?) -> FooterView.Hint {
    FooterView.Hint(key: key, title: title(state.language), message: message)
  }

  /// `y` is no place to click: nothing is confirmed by a slip of the hand.
  private func review(_ review: Review) -> [FooterView.Hint] {
    let go = review.action.caution == .outside ? Words("verstuur", "send") : Words("doe het", "do it")
    let edit = review.canEdit ? [hint("e", Words("wijzig", "edit"), .editAgain)] : []
    return [hint("y", go, nil), hint("n", Words("niet", "don't"), .cancel)] + edit
      + [
        hint("v", review.showsPreview ? Words("kort", "short") : Words("voorbeeld", "preview"), .toggleWholeReview),
        hint("↓", Words("verder", "further"), .move(.by(1))),
      ]
  }

  private func run(_ batch: Batch) -> [FooterView.Hint] {
    let own: [FooterView.Hint]
    switch batch.phase {
    case .planning: own = []
    case .held: own = [hint("u", Words("haal terug", "recall"), .recall(batch.id))]
    case .running:
      own = batch.isStopping ? [] : [hint("s", Words("stop na deze", "stop after this"), .stopBatch(batch.id))]
    case .ended:
      let again = batch.counts.failed + batch.counts.left
      own = again > 0 ? [hint("r", Words("overige opnieuw", "others again"), .retry(batch.id))] : []
    }
    return own + [close]
  }
}
