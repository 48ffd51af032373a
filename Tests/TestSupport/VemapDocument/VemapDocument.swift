/// What VEMAP's document prints: its operations in its order, with every sample of a request and of an answer,
/// broken into lines and otherwise as it stands there. A comma after the last member, which JSON does not allow, is
/// left out (in the answers of `login` and `completeChallenge`).
package enum VemapDocument {
  package struct Operation: Sendable {
    /// The operationId, which only the contract has.
    package var id: String
    /// Method and path.
    package var heading: String
    /// The body of a request, where the document prints one.
    package var request: String?
    package var answers: [Answer]

    init(_ id: String, _ heading: String, request: String? = nil, answers: [Answer]) {
      self.id = id
      self.heading = heading
      self.request = request
      self.answers = answers
    }
  }

  package struct Answer: Sendable {
    package var status: Int
    package var body: String

    init(_ status: Int, _ body: String) {
      self.status = status
      self.body = body
    }
  }

  package static let operations = authentication + users + projects + closures + files + mail

  /// An answer of an operation, the first one unless another status is asked for; empty where there is none.
  package static func answer(_ id: String, status: Int? = nil) -> String {
    let answers = operations.first { $0.id == id }?.answers ?? []
    return answers.first { status == nil || $0.status == status }?.body ?? ""
  }
}
