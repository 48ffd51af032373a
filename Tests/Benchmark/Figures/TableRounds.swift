/// keet on a long list of invoices from a loopback server, against the floor.
@MainActor
struct TableRounds {
  let programs: Programs
  let options: Options
  let server: InvoiceServer
  let list: InvoiceList

  /// What fzf 0.38 took for each letter of `acme` over as many rows, in steps of the floor on the same machine, and how
  /// many steps the median of keet's letters may take.
  private static let peer: [Int: (letters: [Double], median: Double)] = [
    1_000: ([27, 27, 26, 28], 6.8), 10_000: ([70, 40, 37, 33], 11.5), 100_000: ([300, 163, 93, 73], 23.5),
  ]

  private var size: String { Self.grouped(list.count) }

  func run(into figures: inout FigureList) async throws {
    for _ in 0..<options.rounds { try await round(&figures) }
  }

  private func round(_ figures: inout FigureList) async throws {
    let floor = try programs.startFloor()
    let floorStart = try floor.wait(for: .lastRow)[0] - floor.started
    let keet = try programs.startOnInvoices(at: await server.url)
    let title = " ─ \(size) "
    let shown = try keet.wait(for: .init("\(size) invoices") { $0.contains { $0.contains(title) } })[0]
    let asked = try await server.takeMomentOfAsking()
    figures.add(
      "load \(size) (\(list.body.count / 1_000) kB)", .milliseconds, shown - asked, floor: floorStart,
      goal: list.count == 100_000 ? .ratio(352) : nil)
    keet.settle(for: .milliseconds(500))
    try figures.add(
      "memory, \(size)", .mebibytes, keet.usage.memory, goal: list.count == 100_000 ? .value(137) : nil)
    _ = try keet.press("4")
    keet.settle()
    _ = try keet.press("p")
    keet.settle()

    let (floorStep, step) = (try floor.steps(), try keet.steps())
    figures.add("cursor step, \(size)", .milliseconds, step.paint, floor: floorStep.paint, goal: .ratio(1.5))
    try filter(keet, floorStep.paint, &figures)
    try sort(keet, floorStep.paint, &figures)
    try keet.end(with: "Q")
    try floor.end(with: "q")
  }

  private func filter(_ keet: WatchedProgram, _ floorStep: Double, _ figures: inout FigureList) throws {
    _ = try keet.press("/")
    let peer = Self.peer[list.count]
    var typed = ""
    var paints: [Double] = []
    for (place, letter) in "acme".enumerated() {
      typed.append(letter)
      let paint = try keet.press(String(letter)).paint
      paints.append(paint)
      figures.add(
        "filter \(typed), \(size)", .milliseconds, paint, floor: floorStep, goal: peer.map { .ratio($0.letters[place]) }
      )
    }
    figures.add(
      "filter, median of letters, \(size)", .milliseconds, paints.median, floor: floorStep,
      goal: peer.map { .ratio($0.median) })
    _ = try keet.press("\u{1b}")
    keet.settle()
  }

  private func sort(_ keet: WatchedProgram, _ floorStep: Double, _ figures: inout FigureList) throws {
    for column in ["amount", "client", "number"] {
      _ = try keet.press("s")
      _ = try keet.press(column)
      let reaction = try keet.press("\r")
      keet.settle()
      figures.add(
        "sort by \(column), \(size)", .milliseconds, reaction.paint, floor: floorStep,
        goal: list.count == 100_000 ? .ratio(142) : nil)
    }
  }

  /// `100.000`, as keet writes it.
  private static func grouped(_ number: Int) -> String {
    number < 1_000 ? "\(number)" : "\(number / 1_000).\(String(1_000 + number % 1_000).dropFirst())"
  }
}
