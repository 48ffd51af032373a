import FoundationEssentials
import VendorAPI

/// What Blueprint holds in the demo, table by table, in Blueprint's shape.
struct BlueprintScenario: Sendable {
  typealias Row = RecordTable.Row

  let contacts: [Row]
  let invoices: [Row]
  let conversations: [Row]
  let appointments: [Row]
  let orders: [Row]

  init(scene: Scene) {
    let people = BlueprintContacts()
    contacts = people.rows(scene)
    invoices = Self.invoices(scene)
    conversations = Self.conversations(scene, people)
    appointments = Self.appointments(scene)
    orders = Self.orders(scene)
  }

  /// A UUID that says itself that it is made up.
  static func id(_ table: Int, _ number: Int) -> JSONValue {
    .string("0000000\(table)-0000-4000-8000-" + padded(number, to: 12))
  }

  /// - Parameter number: from 1; the scenario's first invoices are older than the demo.
  static func invoiceNumber(_ number: Int, year: Int) -> String { "F-\(year)-" + padded(number + 14, to: 4) }

  /// - Parameter number: from 1.
  static func tripReference(_ number: Int, year: Int) -> String { "RIT-\(year)-" + padded(number + 100, to: 4) }

  private static func padded(_ number: Int, to length: Int) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(0, length - digits.count)) + digits
  }

  // MARK: Invoices

  /// Who it is for, cents, status, and the term of payment in days; from F-…-0015 on, three days apart.
  private static let invoiceTable: [(contact: String, cents: Int, status: String, term: Int)] = [
    ("Els Papierman", 221_000, "betaald", 14), ("Wout Sluiskolk", 1_845_000, "betaald", 14),
    ("Bram Waterpas", 399_950, "betaald", 14), ("Iris Lasdoos", 1_120_000, "betaald", 14),
    ("Mees Heggema", 88_500, "betaald", 14), ("Kees Remstra", 764_000, "betaald", 14),
    ("Dirk Stempelaar", 2_310_000, "betaald", 30), ("Truus Tentveld", 145_000, "betaald", 14),
    ("Gijs Metselhof", 872_500, "verstuurd", 30), ("Anouk Putdeksel", 530_000, "betaald", 14),
    ("Ravi Lampzaal", 641_200, "betaald", 14), ("Lotte Bodema", 1_995_000, "deels_betaald", 60),
    ("Piet Dienstregel", 275_500, "betaald", 14), ("Freek Mengveld", 1_234_500, "verstuurd", 30),
    ("Yara Nauwkeur", 123_456_700, "verstuurd", 60), ("Hanna IJzelstra", 449_900, "verstuurd", 30),
    ("Demo Grondwerk B.V.", 1_495_000, "verstuurd", 14), ("Carla Steigerma", 98_000, "verstuurd", 30),
    ("Noa Nerfsma", 310_000, "verstuurd", 30), ("Zoë Coïncidentia", 52_500, "verstuurd", 30),
    ("Abel Zeefman", 1_760_000, "verstuurd", 30), ("Petra Giekstra", 687_500, "verstuurd", 20),
    ("Sem Haaietand", 149_500, "verstuurd", 30), ("J. Testveld", 24_950, "verstuurd", 30),
    ("Maximiliaan-Alexander van Oudenaard", 415_000, "verstuurd", 30), ("Coen Lantaarn", 1_080_000, "concept", 30),
    ("Jet Klaverman", 333_300, "concept", 30), ("Floor Grindpad", 0, "concept", 30),
  ]

  private static func invoices(_ scene: Scene) -> [Row] {
    invoiceTable.enumerated().map { index, invoice in
      let created = -83 + index * 3
      return [
        "id": id(2, index + 1), "invoice_number": .string(invoiceNumber(index + 1, year: scene.day(created).year)),
        "contact_name": .string(invoice.contact), "amount_cents": .int(invoice.cents), "currency": .string("EUR"),
        "status": .string(invoice.status), "due_date": .string(scene.isoDay(created + invoice.term)),
        "created_at": .string(scene.isoTime(scene.moment(created, hour: 9))),
      ]
    }
  }

  // MARK: Conversations

  /// With whom, status, and the hours since the last message.
  private static let conversationTable: [(contact: String, status: String, hours: Int)] = [
    ("Noor van 't Nepveld", "active", 20), ("Timo Fictiema", "active", 1), ("Ilse Afzetlint", "active", 3),
    ("Els Papierman", "active", 23), ("Wout Sluiskolk", "active", 26), ("Freek Mengveld", "active", 50),
    ("Kees Remstra", "pending", 5), ("Merel Streepstra", "pending", 30), ("J. Testveld", "pending", 70),
    ("Anton Frituur", "pending", 100),
    ("Gijs Metselhof", "closed", 216), ("Ruud Bezemhof", "closed", 260), ("Dirk Stempelaar", "closed", 310),
    ("Tara Doelgebied", "closed", 400), ("Zoë Coïncidentia", "closed", 520), ("Saskia Scheurman", "closed", 700),
    ("Truus Tentveld", "closed", 950),
  ]

  private static func conversations(_ scene: Scene, _ contacts: BlueprintContacts) -> [Row] {
    conversationTable.enumerated().map { index, conversation in
      let last = scene.now.addingTimeInterval(Double(-conversation.hours) * 3600)
      return [
        "id": id(3, index + 1),
        "customer": .object([
          "name": .string(conversation.contact), "phone": .string(contacts[conversation.contact]?.phone ?? ""),
        ]),
        "status": .string(conversation.status), "last_message_at": .string(scene.isoTime(last)),
        "channel": .string("whatsapp"),
      ]
    }
  }

  // MARK: Appointments

  /// Title, day from today, start in minutes after midnight UTC, length in minutes, and place. Two of today's clash.
  private static let appointmentTable: [(title: String, day: Int, start: Int, length: Int, place: String)] = [
    ("Schouw A1 Hoevelaken", -42, 480, 90, "Verzorgingsplaats De Middelaar"),
    ("Startoverleg A28", -35, 540, 60, "Keet Nijkerk"), ("Oplevering proefvak", -28, 600, 60, "A12 km 70"),
    ("Wegbeheerdersoverleg", -21, 540, 120, "Gemeentehuis Heideveen"), ("Keuring afzetting", -16, 1200, 30, "N302"),
    ("Toolbox veilig werken", -12, 420, 45, "Keet Barneveld"), ("Wegbeheerdersoverleg", -7, 540, 120, "Provinciehuis"),
    ("Nazorg nachtafsluiting", -3, 360, 60, "A28 km 84"), ("Weekstart", 0, 450, 30, "Keet Hoevelaken"),
    ("Schouw IJsselbrug", 0, 540, 60, "A28 km 87"), ("Overleg brandweer", 0, 570, 60, "Kazerne Veluwerand"),
    ("Bezoek Demo Grondwerk", 0, 780, 45, "Dorpsstraat 1, Barneveld"), ("Controle bebording", 1, 420, 60, "A1 km 44"),
    ("Bouwvergadering", 1, 600, 90, "Keet Hoevelaken"), ("Go/no-go weekend", 3, 480, 45, "Online"),
    ("Start nachtafsluiting A28", 3, 1170, 30, "A28 km 84"), ("Samenloop A1 bespreken", 4, 510, 60, "Online"),
    ("Wegbeheerdersoverleg", 7, 540, 120, "Gemeentehuis Heideveen"), ("Schouw N345", 9, 480, 90, "Rotonde Voorst"),
    ("Inmeten geleiderail", 13, 420, 180, "A1 km 52"), ("Kwartaalgesprek provincie", 18, 600, 60, "Provinciehuis"),
    ("Oplevering brug N348", 26, 540, 60, "N348"), ("Evaluatie Koningsdag", 43, 600, 45, "Online"),
    ("Voorbereiding zomerwerk", 54, 540, 120, "Keet Nijkerk"),
  ]

  private static func appointments(_ scene: Scene) -> [Row] {
    appointmentTable.enumerated().map { index, appointment in
      let start = scene.moment(appointment.day, minute: appointment.start)
      return [
        "id": id(4, index + 1), "title": .string(appointment.title), "start_at": .string(scene.isoTime(start)),
        "end_at": .string(scene.isoTime(start.addingTimeInterval(Double(appointment.length * 60)))),
        "location": .string(appointment.place),
        // Two after one another are one person's, so that two at one time clash.
        "assigned_user_id": id(9, (index + 1) / 2 % 3 + 1),
      ]
    }
  }

  // MARK: Trips

  /// What goes where, status, and the hours from now; one that should have left is still `gepland`.
  private static let orderTable: [(from: String, to: String, status: String, hours: Double, driver: Int)] = [
    ("Depot Apeldoorn", "A1 km 44, Hoevelaken", "afgeleverd", -170, 1),
    ("Depot Apeldoorn", "A28 km 33, Nijkerk", "afgeleverd", -146, 2),
    ("Werf Nijkerk", "A12 km 70, Veenendaal", "afgeleverd", -122, 1),
    ("A12 km 70, Veenendaal", "Werf Nijkerk", "afgeleverd", -98, 3),
    ("Depot Apeldoorn", "N302, Harderwijk", "geannuleerd", -74, 2),
    ("Werf Nijkerk", "A28 km 46, Harderwijk", "afgeleverd", -50, 2),
    ("Depot Apeldoorn", "N345, Voorst", "afgeleverd", -26, 1),
    ("N345, Voorst", "Depot Apeldoorn", "afgeleverd", -22, 1),
    ("Werf Nijkerk", "A1 km 52, Barneveld", "afgeleverd", -3, 3),
    ("Depot Apeldoorn", "A50, Beekbergen", "onderweg", -1, 1),
    ("Werf Nijkerk", "A28 km 84, Zwolle", "onderweg", -0.75, 2),
    ("Depot Deventer", "N348, Zutphen", "onderweg", -0.25, 4),
    ("Werf Nijkerk", "A1 km 59, Voorthuizen", "gepland", -1.5, 3),
    ("Depot Deventer", "Rondweg Heideveen", "gepland", 4, 4),
    ("Depot Apeldoorn", "A28 km 87, IJsselbrug", "gepland", 23, 1),
    ("A50, Beekbergen", "Depot Apeldoorn", "gepland", 27, 1),
    ("Werf Nijkerk", "A1 km 44, Hoevelaken", "gepland", 71, 2),
    ("Depot Deventer", "N302, Harderwijk", "gepland", 119, 4), ("Werf Nijkerk", "A12 km 66, Bunnik", "gepland", 191, 3),
  ]

  private static func orders(_ scene: Scene) -> [Row] {
    orderTable.enumerated().map { index, order in
      let scheduled = scene.now.addingTimeInterval(order.hours * 3600)
      return [
        "id": id(5, index + 1), "reference": .string(tripReference(index + 1, year: scene.day(0).year)),
        "pickup_address": .string(order.from), "delivery_address": .string(order.to), "status": .string(order.status),
        "driver_id": id(8, order.driver), "scheduled_at": .string(scene.isoTime(scheduled)),
      ]
    }
  }
}
