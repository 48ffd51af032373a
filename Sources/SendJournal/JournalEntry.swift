package import FoundationEssentials
package import VendorAPI

/// One write at a vendor: who, what, when, and what came of it. Never the text that was sent.
package struct JournalEntry: Identifiable, Equatable, Sendable {
  package enum Kind: String, CaseIterable, Hashable, Sendable {
    /// Reaches somebody outside: a message, an invoice by e-mail, an invitation.
    case send
    /// Changes a record at the vendor.
    case change
  }

  /// The operation's id, made when the user confirms; never one per attempt.
  package let id: String
  /// The ``SendKey/digest`` of what makes it the same write as another.
  package let key: String
  package let vendor: Vendor
  package let channel: String
  /// The vendor's id of the record it is about.
  package let record: String
  /// The vendor's operationId.
  package let operation: String
  package let kind: Kind
  /// The record's number or name as the user knows it, e.g. `F-2026-0031`; at most 120 scalars.
  package let title: String
  /// What it does in a few words, e.g. `factuur per e-mail`; at most 120 scalars.
  package let summary: String
  /// Whom it goes to, masked by ``Masking``; at most 200 scalars.
  package let recipient: String
  /// The id that all entries of one bulk action share.
  package let batch: String?
  /// The place within the batch, from 0.
  package let position: Int
  /// 1 the first time, one more each time the user offers it again.
  package let attempt: Int
  /// The id of the earlier entry that this one deliberately does again.
  package let replaces: String?
  /// Why it is done a second time, in the user's words; at most 200 scalars.
  package let reason: String?
  package let plannedAt: Date

  package internal(set) var state = SendState.planned
  /// When the first byte could have left.
  package internal(set) var startedAt: Date?
  /// When it ended, was recalled, or was found half done at a start.
  package internal(set) var endedAt: Date?
  /// When it was found out what had become of an unknown one.
  package internal(set) var resolvedAt: Date?
  /// How that was found out; at most 200 scalars.
  package internal(set) var note: String?
  /// The vendor's id of the message or of what was made.
  package internal(set) var vendorID: String?
  /// The vendor's code for its refusal, or ours for what failed.
  package internal(set) var code: String?
  /// The vendor's id of the request, for asking them about it.
  package internal(set) var requestID: String?
  /// The vendor's words or ours; at most 200 scalars.
  package internal(set) var answer: String?

  /// A write that the user has just confirmed.
  ///
  /// - Parameter recipient: whom to name, unmasked, where the key's own recipient is an id.
  package init(
    id: String, key: SendKey, operation: String, kind: Kind, title: String, summary: String, recipient: String? = nil,
    batch: String? = nil, position: Int = 0, attempt: Int = 1, replaces: String? = nil, reason: String? = nil,
    plannedAt: Date
  ) {
    self.id = id
    self.key = key.digest
    vendor = key.vendor
    channel = key.channel
    record = key.record
    self.operation = operation
    self.kind = kind
    self.title = title.capped(120)
    self.summary = summary.capped(120)
    self.recipient = Masking.recipient(recipient ?? key.recipient).capped(200)
    self.batch = batch
    self.position = position
    self.attempt = attempt
    self.replaces = replaces
    self.reason = reason?.capped(200)
    self.plannedAt = plannedAt
  }
}
