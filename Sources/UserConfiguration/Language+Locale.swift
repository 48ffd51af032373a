package import Dashboard

extension Language {
  /// The configured language; else the first of `LC_ALL`, `LC_MESSAGES` and `LANG` that is set, which is how
  /// every program reads a locale (so `LC_ALL=C` beats `LANG=nl_NL`); else English.
  package static func resolve(configured: Language?, environment: [String: String]) -> Language {
    if let configured { return configured }
    guard let locale = localeVariable(in: environment).flatMap({ environment[$0] }) else { return .en }
    let code = locale.prefix { $0 != "_" && $0 != "." && $0 != "@" && $0 != "-" }
    return Language(rawValue: code.lowercased()) ?? .en
  }

  /// The variable that decides the locale, or nil when none does.
  static func localeVariable(in environment: [String: String]) -> String? {
    ["LC_ALL", "LC_MESSAGES", "LANG"].first { environment[$0]?.isEmpty == false }
  }
}
