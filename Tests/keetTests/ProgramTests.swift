import Dashboard
import Foundation
import PseudoTerminal
import TestSupport
import Testing
import UserConfiguration

@testable import keet

/// The program itself, without a terminal.
@Suite struct ProgramTests {
  private struct Ending {
    let status: Int32
    let output: String
    let error: String
  }

  /// Runs keet with nothing on standard input and pipes for the rest.
  private func run(_ arguments: [String], _ environment: [String: String] = [:]) throws -> Ending {
    let folder = try TemporaryFolder()
    let program = Process()
    program.executableURL = URL(filePath: try #require(BuiltProducts.path(of: "keet")))
    program.arguments = arguments
    program.environment = ["HOME": folder.path, "TERM": "xterm-256color", "LANG": "C.UTF-8"].merging(environment) { $1 }
    program.standardInput = FileHandle.nullDevice
    let (output, error) = (folder.path + "/output", folder.path + "/error")
    for path in [output, error] { #expect(FileManager.default.createFile(atPath: path, contents: nil)) }
    program.standardOutput = try FileHandle(forWritingTo: URL(filePath: output))
    program.standardError = try FileHandle(forWritingTo: URL(filePath: error))
    try program.run()
    program.waitUntilExit()
    return Ending(
      status: program.terminationStatus, output: try String(contentsOfFile: output, encoding: .utf8),
      error: try String(contentsOfFile: error, encoding: .utf8))
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
