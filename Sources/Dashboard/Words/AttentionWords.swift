import FoundationEssentials
import Insights
import Records

extension Attention {
  /// The gravest reason.
  func mainWords(_ context: RowContext) -> Words { reasons.first.map { words($0, context) } ?? Words("") }

  func words(_ reason: Reason, _ context: RowContext) -> Words {
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
    case .meets(let overlap): return overlap.kind.words + Words(" · ") + overlap.reach.words
    case .moreMeetings(let count): return Words("nog \(count) keer samenloop", "\(count) more overlaps")
    case .meetingsUnchecked(let count):
      return count == 1
        ? Words("1 afsluiting niet vergeleken", "1 closure not compared")
        : Words("\(count) afsluitingen niet vergeleken", "\(count) closures not compared")
    case .conversation(let state, let window): return Self.words(state, window, context)
    case .windowCloses(let end):
      return Words("mogelijk open tot ", "possibly open until ") + context.soonWords(end)
    case .silentFirms(let count, let asked, let deadline):
      let silent = Words(silent: count, of: asked)
      return deadline < context.now ? Words("gesloten, ", "closed, ") + silent : silent
    case .offerEnds: return offerWords
    case .appointment: return Words("afspraak", "appointment")
    case .tripLate(let scheduled):
      return Words("niet vertrokken, gepland ", "not under way, planned ") + context.soonWords(scheduled)
    case .timeUnknown: return Words("tijd onleesbaar", "time unreadable")
    }
  }

  private static func words(
    _ state: Conversation.State, _ window: WhatsAppWindow?, _ context: RowContext
  ) -> Words {
    let status =
      switch state {
      case .active: Words("actief", "active")
      case .pending: Words("wacht", "waiting")
      case .closed: Words("gesloten", "closed")
      case .invitation: Words("")
      case .unknown(let word): Words("?" + word)
      }
    let talk = Words("gesprek ", "conversation ") + status
    switch window {
    case .possiblyOpen(let end)?:
      return talk + Words(", mogelijk open tot ", ", possibly open until ") + context.soonWords(end)
    case .closed?: return talk + Words(", venster dicht", ", window closed")
    case .unknown?: return talk + Words(", venster ?", ", window ?")
    case nil: return talk
    }
  }

  /// Of an offer "verlopen" is past its day; of an invoice it would mean late.
  private var offerWords: Words {
    switch days {
    case 0?: Words("offerte verloopt vandaag", "offer ends today")
    case let days? where days < 0: Words("offerte verlopen", "offer expired")
    case let days?: Words("offerte verloopt over \(days) d", "offer ends in \(days) d")
    case nil: Words("offerte verloopt", "offer ends")
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
      case .datesReversed: Words("einddatum voor begindatum", "end before start")
      case .overlaps(let obstacle): obstacle.words
      case .stakeholdersNotLoaded, .reactionsNotLoaded: nil
      }
    }
  }

  private var hasPlanReason: Bool {
    reasons.contains { if case .planNotFinal = $0 { true } else { false } }
  }
}

extension RowContext {
  /// `18:10`; with the day where that is not today: `di 17-03 08:00`.
  fileprivate func soonWords(_ moment: Date) -> Words {
    let day = DutchTime.day(at: moment)
    func text(_ language: Language) -> String {
      let format = Format(language)
      return day == today ? format.time(moment) : "\(format.day(day, today: today)) \(format.time(moment))"
    }
    return Words(text(.nl), text(.en))
  }
}

extension Words {
  /// `4 van 9 zwijgen`.
  init(silent count: Int, of asked: Int) {
    self.init("\(count) van \(asked) \(count == 1 ? "zwijgt" : "zwijgen")", "\(count) of \(asked) silent")
  }
}
