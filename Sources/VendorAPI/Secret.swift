/// A password, key or token. It prints as dots wherever it ends up, so that a log line, an error text or a
/// crash file cannot hold it by accident; ``reveal()`` is the one way to the text and is easy to search for.
package struct Secret: Hashable, Sendable {
  private let text: String

  package init(_ text: String) { self.text = text }

  package var isEmpty: Bool { text.isEmpty }

  /// The secret itself, for the request that needs it.
  package func reveal() -> String { text }
}

extension Secret: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
  package var description: String { "•••" }
  package var debugDescription: String { "•••" }
  package var customMirror: Mirror { Mirror(self, children: []) }
}
