/// A list as it came, or one page of it.
package struct Page<Item: Sendable>: Sendable {
  package var items: [Item]
  /// Elements that could not be read; they are counted and can be shown, and never empty the list.
  package var skipped: [SkippedElement]
  /// What the vendor says about the whole list, where it says anything.
  package var meta: Meta?

  package init(items: [Item], skipped: [SkippedElement] = [], meta: Meta? = nil) {
    self.items = items
    self.skipped = skipped
    self.meta = meta
  }

  package struct Meta: Codable, Equatable, Sendable {
    package var page: Int
    package var pageSize: Int
    package var total: Int
    package var hasMore: Bool

    package init(page: Int, pageSize: Int, total: Int, hasMore: Bool) {
      self.page = page
      self.pageSize = pageSize
      self.total = total
      self.hasMore = hasMore
    }
  }
}

extension Page: Equatable where Item: Equatable {}

/// The result of an operation that gives a list.
protocol ListResult {}

extension Page: ListResult {}

/// One element of a list that did not decode.
package struct SkippedElement: Error, Hashable, Sendable {
  /// Position in the list, from 0.
  package var index: Int
  /// Which field, and what was wrong with it.
  package var problem: String

  package init(index: Int, problem: String) {
    self.index = index
    self.problem = problem
  }
}

extension Endpoint {
  package static func output<Item>(from body: JSONDocument) throws -> Output
  where Output == Page<Item>, Item: Decodable & Sendable {
    try Page(from: body, at: route.answer)
  }
}
