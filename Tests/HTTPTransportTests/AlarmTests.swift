import NIOCore
import NIOEmbedded
import Synchronization
import Testing

@testable import HTTPTransport

/// The waits of one call, on a loop whose time the test moves.
struct AlarmTests {
  private final class Bell: Sendable {
    let hasRung = Mutex(false)
  }

  private let loop = EmbeddedEventLoop()
  private let alarm = Alarm(after: .seconds(20))
  private let bell = Bell()

  private func start() { alarm.start(on: loop) { [bell] in bell.hasRung.withLock { $0 = true } } }
  private func resume() { alarm.resume(on: loop) { [bell] in bell.hasRung.withLock { $0 = true } } }

  private func hasRung(after time: TimeAmount) -> Bool {
    loop.advanceTime(by: time)
    return bell.hasRung.withLock { $0 }
  }

  @Test func `it rings when nothing came in time`() {
    start()
    #expect(!hasRung(after: .seconds(19)))
    #expect(hasRung(after: .seconds(1)))
  }

  @Test func `what a sink takes its time for does not count`() {
    start()
    alarm.pause()
    #expect(!hasRung(after: .hours(1)))
    resume()
    #expect(!hasRung(after: .seconds(19)))
    #expect(hasRung(after: .seconds(1)))
  }

  @Test func `an answer that is there before the caller goes on is not counted against the sink`() {
    alarm.pause()
    start()
    #expect(!hasRung(after: .hours(1)))
    resume()
    #expect(hasRung(after: .seconds(20)))
  }

  @Test func `it never rings after the end`() {
    start()
    alarm.end()
    resume()
    #expect(!hasRung(after: .hours(1)))
  }
}
