import Dashboard
import Foundation
import Insights

/// Finding in very many records of all kinds, letter by letter, beside fzf on the same words.
struct FinderRounds {
  let count: Int
  let rounds: Int

  /// Typed from their first letter on: a name that many have, one that few have, digits, a number, two words.
  private static let words = ["jansen", "nepveld", "0612", "f-2026-1234", "noor asfalt"]
  /// A frame of 60 in a second.
  private static let frame = 16.0

  func run(into figures: inout FigureList, home: String) throws {
    let mixed = MixedRecords(count: count)
    let lines = home + "/records.txt"
    try Data(mixed.lines.utf8).write(to: URL(filePath: lines))
    for _ in 0..<rounds { try round(mixed, lines, &figures) }
  }

  private func round(_ mixed: MixedRecords, _ lines: String, _ figures: inout FigureList) throws {
    let start = ContinuousClock.now
    let finder = Finder(mixed.records, projects: mixed.projects, trips: mixed.trips)
    figures.add("finder, \(count): making the index", .milliseconds, ContinuousClock.now - start)
    for word in Self.words {
      var (typed, slowest, sum) = ("", Duration.zero, Duration.zero)
      var previous: FinderResult?
      for letter in word {
        typed.append(letter)
        let start = ContinuousClock.now
        previous = finder.index.search(FinderQuery(typed), after: previous, limit: 20)
        let took = ContinuousClock.now - start
        slowest = max(slowest, took)
        sum += took
      }
      let name = "finder, \(count): \(word)"
      figures.add("\(name), slowest letter", .milliseconds, slowest, goal: .value(Self.frame))
      let start = ContinuousClock.now
      _ = finder.index.search(FinderQuery(word), limit: 20)
      let whole = ContinuousClock.now - start
      let peer = try Self.fzf(word, lines)
      figures.add(
        "\(name), whole, beside fzf", .milliseconds, whole, floor: peer, goal: peer == nil ? nil : .ratio(0.25))
    }
  }

  /// What `fzf --filter` takes for the same word over the same lines, its start left out; nil where it is not installed.
  private static func fzf(_ word: String, _ lines: String) throws -> Duration? {
    guard let all = try fzf(arguments: ["--filter", word], input: lines),
      let none = try fzf(arguments: ["--filter", word], input: "/dev/null")
    else { return nil }
    return max(.zero, all - none)
  }

  private static func fzf(arguments: [String], input: String) throws -> Duration? {
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = ["fzf"] + arguments
    process.standardInput = FileHandle(forReadingAtPath: input)
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    let start = ContinuousClock.now
    try process.run()
    process.waitUntilExit()
    let took = ContinuousClock.now - start
    // 127: there is no such program; 1: nothing was found.
    return process.terminationStatus == 127 ? nil : took
  }

  /// For the report.
  static func notes() throws -> [String] {
    try fzf(arguments: ["--version"], input: "/dev/null") == nil
      ? ["fzf is not installed (Debian package fzf): the finder has nothing to stand beside."] : []
  }
}
