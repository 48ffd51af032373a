import BlueprintAPI
import CorlegaAPI
import Dashboard
import Insights
import TwelveBuildAPI
import VemapAPI
import VendorAPI

/// Makes ``Settings`` of everything that was read, and checks what only shows when all is together: contradictions,
/// missing values, URLs, thresholds in the wrong order.
struct SettingsBuilder {
  let read: Layer
  private let environment: [String: String]
  private let validateURL: (String) -> String?
  var problems: [ConfigurationProblem] = []
  /// The effective values of the sections that are on, by dotted path.
  var values: [String: SettledValue] = [:]

  init(_ read: Layer, environment: [String: String], validateURL: @escaping (String) -> String?) {
    self.read = read
    self.environment = environment
    self.validateURL = validateURL
  }

  /// The settings; they only count when ``problems`` stays empty.
  mutating func build() -> Settings {
    settle()
    checkRivals()
    checkURLs()
    checkThresholds()
    let language = Language.resolve(configured: text("language").flatMap(Language.init), environment: environment)
    if values["language"] == nil {
      let origin = Language.localeVariable(in: environment).map(Origin.environment) ?? .standard
      values["language"] = SettledValue(value: .text(language.rawValue), origin: origin)
    }
    var settings = Settings(
      language: language, theme: text("theme") ?? "", mouse: flag("mouse"), vemap: vemap(),
      twelveBuild: twelveBuild(), corlega: corlega(), blueprint: blueprint(),
      keys: read.keys.mapValues(\.notations), thresholds: thresholds())
    settings.operations = operations()
    settings.downloads = text("downloads")
    settings.readOnly = flag("read_only")
    settings.messaging = messaging()
    return settings
  }

  /// The overrides by vendor; what cannot be used becomes a problem.
  private mutating func operations() -> [Vendor: [String: RouteOverride]] {
    var overrides: [Vendor: [String: RouteOverride]] = [:]
    for (id, operation) in read.operations.sorted(by: { $0.key < $1.key }) {
      do throws(RouteOverride.Problem) {
        let override = try RouteOverride(operation.text)
        overrides[try Self.inferringVendor(of: id, override), default: [:]][id] = override
      } catch {
        problems.append(operation.origin.problem(key: "operations.\(id)", text: Words(error.words), hint: nil))
      }
    }
    return overrides
  }

  /// The vendor whose document leaves the operation's method or path open.
  private static func inferringVendor(
    of id: String, _ override: RouteOverride
  ) throws(RouteOverride.Problem) -> Vendor {
    let contracts: [any VendorContract.Type] = [TwelveBuild.self, Blueprint.self, Corlega.self, Vemap.self]
    var problem = RouteOverride.Problem("no vendor has an operation \(id)")
    for contract in contracts where contract.endpoints.contains(where: { $0.route.operationID == id }) {
      guard let found = contract.problems(in: [id: override])[id] else { return contract.vendor }
      problem = found
    }
    throw problem
  }

  private mutating func settle() {
    for key in SettingKey.all where !key.section.isVendor || isOn(key.section) {
      values[key.path] =
        read.values[key.path] ?? key.standard.map { SettledValue(value: $0, origin: .standard) }
    }
  }

  // MARK: Checks

  /// One contradiction a section is enough to say: solving it solves the rest.
  private mutating func checkRivals() {
    for section in SettingKey.Section.allCases where section.isVendor {
      let written = SettingKey.keys(of: section).filter { read.mentioned[$0.path] != nil }
      let pair = written.indices.lazy.flatMap { first in
        written[(first + 1)...].lazy.map { (written[first], $0) }
      }.first { SettingKey.rivals(of: $0.name).contains($1.name) }
      guard let (first, second) = pair, let origin = read.mentioned[second.path] else { continue }
      let text = Words(
        "zowel \"\(first.name)\" als \"\(second.name)\" staat er voor [\(section.rawValue)]",
        "both \"\(first.name)\" and \"\(second.name)\" are given for [\(section.rawValue)]")
      problems.append(origin.problem(key: second.path, text: text, hint: Words("houd er één", "keep one")))
    }
  }

  private mutating func checkURLs() {
    for key in SettingKey.all where key.kind == .url {
      guard let settled = values[key.path], settled.origin != .standard, case .text(let url) = settled.value,
        let complaint = validateURL(url)
      else { continue }
      problems.append(settled.origin.problem(key: key.path, text: key.label + Words(": \(complaint)")))
    }
  }

  private mutating func checkThresholds() {
    checkOrder("vkm_red_days", "vkm_yellow_days")
    checkOrder("overlap_red_days", "overlap_yellow_days")
    checkOrder("invoice_yellow_days", "invoice_red_days")
  }

  private mutating func checkOrder(_ smaller: String, _ larger: String) {
    guard number("thresholds.\(smaller)") > number("thresholds.\(larger)") else { return }
    let origins = [smaller, larger].compactMap { name in read.mentioned["thresholds.\(name)"] }
    guard let origin = origins.first else { return }
    problems.append(
      origin.problem(
        key: "thresholds.\(smaller)",
        text: Words(
          "\"\(smaller)\" is groter dan \"\(larger)\" in [thresholds]",
          "\"\(smaller)\" is larger than \"\(larger)\" in [thresholds]")))
  }

  // MARK: Vendors

  private func isOn(_ section: SettingKey.Section) -> Bool { read.sections[section] != nil }

  private mutating func vemap() -> VemapSettings? {
    guard isOn(.vemap) else { return nil }
    require("vemap.url")
    require("vemap.username")
    return VemapSettings(
      url: text("vemap.url") ?? "", username: text("vemap.username") ?? "", password: secret("vemap.password"),
      userID: text("vemap.user_id"), tenants: list("vemap.tenants"),
      readOnlyTenants: list("vemap.read_only_tenants"),
      requestsPerMinute: values["vemap.requests_per_minute"].map { _ in number("vemap.requests_per_minute") })
  }

  private mutating func twelveBuild() -> TwelveBuildSettings? {
    guard isOn(.twelvebuild) else { return nil }
    require("twelvebuild.login")
    require("twelvebuild.api_key", or: ["twelvebuild.api_key_command"])
    return TwelveBuildSettings(
      url: text("twelvebuild.url") ?? "", login: text("twelvebuild.login") ?? "",
      apiKey: secret("twelvebuild.api_key") ?? .literal(Secret("")))
  }

  private mutating func corlega() -> CorlegaSettings? {
    guard isOn(.corlega) else { return nil }
    require("corlega.api_key", or: ["corlega.api_key_command"])
    return CorlegaSettings(
      url: text("corlega.url") ?? "", apiKey: secret("corlega.api_key") ?? .literal(Secret("")))
  }

  private mutating func blueprint() -> BlueprintSettings? {
    guard isOn(.blueprint) else { return nil }
    let isAccount = ["email", "password", "password_command"].contains { read.mentioned["blueprint.\($0)"] != nil }
    if isAccount {
      require("blueprint.email")
      require("blueprint.password", or: ["blueprint.password_command"])
    } else {
      require("blueprint.api_key", or: ["blueprint.api_key_command"])
    }
    let signIn: BlueprintSettings.SignIn =
      if let key = secret("blueprint.api_key") {
        .key(key)
      } else {
        .account(
          email: text("blueprint.email") ?? "", password: secret("blueprint.password") ?? .literal(Secret("")))
      }
    return BlueprintSettings(
      url: text("blueprint.url") ?? "", signIn: signIn,
      plan: text("blueprint.plan").flatMap(Blueprint.Plan.init(rawValue:)) ?? .starter)
  }

  /// Reports a setting that is nowhere, at the section's own line.
  private mutating func require(_ path: String, or others: [String] = []) {
    guard let key = SettingKey.key(at: path), let section = read.sections[key.section] else { return }
    guard ([path] + others).allSatisfy({ read.mentioned[$0] == nil && values[$0] == nil }) else { return }
    let line = "\(key.name) = \(key.sample)"
    problems.append(
      section.problem(
        key: path,
        text: Words(
          "[\(key.section.rawValue)] heeft geen \"\(key.name)\"", "[\(key.section.rawValue)] has no \"\(key.name)\""),
        hint: Words("zet erbij \(line) of zet \(key.variable)", "add \(line) or set \(key.variable)")))
  }

  // MARK: Values

  func text(_ path: String) -> String? {
    if case .text(let text) = values[path]?.value { text } else { nil }
  }

  private func flag(_ path: String) -> Bool {
    if case .flag(let flag) = values[path]?.value { flag } else { false }
  }

  private func number(_ path: String) -> Int {
    if case .number(let number) = values[path]?.value { number } else { 0 }
  }

  private func list(_ path: String) -> [String] {
    if case .list(let list) = values[path]?.value { list } else { [] }
  }

  /// The secret at a path, or the command at the path with `_command` behind it.
  private func secret(_ path: String) -> SecretSource? {
    if case .secret(let secret) = values[path]?.value { return .literal(secret) }
    if case .command(let command) = values["\(path)_command"]?.value { return .command(command) }
    return nil
  }

  private func thresholds() -> Thresholds {
    var result = Thresholds()
    result.vkmRedDays = number("thresholds.vkm_red_days")
    result.vkmYellowDays = number("thresholds.vkm_yellow_days")
    result.reactionYellowDays = number("thresholds.reaction_yellow_days")
    result.labelYellowDays = number("thresholds.label_yellow_days")
    result.overlapRedDays = number("thresholds.overlap_red_days")
    result.overlapYellowDays = number("thresholds.overlap_yellow_days")
    result.invoiceYellowDays = number("thresholds.invoice_yellow_days")
    result.invoiceRedDays = number("thresholds.invoice_red_days")
    result.tenderYellowDays = number("thresholds.tender_yellow_days")
    result.offerYellowDays = number("thresholds.offer_yellow_days")
    result.windowYellowMinutes = number("thresholds.window_yellow_minutes")
    result.tripYellowMinutes = number("thresholds.trip_yellow_minutes")
    return result
  }
}
