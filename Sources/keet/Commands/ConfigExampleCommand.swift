import ArgumentParser
import UserConfiguration

/// `keet config example`
struct ConfigExampleCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "example", abstract: "Print a configuration with every setting in it, all switched off.")

  func run() { print(ExampleConfiguration.text, terminator: "") }
}
