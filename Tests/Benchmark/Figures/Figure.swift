/// One thing measured in every round, and what it may come to.
struct Figure {
  enum Unit: String {
    case milliseconds = "ms"
    case bytes = "B"
    case mebibytes = "MiB"
    case percent = "%"
    case perSecond = "/s"
  }

  enum Goal {
    /// So many times the floor's value of the same round.
    case ratio(Double)
    case value(Double)
  }

  let name: String
  let unit: Unit
  let goal: Goal?
  /// A value a round.
  var ours: [Double] = []
  /// The floor's, in the same rounds; empty where the floor has nothing to compare.
  var floor: [Double] = []

  /// Round by round.
  var ratios: [Double] { zip(ours, floor).compactMap { $1 > 0 ? $0 / $1 : nil } }

  /// Nil without a goal.
  var isMet: Bool? {
    switch goal {
    case nil: nil
    case .ratio(let most): ratios.isEmpty ? nil : ratios.median <= most
    case .value(let most): ours.median <= most
    }
  }
}

/// Figures by name, in the order of their first value.
struct FigureList {
  private(set) var all: [Figure] = []

  mutating func add(
    _ name: String, _ unit: Figure.Unit, _ value: Double, floor: Double? = nil, goal: Figure.Goal? = nil
  ) {
    let place = all.firstIndex { $0.name == name } ?? all.endIndex
    if place == all.endIndex { all.append(Figure(name: name, unit: unit, goal: goal)) }
    all[place].ours.append(value)
    if let floor { all[place].floor.append(floor) }
  }
}

extension FigureList {
  mutating func add(
    _ name: String, _ unit: Figure.Unit, _ value: Duration, floor: Duration? = nil, goal: Figure.Goal? = nil
  ) {
    add(name, unit, value.inMilliseconds, floor: floor?.inMilliseconds, goal: goal)
  }

  mutating func add(
    _ name: String, _ unit: Figure.Unit, _ value: Int, floor: Int? = nil, goal: Figure.Goal? = nil
  ) {
    add(name, unit, Double(value), floor: floor.map(Double.init), goal: goal)
  }
}

extension [Double] {
  /// The lower of the two in the middle where there are two; 0 of none.
  var median: Double { isEmpty ? 0 : sorted()[(count - 1) / 2] }
}
