import Foundation
import Insights
import Records
import Testing
import VendorAPI

@testable import Dashboard

/// Who is on the telephone: the finder, the card, and the way from it to each record.
struct CardTests {
  private func found(_ typed: String) -> AppState {
    var state = RelationsFixture.state()
    state.take(.showOverlay(.find), RelationsFixture.corlegaContacts)
    state.take(
      .loaded(
        .corlegaQuotes,
        Loaded(
          .quotes([Quote(id: RecordID(.corlega, .quote, "q"), number: "OFF-7", contactName: "Demo Grondwerk B.V.")]),
          at: RelationsFixture.now)))
    state.take(.edit(.insert(typed)))
    return state
  }

  @Test(
    arguments: [
      (
        "0012",
        [
          ("Personen en bedrijven", "Noor van ’t Nepveld · DEMO GRONDWERK BV", "tel. 06 00000012"),
          ("Gesprekken", "Noor van 't Nepveld", "tel. 06 00000012"),
        ]
      ),
      ("00 00 05 12", [("Personen en bedrijven", "Demo Grondwerk B.V.", "KvK 00000512")]),
      ("2026-0031", [("Facturen", "F-2026-0031 · Noor van 't Nepveld", "€\u{A0}14.950,00")]),
      (
        "14.950",
        [
          ("Facturen", "2026-034 · Demo Grondwerk", "bedrag 14950"),
          ("Facturen", "F-2026-0031 · Noor van 't Nepveld", "bedrag €\u{A0}14.950,00"),
        ]
      ),
      ("off7", [("Offertes", "OFF-7 · Demo Grondwerk B.V.", "Corlega")]),
      ("bestaat niet", []),
    ])
  func `What is found stands under its kind, with why`(typed: String, lines: [(String, String, String)]) {
    let items = found(typed).pickerItems
    #expect(items.map(\.section) == lines.map(\.0))
    #expect(items.map(\.title) == lines.map(\.1))
    #expect(items.map(\.note) == lines.map(\.2))
  }

  @Test func `The letters that were found are marked where they stand`() {
    let item = found("noor nepv").pickerItems[0]
    #expect(item.titleMarks == [0, 1, 2, 3, 12, 13, 14, 15])
    let phone = found("0012").pickerItems[0]
    #expect(phone.titleMarks.isEmpty && phone.noteMarks == [12, 13, 14, 15])
  }

  @Test func `Digits and Enter show the card, with what is open at each vendor apart`() {
    var state = found("0012")
    state.take(.submit)
    #expect(state.overlay == nil && state.focus == .card)
    #expect(
      state.cardLines == [
        "Naam | Noor van ’t Nepveld · N. van 't Nepveld",
        "Bedrijf | DEMO GRONDWERK BV · Demo Grondwerk B.V. · Demo Grondwerk · Noor van 't Nepveld",
        "KvK | 00000512", "Telefoon | 06 00000012 | +31600000012", "E-mail | noor@demogrondwerk.example",
      ] + state.cardLines.dropFirst(5))
    let open = state.cardLines.filter { $0.hasPrefix("Openstaand") }
    #expect(
      open == ["Openstaand | €\u{A0}50,00 | 1 open", "Openstaand | 14950 (eenheid onbekend) | 1 open · 1 te laat"])
    #expect(state.cardLines.contains { $0.hasPrefix("Laatste bericht | 15-03-2026 13:00 | 20u") })
    #expect(state.cardLines.contains { $0.hasPrefix("Offerte | OFF-7") })
    #expect(state.cardLines.contains { $0.hasPrefix("Bekend als | Demo Grondwerk B.V.") && $0.contains("≡ mobiel") })
  }

  @Test(arguments: [
    ("Factuur | F-2026-0040", PaneID.invoices, RecordID(.blueprint, .invoice, "2")),
    ("Gesprek |", .conversations, RecordID(.blueprint, .conversation, "c")),
  ])
  func `Each line leads to its record, and back to the card`(line: String, pane: PaneID, record: RecordID) throws {
    var state = found("0012")
    state.take(.submit)
    let row = try #require(state.cardLines.firstIndex { $0.hasPrefix(line) })
    state.take(.move(.by(row)), .open)
    #expect(state.focus == pane && state.focusedRecord == record)
    state.take(.back)
    #expect(state.focus == .card && state.library.card.subject == RelationsFixture.noor.id)
  }

  @Test func `Back on a card is the card that was there`() {
    var state = found("0012")
    state.take(.submit, .showOverlay(.find), .edit(.insert("1012")), .submit)
    #expect(state.library.card.subject == RelationsFixture.joris.id)
    state.take(.back)
    #expect(state.focus == .card && state.library.card.subject == RelationsFixture.noor.id)
  }

  @Test func `A line of a vendor's own list leads there, and the row is looked for`() throws {
    var state = found("0012")
    state.take(.submit)
    let row = try #require(state.cardLines.firstIndex { $0.hasPrefix("Bekend als | N. van 't Nepveld") })
    state.take(.move(.by(row)), .open)
    #expect(state.view?.list.id == "vemap users" && state.view?.values == ["tenant": "t1"])
    #expect(state.sought?.id == "42")
  }

  @Test func `What is missing says so until it has come`() {
    var state = RelationsFixture.state()
    state.take(.focusPane(.invoices), .showCard)
    #expect(state.focus == .card)
    let missing = state.cardLines.filter { $0.hasPrefix("Ontbreekt") }
    #expect(
      missing == [
        "Ontbreekt | Corlega: contacten | ? wordt geladen", "Ontbreekt | Corlega: offertes | ? wordt geladen",
      ])
    state.take(RelationsFixture.corlegaContacts)
    state.take(
      .failed(
        .corlegaQuotes, StateFixture.error(.forbidden(missing: "quotes.read"), .corlega), at: RelationsFixture.now))
    let left = state.cardLines.filter { $0.hasPrefix("Ontbreekt") }
    #expect(left.count == 1 && left[0].contains("✗"))
  }

  @Test func `A conflict comes first, then who has to be chosen, then who is linked`() {
    var state = RelationsFixture.state()
    state.take(.focusPane(.relations), RelationsFixture.corlegaContacts)
    let items = state.table(.relations).rows.map { state.library.directory.parties.items[Int($0)] }
    let standings = items.map { $0.standing.status.word.nl }
    #expect(standings.prefix(2) == ["conflict", "conflict"])
    #expect(Set(items.prefix(2).map(\.name)) == ["Kabel & Koppel", "Kabel en Koppel B.V."])
    #expect(items.first { $0.standing == .linked }?.recordCount ?? 0 >= 4)
    #expect(standings.firstIndex(of: "2 kandidaten") ?? 99 < standings.firstIndex(of: "gekoppeld") ?? 0)
    #expect(state.table(.relations).summary?.nl == "2 met conflict · 3 te kiezen")
  }

  @Test func `An open record tells its links with the reasons`() {
    var state = found("0012")
    state.take(.cancel, .focusPane(.conversations), .open)
    let lines = state.detailLines.compactMap { if case .pieces(let pieces) = $0 { pieces.map(\.text) } else { nil } }
    #expect(lines.contains { $0.first?.hasPrefix("≡ mobiel") == true && $0.last == "contact bij Blueprint" })
  }

  @Test func `From Today the filter key finds in everything, in other panes it filters`() {
    var state = RelationsFixture.state()
    func command(_ key: String) -> [String] {
      Command.all.filter { $0.keys.contains(key) && $0.isInScope(of: state) }.map(\.id)
    }
    #expect(command("/") == ["filter", "find-today"])
    state.take(.focusPane(.invoices))
    #expect(command("/") == ["filter"] && command("g /") == ["find"])
  }

  @Test(
    arguments: [
      ("corlega quotes", [:], #"{"id": "q", "number": "OFF-7"}"#, "≈ bedrijfsnaam"),
      ("blueprint contacts", [:], #"{"id": "n", "name": "Noor"}"#, "≡ e-mail, mobiel"),
      ("vemap users", ["tenant": "t1"], #"{"id": "42", "name": "N."}"#, "≡ e-mail, mobiel"),
      ("12build relations", [:], #"{"company": {"id": 8, "name": "Demo", "cocNumber": "00000512"}}"#, "≡ mobiel"),
    ] as [(String, [String: String], String, String)])
  func `A row of a vendor's own list tells its links, and has a card`(
    id: String, values: [String: String], row: String, reason: String
  ) throws {
    var state = found("x")
    state.take(.cancel)
    let list = try #require(BrowseList.named(id))
    _ = state.show(BrowseView(list, values))
    let record = try RawRecord(Data(row.utf8), in: list, values: values, index: 0)
    state.take(
      .loaded(
        .rows(RowsKey(list: list, values: values)),
        Loaded(.rows(Listing([record])), at: RelationsFixture.now)), .move(.first))
    state.take(.togglePreview)
    let lines = state.detailLines.compactMap { if case .pieces(let pieces) = $0 { pieces.map(\.text) } else { nil } }
    #expect(lines.contains { $0.first?.hasPrefix(reason) == true }, "\(lines)")
    state.take(.showCard)
    #expect(state.focus == .card && state.cardLines.contains { $0.contains("00000512") })
  }
}
