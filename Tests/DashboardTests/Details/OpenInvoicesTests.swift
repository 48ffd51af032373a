import Foundation
import Records
import Testing
import VendorAPI

@testable import Dashboard

struct OpenInvoicesTests {
  private static let conversation = Conversation(
    id: RecordID(.blueprint, .conversation, "w1"), counterpart: "Noor", phone: "+31600000012", channel: "whatsapp")

  private static func contact(
    _ id: String, _ vendor: Vendor = .blueprint, name: String? = "Noor van 't Nepveld",
    company: String? = "Demo Grondwerk B.V.", phone: String? = "06 00000012", kvk: String? = nil
  ) -> Contact {
    Contact(
      id: RecordID(vendor, .contact, id), name: name, company: company, phone: phone, kvk: kvk.flatMap { KvKNumber($0) }
    )
  }

  /// - Parameter due: days from today.
  private static func invoice(
    _ id: String, _ name: String?, _ vendor: Vendor = .blueprint, status: String? = "verstuurd", due: Int? = 5,
    amount: Amount = .exact(Money(cents: 100_000))
  ) -> Invoice {
    Invoice(
      id: RecordID(vendor, .invoice, id), number: "F-\(id)", contactName: name, amount: amount, status: status,
      dueDate: due.map { monday.adding(days: $0) })
  }

  /// - Parameter isIndexed: whether the invoices are found by their searchable text, as when they are loaded.
  private func fixture(
    _ invoices: [Invoice], _ contacts: [Contact], _ conversation: Conversation = conversation, isIndexed: Bool = true
  ) -> PaneFixture {
    var fixture = PaneFixture()
    var index = SearchIndex()
    if isIndexed { for invoice in invoices { index.append(Invoice.searchParts(of: invoice, .nl)) } }
    fixture.library.invoices = Listing(invoices, index: index)
    fixture.library.contacts = contacts
    fixture.library.conversations = Listing([conversation])
    return fixture
  }

  private func lines(_ fixture: PaneFixture) -> [String] {
    let lines = fixture.detail(.conversations, "overview")
    guard let start = lines.firstIndex(where: { $0.hasPrefix("# Openstaande") }) else { return [] }
    return Array(lines[start...].prefix { $0 != "" })
  }

  @Test func `Late ones come first, vendors stay apart, and each says why it is theirs`() {
    let fixture = fixture(
      [
        Self.invoice("1", "Noor van 't Nepveld"), Self.invoice("2", "NOOR VAN 'T NEPVELD", due: -3),
        Self.invoice("3", "Noor van 't Nepveld", due: -21), Self.invoice("4", "Noor van 't Nepveld", status: "betaald"),
        Self.invoice("5", "Noor van 't Nepveld", status: "concept"), Self.invoice("6", "Demo Grondwerk BV", due: -1),
        Self.invoice("7", "demo grondwerk", .corlega, due: -30, amount: .unitUnknown("1250")),
        Self.invoice("8", "Noor van 't Nepveld", .corlega), Self.invoice("9", "Demo Grondwerken"),
        Self.invoice("10", nil),
      ], [Self.contact("c1")])
    #expect(
      lines(fixture) == [
        "# Openstaande facturen (5)",
        "Corlega: 1 open, 1 zonder eenheid · ≈ bedrijfsnaam Demo Grondwerk B.V.",
        "✗ te laat 30 d | F-7 | 1250",
        "Blueprint: 3 open, €\u{A0}3.000,00 · ≈ naam Noor van 't Nepveld",
        "✗ te laat 21 d | F-3 | €\u{A0}1.000,00", "! te laat 3 d | F-2 | €\u{A0}1.000,00",
        "▸ verstuurd | F-1 | €\u{A0}1.000,00",
        "Blueprint: 1 open, €\u{A0}1.000,00 · ≈ bedrijfsnaam Demo Grondwerk B.V.",
        "! te laat 1 d | F-6 | €\u{A0}1.000,00",
      ])
  }

  @Test func `Only amounts of one currency and a known unit are added, and only of what is surely open`() {
    let name = "Noor van 't Nepveld"
    let fixture = fixture(
      [
        Self.invoice("1", name), Self.invoice("2", name, amount: .exact(Money(cents: 5, currency: "USD"))),
        Self.invoice("3", name, amount: .missing), Self.invoice("4", name, status: "deels_betaald"),
        Self.invoice("5", name, status: "in behandeling"), Self.invoice("6", name, status: nil, due: nil),
      ], [Self.contact("c1")])
    #expect(
      lines(fixture)[1]
        == "Blueprint: 4 open, €\u{A0}2.000,00, USD\u{A0}0,05, 1 zonder bedrag, 1 deels betaald, "
        + "2 met onbekende status · ≈ naam Noor van 't Nepveld")
    #expect(
      lines(fixture).suffix(2) == ["?in behandeling | F-5 | €\u{A0}1.000,00", "? | F-6 | €\u{A0}1.000,00"])
  }

  @Test func `A sum that cannot be an amount is not shown, and nothing breaks`() {
    let most = Amount.exact(Money(cents: .max))
    let fixture = fixture(
      [Self.invoice("1", "Noor van 't Nepveld", amount: most), Self.invoice("2", "Noor van 't Nepveld", amount: most)],
      [Self.contact("c1")])
    #expect(lines(fixture)[1] == "Blueprint: 2 open · ≈ naam Noor van 't Nepveld")
  }

  @Test(arguments: [true, false]) func `How a name is written does not matter`(isIndexed: Bool) {
    let names = ["Kabel & Koppel B.V.", "KABEL EN KOPPEL", "Kábel-en-Koppel bv", "Kabel en Koppeling"]
    let fixture = fixture(
      names.map { Self.invoice($0, $0) }, [Self.contact("c1", company: "Kabel & Koppel")], isIndexed: isIndexed)
    #expect(
      Set(fixture.context.openInvoices(of: Self.conversation).groups.flatMap(\.invoices).map(\.contactName))
        == Set(names.dropLast()))
  }

  struct Doubtful: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let contacts: [Contact]
    let lines: [String]
  }

  private static let none = "Geen openstaande facturen gevonden."

  /// Invoices of Noor and of her firm, at Blueprint.
  @Test(arguments: [
    Doubtful(
      testDescription: "nobody has the number", contacts: [contact("c1", phone: "0600000013")],
      lines: ["Geen contact met dit nummer bekend, dus geen facturen gezocht."]),
    Doubtful(
      testDescription: "the number was guessed", contacts: [contact("c1", phone: "600000012")],
      lines: ["Geen contact met dit nummer bekend, dus geen facturen gezocht."]),
    Doubtful(
      testDescription: "two have the number",
      contacts: [contact("c1", company: nil), contact("c2", name: "Bas", company: nil)],
      lines: [none, "? 2 contacten van Blueprint hebben dit nummer: wiens facturen horen hierbij?"]),
    Doubtful(
      testDescription: "two of one firm have the number", contacts: [contact("c1"), contact("c2", name: "Bas")],
      lines: [
        "Blueprint: 1 open, €\u{A0}1.000,00 · ≈ bedrijfsnaam Demo Grondwerk B.V.",
        "▸ verstuurd | F-2 | €\u{A0}1.000,00",
        "? 2 contacten van Blueprint hebben dit nummer: wiens facturen horen hierbij?",
      ]),
    Doubtful(
      testDescription: "two have the name",
      contacts: [contact("c1", company: nil), contact("c2", name: "noor van 't nepveld", company: nil, phone: nil)],
      lines: [none, "? 2 contacten van Blueprint heten Noor van 't Nepveld: wiens facturen horen hierbij?"]),
    Doubtful(
      testDescription: "the firm has two numbers in the register",
      contacts: [
        contact("c1", name: "Bas"),
        contact("k1", .corlega, name: "Demo Grondwerk", company: nil, phone: nil, kvk: "00000011"),
        contact("k2", .corlega, name: "Demo Grondwerk BV", company: nil, phone: nil, kvk: "00000012"),
      ],
      lines: [
        none, "! Demo Grondwerk B.V. staat met meer dan één KvK-nummer bekend: facturen zijn niet gekoppeld",
      ]),
    Doubtful(
      testDescription: "a person of another vendor is known here by the name alone",
      contacts: [contact("k1", .corlega, company: nil)], lines: [none]),
    Doubtful(testDescription: "no name at all", contacts: [contact("c1", name: " ", company: "B.V.")], lines: [none]),
  ]) func `Where it is not certain whose they are, none is shown`(doubtful: Doubtful) {
    let invoices = [
      Self.invoice("1", "Noor van 't Nepveld"), Self.invoice("2", "Demo Grondwerk"), Self.invoice("3", " "),
      Self.invoice("4", "N.V."),
    ]
    #expect(Array(lines(fixture(invoices, doubtful.contacts)).dropFirst()) == doubtful.lines)
  }

  @Test func `A landline is a firm's, whoever answers`() {
    var conversation = Self.conversation
    conversation.phone = "+31548540652"
    let fixture = fixture(
      [Self.invoice("1", "Noor van 't Nepveld"), Self.invoice("2", "Demo Grondwerk")],
      [Self.contact("c1", phone: "0548 54 06 52")], conversation)
    #expect(
      Array(lines(fixture).dropFirst()) == [
        "Blueprint: 1 open, €\u{A0}1.000,00 · ≈ bedrijfsnaam Demo Grondwerk B.V., ≈ zelfde vaste nummer",
        "▸ verstuurd | F-2 | €\u{A0}1.000,00",
      ])
  }

  @Test func `Lists that are not there are named`() {
    var fixture = fixture([], [Self.contact("c1")])
    fixture.vendors = [.blueprint, .corlega]
    fixture.loads = [
      .blueprintInvoices: .loaded(Loaded(.invoices(Listing()), at: StateFixture.now)),
      .blueprintContacts: .loaded(Loaded(.contacts([]), at: StateFixture.now, isComplete: false)),
      .corlegaInvoices: .failed(
        StateFixture.error(.forbidden(missing: "invoices.read"), .corlega), at: StateFixture.now, attempts: 1,
        previous: nil),
    ]
    #expect(
      Array(lines(fixture).dropFirst()) == [
        Self.none, "? niet of niet helemaal geladen: facturen van Corlega",
        "? niet of niet helemaal geladen: contacten van Blueprint",
      ])
    fixture.vendors = [.blueprint]
    #expect(lines(fixture).count == 3)
  }

  @Test func `Beside a message stands what was sent and what is open, beside another form nothing`() throws {
    var state = StateFixture.state()
    var conversations = Listing<Conversation>()
    conversations.append(Listing([Self.conversation]))
    _ = state.update(.loaded(.conversations, Loaded(.conversations(conversations), at: StateFixture.now)))
    func form(_ action: String, _ list: String) throws -> FormState {
      FormState(try #require(Action.named(action)), [Subject(list: list, id: "w1", name: "Noor", values: [:])])
    }
    let message = try form("blueprint sendWhatsAppMessage", "blueprint conversations")
    #expect(state.companion(of: message).count { if case .heading = $0 { true } else { false } } == 2)
    #expect(state.companionFacts(of: message).prefix(1).map(\.text) == ["? het journaal wordt nog gelezen"])
    #expect(state.companion(of: try form("blueprint sendWhatsAppMessage", "blueprint invoices")).isEmpty)
    #expect(state.companionFacts(of: try form("blueprint createInvoice", "blueprint conversations")).isEmpty)
  }
}
