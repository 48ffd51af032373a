package import VendorAPI

/// One operation as it will be sent: everything that decides what the vendor does is in it, so that it can wait, be
/// shown, and after a crash be told apart from any other.
package struct Write: Hashable, Codable, Sendable, Identifiable {
  /// Made when the user decides, not when it is sent: sending it again is then seen to be the same.
  package let id: String
  /// The id of the action.
  package let action: String
  package let subject: Subject
  /// Under the vendor's names.
  package let fields: [String: JSONValue]
  /// Members of the record as they were when the user decided, by path.
  let basis: [String: JSONValue]
  /// To whom it goes, where keet knows.
  package let recipient: String?
  /// Why it is sent though the same was sent before.
  package var reason: String?
  /// What it takes back.
  var undoes: String?
  /// The id of the action that it takes back, so that it can be told by name.
  var undoneAction: String?
  /// The write that did not go and that this one does in its place.
  var retries: String?
}

extension Write {
  /// What it is called where it is told of: who takes something back is not told that it was done.
  func title(of action: Action) -> Words {
    guard undoes != nil else { return action.title }
    let undone = (undoneAction.flatMap(Action.named) ?? action).title
    return Words("Terugdraaien van “\(undone.nl)”", "Undo of “\(undone.en)”")
  }
}

/// What became of a write.
package enum WriteResult: Equatable, Sendable {
  /// `id` names what was made or sent, where the vendor says so.
  case done(id: String?)
  /// It was so already; nothing was sent.
  case already
  /// Nothing happened at the vendor.
  case notSent(Words)
  /// The vendor said no.
  case refused(APIError)
  /// It left, and nothing certain came back.
  case unknown(APIError)
  /// Somebody changed the record meanwhile; nothing was sent.
  case conflict([Clash])

  /// A member of a record that three parties see differently.
  package struct Clash: Hashable, Sendable {
    /// The vendor's name for it.
    package let name: String
    package let base: JSONValue
    package let theirs: JSONValue
    package let mine: JSONValue
  }
}

extension WriteResult {
  /// What a failed call comes to.
  init(_ error: APIError) {
    self =
      switch error.outcome {
      case .notSent, .notApplied: .notSent(error.wordsWithReason)
      case .refused: .refused(error)
      case .unknown: .unknown(error)
      case .doneUnreadable: .done(id: nil)
      }
  }

  package var isDone: Bool {
    switch self {
    case .done, .already: true
    case .notSent, .refused, .unknown, .conflict: false
    }
  }

  /// Whether doing it again cannot do it twice.
  package var canRepeat: Bool {
    switch self {
    case .notSent, .refused, .conflict: true
    case .done, .already, .unknown: false
    }
  }
}
