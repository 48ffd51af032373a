import Foundation
import Records
import TestSupport
import TwelveBuildAPI
import VendorAPI

/// Tenders that were made up first and written down as 12Build's JSON after: who is silent is known without reading it.
struct AskedFirms {
  /// One firm asked for one work component, as it was meant.
  struct Asked {
    let id: String
    let status: String?
    let isObsolete: Bool
    /// Seconds since 1970; nil where none was written.
    let deadline: Int?
  }

  struct Component {
    let tender: String
    let id: String
    var asked: [Asked] = []
  }

  private(set) var components: [Component] = []
  private var generator: SeededGenerator
  private var answers: [(tender: String, json: String)] = []

  /// - Parameter now: about when the deadlines are.
  init(seed: UInt64, firms: Int, now: Int) {
    generator = SeededGenerator(seed: seed)
    var left = firms
    while left > 0 {
      let tender = "\(1000 + components.count / 4)"
      var component = Component(tender: tender, id: "\(components.count + 1)")
      for _ in 0..<min(left, number(1...12)) {
        component.asked.append(asked("\(firms - left + 1)", now))
        left -= 1
      }
      components.append(component)
      write(component)
    }
  }

  private mutating func asked(_ id: String, _ now: Int) -> Asked {
    let words = [
      "unknown", "unknown", "Unknown", "calculating", "rejected", "offerwaiting", "offer", "inbudget", "notgranted",
      "pending", "unknown|rejected", "",
    ]
    let status = number(0...24) == 0 ? nil : words.randomElement(using: &generator)
    return Asked(
      id: id, status: number(0...59) == 0 ? "granted" : status, isObsolete: number(0...9) == 0,
      deadline: number(0...7) == 0 ? nil : now + number(-200...400) * 3600 + number(-1...1))
  }

  private mutating func write(_ component: Component) {
    let rows = component.asked.map { asked in
      let status = asked.status.map { "\"\($0)\"" } ?? "null"
      let deadline =
        asked.deadline.map { number(0...1) == 0 ? "\"\($0)\"" : "\($0)" }
        ?? ["0", "\"0\"", "null", "\"\""][number(0...3)]
      let id = number(0...1) == 0 ? asked.id : "\"\(asked.id)\""
      return #"{"id": \#(id), "status": \#(status), "obsolete": \#(asked.isObsolete ? "\"1\"" : "\"0\""),"#
        + #" "deadlineDate": \#(deadline), "offerPrice": "12,x", "specialist": \#(odd())}"#
    }
    // Two components of one name, or of none.
    let name = ["\"Asfalt\"", "\"Asfalt\"", "null", "\"Belijning\""][number(0...3)]
    let id = number(0...1) == 0 ? component.id : "\"\(component.id)\""
    answers.append(
      (component.tender, #"{"id": \#(id), "name": \#(name), "communication": [\#(rows.joined(separator: ","))]}"#))
  }

  private mutating func odd() -> String {
    ["null", "[]", #"{"name": null, "phone": 17}"#, #"{"name": "Zwartwerk", "cocNumber": "x"}"#][number(0...3)]
  }

  private mutating func number(_ range: ClosedRange<Int>) -> Int { Int.random(in: range, using: &generator) }

  /// As keet knows them.
  func conversations() throws -> [Conversation] {
    try Set(answers.map(\.tender)).sorted().flatMap { tender in
      let own = answers.filter { $0.tender == tender }.map(\.json)
      let page = try TwelveBuild.ListCommunication.output(
        from: JSONDocument(Data("[\(own.joined(separator: ","))]".utf8)))
      return Page<Conversation>(page, of: RecordID(.twelveBuild, .project, tender)).items
    }
  }

  struct Silence: Hashable {
    let firms: Set<String>
    let asked: Int
    let until: Int
    let isClosed: Bool
  }

  /// - Parameter workingDays: until a component is told of.
  func silences(at now: Int, workingDays: Int) -> Set<Silence> {
    var silences: Set<Silence> = []
    for component in components where !component.asked.contains(where: { $0.status == "granted" }) {
      let waited = component.asked.filter { !$0.isObsolete }
      let silent = waited.filter { $0.status?.lowercased() == "unknown" }
      guard let until = silent.compactMap(\.deadline).min() else { continue }
      let isClosed = until < now
      guard isClosed || Self.workingDays(from: now, to: until) <= workingDays else { continue }
      silences.insert(
        Silence(
          firms: Set(silent.map { component.tender + "/" + $0.id }), asked: waited.count, until: until,
          isClosed: isClosed))
    }
    return silences
  }

  private static let amsterdam: Calendar = {
    var calendar = Calendar(identifier: .gregorian)
    calendar.timeZone = TimeZone(identifier: "Europe/Amsterdam") ?? calendar.timeZone
    return calendar
  }()

  /// Days from Monday to Friday after the first up to the last, counted on the machine's calendar.
  private static func workingDays(from: Int, to: Int) -> Int {
    let (calendar, last) = (amsterdam, Date(timeIntervalSince1970: Double(to)))
    var day = calendar.startOfDay(for: Date(timeIntervalSince1970: Double(from)))
    var count = 0
    while let next = calendar.date(byAdding: .day, value: 1, to: day), next <= last {
      day = next
      let weekday = calendar.component(.weekday, from: day)
      if weekday != 1, weekday != 7 { count += 1 }
    }
    return count
  }
}
