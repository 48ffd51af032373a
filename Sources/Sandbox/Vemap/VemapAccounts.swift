/// Who can sign in to the played vendor.
struct VemapAccounts: Sendable {
  struct Account: Sendable {
    var user: VemapPeople.Row
    var password: String
    /// A first login, which must choose a new password before it gets tokens.
    var mustChangePassword = false
  }

  /// Of the demo's user, who works for both tenants.
  static let username = Cast.people[0].email
  static let password = "keet-demo"
  /// Of the user who has never signed in.
  static let newUsername = "bram@kiezelkantsteen.example"

  private var accounts: [String: Account]

  init() {
    let rows = VemapPeople.all.filter { [Self.username, Self.newUsername, Cast.people[1].email].contains($0.email) }
    accounts = Dictionary(
      rows.map {
        ($0.email, Account(user: $0, password: Self.password, mustChangePassword: $0.email == Self.newUsername))
      }
    ) { first, _ in first }
  }

  /// The account that HTTP Basic credentials are right for.
  func account(username: String, password: String) -> Account? {
    accounts[username].flatMap { $0.password == password ? $0 : nil }
  }

  /// - Returns: the account with its new password.
  mutating func setPassword(_ password: String, of username: String) -> Account? {
    accounts[username]?.password = password
    accounts[username]?.mustChangePassword = false
    return accounts[username]
  }
}
