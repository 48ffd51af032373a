import ArgumentParser
import Dashboard
import UserConfiguration
import VendorAPI

/// `keet config validate`
struct ConfigValidateCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "validate", abstract: "Check the configuration; each problem with its file and line.")

  @OptionGroup var options: GlobalOptions

  func run() throws {
    let start = Start.own
    let loaded = try start.configuration(options.config)
    print(try Self.verdict(on: loaded, themes: start.themes))
  }

  /// The sentence for a configuration without a fault.
  /// - Throws: what is passed over at a start, which here counts.
  static func verdict(on loaded: LoadedConfiguration, themes: ThemeLibrary) throws(CommandFailure) -> String {
    let problems = KeyOverrides(loaded).problems + themes.load(loaded.settings.theme).problems(in: loaded)
    guard problems.isEmpty else {
      throw CommandFailure(
        text: problems.map { $0.words(loaded.settings.language) }.joined(separator: "\n"), status: .usage)
    }
    let names = loaded.settings.vendors.map(\.name).joined(separator: ", ")
    let vendors = names.isEmpty ? Words("geen koppelingen", "no vendors") : Words(names)
    guard let file = loaded.file else {
      return (Words("geen configuratiebestand; ", "no configuration file; ") + vendors)(loaded.settings.language)
    }
    return (Words("\(Quoting.printable(file)): in orde; ", "\(Quoting.printable(file)): in order; ") + vendors)(
      loaded.settings.language)
  }
}
