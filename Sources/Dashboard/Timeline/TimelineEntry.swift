import Insights
package import Records

/// One row of a timeline: what it is called, its days, how it stands, and which of its days are in somebody's way.
package struct TimelineEntry: Sendable {
  package struct Days: Hashable, Sendable {
    package let start: CalendarDate
    /// `nil` where it lasts.
    package let end: CalendarDate?
  }

  package let label: String
  package let start: CalendarDate?
  package let end: CalendarDate?
  package let status: StyledText
  /// Days on which it overlaps another for certain or possibly.
  package let conflicts: [Days]
  /// The gravest thing that touches it.
  package let conflictSign: StyledText?
  /// Instead of a bar that cannot be drawn.
  package let whyNoBar: StyledText?

  /// - Parameter position: of a closure among the library's.
  package init(_ library: Library, _ position: Int, _ context: RowContext) {
    let closure = library.closures.items[position]
    let overlaps = library.overlaps.byClosure[position] ?? []
    label = [closure.roadLabel ?? closure.roadText, closure.name].compactMap(\.self).joined(separator: " ")
    start = closure.start
    end = closure.end
    status = context.planStatus(of: closure)(context.language)
    conflicts = overlaps.filter { $0.kind <= .possibleOverlap }.map { Days(start: $0.start, end: $0.end) }
    conflictSign = overlaps.map(\.kind).min().map { StyledText($0.sign, $0.tone) }
    let isReadable = closure.start != nil || closure.end != nil
    let isReversed = closure.start.map { start in closure.end.map { $0 < start } ?? false } ?? false
    whyNoBar =
      isReadable && !isReversed && closure.unreadableDates == nil
      ? nil
      : StyledText(
        "? " + (closure.period(context) ?? Words("geen data", "no dates")(context.language)), .warning)
  }
}
