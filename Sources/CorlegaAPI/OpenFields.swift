import FoundationEssentials
package import VendorAPI

extension Corlega {
  /// An object whose fields the document leaves open: all of it, and what keet knows to look for in it.
  package struct OpenFields: Equatable, Sendable {
    package let all: [String: JSONValue]

    package init(_ all: [String: JSONValue]) { self.all = all }

    /// What a field says, under the first of its names that holds text, a number or a flag; `nil` where none
    /// does. Blank text is none.
    package func text(_ meaning: Meaning) -> String? { find(meaning)?.text }

    /// Everything that none of `meanings` reads: dotted names and texts in order of name. Empty values are left
    /// out; after 100 fields one says how many more there are.
    package func rest(without meanings: [Meaning]) -> [(name: String, text: String)] {
      let read = Set(meanings.compactMap { find($0)?.name })
      let flat = Self.flatten(.object(all), name: "").filter { $0.name != "id" && !read.contains($0.name) }
      let shown = 100
      return flat.count <= shown ? flat : flat.prefix(shown) + [("…", "+\(flat.count - shown)")]
    }

    private func find(_ meaning: Meaning) -> (name: String, text: String)? {
      for path in meaning.paths {
        let value = path.reduce(JSONValue?.some(.object(all))) { value, name in value?[name] }
        if let text = value?.text, text.contains(where: { !$0.isWhitespace }) {
          return (path.joined(separator: "."), text)
        }
      }
      return nil
    }

    private static func flatten(_ value: JSONValue, name: String) -> [(name: String, text: String)] {
      func below(_ part: String) -> String { name.isEmpty ? part : name + "." + part }
      return switch value {
      case .object(let members): members.sorted { $0.key < $1.key }.flatMap { flatten($0.value, name: below($0.key)) }
      case .array(let items): items.enumerated().flatMap { flatten($0.element, name: below("\($0.offset + 1)")) }
      case .null: []
      case .bool, .int, .double, .string: value.text.flatMap { $0.isEmpty ? nil : [(name, $0)] } ?? []
      }
    }
  }
}

extension Corlega.OpenFields: Codable {
  package init(from decoder: any Decoder) throws {
    self.init(try [String: JSONValue](from: decoder))
  }

  package func encode(to encoder: any Encoder) throws { try all.encode(to: encoder) }

  /// For the body of a request.
  /// - Throws: ``InvalidField`` where there is nothing to write, or an id, which is Corlega's to give.
  func validateAsBody() throws(InvalidField) {
    try InvalidField.require(!all.isEmpty, "body", "names no field")
    try InvalidField.require(all["id"] == nil, "id", "is given by Corlega")
  }

  /// The record's id as text; the document names no type for it.
  func id(at path: [any CodingKey]) throws -> String {
    guard let id = all["id"]?.text, !id.isEmpty else {
      throw DecodingError.dataCorrupted(.init(codingPath: path, debugDescription: "id is missing"))
    }
    return id
  }
}

extension Corlega.OpenFields: ExpressibleByDictionaryLiteral {
  package init(dictionaryLiteral members: (String, JSONValue)...) {
    self.init(Dictionary(members) { $1 })
  }
}
