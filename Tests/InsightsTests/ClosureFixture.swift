import Foundation
import Records
import VendorAPI

/// Monday 16 March 2026, ISO week 12.
let monday = CalendarDate(dayNumber: 20_528)

enum ClosureFixture {
  /// In every way ready, but for what a test changes.
  static func closure(
    _ id: String = "c1", startsIn days: Int = 3, lasts length: Int = 1,
    plan: Closure.Plan = .plan(VKMPlan(version: "v1.2", status: "final")), people: Int? = 2,
    road: String? = "A28 HRR km 84,0-87,0", melvin: Bool? = true, spin: Bool? = false
  ) -> Closure {
    Closure(
      id: RecordID(.vemap, .closure, scope: "t1", id), tenant: RecordID(.vemap, .tenant, "t1"),
      start: monday.adding(days: days), end: monday.adding(days: days + length - 1), roadText: road, plan: plan,
      stakeholders: people.map { (0..<$0).map(person) }, stakeholderCount: people, isInMelvin: melvin,
      isInSpin: spin, halves: road == nil ? .details : [.details, .reference])
  }

  static func person(_ number: Int) -> Closure.Person {
    Closure.Person(id: RecordID(.vemap, .user, scope: "t1", "u\(number)"), name: "Fenna \(number)")
  }

  static func comment(by number: Int, on version: String?) -> Comment {
    Comment(
      id: RecordID(.vemap, .comment, scope: "t1", "k\(number)\(version ?? "")"), authorID: "u\(number)",
      version: version)
  }
}
