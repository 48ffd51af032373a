import Foundation
import TestSupport
import Testing

@testable import Dashboard

/// Sends under faults, by seed. `SEND_RUNS=10000` runs more of them, `SEND_FROM=5000` from there on, `SEND_SEED=42` one
/// alone.
@Suite(.costly) @MainActor struct SendRunTests {
  private static var seeds: Range<UInt64> {
    let environment = ProcessInfo.processInfo.environment
    func number(_ name: String) -> UInt64? { environment[name].flatMap(UInt64.init) }
    if let seed = number("SEND_SEED") { return seed..<seed + 1 }
    let first = number("SEND_FROM") ?? 0
    return first..<first + (number("SEND_RUNS") ?? 300)
  }

  @Test func nothingGoesOutTwiceAndNothingIsToldWrongly() async throws {
    var complaints: [String] = []
    var faults: Set<FaultyBlueprint.Fault> = []
    var (kills, takeovers, doubles, reasons) = (0, 0, 0, 0)
    for seed in Self.seeds {
      let run = try SendRun(seed: seed)
      await run.run()
      complaints += run.complaints
      faults.formUnion(run.faults)
      kills += run.kills
      takeovers += run.takeovers
      doubles += run.doubles
      reasons += run.reasons
    }
    #expect(complaints.isEmpty, "\(complaints.count): \(complaints.prefix(5).joined(separator: "\n"))")
    guard Self.seeds.count >= 300 else { return }
    // A fault that never fired has shown nothing.
    #expect(faults == Set(FaultyBlueprint.Fault.allCases))
    #expect(min(kills, takeovers, doubles, reasons) > 50)
  }
}
