package import Insights
import Records

/// What the loaded closures do to each other, as the pane of it shows it and as each closure needs it.
package struct OverlapBook: Sendable {
  package let listing: Listing<OverlapItem>
  /// By position among the closures, the findings that one has a part in, the gravest first.
  package let byClosure: [Int: [Overlap]]
  package let isComplete: Bool
  /// As the closures gave them.
  let overlaps: Overlaps

  init() {
    listing = Listing()
    byClosure = [:]
    isComplete = true
    overlaps = Overlaps([])
  }

  init(_ closures: [Closure], _ context: RowContext) {
    let overlaps = Overlaps(closures)
    var items: [OverlapItem] = []
    var byClosure: [Int: [Overlap]] = [:]
    for overlap in overlaps.found {
      guard let first = overlap.firstPosition, let second = overlap.secondPosition else { continue }
      items.append(OverlapItem(overlap, closures[first], closures[second]))
      byClosure[first, default: []].append(overlap)
      byClosure[second, default: []].append(overlap)
    }
    items += overlaps.unchecked.map { OverlapItem($0, closures[$0.position]) }
    listing = Listing(items) { $0.searchParts(context.language) }
    self.byClosure = byClosure
    isComplete = overlaps.isComplete
    self.overlaps = overlaps
  }
}
