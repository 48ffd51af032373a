package import VendorAPI

/// An operation that gives its list in pages (the document's "Paginatie"): pages count from 1, 25 items each
/// unless asked otherwise, at most 100.
package protocol PagedList: Endpoint where Contract == Corlega, Output == Page<Item> {
  associatedtype Item: Identifiable & Sendable
  var page: Int? { get }
  var pageSize: Int? { get }
  init(page: Int?, pageSize: Int?)
}

extension PagedList {
  package func validate() throws(InvalidField) {
    try InvalidField.require(page.map { $0 >= 1 } != false, "page", "must be 1 or more")
    let isSize = pageSize.map { (1...Corlega.largestPage).contains($0) }
    try InvalidField.require(isSize != false, "pageSize", "must be between 1 and \(Corlega.largestPage)")
  }
}

extension Corlega {
  /// The largest page the vendor gives.
  package static let largestPage = 100
}

extension Client where In.Contract == Corlega {
  /// Every page of a list as one. The same record on two pages counts once: records move while one pages.
  ///
  /// The result's `meta.hasMore` is true where the list is not whole: after `limit` pages, or where a page
  /// promises more and brings nothing.
  /// - Parameters:
  ///   - limit: pages at most; a list that never ends must not be read for ever.
  ///   - progress: told all that has come so far, after each page.
  package func all<List: PagedList>(
    _ list: List.Type, priority: Priority = .visible, limit: Int = 2_000,
    progress: @Sendable (Page<List.Item>) async -> Void = { _ in }
  ) async throws(APIError) -> Page<List.Item> {
    var whole = Page<List.Item>(items: [])
    var seen: Set<List.Item.ID> = []
    for number in 1...max(1, limit) {
      let page = try await send(List(page: number, pageSize: Corlega.largestPage), priority: priority)
      let before = whole.items.count + whole.skipped.count
      let offset = (number - 1) * Corlega.largestPage
      whole.items += page.items.filter { seen.insert($0.id).inserted }
      whole.skipped += page.skipped.map { SkippedElement(index: offset + $0.index, problem: $0.problem) }
      whole.meta = page.meta
      guard let meta = page.meta else { return whole }
      await progress(whole)
      if !meta.hasMore || whole.items.count + whole.skipped.count == before { return whole }
    }
    return whole
  }
}
