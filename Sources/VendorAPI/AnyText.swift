import FoundationEssentials

/// Text that a vendor writes now as a string, now as a number or a flag: ids, versions, timestamps, prices.
///
/// The same id is `"1234567"` in one answer and `1234567` in another, so ids are compared as text only.
package struct AnyText: Hashable, Sendable {
  package var text: String

  package init(_ text: String) { self.text = text }
}

extension AnyText: ExpressibleByStringLiteral, CustomStringConvertible {
  package init(stringLiteral value: String) { self.init(value) }
  package var description: String { text }
}

extension AnyText: Codable {
  package init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    if let text = try? container.decode(String.self) {
      self.init(text)
    } else if let number = try? container.decode(Int.self) {
      self.init(String(number))
    } else if let number = try? container.decode(Decimal.self) {
      // Not `Double`: an id of twenty digits must not lose its last ones.
      self.init(number.description)
    } else if let flag = try? container.decode(Bool.self) {
      self.init(flag ? "true" : "false")
    } else {
      throw DecodingError.typeMismatch(
        String.self, .init(codingPath: decoder.codingPath, debugDescription: "neither text nor a number"))
    }
  }

  package func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(text)
  }
}
