import FoundationEssentials
package import Records
package import SendJournal
import VendorAPI

/// One write as the outbox and the journal show it.
package struct JournalItem: Record {
  package let entry: JournalEntry
  /// Whether what it takes to go on with it is at hand.
  package let canGoOn: Bool
  /// What an invoice that was to be sent comes to, while the write is at hand; the journal itself holds no amounts.
  var amount: Money?

  package var id: RecordID { Self.id(of: entry) }

  static func id(of entry: JournalEntry) -> RecordID { RecordID(entry.vendor, .write, entry.id) }
}

extension Pane {
  static let journal = Pane(
    .journal, Words("Journaal", "Journal"), items: { $0.journal.items }, index: { $0.journal.index },
    empty: Words("Er is nog niets gewijzigd of verstuurd.", "Nothing was changed or sent yet."), vendors: [],
    sort: SortOrder("when", descending: true), name: { item, _ in item.about }, columns: columns,
    tabs: [TabOf<JournalItem>("entry", Words("Regel", "Entry")) { $0.overview($1) }])

  static let outbox = Pane(
    .outbox, Words("Postvak uit", "Outbox"), items: { $0.outbox.items }, index: { $0.outbox.index },
    empty: Words("Er wacht niets en er is niets misgegaan.", "Nothing waits and nothing went wrong."), vendors: [],
    sort: SortOrder("when", descending: true),
    summary: { context in
      let unknown = context.library.outbox.items.count { $0.entry.state == .unknown }
      return unknown == 0 ? nil : Words("\(unknown) onzeker", "\(unknown) uncertain")
    },
    name: { item, _ in item.about }, columns: columns,
    tabs: [TabOf<JournalItem>("entry", Words("Regel", "Entry")) { $0.overview($1) }])

  private static let columns: [ColumnOf<JournalItem>] = [
    ColumnOf("when", Words("Wanneer", "When"), .fixed(16), sort: { item, _ in .number(item.order) }) { item, context in
      StyledText(context.format.moment(item.entry.plannedAt))
    },
    ColumnOf("state", Words("Stand", "State"), .fixed(16), sort: { item, _ in .text(item.state.rawValue) }) {
      item, context in
      let state = item.state
      return StyledText("\(state.sign) \(state.words(context.language))", state.tone)
    },
    ColumnOf(
      "what", Words("Wat", "What"), .flexible(minimum: 16, weight: 2), sort: { item, _ in .text(item.entry.summary) }
    ) {
      item, _ in StyledText(item.entry.summary, .strong)
    },
    ColumnOf(
      "record", Words("Waarover", "About"), .flexible(minimum: 10, weight: 2), rank: 1,
      sort: { item, _ in .text(item.about) }
    ) {
      item, context in
      StyledText([item.about, item.amount.map(context.format.money)].compactMap(\.self).joined(separator: " · "))
    },
    ColumnOf("recipient", Words("Aan", "To"), .fixed(18), rank: 3, sort: { item, _ in .text(item.entry.recipient) }) {
      item, _ in StyledText(item.entry.recipient)
    },
    ColumnOf("vendor", Words("Bron", "Source"), .fixed(9), rank: 4, sort: { item, _ in .text(item.entry.vendor.name) })
    {
      item, _ in StyledText(item.entry.vendor.name, .dim)
    },
    ColumnOf(
      "reference", Words("Kenmerk", "Reference"), .fixed(22), rank: 5, sort: { item, _ in .text(item.reference) }
    ) {
      item, _ in StyledText(item.reference, .dim)
    },
  ]
}

extension JournalItem {
  /// What a filter looks in.
  func searchParts(_ language: Language) -> [String?] {
    [
      about, entry.summary, entry.recipient, entry.vendor.name, entry.operation, entry.vendorID, entry.requestID,
      entry.code, entry.answer, state.words(language),
    ]
  }

  /// What the user did not take back was not sent.
  fileprivate var state: SendState { entry.state == .recalled && canGoOn ? .notSent : entry.state }

  /// The record; of one that was made its kind, and what it is called or else numbered.
  fileprivate var about: String {
    guard entry.record.hasSuffix("/") else { return entry.title }
    let made = [entry.state == .done ? entry.answer ?? entry.vendorID : nil].compactMap(\.self)
    let words = [entry.title] + (entry.title.contains(" ") && entry.answer == nil ? [] : made)
    return words.filter { !$0.isEmpty }.joined(separator: " ")
  }

  /// In the order of the decisions; those of one batch in the order of the batch.
  fileprivate var order: Double { entry.plannedAt.timeIntervalSinceReferenceDate - Double(entry.position) / 1_000 }

  /// The vendor's id of what was made, else of the request.
  fileprivate var reference: String { entry.vendorID ?? entry.requestID ?? entry.code ?? "" }

  func overview(_ context: RowContext) -> [DetailLine] {
    var text = DetailText(context)
    text.heading(entry.summary)
    text.field(Words("Waarover", "About"), about)
    text.field(
      Words("Stand", "State"), "\(state.sign) \(state.words(context.language))", state.tone)
    text.optional(Words("Bedrag", "Amount"), amount.map(text.format.money))
    text.optional(Words("Aan", "To"), entry.recipient)
    text.field(Words("Besloten", "Decided"), text.moment(entry.plannedAt))
    text.optional(Words("Verzonden", "Sent"), text.moment(entry.startedAt))
    text.optional(Words("Afgelopen", "Ended"), text.moment(entry.endedAt))
    text.optional(Words("Uitgezocht", "Resolved"), text.moment(entry.resolvedAt))
    text.optional(Words("Kenmerk", "Reference"), entry.vendorID)
    text.optional(Words("Code", "Code"), entry.code)
    text.optional(Words("Verzoeknummer", "Request id"), entry.requestID)
    text.optional(Words("Antwoord", "Answer"), entry.answer)
    text.optional(Words("Waarom nog eens", "Why again"), entry.reason)
    text.field(Words("Operatie", "Operation"), "\(entry.vendor.name) \(entry.operation)")
    text.field(Words("Nummer", "Id"), entry.id)
    if entry.state == .unknown {
      text.text(
        Words(
          "Het ging weg en er kwam geen zeker antwoord. keet verstuurt het niet opnieuw. Kijk na met r, of zeg met e of het gebeurd is.",
          "It left, and no certain answer came. keet does not send it again. Look with r, or say with e whether it happened."
        ),
        .warning)
    }
    return text.lines
  }
}

extension AppState {
  /// Notes that something was written. The journal can be long, so its tables are only made while they are looked at.
  mutating func journalChanged() {
    writing.isJournalShown = false
    showJournal()
    let sends = AttentionItem.withKeys(AttentionItem.sends(in: self), in: settings)
    if sends != library.attention.items.filter({ $0.pane == .outbox }) { rebuildAttention() }
  }

  /// Brings the outbox and the journal in line with what was written, where one of them is on the screen.
  mutating func showJournal() {
    guard !writing.isJournalShown, focus == .outbox || focus == .journal else { return }
    writing.isJournalShown = true
    rebuildJournal()
  }

  private mutating func rebuildJournal() {
    var (journal, outbox) = (Listing<JournalItem>(), Listing<JournalItem>())
    for entry in writing.entries {
      let write = writing.unfinished[entry.id]
      let item = JournalItem(entry: entry, canGoOn: write != nil, amount: write?.amount)
      let text = item.searchParts(language)
      journal.items.append(item)
      journal.index.append(text)
      guard entry.needsSomebody, SendState.open.contains(entry.state) || item.canGoOn else { continue }
      outbox.items.append(item)
      outbox.index.append(text)
    }
    library.journal = journal
    library.outbox = outbox
    for pane in [PaneID.journal, .outbox] {
      if tables[pane] == nil { tables[pane] = TableState(sort: Pane.of(pane).defaultSort) }
      renewTable(pane)
    }
  }
}

extension JournalEntry {
  /// Whether it waits, is under way, or did not go well.
  fileprivate var needsSomebody: Bool {
    switch state {
    // What could not be looked at again before it left was called back by the program itself.
    case .planned, .sending, .unknown, .refused, .notSent, .notFound, .recalled: true
    case .done, .found: false
    }
  }
}
