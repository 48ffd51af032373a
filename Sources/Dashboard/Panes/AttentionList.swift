import Insights
import Records
import VendorAPI

extension AttentionItem {
  /// What needs somebody today: sends of which nobody knows what became, vendors that do not answer, and what the
  /// records show. By severity, then in that order; the records' own rank is ``Attention/ranked(_:)``.
  package static func list(for state: AppState) -> [AttentionItem] {
    list(for: state, timed: timed(in: state.context))
  }

  /// - Parameter timed: what ``timed(in:)`` gives, where it is at hand.
  static func list(for state: AppState, timed: [Attention]) -> [AttentionItem] {
    let context = state.context
    let attentions = closures(in: context) + meetings(in: context) + invoices(in: context) + timed
    let items =
      sends(in: state) + vendorProblems(in: state)
      + Attention.ranked(attentions).compactMap { AttentionItem($0, context) }
    var bySeverity: [Severity: [AttentionItem]] = [:]
    for item in items { bySeverity[item.severity, default: []].append(item) }
    return withKeys([Severity.alarm, .warning, .notice].flatMap { bySeverity[$0] ?? [] }, in: state.settings)
  }

  /// The same lines, each with the key that the user has for its command.
  static func withKeys(_ items: [AttentionItem], in settings: Preferences) -> [AttentionItem] {
    var keys: [String: String] = [:]
    return items.map { item in
      var item = item
      item.key = keys[item.command] ?? Command.named(item.command)?.keys(in: settings).first ?? ""
      keys[item.command] = item.key
      return item
    }
  }

  private static func closures(in context: RowContext) -> [Attention] {
    Attention.startingClosures(
      context.library.closures.items, on: context.today, context.thresholds,
      evidence: { context.evidence(for: $0) })
  }

  private static func meetings(in context: RowContext) -> [Attention] {
    Attention.meetingClosures(
      context.library.overlaps.overlaps, among: context.library.closures.items, on: context.today, context.thresholds)
  }

  private static func invoices(in context: RowContext) -> [Attention] {
    Attention.lateInvoices(context.library.invoices.items, on: context.today, context.thresholds) { invoice in
      guard let client = try? context.library.recipient(of: invoice),
        let conversation = context.library.conversation(with: client.phone)
      else { return nil }
      return (conversation.state, WhatsAppWindow(conversation, at: context.now))
    }
  }

  /// What comes and goes with the clock and not only with the day.
  static func timed(in context: RowContext) -> [Attention] {
    let (library, now, thresholds) = (context.library, context.now, context.thresholds)
    return Attention.closingWindows(library.conversations.items, at: now, thresholds)
      + Attention.silentFirms(library.conversations.items, at: now, thresholds)
      + Attention.endingOffers(library.conversations.items, at: now, thresholds)
      + Attention.appointments(library.appointments, at: now)
      + Attention.lateTrips(library.trips, at: now, thresholds)
  }

  /// Nil where the record is gone since.
  private init?(_ attention: Attention, _ context: RowContext) {
    let library = context.library
    let (id, position) = (attention.record, attention.position)
    switch attention.topic {
    case .closure:
      guard let closure = library.closures.items.record(id, near: position) else { return nil }
      self.init(attention, closure, context)
    case .overlap: self.init(meeting: attention, context)
    case .invoice:
      guard let invoice = library.invoices.items.record(id, near: position) else { return nil }
      self.init(attention, invoice, context)
    case .conversation, .tender, .offer:
      guard let conversation = library.conversations.items.record(id, near: position) else { return nil }
      self.init(attention, conversation, context)
    case .appointment:
      guard let appointment = library.appointments.record(id, near: position) else { return nil }
      self.init(attention, appointment, context)
    case .trip:
      guard let trip = library.trips.record(id, near: position) else { return nil }
      self.init(attention, trip, context)
    }
  }

  private init(_ attention: Attention, _ closure: Closure, _ context: RowContext) {
    let language = context.language
    var details: [String] = []
    if let days = attention.days { details.append(days < 0 ? Words("loopt", "running")(language) : "D-\(days)") }
    if let reacted = closure.reactedWords(context) { details.append(reacted(language)) }
    details += attention.reasons.dropFirst().filter { !$0.isTold }.map { attention.words($0, context)(language) }
    details += attention.uncheckedWords.map { $0(language) }
    let isOnlyStart = attention.reasons == [.starts]
    if isOnlyStart, attention.days.map({ $0 < 0 }) == true { details.removeFirst() }
    self.init(
      id: RecordID(closure.id.vendor, .attention, scope: "closure " + closure.id.scope, closure.id.id),
      severity: attention.severity, sign: isOnlyStart ? "▸" : nil, target: closure.id, position: attention.position,
      pane: .closures,
      subject: closure.title,
      when: closure.start.map { context.format.day($0, today: context.today) }
        ?? closure.unreadableDates ?? "?",
      reason: attention.mainWords(context), detail: details.joined(separator: " · "), days: attention.days ?? 0,
      command: attention.reasons.first?.command ?? "open")
  }

  /// Two closures that meet, or what is to be said of all that do.
  private init(meeting attention: Attention, _ context: RowContext) {
    let (language, today) = (context.language, context.today)
    let closures = [attention.record] + attention.others
    var target = OverlapItem.id(ofUnchecked: attention.record)
    var (subject, when, details) = (Words("Samenloop", "Overlaps")(language), "", [String]())
    if case .meets(let overlap)? = attention.reasons.first {
      target = OverlapItem.id(of: overlap)
      subject = overlap.roadLabel
      when = context.format.day(overlap.start, today: today)
      details = [overlap.dayWords(today: today)(language)] + overlap.doubts.map { $0.words(language) }
      let both = zip(closures, [overlap.firstPosition, overlap.secondPosition])
      let projects = both.compactMap { context.library.closures.items.record($0, near: $1)?.project }
      details += projects.prefix(1).map(context.name)
      if projects.count == 2, projects[0] != projects[1] { details.append(context.name(of: projects[1])) }
    }
    details += attention.uncheckedWords.map { $0(language) }
    self.init(
      id: RecordID(
        target.vendor, .attention, scope: "overlap \(target.scope) \(attention.severity.rawValue)", target.id),
      severity: attention.severity, target: target, others: closures, pane: .overlaps, subject: subject, when: when,
      reason: attention.mainWords(context), detail: details.joined(separator: " · "), days: attention.days ?? 0)
  }

  private init(_ attention: Attention, _ invoice: Invoice, _ context: RowContext) {
    let details =
      [context.format.amount(invoice.amount), invoice.contactName].compactMap(\.self)
      + attention.reasons.dropFirst().map { attention.words($0, context)(context.language) }
    self.init(
      id: RecordID(invoice.id.vendor, .attention, scope: "invoice", invoice.id.id), severity: attention.severity,
      sign: attention.severity == .alarm ? nil : "!", target: invoice.id, position: attention.position,
      pane: .invoices, subject: invoice.title,
      when: invoice.dueDate.map { context.format.day($0, today: context.today) } ?? "—",
      reason: attention.mainWords(context), detail: details.joined(separator: " · "), days: attention.days ?? 0,
      // Corlega sends nothing.
      command: invoice.id.vendor == .blueprint ? "send" : "open")
  }
}

extension Closure {
  /// `2/5 gereageerd`, with `?` for what is not known; nil where nobody is asked.
  fileprivate func reactedWords(_ context: RowContext) -> Words? {
    guard let count = peopleCount else { return Words("stakeholders ?") }
    guard count > 0 else { return nil }
    let reacted = reactedCount(context).map(String.init) ?? "?"
    return Words("\(reacted)/\(count) gereageerd", "\(reacted)/\(count) reacted")
  }
}

extension Attention.Reason {
  /// The counts of reactions say it already.
  fileprivate var isTold: Bool { if case .awaitingReactions = self { true } else { false } }

  /// What is done about it at a closure.
  fileprivate var command: String {
    switch self {
    case .noStakeholders: "add"
    // A mail to those who did not react.
    case .awaitingReactions: "send"
    default: "open"
    }
  }
}
