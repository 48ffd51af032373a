import Foundation
import Insights
import Records
import Sandbox
import Testing

/// What the demo has planted for the list of today, as its vendors give it on Monday 16 March 2026.
struct DemoTodayTests {
  private let now = Scene.fixedNow

  @Test func `The tender that closes on Wednesday and the one that closed yesterday have their silent firms`()
    async throws
  {
    let conversations = try await DemoRecords.all().conversations
    let lines = Attention.silentFirms(conversations, at: now, Thresholds()).map { found in
      guard case .silentFirms(let silent, let asked, let until)? = found.reasons.first else { return "" }
      let name = conversations[found.position].invitation?.workComponent ?? ""
      return "\(found.severity) \(name) \(silent)/\(asked) \(DutchTime.day(at: until).iso)"
    }
    #expect(lines.prefix(2) == ["alarm Freeswerk 1/4 2026-03-15", "warning Asfalt N302 4/9 2026-03-18"])
  }

  @Test func `The one offer that expired is found, and no other`() async throws {
    let conversations = try await DemoRecords.all().conversations
    let names = Attention.endingOffers(conversations, at: now, Thresholds()).map {
      conversations[$0.position].invitation?.workComponent
    }
    #expect(names == ["Damwand"])
  }

  @Test func `The windows that close within four hours are found`() async throws {
    let conversations = try await DemoRecords.all().conversations
    let names = Attention.closingWindows(conversations, at: now, Thresholds()).map {
      conversations[$0.position].counterpart
    }
    #expect(names == ["Els Papierman", "Noor van 't Nepveld"])
  }

  @Test func `Every planted meeting is told, and the place that is no road`() async throws {
    let closures = try await DemoClosures.all()
    let found = Attention.meetingClosures(Overlaps(closures), among: closures, on: monday, Thresholds())
    let kinds = found.compactMap { if case .meets(let overlap)? = $0.reasons.first { overlap.kind } else { nil } }
    #expect(kinds == [.overlap, .possibleOverlap, .bothDirections, .bothDirections, .adjoining])
    #expect(found.prefix(5).map(\.severity) == [.warning, .warning, .warning, .warning, .notice])
    #expect(found.last?.reasons == [.meetingsUnchecked(1)])
  }

  @Test func `The closure of Thursday without a final plan is told with its reactions`() async throws {
    let closures = try await DemoClosures.all()
    let found = Attention.startingClosures(closures, on: monday, Thresholds())
    let thursday = try #require(
      found.first { closures[$0.position].road.segments.first?.road == "A28" && $0.days == 3 })
    guard case .planNotFinal(let plan)? = thursday.reasons.first else {
      Issue.record("no open plan but \(thursday.reasons)")
      return
    }
    #expect(plan.version?.hasSuffix("1.2") == true)
    #expect(thursday.unchecked.contains(.finality), "the lists cannot tell")
  }
}
