/// A vendor's client: typed operations in, typed results out, with sign-in, limits and retries between.
///
/// An actor only for the sign-in it holds: however many calls find it expired, one renewal runs and all wait
/// for it. Answers are decoded outside the actor.
package actor Client<In: SignIn> {
  private let call: Call<In.Contract>
  private let policy: RetryPolicy
  private let random: @Sendable () -> Double
  private let report: @Sendable (ConnectionEvent) -> Void
  private var signIn: In
  private var session = Session<In.Grant>.none(previous: nil)
  private var waiters: [Int: CheckedContinuation<Result<Ticket, APIError>, Never>] = [:]
  private var budget = RetryBudget()
  private var nextNumber = 0

  private typealias Ticket = Session<In.Grant>.Ticket

  /// - Parameters:
  ///   - random: between 0 and 1, for the jitter of waits.
  ///   - learnsLimit: whether a 429 sets the limit, where none is documented.
  ///   - overrides: methods and paths by operationId, in place of those that are only inferred. A call whose
  ///     override does not fit fails before anything is sent.
  ///   - report: told of every answer and failure; must return at once.
  package init(
    signIn: In, transport: any Transport, limiter: RateLimiter, time: TimeSource,
    policy: RetryPolicy = RetryPolicy(), learnsLimit: Bool = false,
    overrides: [String: RouteOverride] = [:],
    random: @escaping @Sendable () -> Double = { .random(in: 0...1) },
    report: @escaping @Sendable (ConnectionEvent) -> Void = { _ in }
  ) {
    self.signIn = signIn
    self.call = Call(
      transport: transport, limiter: limiter, time: time, learnsLimit: learnsLimit, overrides: overrides)
    self.policy = policy
    self.random = random
    self.report = report
  }

  /// Makes the call, renewing the sign-in and trying again as ``RetryPolicy`` allows.
  /// - Throws: what became of the last try. When the sign-in failed, the outcome is ``Outcome/notSent``,
  ///   whatever became of the sign-in.
  package func send<E: Endpoint>(
    _ endpoint: E, priority: Priority = .visible
  ) async throws(APIError) -> E.Output where E.Contract == In.Contract {
    try await answer(endpoint, priority).output
  }

  /// Makes the call as ``send(_:priority:)`` and gives the answer's body as it came, once it is known to hold the
  /// documented result: for looking at a record with everything the vendor says of it.
  package func document<E: Endpoint>(
    _ endpoint: E, priority: Priority = .visible
  ) async throws(APIError) -> JSONDocument where E.Contract == In.Contract {
    JSONDocument(try await answer(endpoint, priority).response.body)
  }

  /// Makes the call and hands the file on that it gives, piece by piece; renews the sign-in and tries again as
  /// ``send(_:priority:)``, but takes as long as bytes keep coming. A task that is cancelled ends the download.
  /// - Returns: what came; the sink is done when this returns or throws.
  /// - Throws: ``APIError``, or what the sink threw.
  package func download<E: Endpoint>(
    _ endpoint: E, to sink: DownloadSink, priority: Priority = .visible,
    progress: @escaping DownloadProgress = { _, _ in }
  ) async throws -> Download where E.Contract == In.Contract, E.Output == Download {
    let intake = DownloadIntake(sink: sink, progress: progress)
    do {
      return try await attempt(endpoint, priority) { request throws(APIError) in
        try await call.download(request, E.self, into: intake)
      }
    } catch {
      throw await intake.problem ?? error
    }
  }

  private struct Answer<E: Endpoint>: Sendable {
    let output: E.Output
    let response: Response
  }

  /// Makes the call, or takes the answer of the same one that belongs together with it.
  private func answer<E: Endpoint>(
    _ endpoint: E, _ priority: Priority
  ) async throws(APIError) -> Answer<E> where E.Contract == In.Contract {
    guard E.route.operationClass == .read, let shared = SharedReads.current,
      let question = SharedReads.Question(E.self, try call.print(endpoint).0)
    else { return try await ask(endpoint, priority) }
    return try await shared.answer(to: question) { () throws(APIError) in try await self.ask(endpoint, priority) }
  }

  private func ask<E: Endpoint>(
    _ endpoint: E, _ priority: Priority
  ) async throws(APIError) -> Answer<E> where E.Contract == In.Contract {
    try await attempt(endpoint, priority) { request throws(APIError) in
      let (output, response) = try await call.carry(request, E.self)
      return Answer(output: output, response: response)
    }
  }

  /// - Parameter carry: makes one try, and gives the turn back.
  private func attempt<E: Endpoint, Result>(
    _ endpoint: E, _ priority: Priority, carry: (Request) async throws(APIError) -> Result
  ) async throws(APIError) -> Result where E.Contract == In.Contract {
    let (request, fields) = try call.print(endpoint)
    var policy = policy
    policy.total = max(policy.total, request.deadline)
    var failures = Failures()
    var elapsed = Duration.zero
    while true {
      var ticket = E.route.authentication == .session ? try await openSession() : nil
      try await call.takeTurn(E.self, priority: priority)
      // The turn may have come after a renewal.
      if ticket != nil, case .open(let newest, _) = session { ticket = newest }
      var signed = request
      signed.deadline = min(request.deadline, policy.total - elapsed)
      if let ticket { signIn.authorize(&signed, with: ticket.grant, fields: fields) }
      let began = call.time.uptime()
      do {
        let output = try await carry(signed)
        budget.succeed()
        report(.answered(at: call.time.now(), budget: await call.limiter.budget))
        return output
      } catch {
        elapsed += call.time.uptime() - began
        await tell(of: error)
        let decision = policy.decide(
          after: error, class: E.route.operationClass, failures: failures.count(error), elapsed: elapsed,
          random: random())
        switch decision {
        case .giveUp: throw error
        case .renewSignIn:
          guard let ticket else { throw error }
          reject(ticket)
        case .retry(let wait): elapsed += try await pause(wait, after: error)
        }
      }
    }
  }

  /// What the vendor gave at sign-in, signing in first if need be; e.g. VEMAP's tenants.
  package func grant() async throws(APIError) -> In.Grant { try await openSession().grant }

  /// Puts a grant in place that a person brought about, and lets calls go on.
  package func open(with grant: In.Grant) {
    session.cancelRenewal()
    nextNumber += 1
    let ticket = Ticket(grant: grant, number: nextNumber)
    let expiry = signIn.expiry(of: grant)
    let renewal = Session<In.Grant>.renewal(of: expiry, now: call.time.now(), uptime: call.time.uptime())
    session = .open(ticket, renewAt: renewal)
    report(.signedIn(until: expiry, isUserAssumed: signIn.assumesUser(in: grant)))
    answerWaiters(.success(ticket))
  }

  /// Lets calls try to sign in again after the vendor rejected it, e.g. with other credentials.
  /// - Parameter signIn: the credentials from now on; `nil` for the same as before.
  package func reopen(signingInWith signIn: In? = nil) {
    if let signIn {
      self.signIn = signIn
      session.cancelRenewal()
      session = .none(previous: nil)
      answerWaiters(.failure(cancelled))
    } else if case .closed = session {
      session = .none(previous: nil)
    }
  }

  /// For sign-in steps that a person takes, e.g. choosing a new password.
  package nonisolated var exchange: Exchange<In.Contract> { Exchange(call: call) }

  /// Ends the session, also at the vendor where it has an operation for that. A later call signs in anew.
  package func close() async {
    session.cancelRenewal()
    let ended = session
    session = .none(previous: nil)
    answerWaiters(.failure(cancelled))
    if case .open(let ticket, _) = ended { await signIn.end(ticket.grant, exchange: exchange) }
  }

  /// A cancelled call says nothing about the connection.
  private func tell(of error: APIError) async {
    if error.reason == .transport(.cancelled) { return }
    report(.failed(error, at: call.time.now(), budget: await call.limiter.budget))
  }

  /// Waits before a retry, or throws `error` for good.
  /// - Returns: how long the wait was. A pause that the vendor asked for is the limiter's to keep.
  private func pause(_ wait: Duration, after error: APIError) async throws(APIError) -> Duration {
    if case .rateLimited = error.reason {
      await call.limiter.block(for: wait, learns: false)
      return .zero
    }
    guard budget.takeRetry(), (try? await call.time.sleep(wait)) != nil else { throw error }
    return wait
  }
}

// MARK: - The session

extension Client {
  private var cancelled: APIError {
    APIError(.transport(.cancelled), vendor: In.Contract.vendor, operation: "", outcome: .notSent)
  }

  private func openSession() async throws(APIError) -> Ticket {
    switch session {
    case .closed(let error): throw error
    case .open(let ticket, let renewAt):
      guard let renewAt, renewAt <= call.time.uptime() else { return ticket }
      renew(replacing: ticket.grant)
    case .none(let previous): renew(replacing: previous)
    case .renewing: break
    }
    return try await nextTicket()
  }

  /// Marks a grant as no longer good; a newer one stays.
  private func reject(_ ticket: Ticket) {
    if case .open(let current, _) = session, current.number == ticket.number { renew(replacing: ticket.grant) }
  }

  /// Waits for the renewal that is under way; a caller that is cancelled leaves, and the renewal goes on for
  /// the others.
  private func nextTicket() async throws(APIError) -> Ticket {
    nextNumber += 1
    let number = nextNumber
    let result = await withTaskCancellationHandler {
      await withCheckedContinuation { (continuation: CheckedContinuation<Result<Ticket, APIError>, Never>) in
        if Task.isCancelled { return continuation.resume(returning: .failure(cancelled)) }
        waiters[number] = continuation
      }
    } onCancel: {
      Task { await self.withdraw(number) }
    }
    return try result.get()
  }

  private func withdraw(_ number: Int) {
    waiters.removeValue(forKey: number)?.resume(returning: .failure(cancelled))
  }

  private func answerWaiters(_ result: Result<Ticket, APIError>) {
    for waiter in waiters.values { waiter.resume(returning: result) }
    waiters = [:]
  }

  private func renew(replacing previous: In.Grant?) {
    nextNumber += 1
    let number = nextNumber
    let task = Task { settle(await renewed(from: previous), number: number) }
    session = .renewing(previous: previous, number: number, task)
  }

  private func settle(_ result: Result<In.Grant, APIError>, number: Int) {
    guard case .renewing(let previous, number, _) = session else { return }
    switch result {
    case .success(let grant): open(with: grant)
    case .failure(var error):
      // Of the calls that wait nothing has left.
      error.outcome = .notSent
      session = error.needsPerson ? .closed(error) : .none(previous: previous)
      answerWaiters(.failure(error))
    }
  }

  private func renewed(from previous: In.Grant?) async -> Result<In.Grant, APIError> {
    // Signing in twice for a lost answer is harmless; renewing twice may end the token that the first gave.
    let operationClass: Route.OperationClass = previous == nil ? .read : .sameValueWrite
    let start = call.time.uptime()
    var failures = Failures()
    while true {
      do throws(APIError) {
        return .success(try await signIn.grant(replacing: previous, exchange: exchange))
      } catch {
        await tell(of: error)
        let decision = policy.decide(
          after: error, class: operationClass, failures: failures.count(error),
          elapsed: call.time.uptime() - start, random: random())
        guard case .retry(let wait) = decision else { return .failure(error) }
        do throws(APIError) {
          _ = try await pause(wait, after: error)
        } catch {
          return .failure(error)
        }
      }
    }
  }
}

extension APIError {
  /// Whether a sign-in that failed so needs a person before it can go well.
  fileprivate var needsPerson: Bool {
    switch reason {
    case .signInRequired, .newPasswordRequired, .unauthorized, .forbidden, .invalid: true
    default: false
    }
  }
}
