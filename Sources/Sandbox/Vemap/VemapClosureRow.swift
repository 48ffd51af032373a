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

    /// Of the last version; those before are active.
    var status: String {
      switch self {
      case .none: ""
      case .draft: "concept"
      case .active: "active"
      case .final: VemapClosureRecord.File.final
      }
    }
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
}
