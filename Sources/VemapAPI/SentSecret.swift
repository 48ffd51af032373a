package import VendorAPI

/// A password that travels as a field of a request: only there it is written out.
@propertyWrapper
package struct SentSecret: Equatable, Sendable {
  package var wrappedValue: Secret

  package init(wrappedValue: Secret) { self.wrappedValue = wrappedValue }
}

extension SentSecret: Codable {
  package init(from decoder: any Decoder) throws {
    wrappedValue = Secret(try decoder.singleValueContainer().decode(String.self))
  }

  package func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(wrappedValue.reveal())
  }
}
