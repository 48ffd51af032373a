import ArgumentParser
import UserConfiguration

/// `keet config path`
struct ConfigPathCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "path", abstract: "Print where the configuration is, or would be.")

  @OptionGroup var options: GlobalOptions

  func run() { print(Start.own.configurationPath(options.config)) }
}
