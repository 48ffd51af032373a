import Foundation
import Records
import SendJournal
import Terminal
import Testing
import VendorAPI

@testable import Dashboard
@testable import DashboardUI

/// A message while it is written, with what was sent before and what is still to be paid.
struct ComposerTests {
  static let sizes = [(40, 12), (80, 24), (120, 40), (200, 60)]

  @Test(arguments: [Language.nl, .en], [(80, 24), (120, 40)]) func `a message while it is written`(
    language: Language, size: (columns: Int, rows: Int)
  ) throws {
    let site = try Site.writing(size.columns, size.rows, language: language)
    let name = "composer\(language == .en ? "-en" : "")-\(size.columns)x\(size.rows)"
    try expectSnapshot(Screen.draw(site.state, size: site.state.surfaceSize), name)
  }

  @Test(arguments: [Language.nl, .en], [(80, 24), (120, 40)]) func `the conversation, open`(
    language: Language, size: (columns: Int, rows: Int)
  ) throws {
    var site = try Site.writing(size.columns, size.rows, language: language)
    site.state.overlay = nil
    site.state.send(.open)
    let name = "conversation\(language == .en ? "-en" : "")-\(size.columns)x\(size.rows)"
    try expectSnapshot(Screen.draw(site.state, size: site.state.surfaceSize), name)
  }

  @Test func `the message has its field and its cursor at any size`() throws {
    var state = try Site.writing(120, 40).state
    for columns in [1, 20, 39, 40, 79, 80, 109, 110, 111, 112, 120, 153, 154, 300] {
      for rows in [1, 5, 9, 10, 11, 12, 14, 18, 24, 60] {
        state.size = ScreenSize(columns: columns, rows: rows)
        let surface = Screen.draw(state, size: state.surfaceSize)
        guard !state.size.isTooSmall else { continue }
        let line = surface.lines.first { $0.contains("Beste") }
        #expect(line != nil, "\(columns)x\(rows)")
        #expect(surface.cursor.map { surface.lines[$0.row] } == line, "\(columns)x\(rows)")
      }
    }
  }
}

extension Site {
  /// A message to somebody who was written to before and whose firm has invoices to pay.
  fileprivate static func writing(_ columns: Int, _ rows: Int, language: Language = .nl) throws -> Site {
    var site = full(columns, rows, language: language)
    site.receive(
      .blueprintContacts,
      .contacts([
        Contact(
          id: RecordID(.blueprint, .contact, "p1"), name: "Noor van 't Nepveld", company: "Demo Grondwerk B.V.",
          phone: "+31600000012")
      ]), age: 40)
    let journal = SendJournal.inMemory()
    func write(_ record: String, _ summary: String, hours: Double, _ end: SendEnd) throws {
      let id = "\(hours)"
      let key = SendKey(
        vendor: .blueprint, channel: "whatsapp", record: record, recipient: "+31600000012", content: Array(id.utf8))
      let moment = morning - hours * 3600
      let title = record.hasPrefix("blueprint invoices") ? "F-2026-0131" : "Noor van 't Nepveld"
      try journal.plan([
        JournalEntry(
          id: id, key: key, operation: "sendWhatsAppMessage", kind: .send, title: title, summary: summary,
          plannedAt: moment)
      ])
      try journal.begin(id, at: moment)
      try journal.end(id, as: end, at: moment)
    }
    let (message, template) =
      language == .nl
      ? ("WhatsApp-bericht", "Herinnering per WhatsApp-sjabloon")
      : ("WhatsApp message", "Reminder by WhatsApp template")
    try write("blueprint invoices/f0", template, hours: 72, SendEnd(.done, vendorID: "wamid.HBgLMzE2MDAwMDAwMTIVAgA"))
    try write("blueprint conversations/w1", message, hours: 21, SendEnd(.done, vendorID: "wamid.2"))
    try write("blueprint conversations/w1", message, hours: 1, SendEnd(.unknown))
    site.state.send(.writingRead(Unfinished(), try journal.entries(limit: 9), .ready))
    site.state.notice = nil
    let action = Action.named("blueprint sendWhatsAppMessage")
    site.state.send(.focusPane(.conversations))
    if let action { site.state.send(.start(action), .edit(.insert("Beste Noor,"))) }
    return site
  }
}
