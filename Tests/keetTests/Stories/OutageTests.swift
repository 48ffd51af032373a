import Dashboard
import Foundation
import Records
import Sandbox
import TestSupport
import Testing
import VendorAPI

/// A vendor fails, is slow, or talks nonsense; nobody else notices, and it comes back by itself.
@MainActor
@Suite(.costly, .timeLimit(.minutes(30))) struct OutageTests {
  private func weather(_ change: (inout Weather) -> Void) -> Weather {
    var weather = Weather()
    change(&weather)
    return weather
  }

  /// The suite's time limit ends it where the condition never holds.
  private func ride(_ app: AppDriver, until condition: (AppState) -> Bool) async { await app.ride(until: condition) }

  /// Waits with time standing still.
  private func wait(_ app: AppDriver, until condition: (AppState) -> Bool) async {
    while !Task.isCancelled, !condition(app.store.state) { await Task.yield() }
  }

  private func isOffline(_ state: AppState, _ vendor: Vendor) -> Bool {
    if case .offline = state.connections[vendor]?.status { true } else { false }
  }

  @Test func `with one vendor down the others fill, and the dead one says why`() async {
    let app = AppDriver()
    await app.sandbox.weather.set(weather { $0.isDown = true }, for: .blueprint)
    app.store.send(.started)
    await ride(app) { state in
      isOffline(state, .blueprint) && state.loads[.conversations]?.error != nil
        && state.table(.closures).total == 60 && state.table(.invoices).total == 34
    }
    let state = app.store.state
    #expect(state.table(.closures).total == 60)
    #expect(state.table(.invoices).total == 34, "Corlega's invoices are there")
    if case .offline = state.connections[.blueprint]?.status {
    } else {
      Issue.record("\(String(describing: state.connections[.blueprint]?.status))")
    }
    #expect(app.lines[0].contains("offline"))
    app.tap("5")
    #expect(app.text(of: .conversations).contains("Blueprint"), "the pane says who is missing")
  }

  @Test func `it recovers by itself`() async {
    let app = AppDriver()
    await app.sandbox.weather.set(weather { $0.isDown = true }, for: .blueprint)
    app.store.send(.started)
    await ride(app) { isOffline($0, .blueprint) && $0.table(.conversations).total == 61 }
    #expect(app.store.state.table(.conversations).total == 61)
    await app.sandbox.weather.set(Weather(), for: .blueprint)
    await ride(app) { $0.table(.conversations).total == 17 + 61 && $0.table(.invoices).total == 28 + 34 }
    #expect(app.store.state.connections[.blueprint]?.status == .online)
    #expect(app.store.state.table(.conversations).total == 17 + 61)
    #expect(app.store.state.table(.invoices).total == 28 + 34)
  }

  @Test func `old rows stay with their age when a vendor goes away`() async {
    let app = AppDriver()
    await app.start()
    await app.sandbox.weather.set(weather { $0.htmlPages = 1_000 }, for: .corlega)
    app.store.send(.refreshAll)
    await ride(app) { isOffline($0, .corlega) && $0.loads[.corlegaInvoices]?.error != nil }
    #expect(app.store.state.table(.invoices).total == 28 + 34)
    #expect(app.store.state.connections[.corlega]?.problem != nil)
    app.tap("4")
    #expect(app.screen.contains("≈"), "\(app.screen)")
  }

  @Test func `a vendor that stays away is not called healthy by its own old answers`() async {
    let app = AppDriver(vendors: [.corlega])
    await app.start()
    await app.sandbox.weather.set(weather { $0.isDown = true }, for: .corlega)
    app.store.send(.refreshAll)
    await ride(app) { isOffline($0, .corlega) && $0.loads[.corlegaInvoices]?.error != nil }
    let until = app.time.now.addingTimeInterval(100)
    var wasCalledHealthy = false
    await ride(app) { state in
      if !isOffline(state, .corlega) { wasCalledHealthy = true }
      return state.now >= until
    }
    #expect(!wasCalledHealthy)
    #expect(app.store.state.table(.invoices).total == 34)
    await app.sandbox.weather.set(Weather(), for: .corlega)
    let back = app.time.now
    await ride(app) { $0.connections[.corlega]?.status == .online }
    // The pause to the next try, and the retries of the call itself.
    #expect(app.time.now.timeIntervalSince(back) <= 40)
  }

  @Test func `a tenant list that fails is no record that was skipped`() async {
    let app = AppDriver(vendors: [.vemap])
    await app.start()
    await app.sandbox.weather.set(weather { $0.serverErrors = 3 }, for: .vemap)
    app.store.send(.refreshAll)
    await ride(app) { state in state.loads.values.allSatisfy { !$0.isLoading } }
    #expect(app.store.state.loads[.tenants]?.current?.skipped.isEmpty == true)
    #expect(!app.screen.contains("overgeslagen"))
    #expect(app.store.state.library.tenants.allSatisfy { $0.name?.contains("demo") == true })
  }

  @Test func `every session that expires at once costs one sign-in`() async {
    let app = AppDriver(vendors: [.vemap])
    await app.start()
    await app.sandbox.weather.set(weather { $0.expiresTokens = true }, for: .vemap)
    app.store.send(.refreshAll)
    await app.store.settle()
    #expect(app.store.state.connections[.vemap]?.status == .online)
    #expect(app.store.state.table(.closures).total == 60)
  }

  @Test func `a rate limit is waited out and told`() async {
    let app = AppDriver(vendors: [.blueprint])
    await app.sandbox.weather.set(weather { $0.rateLimited = 1 }, for: .blueprint)
    app.store.send(.started)
    let until = app.time.now.addingTimeInterval(7)
    await wait(app) { $0.connections[.blueprint]?.status == .waiting(until: until) }
    #expect(app.store.state.connections[.blueprint]?.status == .waiting(until: until))
    await ride(app) { $0.table(.invoices).total == 28 && $0.connections[.blueprint]?.status == .online }
    #expect(app.store.state.connections[.blueprint]?.status == .online)
    #expect(app.store.state.table(.invoices).total == 28)
  }
}
