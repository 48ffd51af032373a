import FoundationEssentials
import VendorAPI

// The vendor's forms, quirks included: the same kind of id is text in one answer and a number in another,
// moments are unix seconds as text in lists and as numbers in messages, and none is 0.

extension JSONValue {
  fileprivate static func unixText(_ date: Date?) -> JSONValue { .string(String(seconds(date))) }

  fileprivate static func unixNumber(_ date: Date?) -> JSONValue { .int(seconds(date)) }

  private static func seconds(_ date: Date?) -> Int { date.map { Int($0.timeIntervalSince1970) } ?? 0 }

  /// A decimal with a point; empty where there is no offer.
  fileprivate static func price(_ cents: Int?) -> JSONValue {
    guard let cents else { return .string("") }
    let rest = cents % 100
    return .string("\(cents / 100).\(rest < 10 ? "0" : "")\(rest)")
  }

  fileprivate static func texts(_ members: KeyValuePairs<String, String>) -> [String: JSONValue] {
    Dictionary(members.map { ($0.key, .string($0.value)) }) { $1 }
  }
}

extension TwelveBuildTenders.Project {
  var listed: JSONValue {
    .object(
      JSONValue.texts([
        "id": "\(id)", "name": name, "calcNumber": "cal-\(number)", "workNumber": "werk-\(number)",
        "companyId": "1234500", "city": city, "type": "default", "phaseName": phase.name,
      ]).merging(["phaseId": .int(phase.rawValue), "active": .bool(isActive)]) { $1 })
  }

  var detailed: JSONValue {
    .object(
      JSONValue.texts([
        "id": "\(id)", "name": name, "calcNumber": "cal-\(number)", "workNumber": isActive ? "" : "werk-\(number)",
        "address_1": "Keetweg \(number)", "address_2": "", "zip": "0000 AA", "city": city, "countryCode": "nl",
        "country": "Nederland", "phaseId": "\(phase.rawValue)", "client": client, "manager": "Fenna Proefstra",
        "architect": "", "constructor": "", "calculator": "Joris Testveld", "inkoper": "Sanne Voorbeeldsma",
        "werkvoorbereider": "Daan Schijnhof",
      ]))
  }

  static func tree(of phases: [TwelveBuildTenders.Phase]) -> JSONValue {
    let ids = Dictionary(phases.map { ($0.name, JSONValue.int($0.rawValue)) }) { $1 }
    return .array([.object(["tender": .object(["standaard": .object(ids)])])])
  }
}

extension TwelveBuildComponent {
  func listed(onlySyncChecked: Bool) -> JSONValue {
    let shown = onlySyncChecked ? invitations.filter(\.isSyncChecked) : invitations
    let codeIds = row.codes.split(separator: ", ").compactMap { Int($0) }.map { JSONValue.int(500 + $0) }
    return .object([
      "id": .int(id), "name": .string(row.name), "externalData": .string("MG-\(id)"), "codeIds": .array(codeIds),
      "codes": .string(row.codes), "communication": .array(shown.map(\.listed)),
    ])
  }
}

extension TwelveBuildInvitation {
  private var hasDecision: Bool { [.inbudget, .granted, .notgranted].contains(status) }

  fileprivate var listed: JSONValue {
    .object([
      "id": .int(id), "specialistId": .string("\(7_654_321 + firm)"), "status": .string(status.rawValue),
      "obsolete": .string("0"), "deadlineDate": .unixText(deadline), "dateOfferReceived": .unixText(offered),
      "datePurchase": .unixText(status == .granted ? changes.last?.at : nil), "dateWorkStart": .unixText(nil),
      "offerPrice": .price(offered == nil ? nil : price), "offerPrice2": .price(nil),
      "correctedOfferPrice": .price(hasDecision ? price / 100 * 98 : nil), "expiryDate": .unixText(expires),
      "syncChecked": .string(isSyncChecked ? "1" : "0"), "specialist": .object(address("Ambachtsweg \(firm + 1)")),
      "statusChanges": .array(changes.map(\.listed)),
    ])
  }

  /// What the vendor knows of the firm.
  private func address(_ street: String) -> [String: JSONValue] {
    let firm = TwelveBuildFirms.all[self.firm]
    return JSONValue.texts([
      "name": firm.name, "cocNumber": firm.kvk, "locationNumber": "0000\(firm.kvk)",
      "vatNumber": "NL0\(firm.kvk)B01", "address_1": street, "zip": "0000AA", "city": firm.city,
      "phone": firm.phone.isEmpty ? "" : "0\(firm.phone)",
      "phoneWithPrefix": firm.phone.isEmpty ? "" : "+31\(firm.phone)",
    ])
  }

  /// The request, and the response once there is an offer.
  func messages(about component: String) -> JSONValue {
    let firm = TwelveBuildFirms.all[self.firm]
    let firmContact = JSONValue.object(
      JSONValue.texts([
        "contactName": firm.name, "email": "offerteaanvraag.bureau@\(firm.domain)",
      ]))
    let sender = JSONValue.object(
      JSONValue.texts(["contactName": Cast.people[0].name, "email": Cast.people[0].email]))
    var company = address("Ambachtsweg \(self.firm + 1)")
    company["companyName"] = company.removeValue(forKey: "name")
    let common = company.merging(
      ["subType": .string(""), "language": .string("nl"), "workComponentAttachments": .array([file(7, "bestek")])]
    ) { $1 }
    let request: [String: JSONValue] = [
      "id": .string("\(id)01"), "type": .string("request"), "subject": .string("Offerteaanvraag \(component)"),
      "dateSent": .unixNumber(asked), "deadlineDate": .unixNumber(deadline), "manualAdd": .bool(false),
      "description": .string("Wij ontvangen graag uw prijs voor \(component).\nVragen? Bel gerust de keet."),
      "sender": sender, "receivers": .array([firmContact]), "attachments": .array([file(8, "tekening & doorsneden")]),
    ]
    let response: [String: JSONValue] = [
      "id": .string("\(id)02"), "type": .string("response"), "subject": .string("Offerte \(component)"),
      "dateSent": .unixNumber(offered), "deadlineDate": .int(0), "manualAdd": .bool(true),
      "description": .string("Hierbij onze offerte voor \(component)."), "sender": firmContact,
      "receivers": .array([sender]), "attachments": .array([file(9, "offerte")]),
    ]
    let said = offered == nil ? [request] : [request, response]
    return .array(said.map { .object(common.merging($0) { $1 }) })
  }

  private func file(_ number: Int, _ name: String) -> JSONValue {
    let type = number == 7 ? "messageGroup" : number == 8 ? "project" : "attachment"
    return .object([
      "id": .int(id * 10 + number), "type": .string(type), "name": .string(name), "extension": .string("pdf"),
      "size": .string("816094"),
    ])
  }
}

extension TwelveBuildInvitation.Change {
  fileprivate var listed: JSONValue {
    .object([
      "changeDate": .unixText(at), "oldStatus": .string(from.rawValue), "newStatus": .string(to.rawValue),
    ])
  }
}
