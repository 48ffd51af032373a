import Foundation
import Insights
import Records
import Testing
import VendorAPI

/// Everything about whoever is on the telephone.
struct PhoneCardTests {
  private static let now = DutchTime.start(of: monday).addingTimeInterval(10 * 3600)

  private static let noor = Contact(
    id: RecordID(.blueprint, .contact, "n"), name: "Noor van ’t Nepveld", company: "DEMO GRONDWERK BV",
    email: "noor@demogrondwerk.example", phone: "+31600000012")

  private static let firm = Contact(
    id: RecordID(.corlega, .contact, "f"), name: "Demo Grondwerk B.V.", company: "Demo Grondwerk B.V.",
    email: "info@demogrondwerk.example", phone: "06 00000012", kvk: KvKNumber("00000512"))

  private static let user = User(
    id: RecordID(.vemap, .user, scope: "t1", "42"), name: "N. van 't Nepveld", company: "Demo Grondwerk",
    email: "noor@demogrondwerk.example", phone: "0600000012")

  private static func invoice(
    _ id: String, _ vendor: Vendor, _ client: String, status: String = "verstuurd", _ amount: Amount
  ) -> Invoice {
    Invoice(
      id: RecordID(vendor, .invoice, id), contactName: client, amount: amount, status: status,
      dueDate: monday.adding(days: -21))
  }

  private static var records: KnownRecords {
    let invitation = Invitation(
      id: RecordID(.twelveBuild, .invitation, scope: "9", "1"), tender: RecordID(.twelveBuild, .project, "9"),
      specialist: "Demo Grondwerk", kvk: KvKNumber("00000512"))
    var yours = ClosureFixture.closure("c1")
    yours.stakeholders = [Closure.Person(id: user.id, name: user.name)]
    var past = ClosureFixture.closure("c2", startsIn: -9)
    past.stakeholders = yours.stakeholders
    return KnownRecords(
      contacts: [
        noor, firm,
        Contact(id: RecordID(.blueprint, .contact, "j"), name: "Joris Testveld", phone: "+31 6 0000 1012"),
      ], users: [user],
      conversations: [
        Conversation(
          id: RecordID(.blueprint, .conversation, "w"), counterpart: "Noor van 't Nepveld", phone: "31600000012",
          lastMessage: now.addingTimeInterval(-72_000)),
        Conversation(
          id: RecordID(.twelveBuild, .conversation, scope: "9", "1"), counterpart: "Demo Grondwerk",
          invitation: invitation),
      ],
      invoices: [
        invoice("1", .blueprint, "Demo Grondwerk B.V.", .exact(Money(cents: 1_495_000))),
        invoice("2", .corlega, "DEMO GRONDWERK", .unitUnknown("14950")),
        invoice("3", .blueprint, "Demo Grondwerk B.V.", status: "betaald", .exact(Money(cents: 5))),
        invoice("4", .blueprint, "Noor van 't Nepveld", .exact(Money(cents: 7))),
        invoice("5", .blueprint, "Joris Testveld", .exact(Money(cents: 9))),
        invoice("6", .corlega, "Demo Grondwerk", status: "in_behandeling", .unitUnknown("1")),
      ],
      quotes: [Quote(id: RecordID(.corlega, .quote, "q"), contactName: "Demo Grondwerk B.V.")],
      appointments: [
        Appointment(id: RecordID(.blueprint, .appointment, "late"), title: "Bezoek Demo Grondwerk", start: now + 9000),
        Appointment(
          id: RecordID(.blueprint, .appointment, "soon"), title: "Bellen met NOOR VAN 'T NEPVELD", start: now),
        Appointment(id: RecordID(.blueprint, .appointment, "gone"), title: "Demo Grondwerk", start: now - 9000),
        Appointment(id: RecordID(.blueprint, .appointment, "other"), title: "Demo voor Grondwerk", start: now),
      ], closures: [yours, past, ClosureFixture.closure("c3")])
  }

  private let book = PhoneBook(records)

  @Test func `Everything that is linked is on one card`() {
    let card = PhoneCard(of: 0, in: book, at: Self.now)
    #expect(card.people == ["Noor van ’t Nepveld", "N. van 't Nepveld"])
    #expect(card.firms == ["DEMO GRONDWERK BV", "Demo Grondwerk B.V.", "Demo Grondwerk", "Noor van 't Nepveld"])
    #expect(card.kvkNumbers.map(\.digits) == ["00000512"])
    #expect(card.numbers.map(\.text) == ["+31600000012"])
    #expect(card.emails == ["noor@demogrondwerk.example", "info@demogrondwerk.example"])
    #expect(card.invoices.map(\.value.id.id) == ["1", "2", "6", "4"])
    #expect(card.invoices.map { $0.link?.certainty } == [.probable, .probable, .probable, .possible])
    #expect(card.ageing.totals.map(\.sum) == [1_495_000, 1_495_000])
    #expect(card.ageing.totals.map(\.unit.vendor) == [.blueprint, .corlega])
    #expect(card.ageing.unknownStatuses == ["in_behandeling": 1])
    #expect(card.quotes.map(\.index) == [0])
    #expect(card.conversations.map(\.value.id.id) == ["w"])
    #expect(card.invitations.map(\.link) == [nil])
    #expect(card.lastMessage == Self.now.addingTimeInterval(-72_000))
    #expect(card.closures.map(\.id.id) == ["c1"])
    #expect(card.appointments.map(\.id.id) == ["soon", "late"])
    #expect(card.others.isEmpty)
  }

  @Test func `Who stands alone has a card of their own`() {
    let card = PhoneCard(of: 2, in: book, at: Self.now)
    #expect(card.people == ["Joris Testveld"])
    #expect(card.numbers.map(\.phone?.e164) == ["+31600001012"])
    #expect(card.invoices.map(\.value.id.id) == ["5"])
    #expect(card.invoices.map { $0.link?.isUsable } == [false])
    // A name is not enough to count somebody's debts.
    #expect(card.ageing.rows.isEmpty && card.lastMessage == nil && card.closures.isEmpty)
  }

  @Test func `A number that nobody can dial is shown as it came`() {
    let records = KnownRecords(contacts: [
      Contact(id: RecordID(.blueprint, .contact, "1"), name: "Meldkamer", phone: "0900-8844")
    ])
    let book = PhoneBook(records)
    let card = PhoneCard(of: 0, in: book, at: Self.now)
    #expect(card.numbers.map(\.text) == ["0900-8844"] && card.numbers.map(\.phone) == [nil])
  }

  @Test func `What is linked stays so while nothing that links it changes`() {
    var changed = Self.records
    changed.closures = []
    let again = PhoneBook(changed, previous: book)
    #expect(again.records == changed)
    #expect(again.links.parties == book.links.parties && again.links.groups == book.links.groups)
    changed.contacts[2].phone = Self.noor.phone
    #expect(PhoneBook(changed, previous: book).links.groups != book.links.groups)
    var decisions = LinkDecisions()
    decisions.reject(Self.noor.id, Self.firm.id)
    #expect(PhoneBook(Self.records, decisions: decisions, previous: book).links.group(of: 0).contains(1) == false)
  }
}
