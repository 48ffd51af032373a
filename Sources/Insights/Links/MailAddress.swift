import Records

/// An e-mail address as something that two records may have in common.
struct MailAddress: Hashable {
  /// Without the spaces around it, lower case.
  let text: String
  let domain: String
  /// A firm's mailbox, whoever reads it: `info@`, `planning@`, `facturen-noord@`.
  let isRole: Bool
  /// Everybody may have an address there, so the domain says nothing.
  let isPublicDomain: Bool

  /// - Returns: `nil` for what is no address, and for addresses that nobody reads.
  init?(_ text: String) {
    let trimmed = text.drop(while: \.isWhitespace).reversed().drop(while: \.isWhitespace).reversed()
    let address = String(trimmed).lowercased()
    let parts = address.split(separator: "@", omittingEmptySubsequences: false)
    guard parts.count == 2, !parts[0].isEmpty, !address.contains(where: { $0.isWhitespace || ",;<>".contains($0) })
    else { return nil }
    let labels = parts[1].split(separator: ".", omittingEmptySubsequences: false)
    guard labels.count >= 2, labels.allSatisfy({ !$0.isEmpty }) else { return nil }
    // `info-noord@`, `planning2@`: the first word tells what the mailbox is for.
    let word = parts[0].prefix { $0.isLetter }
    let local = parts[0].filter(\.isLetter)
    guard !Self.unread.contains(local) else { return nil }
    self.text = address
    domain = String(parts[1])
    isRole = Self.roles.contains(String(word)) || Self.roles.contains(local)
    isPublicDomain = labels.dropLast().contains { Self.publicHosts.contains(String($0)) }
  }

  private static let unread: Set<String> = ["noreply", "donotreply", "nietbeantwoorden"]

  private static let roles: Set<String> = [
    "info", "informatie", "planning", "administratie", "administration", "admin", "algemeen", "general", "contact",
    "mail", "email", "post", "postbus", "balie", "receptie", "secretariaat", "kantoor", "office", "team", "service",
    "support", "helpdesk", "sales", "verkoop", "inkoop", "factuur", "facturen", "facturatie", "invoice", "invoices",
    "billing", "boekhouding", "crediteuren", "debiteuren", "finance", "financien", "offerte", "offertes", "calculatie",
    "werkvoorbereiding", "uitvoering", "project", "projecten", "projects", "verkeer", "meldkamer", "storing",
    "storingen", "bedrijfsbureau", "personeel", "hr", "pers", "webmaster", "postmaster",
  ]

  private static let publicHosts: Set<String> = [
    "gmail", "googlemail", "outlook", "hotmail", "live", "msn", "icloud", "me", "mac", "yahoo", "ymail", "aol", "gmx",
    "protonmail", "proton", "pm", "mail", "zoho", "ziggo", "kpn", "kpnmail", "planet", "kpnplanet", "hetnet", "xs4all",
    "home", "upcmail", "chello", "casema", "quicknet", "telfort", "tele2", "online", "solcon", "zonnet", "caiway",
    "freeler", "wxs", "versatel", "zeelandnet", "telenet", "skynet", "web", "t-online", "multiweb", "hccnet", "wanadoo",
    "tiscali", "orange", "vodafone", "odido", "delta", "kabelfoon", "ziggomail",
  ]
}
