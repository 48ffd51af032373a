import Insights
import Records
import VendorAPI

extension Link.Key {
  var words: Words {
    switch self {
    case .kvk: Words("KvK", "KvK")
    case .email: Words("e-mail", "e-mail")
    case .conversationPhone, .mobile: Words("mobiel", "mobile")
    case .roleMailbox: Words("postbus", "mailbox")
    case .companyName: Words("bedrijfsnaam", "company name")
    case .landline: Words("vast nummer", "landline")
    case .emailDomain: Words("e-maildomein", "e-mail domain")
    case .companyWords: Words("bijna dezelfde bedrijfsnaam", "nearly the same company name")
    case .personName: Words("naam", "name")
    }
  }
}

extension Link.Evidence {
  /// On what they agree, and how: `KvK 00000512`.
  var words: Words {
    key.words + Words(" \(shown)") + (isCertain ? Words("") : Words(" (aangevuld)", " (completed)"))
  }

  /// A number as it is written here; names as they were compared say nothing more.
  private var shown: String {
    switch key {
    case .conversationPhone, .mobile, .landline: PhoneNumber(value)?.national ?? value
    default: value
    }
  }
}

extension Link.Conflict {
  var words: Words {
    switch self {
    case .kvk(let one, let other): Words("KvK \(one) en \(other)", "KvK \(one) and \(other)")
    case .person(let one, let other): Words("twee namen: \(one) en \(other)", "two names: \(one) and \(other)")
    case .company(let one, let other): Words("twee bedrijven: \(one) en \(other)", "two firms: \(one) and \(other)")
    case .group:
      Words("samen met andere koppelingen kan dit niet kloppen", "together with other links this cannot be right")
    }
  }
}

extension Link {
  /// `≡` sure, `≈` probable, `?` possible, `✗` contradicted.
  var sign: String {
    if isContradicted { return "✗" }
    if isSettled { return "≡" }
    if candidates > 1 || decision != nil { return "?" }
    return switch certainty {
    case .certain: "≡"
    case .probable: "≈"
    case .possible: "?"
    case .doubtful: "✗"
    }
  }

  var tone: Tone {
    if isContradicted { return .alarm }
    if isSettled { return .good }
    if isAmbiguous { return .warning }
    return isUsable ? .underway : .dim
  }

  /// `≡ KvK, mobiel`, `? naam (2 kandidaten)`, `✗ KvK 00000512 en 00000596, maar zelfde naam`.
  func reason(_ language: Language) -> String {
    if decision == .accepted { return Words("≡ door u bevestigd", "≡ confirmed by you")(language) }
    let keys = evidence.prefix(3).map { $0.key.words(language) }.joined(separator: ", ")
    if isContradicted, let conflict = conflicts.first {
      return "\(sign) " + conflict.words(language)
        + (keys.isEmpty ? "" : Words(", maar zelfde ", ", but same ")(language) + keys)
    }
    var text = "\(sign) \(keys)"
    if decision == .split { text += Words(" (u hield het apart)", " (you kept it apart)")(language) }
    if candidates > 1 { text += Words(" (\(candidates) kandidaten)", " (\(candidates) candidates)")(language) }
    return text
  }
}

extension Link.Decision {
  var words: Words {
    switch self {
    case .accepted: Words("u hebt bevestigd dat dit dezelfde is", "you confirmed that this is the same")
    case .split: Words("u hebt een van beide apart gezet", "you set one of the two apart")
    }
  }
}

extension RecordID {
  /// What kind of record it is, and whose: `contact bij Blueprint`.
  var sourceWords: Words {
    let kind =
      switch kind {
      case .contact: Words("contact", "contact")
      case .user: Words("gebruiker", "user")
      case .recipient: Words("ontvanger", "recipient")
      case .conversation: vendor == .twelveBuild ? Words("aanvraag", "request") : Words("gesprek", "conversation")
      case .invoice: Words("factuur", "invoice")
      case .quote: Words("offerte", "quote")
      case .closure: Words("afsluiting", "closure")
      case .project: Words("project", "project")
      case .appointment: Words("afspraak", "appointment")
      case .trip: Words("rit", "trip")
      default: Words(kind.rawValue)
      }
    return kind + Words(" bij ", " at ") + Words(vendor.name)
  }
}
