import VendorAPI

/// Optional fields as a record can bear them: one of another type than documented reads as missing and spoils
/// nothing else of its record.
extension KeyedDecodingContainer {
  func value(_ key: Key) -> JSONValue? {
    try? decodeIfPresent(JSONValue.self, forKey: key)
  }

  /// Text; a number in its place is read as its digits. Blank text is none.
  func text(_ key: Key) -> String? { value(key)?.word }

  /// The texts of a list, without what is no text.
  func texts(_ key: Key) -> [String] {
    guard case .array(let items) = value(key) else { return [] }
    return items.compactMap(\.word)
  }

  /// The record's id, which it cannot do without; text whatever its JSON type.
  func id(_ key: Key) throws -> String {
    let id = try decode(AnyText.self, forKey: key).text
    guard !id.isEmpty else {
      throw DecodingError.dataCorruptedError(forKey: key, in: self, debugDescription: "is empty")
    }
    return id
  }
}

extension JSONValue {
  /// The text of a text or number that is not blank.
  var word: String? {
    switch self {
    case .string, .int, .double: text.flatMap { $0.contains { !$0.isWhitespace } ? $0 : nil }
    case .null, .bool, .array, .object: nil
    }
  }
}
