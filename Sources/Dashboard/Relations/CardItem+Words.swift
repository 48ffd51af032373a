import FoundationEssentials
import Insights
import Records
import VendorAPI

extension CardItem {
  /// What the line is about.
  var topic: Words {
    switch content {
    case .people: Words("Naam", "Name")
    case .firms: Words("Bedrijf", "Firm")
    case .kvk: Words("KvK", "KvK")
    case .phone: Words("Telefoon", "Phone")
    case .emails: Words("E-mail", "E-mail")
    case .lastMessage: Words("Laatste bericht", "Last message")
    case .open, .unclear: Words("Openstaand", "Open")
    case .invoice: Words("Factuur", "Invoice")
    case .quote: Words("Offerte", "Quote")
    case .appointment: Words("Afspraak", "Appointment")
    case .closure: Words("Afsluiting", "Closure")
    case .conversation(let conversation):
      conversation.invitation == nil ? Words("Gesprek", "Conversation") : Words("Aanvraag", "Request")
    case .known: Words("Bekend als", "Known as")
    case .other: Words("Misschien ook", "Perhaps also")
    case .rejected: Words("Niet dezelfde", "Not the same")
    case .missing: Words("Ontbreekt", "Missing")
    }
  }

  /// The name, number or amount.
  func title(_ context: RowContext) -> String {
    let format = context.format
    switch content {
    case .people(let names), .firms(let names), .emails(let names): return names.joined(separator: " · ")
    case .kvk(let numbers): return numbers.map(\.shown).joined(separator: " · ")
    case .phone(let number): return number.phone?.national ?? number.text
    case .lastMessage(let moment):
      return moment.map(format.moment) ?? Words("geen bericht bekend", "no message known")(context.language)
    case .open(let unit, let sum, _, _, _):
      switch unit.measure {
      case .currency(let code): return format.money(Money(cents: sum, currency: code))
      case .unknown:
        return PlainTotal.text(hundredths: sum) + Words(" (eenheid onbekend)", " (unit unknown)")(context.language)
      }
    case .unclear(let count):
      return Words("? \(count) met onbekende status", "? \(count) of unknown status")(context.language)
    case .invoice(let invoice): return invoice.title
    case .quote(let quote): return quote.number ?? quote.id.id
    case .appointment(let appointment): return appointment.title ?? appointment.id.id
    case .closure(let closure): return closure.title
    case .conversation(let conversation):
      return conversation.invitation == nil ? conversation.title : conversation.subject ?? conversation.title
    case .known(let party), .other(let party), .rejected(let party): return party.title
    case .missing(let resource): return "\(resource.vendor.name): \(resource.words(context.language))"
    }
  }

  /// What there is to know of it.
  func detail(_ context: RowContext) -> StyledText {
    let (format, language) = (context.format, context.language)
    switch content {
    case .people, .firms, .kvk, .emails: return .empty
    case .phone(let number):
      return number.phone == nil
        ? StyledText(Words("geen nummer om te bellen", "no number to dial")(language), .dim)
        : StyledText(number.text == number.phone?.national ? "" : number.text, .dim)
    case .lastMessage(let moment):
      return StyledText(moment.map { format.age(context.now.timeIntervalSince($0)) } ?? "", .dim)
    case .open(_, _, let count, let late, let partlyPaid):
      var parts = [Words("\(count) open", "\(count) open")]
      if late > 0 { parts.append(Words("\(late) te laat", "\(late) late")) }
      if partlyPaid > 0 { parts.append(Words("\(partlyPaid) deels betaald", "\(partlyPaid) partly paid")) }
      return StyledText(parts.map { $0(language) }.joined(separator: " · "), late > 0 ? .alarm : .plain)
    case .unclear: return StyledText(Words("niet meegeteld", "not counted")(language), .warning)
    case .invoice(let invoice):
      let status = invoice.status(on: context.today, context.thresholds)(language)
      return StyledText("\(format.amount(invoice.amount)) · \(status.text)", status.tone)
    case .quote(let quote):
      return StyledText([format.amount(quote.amount), quote.status ?? "—"].joined(separator: " · "))
    case .appointment(let appointment):
      let when = appointment.start.map(format.moment) ?? appointment.unreadableTimes.map { "? \($0)" } ?? "?"
      return StyledText([when, appointment.location].compactMap(\.self).joined(separator: " · "))
    case .closure(let closure):
      return StyledText([closure.period(context), closure.name].compactMap(\.self).joined(separator: " · "))
    case .conversation(let conversation): return detail(of: conversation, context)
    case .known(let party), .other(let party), .rejected(let party):
      let told = [
        party.subtitle, party.phone.map { PhoneNumber($0)?.national ?? $0 }, party.kvk.map { "KvK \($0.digits)" },
      ]
      return StyledText(told.compactMap(\.self).joined(separator: " · "))
    case .missing(let resource):
      switch context.loads[resource] ?? .idle {
      case .loading: return StyledText(Words("? wordt geladen", "? loading")(language), .underway)
      case .failed(let error, _, _, _): return StyledText("✗ " + error.words(language), .alarm)
      case .idle, .loaded:
        return StyledText(Words("? niet helemaal geladen", "? not all of it loaded")(language), .warning)
      }
    }
  }

  private func detail(of conversation: Conversation, _ context: RowContext) -> StyledText {
    let status = conversation.status(at: context.now, context.thresholds)(context.language)
    let age = conversation.lastMessage.map { context.format.age(context.now.timeIntervalSince($0)) }
    let window = WhatsAppWindow(conversation, at: context.now)?.status(at: context.now)(context.language).text
    return StyledText([status.text, age, window].compactMap(\.self).joined(separator: " · "), status.tone)
  }

  /// Why it stands here.
  func reason(_ language: Language) -> StyledText {
    if let link { return StyledText(link.reason(language), link.tone) }
    switch content {
    case .appointment: return StyledText(Words("noemt de naam", "names them")(language), .dim)
    case .closure: return StyledText(Words("≡ stakeholder", "≡ stakeholder")(language), .good)
    case .rejected: return StyledText(Words("door u afgewezen", "rejected by you")(language), .dim)
    default: return .empty
    }
  }
}

extension KvKNumber {
  /// With a question mark where it had to be completed.
  var shown: String { digits + (isCertain ? "" : " ?") }
}

extension Party {
  /// What people call it.
  var title: String { person ?? company ?? email ?? phone ?? record.id }

  /// The firm, where it is not what it is called by.
  var subtitle: String? { company == title ? nil : company }
}

/// A sum in a unit that the vendor does not tell.
enum PlainTotal {
  /// `14950`, `14950,50`.
  static func text(hundredths: Int) -> String {
    let (whole, rest) = hundredths.magnitude.quotientAndRemainder(dividingBy: 100)
    let decimals = rest == 0 ? "" : rest < 10 ? ",0\(rest)" : ",\(rest)"
    return (hundredths < 0 ? "-" : "") + String(whole) + decimals
  }
}
