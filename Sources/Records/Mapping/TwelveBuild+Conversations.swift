import FoundationEssentials
package import TwelveBuildAPI
package import VendorAPI

extension Page<Conversation> {
  /// One conversation with each specialist that was asked, under the work component's name. What could not be
  /// read is counted at every depth.
  package init(_ components: Page<TwelveBuild.WorkComponent>, of tender: RecordID) {
    self.init(items: [], skipped: components.skipped)
    for component in components.items {
      items += component.communication.items.map { Conversation($0, about: component, of: tender) }
      skipped += component.communication.skipped.map {
        SkippedElement(index: $0.index, problem: "communication of \(component.id): \($0.problem)")
      }
    }
  }
}

extension Conversation {
  fileprivate init(
    _ communication: TwelveBuild.Communication, about component: TwelveBuild.WorkComponent, of tender: RecordID
  ) {
    let invitation = Invitation(communication, for: component, of: tender)
    self.init(
      id: RecordID(.twelveBuild, .conversation, scope: tender.id, communication.id.text),
      counterpart: invitation.specialist, company: invitation.specialist, phone: invitation.phone,
      status: invitation.status, channel: "12build", lastMessage: invitation.lastSign,
      subject: invitation.workComponent, invitation: invitation)
  }
}

extension Invitation {
  fileprivate init(
    _ communication: TwelveBuild.Communication, for component: TwelveBuild.WorkComponent, of tender: RecordID
  ) {
    let specialist = communication.specialist
    let kvk = specialist?.cocNumber.flatMap(KvKNumber.init)
    self.init(
      id: RecordID(.twelveBuild, .invitation, scope: tender.id, communication.id.text), tender: tender,
      workComponentID: component.id.text, workComponent: component.name.filled, specialist: specialist?.name.filled,
      kvk: kvk,
      phone: specialist?.phoneWithPrefix.filled ?? specialist?.phone.filled, city: specialist?.city.filled,
      status: communication.status.filled, deadline: communication.deadlineDate.flatMap(Timestamp.unix),
      offerReceived: communication.dateOfferReceived.flatMap(Timestamp.unix),
      offerExpires: communication.expiryDate.flatMap(Timestamp.unix), offer: Amount(euros: communication.offerPrice),
      correctedOffer: Amount(euros: communication.correctedOfferPrice),
      changes: communication.statusChanges.items.map(StatusChange.init), isObsolete: communication.obsolete == .yes,
      more: communication.unread + communication.rest
        + [kvk == nil ? Field("cocNumber", filled: specialist?.cocNumber) : nil].compactMap(\.self))
  }

  /// The last thing that is known to have come from either side.
  fileprivate var lastSign: Date? { (changes.map(\.at) + [offerReceived]).compactMap(\.self).max() }
}

extension Invitation.StatusChange {
  fileprivate init(_ change: TwelveBuild.StatusChange) {
    self.init(
      at: change.changeDate.flatMap(Timestamp.unix), from: change.oldStatus.filled, to: change.newStatus.filled)
  }
}

extension TwelveBuild.Communication {
  /// Dates that the record has a place for, as they came, where they are neither a moment nor none.
  fileprivate var unread: [Field] {
    let dates = [
      Field("deadlineDate", filled: deadlineDate), Field("dateOfferReceived", filled: dateOfferReceived),
      Field("expiryDate", filled: expiryDate),
    ]
    return dates.compactMap(\.self).filter { $0.value != "0" && Timestamp.unix($0.value) == nil }
  }

  /// What the record has no place for.
  fileprivate var rest: [Field] {
    let dates = [Field("datePurchase", filled: datePurchase), Field("dateWorkStart", filled: dateWorkStart)]
    let texts = [
      Field("offerPrice2", filled: offerPrice2), Field("vatNumber", filled: specialist?.vatNumber),
      Field("locationNumber", filled: specialist?.locationNumber), Field("address_1", filled: specialist?.address1),
      Field("zip", filled: specialist?.zip),
    ]
    return dates.compactMap(\.self).filter { $0.value != "0" } + texts.compactMap(\.self)
  }
}

extension Amount {
  /// A decimal text. The vendor names no currency and works in the Netherlands; what is no decimal is shown as
  /// it came.
  init(euros text: String?) {
    guard let text = text.filled else {
      self = .missing
      return
    }
    self = Money(decimal: text).map(Amount.exact) ?? .unitUnknown(text)
  }
}
