import Foundation
import Records
import Testing
import VendorAPI

@testable import Dashboard

/// What is asked of the vendors, when, and when not.
struct LoadPlanTests {
  private func loads(_ effects: [Effect]) -> Set<Resource> {
    Set(effects.compactMap { if case .load(let resource, _, _) = $0 { resource } else { nil } })
  }

  @Test func `the start asks each vendor for its first lists, once`() {
    var state = StateFixture.state()
    let first = loads(state.update(.started))
    #expect(
      first == [
        .tenants, .tenders, .blueprintInvoices, .conversations, .appointments, .trips, .blueprintContacts,
        .corlegaInvoices,
      ])
    #expect(loads(state.update(.started)).isEmpty, "everything is under way already")
  }

  @Test func `a vendor that is off is never asked`() {
    var state = StateFixture.state(vendors: [.corlega])
    #expect(loads(state.update(.started)) == [.corlegaInvoices])
    #expect(state.connections[.vemap]?.status == .off)
  }

  @Test func `a list brings what follows from it`() {
    var state = StateFixture.state(vendors: [.vemap])
    _ = state.update(.started)
    let tenant = Tenant(id: RecordID(.vemap, .tenant, "t1"), name: "Kiezel")
    let next = loads(state.update(.loaded(.tenants, Loaded(.tenants([tenant]), at: state.now))))
    #expect(next == [.projects(tenant: "t1"), .users(tenant: "t1")])
    let project = Project(id: RecordID(.vemap, .project, scope: "t1", "p1"), tenant: tenant.id, name: "A1")
    let then = loads(
      state.update(.loaded(.projects(tenant: "t1"), Loaded(.projects(Listing([project])), at: state.now))))
    #expect(then == [.closures(tenant: "t1", project: "p1"), .closureReferences(tenant: "t1", project: "p1")])
  }

  @Test func `what is fresh is left alone, what is old is fetched again`() {
    var state = StateFixture.state(vendors: [.corlega])
    _ = state.update(.started)
    _ = state.update(.loaded(.corlegaInvoices, StateFixture.invoices(0..<2)))
    #expect(state.update(.ticked(state.now.addingTimeInterval(60))).isEmpty)
    #expect(loads(state.update(.ticked(state.now.addingTimeInterval(61)))) == [.corlegaInvoices])
    #expect(state.table(.invoices).total == 2, "old rows stay while new ones come")
  }

  @Test func `nothing is polled while the terminal is out of sight`() {
    var state = StateFixture.state(vendors: [.corlega])
    _ = state.update(.started)
    _ = state.update(.loaded(.corlegaInvoices, StateFixture.invoices(0..<2)))
    _ = state.update(.focusChanged(false))
    #expect(state.update(.ticked(state.now.addingTimeInterval(600))).isEmpty)
    #expect(loads(state.update(.focusChanged(true))) == [.corlegaInvoices])
  }

  @Test func `a failure keeps the old rows, and a vendor that is down is tried every twenty seconds`() {
    var state = StateFixture.state(vendors: [.corlega])
    _ = state.update(.started)
    _ = state.update(.loaded(.corlegaInvoices, StateFixture.invoices(0..<2)))
    _ = state.update(.ticked(state.now.addingTimeInterval(200)))
    let error = StateFixture.error(.transport(.refused), .corlega)
    #expect(state.update(.failed(.corlegaInvoices, error, at: state.now)).isEmpty)
    #expect(state.table(.invoices).total == 2)
    #expect(state.connections[.corlega]?.status == .offline(since: state.now))
    #expect(state.update(.ticked(state.now.addingTimeInterval(19))).isEmpty)
    #expect(loads(state.update(.ticked(state.now.addingTimeInterval(1)))) == [.corlegaInvoices])
    _ = state.update(.failed(.corlegaInvoices, error, at: state.now))
    #expect(state.update(.ticked(state.now.addingTimeInterval(19))).isEmpty)
    #expect(loads(state.update(.ticked(state.now.addingTimeInterval(1)))) == [.corlegaInvoices])
  }

  @Test func `a vendor that is down is asked one thing at a time, and everything once it answers`() {
    var state = StateFixture.state(vendors: [.blueprint])
    _ = state.update(.started)
    let error = StateFixture.error(.server(status: 500))
    for resource in [Resource.blueprintInvoices, .conversations, .appointments, .trips, .blueprintContacts] {
      _ = state.update(.failed(resource, error, at: state.now))
    }
    let probe = loads(state.update(.ticked(state.now.addingTimeInterval(20))))
    #expect(probe == [.blueprintInvoices])
    #expect(state.update(.ticked(state.now.addingTimeInterval(5))).isEmpty, "the probe is still under way")
    let rest = loads(state.update(.loaded(.blueprintInvoices, loaded(at: state.now))))
    #expect(rest == [.conversations, .appointments, .trips, .blueprintContacts])
    #expect(state.connections[.blueprint]?.status == .online)
  }

  private func loaded(at: Date) -> Loaded<Payload> {
    var loaded = StateFixture.invoices(0..<1)
    loaded.at = at
    return loaded
  }

  @Test(arguments: [APIError.Reason.forbidden(missing: "invoices.read"), .notFound, .signInRequired])
  func `what only a person can change is not tried again`(reason: APIError.Reason) {
    var state = StateFixture.state(vendors: [.corlega])
    _ = state.update(.started)
    _ = state.update(.failed(.corlegaInvoices, StateFixture.error(reason, .corlega), at: state.now))
    #expect(state.update(.ticked(state.now.addingTimeInterval(3600))).isEmpty)
  }

  @Test func `a missing right is told by name and forgotten when it is there`() {
    var state = StateFixture.state(vendors: [.corlega])
    _ = state.update(.started)
    let refusal = StateFixture.error(.forbidden(missing: "invoices.read"), .corlega)
    _ = state.update(.failed(.corlegaInvoices, refusal, at: state.now))
    #expect(state.connections[.corlega]?.missingRights == ["invoices.read": .corlegaInvoices])
    #expect(state.connections[.corlega]?.status == .online)
    _ = state.update(.focusPane(.invoices))
    #expect(loads(state.update(.refresh)) == [.corlegaInvoices], "asked for, it is tried")
    _ = state.update(.loaded(.corlegaInvoices, StateFixture.invoices(0..<2)))
    #expect(state.connections[.corlega]?.missingRights == [:])
  }

  @Test func `a list that comes in pages is shown as it comes and stays under way`() {
    var state = StateFixture.state(vendors: [.corlega])
    _ = state.update(.started)
    var page = StateFixture.invoices(0..<100)
    page.isComplete = false
    page.announced = 340
    _ = state.update(.page(.corlegaInvoices, page))
    #expect(state.table(.invoices).total == 100)
    #expect(state.loads[.corlegaInvoices]?.isLoading == true)
    _ = state.update(.loaded(.corlegaInvoices, StateFixture.invoices(0..<340)))
    #expect(state.table(.invoices).total == 340)
    #expect(state.loads[.corlegaInvoices]?.isLoading == false)
  }

  @Test func `one list that keeps failing at a vendor that works is tried more and more seldom`() {
    var state = StateFixture.state(vendors: [.blueprint])
    _ = state.update(.started)
    var pauses: [Int] = []
    for _ in 0..<4 {
      _ = state.update(.failed(.blueprintContacts, StateFixture.error(.undecodable("data")), at: state.now))
      let budget = RateLimiter.Budget(used: 1, limit: 200, queued: 0, pause: nil)
      var seconds = 0
      while seconds < 300 {
        seconds += 1
        _ = state.update(.ticked(state.now.addingTimeInterval(1)))
        if state.loads[.blueprintContacts]?.isLoading == true { break }
        // The other lists are answered all the while; the same moment as the failure is no sign that it is over.
        let before = state.now.addingTimeInterval(-Double(seconds))
        _ = state.update(.connection(.blueprint, .answered(at: before, budget: budget)))
      }
      pauses.append(seconds)
    }
    #expect(pauses == [20, 40, 80, 120])
  }

  @Test func `the pages of a refresh do not push out the rows that are there`() {
    var state = StateFixture.state(vendors: [.corlega])
    _ = state.update(.started)
    _ = state.update(.loaded(.corlegaInvoices, StateFixture.invoices(0..<340)))
    _ = state.update(.refreshAll)
    var page = StateFixture.invoices(0..<100)
    page.isComplete = false
    _ = state.update(.page(.corlegaInvoices, page))
    #expect(state.table(.invoices).total == 340)
    _ = state.update(.loaded(.corlegaInvoices, StateFixture.invoices(0..<300)))
    #expect(state.table(.invoices).total == 300)
  }

  @Test func `a list that never ends is loaded, and known to be incomplete`() {
    var state = StateFixture.state(vendors: [.corlega])
    _ = state.update(.started)
    var cut = StateFixture.invoices(0..<100)
    cut.isComplete = false
    _ = state.update(.loaded(.corlegaInvoices, cut))
    #expect(state.loads[.corlegaInvoices]?.isLoading == false)
    #expect(state.loads[.corlegaInvoices]?.current?.isComplete == false)
  }

  @Test func `after a failure the cache is passed over, and an older answer is no sign of life`() {
    var state = StateFixture.state(vendors: [.corlega])
    _ = state.update(.started)
    let before = StateFixture.invoices(0..<2)
    _ = state.update(.loaded(.corlegaInvoices, before))
    _ = state.update(.ticked(state.now.addingTimeInterval(10)))
    _ = state.update(.refreshAll)
    _ = state.update(.failed(.corlegaInvoices, StateFixture.error(.transport(.refused), .corlega), at: state.now))
    let since = state.now
    let retry = state.update(.ticked(state.now.addingTimeInterval(20)))
    #expect(retry == [.load(.corlegaInvoices, .visible, .asked)])
    #expect(state.connections[.corlega]?.status == .offline(since: since))
    _ = state.update(.loaded(.corlegaInvoices, before))
    #expect(state.connections[.corlega]?.status == .offline(since: since))
    #expect(state.connections[.corlega]?.problem != nil)
  }

  @Test func `a tenant keeps its name when it could not be asked again`() {
    var state = StateFixture.state(vendors: [.vemap])
    let id = RecordID(.vemap, .tenant, "t1")
    _ = state.update(.loaded(.tenants, Loaded(.tenants([Tenant(id: id, name: "Kiezel")]), at: state.now)))
    _ = state.update(.loaded(.tenants, Loaded(.tenants([Tenant(id: id)]), at: state.now)))
    #expect(state.library.tenants.map(\.name) == ["Kiezel"])
  }

  @Test func `an answer that was under way does not end the wait that a vendor asked for`() {
    var state = StateFixture.state(vendors: [.blueprint])
    _ = state.update(.started)
    let until = state.now.addingTimeInterval(7)
    let budget = RateLimiter.Budget(used: 3, limit: 200, queued: 0, pause: .seconds(7))
    let refusal = StateFixture.error(.rateLimited(retryAfter: .seconds(7)))
    _ = state.update(.connection(.blueprint, .failed(refusal, at: state.now, budget: budget)))
    _ = state.update(.connection(.blueprint, .answered(at: state.now, budget: budget)))
    _ = state.update(.loaded(.blueprintInvoices, StateFixture.invoices(0..<1)))
    #expect(state.connections[.blueprint]?.status == .waiting(until: until))
    #expect(state.table(.invoices).total == 1)
    _ = state.update(.connection(.blueprint, .answered(at: until, budget: budget)))
    #expect(state.connections[.blueprint]?.status == .online)
  }

  @Test func `one vendor failing changes nothing of another`() {
    var state = StateFixture.state(vendors: [.corlega, .blueprint])
    _ = state.update(.started)
    _ = state.update(.loaded(.corlegaInvoices, StateFixture.invoices(0..<3)))
    let failure = StateFixture.error(.transport(.timedOut))
    _ = state.update(.failed(.blueprintInvoices, failure, at: state.now))
    #expect(state.table(.invoices).total == 3)
    #expect(state.connections[.corlega]?.status == .online)
    #expect(state.connections[.blueprint]?.status == .offline(since: state.now))
  }

  @Test func `signing in again lets what failed go on`() {
    var state = StateFixture.state(vendors: [.vemap])
    _ = state.update(.started)
    let expired = StateFixture.error(.signInRequired, .vemap)
    _ = state.update(.failed(.tenants, expired, at: state.now))
    #expect(state.connections[.vemap]?.status == .signInNeeded)
    #expect(state.update(.ticked(state.now.addingTimeInterval(600))).isEmpty)
    #expect(loads(state.update(.signedIn)) == [.tenants])
  }
}
