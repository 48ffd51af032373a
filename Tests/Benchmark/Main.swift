import Foundation
import PseudoTerminal

/// Measures the release build of keet in a pseudo-terminal, in turn with the least a table on ncurses can cost.
///
/// All times belong to this machine on this day; what counts are the ratios to the floor, taken round by round.
@main
@MainActor
enum Main {
  static func main() async {
    do {
      let options = try Options(Array(CommandLine.arguments.dropFirst()))
      try await run(options)
    } catch let problem as Options.Problem {
      print("\(problem)\n\(Options.usage)")
      exit(2)
    } catch {
      print("The measuring failed: \(error)")
      exit(1)
    }
  }

  private static func run(_ options: Options) async throws {
    let home = FileManager.default.temporaryDirectory.appending(path: "keet-benchmark-\(getpid())")
    try FileManager.default.createDirectory(at: home, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: home) }
    let programs = try Programs(home: home.path)
    let server = try await InvoiceServer.started()

    var figures = FigureList()
    try DemoRounds(programs: programs, options: options).run(into: &figures)
    for rows in options.rows {
      let list = InvoiceList(count: rows)
      await server.serve(list)
      try await TableRounds(programs: programs, options: options, server: server, list: list).run(into: &figures)
      try InProcessRounds(list: list, rounds: options.rounds).run(into: &figures)
    }
    for rows in options.rows {
      try FinderRounds(count: rows, rounds: options.rounds).run(into: &figures, home: home.path)
    }
    for note in try FinderRounds.notes() { print(note) }
    print(Report(figures: figures.all, options: options).text)
  }
}
