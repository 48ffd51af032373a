import Insights
import Records

extension Closure.Phase {
  var status: StatusText {
    switch self {
    case .planned: StatusText("▸", Words("gepland", "planned"), .underway)
    case .running: StatusText("!", Words("loopt", "running"), .warning)
    case .past: StatusText("-", Words("voorbij", "past"), .closed)
    case .unknown: StatusText("?", Words("onbekend", "unknown"), .dim)
    }
  }
}

extension Closure {
  /// `NACHT`, `WKND`; a type that keet does not know is shown as it came.
  func typeLabel(_ language: Language) -> String? {
    switch type?.lowercased() {
    case "nacht": Words("NACHT", "NIGHT")(language)
    case "weekend": "WKND"
    case "dag": Words("DAG", "DAY")(language)
    case "langdurig": Words("LANG", "LONG")(language)
    default: type
    }
  }

  /// The road as it was read: `A1 HRR 44,0–54,5`; what cannot be read, or says more than a segment can hold, stays
  /// as it came. `nil` where the vendor gives none.
  var roadLabel: String? {
    guard let roadText, !roadText.isEmpty else { return nil }
    let upper = roadText.uppercased()
    // A parallel carriageway is not the main one.
    if road.segments.isEmpty || upper.contains("PRR") || upper.contains("PRL") { return roadText }
    return road.segments.map(\.label).joined(separator: ", ")
  }
}

extension RoadSegment {
  var label: String {
    var parts = [road]
    switch carriageway {
    case .right: parts.append("HRR")
    case .left: parts.append("HRL")
    case .both: parts.append("HRR+HRL")
    case .unknown: break
    }
    if let from, let to { parts.append(Self.kilometres(from) + "–" + Self.kilometres(to)) }
    return parts.joined(separator: " ")
  }

  /// Hectometres as `44,0`.
  private static func kilometres(_ hectometres: Int) -> String { "\(hectometres / 10),\(hectometres % 10)" }
}

extension PlanStanding {
  /// - Parameter severity: what it comes to by the days that are left.
  func status(_ severity: Attention.Severity?) -> StatusText {
    switch self {
    case .notLoaded: StatusText("", Words("?"), .dim)
    case .none: StatusText("✗", Words("geen", "none"), severity?.tone ?? .plain)
    case .draft(let plan): StatusText("-", plan.versioned(Words("concept", "draft")), severity?.tone ?? .plain)
    case .active(let plan, _):
      StatusText("▸", plan.versioned(Words("actief", "active")), severity?.tone ?? .underway)
    case .final(let plan): StatusText("✓", plan.versioned(Words("definitief", "final")), .good)
    case .unknown(let plan): StatusText("", plan.versioned(Words("?" + (plan.status ?? ""))), .plain)
    }
  }
}

extension VKMPlan {
  /// `v1.2`, whether the vendor writes the letter or not.
  var versionLabel: String? {
    guard let version, !version.isEmpty else { return nil }
    return version.first?.isNumber == true ? "v" + version : version
  }

  fileprivate func versioned(_ word: Words) -> Words {
    versionLabel.map { Words($0 + " ") + word } ?? word
  }
}

extension Reaction {
  /// - Parameter daysToStart: nil where it is not known.
  func status(daysToStart: Int?, _ thresholds: Thresholds) -> StatusText {
    switch self {
    case .current: StatusText("✓", Words("gereageerd", "reacted"), .good)
    case .older: StatusText("!", Words("oude versie", "old version"), .warning)
    case .none:
      StatusText(
        "-", Words("geen reactie", "no reaction"),
        daysToStart.map { $0 <= thresholds.reactionYellowDays } == true ? .warning : .closed)
    }
  }
}

extension ClosureEvent.Kind {
  var words: Words {
    switch self {
    case .created: Words("aangemaakt", "created")
    case .file: Words("bestand", "file")
    case .stakeholder: Words("stakeholder", "stakeholder")
    case .comment: Words("reactie", "comment")
    case .mailingList: Words("verzendlijst", "mailing list")
    case .email: Words("mail", "mail")
    case .finalPlan: Words("VKM definitief", "VKM final")
    }
  }
}

extension ClosureEvent {
  /// Where it stands: a mail's word in keet's terms, every other word as it came.
  var statusText: StatusText? {
    guard let status else { return nil }
    switch (kind, status.lowercased()) {
    case (.email, "queued"): return StatusText("▸", Words("in wachtrij", "queued"), .underway)
    case (.email, "sent"): return StatusText("✓", Words("verzonden", "sent"), .good)
    case (.email, "failed"), (.email, "partial"): return StatusText("✗", Words("mislukt", "failed"), .alarm)
    case (.email, _): return StatusText(unknown: status)
    case (.stakeholder, "added"): return StatusText("✓", Words("toegevoegd", "added"), .good)
    case (.stakeholder, "removed"): return StatusText("-", Words("verwijderd", "removed"), .closed)
    default: return StatusText("", Words(status), .dim)
    }
  }
}
