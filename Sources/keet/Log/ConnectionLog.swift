import Dashboard
import Logging
import VendorAPI

/// Writes to the log what happens on the vendors' connections, for whoever has to find out afterwards why something
/// was not there.
struct ConnectionLog: Sendable {
  private let logger: Logger

  /// - Parameter logger: by default the program's own, which goes where ``Start/startLog()`` sent it.
  init(_ logger: Logger = Logger(label: "vendors")) { self.logger = logger }

  /// Notes a sign-in or a failure. An answer is no news. Of a failure it writes the vendor's code and request id, never
  /// its prose, which may hold anything.
  func note(_ event: ConnectionEvent, of vendor: Vendor) {
    switch event {
    case .signedIn: logger.info("signed in", metadata: ["vendor": "\(vendor)"])
    case .answered: return
    case .failed(let error, _, _):
      var details: Logger.Metadata = [
        "vendor": "\(vendor)", "operation": "\(error.operation)", "reason": "\(error.reason)",
        "outcome": "\(error.outcome)",
      ]
      if let code = error.code { details["code"] = "\(code)" }
      if let requestID = error.requestID { details["request"] = "\(requestID)" }
      logger.warning("call failed", metadata: details)
    }
  }
}

extension ConnectionReports {
  /// What a vendor's client reports to, with a line in the log beside it.
  func logged(for vendor: Vendor) -> @Sendable (ConnectionEvent) -> Void {
    let log = ConnectionLog()
    let report = report(for: vendor)
    return { event in
      log.note(event, of: vendor)
      report(event)
    }
  }
}
