import FoundationEssentials
import VendorAPI

/// What Corlega holds in the demo, in Corlega's shape. The names of fields beyond the document's own are the
/// sandbox's guess; the numbers are euros, which the document leaves open, too.
struct CorlegaScenario: Sendable {
  typealias Row = RecordTable.Row

  let contacts: [Row]
  let quotes: [Row]
  let invoices: [Row]

  init(scene: Scene) {
    contacts = Self.contacts()
    quotes = Self.quotes(scene)
    invoices = Self.invoices(scene)
  }

  static func number(_ index: Int) -> String {
    let digits = String(index)
    return String(repeating: "0", count: max(0, 3 - digits.count)) + digits
  }

  // MARK: Contacts

  private static func contacts() -> [Row] {
    var rows: [Row] = []
    func add(_ name: String, email: String, phone: String, kvk: String?, type: String = "business") {
      var row: Row = [
        "id": .string("contact-" + number(rows.count + 1)), "name": .string(name), "email": .string(email),
        "phone": .string(phone), "type": .string(type),
      ]
      if let kvk { row["kvkNumber"] = .string(kvk) }
      rows.append(row)
    }
    for firm in Cast.subcontractors {
      add(firm.name, email: "info@" + firm.domain, phone: mobile(firm.phone), kvk: firm.kvk)
    }
    for (index, client) in Cast.sharedClients.enumerated() {
      add(client.firm, email: client.email, phone: mobile("600000\(101 + index)"), kvk: "00000\(601 + index)")
    }
    for (index, client) in (Cast.sameNameClients + Cast.sameDomainClients.map(\.client)).enumerated() {
      add(client.firm, email: client.mailbox, phone: landline("200000\(121 + index)"), kvk: "00000\(621 + index)")
    }
    // One of two candidates for the two of this name in Blueprint.
    add("J. Testveld", email: "", phone: "", kvk: nil, type: "private")
    // The same name as a subcontractor, but another firm.
    add("Geleiderail Vangnet", email: "post@vangnet-oost.example", phone: landline("200000139"), kvk: "00000596")
    for firm in Cast.stakeholders.filter({ $0.firm.hasPrefix("Gemeente") || $0.firm.hasPrefix("Provincie") }) {
      add(firm.firm, email: firm.email, phone: landline(firm.phone), kvk: nil)
    }
    for (index, client) in Cast.corlegaClients.enumerated() {
      add(client.firm, email: client.mailbox, phone: landline("200000\(161 + index)"), kvk: "00000\(661 + index)")
    }
    return rows
  }

  /// National form, as in the document's sample: `06 12345678`.
  private static func mobile(_ digits: String) -> String { "06 " + digits.dropFirst() }

  private static func landline(_ digits: String) -> String { "020 " + digits.dropFirst(2) }

  // MARK: Quotes

  /// Status, client, total in euros and age in days.
  private static let quoteTable: [(status: String, client: String, total: Double, age: Int)] = [
    ("concept", "Gemeente Zandkuilen", 18_400, 1), ("concept", "Theater Het Doek", 2_150.5, 2),
    ("concept", "Gemeente Heideveen", 96_300, 3), ("concept", "Café ’t Hoekje & Zoon", 780, 4),
    ("concept", "Provincie Middenland", 1_250_000, 6),
    ("verstuurd", "Hoveniers Groenrand", 7_425, 3), ("verstuurd", "Waterschap De Natte Voet", 44_900, 5),
    ("verstuurd", "Gemeente Proefhoven", 12_345, 8), ("verstuurd", "Camping De Stille Hei", 3_310.25, 11),
    ("verstuurd", "Transport Langzaamaan", 9_999.99, 15), ("verstuurd", "Landgoed Eikenlaan", 21_780, 19),
    ("verstuurd", "Veerdienst Overzet", 5_640, 24), ("verstuurd", "Kwekerij Onder Glas", 16_050, 29),
    ("verstuurd", "Spoorbeheer Wisselstoring", 208_000, 34), ("verstuurd", "Stichting Bermbloei", 4_480, 47),
    ("geaccepteerd", "Demo Grondwerk B.V.", 14_950, 50), ("geaccepteerd", "Kabel & Koppel", 27_300, 41),
    ("geaccepteerd", "Bouwbedrijf De Rechte Lijn", 61_200, 38), ("geaccepteerd", "Rioolbeheer Doorstroom", 33_875, 33),
    ("geaccepteerd", "Gemeente Testdrecht", 150_600, 30), ("geaccepteerd", "Sloopwerken Omver", 8_890, 26),
    ("geaccepteerd", "Pretpark De Achtbaan", 19_990, 22),
    ("afgewezen", "Snackbar De Vangrail", 1_120, 44), ("afgewezen", "Glasvezel Traaglicht", 72_500, 40),
    ("afgewezen", "Zuivelfabriek Romig", 11_400, 28), ("verlopen", "Energiecoöperatie Meewind", 39_950, 56),
  ]

  private static func quotes(_ scene: Scene) -> [Row] {
    (0..<(scene.quotes ?? quoteTable.count)).map { index in
      let quote = quoteTable[index % quoteTable.count]
      return [
        "id": .string("quote-" + number(index + 1)),
        "number": .string("O-\(scene.day(-quote.age).year)-" + number(index + 1)),
        "status": .string(quote.status), "total": .double(quote.total), "contactName": .string(quote.client),
        "issueDate": .string(scene.isoDay(-quote.age)),
      ]
    }
  }

  // MARK: Invoices

  /// Status, client, total in euros, age in days and the days from today until it is due.
  private static let invoiceTable: [(status: String, client: String, total: Double, age: Int, due: Int)] = [
    ("concept", "Gemeente Testdrecht", 75_300, 1, 29), ("concept", "Sloopwerken Omver", 4_445, 2, 28),
    ("concept", "Provincie Middenland", 1_234_567, 2, 28), ("concept", "Bakkerij Kruimelpad", 615.4, 4, 26),
    ("verstuurd", "Demo Grondwerk B.V.", 14_950, 24, 6), ("verstuurd", "Kabel & Koppel", 13_650, 29, 1),
    ("verstuurd", "Bouwbedrijf De Rechte Lijn", 30_600, 27, 3), ("verstuurd", "Rioolbeheer Doorstroom", 12_345, 25, 5),
    ("verstuurd", "Gemeente Heideveen", 48_150, 22, 8), ("verstuurd", "Pretpark De Achtbaan", 9_995, 20, 10),
    ("verstuurd", "Woningstichting Dakgoot", 17_220, 18, 12), ("verstuurd", "Haventerrein Droogdok", 26_480, 15, 15),
    ("verstuurd", "Tankstation De Laatste Liter", 3_075.75, 12, 18),
    ("verstuurd", "Distributiecentrum Dozenberg", 88_000, 9, 21),
    ("verstuurd", "Geleiderail Vangnet", 6_310, 6, 24), ("verstuurd", "Natuurvereniging Kikkerdril", 2_240, 3, 27),
    ("betaald", "Gemeente Zandkuilen", 22_100, 58, -28), ("betaald", "Waterschap De Natte Voet", 41_250, 57, -27),
    ("betaald", "Hoveniers Groenrand", 5_980, 56, -26), ("betaald", "Transport Langzaamaan", 10_450, 55, -25),
    ("betaald", "Aannemerij Stapelsteen", 63_700, 54, -24), ("betaald", "Signalering Roodlicht", 8_125, 53, -23),
    ("betaald", "Veilingterrein Hamerslag", 14_300, 52, -22), ("betaald", "Busremise Halte Nul", 19_999.95, 51, -21),
    ("betaald", "Ingenieursbureau Schuifmaat", 7_700, 50, -20), ("betaald", "Zoutstrooiers Gladzeker", 4_210, 49, -19),
    ("betaald", "Gemeente Proefhoven", 35_600, 48, -18), ("betaald", "Betoncentrale Natgoed", 28_840, 47, -17),
    ("betaald", "Kraanverhuur Hoogstaand", 11_275, 46, -16), ("betaald", "Asfalterij Zwartwerk", 52_900, 45, -15),
    ("betaald", "Barrier & Baken", 9_430, 44, -14), ("betaald", "Zorgboerderij Kalm Aan", 1_890, 43, -13),
    ("betaald", "Autodemontage Restwaarde", 3_600, 42, -12), ("overdue", "Gemeente Mistvelde", 24_680, 41, -11),
  ]

  private static func invoices(_ scene: Scene) -> [Row] {
    invoiceTable.enumerated().map { index, invoice in
      [
        "id": .string("invoice-" + number(index + 1)),
        "number": .string("\(scene.day(-invoice.age).year)-" + number(index + 1)),
        "status": .string(invoice.status), "total": .double(invoice.total), "contactName": .string(invoice.client),
        "issueDate": .string(scene.isoDay(-invoice.age)), "dueDate": .string(scene.isoDay(invoice.due)),
      ]
    }
  }
}
