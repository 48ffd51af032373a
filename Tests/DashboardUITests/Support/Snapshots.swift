import Foundation
import Terminal
import Testing

/// Holds a screen against the file of that name beside the tests: the rows as they read, then by row what each stretch
/// is. A missing file is written and fails, so that nobody keeps one unseen; `RECORD_SNAPSHOTS=1` writes all anew.
func expectSnapshot(
  _ surface: Surface, _ name: String, file: String = #filePath, location: SourceLocation = #_sourceLocation
) throws {
  let folder = URL(filePath: file).deletingLastPathComponent().appending(path: "Snapshots")
  let place = folder.appending(path: "\(name).txt")
  let text = picture(of: surface)
  if ProcessInfo.processInfo.environment["RECORD_SNAPSHOTS"] == "1" {
    try text.write(to: place, atomically: true, encoding: .utf8)
    return
  }
  guard let kept = try? String(contentsOf: place, encoding: .utf8) else {
    try text.write(to: place, atomically: true, encoding: .utf8)
    Issue.record("There was no snapshot \(name); it has been recorded. Look at it.", sourceLocation: location)
    return
  }
  if kept != text {
    Issue.record("\(name) looks different:\n\(difference(from: kept, to: text))", sourceLocation: location)
  }
}

private func picture(of surface: Surface) -> String {
  var rows = surface.lines.map { "│\($0)" }
  rows.append("")
  let byRow = Dictionary(grouping: surface.runs, by: \.row)
  for row in byRow.keys.sorted() {
    let runs = (byRow[row] ?? []).map { run in
      let ground = run.ground == run.role || run.ground == .text ? "" : "@\(run.ground.name)"
      return "\(run.role.name)\(ground) \(run.columns.lowerBound)–\(run.columns.upperBound - 1)"
    }
    rows.append("\(row): " + runs.joined(separator: ", "))
  }
  if let cursor = surface.cursor { rows.append("cursor \(cursor.row),\(cursor.column)") }
  return rows.joined(separator: "\n") + "\n"
}

/// The rows that differ, old over new.
private func difference(from old: String, to new: String) -> String {
  let (old, new) = (
    old.split(separator: "\n", omittingEmptySubsequences: false),
    new.split(separator: "\n", omittingEmptySubsequences: false)
  )
  return (0..<max(old.count, new.count)).compactMap { row in
    let (was, now) = (row < old.count ? old[row] : "", row < new.count ? new[row] : "")
    return was == now ? nil : "\(row) - \(was)\n\(row) + \(now)"
  }.joined(separator: "\n")
}
