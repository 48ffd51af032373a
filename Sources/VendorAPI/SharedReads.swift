import HTTPTypes

/// What is wanted to be known at one moment, asked of the vendor once. Bound around reads that belong together: two
/// lists that are made of the same answer cost one call.
///
/// An answer stays as long as any of the reads it is bound around goes on; what must know how things are now binds none.
package actor SharedReads {
  @TaskLocal package static var current: SharedReads?

  private var answers: [Question: Task<Result<any Sendable, APIError>, Never>] = [:]

  package init() {}

  /// What is asked, as far as it decides the answer.
  struct Question: Hashable {
    let operation: ObjectIdentifier
    let target: String
    let headers: HTTPFields

    /// - Returns: nil where the request is none that only asks.
    init?<E: Endpoint>(_ endpoint: E.Type, _ request: Request) {
      guard request.method == .get, request.body.isEmpty else { return nil }
      operation = ObjectIdentifier(endpoint)
      target = request.target
      headers = request.headers
    }
  }

  /// The first who asks has the call made; whoever asks the same after that gets what it brings, a failure included.
  func answer<Answer: Sendable>(
    to question: Question, _ ask: @escaping @Sendable () async throws(APIError) -> Answer
  ) async throws(APIError) -> Answer {
    let task =
      answers[question]
      ?? Task {
        do throws(APIError) {
          return .success(try await ask())
        } catch {
          return .failure(error)
        }
      }
    answers[question] = task
    if let answer = try await task.value.get() as? Answer { return answer }
    return try await ask()
  }
}
