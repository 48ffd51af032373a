import ArgumentParser

/// `keet config`
struct ConfigCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "config", abstract: "Show, check or begin a configuration.",
    subcommands: [
      ConfigShowCommand.self, ConfigValidateCommand.self, ConfigPathCommand.self, ConfigExampleCommand.self,
    ])
}
