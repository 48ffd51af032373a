import Insights
import Records
import Testing

/// Where days lie on a screen. The fixed day of the demo, ma 16-03-2026, is in week 12.
struct TimelinePeriodTests {
  /// A day that does not exist would be in 1970, where no test looks.
  private func day(_ iso: String) -> CalendarDate { CalendarDate(iso: iso) ?? CalendarDate(dayNumber: 0) }

  private func period(_ scale: TimelineScale, _ columns: Int = 56, from: String = "2026-03-18") -> TimelinePeriod {
    TimelinePeriod(from: day(from), scale: scale, columns: columns)
  }

  @Test(arguments: TimelineScale.allCases) func `it begins on the Monday of the week that was asked for`(
    scale: TimelineScale
  ) {
    for day in ["2026-03-16", "2026-03-18", "2026-03-22"] {
      #expect(period(scale, from: day).first.iso == "2026-03-16")
    }
    // The year of the week is not the year of the day.
    #expect(period(scale, from: "2027-01-03").first.iso == "2026-12-28")
  }

  @Test(arguments: [
    (TimelineScale.days, "2026-03-16", "2026-03-16", 0..<6), (.days, "2026-03-18", "2026-03-19", 12..<24),
    (.weeks, "2026-03-16", "2026-03-16", 0..<2), (.weeks, "2026-03-23", "2026-03-27", 14..<24),
    // Two days a column: one day is half of it.
    (.months, "2026-03-17", "2026-03-17", 1..<2), (.months, "2026-03-18", "2026-03-21", 2..<6),
    (.year, "2026-03-16", "2026-03-22", 0..<2), (.year, "2026-03-19", "2026-03-19", 0..<1),
    (.year, "2026-03-20", "2026-03-22", 1..<2),
  ]) func `a bar reaches from its first day to the end of its last`(
    scale: TimelineScale, start: String, end: String, halves: Range<Int>
  ) throws {
    let bar = try #require(period(scale).bar(from: day(start), through: day(end)))
    #expect(bar.halves == halves)
    #expect(!bar.comesIn)
    #expect(!bar.goesOn)
  }

  @Test func `what reaches beyond the period is cut and says so`() throws {
    let period = period(.weeks, 14)
    let bar = try #require(period.bar(from: day("2026-03-01"), through: day("2026-04-30")))
    #expect(bar.halves == 0..<28)
    #expect(bar.comesIn && bar.goesOn)
    let open = try #require(period.bar(from: day("2026-03-20"), through: nil))
    #expect(open.halves == 8..<28)
    #expect(!open.comesIn && open.goesOn)
    let ends = try #require(period.bar(from: nil, through: day("2026-03-17")))
    #expect(ends.halves == 0..<4)
    #expect(ends.comesIn && !ends.goesOn)
    // Its last day is the period's last.
    let fits = try #require(period.bar(from: day("2026-03-29"), through: day("2026-03-29")))
    #expect(fits.halves == 26..<28)
    #expect(!fits.comesIn && !fits.goesOn)
  }

  @Test func `what lies outside, is turned round or has no days has no bar`() {
    let period = period(.weeks, 14)
    #expect(period.bar(from: day("2026-03-01"), through: day("2026-03-15")) == nil)
    #expect(period.bar(from: day("2026-03-30"), through: day("2026-04-02")) == nil)
    #expect(period.bar(from: day("2026-03-20"), through: day("2026-03-19")) == nil)
    #expect(period.bar(from: nil, through: nil) == nil)
    #expect(self.period(.weeks, 0).bar(from: day("2026-03-16"), through: nil) == nil)
    #expect(self.period(.weeks, -3).columns == 0)
  }

  /// The long way round: every day for itself.
  @Test(arguments: TimelineScale.allCases) func `every day lies in the column whose days it is one of`(
    scale: TimelineScale
  ) throws {
    let period = period(scale, 37, from: "2026-12-24")
    var seen: Set<CalendarDate> = []
    for column in 0..<period.columns {
      let days = period.days(of: column)
      for number in days.lowerBound.dayNumber...days.upperBound.dayNumber {
        let day = CalendarDate(dayNumber: number)
        seen.insert(day)
        let found = try #require(period.column(of: day))
        // At three columns a day the first of them is the day's.
        #expect(found <= column && period.days(of: found).contains(day))
      }
    }
    let last = try #require(seen.max())
    #expect(seen.count == last.days(since: period.first) + 1)
    #expect(period.column(of: period.first.adding(days: -1)) == nil)
    #expect(period.column(of: last.adding(days: 1)) == nil)
  }

  @Test func `columns know weekends, holidays, bouwvak, weeks and today`() {
    let today = day("2026-03-18")
    let spring = TimelineColumn.all(of: period(.weeks, 42), on: today)
    #expect(spring.filter(\.isToday).map(\.days.lowerBound) == [today])
    #expect(spring.compactMap(\.week?.number) == [12, 13, 14, 15, 16, 17])
    #expect(spring.first?.week?.number == 12)
    // Easter Sunday and Monday; Good Friday is not free for everyone.
    let free = spring.filter { $0.kind == .holiday }.map(\.days.lowerBound.iso)
    #expect(free == ["2026-04-05", "2026-04-06"])
    #expect(spring.first { $0.days.lowerBound.iso == "2026-04-03" }?.kind == .ordinary)
    #expect(spring.count { $0.kind == .weekend } == 11)
    let summer = TimelineColumn.all(of: period(.weeks, 7, from: "2026-07-21"), on: today)
    #expect(summer.map(\.kind) == [.bouwvak, .bouwvak, .bouwvak, .bouwvak, .bouwvak, .weekend, .weekend])
    #expect(summer.filter(\.isToday).isEmpty)
    // A whole week is no weekend and no holiday.
    let year = TimelineColumn.all(of: period(.year, 10), on: today)
    #expect(year.allSatisfy { $0.kind == .ordinary && $0.week != nil })
    #expect(year.first?.isToday == true)
  }

  @Test func `week 53 and the new year are told`() {
    let columns = TimelineColumn.all(of: period(.weeks, 14, from: "2026-12-28"), on: day("2026-03-16"))
    #expect(columns.compactMap(\.week).map { [$0.year, $0.number] } == [[2026, 53], [2027, 1]])
    #expect(columns.first { $0.days.lowerBound.iso == "2027-01-01" }?.kind == .holiday)
  }

  @Test(arguments: TimelineScale.allCases) func `a step goes whole weeks`(scale: TimelineScale) {
    #expect(scale.step.isMultiple(of: 7))
    #expect(scale.finer.map { $0.step < scale.step } ?? (scale == .days))
    #expect(scale.coarser.map { $0.step > scale.step } ?? (scale == .year))
  }
}
