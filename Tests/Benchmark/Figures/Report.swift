import Foundation

/// The figures as a plain table.
struct Report {
  let figures: [Figure]
  let options: Options

  var text: String {
    let titles = ["figure", "keet median [min–max]", "floor", "÷ floor", "goal", ""]
    let rows = [titles] + figures.map(cells)
    let widths = titles.indices.map { column in rows.map { $0[column].count }.max() ?? 0 }
    let table = rows.map { row in
      zip(row, widths).enumerated().map { column, cell in
        let blanks = String(repeating: " ", count: cell.1 - cell.0.count)
        return column == 0 || column == 5 ? cell.0 + blanks : blanks + cell.0
      }.joined(separator: "  ")
    }
    return (notes + [""] + table).joined(separator: "\n")
  }

  private var notes: [String] {
    [
      "\(options.rounds) rounds, \(Programs.columns)×\(Programs.rows), TERM=xterm-256color, "
        + "\(ProcessInfo.processInfo.activeProcessorCount) processors; other work: \(load)",
      "The floor is a table on bare ncurses, measured in the same rounds; ratios are medians of the rounds' own.",
    ]
  }

  /// Runnable programs on average over the last minutes, this one included.
  private var load: String {
    var averages = [0.0, 0.0, 0.0]
    guard getloadavg(&averages, 3) == 3 else { return "unknown" }
    return "load average " + averages.map { number($0) }.joined(separator: " ")
  }

  private func cells(of figure: Figure) -> [String] {
    let low = number(figure.ours.min() ?? 0)
    let high = number(figure.ours.max() ?? 0)
    let goal =
      switch figure.goal {
      case nil: ""
      case .ratio(let most): "≤ \(number(most))×"
      case .value(let most): "≤ \(number(most)) \(figure.unit.rawValue)"
      }
    return [
      figure.name, "\(number(figure.ours.median)) [\(low)–\(high)] \(figure.unit.rawValue)",
      figure.floor.isEmpty ? "" : number(figure.floor.median),
      figure.ratios.isEmpty ? "" : number(figure.ratios.median), goal,
      figure.isMet.map { $0 ? "met" : "MISSED" } ?? "",
    ]
  }

  /// Three digits, or all before the point.
  private func number(_ value: Double) -> String {
    let digits = value >= 99.95 ? 0 : value >= 9.995 ? 1 : 2
    return String(format: "%.\(digits)f", value)
  }
}
