import Insights
import Records

extension ClosureWarnings.Warning {
  /// How many days are named before the rest is counted.
  private static let named = 3

  /// - Parameter other: what the other closure of an overlap is called.
  func words(today: CalendarDate, naming other: (RecordID) -> String?) -> Words {
    switch self {
    case .endBeforeStart: return Words("de einddatum ligt voor de begindatum", "the end comes before the start")
    case .startsInPast(let days):
      return days == 1
        ? Words("begint in het verleden: gisteren", "starts in the past: yesterday")
        : Words("begint in het verleden: \(days) dagen geleden", "starts in the past: \(days) days ago")
    case .overlap(let overlap):
      return overlap.words(today: today) + Words(other(overlap.second).map { ": \($0)" } ?? "")
    case .trafficDecisionNeeded:
      return Words(
        "langer dan 4 maanden: een verkeersbesluit is nodig", "longer than 4 months: needs a formal traffic decision")
    case .holidays(let holidays):
      return (holidays.count == 1 ? Words("feestdag: ", "holiday: ") : Words("feestdagen: ", "holidays: "))
        + Self.list(holidays.prefix(Self.named).map { $0.words(today: today) }, of: holidays.count)
    case .bouwvak(let region, let year, let weeks):
      let span = weeks.count == 1 ? "\(weeks.lowerBound)" : "\(weeks.lowerBound)–\(weeks.upperBound)"
      let ofYear = year == today.week.year ? "" : " \(year)"
      return Words("bouwvak ", "builders' holiday ") + region.words + Words(": wk \(span)\(ofYear)")
    case .clockChanges(let changes):
      return Words("klok verzet: ", "clock change: ")
        + Self.list(changes.prefix(Self.named).map { $0.words(today: today) }, of: changes.count)
    case .weekendDays(let count):
      return count == 1
        ? Words("1 weekenddag", "1 weekend day") : Words("\(count) weekenddagen", "\(count) weekend days")
    }
  }

  private static func list(_ first: [Words], of count: Int) -> Words {
    let named = first.dropFirst().reduce(first.first ?? Words("")) { $0 + Words(", ") + $1 }
    let more = count - first.count
    return more > 0 ? named + Words(" en nog \(more)", " and \(more) more") : named
  }
}

extension ClosureWarnings.Holiday {
  /// `Koningsdag (ma 27-04)`.
  fileprivate func words(today: CalendarDate) -> Words {
    let free = isGeneral ? Words("") : Words(", niet iedereen vrij", ", not everybody is free")
    return holiday.words + Words(" (") + day.words(today: today) + free + Words(")")
  }
}

extension ClosureWarnings.Change {
  fileprivate func words(today: CalendarDate) -> Words {
    let night =
      isInLastNight ? Words(", in de nacht na de laatste dag", ", in the night after the last day") : Words("")
    return change.words + Words(" (") + day.words(today: today) + night + Words(")")
  }
}

extension CalendarDate {
  fileprivate func words(today: CalendarDate) -> Words {
    Words(Format(.nl).day(self, today: today), Format(.en).day(self, today: today))
  }
}

extension ClosureWarnings.Unchecked {
  var words: Words {
    switch self {
    case .overlaps(let obstacle): Words("samenloop niet nagegaan: ", "overlaps not checked: ") + obstacle.words
    case .bouwvak(let year):
      Words("bouwvak \(year) niet bekend", "builders' holiday of \(year) not known")
    }
  }
}

extension ClosureWarnings {
  /// How many known closures may be in the way and could not be compared; `nil` where there are none.
  var uncheckedClosureWords: Words? {
    switch uncheckedClosures.count {
    case 0: nil
    case 1: Words("1 afsluiting niet te vergelijken", "1 closure could not be compared")
    case let count: Words("\(count) afsluitingen niet te vergelijken", "\(count) closures could not be compared")
    }
  }
}
