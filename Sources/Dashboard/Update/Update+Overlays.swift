import VendorAPI

extension AppState {
  /// Lays an overlay over the screen.
  mutating func show(_ kind: OverlayKind) -> [Effect] {
    switch kind {
    case .help: overlay = .help(Picker())
    case .palette: overlay = .palette(Picker())
    case .commandLine: overlay = .commandLine(CommandLine())
    case .messages: overlay = .messages(Picker())
    case .themes:
      var picker = Picker()
      picker.selected = settings.themes.firstIndex(of: theme) ?? 0
      overlay = .themes(picker)
    case .sort:
      var picker = Picker()
      picker.selected = Pane.of(focus).columns.firstIndex { $0.id == table(focus).sort.column } ?? 0
      overlay = .sort(picker)
    case .columns: overlay = .columns(Picker())
    case .related:
      guard !relatedViews.isEmpty else {
        say(.information, Words("Hier hoort geen andere lijst bij.", "No other list belongs to this."))
        return []
      }
      overlay = .related(Picker())
    case .signIn:
      let isChallenged = if case .newPasswordNeeded = connections[.vemap]?.status { true } else { false }
      overlay = .signIn(SignInForm(isChallenged ? .newPassword : .password, user: settings.vemapUser))
    }
    return []
  }

  /// Leaves what lies on top; a theme that was only looked at is taken off again.
  mutating func leaveOverlay() -> [Effect] {
    let wasThemes = if case .themes = overlay { true } else { false }
    overlay = nil
    return wasThemes ? [.applyTheme(theme)] : []
  }
}
