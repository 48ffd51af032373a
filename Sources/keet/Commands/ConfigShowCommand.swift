import ArgumentParser
import UserConfiguration

/// `keet config show`
struct ConfigShowCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show", abstract: "Print the settings in force and where each comes from, without secrets.")

  @OptionGroup var options: GlobalOptions

  func run() throws {
    print(SettingsPrinter.text(try Start.own.configuration(options.config)), terminator: "")
  }
}
