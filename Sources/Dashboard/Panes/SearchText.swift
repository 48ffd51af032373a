import FoundationEssentials
import Insights
package import Records
import VendorAPI

// What somebody may type to find a record. It is made when a list is loaded, off the main actor, so it holds nothing
// that depends on the day.

extension Invoice {
  package static func searchParts(of item: Invoice, _ language: Language) -> [String?] {
    [
      item.number, item.id.vendor.name, item.contactName, item.amount.typed, item.amount.grouped, item.dueDate?.typed,
      item.unreadableDueDate, item.status, item.state.status.word(language),
    ]
  }
}

extension Closure {
  package static func searchParts(of item: Closure, _ language: Language) -> [String?] {
    let plan = PlanStanding(item, history: nil).status(nil).word(language)
    let text = [item.name, item.description, item.roadText, item.roadLabel, item.type, item.typeLabel(language)]
    let dates = [
      item.start?.typed, item.end?.typed, item.unreadableDates, item.start.map(Format(language).week),
    ]
    return text + dates + [item.status, "VKM", plan, item.currentPlan?.status, item.createdBy, item.id.id]
      + (item.stakeholders ?? []).map(\.name)
  }
}

extension Project {
  package static func searchParts(of item: Project, _ language: Language) -> [String?] {
    [
      item.name, item.description, item.authority, item.roads, item.phase, item.start?.typed, item.end?.typed,
      item.status.word(language), item.id.vendor.name,
    ] + item.numbers + item.managers
  }
}

extension Conversation {
  package static func searchParts(of item: Conversation, _ language: Language) -> [String?] {
    let invitation = item.invitation
    // The word does not depend on the moment; only its tone does.
    let status = item.status(at: .distantPast, Thresholds()).word
    return [
      item.counterpart, item.company, item.subject, item.status, status(language), item.channel,
      item.id.vendor.name, invitation?.specialist, invitation?.city, invitation?.kvk?.digits,
    ] + phoneParts(item.phone)
  }

  /// As it came, and as digits in the national and the international form: `0612345678`, `+31612345678`.
  private static func phoneParts(_ phone: String?) -> [String?] {
    guard let phone, let number = PhoneNumber(phone) else { return [phone] }
    return [phone, number.national.filter { $0 != " " }, number.e164]
  }
}

extension CalendarDate {
  /// `16-03-2026`, of which `16-03` is a part.
  fileprivate var typed: String { Format(.nl).fullDate(self) }
}

extension Amount {
  /// `1495,00`; the points that group it are left to ``Format``.
  fileprivate var typed: String? {
    switch self {
    case .exact(let money):
      let (euros, cents) = money.cents.magnitude.quotientAndRemainder(dividingBy: 100)
      return "\(money.cents < 0 ? "-" : "")\(euros),\(cents < 10 ? "0" : "")\(cents)"
    case .unitUnknown(let text): return text
    case .missing: return nil
    }
  }

  /// `1.495,00` as on the screen, where points group it; without the sign, which nobody types.
  fileprivate var grouped: String? {
    guard case .exact(let money) = self, money.cents.magnitude >= 100_000 else { return nil }
    let (euros, cents) = money.cents.magnitude.quotientAndRemainder(dividingBy: 100)
    return "\(Format(.nl).count(Int(euros))),\(cents < 10 ? "0" : "")\(cents)"
  }
}
