/// keet on its demo against the floor: start, keys, window, memory and rest.
@MainActor
struct DemoRounds {
  let programs: Programs
  let options: Options

  func run(into figures: inout FigureList) throws {
    // An unmeasured start puts both programs into the file cache, and tells what the filled screen looks like.
    try programs.startFloor().end(with: "q")
    let first = try programs.startDemo()
    first.settle(for: .milliseconds(1_500))
    let titles = PaneTitles(on: first.lines)
    try first.end(with: "Q")
    for _ in 0..<options.rounds { try round(titles, &figures) }
  }

  private func round(_ titles: PaneTitles, _ figures: inout FigureList) throws {
    let floor = try programs.startFloor()
    let floorStart = try floor.wait(for: .lastRow)[0] - floor.started
    floor.settle()
    let floorFrame = floor.bytes
    let demo = try programs.startDemo()
    let reached = try demo.wait(for: .lastRow, .init("all panes filled") { titles.stand(on: $0) })
    let (frame, filled) = (reached[0] - demo.started, reached[1] - demo.started)
    demo.settle(for: .milliseconds(500))
    figures.add("start → first frame", .milliseconds, frame, floor: floorStart, goal: .ratio(4))
    figures.add("start → panes filled", .milliseconds, filled, floor: floorStart, goal: .ratio(10))
    figures.add("start: bytes until filled", .bytes, demo.bytes, floor: floorFrame)

    try step(demo, floor, &figures)
    try burst(demo, floor, &figures)
    try resize(demo, floor, &figures)
    try figures.add("memory, demo", .mebibytes, demo.usage.memory, floor: floor.usage.memory, goal: .value(40))
    try rest(demo, &figures)
    try demo.end(with: "Q")
    try floor.end(with: "q")
  }

  private func step(_ demo: WatchedProgram, _ floor: WatchedProgram, _ figures: inout FigureList) throws {
    _ = try demo.press("4")
    demo.settle()
    let floorStep = try floor.steps()
    let open = try demo.steps()
    figures.add("cursor step, preview open", .milliseconds, open.paint, floor: floorStep.paint, goal: .ratio(3))
    _ = try demo.press("p")
    demo.settle()
    let (floorAgain, closed) = (try floor.steps(), try demo.steps())
    figures.add("cursor step, demo", .milliseconds, closed.paint, floor: floorAgain.paint, goal: .ratio(1.5))
    figures.add("cursor step: bytes", .bytes, closed.bytes, floor: floorAgain.bytes, goal: .ratio(1))
    figures.add("cursor step: CPU", .milliseconds, closed.cpu, floor: floorAgain.cpu, goal: .ratio(2))
  }

  private func burst(_ demo: WatchedProgram, _ floor: WatchedProgram, _ figures: inout FigureList) throws {
    let floorBurst = try floor.press(String(repeating: "j", count: 20))
    let burst = try demo.press(String(repeating: "j", count: 20))
    figures.add("20 keys in one write", .milliseconds, burst.paint, floor: floorBurst.paint, goal: .ratio(1))
    figures.add("20 keys: bytes", .bytes, burst.bytes, floor: floorBurst.bytes, goal: .ratio(0.3))
  }

  private func resize(_ demo: WatchedProgram, _ floor: WatchedProgram, _ figures: inout FigureList) throws {
    for (rows, columns) in [(Programs.rows - 4, Programs.columns - 10), (Programs.rows, Programs.columns)] {
      let floorSize = try floor.resize(rows: rows, columns: columns)
      let size = try demo.resize(rows: rows, columns: columns)
      figures.add("resize", .milliseconds, size.paint, floor: floorSize.paint, goal: .ratio(1.5))
      figures.add("resize: bytes", .bytes, size.bytes, floor: floorSize.bytes, goal: .ratio(1.3))
    }
  }

  /// What it takes while nobody touches it and no answer is due; the ages on the screen go on.
  private func rest(_ demo: WatchedProgram, _ figures: inout FigureList) throws {
    demo.settle(for: .milliseconds(500))
    let (before, bytes) = (try demo.usage, demo.bytes)
    demo.watch(for: .seconds(options.idle))
    let (after, seconds) = (try demo.usage, Double(options.idle))
    figures.add("idle: CPU", .percent, (after.cpu - before.cpu) / 10 / seconds, goal: .value(0.13))
    figures.add("idle: wake-ups", .perSecond, Double(after.waits(since: before)) / seconds, goal: .value(1.2))
    figures.add("idle: bytes written", .perSecond, Double(demo.bytes - bytes) / seconds)
  }
}
