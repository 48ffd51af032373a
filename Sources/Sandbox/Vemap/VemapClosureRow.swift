/// One closure of the scenario.
struct VemapClosureRow: Sendable {
  /// How far the traffic-measures plan is; the number is the last version's, after `1.`.
  enum Plan: Sendable, Equatable {
    case none
    case draft(Int)
    case active(Int)
    case final(Int)

    var minor: Int? {
      switch self {
      case .none: nil
      case .draft(let minor), .active(let minor), .final(let minor): minor
      }
    }

    /// The word in a list of closures, which calls a final plan active, too: only the events tell.
    var listed: String {
      if case .draft = self { "concept" } else { "active" }
    }

    var isFinal: Bool { if case .final = self { true } else { false } }
  }

  struct Reaction: Sendable {
    var letter: Character
    var minor: Int
  }

  var number: Int
  /// Code of the project.
  var project: String
  var name: String
  var type: String
  /// First and last day, from today.
  var days: ClosedRange<Int>
  var road: String
  var plan: Plan
  /// `M` reported to Melvin, `S` to SPIN.
  var labels: String
  /// Letters of ``VemapPeople``.
  var stakeholders: String
  /// Newest first.
  var reactions: [Reaction]
  var status: String

  /// - Parameter reactions: pairs of a stakeholder's letter and the version reacted to: `B2` is the fire
  ///   brigade on v1.2.
  init(
    _ number: Int, _ project: String, _ name: String, _ type: String, _ days: ClosedRange<Int>, _ road: String,
    _ plan: Plan, _ labels: String, _ stakeholders: String, _ reactions: String = "", status: String = "open"
  ) {
    self.number = number
    self.project = project
    self.name = name
    self.type = type
    self.days = days
    self.road = road
    self.plan = plan
    self.labels = labels
    self.stakeholders = stakeholders
    let signs = Array(reactions)
    self.reactions = stride(from: 0, to: signs.count - 1, by: 2).map {
      Reaction(letter: signs[$0], minor: signs[$0 + 1].wholeNumberValue ?? 0)
    }
    self.status = status
  }

  var id: String { "closure-\(number)" }
  var planID: String { "vkm-\(number)" }

  struct File: Sendable {
    var id: String
    var name: String
    var type: String
    var status: String
    var bytes: Int
    /// After `1.`; only plans have one.
    var minor: Int?
  }

  /// The versions of the plan, then what else was handed in.
  var files: [File] {
    func size(_ index: Int) -> Int { 400_000 + (number * 7919 + index * 104_729) % 2_100_000 }
    let versions = plan.minor.map { last in
      (0...last).map { minor in
        let isLast = minor == last
        return File(
          id: "file-\(number)\(minor)", name: "VKM_\(number)_v1.\(minor).pdf", type: "vkm-plan",
          status: !isLast ? "active" : plan.isFinal ? "final" : plan.listed, bytes: size(minor), minor: minor)
      }
    }
    let support = (0..<number % 3).map { index in
      File(
        id: "file-\(number)\(8 + index)", name: ["Omleidingskaart.pdf", "Bebording.xlsx"][index], type: "support",
        status: "active", bytes: size(8 + index))
    }
    return (versions ?? []) + support
  }

  var bytes: Int { files.reduce(0) { $0 + $1.bytes } }
}
