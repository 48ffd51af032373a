import FoundationEssentials

/// A vendor's client: typed operations in, typed results out, with sign-in, limits and retries between.
///
/// An actor only for the sign-in it holds: however many calls find it expired, one renewal runs and all wait
/// for it.
package actor Client<In: SignIn> {
  private let signIn: In
  private let call: Call<In.Contract>
  private let policy: RetryPolicy
  private let random: @Sendable () -> Double
  private let report: @Sendable (ConnectionEvent) -> Void
  private var session: Session = .none
  private var budget = RetryBudget()

  private enum Session {
    case none
    case renewing(Task<Result<In.Grant, APIError>, Never>)
    case open(In.Grant, number: Int)
    /// Only a person can go on; every call says so until then.
    case closed(APIError)
  }
  private var grantNumber = 0

  /// Renew this long before a grant ends, so that no call leaves with a dying token.
  private static var margin: TimeInterval { 60 }

  /// - Parameters:
  ///   - random: between 0 and 1, for the jitter of waits.
  ///   - learnsLimit: whether a 429 sets the limit, where none is documented.
  ///   - report: told of every answer and failure; must return at once.
  package init(
    signIn: In, transport: any Transport, limiter: RateLimiter, time: TimeSource,
    policy: RetryPolicy = RetryPolicy(), learnsLimit: Bool = false,
    random: @escaping @Sendable () -> Double = { .random(in: 0...1) },
    report: @escaping @Sendable (ConnectionEvent) -> Void = { _ in }
  ) {
    self.signIn = signIn
    self.call = Call(transport: transport, limiter: limiter, time: time, learnsLimit: learnsLimit)
    self.policy = policy
    self.random = random
    self.report = report
  }

  /// Makes the call, renewing the sign-in and trying again as ``RetryPolicy`` allows.
  package func send<E: Endpoint>(
    _ endpoint: E, priority: Priority = .visible
  ) async throws(APIError) -> E.Output where E.Contract == In.Contract {
    let (request, fields) = try call.print(endpoint)
    let start = call.time.uptime()
    var failures = 0
    while true {
      var usedGrant = 0
      do {
        let (grant, number) = try await openSession()
        usedGrant = number
        var signed = request
        signIn.authorize(&signed, with: grant, fields: fields)
        let answer = try call.read(E.self, try await call.perform(signed, E.self, priority: priority))
        budget.succeed()
        report(.answered(at: call.time.now(), budget: await call.limiter.budget))
        return answer.output
      } catch {
        failures += 1
        try await recover(
          from: error, class: E.route.operationClass, failures: failures, start: start, grant: usedGrant)
      }
    }
  }

  /// What the vendor gave at sign-in, signing in first if need be; e.g. VEMAP's tenants.
  package func grant() async throws(APIError) -> In.Grant {
    do {
      return try await openSession().grant
    } catch {
      report(.failed(error, at: call.time.now(), budget: await call.limiter.budget))
      throw error
    }
  }

  /// Puts a grant in place that a person brought about, and lets calls go on.
  package func open(with grant: In.Grant) {
    grantNumber += 1
    session = .open(grant, number: grantNumber)
    report(.signedIn(until: signIn.expiry(of: grant)))
  }

  /// For sign-in steps that a person takes, e.g. choosing a new password.
  package nonisolated var exchange: Exchange<In.Contract> { Exchange(call: call) }

  /// Ends the session at the vendor, where it has an operation for that.
  package func close() async {
    if case .open(let grant, _) = session { await signIn.end(grant, exchange: exchange) }
    session = .none
  }

  package var budgetLeft: RateLimiter.Budget { get async { await call.limiter.budget } }

  /// Waits as the policy says, or throws `error` for good.
  private func recover(
    from error: APIError, class operationClass: Route.OperationClass, failures: Int, start: Duration, grant: Int
  ) async throws(APIError) {
    report(.failed(error, at: call.time.now(), budget: await call.limiter.budget))
    let elapsed = call.time.uptime() - start
    switch policy.decide(
      after: error, class: operationClass, failures: failures, elapsed: elapsed, random: random())
    {
    case .giveUp: throw error
    case .renewSignIn: reject(grant: grant)
    case .retry(let wait):
      if case .rateLimited = error.reason {
        await call.limiter.block(for: wait, learns: call.learnsLimit)
      } else if budget.takeRetry() {
        guard (try? await call.time.sleep(wait)) != nil else { throw error }
      } else {
        throw error
      }
    }
  }

  /// Marks a grant as no longer good; a newer one stays.
  private func reject(grant number: Int) {
    if case .open(let grant, let current) = session, current == number {
      session = .renewing(renewal(replacing: grant))
    }
  }

  private func openSession() async throws(APIError) -> (grant: In.Grant, number: Int) {
    switch session {
    case .closed(let error): throw error
    case .open(let grant, let number):
      guard let expiry = signIn.expiry(of: grant), expiry.timeIntervalSince(call.time.now()) < Self.margin else {
        return (grant, number)
      }
      session = .renewing(renewal(replacing: grant))
    case .none: session = .renewing(renewal(replacing: nil))
    case .renewing: break
    }
    guard case .renewing(let task) = session else { return try await openSession() }
    let result = await task.value
    if case .renewing(let current) = session, current == task { settle(result) }
    switch (result, session) {
    case (.failure(let error), _): throw error
    case (.success, .open(let grant, let number)): return (grant, number)
    case (.success(let grant), _): return (grant, grantNumber)
    }
  }

  private func settle(_ result: Result<In.Grant, APIError>) {
    switch result {
    case .success(let grant): open(with: grant)
    case .failure(let error):
      session = if case .signInRequired = error.reason { .closed(error) }
      else if case .newPasswordRequired = error.reason { .closed(error) }
      else { .none }
    }
  }

  private func renewal(replacing previous: In.Grant?) -> Task<Result<In.Grant, APIError>, Never> {
    Task { [signIn, exchange] in
      do throws(APIError) {
        return .success(try await signIn.grant(replacing: previous, exchange: exchange))
      } catch {
        return .failure(error)
      }
    }
  }
}
