package import FoundationEssentials

/// One specialist asked for one work component of a tender (12Build).
package struct Invitation: Record {
  package let id: RecordID
  package var tender: RecordID
  /// The vendor's id of the work component; two of one tender may have one name.
  package var workComponentID: String?
  package var workComponent: String?
  package var specialist: String?
  package var kvk: KvKNumber?
  package var phone: String?
  package var city: String?
  /// The vendor's word.
  package var status: String?
  package var deadline: Date?
  package var offerReceived: Date?
  package var offerExpires: Date?
  package var offer: Amount
  package var correctedOffer: Amount
  package var changes: [StatusChange]
  /// Overtaken at the vendor: nobody waits for an answer any more.
  package var isObsolete: Bool
  /// Everything else the vendor sent, under its names, for the detail; dates that cannot be read are here, too.
  package var more: [Field]

  package struct StatusChange: Hashable, Sendable {
    package var at: Date?
    package var from: String?
    package var to: String?

    package init(at: Date?, from: String?, to: String?) {
      self.at = at
      self.from = from
      self.to = to
    }
  }

  package init(
    id: RecordID, tender: RecordID, workComponentID: String? = nil, workComponent: String? = nil,
    specialist: String? = nil, kvk: KvKNumber? = nil, phone: String? = nil, city: String? = nil, status: String? = nil,
    deadline: Date? = nil, offerReceived: Date? = nil, offerExpires: Date? = nil, offer: Amount = .missing,
    correctedOffer: Amount = .missing, changes: [StatusChange] = [], isObsolete: Bool = false, more: [Field] = []
  ) {
    self.id = id
    self.tender = tender
    self.workComponentID = workComponentID
    self.workComponent = workComponent
    self.specialist = specialist
    self.kvk = kvk
    self.phone = phone
    self.city = city
    self.status = status
    self.deadline = deadline
    self.offerReceived = offerReceived
    self.offerExpires = offerExpires
    self.offer = offer
    self.correctedOffer = correctedOffer
    self.changes = changes
    self.isObsolete = isObsolete
    self.more = more
  }

  /// Whether its offer is not valid any more.
  package func isOfferExpired(at now: Date) -> Bool { offerExpires.map { $0 < now } ?? false }

  package enum State: Hashable, Sendable {
    /// Asked and not answered: the vendor's word is `unknown`.
    case silent
    case calculating, declined, offerComing, offered, withinBudget, granted, notGranted
    case unknown(String)
  }

  package var state: State {
    switch status?.lowercased() {
    case "unknown": .silent
    case "calculating": .calculating
    case "rejected": .declined
    case "offerwaiting": .offerComing
    case "offer": .offered
    case "inbudget": .withinBudget
    case "granted": .granted
    case "notgranted": .notGranted
    default: .unknown(status ?? "")
    }
  }
}
