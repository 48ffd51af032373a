import CursesTerminal
import Dispatch
import Glibc
import Terminal

/// What the tests run in a pseudo-terminal: it takes the screen, shows each event as text, and ends as its first
/// argument says (`echo` keeps running; `table` and `pane` draw a table over the screen's width or half of it instead, `colors` all roles). Ctrl+Q ends it in order, Ctrl+Z suspends, Ctrl+L repaints, Ctrl+B blocks for ever.
/// The second argument is the path of the crash report, `-` for none.
let arguments = CommandLine.arguments
let environment = Dictionary(
  uniqueKeysWithValues: ["TERM", "COLORTERM", "NO_COLOR", "LC_ALL", "LANG"].compactMap { (name: String) in
    getenv(name).map { (name, String(cString: $0)) }
  })
let report = arguments.count > 2 && arguments[2] != "-" ? arguments[2] : nil

do throws(TerminalProblem) {
  let terminal = try CursesTerminal(
    options: .init(theme: RigScreen.theme, mouse: true, environment: environment, crashReport: report))
  let rig = RigScreen(terminal: terminal)
  let table = RigTable(terminal: terminal) { arguments[1] == "pane" ? $0.columns / 2 : $0.columns - 1 }
  switch arguments.dropFirst().first {
  case "table", "pane": table.start()
  case "colors": RigColors.show(on: terminal)
  default: rig.start()
  }
  // Ill-behaved libraries write here; it must not reach the screen.
  print("stray output")
  write(STDERR_FILENO, "stray error", 11)
  if let death = arguments.dropFirst().first.flatMap(Death.init) { death.happen() }
  withExtendedLifetime((rig, table)) { dispatchMain() }
} catch {
  let sentence = Array((error.message + "\n").utf8)
  write(STDERR_FILENO, sentence, sentence.count)
  exit(2)
}
