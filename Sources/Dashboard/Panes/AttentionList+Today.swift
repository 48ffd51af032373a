import FoundationEssentials
import Insights
import Records
import SendJournal
import VendorAPI

/// Lines for what has its own moment: conversations, tenders, the agenda, trips and sends.
extension AttentionItem {
  init(_ attention: Attention, _ conversation: Conversation, _ context: RowContext) {
    var (subject, moment, details) = (conversation.title, attention.moment, [conversation.about(context)])
    var command = "open"
    switch attention.reasons.first {
    case .windowCloses:
      details = ["WhatsApp", conversation.phoneLabel] + details
      command = "comment"
    case .silentFirms(_, _, let deadline):
      let tender = conversation.invitation.flatMap { context.library.names[$0.tender] }
      subject = conversation.subject ?? tender ?? conversation.title
      details = [
        Words("sluit ", "closes ")(context.language) + context.format.moment(deadline),
        subject == tender ? nil : tender,
      ]
      moment = deadline
    case .offerEnds:
      let amounts = conversation.invitation.map { [$0.correctedOffer, $0.offer] } ?? []
      details = [amounts.first { $0 != .missing }.map(context.format.amount)] + details
    default: break
    }
    self.init(
      id: RecordID(
        conversation.id.vendor, .attention, scope: "\(attention.topic) \(conversation.id.scope)", conversation.id.id),
      severity: attention.severity, target: conversation.id, others: attention.others, position: attention.position,
      pane: .conversations, subject: subject,
      when: moment.map { context.format.day(DutchTime.day(at: $0), today: context.today) } ?? "",
      reason: attention.mainWords(context), detail: details.compactMap(\.self).joined(separator: " · "),
      days: attention.days ?? 0, command: command)
  }

  init(_ attention: Attention, _ appointment: Appointment, _ context: RowContext) {
    self.init(
      attention, "blueprint appointments", appointment.id, appointment.title ?? appointment.id.id,
      when: appointment.start.map { $0.spanWords(to: appointment.end, context) } ?? "?",
      detail: [appointment.location, appointment.start == nil ? appointment.unreadableTimes : nil], context)
  }

  init(_ attention: Attention, _ trip: Trip, _ context: RowContext) {
    let way = [trip.pickup, trip.delivery].compactMap(\.self).joined(separator: " → ")
    self.init(
      attention, "blueprint trips", trip.id, trip.reference ?? trip.id.id,
      when: trip.scheduled.map { context.format.day(DutchTime.day(at: $0), today: context.today) } ?? "?",
      detail: [way, trip.unreadableScheduled], context)
    command = "edit"
  }

  /// - Parameter list: the vendor's list that shows the record.
  private init(
    _ attention: Attention, _ list: String, _ record: RecordID, _ subject: String, when: String, detail: [String?],
    _ context: RowContext
  ) {
    let list = BrowseList.named(list)
    let isToldOff = attention.severity == .notice && attention.reasons != [.timeUnknown]
    self.init(
      id: RecordID(record.vendor, .attention, scope: "\(attention.topic)", record.id), severity: attention.severity,
      sign: isToldOff ? "▸" : nil, target: list.map { RawRecord.id(record.id, in: $0) }, pane: list.map(PaneID.list),
      subject: subject, when: when, reason: attention.mainWords(context),
      detail: detail.compactMap(\.self).filter { !$0.isEmpty }.joined(separator: " · "), days: attention.days ?? 0)
  }

  /// Writes of which nobody knows whether they happened; what was decided together is one line.
  static func sends(in state: AppState) -> [AttentionItem] {
    let unknown = state.writing.entries.filter { $0.state == .unknown }
    guard !unknown.isEmpty else { return [] }
    let format = Format(state.language)
    let groups = Dictionary(grouping: unknown) { $0.batch ?? $0.id }.values
    let firsts = groups.compactMap { group in group.min { $0.position < $1.position }.map { ($0, group) } }
    return firsts.sorted { ($1.0.plannedAt, $0.0.id) < ($0.0.plannedAt, $1.0.id) }.map { first, group in
      let day = DutchTime.day(at: first.plannedAt)
      let count = format.count(group.count)
      return AttentionItem(
        id: RecordID(first.vendor, .attention, scope: "send", first.id), severity: .alarm,
        target: JournalItem.id(of: first), others: group.map(JournalItem.id).filter { $0 != JournalItem.id(of: first) },
        pane: .outbox, subject: first.title, when: format.day(day, today: state.today),
        reason: group.count == 1
          ? Words("onzeker of het verstuurd is", "uncertain whether it was sent")
          : Words("\(count) keer onzeker of het verstuurd is", "\(count) times uncertain whether it was sent"),
        detail: [first.summary, first.recipient, format.time(first.plannedAt)].filter { !$0.isEmpty }
          .joined(separator: " · "),
        days: day.days(since: state.today))
    }
  }
}

extension Attention {
  /// The moment that the gravest reason names.
  fileprivate var moment: Date? {
    switch reasons.first {
    case .windowCloses(let moment), .offerEnds(let moment), .silentFirms(_, _, let moment): moment
    default: nil
    }
  }
}

extension Date {
  /// `10:00–11:00`; where it does not begin or end today, the day instead of the time.
  fileprivate func spanWords(to end: Date?, _ context: RowContext) -> String {
    let format = context.format
    func text(_ moment: Date) -> String {
      let day = DutchTime.day(at: moment)
      return day == context.today ? format.time(moment) : format.dayOfMonth(day)
    }
    guard let end, end > self else { return text(self) }
    return text(self) + "–" + text(end)
  }
}
