package import VendorAPI

extension TwelveBuild {
  /// A list inside a record, read element by element; empty where no list stands.
  @propertyWrapper
  package struct Elements<Item: Decodable & Equatable & Sendable>: Decodable, Equatable, Sendable {
    package var wrappedValue: Page<Item>

    package init(wrappedValue: Page<Item>) { self.wrappedValue = wrappedValue }

    package init(from decoder: any Decoder) throws { wrappedValue = (try? Page(from: decoder)) ?? Page(items: []) }
  }
}

extension KeyedDecodingContainer {
  // Synthesised decoding asks for the wrapper as if it were always there; this lets it be missing.
  package func decode<Item>(
    _ type: TwelveBuild.Elements<Item>.Type, forKey key: Key
  ) throws -> TwelveBuild.Elements<Item> {
    try decodeIfPresent(type, forKey: key) ?? .init(wrappedValue: Page(items: []))
  }
}
