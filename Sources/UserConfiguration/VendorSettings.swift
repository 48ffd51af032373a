package import BlueprintAPI

/// How to reach VEMAP. It documents no host, so the URL has no default.
package struct VemapSettings: Hashable, Sendable {
  package var url: String
  package var username: String
  /// Nil: ask at sign-in.
  package var password: SecretSource?
  /// Sent as `x-user-id` when the login answer does not say it.
  package var userID: String?
  /// The tenants to show; empty: all in the login answer.
  package var tenants: [String]
  /// Those in which nothing is changed or sent.
  package var readOnlyTenants: [String]
  /// VEMAP documents no rate limit; nil: the client's own caution.
  package var requestsPerMinute: Int?

  package init(
    url: String, username: String, password: SecretSource? = nil, userID: String? = nil, tenants: [String] = [],
    readOnlyTenants: [String] = [], requestsPerMinute: Int? = nil
  ) {
    self.url = url
    self.username = username
    self.password = password
    self.userID = userID
    self.tenants = tenants
    self.readOnlyTenants = readOnlyTenants
    self.requestsPerMinute = requestsPerMinute
  }
}

/// How to reach 12Build: login and key are exchanged for a token.
package struct TwelveBuildSettings: Hashable, Sendable {
  package var url: String
  package var login: String
  package var apiKey: SecretSource

  package init(url: String, login: String, apiKey: SecretSource) {
    self.url = url
    self.login = login
    self.apiKey = apiKey
  }
}

/// How to reach Corlega.
package struct CorlegaSettings: Hashable, Sendable {
  package var url: String
  package var apiKey: SecretSource

  package init(url: String, apiKey: SecretSource) {
    self.url = url
    self.apiKey = apiKey
  }
}

/// How to reach Blueprint.
package struct BlueprintSettings: Hashable, Sendable {
  package enum SignIn: Hashable, Sendable {
    /// A `bp_live_…` key, sent as Bearer.
    case key(SecretSource)
    /// The account of a person, exchanged for a session cookie.
    case account(email: String, password: SecretSource)
  }

  package var url: String
  package var signIn: SignIn
  /// The subscription, which decides the rate limit.
  package var plan: Blueprint.Plan

  package init(url: String, signIn: SignIn, plan: Blueprint.Plan) {
    self.url = url
    self.signIn = signIn
    self.plan = plan
  }
}
