import Foundation
import Insights
import Records
import TestSupport
import Testing
import VendorAPI

/// Who is to be at two places at once.
struct AgendaClashesTests {
  private func clash(_ one: AgendaEntry, _ other: AgendaEntry) -> Bool {
    let clashes = AgendaClashes([one, other])
    #expect(clashes.partners == (clashes.partners.isEmpty ? [:] : [0: 1, 1: 0]))
    #expect(clashes.all(with: 0) == (clashes.partners.isEmpty ? [] : [1]))
    #expect(AgendaClashes([other, one]).partners.isEmpty == clashes.partners.isEmpty)
    return !clashes.partners.isEmpty
  }

  @Test(
    arguments: [
      ("within", "09:00", "10:00", "09:15", "09:30", true), ("partly", "09:00", "10:00", "09:59", "11:00", true),
      ("one after the other", "09:00", "10:00", "10:00", "11:00", false),
      ("apart", "09:00", "10:00", "13:00", "14:00", false), ("same", "09:00", "10:00", "09:00", "10:00", true),
      ("no end within", "09:00", "10:00", "09:30", nil, true),
      ("no end at the end", "09:00", "10:00", "10:00", nil, false),
      ("no end at the start", "09:00", "10:00", "09:00", nil, true), ("no ends", "09:00", nil, "09:00", nil, true),
      ("no ends, apart", "09:00", nil, "09:01", nil, false),
      ("end before start", "09:00", "10:00", "09:30", "08:00", true),
      ("end before start, apart", "10:30", "09:00", "09:30", "10:00", false),
    ] as [(String, String, String?, String, String?, Bool)])
  func `Appointments of one person clash when they share time`(
    what: String, start: String, end: String?, otherStart: String, otherEnd: String?, expected: Bool
  ) throws {
    func entry(_ id: String, _ start: String, _ end: String?, _ person: String?) throws -> AgendaEntry {
      try AgendaFixture.appointment(
        id, "2026-03-16T\(start)+01:00", end.map { "2026-03-16T\($0)+01:00" }, for: person)
    }
    let (one, other) = (try entry("1", start, end, "p1"), try entry("2", otherStart, otherEnd, "p1"))
    #expect(clash(one, other) == expected, "\(what)")
    #expect(!clash(one, try entry("2", otherStart, otherEnd, "p2")), "another person")
    #expect(!clash(try entry("1", start, end, nil), try entry("2", otherStart, otherEnd, nil)), "nobody named")
    #expect(!clash(one, try entry("1", otherStart, otherEnd, "p1")), "the same record")
  }

  @Test func `The clock of the night decides by moments, not by what it shows`() throws {
    // Half past two, and an hour later half past two again.
    let first = try AgendaFixture.appointment("1", "2026-10-25T02:15+02:00", "2026-10-25T02:45+02:00")
    let second = try AgendaFixture.appointment("2", "2026-10-25T02:15+01:00", "2026-10-25T02:45+01:00")
    #expect(!clash(first, second))
    let long = try AgendaFixture.appointment("3", "2026-10-25T02:40+02:00", "2026-10-25T02:20+01:00")
    #expect(clash(first, long) && clash(second, long))
    // From half past one to half past three is an hour in March.
    let spring = try AgendaFixture.appointment("4", "2026-03-29T01:30+01:00", "2026-03-29T03:30+02:00")
    #expect(!clash(spring, try AgendaFixture.appointment("5", "2026-03-29T03:30+02:00", "2026-03-29T04:00+02:00")))
    #expect(clash(spring, try AgendaFixture.appointment("6", "2026-03-29T03:00+02:00", "2026-03-29T04:00+02:00")))
  }

  @Test func `Trips of one driver clash at one moment, and not when cancelled`() throws {
    let trip = try AgendaFixture.trip("1", "2026-03-16T08:00Z")
    #expect(clash(trip, try AgendaFixture.trip("2", "2026-03-16T09:00+01:00")))
    #expect(clash(trip, try AgendaFixture.trip("2", "2026-03-16T08:00Z", status: "uitgesteld")))
    #expect(!clash(trip, try AgendaFixture.trip("2", "2026-03-16T08:01Z")))
    #expect(!clash(trip, try AgendaFixture.trip("2", "2026-03-16T08:00Z", by: "p2")))
    #expect(!clash(trip, try AgendaFixture.trip("2", "2026-03-16T08:00Z", by: nil)))
    #expect(!clash(trip, try AgendaFixture.trip("2", "2026-03-16T08:00Z", status: "geannuleerd")))
    #expect(!clash(trip, try AgendaFixture.trip("2", nil)))
    // Whether a driver's number and a user's are of one person is not told.
    #expect(!clash(trip, try AgendaFixture.appointment("3", "2026-03-16T08:00Z", "2026-03-16T10:00Z")))
  }

  /// Every two compared by a set of minutes: slow and plain.
  @Test(arguments: 0..<60 as Range<UInt64>) func `Clashes are those of comparing every two`(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    let spread = Int.random(in: 5...300, using: &generator)
    let entries = (0..<80).map { index in
      let start = Int.random(in: 0...spread, using: &generator)
      let length = Int.random(in: -3...30, using: &generator)
      let person = ["p1", "p2", "", nil].randomElement(using: &generator) ?? nil
      let id = "\(Int.random(in: 0...9, using: &generator) == 0 ? 0 : index)"
      let moment = DutchTime.start(of: monday).addingTimeInterval(Double(start) * 60)
      if generator.chance(percent: 30) {
        return AgendaEntry(
          Trip(
            id: RecordID(.blueprint, .trip, id), status: generator.chance(percent: 10) ? "Geannuleerd" : "gepland",
            driverID: person, scheduled: moment))
      }
      return AgendaEntry(
        Appointment(
          id: RecordID(.blueprint, .appointment, id), start: generator.chance(percent: 5) ? nil : moment,
          end: generator.chance(percent: 10) ? nil : moment.addingTimeInterval(Double(length) * 60),
          assignedUserID: person))
    }
    var seen: Set<RecordID> = []
    let minutes: [Set<Int>?] = entries.map { entry in
      guard let start = entry.start, !entry.isCancelled, entry.person != nil, seen.insert(entry.record).inserted
      else { return nil }
      let first = Int(start.timeIntervalSince1970) / 60
      let last = entry.end.map { Int($0.timeIntervalSince1970) / 60 } ?? first
      return Set(first..<max(first + 1, last))
    }
    let clashes = AgendaClashes(entries)
    for one in entries.indices {
      let expected = entries.indices.filter { other in
        guard other != one, let mine = minutes[one], let theirs = minutes[other],
          entries[one].person == entries[other].person,
          (entries[one].record.kind == .trip) == (entries[other].record.kind == .trip)
        else { return false }
        return !mine.isDisjoint(with: theirs)
      }
      #expect(Set(clashes.all(with: one)) == Set(expected))
      #expect((clashes.partners[one] != nil) == !expected.isEmpty)
      if let partner = clashes.partners[one] { #expect(expected.contains(partner)) }
    }
  }

  @Test func `Ten thousand at once take no time`() throws {
    let entry = try AgendaFixture.appointment("0", "2026-03-16T09:00Z", "2026-03-16T10:00Z")
    let start = try #require(entry.start)
    let entries = (0..<10_000).map { index in
      AgendaEntry(
        Appointment(
          id: RecordID(.blueprint, .appointment, "\(index)"), start: start, end: entry.end, assignedUserID: "p1"))
    }
    let clashes = AgendaClashes(entries)
    #expect(clashes.partners.count == 10_000)
    #expect(clashes.all(with: 17).count == 9_999)
  }
}
