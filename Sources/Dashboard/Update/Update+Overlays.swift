import VendorAPI

extension AppState {
  /// Lays an overlay over the screen.
  mutating func show(_ kind: OverlayKind) -> [Effect] {
    switch kind {
    case .help: overlay = .picker(Picker(.help))
    case .palette: overlay = .picker(Picker(.palette))
    case .commandLine: overlay = .commandLine(CommandLine())
    case .messages: overlay = .picker(Picker(.messages))
    case .themes: overlay = .picker(Picker(.themes, selected: settings.themes.firstIndex(of: theme) ?? 0))
    case .sort:
      let sorted = allColumns(of: focus).firstIndex { $0.id == table(focus).sort.column }
      overlay = .picker(Picker(.sort, selected: sorted ?? 0))
    case .columns: overlay = .picker(Picker(.columns))
    case .drafts: overlay = .picker(Picker(.drafts))
    case .export: overlay = .picker(Picker(.export))
    case .find: return startFinding()
    case .related:
      guard !relatedViews.isEmpty else {
        say(.information, Words("Hier hoort geen andere lijst bij.", "No other list belongs to this."))
        return []
      }
      overlay = .picker(Picker(.related))
    case .signIn:
      let isChallenged = if case .newPasswordNeeded = connections[.vemap]?.status { true } else { false }
      overlay = .signIn(SignInForm(isChallenged ? .newPassword : .password, user: settings.vemapUser))
    }
    return []
  }

  /// Leaves what lies on top; a theme that was only looked at is taken off again.
  mutating func leaveOverlay() -> [Effect] {
    let wasThemes = if case .picker(let picker) = overlay { picker.kind == .themes } else { false }
    overlay = nil
    return wasThemes ? [.applyTheme(theme)] : []
  }
}
