import VendorAPI

/// Compares an answer with the document's sample of it: the same members with values of the same kind.
enum VemapShape {
  /// An object whose members are named by ids.
  private static let keyedByID = "Tenants"

  /// Each place where the two differ, and how.
  static func differences(_ played: JSONValue, _ printed: JSONValue, at place: String = "") -> [String] {
    switch (played, printed) {
    case (.object(let played), .object(let printed)):
      let name = place.split(separator: ".").last.map(String.init) ?? ""
      if name == keyedByID {
        return differences(.array(Array(played.values)), .array(Array(printed.values)), at: place + "[]")
      }
      return Set(played.keys).union(printed.keys).sorted().flatMap { key in
        guard let one = played[key] else { return ["\(place).\(key) is missing"] }
        guard let other = printed[key] else { return ["\(place).\(key) is not documented"] }
        return differences(one, other, at: "\(place).\(key)")
      }
    case (.array(let played), .array(let printed)):
      return played.flatMap { element in
        let tries = printed.map { differences(element, $0, at: place + "[]") }
        return tries.min { $0.count < $1.count } ?? []
      }
    case (.string, .string), (.bool, .bool), (.int, .int), (.null, .null), (.string, .null): return []
    case (.int, .double), (.double, .int), (.double, .double): return []
    default: return ["\(place) is of another kind: \(played)"]
    }
  }
}
