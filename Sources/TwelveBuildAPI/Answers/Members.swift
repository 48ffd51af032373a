import VendorAPI

extension TwelveBuild {
  /// An object with names of the vendor's choice, read member by member: one that does not read costs only itself.
  /// Empty where no object stands, as the vendor writes an empty object as `[]` now and then.
  @propertyWrapper
  package struct Members<Value: Decodable & Equatable & Sendable>: Decodable, Equatable, Sendable {
    package var wrappedValue: [String: Value]

    package init(wrappedValue: [String: Value]) { self.wrappedValue = wrappedValue }

    package init(from decoder: any Decoder) throws {
      let members = (try? [String: LenientPart<Value>](from: decoder)) ?? [:]
      wrappedValue = members.compactMapValues(\.wrappedValue)
    }
  }
}

extension KeyedDecodingContainer {
  // Synthesised decoding asks for the wrapper as if it were always there; this lets it be missing.
  package func decode<Value>(
    _ type: TwelveBuild.Members<Value>.Type, forKey key: Key
  ) throws -> TwelveBuild.Members<Value> {
    try decodeIfPresent(type, forKey: key) ?? .init(wrappedValue: [:])
  }
}
