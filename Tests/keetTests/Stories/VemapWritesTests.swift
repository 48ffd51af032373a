import Dashboard
import Sandbox
import TestSupport
import Testing
import VendorAPI

/// What a project manager changes at VEMAP, from a cold start and counted in keys.
@Suite(.costly) @MainActor struct VemapWritesTests {
  @Test func `a comment on a plan takes four keys`() async {
    let app = AppDriver()
    await app.start()
    await app.press("3", "/")
    await app.type("IJsselbrug zuid")
    await app.press("Enter")
    // From here on as if the cursor had been there.
    await app.press("c")
    await app.type("Akkoord met de omleiding.")
    #expect(app.screen.contains("Fenna Proefstra"))
    await app.press("Ctrl+X")
    #expect(app.screen.contains("Op plan: "))
    #expect(app.screen.contains("Akkoord met de omleiding."))
    await app.press("y")
    #expect(app.screen.contains("u haalt terug, nog 10 s"))
    await app.advance(by: AppState.holdingTime)
    #expect(app.screen.contains("aangenomen, kenmerk comment-"))
    await app.press("Enter", "Tab")
    #expect(app.screen.contains("Akkoord met de omleiding.") || app.screen.contains("Fenna Proefstra"))
  }

  @Test func `the fire brigade joins the six nights it was left out of in seven keys`() async throws {
    let app = AppDriver()
    await app.start()
    await app.press("3", "/")
    await app.type("!brandweer type:nacht")
    await app.press("Enter", "*", "a")
    await app.type("brandweer")
    await app.press("Enter")
    #expect(app.screen.contains("6 te doen · 0 al zo · 0 kan niet"), "\(app.screen)")
    await app.press("y")
    let batch = try #require(app.store.state.writing.batches.first)
    #expect(batch.counts.done == 5)
    #expect(batch.counts.failed == 1)
    await app.press("r")
    #expect(app.store.state.review?.writes.count == 1)
    await app.press("y")
    await app.press("Esc", "Esc", "/")
    await app.type("!brandweer type:nacht")
    await app.press("Enter")
    #expect(app.store.state.table(.closures).rows.isEmpty)
  }

  @Test func `a new closure shows its week while it is typed`() async {
    let app = AppDriver()
    await app.start()
    await app.press("3", "a", "a")
    await app.type("Proefafsluiting")
    await app.press("Enter")
    await app.type("4-5-2026")
    await app.press("Enter")
    await app.type("6-5-2026")
    #expect(app.screen.contains("Afsluiting maken"))
    #expect(app.screen.contains("Periode: ma 04-05 t/m wo 06-05 · wk 19"), "\(app.screen)")
  }

  @Test func `who cannot sign in finds the way to a new password`() async {
    let app = AppDriver()
    await app.start()
    await app.press("g", "l", ".")
    #expect(app.screen.contains("Wachtwoord vergeten: code mailen"))
    #expect(app.screen.contains("Nieuw wachtwoord met een code"))
  }
}
