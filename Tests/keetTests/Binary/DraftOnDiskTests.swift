import Foundation
import Glibc
import PseudoTerminal
import TestSupport
import Testing

/// What is typed and not sent, with the real program and a real disk.
@Suite(.serialized)
struct DraftOnDiskTests {
  private let folder: TemporaryFolder
  private var state: String { folder.path + "/keet" }

  init() throws { folder = try TemporaryFolder() }

  /// keet with a vendor that nobody answers for, and a form with a text typed in it.
  private func typing(_ text: String) throws -> ProgramInTerminal {
    let keet = try start()
    try keet.press("4a")
    try keet.wait(forText: "Factuur maken")
    try keet.press(text)
    try keet.wait(forText: text)
    return keet
  }

  private func start() throws -> ProgramInTerminal {
    let keet = try ProgramInTerminal(
      [],
      environment: [
        "XDG_STATE_HOME": folder.path, "KEET_BLUEPRINT_API_KEY": "k", "KEET_BLUEPRINT_URL": "http://127.0.0.1:1",
      ])
    try keet.wait(forText: "4 Facturen")
    return keet
  }

  private func draft() -> String? {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: state)) ?? []
    return names.first { $0.hasPrefix("unfinished-") && $0.hasSuffix(".json") }.flatMap {
      try? String(contentsOfFile: state + "/" + $0, encoding: .utf8)
    }
  }

  /// How large, in bytes, any file may grow that the program writes.
  private func setFileLimit(_ size: String, of keet: ProgramInTerminal) throws {
    let limiter = try Process.run(
      URL(filePath: "/usr/bin/prlimit"),
      arguments: ["--pid", "\(keet.terminal.processID)", "--fsize=\(size):unlimited"])
    limiter.waitUntilExit()
    #expect(limiter.terminationStatus == 0)
  }

  @Test func `a program that is killed leaves what was typed, and the next one has it`() throws {
    let keet = try typing("Noor van het Nepveld")
    try keet.wait(for: "the draft on the disk") { _ in draft()?.contains("Noor van het Nepveld") == true }
    kill(keet.terminal.processID, SIGKILL)
    #expect(keet.terminal.waitForExit() == .killed(signal: SIGKILL))
    let next = try start()
    try next.wait(forText: "Concept bewaard: Factuur maken")
    try next.press("4a")
    try next.wait(forText: "Noor van het Nepveld")
    try next.press("\u{1b}")
    try next.wait(untilGone: "Ctrl+X naar nalezen")
    try next.press("Q")
    #expect(next.terminal.waitForExit() == .exited(0))
  }

  /// At once: not only what was on the disk a second before.
  @Test(arguments: [nil, SIGTERM])
  func `a terminal that goes away and a signal keep the last letter that was typed`(signal: Int32?) throws {
    let keet = try typing("Noor van het Nepveld")
    if let signal { keet.terminal.signal(signal) } else { keet.terminal.hangUp() }
    #expect(keet.terminal.waitForExit(within: .seconds(30)) == .exited(128 + (signal ?? SIGHUP)))
    #expect(draft()?.contains("Noor van het Nepveld") == true)
  }

  @Test func `who closes a form and quits finds it again`() throws {
    let keet = try typing("Noor")
    try keet.press("\u{1b}")
    try keet.wait(untilGone: "Ctrl+X naar nalezen")
    try keet.press("Q")
    #expect(keet.terminal.waitForExit() == .exited(0))
    let next = try start()
    try next.press("4a")
    try next.wait(forText: "Noor")
    try next.press("\u{1b}")
    try next.wait(untilGone: "Ctrl+X naar nalezen")
    try next.press("Q")
    #expect(next.terminal.waitForExit() == .exited(0))
  }

  @Test func `a disk that takes no more is told, and what was kept before stays whole`() throws {
    let keet = try typing("Noor")
    try keet.wait(for: "the draft on the disk") { _ in draft()?.contains("Noor") == true }
    let before = draft()
    // Room for what is drawn, which goes through a file in memory, and not for what is pasted.
    try setFileLimit("65536", of: keet)
    try keet.press("\u{1b}[200~" + String(repeating: "x", count: 100_000) + "\u{1b}[201~")
    try keet.wait(forText: "Concepten zijn niet bewaard")
    #expect(draft() == before)
    try setFileLimit("unlimited", of: keet)
    try keet.press("!")
    try keet.wait(for: "the whole draft on the disk") { _ in draft()?.contains("xxx!") == true }
    try keet.press("\u{1b}")
    try keet.wait(untilGone: "Ctrl+X naar nalezen")
    try keet.press("Q")
    #expect(keet.terminal.waitForExit() == .exited(0))
  }
}
