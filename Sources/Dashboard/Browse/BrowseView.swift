import Records

/// A list as it is looked at: which, and about what.
package struct BrowseView: Hashable, Sendable {
  package let list: BrowseList
  /// What was chosen on the way here, under the names of the lists' parameters.
  package let values: [String: String]
  /// The record it belongs to, as people call it.
  package let subject: String?
  /// The list the user asked for, where this one is only to choose from first.
  package let goal: BrowseList?

  /// The view of a list; where something must be chosen first, of the list to choose it from.
  init(_ wanted: BrowseList, _ values: [String: String] = [:], subject: String? = nil) {
    var shown = wanted
    while let missing = shown.missing(values), let source = BrowseList.named(missing.source) { shown = source }
    list = shown
    self.values = values
    self.subject = subject
    goal = shown == wanted ? nil : wanted
  }

  var key: RowsKey { RowsKey(list: list, values: values) }

  /// What its rows are fetched as.
  package var resource: Resource { .rows(key) }

  /// What the goal still needs, and this list gives.
  private var choice: BrowseList.Parameter? {
    var wanted = goal
    while let list = wanted, let missing = list.missing(values) {
      if missing.source == self.list.id { return missing }
      wanted = BrowseList.named(missing.source)
    }
    return nil
  }

  /// Goes on to the goal with the row that was chosen.
  func choosing(_ row: RawRecord) -> BrowseView? {
    guard let goal, let choice else { return nil }
    var values = row.values
    values[choice.name] = row.id.id
    // A way from here to there may know more than the one value.
    if let relation = list.relations.first(where: { $0.list == goal.id }), let told = row.values(for: relation) {
      values.merge(told) { $1 }
    }
    return BrowseView(goal, values, subject: row.name)
  }

  /// `kies een project voor Documenten`.
  package var prompt: Words? {
    guard let goal, let choice else { return nil }
    return Words("kies ", "choose ") + choice.title + Words(" voor ", " for ") + goal.title
  }
}

/// Which rows of which list; the key under which they are cached.
package struct RowsKey: Hashable, Sendable {
  package let list: BrowseList
  package let values: [String: String]
}
