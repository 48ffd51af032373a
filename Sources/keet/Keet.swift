import ArgumentParser

/// `keet`: the dashboard, and the root of all other commands.
struct Keet: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "keet",
    abstract: "Road works in one screen: projects, closures, invoices and conversations from four systems.",
    discussion: """
      Alone it opens the dashboard; without a configuration it shows how to begin.

      Exit status: 0 all is well, 1 a vendor refused, 2 wrong use, configuration or terminal, 3 try again later.
      """,
    version: "0.1.0",
    subcommands: [
      DemoCommand.self, SandboxCommand.self, GetCommand.self, JournalCommand.self, DoctorCommand.self, KeysCommand.self,
      ThemesCommand.self,
      ConfigCommand.self,
    ])

  @OptionGroup var looking: RunOptions
  @OptionGroup var options: GlobalOptions

  func run() async throws {
    let start = Start.own
    let loaded = try start.configuration(options.config)
    try start.requireTerminal()
    try await start.run(
      RunPlan(
        loaded, start: start, configurationPath: start.configurationPath(options.config), readOnly: looking.readOnly))
  }
}
