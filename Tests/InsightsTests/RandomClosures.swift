import Records
import TestSupport
import VendorAPI

/// Closures of a work that no planner would dare: every form of road text, of date and of organisation.
struct RandomClosures {
  private var generator: SeededGenerator

  init(seed: UInt64) { generator = SeededGenerator(seed: seed) }

  mutating func list(_ count: Int) -> [Closure] {
    // Few roads, days and kilometres, or many: crowded or sparse, by the seed.
    let roads = Array(["A1", "A28", "N302", "S100", "a12"].prefix(number(1...5)))
    let (spread, kilometres, longest) = (number(3...200), number(3...120), number(1...60))
    return (0..<count).map { index in
      let start = monday.adding(days: number(0...spread))
      let tenant = "t\(number(1...2))"
      let end = chance(12) ? nil : start.adding(days: chance(20) ? -number(1...5) : number(0...longest) - 1)
      return Closure(
        // Now and then one that is there already.
        id: RecordID(.vemap, .closure, scope: tenant, "c\(chance(30) ? number(0...count) : index)"),
        tenant: RecordID(.vemap, .tenant, tenant),
        project: chance(10) ? nil : RecordID(.vemap, .project, scope: tenant, "p\(number(1...3))"),
        start: chance(25) ? nil : start, end: end, roadText: road(roads, kilometres), halves: [.details, .reference])
    }
  }

  private mutating func road(_ roads: [String], _ kilometres: Int) -> String? {
    if chance(25) { return nil }
    if chance(15) {
      return ["t.h.v. brug", "", "Rondweg", "A 1", "km 1-2", "\u{202e}A1", "N12345 km 1-2"].randomElement(
        using: &generator)
    }
    let pieces = (0..<number(1...3)).map { _ in
      let name = roads[number(0...roads.count - 1)]
      let side = ["", " HRR", " HRL", " Re", " Li", " HRR/HRL", " HRB"][number(0...6)]
      if chance(8) { return name + side }
      let from = number(0...kilometres * 10)
      let to = from + (chance(10) ? 0 : number(0...40))
      let dash = ["-", " - ", "–", " t/m ", " tot "][number(0...4)]
      let (first, last) = chance(5) ? (to, from) : (from, to)
      let second = chance(10) ? " en \(text(to + 5))-\(text(to + 9))" : ""
      return "\(name)\(side) km \(text(first))\(dash)\(text(last))\(second)"
    }
    return pieces.joined(separator: chance(2) ? "; " : ", ")
  }

  private mutating func text(_ hectometres: Int) -> String {
    let tenth = hectometres % 10
    return tenth == 0 && chance(2) ? "\(hectometres / 10)" : "\(hectometres / 10)\(chance(2) ? "," : ".")\(tenth)"
  }

  private mutating func number(_ range: ClosedRange<Int>) -> Int { Int.random(in: range, using: &generator) }

  /// Once in so many times.
  private mutating func chance(_ times: Int) -> Bool { number(1...times) == 1 }
}
