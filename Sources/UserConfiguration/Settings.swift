package import Dashboard
package import Insights
package import VendorAPI

/// What the user wants, read once at the start.
package struct Settings: Hashable, Sendable {
  package var language: Language
  package var theme: String
  package var mouse: Bool
  /// The folder for fetched files; nil for the usual one.
  package var downloads: String?
  /// Nil for each vendor without a section: it is off, and the rest works.
  package var vemap: VemapSettings?
  package var twelveBuild: TwelveBuildSettings?
  package var corlega: CorlegaSettings?
  package var blueprint: BlueprintSettings?
  /// Command id → key notations, which replace the command's own keys. Neither side is checked here: only the
  /// dashboard knows commands, only the terminal knows notations. ``LoadedConfiguration/problem(at:text:hint:)``
  /// turns what they reject into a problem with file and line. An empty list takes the command off the keyboard.
  package var keys: [String: [String]]
  /// Methods and paths by operationId, in place of those that a vendor's document leaves to be inferred.
  package var operations: [Vendor: [String: RouteOverride]] = [:]
  package var thresholds: Thresholds
  /// Whether nothing is changed or sent at any vendor.
  package var readOnly = false
  /// How the user signs, and the WhatsApp templates there are.
  package var messaging = MessagingSettings()

  /// - Note: without vendors these are the settings of the demo.
  package init(
    language: Language, theme: String = "dark", mouse: Bool = true, vemap: VemapSettings? = nil,
    twelveBuild: TwelveBuildSettings? = nil, corlega: CorlegaSettings? = nil, blueprint: BlueprintSettings? = nil,
    keys: [String: [String]] = [:], thresholds: Thresholds = Thresholds()
  ) {
    self.language = language
    self.theme = theme
    self.mouse = mouse
    self.vemap = vemap
    self.twelveBuild = twelveBuild
    self.corlega = corlega
    self.blueprint = blueprint
    self.keys = keys
    self.thresholds = thresholds
  }

  /// The vendors that are on, in the order of ``Vendor``.
  package var vendors: [Vendor] {
    Vendor.allCases.filter { vendor in
      switch vendor {
      case .vemap: vemap != nil
      case .twelveBuild: twelveBuild != nil
      case .corlega: corlega != nil
      case .blueprint: blueprint != nil
      }
    }
  }
}
