import Dashboard
import Foundation
import Insights
import Records
import VendorAPI

/// Invented records of all kinds, as many in all as asked for, the same every time: people, firms, money and roads in
/// about the parts in which a firm has them.
struct MixedRecords: Sendable {
  private(set) var records = KnownRecords()
  private(set) var projects: [Project] = []
  private(set) var trips: [Trip] = []

  init(count: Int) {
    for number in 0..<count {
      switch number % 20 {
      case 0..<5: records.contacts.append(Self.contact(number))
      case 5: records.users.append(Self.user(number))
      case 6..<8: records.conversations.append(Self.conversation(number))
      case 8..<15: records.invoices.append(Self.invoice(number))
      case 15: records.quotes.append(Self.quote(number))
      case 16..<18: records.closures.append(Self.closure(number))
      case 18: records.appointments.append(Self.appointment(number))
      default: trips.append(Self.trip(number))
      }
    }
    projects = (0..<min(50, count)).map {
      Project(
        id: RecordID(.vemap, .project, scope: "t", "\($0)"), name: "A\($0) Onderhoud \(Self.word($0))", roads: "A\($0)")
    }
  }

  /// What somebody would search through with another program: a line for each record.
  var lines: String {
    var lines: [String] = []
    func add(_ parts: [String?]) { lines.append(parts.compactMap(\.self).joined(separator: " ")) }
    for contact in records.contacts {
      add([contact.name, contact.company, contact.phone, contact.kvk?.digits, contact.email])
    }
    for user in records.users { add([user.name, user.company, user.phone, user.email]) }
    for conversation in records.conversations {
      add([conversation.counterpart, conversation.company, conversation.phone])
    }
    for invoice in records.invoices { add([invoice.number, invoice.contactName, invoice.dueDate?.iso]) }
    for quote in records.quotes { add([quote.number, quote.contactName]) }
    for closure in records.closures { add([closure.roadText, closure.name]) }
    for project in projects { add([project.name, project.roads]) }
    for appointment in records.appointments { add([appointment.title, appointment.location]) }
    for trip in trips { add([trip.reference, trip.pickup, trip.delivery]) }
    return lines.joined(separator: "\n") + "\n"
  }

  private static func contact(_ number: Int) -> Contact {
    let vendor: Vendor = number.isMultiple(of: 2) ? .blueprint : .corlega
    return Contact(
      id: RecordID(vendor, .contact, "\(number)"), name: person(number), company: firm(number),
      email: "\(word(number).lowercased())\(number)@firma\(number % 900).example", phone: phone(number),
      kvk: vendor == .corlega ? KvKNumber(String(10_000_000 + number)) : nil)
  }

  private static func user(_ number: Int) -> User {
    User(
      id: RecordID(.vemap, .user, scope: "t", "\(number)"), name: person(number / 5), company: firm(number / 5),
      email: "u\(number)@firma\(number % 900).example", phone: phone(number / 5))
  }

  private static func conversation(_ number: Int) -> Conversation {
    Conversation(
      id: RecordID(.blueprint, .conversation, "\(number)"), counterpart: person(number / 7), phone: phone(number / 7),
      status: "active", channel: "whatsapp")
  }

  private static func invoice(_ number: Int) -> Invoice {
    Invoice(
      id: RecordID(.blueprint, .invoice, "\(number)"), number: "F-2026-\(1_000 + number)",
      contactName: firm(number / 3),
      amount: .exact(Money(cents: spread(number) % 9_000_000)), status: "verstuurd",
      dueDate: CalendarDate(dayNumber: 20_000 + number % 700))
  }

  private static func quote(_ number: Int) -> Quote {
    Quote(id: RecordID(.corlega, .quote, "\(number)"), number: "OFF-\(number)", contactName: firm(number / 3))
  }

  private static func closure(_ number: Int) -> Closure {
    Closure(
      id: RecordID(.vemap, .closure, scope: "t", "\(number)"), tenant: RecordID(.vemap, .tenant, "t"),
      name: "Nachtwerk \(word(number))", roadText: "A\(number % 90) HRR km \(number % 80),0-\(number % 80 + 3),0",
      halves: [.details, .reference])
  }

  private static func appointment(_ number: Int) -> Appointment {
    Appointment(
      id: RecordID(.blueprint, .appointment, "\(number)"), title: "Overleg \(firm(number))", location: word(number))
  }

  private static func trip(_ number: Int) -> Trip {
    Trip(
      id: RecordID(.blueprint, .trip, "\(number)"), reference: "RIT-\(number)", pickup: "Werf \(word(number))",
      delivery: "A\(number % 90) km \(number % 80)")
  }

  private static let words = [
    "Nijkerk", "Barneveld", "Stroe", "Voorthuizen", "Zwolle", "Hoogeveen", "Putten", "Ermelo", "Harderwijk", "Ede",
    "Veenendaal", "Rhenen", "Wageningen", "Arnhem", "Deventer", "Apeldoorn", "Epe", "Heerde", "Hattem", "Elburg",
  ]
  private static let firsts = [
    "Noor", "Joris", "Fenna", "Daan", "Sanne", "Timo", "Zoë", "Bas", "Iris", "Els", "Wout", "Merel",
  ]
  private static let lasts = [
    "Jansen", "de Vries", "van 't Nepveld", "Testveld", "Proefstra", "Schijnhof", "Fictiema", "Bouwmans", "IJzer",
    "Papierman", "Sluiskolk", "Streepstra", "Remstra", "Afzetlint", "Kantsteen", "Metselhof",
  ]
  private static let trades = [
    "Grondwerk", "Asfalt", "Wegenbouw", "Belijning", "Betonwerken", "Verkeer", "Bemaling", "Groen",
  ]

  private static func word(_ number: Int) -> String { words[spread(number) % words.count] }

  private static func person(_ number: Int) -> String {
    let value = spread(number)
    return "\(firsts[value % firsts.count]) \(lasts[value / 16 % lasts.count])"
  }

  private static func firm(_ number: Int) -> String {
    let value = spread(number + 7)
    return "\(lasts[value % lasts.count]) \(trades[value / 16 % trades.count]) \(words[value / 128 % words.count]) B.V."
  }

  private static func phone(_ number: Int) -> String {
    "06 \(String(100_000_000 + spread(number) % 90_000_000).dropFirst())"
  }

  /// A number that looks like chance and is the same every time.
  private static func spread(_ number: Int) -> Int {
    Int(truncatingIfNeeded: (UInt64(number + 1) &* 0x9E37_79B9_7F4A_7C15) >> 24 & 0xFF_FFFF)
  }
}
