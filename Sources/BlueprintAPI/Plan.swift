extension Blueprint {
  /// What an account pays for, which sets how many calls it may make.
  package enum Plan: String, CaseIterable, Sendable {
    case starter, professional, enterprise

    /// Requests a minute. Per what (key, user, account) and in what kind of window is not documented.
    package var requestsPerMinute: Int {
      switch self {
      case .starter: 60
      case .professional: 200
      case .enterprise: 600
      }
    }
  }
}
