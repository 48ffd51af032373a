import ArgumentParser
import Dashboard
import UserConfiguration

/// `keet themes`
struct ThemesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "themes", abstract: "List the themes, where each comes from, and what is wrong with any of them.")

  @OptionGroup var options: GlobalOptions

  func run() throws {
    let start = Start.own
    let loaded = try start.configuration(options.config)
    let listing = ThemeListing(start.themes, inForce: loaded.settings.theme)
    print(listing.text(loaded.settings.language), terminator: "")
    for problem in listing.problems { StandardError.write(problem.words(loaded.settings.language)) }
  }
}
