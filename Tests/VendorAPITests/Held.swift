import Synchronization

/// A value that tasks of a test share.
final class Held<Value: Sendable>: Sendable {
  private let value: Mutex<Value>

  init(_ value: Value) { self.value = Mutex(value) }

  func withLock<Result: Sendable>(_ body: (inout Value) -> Result) -> Result {
    value.withLock { value in
      var copy = value
      let result = body(&copy)
      value = copy
      return result
    }
  }
}
