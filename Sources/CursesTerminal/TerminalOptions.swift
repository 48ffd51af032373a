package import Terminal

extension CursesTerminal {
  /// How to start.
  package struct Options: Sendable {
    package var theme: Theme
    /// Whether clicks and the wheel come as events; the terminal's own text selection then needs Shift.
    package var mouse: Bool
    /// `TERM`, `COLORTERM`, `NO_COLOR` and the locale's variables are read from it.
    package var environment: [String: String]
    /// Where a crash writes its report (mode 0600); removed again at an orderly end. Nil for none.
    package var crashReport: String?

    package init(theme: Theme, mouse: Bool = true, environment: [String: String], crashReport: String? = nil) {
      (self.theme, self.mouse, self.environment, self.crashReport) = (theme, mouse, environment, crashReport)
    }
  }
}
