/// When something needs attention. No national table of lead times exists and every road authority has its own,
/// so each is a setting; the defaults are common practice.
package struct Thresholds: Hashable, Sendable {
  /// A VKM plan that is not final is red from this many days before the start.
  package var vkmRedDays = 3
  /// … and yellow from this many days before the start.
  package var vkmYellowDays = 10
  /// A stakeholder without a reaction is yellow from this many days before the start.
  package var reactionYellowDays = 10
  /// A missing Melvin or SPIN label is yellow from this many *working* days before the start.
  package var labelYellowDays = 30
  /// An overlap that is certain is red from this many days before the first shared day.
  package var overlapRedDays = 3
  /// Overlaps are told of from this many days before the first shared day: as long as a closure can still be moved. An
  /// authority may want thirty working days for that.
  package var overlapYellowDays = 42
  /// An invoice is yellow from this many days after its due date.
  package var invoiceYellowDays = 1
  /// … and red when it is later than this many days.
  package var invoiceRedDays = 14
  /// A silent tender invitation is yellow from this many *working* days before the deadline; after it, red.
  package var tenderYellowDays = 3
  /// An offer is yellow from this many days before it ends.
  package var offerYellowDays = 7
  /// A conversation is yellow when its window surely closes within this many minutes.
  package var windowYellowMinutes = 240
  /// A trip that has not left is yellow this many minutes after its time.
  package var tripYellowMinutes = 30

  package init() {}
}
