import Dashboard
import Foundation
import TestSupport
import Testing
import UserConfiguration

@testable import keet

/// The program itself, without a terminal.
@Suite struct ProgramTests {
  private func run(_ arguments: [String], _ environment: [String: String] = [:]) throws -> ProgramRun {
    let folder = try TemporaryFolder()
    return try ProgramRun(arguments, environment, home: folder.path)
  }

  @Test(arguments: [[], ["demo"]])
  func `without a terminal it says so in one sentence and asks nobody for a secret`(arguments: [String]) throws {
    let ending = try run(
      arguments, ["KEET_CORLEGA_API_KEY_COMMAND": "echo was-run >&2", "KEET_CORLEGA_URL": "http://127.0.0.1:1"])
    #expect(ending.status == 2)
    #expect(ending.output.isEmpty)
    #expect(ending.error.hasPrefix("keet needs a terminal"))
    #expect(ending.error.split(separator: "\n").count == 1)
    #expect(!ending.error.contains("\u{1b}"))
  }

  @Test func `what only prints needs no terminal`() throws {
    let example = try run(["config", "example"])
    #expect(example.status == 0)
    #expect(example.output == ExampleConfiguration.text)
    let keys = try run(["keys"], ["LANG": "nl_NL.UTF-8"])
    #expect(keys.output == KeyTable.text(.nl))
    let path = try run(["config", "path"], ["XDG_CONFIG_HOME": "/c"])
    #expect(path.output == "/c/keet/config.toml\n")
    #expect(try run(["themes"]).output.contains("* dark"))
  }

  @Test func `wrong use is told on standard error`() throws {
    let ending = try run(["weather"])
    #expect(ending.status == 2)
    #expect(ending.output.isEmpty)
    #expect(ending.error.contains("weather"))
  }

  @Test func `a wrong configuration ends every command in the user's language`() throws {
    let ending = try run(["config", "show"], ["KEET_MOUSE": "canary", "LC_ALL": "nl_NL.UTF-8"])
    #expect(ending.status == 2)
    #expect(ending.error == "KEET_MOUSE: de waarde moet zijn: true of false\n")
  }

  @Test func `doctor tells of a vendor nobody answers for and keeps the key to itself`() throws {
    let ending = try run(
      ["doctor"], ["KEET_CORLEGA_API_KEY": "canary", "KEET_CORLEGA_URL": "http://127.0.0.1:1"])
    #expect(ending.status == 3)
    #expect(ending.output.contains("Corlega: unreachable, connection refused"), "\(ending.output)")
    #expect(!(ending.output + ending.error).contains("canary"))
  }
}
