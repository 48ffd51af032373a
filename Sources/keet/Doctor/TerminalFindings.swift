import CursesTerminal
import Dashboard
import Terminal

/// What the environment says about the terminal keet would run in. Any of it is only a problem for the dashboard:
/// a report that goes into a file or a pipe is as good.
enum TerminalFindings {
  /// Below this the dashboard says so instead of showing itself.
  private static let smallest = Size(columns: 40, rows: 12)

  /// - Parameter size: of the terminal on standard output; nil when that is none.
  static func section(environment: [String: String], size: Size?) -> DoctorReport.Section {
    DoctorReport.Section(
      title: Words("Terminal"),
      findings: [name(environment), dimensions(size), colors(environment), locale(environment)])
  }

  private static func name(_ environment: [String: String]) -> Finding {
    let subject = Words("TERM")
    switch TerminalCheck.naming(environment) {
    case .terminalNotNamed:
      return Finding(
        .problem, subject, Words("niet gezet; probeer TERM=xterm-256color", "not set; try TERM=xterm-256color"),
        status: .usage)
    case .some:
      return Finding(
        .problem, subject, Words("dumb: kan geen heel scherm tonen", "dumb: cannot show a full screen"), status: .usage)
    case nil: return Finding(.fine, subject, Words(environment["TERM"] ?? ""))
    }
  }

  private static func dimensions(_ size: Size?) -> Finding {
    let subject = Words("afmeting", "size")
    guard let size else {
      return Finding(.note, subject, Words("uitvoer is geen terminal", "output is not a terminal"))
    }
    let text = "\(size.columns) x \(size.rows)"
    guard size.columns >= smallest.columns && size.rows >= smallest.rows else {
      let needed = "\(smallest.columns) x \(smallest.rows)"
      return Finding(.warning, subject, Words("\(text); nodig \(needed)", "\(text); needed \(needed)"))
    }
    return Finding(.fine, subject, Words(text))
  }

  private static func colors(_ environment: [String: String]) -> Finding {
    let subject = Words("kleuren", "colours")
    if environment["NO_COLOR"]?.isEmpty == false {
      return Finding(.note, subject, Words("uit door NO_COLOR", "off by NO_COLOR"))
    }
    return Finding(.note, subject, Words("zoals terminfo ze bij TERM noemt", "as terminfo has them for TERM"))
  }

  private static func locale(_ environment: [String: String]) -> Finding {
    let subject = Words("tekens", "characters")
    // Characters follow LC_CTYPE, where words follow LC_MESSAGES.
    guard let variable = ["LC_ALL", "LC_CTYPE", "LANG"].first(where: { environment[$0]?.isEmpty == false }),
      let value = environment[variable]
    else {
      return Finding(
        .warning, subject,
        Words(
          "alleen ASCII: geen LANG gezet; probeer LANG=C.UTF-8", "ASCII only: LANG is not set; try LANG=C.UTF-8"))
    }
    let folded = value.lowercased()
    guard folded.contains("utf-8") || folded.contains("utf8") else {
      return Finding(
        .warning, subject,
        Words(
          "alleen ASCII: \(variable)=\(value); probeer LANG=C.UTF-8",
          "ASCII only: \(variable)=\(value); try LANG=C.UTF-8"))
    }
    return Finding(.fine, subject, Words("\(variable)=\(value)"))
  }
}
