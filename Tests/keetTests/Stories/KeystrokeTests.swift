import Dashboard
import TestSupport
import Testing
import VendorAPI

@testable import keet

/// The jobs that are done many times a day, in no more keys than were promised; text that is typed does not count.
@Suite(.costly) @MainActor struct KeystrokeTests {
  /// Presses keys one after the other and counts them.
  private final class Keys {
    let driver: AppDriver
    private(set) var count = 0

    @MainActor init() async {
      driver = AppDriver(columns: 160, rows: 50)
      await driver.start()
    }

    @MainActor func press(_ keys: String...) async {
      for key in keys {
        count += 1
        await driver.press(key)
      }
    }

    @MainActor func type(_ text: String) async { await driver.type(text) }

    /// Ten seconds pass, and whatever was held goes out.
    @MainActor func letGo() async {
      // The hold begins on whatever thread there is.
      for _ in 0..<100_000 where driver.time.longestSleep < .seconds(10) { await Task.yield() }
      await driver.advance(by: .seconds(10))
      await driver.waitForWrites()
    }

    @MainActor var notice: String { driver.store.state.notice?.words(.nl) ?? "" }
    @MainActor var lastBatch: Batch? { driver.store.state.writing.batches.first }
  }

  @Test func anInvoiceIsSentInFour() async {
    let keys = await Keys()
    await keys.press("4", "S", "e", "y")
    await keys.letGo()
    #expect(keys.count <= 4)
    #expect(keys.notice.contains("Factuur per e-mail: aangenomen"), "\(keys.notice)")
  }

  @Test func allLateInvoicesAreRemindedInSix() async {
    let keys = await Keys()
    await keys.press("4", "!", "*", "S", "h", "y")
    await keys.letGo()
    #expect(keys.count <= 6)
    #expect(keys.lastBatch.map { $0.counts.done > 0 && $0.counts.failed == 0 } == true, "\(keys.notice)")
  }

  @Test func aConversationIsAnsweredInFour() async {
    let keys = await Keys()
    await keys.press("5", "c")
    await keys.type("We zijn er om 10 uur.")
    await keys.press("Ctrl+X", "y")
    await keys.letGo()
    #expect(keys.count <= 4)
    #expect(keys.notice.contains("WhatsApp-bericht: aangenomen"), "\(keys.notice)")
  }

  @Test func aTripIsDeliveredInFour() async {
    let keys = await Keys()
    await keys.press("g", "w", "e")
    await keys.type("afg")
    await keys.press("Enter")
    await keys.driver.waitForWrites()
    #expect(keys.count <= 4)
    let form = keys.driver.store.state.form
    #expect(
      keys.notice.contains("Ritstatus wijzigen: gedaan"),
      "\(keys.notice) \(String(describing: form?.problem)) \(String(describing: form?.isFetching))")
    #expect(keys.driver.screen.contains("afgeleverd"))
  }
}
