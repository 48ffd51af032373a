import FoundationEssentials
import TwelveBuildAPI
import VendorAPI

// The vendor's forms, quirks included: the same kind of id is text in one answer and a number in another,
// moments are unix seconds as text in lists and as numbers in messages, and none is 0.

extension JSONValue {
  static func unixText(_ date: Date?) -> JSONValue { .string(String(seconds(date))) }

  static func unixNumber(_ date: Date?) -> JSONValue { .int(seconds(date)) }

  private static func seconds(_ date: Date?) -> Int { date.map { Int($0.timeIntervalSince1970) } ?? 0 }

  /// A decimal with a point; empty where there is no offer.
  fileprivate static func price(_ cents: Int?) -> JSONValue {
    guard let cents else { return .string("") }
    let rest = cents % 100
    return .string("\(cents / 100).\(rest < 10 ? "0" : "")\(rest)")
  }

  static func texts(_ members: KeyValuePairs<String, String>) -> [String: JSONValue] {
    Dictionary(members.map { ($0.key, .string($0.value)) }) { $1 }
  }
}

extension TwelveBuildComponent {
  /// - Parameter company: by id.
  func listed(
    in phase: TwelveBuildTenders.Phase, onlySyncChecked: Bool, company: (Int) -> TwelveBuildCompany?
  ) -> JSONValue {
    let shown = invitations.filter { $0.phase == phase && (!onlySyncChecked || $0.isSyncChecked) }
    let communication = shown.compactMap { invitation in company(invitation.companyID).map(invitation.listed) }
    return .object([
      "id": .int(id), "name": .string(name), "externalData": .string(externalData),
      "codeIds": .array(chapterIDs.map(JSONValue.int)),
      "codes": .string(chapterIDs.compactMap(TwelveBuildChapter.number).joined(separator: ", ")),
      "communication": .array(communication),
    ])
  }
}

extension TwelveBuildInvitation {
  private var hasDecision: Bool { [.inbudget, .granted, .notgranted].contains(status) }

  fileprivate func listed(_ company: TwelveBuildCompany) -> JSONValue {
    .object([
      "id": .int(id), "specialistId": .string("\(companyID)"), "status": .string(status.rawValue),
      "obsolete": .string("0"), "deadlineDate": .unixText(deadline), "dateOfferReceived": .unixText(offered),
      "datePurchase": .unixText(status == .granted ? changes.last?.at : nil), "dateWorkStart": .unixText(nil),
      "offerPrice": .price(offered == nil ? nil : price), "offerPrice2": .price(nil),
      "correctedOfferPrice": .price(hasDecision ? price.map { $0 / 100 * 98 } : nil), "expiryDate": .unixText(expires),
      "syncChecked": .string(isSyncChecked ? "1" : "0"), "specialist": .object(company.correspondent),
      "statusChanges": .array(changes.map(\.listed)),
    ])
  }

  func answer(in component: Int) -> JSONValue {
    .object([
      "id": .int(id), "workComponentId": .int(component), "phaseId": .int(phase.rawValue),
      "specialistId": .int(companyID), "status": .string(status.rawValue),
    ])
  }

  /// The request, and the response once there is an offer.
  var messageIDs: [Int] { offered == nil ? [id * 100 + 1] : [id * 100 + 1, id * 100 + 2] }

  /// The files that the messages carry.
  var files: [TwelveBuildFile] {
    let request = [
      TwelveBuildFile(type: .messageGroup, id: id * 10 + 7, name: "bestek"),
      TwelveBuildFile(type: .project, id: id * 10 + 8, name: "tekening & doorsneden"),
    ]
    return offered == nil ? request : request + [TwelveBuildFile(type: .attachment, id: id * 10 + 9, name: "offerte")]
  }

  func messages(about component: String, with company: TwelveBuildCompany) -> JSONValue {
    let firmContact = JSONValue.object(
      JSONValue.texts([
        "contactName": company.name, "email": "offerteaanvraag.bureau@\(company.domain)",
      ]))
    let sender = JSONValue.object(
      JSONValue.texts(["contactName": Cast.people[0].name, "email": Cast.people[0].email]))
    var address = company.correspondent
    address["companyName"] = address.removeValue(forKey: "name")
    let attachments = files.map(\.listed)
    let common = address.merging(
      [
        "subType": .string(""), "language": .string("nl"), "workComponentAttachments": .array([attachments[0]]),
      ]
    ) { $1 }
    let request: [String: JSONValue] = [
      "id": .string("\(id)01"), "type": .string("request"), "subject": .string("Offerteaanvraag \(component)"),
      "dateSent": .unixNumber(asked), "deadlineDate": .unixNumber(deadline), "manualAdd": .bool(false),
      "description": .string("Wij ontvangen graag uw prijs voor \(component).\nVragen? Bel gerust de keet."),
      "sender": sender, "receivers": .array([firmContact]), "attachments": .array([attachments[1]]),
    ]
    let response: [String: JSONValue] = [
      "id": .string("\(id)02"), "type": .string("response"), "subject": .string("Offerte \(component)"),
      "dateSent": .unixNumber(offered), "deadlineDate": .int(0), "manualAdd": .bool(true),
      "description": .string("Hierbij onze offerte voor \(component)."), "sender": firmContact,
      "receivers": .array([sender]), "attachments": .array(Array(attachments.dropFirst(2))),
    ]
    let said = offered == nil ? [request] : [request, response]
    return .array(said.map { .object(common.merging($0) { $1 }) })
  }
}

extension TwelveBuildInvitation.Change {
  fileprivate var listed: JSONValue {
    .object([
      "changeDate": .unixText(at), "oldStatus": .string(from.rawValue), "newStatus": .string(to.rawValue),
    ])
  }
}
