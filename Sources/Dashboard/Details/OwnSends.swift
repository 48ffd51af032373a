import FoundationEssentials
import Records
import SendJournal
import VendorAPI

/// A send of ours as the journal has it, and by what it is taken to belong to a record.
struct OwnSend: Equatable, Sendable {
  enum Evidence: Hashable, Sendable {
    /// It was about this record.
    case record
    /// It went by WhatsApp to a number that ends like this one: the journal keeps no more of a number.
    case lastDigits(String)
  }

  let entry: JournalEntry
  let evidence: Evidence
}

extension RowContext {
  /// What keet sent about an invoice, newest first.
  func sends(about invoice: Invoice) -> [OwnSend] {
    let record = Subject.record(invoice.id.id, in: invoice.listID)
    return sends { $0.record == record ? .record : nil }
  }

  /// What keet sent in a conversation or to the number it is held with, newest first.
  func sends(in conversation: Conversation) -> [OwnSend] {
    let record = Subject.record(conversation.id.id, in: conversation.listID)
    let number = conversation.phone.flatMap { PhoneNumber($0) }.map { (masked: Masking.recipient($0.e164), $0.e164) }
    return sends { entry in
      if entry.record == record { return .record }
      // What was written in another conversation is known to belong there.
      guard let number, entry.channel == "whatsapp", entry.recipient == number.masked,
        !entry.record.hasPrefix(Subject.record("", in: conversation.listID))
      else { return nil }
      return .lastDigits(String(number.1.suffix(4)))
    }
  }

  private func sends(_ evidence: (JournalEntry) -> OwnSend.Evidence?) -> [OwnSend] {
    entries.compactMap { entry in
      guard entry.kind == .send, let found = evidence(entry) else { return nil }
      return OwnSend(entry: entry, evidence: found)
    }
  }

  /// Why there may be more than the journal shows; nil where it has been read.
  var journalDoubt: Words? {
    switch journal {
    case .ready: nil
    case .opening: Words("? het journaal wordt nog gelezen", "? the journal is still being read")
    case .closed:
      Words("? het journaal is niet of niet helemaal gelezen", "? the journal was not read, or not all of it")
    }
  }

  /// The state; then the moment and what it was, with the vendor's number for it: never the text, which nobody keeps.
  func pieces(of send: OwnSend) -> [StyledText] {
    let entry = send.entry
    let moment = entry.startedAt ?? entry.plannedAt
    var parts = ["\(format.day(DutchTime.day(at: moment), today: today)) \(format.time(moment))", entry.summary]
    if send.evidence != .record { parts.append(entry.title) }
    if let number = entry.vendorID ?? entry.code { parts.append(number) }
    if case .lastDigits(let digits) = send.evidence {
      parts.append(Words("≈ nummer eindigt op \(digits)", "≈ number ends in \(digits)")(language))
    }
    return [
      StyledText("\(entry.state.sign) \(entry.state.words(language))", entry.state.tone),
      StyledText(parts.filter { !$0.isEmpty }.joined(separator: " · ")),
    ]
  }
}

extension DetailText {
  /// - Parameter limit: of the newest.
  mutating func ownSends(_ sends: [OwnSend], under title: Words, limit: Int = 20) {
    heading(title, count: sends.count)
    if let doubt = context.journalDoubt {
      text(doubt, .warning)
    } else if sends.isEmpty {
      text(Words("Niets gevonden in het journaal.", "Nothing found in the journal."), .dim)
    }
    for send in sends.prefix(limit) { pieces(context.pieces(of: send)) }
    if sends.count > limit {
      let more = sends.count - limit
      text(Words("… en nog \(more); g j toont het journaal.", "… and \(more) more; g j shows the journal."), .dim)
    }
    if sends.contains(where: { $0.entry.state == .unknown }) {
      text(
        Words(
          "Onzeker kan zijn aangekomen: zoek het uit in Postvak uit (g u) voor u het nog eens stuurt.",
          "Uncertain may have arrived: find out in the outbox (g u) before you send it again."), .warning)
    }
    if sends.contains(where: { $0.entry.channel == "whatsapp" && $0.entry.state == .done }) {
      text(
        Words(
          "Aangenomen is aangeboden: of het is afgeleverd of gelezen, zegt Blueprint niet.",
          "Accepted means handed over: whether it was delivered or read, Blueprint does not say."), .dim)
    }
  }
}

extension Invoice {
  /// The id of the vendor's list in which it is a row.
  fileprivate var listID: String { "\(id.vendor.rawValue) invoices" }
}

extension Conversation {
  /// The id of the vendor's list in which it is a row.
  var listID: String { id.vendor == .twelveBuild ? "12build invitations" : "blueprint conversations" }
}
