import Dashboard
import UserConfiguration
import VendorAPI

/// Everything the dashboard needs to run, decided before the screen is taken over.
struct RunPlan: Sendable {
  enum Wiring: Sendable {
    /// The vendors that are on, and the secrets they are signed in to with. A vendor without one, VEMAP when keet is
    /// to ask for its password or any whose secret command failed, waits for a person to sign in.
    case vendors(Settings, secrets: [Vendor: Secret])
    /// The sandbox in the same process.
    /// - fixedClock: Monday 16 March 2026, 09:00, and no other day.
    case demo(fixedClock: Bool)
    /// No vendor is on: shows how to begin.
    case welcome
  }

  var preferences: Preferences
  var wiring: Wiring
  /// Whether clicks and the wheel are keet's.
  var mouse: Bool
  var environment: [String: String]
  var paths: Paths
  /// The folder that fetched files go to.
  var downloads: String
  /// The themes `preferences.themes` names.
  var themes: ThemeLibrary
  /// The one that `preferences.theme` names.
  var theme: ThemeLibrary.Loaded
  /// What is wrong but stops nothing: for the messages of the running program.
  var warnings: [ConfigurationProblem]
}

extension RunPlan {
  /// The plan for a configuration: its vendors, or the welcome when none is on.
  /// May run programs that ask the user for a secret.
  /// - Parameter readOnly: changes and sends nothing, whatever the configuration says.
  init(_ loaded: LoadedConfiguration, start: Start, configurationPath: String, readOnly: Bool = false) {
    let settings = loaded.settings
    self.init(loaded, start: start, configurationPath: configurationPath, wiring: .welcome)
    preferences.readOnly = ReadOnly(
      everything: readOnly || settings.readOnly, tenants: Set(settings.vemap?.readOnlyTenants ?? []))
    preferences.messaging = settings.messaging
    guard !settings.vendors.isEmpty else {
      preferences.isWelcome = true
      return
    }
    let resolved = ResolvedSecrets(loaded, environment: start.environment)
    warnings += Vendor.allCases.compactMap { resolved.problems[$0] }
    preferences.vendors = Set(settings.vendors)
    preferences.vemapUser = settings.vemap?.username ?? ""
    wiring = .vendors(settings, secrets: resolved.secrets)
  }

  /// The plan for the demo, which takes nothing from the configuration but the user's taste.
  static func demo(
    _ loaded: LoadedConfiguration, start: Start, configurationPath: String, fixedClock: Bool, readOnly: Bool = false
  ) -> RunPlan {
    var plan = RunPlan(
      loaded, start: start, configurationPath: configurationPath, wiring: .demo(fixedClock: fixedClock))
    plan.preferences.readOnly.everything = readOnly
    plan.preferences.turnIntoDemo()
    return plan
  }

  /// What all plans share, with no vendor on.
  private init(_ loaded: LoadedConfiguration, start: Start, configurationPath: String, wiring: Wiring) {
    let settings = loaded.settings
    let overrides = KeyOverrides(loaded)
    preferences = Preferences(
      language: settings.language, theme: settings.theme, themes: start.themes.names, vendors: [],
      thresholds: settings.thresholds, keys: overrides.keys, configurationPath: configurationPath,
      session: String(UInt64.random(in: 0 ... .max), radix: 36))
    self.wiring = wiring
    mouse = settings.mouse
    environment = start.environment
    paths = start.paths
    downloads = settings.downloads.map { start.paths.expanded($0) } ?? start.paths.downloadsDirectory
    themes = start.themes
    theme = start.themes.load(settings.theme)
    warnings = overrides.problems + theme.problems(in: loaded)
  }
}

extension Preferences {
  /// The demo's vendors and messages in place of the user's.
  mutating func turnIntoDemo() {
    isWelcome = false
    isDemo = true
    vendors = Set(Vendor.allCases)
    messaging = .demo
  }
}

extension ThemeLibrary.Loaded {
  /// What is wrong with the theme in force; a name that is not there is a problem of the setting.
  func problems(in loaded: LoadedConfiguration) -> [ConfigurationProblem] {
    warnings.map { warning in
      warning.file == nil ? loaded.problem(at: "theme", text: warning.text, hint: warning.hint) : warning
    }
  }
}
