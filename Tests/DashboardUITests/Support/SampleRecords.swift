import Foundation
import Records
import VendorAPI

@testable import Dashboard

extension Site {
  static let tenant = "tenant-1"

  private static func day(_ offset: Int) -> CalendarDate { DutchTime.day(at: morning).adding(days: offset) }

  static let sampleProjects: [Project] = [
    Project(
      id: RecordID(.vemap, .project, scope: tenant, "k1"), tenant: RecordID(.vemap, .tenant, tenant),
      name: "A1 Onderhoud Hoevelaken–Barneveld", authority: "Rijkswaterstaat MN", roads: "A1, A28", start: day(-30),
      end: day(90), phase: "2", closureCount: 4),
    Project(
      id: RecordID(.vemap, .project, scope: tenant, "k2"), tenant: RecordID(.vemap, .tenant, tenant),
      name: "N302 Groot onderhoud", authority: "Provincie Gelderland", roads: "N302", start: day(3), end: day(200),
      phase: "1", closureCount: 2),
    Project(
      id: RecordID(.twelveBuild, .project, "1001"), name: "Asfalt N302 perceel 2", numbers: ["C-2026-07"],
      roads: "Putten",
      phase: "Inkoop"),
  ]

  static let sampleClosures: [Closure] = (0..<6).map { number in
    Closure(
      id: RecordID(.vemap, .closure, scope: tenant, "c\(number)"), tenant: RecordID(.vemap, .tenant, tenant),
      project: RecordID(.vemap, .project, scope: tenant, number < 4 ? "k1" : "k2"), name: "Afsluiting \(number + 1)",
      type: number % 2 == 0 ? "nacht" : "weekend", start: day(number * 3 - 3), end: day(number * 3 - 2),
      roadText: number < 4 ? "A1 HRR km \(44 + number * 3),0-\(47 + number * 3),0" : "N302 km 10-15", status: "open",
      plan: number == 1 ? .none : .notLoaded, stakeholderCount: 5, isInMelvin: number != 2,
      halves: [.details, .reference])
  }

  /// Road, first and last day counted from today; a plan's state.
  static let clashingClosures: [Closure] = [
    ("A1 HRR km 44,0-54,5", 7, 11, "active"), ("A1 HRR km 52,0-58,0", 9, 12, "final"),
    ("A1 HRL km 57,0-62,0", 10, 12, nil), ("A1 km 59-61", 11, 12, "concept"), ("N302 km 10-15", -40, 60, "active"),
    ("N302 km 16-18", 20, nil, "active"), ("t.h.v. brug", 3, 4, nil), ("A28 HRR km 33-35", 5, 2, "active"),
    ("A50 km 1-2", nil, nil, nil), ("A12 HRR km 70-74", 0, 0, "final"),
  ].enumerated().map { number, row in
    let (road, start, end, plan): (String, Int?, Int?, String?) = row
    return Closure(
      id: RecordID(.vemap, .closure, scope: tenant, "x\(number)"), tenant: RecordID(.vemap, .tenant, tenant),
      project: RecordID(.vemap, .project, scope: tenant, number < 4 ? "k1" : "k2"), name: "Werk \(number + 1)",
      type: "nacht", start: start.map(day), end: end.map(day), roadText: road, status: "open",
      plan: plan.map { .plan(VKMPlan(id: "p", version: "1.2", status: $0)) } ?? .none, stakeholderCount: 3,
      halves: [.details, .reference])
  }

  static let sampleInvoices: [Invoice] = (0..<30).map { number in
    let vendor: Vendor = number % 3 == 2 ? .corlega : .blueprint
    return Invoice(
      id: RecordID(vendor, .invoice, "f\(number)"), number: "F-2026-0\(131 + number)",
      contactName: ["Demo Grondwerk", "Waterschap Vallei en Veluwe", "Gemeente Nijkerk"][number % 3],
      amount: vendor == .corlega ? .unitUnknown("1250") : .exact(Money(cents: 1_495_000 + number * 12_345)),
      status: number % 4 == 3 ? "betaald" : "verstuurd", dueDate: day(number * 4 - 21))
  }

  static let sampleConversations: [Conversation] = [
    Conversation(
      id: RecordID(.blueprint, .conversation, "w1"), counterpart: "Noor van 't Nepveld", phone: "+31600000012",
      status: "active", channel: "whatsapp", lastMessage: morning - 20 * 3600),
    Conversation(
      id: RecordID(.blueprint, .conversation, "w2"), counterpart: "Bas Bouwmans", company: "Demo Grondwerk",
      phone: "+31600000013", status: "pending", channel: "whatsapp", lastMessage: morning - 50 * 3600),
    Conversation(
      id: RecordID(.blueprint, .conversation, "w3"), counterpart: "Iris IJzer", phone: "+31600000014", status: "closed",
      channel: "whatsapp", lastMessage: morning - 400 * 3600),
  ]

  /// Names as a vendor should never send them, and as some day one will.
  static let hostileInvoices: [Invoice] = [
    "\u{1B}[31mRood\u{1B}[0m BV", "\u{202E}latipS naV", "株式会社 道路工事 東京",
    "a\u{300}\u{301}\u{302}\u{303}\u{304}\u{305}\u{306} Zalgo",
    "Regel een\nregel twee\ttab", "\u{200B}\u{FEFF}Onzichtbaar", "👷🏽‍♀️ Bouw 🇳🇱", "\u{9B}2J C1", "",
  ].enumerated().map { number, name in
    Invoice(
      id: RecordID(.blueprint, .invoice, "h\(number)"), number: "H-\(number)", contactName: name,
      amount: .exact(Money(cents: 100 * number)), status: "raar\u{7}woord", dueDate: day(number))
  }
}
