import Foundation
import Insights
import Records
import TestSupport
import VendorAPI

/// Records of people and firms that were invented first, so that who is who is known without looking at the records:
/// with the mistakes that people make when they type, and the habits by which two firms come to look like one.
struct RandomParties {
  /// Of whom a record is.
  struct Truth: Hashable {
    let firm: Int
    /// `nil` for a record of the firm itself.
    let person: Int?
  }

  private(set) var parties: [Party] = []
  /// By position.
  private(set) var truths: [Truth] = []

  private var generator: SeededGenerator
  private var firms: [Firm] = []
  private var people: [Person] = []

  private struct Firm {
    let name: String
    let kvk: String
    let domain: String
    let landline: String
    let mailbox: String
  }

  private struct Person {
    let name: String
    let firm: Int
    let email: String
    let mobile: String
  }

  init(seed: UInt64, firms count: Int) {
    generator = SeededGenerator(seed: seed)
    for index in 0..<count { addFirm(index) }
    for index in 0..<count {
      // Two of one surname with one telephone could not be told apart by anybody.
      for place in 0..<number(1...4) { addPerson(of: index, place) }
    }
    for index in firms.indices { tell(ofFirm: index) }
    for index in people.indices { tell(ofPerson: index) }
  }

  private mutating func addFirm(_ index: Int) {
    let kinds = ["Grondwerk", "Asfalt", "Wegenbouw", "Belijning", "Bouwbedrijf", "Groep"]
    // Few names, so that many firms have the same.
    let name = "\(kinds[number(0...5)]) \(["Jansen", "De Vries", "Noord", "Zuid & Zn."][number(0...3)])"
    let domain = chance(8) ? "gmail.com" : "firma\(index).example"
    // A group, a building or an answering service has one telephone for all.
    let landline = chance(4) ? "0201234567" : "020\(pad(3_000_000 + index, 7))"
    firms.append(
      Firm(
        name: name, kvk: pad(20_000_000 + index * 7, 8), domain: domain, landline: landline,
        mailbox: chance(5) ? "info@administratiekantoor.example" : "info@\(domain)"))
  }

  private mutating func addPerson(of firm: Int, _ place: Int) {
    let firsts = ["Jan", "Piet", "Sanne", "Fenna", "Zoë", "J.", "Daan"]
    let lasts = ["Jansen", "de Vries", "Testveld", "van 't Nepveld", "Bakker"]
    let index = people.count
    let name = "\(firsts[number(0...6)]) \(lasts[(firm + place) % lasts.count])"
    people.append(
      Person(
        name: name, firm: firm, email: "p\(index)@\(firms[firm].domain)", mobile: "06\(pad(20_000_000 + index, 8))"))
  }

  // MARK: Records

  private mutating func tell(ofFirm index: Int) {
    let firm = firms[index]
    let truth = Truth(firm: index, person: nil)
    if chance(2) {
      add(
        Party(
          record: RecordID(.corlega, .contact, "f\(index)"), role: .entry, company: written(firm.name),
          email: maybe(firm.mailbox), phone: maybe(written(phone: firm.landline)), kvk: kvk(firm.kvk)), truth)
    }
    for tender in 0..<number(0...3) {
      add(
        Party(
          record: RecordID(.twelveBuild, .invitation, scope: "t\(tender)", "i\(index)"), role: .firm,
          company: written(firm.name), phone: maybe(written(phone: firm.landline)), kvk: kvk(firm.kvk)), truth)
    }
    for invoice in 0..<number(0...2) {
      add(
        Party(
          Invoice(
            id: RecordID(chance(2) ? .blueprint : .corlega, .invoice, "n\(index)-\(invoice)"),
            contactName: written(firm.name))), truth)
    }
  }

  private mutating func tell(ofPerson index: Int) {
    let person = people[index]
    let firm = firms[person.firm]
    let truth = Truth(firm: person.firm, person: index)
    // Whoever leaves hands the telephone, and sometimes the mailbox, to a colleague; the lists are not told.
    let heir = people.indices.filter { people[$0].firm == person.firm && $0 != index }.first
    let mobile = chance(10) ? heir.map { people[$0].mobile } ?? person.mobile : person.mobile
    let email = chance(15) ? firm.mailbox : person.email
    if chance(2) || heir == nil {
      add(
        Party(
          record: RecordID(.blueprint, .contact, "p\(index)"), role: .entry, person: person.name,
          company: maybe(written(firm.name)), email: maybe(email), phone: maybe(written(phone: person.mobile))), truth)
    }
    if chance(3) {
      add(
        Party(
          record: RecordID(.blueprint, .conversation, "w\(index)"), role: .thread, person: person.name,
          company: person.name, phone: written(phone: mobile)), truth)
    }
    for tenant in 0..<number(0...2) {
      add(
        Party(
          record: RecordID(.vemap, .user, scope: "t\(tenant)", "u\(index)"), role: .entry, person: person.name,
          company: maybe(written(firm.name)), email: maybe(email), phone: maybe(written(phone: mobile))), truth)
    }
    if chance(4) {
      add(
        Party(
          record: RecordID(.vemap, .recipient, scope: "t0", "r\(index)"), role: .entry, person: maybe(person.name),
          company: written(firm.name), email: maybe(email)), truth)
    }
  }

  private mutating func add(_ party: Party, _ truth: Truth) {
    parties.append(party)
    truths.append(truth)
  }

  private mutating func written(_ name: String) -> String {
    switch number(0...4) {
    case 0: name + " B.V."
    case 1: name.uppercased() + " BV"
    case 2: name.replacing("&", with: "en")
    case 3: " \(name.replacing(" ", with: "  "))"
    default: name
    }
  }

  private mutating func written(phone: String) -> String {
    switch number(0...4) {
    case 0: "+31" + phone.dropFirst()
    case 1: "0031 (0)" + phone.dropFirst()
    case 2: phone.prefix(2) + "-" + phone.dropFirst(2)
    case 3: phone.prefix(3) + " " + phone.dropFirst(3)
    default: phone
    }
  }

  private mutating func kvk(_ digits: String) -> KvKNumber? {
    switch number(0...9) {
    case 0...2: nil
    case 3: KvKNumber("00000000")
    case 4: KvKNumber("KvK " + digits)
    default: KvKNumber(digits)
    }
  }

  private mutating func maybe(_ text: String) -> String? {
    switch number(0...9) {
    case 0, 1: nil
    case 2: ["", "-", "onbekend", "n.v.t."].randomElement(using: &generator)
    default: text
    }
  }

  private func pad(_ number: Int, _ length: Int) -> String { String(String(number).suffix(length)) }

  private mutating func number(_ range: ClosedRange<Int>) -> Int { Int.random(in: range, using: &generator) }

  /// Once in so many times.
  private mutating func chance(_ times: Int) -> Bool { number(1...times) == 1 }
}
