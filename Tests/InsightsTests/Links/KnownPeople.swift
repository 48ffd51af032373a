import Insights
import Records
import TestSupport
import VendorAPI

/// Records of people with the lives that people have: they move from firm to firm and keep their telephone, share a
/// telephone or a mailbox with their family, have the name of somebody else, and let one bookkeeper answer for many
/// firms; and whoever types it all makes mistakes. Who is who was decided before any record was written.
struct KnownPeople {
  /// Of whom a record is.
  struct Truth: Hashable {
    /// `nil` for a record of nobody in particular.
    let person: Int?
    /// `nil` for a private person.
    let firm: Int?
  }

  private struct Person {
    let name: String
    let short: String
    let email: String
    let mobile: String
    /// Where the person worked, the last one now.
    var firms: [Int]
  }

  private struct Firm {
    let name: String
    let kvk: String
    let domain: String
    let landline: String
  }

  private(set) var parties: [Party] = []
  /// By position.
  private(set) var truths: [Truth] = []
  private var people: [Person] = []
  private var firms: [Firm] = []
  private var generator: SeededGenerator
  /// Numbers that there is a conversation with.
  private var talking: Set<String> = []

  private static let firsts = [
    "Jan", "Piet", "Sanne", "Fenna", "Zoë", "Daan", "Wim", "Ans", "Bo", "Gijs", "Henk", "Ria",
  ]
  private static let lasts = ["Jansen", "de Vries", "Testveld", "van 't Nepveld", "Bakker", "Visser"]

  init(seed: UInt64, firms count: Int) {
    generator = SeededGenerator(seed: seed)
    for index in 0..<count {
      let kind = ["Grondwerk", "Asfalt", "Wegenbouw", "Belijning"][number(0...3)]
      let name = "\(kind) \(["Noord", "Zuid & Zn.", "Jansen", "Midden"][number(0...3)])"
      firms.append(
        Firm(
          name: name, kvk: digits(8), domain: "firma\(index).example",
          landline: chance(4) ? "0201234567" : "020" + digits(7)))
    }
    for index in 0..<count {
      for _ in 0..<number(1...3) { addPerson(at: index) }
      if chance(3) { addFamily(at: index) }
    }
    for index in firms.indices { tell(ofFirm: index) }
    for index in people.indices { tell(ofPerson: index) }
    tellOfBookkeeper()
  }

  // MARK: Lives

  private mutating func addPerson(at firm: Int) {
    let (first, last) = (Self.firsts[number(0...11)], Self.lasts[number(0...5)])
    let email = chance(3) ? "mens\(people.count)@gmail.com" : "mens\(people.count)@\(firms[firm].domain)"
    var person = Person(
      name: "\(first) \(last)", short: "\(first.prefix(1)). \(last)", email: email, mobile: "06" + digits(8),
      firms: [firm])
    if chance(4) { person.firms.append(number(0...firms.count - 1)) }
    people.append(person)
  }

  /// Two who live together: one surname, one telephone, at times one mailbox; one of them works at the firm.
  private mutating func addFamily(at firm: Int) {
    let last = Self.lasts[number(0...5)]
    let (mobile, email) = ("06" + digits(8), "fam\(people.count)@gmail.com")
    // Of one initial nobody could tell them apart.
    let firsts = chance(2) ? ["Jan", "Sanne"] : ["Wim", "Ria"]
    for (index, first) in firsts.enumerated() {
      people.append(
        Person(
          name: "\(first) \(last)", short: "\(first.prefix(1)). \(last)",
          email: chance(2) ? email : "mens\(people.count)@gmail.com", mobile: mobile, firms: index == 0 ? [firm] : []))
    }
  }

  // MARK: Records

  private mutating func tell(ofFirm index: Int) {
    let firm = firms[index]
    let truth = Truth(person: nil, firm: index)
    if chance(2) {
      add(
        Party(
          record: RecordID(.corlega, .contact, "f\(index)"), role: .entry, company: written(firm.name),
          email: maybe("info@" + firm.domain), phone: maybe(typed(firm.landline)), kvk: kvk(firm.kvk)), truth)
    }
    for tender in 0..<number(0...2) {
      add(
        Party(
          record: RecordID(.twelveBuild, .invitation, scope: "t\(tender)", "i\(index)"), role: .firm,
          company: written(firm.name), phone: maybe(typed(firm.landline)), kvk: kvk(firm.kvk)), truth)
    }
  }

  private mutating func tell(ofPerson index: Int) {
    let person = people[index]
    // Each list was last brought up to date at another time.
    func firm() -> Int? { person.firms.randomElement(using: &generator) }
    if !chance(4) {
      let firm = firm()
      let company = firm.map { firms[$0].name }
      add(
        Party(
          record: RecordID(.blueprint, .contact, "p\(index)"), role: .entry, person: named(person),
          company: company.flatMap { maybe(written($0)) }, email: maybe(typed(person.email)),
          phone: maybe(typed(person.mobile))), Truth(person: index, firm: firm))
    }
    if chance(3), talking.insert(person.mobile).inserted {
      // The vendor has one conversation for each number, under one name.
      add(
        Party(
          Conversation(
            id: RecordID(.blueprint, .conversation, "w\(index)"), counterpart: named(person), phone: person.mobile)),
        Truth(person: index, firm: nil))
    }
    for tenant in 0..<number(0...2) {
      guard let firm = firm() else { continue }
      add(
        Party(
          record: RecordID(.vemap, .user, scope: "t\(tenant)", "u\(index)"), role: .entry, person: named(person),
          company: maybe(written(firms[firm].name)), email: maybe(typed(person.email)),
          phone: maybe(typed(person.mobile))), Truth(person: index, firm: firm))
    }
    if chance(4) {
      // Corlega has one field for a name.
      add(
        Party(
          record: RecordID(.corlega, .contact, "q\(index)"), role: .entry, person: named(person),
          email: maybe(typed(person.email)), phone: maybe(typed(person.mobile))), Truth(person: index, firm: nil))
    }
  }

  /// Who answers for many firms under one personal address, now with a name and now without.
  private mutating func tellOfBookkeeper() {
    people.append(
      Person(name: "Bea Balans", short: "B. Balans", email: "bea@balans.example", mobile: "0687654321", firms: []))
    let bea = people.count - 1
    var names: Set<String> = []
    // Of two clients of one name nobody could tell which is meant.
    for index in firms.indices where chance(4) && names.insert(firms[index].name).inserted {
      let isNamed = chance(2)
      let isCorlega = chance(2)
      let firm = firms[index]
      people[bea].firms.append(index)
      add(
        Party(
          record: isCorlega
            ? RecordID(.corlega, .contact, "b\(index)") : RecordID(.vemap, .recipient, scope: "t0", "b\(index)"),
          role: .entry, person: isNamed ? people[bea].name : nil, company: written(firm.name),
          email: people[bea].email, phone: isCorlega ? people[bea].mobile : nil,
          kvk: isCorlega ? kvk(firm.kvk) : nil),
        Truth(person: isNamed ? bea : nil, firm: index))
    }
  }

  private mutating func add(_ party: Party, _ truth: Truth) {
    parties.append(party)
    truths.append(truth)
  }

  /// Whether two records may behave as one: of one person, of one firm, or of a firm and somebody who is or was there.
  func areOne(_ one: Int, _ other: Int) -> Bool {
    let (mine, theirs) = (truths[one], truths[other])
    if let person = mine.person, let otherPerson = theirs.person { return person == otherPerson }
    if let person = mine.person ?? theirs.person, let firm = mine.person == nil ? mine.firm : theirs.firm {
      return people[person].firms.contains(firm)
    }
    return mine.firm == theirs.firm
  }

  // MARK: As people write

  private mutating func named(_ person: Person) -> String {
    switch number(0...6) {
    case 0: person.short
    case 1: person.name.uppercased()
    case 2: typed(person.name)
    default: person.name
    }
  }

  private mutating func written(_ name: String) -> String {
    [name, name + " B.V.", name.uppercased() + " BV", typed(name), " " + name][number(0...4)]
  }

  /// Once in so many times with a character wrong, missing or twice.
  private mutating func typed(_ text: String) -> String {
    guard chance(9), text.count > 3 else { return text }
    var characters = Array(text)
    let place = number(2...characters.count - 1)
    switch number(0...2) {
    case 0: characters.remove(at: place)
    case 1: characters.insert(characters[place], at: place)
    default:
      characters[place] = characters[place].isNumber ? Character("\(number(0...9))") : "x"
    }
    return String(characters)
  }

  private mutating func kvk(_ digits: String) -> KvKNumber? { chance(3) ? nil : KvKNumber(typed(digits)) }

  private mutating func maybe(_ text: String) -> String? {
    switch number(0...9) {
    case 0: nil
    case 1: ["", "-", "onbekend"][number(0...2)]
    default: text
    }
  }

  private mutating func digits(_ count: Int) -> String { (0..<count).map { _ in "\(number(1...8))" }.joined() }

  private mutating func number(_ range: ClosedRange<Int>) -> Int { Int.random(in: range, using: &generator) }

  private mutating func chance(_ times: Int) -> Bool { number(1...times) == 1 }
}
