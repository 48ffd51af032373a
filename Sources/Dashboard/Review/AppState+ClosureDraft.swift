import Insights
import Records
import VendorAPI

extension AppState {
  /// Weeks that are drawn of a closure.
  private static let weeksShown = 3

  /// What there is to say about a closure before it is made: what speaks against it, and its weeks.
  /// - Parameter fields: of `createClosure`, as far as they are filled.
  func facts(ofDraft fields: [String: JSONValue], _ subject: Subject) -> [Action.Fact] {
    guard let draft = ClosureDraft(fields, subject), let start = draft.start else { return [] }
    let format = context.format
    var facts: [Action.Fact] = []
    if let end = draft.end, start <= end {
      let weeks = start.week == end.week ? format.week(start) : "\(format.week(start)) – \(format.week(end))"
      let days = format.days(from: start, to: end, today: today)
      facts.append(Action.Fact(Words("Periode", "Period"), "\(days) · \(weeks)"))
    }
    facts += warnings(of: draft)
    if let picture = WeekPicture(from: start, to: draft.end ?? start, on: today, limit: Self.weeksShown) {
      facts.append(Action.Fact(Words("Weken", "Weeks"), picture.legend(language), .dim))
      facts += picture.weeks.map { week in
        Action.Fact(Words(week.days.first.map { format.week($0.date) } ?? ""), week.days.map(\.sign).joined())
      }
      if let more = picture.weeksLeftOut, more > 0 {
        facts.append(Action.Fact(Words(""), Self.words(ofMoreWeeks: more)(language), .dim))
      }
    }
    return facts
  }

  private static func words(ofMoreWeeks count: Int) -> Words {
    count == 1 ? Words("… nog 1 week", "… 1 more week") : Words("… nog \(count) weken", "… \(count) more weeks")
  }

  private func warnings(of draft: ClosureDraft) -> [Action.Fact] {
    let warnings = ClosureWarnings(draft, among: library.closures.items, on: today)
    let label = Words("Let op", "Note")
    let findings = warnings.findings.map { finding in
      let words = finding.warning.words(today: today) { other in
        library.closures.items.first { $0.id == other }?.name
      }
      return Action.Fact(label, words(language), finding.severity.tone)
    }
    let unchecked = warnings.unchecked.map(\.words) + [warnings.uncheckedClosureWords].compactMap(\.self)
    return findings + unchecked.map { Action.Fact(Words("Onbekend", "Unknown"), $0(language), .dim) }
  }
}

extension ClosureDraft {
  /// - Parameter fields: of `createClosure`.
  fileprivate init?(_ fields: [String: JSONValue], _ subject: Subject) {
    guard let tenant = subject.values["tenant"] else { return nil }
    func day(_ name: String) -> CalendarDate? { fields[name].flatMap { DateForm.monthFirst.day(of: $0) } }
    self.init(
      tenant: .vemapTenant(tenant),
      project: fields["projectId"]?.text.map { RecordID(.vemap, .project, scope: tenant, $0) },
      type: fields["closureType"]?.text, roadText: fields["roadsegment"]?.text ?? "", start: day("startDate"),
      end: day("endDate"))
  }
}

extension WeekPicture {
  /// What its signs mean, as far as they are in it.
  fileprivate var legend: Words {
    let isHoliday = weeks.contains { $0.days.contains { !$0.holidays.isEmpty } }
    return Words("ma t/m zo, ■ afgesloten", "Mon to Sun, ■ closed")
      + (isHoliday ? Words(", * feestdag", ", * holiday") : Words(""))
  }
}

extension WeekPicture.Day {
  /// ` 4■ ` for a closed day, ` 5■*` for one that is a holiday, too.
  fileprivate var sign: String {
    let day = date.components.day
    return (day < 10 ? " \(day)" : "\(day)") + (isCovered ? "■" : " ") + (holidays.isEmpty ? " " : "*")
  }
}
