import Records
import Testing

struct BouwvakTests {
  @Test(arguments: [
    (2024, Bouwvak.Region.north, 32...34), (2024, .middle, 31...33), (2024, .south, 30...32),
    (2026, .north, 30...32), (2026, .middle, 32...34), (2026, .south, 31...33),
  ]) func `Three weeks for each region`(year: Int, region: Bouwvak.Region, weeks: ClosedRange<Int>) {
    #expect(Bouwvak.known.weeks(of: region, in: year) == weeks)
  }

  @Test(arguments: [2023, 2025, 2027]) func `A year that is not in the table is not guessed`(year: Int) throws {
    for region in Bouwvak.Region.allCases { #expect(Bouwvak.known.weeks(of: region, in: year) == nil) }
    #expect(Bouwvak.known.regions(on: try #require(CalendarDate(year: year, month: 7, day: 30))) == nil)
    #expect(Bouwvak.known.regions(on: try #require(CalendarDate(year: year, month: 3, day: 30))) == [])
  }

  /// Monday of week 30 of 2026 is 20 July; Sunday of week 34 is 23 August.
  @Test(
    arguments: [
      ("2026-07-19", []), ("2026-07-20", [.north]), ("2026-07-27", [.north, .south]),
      ("2026-08-05", [.north, .middle, .south]), ("2026-08-16", [.middle, .south]), ("2026-08-23", [.middle]),
      ("2026-08-24", []), ("2026-12-31", []),
    ] as [(String, [Bouwvak.Region])]) func `A day is in the holiday of some regions`(
      day: String, regions: [Bouwvak.Region]
    ) throws
  {
    #expect(Bouwvak.known.regions(on: try #require(CalendarDate(iso: day))) == regions)
  }

  @Test func `Another table is another year that is known`() throws {
    let table = Bouwvak(firstWeeks: [2027: [.south: 30]])
    #expect(table.weeks(of: .south, in: 2027) == 30...32)
    #expect(table.weeks(of: .north, in: 2027) == nil)
    #expect(table.years == [2027])
    #expect(table.regions(on: try #require(CalendarDate(iso: "2027-07-28"))) == [.south])
  }

  @Test(
    arguments: [
      ("2027-01-01", "2027-05-31", []), ("2027-05-01", "2027-06-01", [2027]), ("2027-09-30", "2028-01-01", [2027]),
      ("2027-10-01", "2028-05-31", []), ("2026-07-01", "2026-08-31", []), ("2025-12-01", "2028-07-01", [2027, 2028]),
      ("2024-01-01", "9999-12-31", [2025, 2027, 2028]),
    ] as [(String, String, [Int])])
  func `Summers that are not known are named`(start: String, end: String, years: [Int]) throws {
    let days = try #require(CalendarDate(iso: start))...(try #require(CalendarDate(iso: end)))
    #expect(Bouwvak.known.unknownYears(in: days, limit: 3) == years)
  }
}
