import FoundationEssentials
import VendorAPI

extension Connection {
  /// Takes note of what happened on the connection.
  mutating func take(_ event: ConnectionEvent) {
    switch event {
    case .signedIn(let until, let isUserAssumed):
      signedInUntil = until
      self.isUserAssumed = isUserAssumed
      problem = nil
      switch status {
      case .signInNeeded, .newPasswordNeeded: status = .connecting
      default: break
      }
    case .answered(let at, let budget):
      self.budget = budget
      succeed(at: at)
    case .failed(let error, let at, let budget):
      self.budget = budget
      fail(error, at: at)
    }
  }

  /// Takes note of a call that gave its result. One that was under way when the vendor asked to wait does not end the
  /// wait.
  mutating func succeed(at: Date) {
    lastSuccess = max(at, lastSuccess ?? at)
    if case .waiting(let until) = status, until > at { return }
    // From before the vendor went away: a cached answer, or one that was slow to be taken.
    if case .offline(let since) = status, at < since { return }
    status = .online
    problem = nil
  }

  /// Takes note of a call that failed.
  mutating func fail(_ error: APIError, at: Date) {
    switch error.reason {
    case .transport(.cancelled): return
    // Answered, and said no to one thing: the connection itself is fine.
    case .forbidden, .notFound, .conflict, .invalid: status = .online
    case .unauthorized: break
    case .newPasswordRequired(let session): status = .newPasswordNeeded(session: session)
    case .signInRequired: status = .signInNeeded
    case .rateLimited(let after):
      let seconds = (after ?? .seconds(1)) / .seconds(1)
      status = .waiting(until: at.addingTimeInterval(seconds))
    case .server, .unexpected, .redirected, .notJSON, .undecodable, .transport:
      if case .offline = status { break }
      status = .offline(since: at)
    }
    problem = error
  }
}
