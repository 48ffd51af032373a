import ArgumentParser
import Dashboard
import UserConfiguration

/// `keet keys`
struct KeysCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "keys", abstract: "List every command with its keys and its name for [keys] in the configuration.")

  @OptionGroup var options: GlobalOptions

  func run() throws {
    let loaded = try Start.own.configuration(options.config)
    let overrides = KeyOverrides(loaded)
    print(KeyTable.text(loaded.settings.language, overrides: overrides.keys), terminator: "")
    for problem in overrides.problems { StandardError.write(problem.words(loaded.settings.language)) }
  }
}
