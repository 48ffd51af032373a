import FoundationEssentials
import Insights
package import Records
import VendorAPI

/// A work component of a tender, and how it stands with those who were asked for it; or a tender of which no component
/// is known, or not yet.
package struct ComponentItem: Record {
  package let id: RecordID
  let tender: RecordID
  /// Missing where only the tender is known.
  let review: ComponentReview?
  /// From low to high.
  let offers: OfferRanking?
  /// Of the lowest offer.
  let lowest: Invitation?
  /// What has to be loaded for more to be known of the tender; missing where nothing can be.
  let source: Resource?

  init(_ review: ComponentReview, _ offers: OfferRanking, lowest: Invitation?) {
    id = Self.id(of: review)
    tender = review.tender
    self.review = review
    self.offers = offers
    self.lowest = lowest
    source = nil
  }

  init(unknown tender: Project) {
    id = RecordID(.twelveBuild, .component, scope: tender.id.id, "")
    self.tender = tender.id
    review = nil
    offers = nil
    lowest = nil
    source = tender.phaseID.map { .communication(project: tender.id.id, phase: $0) }
  }

  /// Two components of one tender may have one name, and one may have no id.
  static func id(of review: ComponentReview) -> RecordID {
    RecordID(
      .twelveBuild, .component, scope: review.tender.id, review.componentID.map { "#\($0)" } ?? "\(review.name ?? "")?")
  }

  /// Of what the vendor asks for in place of a name.
  var name: String? { review.map { $0.name ?? $0.componentID ?? "—" } }

  var deadline: Date? { review?.deadline }

  func title(_ context: RowContext) -> String { name ?? context.name(of: tender) }

  /// What a filter looks in.
  func searchParts(_ context: RowContext) -> [String?] { [name, context.name(of: tender)] }

  /// The gravest silence first, of those the one whose deadline is nearest; then what is not known, then the rest.
  func order(_ context: RowContext) -> Double {
    let distance = deadline.map { abs($0.timeIntervalSince(context.now)) } ?? 1e9
    let step = 1e10
    guard let review else { return 3 * step + distance }
    switch review.severity(at: context.now, context.thresholds) {
    case .alarm?: return distance
    case .warning?: return step + distance
    case .notice?: return 2 * step + distance
    case nil: return (review.unclear.isEmpty ? 4 : 3) * step + distance
    }
  }

  /// Who keeps silent, in a sign and words.
  func silence(_ context: RowContext) -> StatusText {
    guard let review else { return unknown(context) }
    let (silent, asked) = (review.silent.count, review.asked.count)
    if let severity = review.severity(at: context.now, context.thresholds) {
      let isOne = silent == 1
      let now = Words(silent: silent, of: asked)
      // Of what is closed nothing more is to come.
      let then = Words(
        "\(silent) van \(asked) \(isOne ? "zweeg" : "zwegen")", "\(silent) of \(asked) \(isOne ? "was" : "were") silent"
      )
      let isClosed = deadline.map { $0 < context.now } ?? false
      return StatusText(severity.sign, isClosed ? then : now, severity.tone)
    }
    if asked == 0 { return StatusText("-", Words("niemand gevraagd", "nobody asked"), .closed) }
    if !review.unclear.isEmpty {
      return StatusText("?", Words("\(review.unclear.count) onbekend", "\(review.unclear.count) unknown"), .plain)
    }
    return StatusText("✓", Words("niemand zwijgt", "nobody silent"), .good)
  }

  private func unknown(_ context: RowContext) -> StatusText {
    guard let source else { return StatusText("?", Words("geen fase bekend", "no phase known"), .dim) }
    let load = context.loads[source] ?? .idle
    if load.error != nil, load.current == nil { return StatusText("✗", Words("niet geladen", "not loaded"), .alarm) }
    guard load.current != nil else { return StatusText("?", Words("nog niet geladen", "not loaded yet"), .dim) }
    return StatusText("-", Words("niemand gevraagd", "nobody asked"), .closed)
  }
}
