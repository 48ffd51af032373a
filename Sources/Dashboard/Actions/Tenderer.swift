import FoundationEssentials
import Records
import VendorAPI

/// A firm that was asked for a work component, as the screen knows it: from the vendor's list or from the dashboard's
/// conversations.
struct Tenderer: Hashable, Sendable {
  let id: String
  let name: String
  /// The vendor's word.
  let status: String?
  let price: String?
  /// Of the trade register.
  let registration: String?
  /// The vendor's id of it; whether that is the company's is not documented.
  let specialist: String?

  /// The statuses that have a key of their own.
  enum Status: Hashable, Sendable {
    case granted, notGranted, calculating, declined, offerComing

    var word: String {
      switch self {
      case .granted: "granted"
      case .notGranted: "notgranted"
      case .calculating: "calculating"
      case .declined: "rejected"
      case .offerComing: "offerwaiting"
      }
    }
  }

  static let statusChoices = [
    FieldChoice("unknown", Words("onbekend", "unknown")),
    FieldChoice("calculating", Words("rekent", "calculating")),
    FieldChoice("rejected", Words("rekent niet", "declined")),
    FieldChoice("offerwaiting", Words("offerte volgt", "offer to follow")),
    FieldChoice("offer", Words("offerte binnen", "offer in")),
    FieldChoice("inbudget", Words("in begroting", "in budget")),
    FieldChoice("granted", Words("gegund", "awarded")),
    FieldChoice("notgranted", Words("niet gegund", "not awarded")),
  ]

  /// The vendor's word where it is none of the documented ones.
  func statusTitle(_ language: Language) -> String {
    status.map { Self.title(of: $0, language) ?? $0 } ?? "—"
  }

  fileprivate static func title(of word: String, _ language: Language) -> String? {
    statusChoices.first { $0.value.text == word }?.title(language)
  }
}

extension Tenderer.Status {
  /// As a list of statuses calls it: `gegund`.
  fileprivate func title(_ language: Language) -> String { Tenderer.title(of: word, language) ?? word }
}

extension Tenderer {
  fileprivate init(_ row: RawRecord) {
    let value = row.value
    self.init(
      id: row.id.id, name: row.name, status: value["status"]?.text, price: value["offerPrice"]?.text,
      registration: value["specialist"]?["cocNumber"]?.text, specialist: value["specialistId"]?.text)
  }

  fileprivate init(_ conversation: Conversation, _ invitation: Invitation, _ format: Format) {
    self.init(
      id: conversation.id.id, name: conversation.title, status: invitation.status,
      price: invitation.offer == .missing ? nil : format.amount(invitation.offer),
      registration: invitation.kvk?.digits, specialist: nil)
  }
}

extension AppState {
  func tenderer(_ subject: Subject) -> Tenderer? { tenderers(beside: subject).first { $0.id == subject.id } }

  /// Everybody who was asked for the same work component, as far as the screen knows.
  private func tenderers(beside subject: Subject) -> [Tenderer] {
    if focus.list?.id == subject.list {
      return library.rows.items.filter { $0.values == subject.values }.map { Tenderer($0) }
    }
    let asked = library.conversations.items.filter { $0.id.vendor == .twelveBuild && $0.invitation != nil }
    guard let own = tenderConversation(subject)?.invitation else { return [] }
    return asked.compactMap { conversation in
      guard let invitation = conversation.invitation, invitation.tender == own.tender,
        invitation.workComponentID == own.workComponentID, invitation.workComponent == own.workComponent
      else { return nil }
      return Tenderer(conversation, invitation, Format(language))
    }
  }

  /// Who is told what, and what speaks against it.
  /// - Parameter next: the status it gets.
  func invitationFacts(_ subject: Subject, becomes next: Tenderer.Status) -> [Action.Fact] {
    guard let tenderer = tenderer(subject) else { return [] }
    let change = "\(tenderer.statusTitle(language)) → \(next.title(language))"
    return invitationFacts(tenderer, status: change) + [statusIsSeen]
  }

  /// What is known of one that is changed in a form of its own.
  func invitationFacts(_ subject: Subject) -> [Action.Fact] {
    tenderer(subject).map { invitationFacts($0, status: $0.statusTitle(language)) } ?? []
  }

  /// What somebody outside notices of another status.
  var statusIsSeen: Action.Fact {
    Action.Fact(
      Words("Let op", "Mind"),
      Words(
        "het bedrijf kan de nieuwe status bij 12Build zien", "the firm can see the new status at 12Build")(language),
      .warning)
  }

  private func invitationFacts(_ tenderer: Tenderer, status: String) -> [Action.Fact] {
    var facts = [Action.Fact(Words("Bedrijf", "Firm"), tenderer.name, .strong)]
    if let price = tenderer.price, !price.isEmpty { facts.append(Action.Fact(Words("Prijs", "Price"), price)) }
    facts.append(Action.Fact(Words("Status", "Status"), status))
    return facts + markFacts(ofCompany: tenderer.specialist, registration: tenderer.registration)
  }

  /// That the others are not told: 12Build leaves them as they are.
  func othersFacts(_ subject: Subject) -> [Action.Fact] {
    let others = tenderers(beside: subject).filter { $0.id != subject.id }
    let list = others.map { "\($0.name): \($0.statusTitle(language))" }.joined(separator: ", ")
    return [
      Action.Fact(
        Words("De anderen", "The others"),
        others.isEmpty
          ? Words("niemand anders gevraagd", "nobody else was asked")(language)
          : Words("horen niets en blijven zoals ze zijn: ", "hear nothing and stay as they are: ")(language) + list)
    ]
  }

  /// How the account holds a company: preferred, known, or on the black list.
  func markFacts(ofCompany id: String?, registration: String? = nil) -> [Action.Fact] {
    guard let relations = relations else {
      return [
        Action.Fact(
          Words("Relatie", "Relation"), Words("de relaties zijn niet geladen", "relations are not loaded")(language),
          .dim)
      ]
    }
    let found =
      relations.first { $0.id.id == id }
      ?? relations.first { row in registration != nil && row.value["company"]?["cocNumber"]?.text == registration }
    switch (found?.value["relation"]?["relation"] ?? found?.value["relation"])?.text {
    case "black":
      return [
        Action.Fact(
          Words("Relatie", "Relation"),
          Words("✗ staat op de zwarte lijst", "✗ is on the black list")(language), .alarm)
      ]
    case "gold": return [Action.Fact(Words("Relatie", "Relation"), Words("voorkeur", "preferred")(language), .good)]
    case "green": return [Action.Fact(Words("Relatie", "Relation"), Words("bekend", "known")(language), .good)]
    case let word? where !word.isEmpty: return [Action.Fact(Words("Relatie", "Relation"), "?" + word)]
    default: return [Action.Fact(Words("Relatie", "Relation"), Words("geen relatie", "no relation")(language), .dim)]
    }
  }

  /// Whether a company is a relation; nil where not all relations are known.
  func isRelation(company id: String) -> Bool? {
    if relations?.contains(where: { $0.id.id == id }) == true { return true }
    let isComplete = rows(of: "12build relations", nil).map { loads[$0]?.current?.isComplete == true } ?? false
    return isComplete ? false : nil
  }

  /// The account's relations, where any screen has them.
  private var relations: [RawRecord]? {
    for (resource, load) in loads {
      if case .rows(let key) = resource, key.list.id == "12build relations", case .rows(let rows)? = load.current?.value
      {
        return rows.items
      }
    }
    return nil
  }
}
