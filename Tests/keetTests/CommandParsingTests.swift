import ArgumentParser
import Testing

@testable import keet

@Suite struct CommandParsingTests {
  @Test(
    arguments: [
      ([], Keet.self), (["--config", "a.toml"], Keet.self), (["demo"], DemoCommand.self),
      (["demo", "--clock", "today"], DemoCommand.self), (["sandbox", "--port", "0"], SandboxCommand.self),
      (["sandbox", "--info", "a.toml"], SandboxCommand.self), (["doctor"], DoctorCommand.self),
      (["journal", "--csv", "--limit", "5"], JournalCommand.self),
      (["keys"], KeysCommand.self), (["themes"], ThemesCommand.self), (["config", "show"], ConfigShowCommand.self),
      (["config", "validate"], ConfigValidateCommand.self), (["config", "path"], ConfigPathCommand.self),
      (["config", "example"], ConfigExampleCommand.self),
    ] as [([String], any ParsableCommand.Type)])
  func `each command is found`(arguments: [String], type: any ParsableCommand.Type) throws {
    let command = try Keet.parseAsRoot(arguments)
    #expect(Swift.type(of: command) == type)
  }

  @Test(arguments: [
    ["keys", "--config", "a.toml"], ["--config", "a.toml", "keys"], ["--config=a.toml", "keys"],
  ])
  func `the configuration is named before or after the command`(arguments: [String]) throws {
    let command = try #require(try Keet.parseAsRoot(arguments) as? KeysCommand)
    #expect(command.options.config == "a.toml")
  }

  @Test(arguments: ["demo", "doctor", "journal", "themes", "config show", "config validate", "config path"])
  func `every command that reads the configuration lets it be named`(command: String) throws {
    let arguments = command.split(separator: " ").map(String.init) + ["--config", "a.toml"]
    let mirror = Mirror(reflecting: try Keet.parseAsRoot(arguments))
    let options = mirror.children.lazy.compactMap { ($0.value as? OptionGroup<GlobalOptions>)?.wrappedValue }.first
    #expect(options?.config == "a.toml")
  }

  @Test(arguments: [[], ["demo"]])
  func `looking only has two names`(command: [String]) throws {
    func isReadOnly(_ arguments: [String]) throws -> Bool? {
      let mirror = Mirror(reflecting: try Keet.parseAsRoot(command + arguments))
      return mirror.children.lazy.compactMap { ($0.value as? OptionGroup<RunOptions>)?.wrappedValue }.first?.readOnly
    }
    #expect(try isReadOnly([]) == false)
    for name in ["--read-only", "--alleen-lezen"] { #expect(try isReadOnly([name]) == true) }
  }

  @Test func `options have the values that were given or their defaults`() throws {
    let demo = try #require(try Keet.parseAsRoot(["demo", "--clock", "today"]) as? DemoCommand)
    #expect(demo.clock == .today)
    #expect((try Keet.parseAsRoot(["demo"]) as? DemoCommand)?.clock == .fixed)
    let sandbox = try #require(
      try Keet.parseAsRoot(["sandbox", "--port", "8123", "--info", "a.toml"]) as? SandboxCommand)
    #expect(sandbox.port == 8123)
    #expect(sandbox.info == "a.toml")
    #expect((try Keet.parseAsRoot(["sandbox"]) as? SandboxCommand)?.port == 8080)
  }

  @Test(
    arguments: [
      (["weather"], 2), (["--colour"], 2), (["demo", "--clock", "noon"], 2), (["sandbox", "--port", "70000"], 2),
      (["sandbox", "--port"], 2), (["config", "show", "extra"], 2), (["keys", "extra"], 2), (["--help"], 0),
      (["demo", "--help"], 0), (["--version"], 0), (["--generate-completion-script", "bash"], 0),
    ] as [([String], Int32)])
  func `wrong use ends with 2 and help with 0`(arguments: [String], status: Int32) {
    let error = #expect(throws: (any Error).self) {
      // Help is a command that ends by throwing what it has to say.
      var command = try Keet.parseAsRoot(arguments)
      try command.run()
    }
    if let error { #expect(Main.status(of: error) == status) }
  }
}
