package import FoundationEssentials
package import VendorAPI

/// A remote value at any moment of its life. What was loaded once stays, with its age, while newer data comes or
/// fails to.
package enum Loadable<Value: Sendable>: Sendable {
  case idle
  /// `attempts` failed before this one; `previous` is what is shown meanwhile.
  case loading(previous: Loaded<Value>?, attempts: Int)
  case loaded(Loaded<Value>)
  case failed(APIError, at: Date, attempts: Int, previous: Loaded<Value>?)

  /// The newest value there is, old or not.
  package var current: Loaded<Value>? {
    switch self {
    case .idle: nil
    case .loading(let previous, _), .failed(_, _, _, let previous): previous
    case .loaded(let loaded): loaded
    }
  }

  package var isLoading: Bool { if case .loading = self { true } else { false } }

  package var error: APIError? { if case .failed(let error, _, _, _) = self { error } else { nil } }
}

/// A value and when it came.
package struct Loaded<Value: Sendable>: Sendable {
  package var value: Value
  /// The end of the last successful load.
  package var at: Date
  /// Elements of the list that could not be read.
  package var skipped: [SkippedElement]
  /// False while pages are still to come, or when the vendor's paging never ended.
  package var isComplete: Bool
  /// How many elements the vendor says the whole list has.
  package var announced: Int?

  package init(
    _ value: Value, at: Date, skipped: [SkippedElement] = [], isComplete: Bool = true, announced: Int? = nil
  ) {
    self.value = value
    self.at = at
    self.skipped = skipped
    self.isComplete = isComplete
    self.announced = announced
  }
}
