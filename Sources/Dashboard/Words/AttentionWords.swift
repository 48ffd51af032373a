import Insights
import Records

extension Attention {
  /// The gravest reason.
  var mainWords: Words { reasons.first.map(words) ?? Words("") }

  func words(_ reason: Reason) -> Words {
    switch reason {
    case .invoiceLate(let days):
      let count = days.map { " \($0) d" } ?? ""
      return Words("te laat\(count)", "late\(count)")
    case .noPlan: return Words("geen VKM-plan", "no VKM plan")
    case .planNotFinal(let plan):
      let name = Words("VKM " + (plan.versionLabel.map { $0 + " " } ?? ""))
      return unchecked.contains(.finality)
        ? name + Words("actief, definitief niet nagegaan", "active, final not checked")
        : name + Words("niet definitief", "not final")
    case .noStakeholders: return Words("geen stakeholders", "no stakeholders")
    case .awaitingReactions(let missing, let count):
      return Words("\(missing) van \(count) niet gereageerd", "\(missing) of \(count) did not react")
    case .notReported: return Words("niet in Melvin of SPIN", "not in Melvin or SPIN")
    case .starts: return startWords
    case .startUnknown: return Words("begindatum onbekend", "start unknown")
    }
  }

  private var startWords: Words {
    switch days {
    case 0?: Words("begint vandaag", "starts today")
    case 1?: Words("begint morgen", "starts tomorrow")
    case let days? where days > 1: Words("begint over \(days) dagen", "starts in \(days) days")
    default: Words("loopt", "running")
    }
  }

  /// What could not be looked at and is not told by a reason or a `?` elsewhere in the line.
  var uncheckedWords: [Words] {
    unchecked.compactMap { unchecked in
      switch unchecked {
      case .roadNotLoaded: Words("wegvak niet geladen", "road not loaded")
      case .roadUnreadable: Words("wegvak onleesbaar", "road unreadable")
      case .planNotLoaded: Words("VKM niet geladen", "VKM not loaded")
      case .finality:
        hasPlanReason ? nil : Words("VKM definitief niet nagegaan", "VKM final not checked")
      case .labelsNotLoaded: Words("M/S niet geladen", "M/S not loaded")
      case .datesUnreadable: Words("datum onleesbaar", "date unreadable")
      case .stakeholdersNotLoaded, .reactionsNotLoaded: nil
      }
    }
  }

  private var hasPlanReason: Bool {
    reasons.contains { if case .planNotFinal = $0 { true } else { false } }
  }
}
