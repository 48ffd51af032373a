import Foundation
import Records
import VendorAPI

@testable import Dashboard

extension Site {
  /// People and firms of all vendors, of whom some are the same, some may be, and some cannot be.
  static func known(_ columns: Int, _ rows: Int, language: Language = .nl, theme: String = "dark") -> Site {
    var site = busy(columns, rows, language: language, theme: theme)
    site.receive(.blueprintContacts, .contacts(knownContacts.filter { $0.id.vendor == .blueprint }), age: 40)
    site.receive(.corlegaContacts, .contacts(knownContacts.filter { $0.id.vendor == .corlega }), age: 25)
    site.receive(.corlegaQuotes, .quotes(knownQuotes), age: 25)
    site.receive(.users(tenant: tenant), .users(knownUsers), age: 12)
    return site
  }

  private static let knownContacts: [Contact] = [
    Contact(
      id: RecordID(.blueprint, .contact, "p1"), name: "Noor van 't Nepveld", company: "DEMO GRONDWERK BV",
      email: "noor@demogrondwerk.example", phone: "+31600000012"),
    Contact(id: RecordID(.blueprint, .contact, "p2"), name: "J. Testveld", phone: "06 00001012"),
    Contact(id: RecordID(.blueprint, .contact, "p3"), name: "J. Testveld", phone: "06 00002012"),
    Contact(
      id: RecordID(.blueprint, .contact, "p4"), name: "Kabel & Koppel", company: "Kabel & Koppel",
      phone: "020 0000099", kvk: KvKNumber("00000777")),
    Contact(
      id: RecordID(.blueprint, .contact, "p5"), name: "Sanne Voorbeeldsma", company: "Belijning Rechtdoor",
      email: "sanne@rechtdoor.example", phone: "06 00000031"),
    Contact(
      id: RecordID(.corlega, .contact, "c1"), name: "Demo Grondwerk B.V.", email: "info@demogrondwerk.example",
      phone: "06 00000012", kvk: KvKNumber("00000512")),
    Contact(id: RecordID(.corlega, .contact, "c2"), name: "J. Testveld", company: "Testveld Advies"),
    Contact(
      id: RecordID(.corlega, .contact, "c3"), name: "Kabel en Koppel B.V.", phone: "020 0000098",
      kvk: KvKNumber("00000778")),
    Contact(
      id: RecordID(.corlega, .contact, "c4"), name: "Belijning Rechtdoor", email: "info@rechtdoor.example",
      kvk: KvKNumber("00000521")),
  ]

  private static let knownQuotes = [
    Quote(
      id: RecordID(.corlega, .quote, "q1"), number: "OFF-2026-007", contactName: "Demo Grondwerk B.V.",
      amount: .unitUnknown("48200"), status: "sent")
  ]

  private static let knownUsers = [
    User(
      id: RecordID(.vemap, .user, scope: tenant, "u1"), name: "N. van 't Nepveld", company: "Demo Grondwerk",
      email: "noor@demogrondwerk.example", phone: "0600000012"),
    User(
      id: RecordID(.vemap, .user, scope: tenant, "u2"), name: "Daan Schijnhof", company: "Brandweer Veluwerand",
      email: "daan@veluwerand.example", phone: "06 00000044"),
  ]
}
