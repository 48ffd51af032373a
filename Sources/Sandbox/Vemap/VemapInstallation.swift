/// One customer's VEMAP: its records, who can sign in to it, and the tokens they hold. Each customer has its own, so
/// ids are an installation's own, too.
struct VemapInstallation: Sendable {
  var records: VemapRecords
  var accounts: VemapAccounts
  var tokens = VemapTokens()

  /// Whether an `Authorization` header was made for this installation: with the credentials of one of its accounts,
  /// or with a token that it gave out.
  func knows(_ authorization: String) -> Bool {
    let parts = authorization.split(separator: " ", maxSplits: 1).map(String.init)
    guard parts.count == 2 else { return false }
    if parts[0] == "Bearer" { return tokens.hasIssued(parts[1]) }
    return BasicCredentials(parts[1]).flatMap(accounts.account) != nil
  }
}
