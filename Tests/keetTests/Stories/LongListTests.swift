import Dashboard
import Foundation
import Sandbox
import Terminal
import TestSupport
import Testing
import VendorAPI

@testable import keet

/// A list of 120 pages at a vendor that allows 120 calls a minute.
@MainActor
@Suite(.costly, .timeLimit(.minutes(30))) struct LongListTests {
  private let count = 12_000

  private func list() throws -> BrowseList { try #require(BrowseList.named("corlega quotes")) }

  private func rows(_ app: AppDriver) throws -> Int { app.store.state.table(.list(try list())).total }

  /// Lets what is under way go on, and moves time where all of it waits for that.
  private func ride(_ app: AppDriver, until condition: () throws -> Bool) async rethrows {
    while !Task.isCancelled {
      for _ in 0..<300 {
        if try condition() { return }
        await Task.yield()
      }
      app.time.advance(by: .seconds(1))
      app.store.send(.ticked(app.time.now))
    }
  }

  private func opened() async throws -> AppDriver {
    let app = AppDriver(vendors: [.corlega], quotes: count)
    await app.start()
    app.tap(":")
    for character in "corlega quotes" { app.send(.key(.init(.character(character)))) }
    app.tap("Enter")
    return app
  }

  @Test func `it fills page by page behind a progress bar, can be stopped, and ends within the limit`() async throws {
    let app = try await opened()
    try await ride(app) { try rows(app) >= 2_000 }
    #expect(app.screen.contains("▓"))
    #expect(app.screen.contains("van 12.000 · Esc stopt"))
    app.tap("Esc")
    let kept = try rows(app)
    #expect(kept >= 2_000 && kept < count)
    #expect(app.screen.contains("Gestopt; r haalt alles op."))
    for _ in 0..<500 { await Task.yield() }
    #expect(try rows(app) == kept)
    app.tap("r")
    let began = app.time.now
    try await ride(app) { try rows(app) == count }
    // The sandbox refuses the call that is one too many in a minute; none was refused.
    #expect(app.store.state.connections[.corlega]?.problem == nil)
    #expect(app.time.now.timeIntervalSince(began) >= 60, "more than a minute's calls")
    await ride(app) { app.store.state.loads.values.allSatisfy { !$0.isLoading } }
    #expect(!app.screen.contains("Esc stopt"))
  }
}
