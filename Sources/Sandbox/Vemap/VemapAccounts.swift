import FoundationEssentials

/// Who can sign in to the played vendor, and with what.
struct VemapAccounts: Sendable {
  struct Account: Sendable {
    var userID: String
    var password: String
    /// A first login, which must choose a new password before it gets tokens.
    var mustChangePassword: Bool
    /// Until when the mailed confirmation code is good.
    var codeExpiry: Date?
  }

  /// Of the demo's user, who works for both tenants.
  static let username = Cast.people[0].email
  static let password = "keet-demo"
  /// Of the user who has never signed in.
  static let newUsername = "bram@kiezelkantsteen.example"
  /// Of the document's own examples: `username` as it prints it, and the temporary password that it prints for a new
  /// user.
  static let documentUsername = "user@example.com"
  static let documentPassword = "SecurePassword123!"
  /// What the mail about a forgotten password says: the sandbox sends none, so the document's own code it is.
  static let confirmationCode = "123456"
  /// Seconds.
  private static let codeLifetime = 3600.0

  /// By e-mail address in lower case.
  private var accounts: [String: Account] = [:]

  /// Those of the scenario.
  static let scenario: VemapAccounts = {
    var accounts = VemapAccounts()
    for row in VemapPeople.all where [username, newUsername, Cast.people[1].email].contains(row.email) {
      accounts.accounts[row.email] = Account(
        userID: row.id, password: password, mustChangePassword: row.email == newUsername)
    }
    return accounts
  }()

  /// That of the document's examples. Its first login asks for the new password of the document's challenge.
  static let document: VemapAccounts = {
    var accounts = VemapAccounts()
    accounts.accounts[documentUsername] = Account(
      userID: VemapRecords.documentUser.id, password: documentPassword, mustChangePassword: true)
    return accounts
  }()

  subscript(username: String) -> Account? { accounts[username.lowercased()] }

  /// The account that HTTP Basic credentials are right for.
  func account(_ credentials: BasicCredentials) -> Account? {
    self[credentials.username].flatMap { $0.password == credentials.password ? $0 : nil }
  }

  /// Someone new, with a password for the first login.
  mutating func add(_ userID: String, username: String, password: String) throws {
    try Self.check(password)
    accounts[username.lowercased()] = Account(userID: userID, password: password, mustChangePassword: true)
  }

  mutating func remove(_ username: String) { accounts[username.lowercased()] = nil }

  mutating func rename(_ username: String, to newName: String) {
    guard let account = accounts.removeValue(forKey: username.lowercased()) else { return }
    accounts[newName.lowercased()] = account
  }

  mutating func setPassword(_ password: String, of username: String) throws {
    guard var account = self[username] else { throw Refusal(status: 404, message: "User not found") }
    try Self.check(password, old: account.password)
    account.password = password
    account.mustChangePassword = false
    account.codeExpiry = nil
    accounts[username.lowercased()] = account
  }

  /// Whether there is such a user, the caller does not learn.
  mutating func mailCode(to username: String, at now: Date) {
    accounts[username.lowercased()]?.codeExpiry = now.addingTimeInterval(Self.codeLifetime)
  }

  func isGood(_ code: String, of username: String, at now: Date) -> Bool {
    code == Self.confirmationCode && self[username]?.codeExpiry.map { now < $0 } == true
  }

  /// The vendor's rules are not documented; some rule there is, so that a weak password can be tried.
  private static func check(_ password: String, old: String? = nil) throws {
    guard password.count >= 8, password != old else {
      throw Refusal(
        status: 400, message: "Password does not conform to policy: at least 8 characters, not the old one.")
    }
  }
}
