import VendorAPI

/// Schemas as OpenAPI 3.1 takes them from JSON Schema.
enum JSONSchema {
  static let anything = JSONValue.object([:])

  static func type(_ name: String) -> JSONValue { .object(["type": .string(name)]) }

  static func words(_ words: [String]) -> JSONValue {
    .object(["type": .string("string"), "enum": .array(words.map(JSONValue.string))])
  }

  static func object(_ members: [String: JSONValue], required: [String], isOpen: Bool = false) -> JSONValue {
    var schema: [String: JSONValue] = ["type": .string("object"), "properties": .object(members)]
    if !required.isEmpty { schema["required"] = .array(required.sorted().map(JSONValue.string)) }
    if isOpen { schema["additionalProperties"] = .bool(true) }
    return .object(schema)
  }

  /// A field by its type and, where that says nothing, by its value in the example.
  static func schema(of field: RecordedFields.Field, example: JSONValue?) -> JSONValue {
    if let parts = field.parts {
      let members = parts.fields.map { name, part in (name, schema(of: part, example: example?[name])) }
      return object(
        Dictionary(members) { first, _ in first }, required: parts.fields.filter(\.value.isRequired).map(\.key),
        isOpen: parts.isOpen)
    }
    switch field.type {
    case is Int.Type: return type("integer")
    case is Double.Type: return type("number")
    case is Bool.Type: return type("boolean")
    case is FilePart.Type: return .object(["type": .string("string"), "format": .string("binary")])
    case let closed as any (CaseIterable & RawRepresentable).Type: return words(words(of: closed))
    case is any RawRepresentable<String>.Type, is String.Type, is AnyText.Type: return type("string")
    default: return example.map(schema(of:)) ?? anything
    }
  }

  /// A value as it is.
  static func schema(of value: JSONValue) -> JSONValue {
    switch value {
    case .null: anything
    case .bool: type("boolean")
    case .int: type("integer")
    case .double: type("number")
    case .string: type("string")
    case .array(let items):
      .object(["type": .string("array"), "items": items.first.map(schema(of:)) ?? anything])
    case .object(let members): object(members.mapValues(schema(of:)), required: [])
    }
  }

  private static func words<Words: CaseIterable & RawRepresentable>(of type: Words.Type) -> [String] {
    type.allCases.compactMap { $0.rawValue as? String }
  }
}
