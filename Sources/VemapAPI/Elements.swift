import FoundationEssentials
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
    self.init()
    let elements: [Data]
    do {
      elements = try body.elements(at: path)
    } catch {
      // Something else than a list stands there: count it, so that it is not taken for "nothing happened".
      if (try? body.value(at: path)) != nil { skipped = 1 }
      return
    }
    for element in elements {
      if let item = try? JSONDecoder().decode(Item.self, from: element) {
        items.append(item)
      } else {
        skipped += 1
      }
    }
  }
}

extension Elements: Decodable {
  package init(from decoder: any Decoder) throws {
    self.init()
    var list = try decoder.unkeyedContainer()
    while !list.isAtEnd {
      // Every element takes its place in the list through `Attempt`, which itself never fails.
      if let item = try list.decode(Attempt.self).item {
        items.append(item)
      } else {
        skipped += 1
      }
    }
  }

  private struct Attempt: Decodable {
    let item: Item?

    init(from decoder: any Decoder) throws { item = try? Item(from: decoder) }
  }
}
