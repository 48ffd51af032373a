import Foundation
import TestSupport
import Testing

@testable import Dashboard

/// Sends under faults, by seed. `SEND_RUNS=10000` runs more of them, `SEND_SEED=42` one alone.
@Suite(.costly) @MainActor struct SendRunTests {
  private static var seeds: Range<UInt64> {
    let environment = ProcessInfo.processInfo.environment
    if let seed = environment["SEND_SEED"].flatMap(UInt64.init) { return seed..<seed + 1 }
    return 0..<(environment["SEND_RUNS"].flatMap(UInt64.init) ?? 300)
  }

  @Test func nothingGoesOutTwiceAndNothingIsToldWrongly() async {
    var complaints: [String] = []
    var faults: Set<FaultyBlueprint.Fault> = []
    var kills = 0
    for seed in Self.seeds {
      let run = SendRun(seed: seed)
      await run.run()
      complaints += run.complaints
      faults.formUnion(run.faults)
      kills += run.kills
    }
    #expect(complaints.isEmpty, "\(complaints.prefix(5).joined(separator: "\n"))")
    guard Self.seeds.count >= 300 else { return }
    // A fault that never fired has shown nothing.
    #expect(faults == Set(FaultyBlueprint.Fault.allCases))
    #expect(kills > 50)
  }
}
