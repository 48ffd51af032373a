import FoundationEssentials

extension Page where Item: Decodable {
  /// Reads the list at `path`, and Corlega's `meta` beside it where there is one. Elements that do not decode
  /// are skipped and named; a text that breaks off gives no list at all.
  /// - Throws: ``JSONDocument/Problem`` where no whole list stands there.
  package init(from document: JSONDocument, at path: [String]) throws {
    do {
      // One decoder for the whole text is some times faster than one for each element.
      self = try JSONDecoder().decode(WholeList<Item>.self, from: document.bytes, configuration: path).page
    } catch {
      // Foundation refuses the text as a whole: whatever spoils it must not cost more than its own element.
      try self.init(elementwise: document, at: path)
    }
  }

  /// Reads a list inside a record the same way; problems are named from the element on.
  /// - Throws: `DecodingError` where no list stands.
  package init(from decoder: any Decoder) throws {
    self.init(items: [])
    try read(decoder.unkeyedContainer())
  }

  fileprivate mutating func read(_ list: any UnkeyedDecodingContainer) throws {
    var list = list
    items.reserveCapacity(list.count ?? 0)
    while !list.isAtEnd {
      let index = list.currentIndex
      switch try list.decode(LossyElement<Item>.self).result {
      case .success(let item): items.append(item)
      case .failure(let problem): skipped.append(SkippedElement(index: index, problem: problem.words))
      }
    }
  }

  /// Reads the same, element by element.
  init(elementwise document: JSONDocument, at path: [String]) throws {
    self.init(items: [])
    let decoder = JSONDecoder()
    for (index, element) in try document.elements(at: path).enumerated() {
      do {
        items.append(try decoder.decode(Item.self, from: element))
      } catch {
        skipped.append(SkippedElement(index: index, problem: DecodingProblem.describe(error)))
      }
    }
    if let found = try? document.value(at: ["meta"]) { meta = try? decoder.decode(Meta.self, from: found) }
  }
}

/// The list at a path of member names inside a document, decoded in one pass.
private struct WholeList<Item: Decodable & Sendable>: DecodableWithConfiguration {
  var page = Page<Item>(items: [])

  init(from decoder: any Decoder, configuration path: [String]) throws {
    guard let last = path.last else {
      page = try Page(from: decoder)
      return
    }
    let top = try decoder.container(keyedBy: MemberName.self)
    page.meta = try? top.decode(Page<Item>.Meta.self, forKey: MemberName(stringValue: "meta"))
    let inner = try path.dropLast().reduce(top) { container, name in
      try container.nestedContainer(keyedBy: MemberName.self, forKey: MemberName(stringValue: name))
    }
    let name = MemberName(stringValue: last)
    if try !inner.decodeNil(forKey: name) { try page.read(inner.nestedUnkeyedContainer(forKey: name)) }
  }
}

/// An element of a list, or why it is none. Decoding it never throws, so that the list goes on after it.
private struct LossyElement<Item: Decodable>: Decodable {
  struct Problem: Error {
    var words: String
  }

  var result: Result<Item, Problem>

  init(from decoder: any Decoder) {
    do {
      result = .success(try Item(from: decoder))
    } catch {
      let words = DecodingProblem.describe(error, below: decoder.codingPath.count)
      result = .failure(Problem(words: words))
    }
  }
}

private struct MemberName: CodingKey {
  let stringValue: String
  var intValue: Int? { nil }

  init(stringValue: String) { self.stringValue = stringValue }
  init?(intValue: Int) { nil }
}
