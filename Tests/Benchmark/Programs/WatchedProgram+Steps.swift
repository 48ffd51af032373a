extension WatchedProgram {
  /// Steps of the cursor, each key by itself once the one before has been shown.
  struct Steps {
    /// Medians of the keys: milliseconds until the last change, and bytes.
    var paint: Double
    var bytes: Double
    /// Milliseconds of processor time for each key.
    var cpu: Double
  }

  /// Ten rows down and ten up, all within the window.
  func steps() throws -> Steps {
    let before = try usage.cpu
    let keys = [String](repeating: "j", count: 10) + [String](repeating: "k", count: 10)
    let reactions = try keys.map { try press($0) }
    return Steps(
      paint: reactions.map(\.paint).median, bytes: reactions.map { Double($0.bytes) }.median,
      cpu: (try usage.cpu - before) / Double(keys.count))
  }

  /// Reads for so long, whatever comes.
  func watch(for duration: Duration) {
    let end = ContinuousClock.now + duration
    while .now < end { settle(for: min(end - .now, .milliseconds(200))) }
  }
}
