/// The builders' holiday: three weeks in summer, others for each region. It is advice that binds nobody, and road
/// works often go on through it.
///
/// A table, not a rule: the weeks are agreed anew every year, and a year that is not in the table is not known.
package struct Bouwvak: Hashable, Sendable {
  package enum Region: Hashable, Sendable, CaseIterable {
    case north, middle, south
  }

  /// The first of the three ISO weeks.
  private let firstWeeks: [Int: [Region: Int]]

  /// - Parameter firstWeeks: by year and region, the ISO week that the holiday starts with.
  package init(firstWeeks: [Int: [Region: Int]]) { self.firstWeeks = firstWeeks }

  /// 2024 as it was published; 2026 as the same rule gives it, from the third week of the school holidays on.
  package static let known = Bouwvak(firstWeeks: [
    2024: [.north: 32, .middle: 31, .south: 30],
    2026: [.north: 30, .middle: 32, .south: 31],
  ])

  /// The ISO weeks of a region's holiday; `nil` where they are not known.
  package func weeks(of region: Region, in year: Int) -> ClosedRange<Int>? {
    firstWeeks[year]?[region].map { $0...($0 + 2) }
  }

  /// The regions that have their holiday on `day`; `nil` where no region's weeks are known and `day` is in the months
  /// in which they may be.
  package func regions(on day: CalendarDate) -> [Region]? {
    let week = day.week
    let isKnown = firstWeeks[week.year] != nil || !Self.months.contains(day.components.month)
    guard isKnown else { return nil }
    return Region.allCases.filter { weeks(of: $0, in: week.year)?.contains(week.number) ?? false }
  }

  /// The calendar years in which `days` touch the summer and whose weeks are not known; the first `limit` of them.
  package func unknownYears(in days: ClosedRange<CalendarDate>, limit: Int = 10) -> [Int] {
    let (first, last) = (days.lowerBound.components, days.upperBound.components)
    let start = first.month > Self.months.upperBound ? first.year + 1 : first.year
    let end = last.month < Self.months.lowerBound ? last.year - 1 : last.year
    guard start <= end else { return [] }
    return Array((start...end).lazy.filter { firstWeeks[$0] == nil }.prefix(max(0, limit)))
  }

  /// The years of the table in order.
  package var years: [Int] { firstWeeks.keys.sorted() }

  /// June to September: wide around the school holidays of any region and year.
  private static let months = 6...9
}
