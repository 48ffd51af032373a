import FoundationEssentials

/// Where a client's sign-in stands.
enum Session<Grant: Sendable>: Sendable {
  /// Nobody is signed in; `previous` is the last grant, which may hold what to renew with.
  case none(previous: Grant?)
  case renewing(previous: Grant?, number: Int, Task<Void, Never>)
  /// `renewAt` is an uptime.
  case open(Ticket, renewAt: Duration?)
  /// Only a person can go on; every call says so until then.
  case closed(APIError)

  /// A grant with a number, so that a late rejection of an old one does not end a newer one.
  struct Ticket: Sendable {
    var grant: Grant
    var number: Int
  }

  /// Renew this long before a grant ends, so that no call leaves with a dying token.
  private static var margin: TimeInterval { 60 }
  private static var longest: TimeInterval { 10 * 366 * 86_400 }

  /// When to renew, as an uptime: a wall clock that is changed later must not set off renewals.
  /// - Returns: `nil` where the grant does not say, or says that it has ended or is about to as soon as it is
  ///   given. Clocks differ, so such a grant is used until the vendor rejects it.
  static func renewal(of expiry: Date?, now: Date, uptime: Duration) -> Duration? {
    guard let expiry else { return nil }
    let left = expiry.timeIntervalSince(now) - margin
    return left > 0 ? uptime + .seconds(min(left, longest)) : nil
  }

  func cancelRenewal() {
    if case .renewing(_, _, let task) = self { task.cancel() }
  }
}
