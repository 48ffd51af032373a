import Dashboard
import VendorAPI

/// Asks a vendor a few harmless things, in the order of ``ProbeStep``s: first to be let in, then to read.
typealias Probe = @Sendable () async -> [ProbeStep]

/// One thing that was asked of a vendor.
struct ProbeStep: Equatable, Sendable {
  /// What was to be read, such as `facturen`.
  let what: Words
  /// Nil when it was answered.
  let error: APIError?
  /// What keet took for granted to ask it.
  let note: Words?

  init(_ what: Words, _ error: APIError? = nil, note: Words? = nil) {
    self.what = what
    self.error = error
    self.note = note
  }
}

/// What came of asking one vendor.
enum ProbeOutcome: Equatable, Sendable {
  case answered([ProbeStep], took: Duration)
  /// Nothing within the time there was.
  case silent(after: Duration)

  /// Asks all vendors at once, each for at most `deadline`.
  static func outcomes(
    of probes: [Vendor: Probe], deadline: Duration, time: TimeSource
  ) async -> [Vendor: ProbeOutcome] {
    await withTaskGroup(of: (Vendor, ProbeOutcome).self) { group in
      for (vendor, probe) in probes {
        group.addTask { (vendor, await outcome(of: probe, deadline: deadline, time: time)) }
      }
      return await group.reduce(into: [:]) { $0[$1.0] = $1.1 }
    }
  }

  private static func outcome(of probe: @escaping Probe, deadline: Duration, time: TimeSource) async -> ProbeOutcome {
    let start = time.uptime()
    return await withTaskGroup(of: ProbeOutcome?.self) { group in
      group.addTask { .answered(await probe(), took: time.uptime() - start) }
      group.addTask {
        do {
          try await time.sleep(deadline)
          return .silent(after: deadline)
        } catch {
          // Cancelled: the answer came first.
          return nil
        }
      }
      defer { group.cancelAll() }
      for await outcome in group {
        if let outcome { return outcome }
      }
      return .silent(after: deadline)
    }
  }
}
