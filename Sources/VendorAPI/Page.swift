import FoundationEssentials

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
    let elements = try body.elements(at: route.answer)
    var page = Page<Item>(items: [])
    page.items.reserveCapacity(elements.count)
    let decoder = JSONDecoder()
    for (index, element) in elements.enumerated() {
      do {
        page.items.append(try decoder.decode(Item.self, from: element))
      } catch {
        page.skipped.append(SkippedElement(index: index, problem: DecodingProblem.describe(error)))
      }
    }
    page.meta = try? decoder.decode(Page<Item>.Meta.self, from: body.value(at: ["meta"]))
    return page
  }
}

package enum DecodingProblem {
  /// A decoding error as one short phrase that names the field.
  package static func describe(_ error: any Error) -> String {
    func place(_ path: [any CodingKey]) -> String {
      path.isEmpty ? "value" : path.map(\.stringValue).joined(separator: ".")
    }
    switch error {
    case DecodingError.keyNotFound(let key, let context): return place(context.codingPath + [key]) + " is missing"
    case DecodingError.valueNotFound(_, let context): return place(context.codingPath) + " is null"
    case DecodingError.typeMismatch(let type, let context): return place(context.codingPath) + " is not \(type)"
    case DecodingError.dataCorrupted(let context): return place(context.codingPath) + ": " + context.debugDescription
    case JSONDocument.Problem.missing(let name): return name + " is missing"
    case JSONDocument.Problem.cutOff: return "the text ends too early"
    case JSONDocument.Problem.notJSON: return "not JSON"
    default: return "\(error)"
    }
  }
}
