import FoundationEssentials
import Insights
import Records

extension Conversation {
  /// Blueprint's state or 12Build's, the latter with what the deadline makes of silence.
  func status(at now: Date, _ thresholds: Thresholds) -> StatusText {
    switch state {
    case .active: StatusText("!", Words("actief", "active"), .warning)
    case .pending: StatusText("▸", Words("wacht", "waiting"), .underway)
    case .closed: StatusText("-", Words("gesloten", "closed"), .closed)
    case .invitation(let state): state.status(deadline: invitation?.deadline, at: now, thresholds)
    case .unknown(let word): StatusText(unknown: word)
    }
  }
}

extension Invitation.State {
  /// - Parameter deadline: until when an answer is waited for.
  func status(deadline: Date?, at now: Date, _ thresholds: Thresholds) -> StatusText {
    switch self {
    case .silent:
      StatusText(
        "?", Words("onbekend = zwijgt", "unknown = silent"), Self.toneOfSilence(until: deadline, at: now, thresholds))
    case .calculating: StatusText("▸", Words("rekent", "calculating"), .underway)
    case .declined: StatusText("-", Words("rekent niet", "declined"), .closed)
    case .offerComing: StatusText("▸", Words("offerte volgt", "offer to follow"), .underway)
    case .offered: StatusText("!", Words("offerte binnen", "offer received"), .warning)
    case .withinBudget: StatusText("✓", Words("binnen budget", "within budget"), .good)
    case .granted: StatusText("✓", Words("gegund", "granted"), .good)
    case .notGranted: StatusText("-", Words("niet gegund", "not granted"), .closed)
    case .unknown(let word): StatusText(unknown: word)
    }
  }

  private static func toneOfSilence(until deadline: Date?, at now: Date, _ thresholds: Thresholds) -> Tone {
    guard let deadline else { return .closed }
    if deadline < now { return .alarm }
    let days = DutchTime.day(at: now).workingDays(until: DutchTime.day(at: deadline))
    return days <= thresholds.tenderYellowDays ? .warning : .closed
  }
}

extension WhatsAppWindow {
  /// `dicht` or `mogelijk open, nog 4 u`; never "open", which cannot be known.
  func status(at now: Date) -> StatusText {
    switch self {
    case .closed: return StatusText("", Words("dicht", "closed"), .closed)
    case .unknown: return StatusText("", Words("?"), .dim)
    case .possiblyOpen(let end):
      let minutes = Int(max(0, end.timeIntervalSince(now)) / 60)
      let (nl, en) = minutes < 60 ? ("\(minutes) min", "\(minutes) min") : ("\(minutes / 60) u", "\(minutes / 60) h")
      return StatusText("", Words("mogelijk open, nog \(nl)", "possibly open, \(en) left"), .underway)
    }
  }
}

extension ContactMatch {
  /// How sure the match is, and by what.
  var evidenceWords: Words {
    switch evidence {
    case .mobile: Words("≡ zelfde mobiele nummer", "≡ same mobile number")
    case .landline: Words("≈ zelfde vaste nummer, dus alleen het bedrijf", "≈ same landline, so only the firm")
    case .guessed: Words("? nummer aangevuld", "? number completed")
    }
  }
}
