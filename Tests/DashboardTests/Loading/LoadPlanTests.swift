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
      first == [.tenants, .tenders, .blueprintInvoices, .conversations, .blueprintContacts, .corlegaInvoices])
    #expect(state.update(.started).isEmpty, "everything is under way already")
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

  @Test func `a failure keeps the old rows and is tried again later, more and more seldom`() {
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
    #expect(state.update(.ticked(state.now.addingTimeInterval(39))).isEmpty)
    #expect(loads(state.update(.ticked(state.now.addingTimeInterval(1)))) == [.corlegaInvoices])
  }

  @Test func `a vendor that is down is asked one thing at a time, and everything once it answers`() {
    var state = StateFixture.state(vendors: [.blueprint])
    _ = state.update(.started)
    let error = StateFixture.error(.server(status: 500))
    for resource in [Resource.blueprintInvoices, .conversations, .blueprintContacts] {
      _ = state.update(.failed(resource, error, at: state.now))
    }
    let probe = loads(state.update(.ticked(state.now.addingTimeInterval(20))))
    #expect(probe == [.blueprintInvoices])
    #expect(state.update(.ticked(state.now.addingTimeInterval(5))).isEmpty, "the probe is still under way")
    let rest = loads(state.update(.loaded(.blueprintInvoices, loaded(at: state.now))))
    #expect(rest == [.conversations, .blueprintContacts])
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
    _ = state.update(.loaded(.corlegaInvoices, page))
    #expect(state.table(.invoices).total == 100)
    #expect(state.loads[.corlegaInvoices]?.isLoading == true)
    _ = state.update(.loaded(.corlegaInvoices, StateFixture.invoices(0..<340)))
    #expect(state.table(.invoices).total == 340)
    #expect(state.loads[.corlegaInvoices]?.isLoading == false)
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
