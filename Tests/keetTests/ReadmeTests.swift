import ArgumentParser
import Dashboard
import Foundation
import Testing
import UserConfiguration

@testable import keet

@Suite struct ReadmeTests {
  private static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()
  private static let file = root.appending(path: "README.md")

  private func text() throws -> String { try String(contentsOf: Self.file, encoding: .utf8) }

  /// The lines of the shell's code blocks; a screen or a table of keys is no command.
  private func shellLines() throws -> [String] {
    var fence: Substring?
    return try text().split(separator: "\n", omittingEmptySubsequences: false).compactMap { line in
      if line.hasPrefix("```") {
        fence = fence == nil ? line : nil
        return nil
      }
      return fence == "```sh" ? String(line) : nil
    }
  }

  @Test func `its table of keys is what keet keys prints`() throws {
    let (start, end) = ("<!-- keys -->\n```\n", "```\n<!-- /keys -->")
    let text = try text()
    let from = try #require(text.range(of: start)).upperBound
    let to = try #require(text.range(of: end)).lowerBound
    let printed = KeyTable.text(.en)
    if ProcessInfo.processInfo.environment["RECORD_SNAPSHOTS"] == "1" {
      let new = text[..<from] + printed + text[to...]
      try String(new).write(to: Self.file, atomically: true, encoding: .utf8)
    }
    #expect(String(text[from..<to]) == printed, "RECORD_SNAPSHOTS=1 puts the table of now into README.md")
  }

  /// The arguments of every call of keet on a line of a code block.
  private static func calls(on line: String) -> [[String]] {
    var calls: [[String]] = []
    for part in line.replacing("swift run keet", with: "keet").split(separator: "&&") {
      let command = part.prefix { !"#>".contains($0) }
      let words = command.split(separator: " ").map(String.init)
      // A variable may be set before the command.
      guard let place = words.firstIndex(of: "keet"), words[..<place].allSatisfy({ $0.contains("=") }) else { continue }
      calls.append(Array(words[(place + 1)...]))
    }
    return calls
  }

  @Test func `every command it names exists`() throws {
    let calls = try shellLines().flatMap(Self.calls)
    #expect(calls.count >= 8)
    for call in calls {
      do {
        _ = try Keet.parseAsRoot(call)
      } catch {
        // What only prints, such as a completion script, ends the parsing too.
        #expect(Main.status(of: error) == 0, "keet \(call.joined(separator: " "))")
      }
    }
  }

  @Test func `its example of a configuration is valid as it stands`() throws {
    let text = try text()
    let from = try #require(text.range(of: "```toml\n")).upperBound
    let to = try #require(text.range(of: "```", range: from..<text.endIndex)).lowerBound
    let settings = try Starting().load(String(text[from..<to])).settings
    #expect(settings.vendors.count == 4)
    #expect(settings.secrets.count == 4)
  }

  @Test func `the variables it names are the ones that work`() throws {
    let named = try text().matches(of: /KEET_[A-Z_]+[A-Z]/).map { String($0.output) }
    let known = SettingKey.all.map(\.variable) + ["KEET_CONFIG"]
    #expect(!named.isEmpty)
    for variable in named { #expect(known.contains(variable), "\(variable)") }
  }

  @Test func `it names every target of the program and no other`() throws {
    let folders = try FileManager.default.contentsOfDirectory(atPath: Self.root.appending(path: "Sources").path)
    let text = try text()
    let from = try #require(text.range(of: "## How the code is laid out")).upperBound
    let section = text[from...].prefix { $0 != "#" }
    for folder in folders { #expect(section.contains("`\(folder)`"), "\(folder)") }
  }
}
