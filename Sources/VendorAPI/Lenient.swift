/// A text, number or flag that may be missing, null or of another type than the document shows: then it is
/// `nil`, and the record around it stays. A number reads as text and a text as a number where it is one.
@propertyWrapper
package struct Lenient<Value: LosslessStringConvertible & Equatable & Sendable>: Equatable, Sendable {
  package var wrappedValue: Value?

  package init(wrappedValue: Value?) { self.wrappedValue = wrappedValue }
}

extension Lenient: Hashable where Value: Hashable {}

extension Lenient: Decodable {
  package init(from decoder: any Decoder) throws {
    let text = try? AnyText(from: decoder)
    self.init(wrappedValue: text.flatMap { Value($0.text) })
  }
}

/// An object, list or word of a fixed set inside a record that may be missing, null or of another form than the
/// document shows.
@propertyWrapper
package struct LenientPart<Value: Decodable & Equatable & Sendable>: Equatable, Sendable {
  package var wrappedValue: Value?

  package init(wrappedValue: Value?) { self.wrappedValue = wrappedValue }
}

extension LenientPart: Hashable where Value: Hashable {}

extension LenientPart: Decodable {
  package init(from decoder: any Decoder) throws { self.init(wrappedValue: try? Value(from: decoder)) }
}

extension KeyedDecodingContainer {
  // Synthesised decoding asks for the wrapper as if it were always there; these two let it be missing.
  package func decode<Value>(_ type: Lenient<Value>.Type, forKey key: Key) throws -> Lenient<Value> {
    try decodeIfPresent(type, forKey: key) ?? Lenient(wrappedValue: nil)
  }

  package func decode<Value>(_ type: LenientPart<Value>.Type, forKey key: Key) throws -> LenientPart<Value> {
    try decodeIfPresent(type, forKey: key) ?? LenientPart(wrappedValue: nil)
  }
}
