import Dashboard
import Foundation
import SendJournal
import TestSupport
import Testing
import VendorAPI

@testable import keet

@Suite struct JournalCommandTests {
  private let home: TemporaryFolder
  private var path: String { home.path + "/.local/state/keet/journal.sqlite" }
  private static let now = Date(timeIntervalSince1970: 1_773_648_000)

  init() throws { home = try TemporaryFolder() }

  private func entry(_ id: String, _ title: String, at seconds: Double) -> JournalEntry {
    JournalEntry(
      id: id,
      key: SendKey(vendor: .blueprint, channel: "email", record: id, recipient: "noor@demo-grondwerk.nl", content: []),
      operation: "sendInvoice", kind: .send, title: title, summary: "Factuur per e-mail",
      plannedAt: Self.now.addingTimeInterval(seconds))
  }

  /// Three sends: one done, one refused, one that waits.
  private func fill() throws -> SendJournal {
    let journal = SendJournal(path: path, at: Self.now)
    try journal.plan([
      entry("s-1", "F-2026-0031", at: 0), entry("s-2", "=cmd|' /C calc'!A0", at: 1),
      entry("s-3", "F-\u{1b}[2J\n9", at: 2),
    ])
    for (id, end) in [
      ("s-1", SendEnd(.done, vendorID: "msg_1", requestID: "req_1")),
      ("s-2", SendEnd(.refused, code: "invalid_state", answer: "weigert, \"want\"")),
    ] {
      try journal.begin(id, at: Self.now.addingTimeInterval(3))
      try journal.end(id, as: end, at: Self.now.addingTimeInterval(4))
    }
    return journal
  }

  private func run(_ arguments: String...) throws -> ProgramRun {
    try ProgramRun(["journal"] + arguments, ["KEET_LANGUAGE": "nl"], home: home.path)
  }

  @Test func `beside a program that writes it, the newest first, a line each`() throws {
    let writer = try fill()
    let ending = try run()
    #expect(ending.status == 0)
    #expect(ending.error.isEmpty)
    let lines = ending.output.split(separator: "\n").map { $0.split(separator: "\t", omittingEmptySubsequences: false) }
    #expect(lines.map { String($0[9]) } == ["s-3", "s-2", "s-1"])
    #expect(lines.map { String($0[1]) } == ["planned", "refused", "done"])
    #expect(lines[2][0] == "2026-03-16T08:00:00Z")
    #expect(!ending.output.contains("\u{1b}"))
    #expect(!ending.output.contains("noor@demo-grondwerk.nl"))
    // Nothing was recovered or taken from the one that runs.
    #expect(writer.problem == nil)
    #expect(try writer.entry("s-3")?.state == .planned)
  }

  @Test func `as JSON it is everything that is known of each`() throws {
    withExtendedLifetime(try fill()) {}
    let ending = try run("--json", "--filter", "0031")
    let all = try JSONDecoder().decode([[String: JSONValue]].self, from: Data(ending.output.utf8))
    #expect(all.count == 1)
    #expect(all.first?["vendor_id"] == .string("msg_1"))
    #expect(all.first?["request_id"] == .string("req_1"))
    #expect(all.first?["ended_at"] == .string("2026-03-16T08:00:04Z"))
    #expect(all.first?["batch"] == .null)
    #expect(try run("--json", "--filter", "no-such-thing").output == "[]\n")
  }

  @Test func `as CSV a spreadsheet takes nothing in it for a formula`() throws {
    withExtendedLifetime(try fill()) {}
    let lines = try run("--csv", "--filter", "state:geweigerd").output.components(separatedBy: "\r\n")
    #expect(lines[0] == "Wanneer,Stand,Bron,Wat,Waarover,Aan,Kenmerk,Verzoek,Antwoord,Nummer")
    #expect(lines[1].contains(",'=cmd|' /C calc'!A0,"))
    #expect(lines[1].contains(#","weigert, ""want""","#))
    #expect(lines.count == 3)
  }

  @Test func `a limit keeps the newest`() throws {
    withExtendedLifetime(try fill()) {}
    let lines = try run("--plain", "--limit", "1").output.split(separator: "\n")
    #expect(lines.count == 1)
    #expect(lines.first?.hasSuffix("\ts-3") == true)
    #expect(try run("--limit", "0").status == 2)
    #expect(try run("--json", "--csv").status == 2)
  }

  @Test func `where nothing was sent there is nothing, with a word for people`() throws {
    let ending = try run("--json")
    #expect(ending.status == 0)
    #expect(ending.output == "[]\n")
    #expect(ending.error.hasPrefix("er is nog niets gewijzigd of verstuurd"))
    #expect(!FileManager.default.fileExists(atPath: path))
  }

  @Test func `one that cannot be read is an error and no empty list`() throws {
    withExtendedLifetime(try fill()) {}
    try Data("this is no journal".utf8).write(to: URL(filePath: path))
    let ending = try run()
    #expect([2, 3].contains(ending.status))
    #expect(ending.output.isEmpty)
    #expect(ending.error.contains("verzendjournaal"))
  }
}
