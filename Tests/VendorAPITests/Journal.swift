import Synchronization
import VendorAPI

/// Keeps what a client reports.
final class Journal: Sendable {
  private let entries = Mutex<[ConnectionEvent]>([])

  func write(_ event: ConnectionEvent) { entries.withLock { $0.append(event) } }

  var failures: [APIError] {
    entries.withLock { $0 }.compactMap { if case .failed(let error, _, _) = $0 { error } else { nil } }
  }

  var signIns: Int {
    entries.withLock { $0 }.count { if case .signedIn = $0 { true } else { false } }
  }
}
