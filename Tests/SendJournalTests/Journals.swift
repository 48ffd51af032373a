import FoundationEssentials
import SendJournal
import TestSupport
import VendorAPI

/// A moment that many seconds after the one all these tests begin at.
func moment(_ seconds: Double = 0) -> Date { Date(timeIntervalSinceReferenceDate: 800_000_000 + seconds) }

func sendKey(
  _ record: String = "inv-31", channel: String = "email", recipient: String = "noor@demo-grondwerk.nl",
  content: String = "factuur"
) -> SendKey {
  SendKey(
    vendor: .blueprint, channel: channel, record: record, recipient: recipient, content: Array(content.utf8))
}

/// An entry whose record is its own, so that it stands in no other's way.
func entry(
  _ id: String, key: SendKey? = nil, kind: JournalEntry.Kind = .send, title: String = "F-2026-0031",
  summary: String = "factuur per e-mail", replaces: String? = nil, reason: String? = nil, at seconds: Double = 0
) -> JournalEntry {
  JournalEntry(
    id: id, key: key ?? sendKey("record of \(id)"), operation: "sendInvoice", kind: kind, title: title,
    summary: summary, batch: "batch-1", position: 3, attempt: 2, replaces: replaces, reason: reason,
    plannedAt: moment(seconds))
}

/// For where ``SendJournal/entry(_:)`` is nearer than the function above.
private func anyEntry(_ id: String) -> JournalEntry { entry(id) }

extension SendJournal {
  /// Id and state of everything, in the order in which it was planned.
  func ledger() throws(JournalProblem) -> [String] {
    try entries(limit: 100_000).reversed().map { "\($0.id) \($0.state)" }
  }

  /// Brings a new entry to a state, by the moves there are.
  func bring(_ id: String, to state: SendState) throws(JournalProblem) {
    try plan([anyEntry(id)])
    switch state {
    case .planned: return
    case .recalled: return try recall([id], at: moment())
    default: try begin(id, at: moment())
    }
    switch state {
    case .done, .refused, .notSent, .unknown: try end(id, as: SendEnd(state), at: moment())
    case .found, .notFound:
      try end(id, as: SendEnd(.unknown), at: moment())
      try resolve(id, found: state == .found, at: moment(), note: nil)
    default: return
    }
  }
}
