import FoundationEssentials
package import VendorAPI

// Fields of the vendor's answers, read so that one that is missing or of another type than documented costs
// only itself and never its record.

extension TwelveBuild {
  /// Text, which the vendor may also write as a number or a flag; `nil` where none of these stands.
  @propertyWrapper
  package struct Text: Decodable, Equatable, Sendable {
    package var wrappedValue: String?

    package init(wrappedValue: String?) { self.wrappedValue = wrappedValue }

    package init(from decoder: any Decoder) throws { wrappedValue = (try? AnyText(from: decoder))?.text }
  }

  /// A value of a type of its own; `nil` where something else stands.
  @propertyWrapper
  package struct Lenient<Value: Decodable & Equatable & Sendable>: Decodable, Equatable, Sendable {
    package var wrappedValue: Value?

    package init(wrappedValue: Value?) { self.wrappedValue = wrappedValue }

    package init(from decoder: any Decoder) throws { wrappedValue = try? Value(from: decoder) }
  }

  /// A list inside a record, read element by element; empty where no list stands.
  @propertyWrapper
  package struct Elements<Item: Decodable & Equatable & Sendable>: Decodable, Equatable, Sendable {
    package var wrappedValue: Page<Item>

    package init(wrappedValue: Page<Item>) { self.wrappedValue = wrappedValue }

    package init(from decoder: any Decoder) throws {
      wrappedValue = Page(items: [])
      guard let attempts = try? [Attempt](from: decoder) else { return }
      for (index, attempt) in attempts.enumerated() {
        switch attempt.result {
        case .success(let item): wrappedValue.items.append(item)
        case .failure(let error):
          let problem = DecodingProblem.describe(error, below: decoder.codingPath.count + 1)
          wrappedValue.skipped.append(SkippedElement(index: index, problem: problem))
        }
      }
    }

    /// One element, good or bad: the list goes on after a bad one.
    private struct Attempt: Decodable {
      let result: Result<Item, any Error>

      init(from decoder: any Decoder) throws { result = Result { try Item(from: decoder) } }
    }
  }
}

// The compiler's own decoding of a record asks these; without them a wrapped field that is missing would be
// an error.
extension KeyedDecodingContainer {
  package func decode(_ type: TwelveBuild.Text.Type, forKey key: Key) throws -> TwelveBuild.Text {
    try decodeIfPresent(type, forKey: key) ?? .init(wrappedValue: nil)
  }

  package func decode<Value>(
    _ type: TwelveBuild.Lenient<Value>.Type, forKey key: Key
  ) throws -> TwelveBuild.Lenient<Value> {
    try decodeIfPresent(type, forKey: key) ?? .init(wrappedValue: nil)
  }

  package func decode<Item>(
    _ type: TwelveBuild.Elements<Item>.Type, forKey key: Key
  ) throws -> TwelveBuild.Elements<Item> {
    try decodeIfPresent(type, forKey: key) ?? .init(wrappedValue: Page(items: []))
  }
}
