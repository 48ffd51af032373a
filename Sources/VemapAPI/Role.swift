extension Vemap {
  /// What a user is at a tenant: the four words that `createUser` lists. Answers can hold others, such as
  /// `ROLE_USER`, so there a role is text.
  ///
  /// The document does not say which role may call which operation; every call to a tenant must only name one.
  package enum Role: String, Codable, CaseIterable, Sendable {
    case admin = "ROLE_ADMIN"
    case organisation = "ROLE_ORGANISATION"
    case manager = "ROLE_MANAGER"
    case stakeholder = "ROLE_STAKEHOLDER"
  }
}
