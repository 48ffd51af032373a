import BlueprintAPI
import CorlegaAPI
import Dashboard
import Insights
import TwelveBuildAPI

/// One setting that can be written in the file or the environment. ``all`` is the one list of them: the loader,
/// the example file, the printed settings and the documentation read it.
package struct SettingKey: Hashable, Sendable {
  /// A table of the file; `general` is what stands above the first table.
  package enum Section: String, CaseIterable, Sendable {
    case general = ""
    case vemap
    case twelvebuild
    case corlega
    case blueprint
    case whatsapp
    case thresholds

    /// A vendor is on when its section holds anything or is there at all.
    package var isVendor: Bool {
      switch self {
      case .vemap, .twelvebuild, .corlega, .blueprint: true
      case .general, .whatsapp, .thresholds: false
      }
    }
  }

  package enum Kind: Hashable, Sendable {
    case text
    case url
    case choice([String])
    case flag
    /// A whole number within a range.
    case number(ClosedRange<Int>)
    /// In the environment separated by commas.
    case list
    case secret
    /// A shell command that prints a secret.
    case command
  }

  package let section: Section
  package let name: String
  package let kind: Kind
  /// What holds when neither file nor environment says otherwise; nil: nothing.
  package let standard: SettingValue?
  /// A value for the example file, as TOML.
  package let sample: String
  package let note: String

  /// `vemap.url`; for general settings just the name.
  package var path: String { section == .general ? name : "\(section.rawValue).\(name)" }

  /// The environment variable that beats the file: `KEET_VEMAP_URL`.
  package var variable: String {
    (["KEET", section.rawValue, name].filter { !$0.isEmpty }).joined(separator: "_").uppercased()
  }

  fileprivate init(
    _ section: Section, _ name: String, _ kind: Kind, standard: SettingValue? = nil, sample: String? = nil,
    _ note: String
  ) {
    self.section = section
    self.name = name
    self.kind = kind
    self.standard = standard
    self.sample = sample ?? standard?.toml ?? "\"\""
    self.note = note
  }
}

extension SettingKey {
  package static let all: [SettingKey] = general + vemap + twelveBuild + corlega + blueprint + whatsApp + thresholds

  package static func keys(of section: Section) -> [SettingKey] { all.filter { $0.section == section } }

  package static func key(at path: String) -> SettingKey? { byPath[path] }

  private static let byPath = Dictionary(uniqueKeysWithValues: all.map { ($0.path, $0) })

  /// Names within one section that exclude each other: whoever writes one withdraws the others of a weaker origin,
  /// and two of the same origin are a contradiction.
  static func rivals(of name: String) -> Set<String> {
    switch name {
    case "password": ["password_command", "api_key", "api_key_command"]
    case "password_command": ["password", "api_key", "api_key_command"]
    case "api_key": ["api_key_command", "email", "password", "password_command"]
    case "api_key_command": ["api_key", "email", "password", "password_command"]
    case "email": ["api_key", "api_key_command"]
    default: []
    }
  }

  private static let general: [SettingKey] = [
    SettingKey(
      .general, "language", .choice(Language.allCases.map(\.rawValue)), sample: #""nl""#,
      "nl or en; default from LC_ALL, LC_MESSAGES or LANG, else en"),
    SettingKey(.general, "theme", .text, standard: .text("dark"), "a theme's name, see keet themes"),
    SettingKey(
      .general, "downloads", .text, sample: #""~/Downloads""#, "folder for fetched files; default as here"),
    SettingKey(.general, "mouse", .flag, standard: .flag(true), "false leaves selecting text to the terminal"),
    SettingKey(
      .general, "read_only", .flag, standard: .flag(false), "true changes and sends nothing; --read-only for one run"),
  ]

  private static let vemap: [SettingKey] = [
    SettingKey(.vemap, "url", .url, sample: #""https://vemap.example""#, "required; paths start with /v1/ after it"),
    SettingKey(.vemap, "username", .text, sample: #""you@firm.example""#, "required"),
    SettingKey(.vemap, "password", .secret, sample: #""…""#, "without either, keet asks at sign-in"),
    SettingKey(.vemap, "password_command", .command, sample: #""pass show vemap""#, "prints the password on one line"),
    SettingKey(.vemap, "user_id", .text, sample: #""1234""#, "only when the login answer does not say it"),
    SettingKey(.vemap, "tenants", .list, sample: #"["tenant-123"]"#, "default: all in the login answer"),
    SettingKey(
      .vemap, "read_only_tenants", .list, sample: #"["tenant-456"]"#, "tenants in which nothing is changed or sent"),
    SettingKey(
      .vemap, "requests_per_minute", .number(1...6000), sample: "60",
      "VEMAP documents no limit; unset, keet learns it from refusals"),
  ]

  private static let twelveBuild: [SettingKey] = [
    SettingKey(
      .twelvebuild, "url", .url, standard: .text(TwelveBuild.defaultURL),
      "the address 12Build gave you"),
    SettingKey(.twelvebuild, "login", .text, sample: #""you@firm.example""#, "required"),
    SettingKey(.twelvebuild, "api_key", .secret, sample: #""…""#, "this or api_key_command is required"),
    SettingKey(
      .twelvebuild, "api_key_command", .command, sample: #""pass show 12build""#, "prints the key on one line"),
  ]

  private static let corlega: [SettingKey] = [
    SettingKey(.corlega, "url", .url, standard: .text(Corlega.defaultURL), "only to use another host"),
    SettingKey(.corlega, "api_key", .secret, sample: #""corlega_…""#, "this or api_key_command is required"),
    SettingKey(.corlega, "api_key_command", .command, sample: #""pass show corlega""#, "prints the key on one line"),
  ]

  private static let blueprint: [SettingKey] = [
    SettingKey(.blueprint, "url", .url, standard: .text(Blueprint.defaultURL), "only to use another host"),
    SettingKey(.blueprint, "api_key", .secret, sample: #""bp_live_…""#, "a key, or email and password"),
    SettingKey(
      .blueprint, "api_key_command", .command, sample: #""pass show blueprint""#, "prints the key on one line"),
    SettingKey(.blueprint, "email", .text, sample: #""you@firm.example""#, "sign in as a person instead"),
    SettingKey(.blueprint, "password", .secret, sample: #""…""#, "goes with email"),
    SettingKey(
      .blueprint, "password_command", .command, sample: #""pass show blueprint-web""#,
      "prints the password on one line"),
    SettingKey(
      .blueprint, "plan", .choice(Blueprint.Plan.allCases.map(\.rawValue)), standard: .text("starter"),
      "starter, professional or enterprise: 60, 200 or 600 requests a minute"),
  ]

  private static let whatsApp: [SettingKey] = [
    SettingKey(
      .whatsapp, "sender", .text, sample: #""Firm B.V.""#, "how you sign; {3} and {5} of a reminder"),
    SettingKey(
      .whatsapp, "reminder", .text, standard: .text(MessagingSettings().reminder),
      "the template that reminds of an invoice"),
    SettingKey(
      .whatsapp, "tender_reminder", .text, standard: .text(MessagingSettings().tenderReminder),
      "the template that asks firms which keep silent for their offer"),
  ]

  private static let thresholds: [SettingKey] = {
    let standard = Thresholds()
    func key(_ name: String, _ value: Int, upTo limit: Int = 365, _ note: String) -> SettingKey {
      SettingKey(.thresholds, name, .number(0...limit), standard: .number(value), note)
    }
    return [
      key("vkm_red_days", standard.vkmRedDays, "VKM plan not final, days before the start"),
      key("vkm_yellow_days", standard.vkmYellowDays, "the same, first warning"),
      key("reaction_yellow_days", standard.reactionYellowDays, "stakeholder silent, days before the start"),
      key("label_yellow_days", standard.labelYellowDays, "no Melvin or SPIN label, working days before the start"),
      key("overlap_red_days", standard.overlapRedDays, "closures overlap for certain, days before they meet"),
      key("overlap_yellow_days", standard.overlapYellowDays, "overlaps are told of, days before they meet"),
      key("invoice_yellow_days", standard.invoiceYellowDays, "invoice late from this many days"),
      key("invoice_red_days", standard.invoiceRedDays, "invoice late more than this many days"),
      key("tender_yellow_days", standard.tenderYellowDays, "tender silent, working days before the deadline"),
      key("offer_yellow_days", standard.offerYellowDays, "an offer ends, days before"),
      key(
        "window_yellow_minutes", standard.windowYellowMinutes, upTo: 1440,
        "a WhatsApp window closes, minutes before it surely does"),
      key("trip_yellow_minutes", standard.tripYellowMinutes, upTo: 1440, "trip not under way, minutes after its time"),
    ]
  }()
}
