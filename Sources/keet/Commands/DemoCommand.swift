import ArgumentParser

/// `keet demo`
struct DemoCommand: AsyncParsableCommand {
  /// What day it is in the demo.
  enum Clock: String, ExpressibleByArgument, CaseIterable {
    case fixed
    case today
  }

  static let configuration = CommandConfiguration(
    commandName: "demo", abstract: "Use everything on invented data; nothing leaves this computer.")

  @Option(help: "The day of the demo: always Monday 16 March 2026 (fixed) or the day it is (today).")
  var clock = Clock.fixed

  @OptionGroup var looking: RunOptions
  @OptionGroup var options: GlobalOptions

  func run() async throws {
    let start = Start.own
    let loaded = try start.configuration(options.config)
    try start.requireTerminal()
    let plan = RunPlan.demo(
      loaded, start: start, configurationPath: start.configurationPath(options.config), fixedClock: clock == .fixed,
      readOnly: looking.readOnly)
    try await start.run(plan)
  }
}
