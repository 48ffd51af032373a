import Insights
import Records
import VendorAPI

/// The rows of budgets that firms filled in for one work component, side by side, as far as they have come.
package struct OfferComparison: Sendable {
  struct Firm: Sendable {
    enum Standing: Sendable {
      /// Asked for, or to be asked for.
      case unknown
      case failed
      /// It filled in no rows.
      case none
      /// Its place among the firms of the matrix.
      case budget(Int)
    }

    let name: String
    let item: TendererItem
    let standing: Standing
  }

  let firms: [Firm]
  let matrix: OfferMatrix
  let listing: Listing<ComparisonItem>
  /// What has to be loaded.
  let resources: [Resource]
  /// How many firms with an offer are left out.
  let leftOut: Int

  /// So many budgets are asked for, those of the lowest offers.
  private static let most = 16

  /// As long as nobody has looked.
  init() {
    firms = []
    matrix = OfferMatrix([])
    listing = Listing()
    resources = []
    leftOut = 0
  }

  /// - Parameter component: whose offers.
  init(_ component: RecordID, _ context: RowContext) {
    let all = (context.library.tenders.firms[component]?.items ?? []).filter(\.hasOffer).sorted { $0.order < $1.order }
    let chosen = all.prefix(Self.most)
    var (firms, budgets): ([Firm], [OfferBudget]) = ([], [])
    for item in chosen {
      let name = item.conversation.title
      let load = context.library.details[item.budgetResource] ?? .idle
      guard case .offerBudgets(let own)? = load.current?.value else {
        firms.append(Firm(name: name, item: item, standing: load.error == nil ? .unknown : .failed))
        continue
      }
      if own.isEmpty { firms.append(Firm(name: name, item: item, standing: .none)) }
      for (number, budget) in own.enumerated() {
        let title = own.count == 1 ? name : "\(name) (\(number + 1))"
        firms.append(Firm(name: title, item: item, standing: .budget(budgets.count)))
        budgets.append(budget)
      }
    }
    let matrix = OfferMatrix(budgets)
    listing = Listing(firms.isEmpty ? [] : ComparisonItem.all(of: matrix, component)) {
      $0.searchParts(context.language)
    }
    self.firms = firms
    self.matrix = matrix
    resources = chosen.map(\.budgetResource)
    leftOut = all.count - chosen.count
  }

  /// A column for each firm from one of them on; those to the right go first where there is no room.
  static func columns(of component: RecordID, _ firms: [Firm], from first: Int) -> [Column] {
    firms.indices.dropFirst(first).map { place in
      Column(
        id: "firm\(place + 1)", title: Words("\(place + 1) \(firms[place].name)"), width: .fixed(16),
        alignment: .trailing, rank: place - first + 1,
        text: { context, row in
          guard let comparison = context.library.comparisons[component], comparison.firms.indices.contains(place) else {
            return .empty
          }
          return comparison.listing.items[row].cell(of: place, in: comparison, context)
        }, sortKey: { _, _ in .missing })
    }
  }
}
