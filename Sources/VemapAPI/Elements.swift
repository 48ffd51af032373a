import VendorAPI

/// A list inside a record, read element by element: one that cannot be read is counted, not fatal.
package struct Elements<Item: Decodable & Hashable & Sendable>: Hashable, Sendable {
  package var items: [Item]
  /// How many elements could not be read.
  package var skipped: Int

  package init(_ items: [Item] = [], skipped: Int = 0) {
    self.items = items
    self.skipped = skipped
  }

  /// The list at `path` of an answer; missing and null read as empty.
  init(in body: JSONDocument, at path: [String]) {
    do {
      self.init(try Page<Item>(from: body, at: path))
    } catch {
      // Something else than a list stands there: count it, so that it is not taken for "nothing happened".
      self.init(skipped: (try? body.value(at: path)) == nil ? 0 : 1)
    }
  }

  private init(_ page: Page<Item>) { self.init(page.items, skipped: page.skipped.count) }
}

extension Elements: Decodable {
  package init(from decoder: any Decoder) throws { self.init(try Page<Item>(from: decoder)) }
}
