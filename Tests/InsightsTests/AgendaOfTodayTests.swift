import Foundation
import Insights
import Records
import Testing
import VendorAPI

struct AgendaOfTodayTests {
  private let now = DutchTime.start(of: monday).addingTimeInterval(9 * 3600)

  private func shown(_ start: String?, _ end: String?, at now: String, unreadable: String? = nil) throws -> [Attention]
  {
    let appointment = Appointment(
      id: RecordID(.blueprint, .appointment, "1"), title: "Schouw", start: start.flatMap(Timestamp.iso),
      end: end.flatMap(Timestamp.iso), unreadableTimes: unreadable)
    return Attention.appointments([appointment], at: try #require(Timestamp.iso(now)))
  }

  @Test(
    arguments: [
      ("its day", "2026-03-16T15:00:00+01:00", "2026-03-16T16:00:00+01:00", "2026-03-16T09:00:00+01:00", 0),
      ("the day before", "2026-03-17T00:00:00+01:00", "2026-03-17T01:00:00+01:00", "2026-03-16T23:59:00+01:00", nil),
      ("under way", "2026-03-16T08:00:00+01:00", "2026-03-16T10:00:00+01:00", "2026-03-16T09:00:00+01:00", 0),
      ("over", "2026-03-16T08:00:00+01:00", "2026-03-16T09:00:00+01:00", "2026-03-16T09:00:00+01:00", nil),
      ("third day", "2026-03-14T08:00:00+01:00", "2026-03-18T10:00:00+01:00", "2026-03-16T09:00:00+01:00", -2),
      ("till midnight", "2026-03-15T00:00:00+01:00", "2026-03-16T00:00:00+01:00", "2026-03-16T00:00:00+01:00", nil),
      ("no end", "2026-03-16T08:00:00+01:00", nil, "2026-03-16T23:00:00+01:00", 0),
      ("no end, next day", "2026-03-16T08:00:00+01:00", nil, "2026-03-17T00:00:00+01:00", nil),
      ("end before start", "2026-03-16T08:00:00+01:00", "2026-03-02T08:00:00+01:00", "2026-03-16T12:00:00+01:00", 0),
      ("over New Year", "2026-12-31T23:30:00+01:00", "2027-01-01T00:30:00+01:00", "2027-01-01T00:10:00+01:00", -1),
      ("summer night", "2026-03-29T01:30:00+01:00", "2026-03-29T03:30:00+02:00", "2026-03-29T03:10:00+02:00", 0),
      ("summer night over", "2026-03-29T01:30:00+01:00", "2026-03-29T03:30:00+02:00", "2026-03-29T03:30:00+02:00", nil),
      ("last hour of winter", "2026-03-28T23:30:00+01:00", nil, "2026-03-29T00:10:00+01:00", nil),
      ("repeated hour", "2026-10-25T02:30:00+02:00", "2026-10-25T02:15:00+01:00", "2026-10-25T02:10:00+01:00", 0),
      ("in summer by UTC the day before", "2026-06-30T22:30:00Z", nil, "2026-07-01T08:00:00+02:00", 0),
    ] as [(String, String, String?, String, Int?)])
  func `An appointment is there on its days until it is over`(
    what: String, start: String, end: String?, now: String, days: Int?
  ) throws {
    let found = try shown(start, end, at: now)
    #expect(found.count == (days == nil ? 0 : 1), "\(what)")
    #expect(found.first?.days == days, "\(what)")
    #expect(found.allSatisfy { $0.severity == .notice })
  }

  @Test func `A time that cannot be read may be today`() throws {
    let found = try shown(nil, nil, at: "2026-03-16T09:00:00Z", unreadable: "morgen – ?")
    #expect(found.map(\.reasons) == [[.timeUnknown]])
    #expect(try shown(nil, nil, at: "2026-03-16T09:00:00Z").isEmpty)
  }

  @Test func `They come in the order of the day`() {
    let all = [15.0, 11, 13].map { hour in
      Appointment(
        id: RecordID(.blueprint, .appointment, "\(hour)"), start: DutchTime.start(of: monday) + hour * 3600)
    }
    #expect(Attention.appointments(all, at: now).map(\.position) == [1, 2, 0])
  }

  private func trip(_ status: String?, _ minutes: Double?, unreadable: String? = nil) -> Trip {
    Trip(
      id: RecordID(.blueprint, .trip, "\(minutes ?? 0)"), status: status, scheduled: minutes.map { now - $0 * 60 },
      unreadableScheduled: unreadable)
  }

  @Test(
    arguments: [
      ("gepland", 30, 1), ("gepland", 29.9, 0), ("gepland", -60, 0), ("gepland", 3000, 1), ("GEPLAND", 30, 1),
      ("onderweg", 300, 0), ("afgeleverd", 300, 0), ("geannuleerd", 300, 0), ("uitgesteld", 300, 0), (nil, 300, 0),
    ] as [(String?, Double, Int)])
  func `A trip is late when it is planned still, half an hour after its time`(
    status: String?, minutes: Double, count: Int
  ) {
    let found = Attention.lateTrips([trip(status, minutes)], at: now, Thresholds())
    #expect(found.count == count)
    #expect(found.allSatisfy { $0.severity == .warning && $0.reasons == [.tripLate(since: now - minutes * 60)] })
  }

  @Test func `The latest comes first, and one without a readable time last`() {
    let trips = [trip("gepland", nil, unreadable: "straks"), trip("gepland", 40), trip("gepland", 1600)]
    let found = Attention.lateTrips(trips, at: now, Thresholds())
    #expect(found.map(\.position) == [2, 1, 0])
    #expect(found.map(\.days) == [-1, 0, nil])
    #expect(found.last?.reasons == [.timeUnknown])
    #expect(Attention.lateTrips([trip("onderweg", nil, unreadable: "straks")], at: now, Thresholds()).isEmpty)
  }

  /// Half an hour is half an hour, whatever the clock does in it.
  @Test(
    arguments: [
      ("2026-03-29T01:45+01:00", "2026-03-29T03:14+02:00", false),
      ("2026-03-29T01:45+01:00", "2026-03-29T03:15+02:00", true),
      ("2026-10-25T02:45+02:00", "2026-10-25T02:14+01:00", false),
      ("2026-10-25T02:45+02:00", "2026-10-25T02:15+01:00", true),
      ("2026-12-31T23:45+01:00", "2027-01-01T00:14+01:00", false),
      ("2026-12-31T23:45+01:00", "2027-01-01T00:15+01:00", true),
    ])
  func `A trip in the night of the clock or of the year is late after half an hour`(
    scheduled: String, now: String, isLate: Bool
  ) throws {
    let trip = Trip(
      id: RecordID(.blueprint, .trip, "1"), status: "gepland", scheduled: try AgendaFixture.moment(scheduled))
    let found = Attention.lateTrips([trip], at: try AgendaFixture.moment(now), Thresholds())
    #expect(found.isEmpty != isLate)
  }
}
