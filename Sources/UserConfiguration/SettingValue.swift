package import VendorAPI

/// The value of one setting.
package enum SettingValue: Hashable, Sendable {
  case text(String)
  case number(Int)
  case flag(Bool)
  case list([String])
  case secret(Secret)
  case command(String)

  /// As TOML. What is or may hold a secret is dots, and so is a user name or password inside a URL.
  package var toml: String {
    switch self {
    case .text(let text): TOMLText.quoted(SettingValue.withoutUserInfo(text))
    case .number(let number): String(number)
    case .flag(let flag): String(flag)
    case .list(let items): "[\(items.map(TOMLText.quoted).joined(separator: ", "))]"
    case .secret(let secret): TOMLText.quoted(secret.description)
    case .command: TOMLText.quoted("•••")
    }
  }

  private static func withoutUserInfo(_ text: String) -> String {
    guard let scheme = text.firstRange(of: "://") else { return text }
    let rest = text[scheme.upperBound...]
    let authority = rest.prefix { $0 != "/" && $0 != "?" && $0 != "#" }
    guard let at = authority.lastIndex(of: "@") else { return text }
    return text[..<scheme.upperBound] + "•••" + rest[at...]
  }
}
