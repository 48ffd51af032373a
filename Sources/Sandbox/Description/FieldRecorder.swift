import FoundationEssentials
import VendorAPI

/// The fields that a type reads when it is decoded, and which of them it cannot do without. It is the decoding
/// itself that tells, so nothing has to be written down twice.
struct RecordedFields {
  struct Field {
    var type: any Any.Type
    var isRequired: Bool
    /// Of a field that is an object in the example.
    var parts: RecordedFields?
  }

  /// Under the vendor's names.
  fileprivate(set) var fields: [String: Field] = [:]
  /// Whether other fields are read as well, whatever their names.
  fileprivate(set) var isOpen = false

  private init() {}

  /// Watches an operation's example being read.
  init<E: Endpoint>(of endpoint: E.Type) throws {
    let record = Record()
    _ = try JSONDecoder().decode(Watched<E>.self, from: JSONEncoder().encode(E.example.fields()), configuration: record)
    self = record.read
  }

  /// What is found while decoding goes on.
  fileprivate final class Record {
    var read = RecordedFields()
    func note(_ key: any CodingKey, _ type: any Any.Type, isRequired: Bool) {
      let before = read.fields[key.stringValue]?.isRequired ?? false
      read.fields[key.stringValue] = Field(type: type, isRequired: isRequired || before)
    }

    func part(_ key: any CodingKey, while read: (Record) throws -> Void) rethrows {
      let part = Record()
      try read(part)
      self.read.fields[key.stringValue]?.parts = part.read
    }
  }
}

/// A type that is decoded under watch.
private struct Watched<Value: Decodable>: DecodableWithConfiguration {
  init(from decoder: any Decoder, configuration record: RecordedFields.Record) throws {
    _ = try Value(from: WatchingDecoder(inner: decoder, record: record))
  }
}

private struct WatchingDecoder: Decoder {
  let inner: any Decoder
  let record: RecordedFields.Record

  var codingPath: [any CodingKey] { inner.codingPath }
  var userInfo: [CodingUserInfoKey: Any] { inner.userInfo }

  func container<Key: CodingKey>(keyedBy type: Key.Type) throws -> KeyedDecodingContainer<Key> {
    KeyedDecodingContainer(WatchingContainer(inner: try inner.container(keyedBy: type), record: record))
  }

  func unkeyedContainer() throws -> any UnkeyedDecodingContainer { try inner.unkeyedContainer() }
  func singleValueContainer() throws -> any SingleValueDecodingContainer { try inner.singleValueContainer() }
}

private struct WatchingContainer<Key: CodingKey>: KeyedDecodingContainerProtocol {
  /// Whether all keys were asked for: who does so takes any, and needs none.
  private final class Opening {
    var isOpen = false
  }

  let inner: KeyedDecodingContainer<Key>
  let record: RecordedFields.Record
  private let opening = Opening()

  init(inner: KeyedDecodingContainer<Key>, record: RecordedFields.Record) {
    self.inner = inner
    self.record = record
  }

  var codingPath: [any CodingKey] { inner.codingPath }

  var allKeys: [Key] {
    opening.isOpen = true
    record.read.isOpen = true
    return inner.allKeys
  }

  func contains(_ key: Key) -> Bool { inner.contains(key) }
  func decodeNil(forKey key: Key) throws -> Bool { try inner.decodeNil(forKey: key) }

  func decode<Value: Decodable>(_ type: Value.Type, forKey key: Key) throws -> Value {
    record.note(key, type, isRequired: !opening.isOpen)
    return try value(type, forKey: key)
  }

  func decodeIfPresent<Value: Decodable>(_ type: Value.Type, forKey key: Key) throws -> Value? {
    try valueIfPresent(type, forKey: key)
  }

  // For these the protocol has a default of its own, which would go before the one above.
  func decodeIfPresent(_ type: String.Type, forKey key: Key) throws -> String? { try valueIfPresent(type, forKey: key) }
  func decodeIfPresent(_ type: Int.Type, forKey key: Key) throws -> Int? { try valueIfPresent(type, forKey: key) }
  func decodeIfPresent(_ type: Double.Type, forKey key: Key) throws -> Double? { try valueIfPresent(type, forKey: key) }
  func decodeIfPresent(_ type: Bool.Type, forKey key: Key) throws -> Bool? { try valueIfPresent(type, forKey: key) }

  private func valueIfPresent<Value: Decodable>(_ type: Value.Type, forKey key: Key) throws -> Value? {
    record.note(key, type, isRequired: false)
    return try inner.contains(key) && !inner.decodeNil(forKey: key) ? value(type, forKey: key) : nil
  }

  private func value<Value: Decodable>(_ type: Value.Type, forKey key: Key) throws -> Value {
    let value = try inner.decode(type, forKey: key)
    // A file is an object among the fields only.
    if type != FilePart.self, case .object = try inner.decode(JSONValue.self, forKey: key) {
      let decoder = try inner.superDecoder(forKey: key)
      try record.part(key) { _ = try Value(from: WatchingDecoder(inner: decoder, record: $0)) }
    }
    return value
  }

  func nestedContainer<NestedKey: CodingKey>(
    keyedBy type: NestedKey.Type, forKey key: Key
  ) throws -> KeyedDecodingContainer<NestedKey> {
    try inner.nestedContainer(keyedBy: type, forKey: key)
  }

  func nestedUnkeyedContainer(forKey key: Key) throws -> any UnkeyedDecodingContainer {
    try inner.nestedUnkeyedContainer(forKey: key)
  }

  func superDecoder() throws -> any Decoder { try inner.superDecoder() }
  func superDecoder(forKey key: Key) throws -> any Decoder { try inner.superDecoder(forKey: key) }
}
