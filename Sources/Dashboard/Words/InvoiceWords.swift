import Insights
import Records

extension Invoice.State {
  var status: StatusText {
    switch self {
    case .draft: StatusText("-", Words("concept", "draft"), .closed)
    case .sent: StatusText("▸", Words("verstuurd", "sent"), .underway)
    case .overdue: StatusText("!", Words("te laat", "late"), .warning)
    case .partlyPaid: StatusText("▸", Words("deels betaald", "partly paid"), .underway)
    case .paid: StatusText("✓", Words("betaald", "paid"), .good)
    // Never "vervallen": a vervallen factuur is an overdue one.
    case .cancelled: StatusText("-", Words("geannuleerd", "cancelled"), .closed)
    case .credited: StatusText("-", Words("gecrediteerd", "credited"), .closed)
    case .unknown(let word): StatusText(unknown: word)
    }
  }
}

extension Invoice {
  /// The state on a day, in a sign and a word.
  func status(on today: CalendarDate, _ thresholds: Thresholds) -> StatusText {
    switch standing(on: today) {
    case .state(let state): return state.status
    case .late(let days):
      let severity = Attention.severity(daysLate: days, thresholds)
      let count = days.map { " \($0) d" } ?? ""
      return StatusText(
        severity == .alarm ? "✗" : "!", Words("te laat\(count)", "late\(count)"),
        severity == .alarm ? .alarm : .warning)
    }
  }
}
