import CursesTerminal
import Testing

@testable import keet

@Suite struct TerminalCheckTests {
  @Test(
    arguments: [
      ("xterm-256color", true, true, nil), ("xterm-256color", false, true, .notATerminal(.input)),
      ("xterm-256color", true, false, .notATerminal(.output)), ("", true, true, .terminalNotNamed),
      (nil, true, true, .terminalNotNamed), ("dumb", true, true, .dumbTerminal(name: "dumb")),
      (nil, false, false, .notATerminal(.input)),
    ] as [(String?, Bool, Bool, TerminalProblem?)])
  func `what no screen can be shown on`(term: String?, input: Bool, output: Bool, expected: TerminalProblem?) {
    let environment = term.map { ["TERM": $0] } ?? [:]
    let problem = TerminalCheck.problem(
      environment: environment, isInputTerminal: input, isOutputTerminal: output)
    #expect(problem == expected)
  }
}
