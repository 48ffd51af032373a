import FoundationEssentials
package import Insights
package import Records

extension AgendaEntry.Kind {
  var words: Words {
    switch self {
    case .appointment: Words("afspraak", "appointment")
    case .trip: Words("rit", "trip")
    }
  }

  /// Whom it clashes by.
  fileprivate var sameWords: Words {
    switch self {
    case .appointment: Words("zelfde persoon", "same person")
    case .trip: Words("zelfde chauffeur", "same driver")
    }
  }
}

extension AgendaEntry {
  func words(of doubt: Doubt) -> Words {
    switch doubt {
    case .timeUnknown(let text?): Words("tijd onleesbaar: \(text)", "time unreadable: \(text)")
    case .timeUnknown(nil): Words("zonder tijd", "without a time")
    case .endUnknown: Words("einde onbekend", "end unknown")
    case .endBeforeStart: Words("einde voor begin", "end before start")
    case .personUnknown where kind == .trip: Words("zonder chauffeur", "without a driver")
    case .personUnknown: Words("aan niemand toegewezen", "assigned to nobody")
    }
  }
}

extension Trip {
  /// How it stands; one that should have left by now says so.
  func status(at now: Date, _ thresholds: Thresholds) -> StatusText {
    switch state {
    case .planned:
      return isLate(at: now, thresholds)
        ? StatusText("!", Words("niet vertrokken", "not under way"), .warning)
        : StatusText("-", Words("gepland", "planned"), .closed)
    case .underway: return StatusText("▸", Words("onderweg", "under way"), .underway)
    case .delivered: return StatusText("✓", Words("afgeleverd", "delivered"), .good)
    case .cancelled: return StatusText("✗", Words("geannuleerd", "cancelled"), .closed)
    case .unknown(let word): return StatusText(unknown: word)
    }
  }
}

extension AgendaWeek {
  /// `wk 12 · 16-03 – 22-03-2026`; the ISO year stands with the week where it is not the day's.
  package var words: Words {
    guard let first = days.first?.date, let last = days.last?.date else { return Words("") }
    let format = Format(.nl)
    return Words("\(format.week(first)) · \(format.shortDay(first)) – \(format.fullDate(last))")
  }
}

extension AgendaWeek.Day {
  /// What is to be known of the day besides its date: holidays, and a night in which the clock changes.
  package var notes: [Words] {
    holidays.map(\.words)
      + [clockChange.map { $0 == .toSummer ? Words("23 uur", "23 hours") : Words("25 uur", "25 hours") }]
      .compactMap(\.self)
  }
}

extension WeekItem {
  /// `09:00–10:00`, `22:00–do 05:00`, `hele dag`, `09:00–?`; a time of another day than `day` is with its day.
  package func timeWords(on day: CalendarDate?, _ format: Format) -> String {
    guard let start = entry.start else { return "—" }
    func text(_ moment: Date, apartFrom day: CalendarDate?) -> String {
      let own = DutchTime.day(at: moment)
      return own == day ? format.time(moment) : "\(format.weekday(own)) \(format.time(moment))"
    }
    let from = text(start, apartFrom: day)
    guard let end = entry.end else {
      return entry.doubts.contains { $0 == .endUnknown || $0 == .endBeforeStart } ? from + "–?" : from
    }
    if let day, start <= DutchTime.start(of: day), end >= DutchTime.start(of: day.adding(days: 1)) {
      return Words("hele dag", "all day")(format.language)
    }
    return from + "–" + text(end, apartFrom: day)
  }

  /// The time as on the day it starts: `22:00–ma 05:00`.
  func ownTimeWords(_ format: Format) -> String { timeWords(on: entry.start.map(DutchTime.day), format) }

  /// `vr 20-03 22:00–ma 05:00`.
  package func momentWords(_ context: RowContext) -> String {
    let day = entry.start.map { context.format.day(DutchTime.day(at: $0), today: context.today) + " " } ?? ""
    return day + ownTimeWords(context.format)
  }

  /// `botst met Bouwvergadering 10:00 (zelfde persoon)`; nil where it clashes with nothing.
  package func clashWords(_ context: RowContext) -> Words? {
    guard context.library.agenda.clashes.partners[position] != nil else { return nil }
    let others = context.library.agenda.clashes(of: self)
    guard let other = others.first else { return nil }
    let name = "\(other.title) \(other.ownTimeWords(context.format))"
    let more = others.count - 1
    return Words("botst met ", "clashes with ") + Words(name)
      + (more > 0 ? Words(" en nog \(more)", " and \(more) more") : Words(""))
      + Words(" (") + entry.kind.sameWords + Words(")")
  }

  /// What the clash is, else what stood in the way of looking for one.
  package func remark(_ context: RowContext) -> StyledText? {
    if let clash = clashWords(context) { return StyledText(clash(context.language), .alarm) }
    let doubts = entry.doubts.map { entry.words(of: $0)(context.language) }
    return doubts.isEmpty
      ? nil
      : StyledText(
        doubts.joined(separator: ", ") + Words(": niet nagegaan", ": not checked")(context.language), .warning)
  }

  /// How a trip stands; nil of an appointment.
  package func status(_ context: RowContext) -> StyledText? {
    guard case .trip(let trip) = source else { return nil }
    return trip.status(at: context.now, context.thresholds)(context.language)
  }

  /// The mark at its left.
  package func sign(_ context: RowContext) -> StyledText {
    if context.library.agenda.clashes.partners[position] != nil { return StyledText("✗", .alarm) }
    return entry.doubts.isEmpty ? StyledText(" ") : StyledText("?", .warning)
  }
}
