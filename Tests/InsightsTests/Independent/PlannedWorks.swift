import Foundation
import Insights
import Records
import TestSupport
import VemapAPI
import VendorAPI

/// Closures that were planned first and written down as a vendor's JSON after, so that what overlaps is known without
/// reading any of it: month-first days, roads in every notation, halves that lack one another, values of wrong types.
struct PlannedWorks {
  /// One closure as it was meant.
  struct Plan {
    let id: String
    let tenant: String
    let project: String
    /// nil where what was written down is no road.
    let road: String?
    /// `R`, `L`, both, or none where it was not written.
    let sides: Set<Character>?
    /// Hectometres; nil where none were written.
    let place: (from: Int, to: Int)?
    /// Days since Monday 16 March 2026; nil where what was written is no day.
    let first: Int?
    /// `nil` where there is no end, or none that can be read: such a closure is taken to last.
    let last: Int?
  }

  private(set) var plans: [Plan] = []
  private var generator: SeededGenerator
  /// The vendor's answers, by tenant and project.
  private var details: [String: [String]] = [:]
  private var references: [String: [String]] = [:]

  /// - Parameter roads: the more, the fewer meet.
  init(seed: UInt64, count: Int, roads: Int) {
    generator = SeededGenerator(seed: seed)
    let names = (0..<roads).map { ["A", "N", "S"][$0 % 3] + "\($0 + 1)" }
    for index in 0..<count { plan(index, names) }
  }

  private mutating func plan(_ index: Int, _ names: [String]) {
    let from = number(0...1200)
    let isReadable = number(0...29) > 0
    let sides: [Set<Character>?] = [["R"], ["L"], ["R", "L"], nil]
    let first = number(0...29) == 0 ? nil : number(-400...400)
    let plan = Plan(
      id: "c\(index)", tenant: "t\(number(1...2))", project: "p\(number(1...3))",
      road: isReadable ? names[number(0...names.count - 1)] : nil, sides: sides[number(0...3)],
      place: number(0...11) == 0 ? nil : (from, from + number(1...90)), first: first,
      last: number(0...14) == 0 ? nil : (first ?? 0) + [0, 0, 1, 3, 4, 30, 200, -2][number(0...7)])
    plans.append(plan)
    write(plan)
  }

  // MARK: As the vendor gives it

  private mutating func write(_ plan: Plan) {
    let key = plan.tenant + "/" + plan.project
    let start = plan.first.map(Self.monthFirst) ?? ["32-13-2026", "2026-03-16", "31-12-2026"][number(0...2)]
    let end = plan.last.map { "\"\(Self.monthFirst($0))\"" } ?? ["null", "\"\"", "\"n.t.b.\"", "17"][number(0...3)]
    let days = "\"start_date\": \"\(start)\", \"end_date\": \(end)"
    let head = "\"id\": \"\(plan.id)\", \"project_id\": \"\(plan.project)\", \"name\": \(odd("Werk \(plan.id)"))"
    // Now and then the half with the people is not there; the road is in the other.
    if number(0...9) > 0 {
      details[key, default: []].append(
        "{\(head), \(days), \"type\": \(odd("nacht")), \"status\": \(odd("open")), \"vkm_plan\": {}, \"extra\": [[]]}")
    }
    references[key, default: []].append(
      "{\(head), \(days), \"roadsegment\": \"\(text(plan))\", \"vkm_version\": \(odd("v1.2")), \"type\": \"nacht\"}")
  }

  private static func monthFirst(_ offset: Int) -> String {
    // Counted by the machine's calendar and not by keet's.
    var calendar = Calendar(identifier: .gregorian)
    calendar.timeZone = TimeZone(secondsFromGMT: 0) ?? calendar.timeZone
    let parts = calendar.dateComponents(
      [.year, .month, .day], from: Date(timeIntervalSince1970: Double((20_528 + offset) * 86_400)))
    func padded(_ value: Int?) -> String { (value ?? 0) < 10 ? "0\(value ?? 0)" : "\(value ?? 0)" }
    return "\(padded(parts.month))-\(padded(parts.day))-\(parts.year ?? 0)"
  }

  private mutating func odd(_ text: String) -> String {
    switch number(0...9) {
    case 0: "null"
    case 1: "17"
    case 2: "\"\\u202e\\u0000 \(text) ✗ 👷\""
    default: "\"\(text)\""
    }
  }

  private mutating func text(_ plan: Plan) -> String {
    guard let road = plan.road else { return ["t.h.v. brug", "", "onbekend", "Rondweg"][number(0...3)] }
    let name = number(0...4) == 0 ? road.lowercased() : road
    let side =
      switch plan.sides {
      case ["R"]: [" HRR", " Re"][number(0...1)]
      case ["L"]: [" HRL", " Li"][number(0...1)]
      case nil: ""
      default: " HRR/HRL"
      }
    guard let place = plan.place else { return name + side }
    let dash = ["-", " - ", "–", " t/m ", " tot "][number(0...4)]
    let word = [" km ", " hmp ", " "][number(0...2)]
    let isTurned = number(0...6) == 0
    let (one, other) = isTurned ? (place.to, place.from) : (place.from, place.to)
    return name + side + word + kilometres(one) + dash + kilometres(other)
  }

  private mutating func kilometres(_ hectometres: Int) -> String {
    "\(hectometres / 10)\([",", "."][number(0...1)])\(hectometres % 10)"
  }

  private mutating func number(_ range: ClosedRange<Int>) -> Int { Int.random(in: range, using: &generator) }

  /// The closures as keet knows them once both of the vendor's lists are read and joined.
  func closures() throws -> [Closure] {
    try Set(details.keys).union(references.keys).sorted().flatMap { key -> [Closure] in
      let tenant = String(key.prefix { $0 != "/" })
      func document(_ rows: [String]?) -> JSONDocument {
        JSONDocument(Data(#"{"data": [\#((rows ?? []).joined(separator: ","))]}"#.utf8))
      }
      return Closure.joining(
        details: try Vemap.ListClosures.output(from: document(details[key])).items.map { Closure($0, tenant: tenant) },
        references: try Vemap.ListClosureReferences.output(from: document(references[key])).items.map {
          Closure($0, tenant: tenant)
        })
    }
  }

  // MARK: What follows from the plans

  struct Meeting: Hashable {
    let closures: Set<String>
    let kind: Overlap.Kind
    let firstDay: Int
    let lastDay: Int?
  }

  /// Every two plans of one road compared, by the numbers they were made of.
  func meetings() -> Set<Meeting> {
    var meetings: Set<Meeting> = []
    for group in Dictionary(grouping: plans.filter { $0.road != nil }, by: { $0.road }).values {
      for (index, one) in group.enumerated() {
        for other in group[(index + 1)...] {
          guard let first = one.first, let second = other.first, one.isComparable, other.isComparable else { continue }
          let start = max(first, second)
          let ends = [one.last, other.last].compactMap(\.self)
          if let end = ends.min(), end < start { continue }
          guard let kind = Self.kind(one, other) else { continue }
          meetings.insert(
            Meeting(
              closures: [one.name, other.name], kind: kind, firstDay: 20_528 + start,
              lastDay: ends.min().map { 20_528 + $0 }))
        }
      }
    }
    return meetings
  }

  private static func kind(_ one: Plan, _ other: Plan) -> Overlap.Kind? {
    guard let mine = one.place, let theirs = other.place else { return .possibleOverlap }
    let shared = min(mine.to, theirs.to) - max(mine.from, theirs.from)
    let sides = one.sides.flatMap { mine in other.sides.map { !mine.intersection($0).isEmpty } }
    if shared > 0 { return sides.map { $0 ? .overlap : .bothDirections } ?? .possibleOverlap }
    return shared >= -20 && sides == true ? .adjoining : nil
  }

  /// Those of which nobody can say whether they meet anything.
  func uncheckable() -> Set<String> {
    Set(plans.filter { $0.road == nil || $0.first == nil || !$0.isComparable }.map(\.name))
  }
}

extension PlannedWorks.Plan {
  var name: String { tenant + "/" + id }

  fileprivate var isComparable: Bool {
    first.map { first in last.map { $0 >= first } ?? true } ?? false
  }
}
