import FoundationEssentials
import VendorAPI

/// How a list's rows stand in an answer: most stand side by side, some inside others.
enum RowShape: Sendable {
  /// Each element is a row.
  case plain
  /// Each element is an object whose members are the rows (12Build's chapters).
  case members
  /// The rows are in a list inside each element; `carried` are values that the element around them gives. Where a list
  /// holds things of two kinds, `having` names a member that only the rows have.
  case inside(String, carried: [String: JSONPath] = [:], having: JSONPath? = nil)
  /// The rows are in a list inside each element and inside the elements of its branches, as deep as they go (12Build's
  /// documents in their groups).
  case tree(String, branches: String)
  /// Names in names down to an id, as 12Build gives its phases: each id is a row of `name` and `id`.
  case leaves

  /// - Parameter elements: what stands at the place of the list. One that is not of the shape gives no rows.
  func rows(in elements: [Data]) -> [BrowseFetch.Row] {
    switch self {
    case .plain: elements.map { BrowseFetch.Row(bytes: $0) }
    case .members: elements.flatMap(Self.members)
    case .inside(let name, let carried, let member):
      elements.flatMap { Self.inside($0, name, carried) }.filter { row in
        member.map { path in Self.decoded(row.bytes).flatMap { path.value(in: $0) } != nil } ?? true
      }
    case .tree(let name, let branches): elements.flatMap { Self.tree($0, name, branches, depth: 0) }
    case .leaves: elements.flatMap { element in Self.decoded(element).map { Self.leaves($0, []) } ?? [] }
    }
  }

  private static func decoded(_ element: Data) -> JSONValue? {
    try? JSONDecoder().decode(JSONValue.self, from: element)
  }

  private static func members(_ element: Data) -> [BrowseFetch.Row] {
    guard case .object(let members)? = decoded(element) else { return [] }
    return members.sorted { ($0.key.count, $0.key) < ($1.key.count, $1.key) }.compactMap { row($0.value) }
  }

  private static func row(_ value: JSONValue) -> BrowseFetch.Row? {
    (try? JSONEncoder().encode(value)).map { BrowseFetch.Row(bytes: $0) }
  }

  private static func inside(_ element: Data, _ name: String, _ carried: [String: JSONPath]) -> [BrowseFetch.Row] {
    guard let rows = try? JSONDocument(element).elements(at: [name]) else { return [] }
    let around = carried.isEmpty ? nil : decoded(element)
    let values = carried.compactMapValues { path in around.flatMap { path.value(in: $0)?.text } }
    return rows.map { BrowseFetch.Row(bytes: $0, values: values) }
  }

  private static func tree(_ element: Data, _ name: String, _ branches: String, depth: Int) -> [BrowseFetch.Row] {
    // Nobody's groups go so deep; a hostile answer's may.
    guard depth < 32 else { return [] }
    let document = JSONDocument(element)
    let deeper = (try? document.elements(at: [branches])) ?? []
    return inside(element, name, [:]) + deeper.flatMap { tree($0, name, branches, depth: depth + 1) }
  }

  private static func leaves(_ value: JSONValue, _ names: [String]) -> [BrowseFetch.Row] {
    switch value {
    case .object(let members):
      members.sorted { $0.key < $1.key }.flatMap { leaves($0.value, names + [$0.key]) }
    case .array(let items): items.flatMap { leaves($0, names) }
    case .null, .bool: []
    case .int, .double, .string:
      value.text.flatMap { id in
        row(.object(["id": .string(id), "name": .string(names.joined(separator: " › "))]))
      }.map { [$0] } ?? []
    }
  }
}
