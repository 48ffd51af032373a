import Foundation
import Records
import VendorAPI

@testable import Dashboard

/// Two tenders: one with firms of every kind, one of which nothing is known yet.
extension Site {
  static let tenderProjects: [Project] = [
    Project(
      id: RecordID(.twelveBuild, .project, "1001"), name: "N302 Reconstructie", numbers: ["302"], roads: "Putten",
      phase: "Inkoop", phaseID: "7"),
    Project(
      id: RecordID(.twelveBuild, .project, "1002"), name: "A27 Bermwerk", roads: "Bunnik", phase: "Calculatie",
      phaseID: "8"),
  ]

  static let tenderConversations: [Conversation] = [
    asked("31", "Asfalt N302", "a1", "Asfalterij Zwartwerk", "offer", closes: 50, price: 128_490_050, valid: 30),
    asked("31", "Asfalt N302", "a2", "Frees & Veeg", "offer", closes: 50, price: 130_674_381, valid: -3),
    asked(
      "31", "Asfalt N302", "a3", "Wegenbouw Kuilweg", "inbudget", closes: 50, price: 141_000_000, corrected: 139_500_000
    ),
    asked("31", "Asfalt N302", "a4", "Betonherstel Krachtproef", "unknown", closes: 50),
    asked("31", "Asfalt N302", "a5", "Voegenbedrijf Coëfficiënt & Geïsoleerd", "unknown", closes: 50, phone: nil),
    asked("31", "Asfalt N302", "a6", "Bemaling Droogvoets", "calculating", closes: 50),
    asked("31", "Asfalt N302", "a7", "Hekwerk Pas-Op", "rejected", closes: 50),
    asked("31", "Asfalt N302", "a8", "Transport Kiepwagen", "pending", closes: 50),
    asked("32", "Freeswerk", "b1", "Frees & Veeg", "unknown", closes: -20),
    asked("32", "Freeswerk", "b2", "Asfaltboringen Kern", "offer", closes: -20, price: 18_760_000, valid: -1),
    asked("33", "Groenvoorziening", "c1", "Groenbedrijf Graspol & Dochters", "unknown", closes: 500),
    asked("34", "Bemaling", "d1", "Bemaling Droogvoets", "offer", closes: 120, price: 3_875_050, valid: 90),
    asked("34", "Bemaling", "d2", "Meetdienst Waterpas", "rejected", closes: 120),
    asked("35", "Voegovergangen (coördinatie, geïsoleerd)", "e1", "Sloopwerken Weg Ermee", "wacht", closes: 90),
  ]

  /// By the invitation: the lowest has not come yet.
  static let tenderBudgets: [(String, OfferBudget)] = [
    ("a2", budget("Frees & Veeg", [9_800_000, 88_000_000, nil])),
    ("a3", budget("Wegenbouw Kuilweg", [10_100_000, 86_500_000, 42_900_000])),
  ]

  private static func budget(_ firm: String, _ totals: [Int?]) -> OfferBudget {
    let names = ["Frezen bestaand asfalt", "Asfalt AC 22 base, aanbrengen", "Deklaag SMA-NL 8G+"]
    let rows = zip(names, totals).enumerated().map { number, row in
      OfferBudget.Row(
        id: "\(number)", number: "\(number + 1)", name: row.0, quantity: "\(1200 + number)", unit: "m2",
        unitPrice: row.1.map { .exact(Money(cents: $0 / 1000)) } ?? .missing,
        total: row.1.map { .exact(Money(cents: $0)) } ?? .missing)
    }
    return OfferBudget(budgetID: "1", specialist: firm, rows: rows)
  }

  /// - Parameters:
  ///   - hours: from now until the deadline.
  ///   - days: for which the offer is valid yet.
  private static func asked(
    _ component: String, _ name: String, _ id: String, _ firm: String, _ status: String, closes hours: Double,
    price: Int? = nil, corrected: Int? = nil, valid days: Double? = nil, phone: String? = "+31600000041"
  ) -> Conversation {
    let tender = RecordID(.twelveBuild, .project, "1001")
    return Conversation(
      id: RecordID(.twelveBuild, .conversation, scope: "1001", id), counterpart: firm, company: firm, phone: phone,
      status: status, channel: "12build", subject: name,
      invitation: Invitation(
        id: RecordID(.twelveBuild, .invitation, scope: "1001", id), tender: tender, workComponentID: component,
        workComponent: name, specialist: firm, phone: phone, status: status, deadline: morning + hours * 3600,
        offerExpires: days.map { morning + $0 * 86_400 },
        offer: price.map { .exact(Money(cents: $0)) } ?? .missing,
        correctedOffer: corrected.map { .exact(Money(cents: $0)) } ?? .missing))
  }
}
