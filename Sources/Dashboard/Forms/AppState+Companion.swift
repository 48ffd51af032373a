import Records
import VendorAPI

extension AppState {
  /// What one wants to see while writing to somebody: what was sent in this conversation before, and what they have
  /// still to pay. Empty where the form is no message of a conversation.
  package func companion(of form: FormState) -> [DetailLine] {
    guard let conversation = conversation(of: form) else { return [] }
    let context = context
    var text = DetailText(context)
    text.ownSends(context.sends(in: conversation), under: Words("Door ons verstuurd", "Sent by us"), limit: 5)
    text.openInvoices(context.openInvoices(of: conversation), limit: 5)
    return text.lines
  }

  /// The most pressing of it in a few lines, for where there is no room beside the form.
  package func companionFacts(of form: FormState) -> [Action.Fact] {
    guard let conversation = conversation(of: form) else { return [] }
    let context = context
    return sendFacts(context.sends(in: conversation), context)
      + invoiceFacts(context.openInvoices(of: conversation), context)
  }

  private func conversation(of form: FormState) -> Conversation? {
    guard form.action.messaging != nil, let subject = form.subject, let conversation = conversation(subject),
      conversation.listID == subject.list
    else { return nil }
    return conversation
  }

  private func sendFacts(_ sends: [OwnSend], _ context: RowContext) -> [Action.Fact] {
    guard !sends.isEmpty else {
      let none = context.journalDoubt ?? Words("niets gevonden in het journaal", "nothing found in the journal")
      return [Action.Fact(Words("Verstuurd", "Sent"), none(language), .dim)]
    }
    return sends.prefix(2).enumerated().map { place, send in
      let pieces = context.pieces(of: send)
      let label = place == 0 ? Words("Verstuurd (\(sends.count))", "Sent (\(sends.count))") : Words("")
      return Action.Fact(label, pieces.map(\.text).joined(separator: " · "), pieces[0].tone)
    }
  }

  private func invoiceFacts(_ open: OpenInvoices, _ context: RowContext) -> [Action.Fact] {
    let label = Words("Open")
    let doubts = open.doubts.map { Action.Fact(label, $0(language), .warning) }
    guard !open.groups.isEmpty else { return [Action.Fact(label, open.emptyWords(language), .dim)] + doubts }
    return open.groups.flatMap { group in
      let first = group.invoices.first.map { invoice in
        let pieces = group.pieces(of: invoice, context)
        return Action.Fact(label, pieces.map(\.text).joined(separator: " · "), pieces[0].tone)
      }
      return [Action.Fact(Words(""), group.summary(context), .dim), first].compactMap(\.self).reversed()
    } + doubts
  }
}
