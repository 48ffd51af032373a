package import VendorAPI

/// One list of a vendor's own records as data: where it comes from, what must be known first, what its columns are and
/// where one can go from a row. Another list is another value in the catalog; the table, the filter, the detail, the
/// `:` line and `keet get` are the same for all.
package struct BrowseList: Sendable, Identifiable {
  /// The vendor's word and the list's own, as they are typed: `corlega quotes`.
  package let id: String
  package let vendor: Vendor
  package let title: Words
  /// Records that have to be chosen before the list can be fetched, outermost first.
  let parameters: [Parameter]
  /// Where a row's id stands in it; the first that is there counts.
  let identity: [JSONPath]
  /// Where a row's name stands in it, likewise.
  let naming: [JSONPath]
  let columns: [BrowseColumn]
  let relations: [Relation]
  let fetch: BrowseFetch
  /// Fetches one row by itself, where the vendor tells more of it that way.
  let record: BrowseFetch?
  /// How it is sorted until the user chooses otherwise; the vendor's own order where nothing is more useful.
  let sort: SortOrder

  /// Something the list is about, e.g. a project.
  struct Parameter: Sendable {
    /// Its name among the values of a view: `project`.
    let name: String
    let title: Words
    /// The list it is chosen from, by id.
    let source: String
  }

  /// A way from a row to another list.
  struct Relation: Sendable {
    /// The list's id.
    let list: String
    /// Values of that list's parameters that the row gives; the row's own id unless a path is named.
    let values: [String: [JSONPath]]

    /// - Parameter name: the parameter that takes the row's id.
    init(_ list: String, _ name: String) { self.init(list, [name: []]) }

    init(_ list: String, _ values: [String: [JSONPath]]) {
      self.list = list
      self.values = values
    }
  }

  init(
    _ id: String, _ vendor: Vendor, _ title: Words, needs parameters: [Parameter] = [],
    id identity: [JSONPath] = ["id"],
    name naming: [JSONPath], columns: [BrowseColumn], to relations: [Relation] = [], record: BrowseFetch? = nil,
    sort: SortOrder = SortOrder(""), fetch: BrowseFetch
  ) {
    self.id = id
    self.vendor = vendor
    self.title = title
    self.parameters = parameters
    self.identity = identity
    self.naming = naming
    self.columns = columns
    self.relations = relations
    self.record = record
    self.sort = sort
    self.fetch = fetch
  }

  /// Every list there is, in the order in which they are offered.
  package static let all: [BrowseList] = vemap + twelveBuild + corlega + blueprint

  private static let byID = Dictionary(uniqueKeysWithValues: all.map { ($0.id, $0) })

  package static func named(_ id: String) -> BrowseList? { byID[id] }

  /// The list's own word in its id: `quotes`.
  package var word: String { String(id.drop { $0 != " " }.dropFirst()) }

  /// What the list is fetched with and which of it must still be chosen.
  func missing(_ values: [String: String]) -> Parameter? { parameters.first { values[$0.name] == nil } }
}

/// Lists are values of the program, not of its users: the id says everything.
extension BrowseList: Hashable {
  package static func == (one: BrowseList, other: BrowseList) -> Bool { one.id == other.id }
  package func hash(into hasher: inout Hasher) { hasher.combine(id) }
}

/// Member names from the top of a record to a value: `contact.name`. Where a list stands, a number is a place in it:
/// `links.0.objectId`.
package struct JSONPath: Hashable, Sendable, ExpressibleByStringLiteral {
  let names: [String]

  init(_ names: [String]) { self.names = names }

  package init(stringLiteral text: String) { names = text.split(separator: ".").map(String.init) }

  func value(in record: JSONValue) -> JSONValue? {
    names.reduce(JSONValue?.some(record)) { value, name in
      guard case .array(let items)? = value else { return value?[name] }
      return Int(name).flatMap { items.indices.contains($0) ? items[$0] : nil }
    }
  }
}
