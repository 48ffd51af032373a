import FoundationEssentials
import SendJournal
import VendorAPI

extension AppState {
  /// The review on top, if one is.
  package var review: Review? {
    get { if case .review(let review) = overlay { review } else { nil } }
    set { overlay = newValue.map { .review($0) } }
  }

  mutating func judge(_ message: Message) -> [Effect] {
    guard var review else { return [] }
    switch message {
    case .painted: review.isPainted = true
    case .confirm:
      guard review.isPainted else {
        say(.information, Words("Kijk eerst; druk dan op y.", "Look first; then press y."))
        return []
      }
      guard !review.writes.isEmpty else {
        say(.information, Words("Er valt niets te doen.", "There is nothing to do."))
        return []
      }
      guard review.isAnswered else {
        say(.information, review.demandWords ?? Words(""))
        return []
      }
      overlay = nil
      return commit(review)
    case .editAgain:
      guard let form = review.form else {
        say(.information, Words("Hier valt niets te wijzigen.", "There is nothing to edit here."))
        return []
      }
      self.form = form
      return []
    case .toggleWholeReview: review.showsPreview.toggle()
    case .move(.by(let step)): review.top = max(0, review.top + step)
    default: return []
    }
    self.review = review
    return []
  }

  /// Everything was looked at and wanted.
  mutating func commit(_ review: Review) -> [Effect] {
    let reason = review.demand == .reason ? review.answer.text : nil
    let writes = review.items.compactMap { item -> Write? in
      guard item.standing == .new, var write = item.write else { return nil }
      if item.earlier.contains(where: { $0.key == write.key(of: review.action).digest }) { write.reason = reason }
      return write
    }
    return begin(review.action, writes, form: review.form)
  }

  /// Writes down what is to be done; it is done once that is on disk, and after the hold.
  mutating func begin(_ action: Action, _ writes: [Write], form: FormState?) -> [Effect] {
    writing.count += 1
    let batch = Batch(
      id: "\(settings.session)-b\(writing.count)", action: action, writes: writes, draft: form?.draft(at: now).key,
      at: cursorPlace)
    writing.batches.insert(batch, at: 0)
    if writing.batches.count > 50 { writing.batches.removeLast() }
    for write in writes { writing.unfinished[write.id] = write }
    if writes.count > 1 { overlay = .run(batch.id) }
    return [.keep(writing.kept, atOnce: true), .plan(batch)]
  }
}

extension Review {
  /// What must be typed, said as a request.
  package var demandWords: Words? {
    switch demand {
    case nil: nil
    case .word(let word):
      Words(
        "Dit kan niet terug. Typ “\(word)” en druk op Enter.", "This cannot be undone. Type “\(word)” and press Enter.")
    case .reason:
      Words(
        "Dit is al eens verstuurd. Typ waarom het nog eens moet en druk op Enter.",
        "This was sent before. Type why it must go again and press Enter.")
    }
  }
}
