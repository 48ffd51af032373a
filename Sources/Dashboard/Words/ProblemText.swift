import FoundationEssentials
package import VendorAPI

extension APIError {
  /// What went wrong in the user's words: who, what, and the way out. Never the vendor's prose.
  package var words: Words {
    let name = vendor.name
    switch reason {
    case .unauthorized, .signInRequired:
      return Words(
        "\(name) wijst de aanmelding af; controleer sleutel of wachtwoord",
        "\(name) rejects the sign-in; check key or password")
    case .newPasswordRequired:
      return Words("\(name) vraagt om een nieuw wachtwoord", "\(name) asks for a new password")
    case .forbidden(let missing?):
      return Words("\(name): recht \(missing) ontbreekt", "\(name): right \(missing) is missing")
    case .forbidden(nil):
      return Words("\(name): recht ontbreekt voor \(operation)", "\(name): no right to \(operation)")
    case .notFound:
      return asksForList
        ? Words("deze lijst bestaat niet bij \(name) (404)", "\(name) has no such list (404)")
        : Words("\(name): dit bestaat niet meer", "\(name): this no longer exists")
    case .conflict: return Words("\(name): botst met wat er al is", "\(name): conflicts with what is there")
    case .invalid(let field?):
      return Words("\(name) weigert het veld \(field)", "\(name) refuses the field \(field)")
    case .invalid(nil): return Words("\(name) weigert de aanvraag", "\(name) refuses the request")
    case .rateLimited(let after):
      let wait = after.map { " \(Int(($0 / .seconds(1)).rounded(.up))) s" } ?? ""
      return Words("\(name) vraagt te wachten\(wait)", "\(name) asks to wait\(wait)")
    case .server(let status): return Words("\(name) heeft een storing (\(status))", "\(name) has a fault (\(status))")
    case .unexpected(let status):
      return Words("\(name) antwoordt onverwacht (\(status))", "\(name) answers unexpectedly (\(status))")
    case .redirected(let target):
      return Words("\(name) verwijst naar \(target), niet gevolgd", "\(name) points to \(target), not followed")
    case .notJSON(let type, let status):
      let kind = type.isEmpty ? "\(status)" : "\(type.prefix(60)), \(status)"
      return Words("geen JSON van \(name) (\(kind))", "no JSON from \(name) (\(kind))")
    case .undecodable(let place):
      return Words("antwoord van \(name) niet te lezen: \(place)", "cannot read \(name)'s answer: \(place)")
    case .transport(let cause): return Words("\(name): ") + cause.words
    }
  }

  /// The same with what the vendor says of it, for whoever has to mend what was refused.
  package var wordsWithReason: Words {
    let parts = (explanation ?? "").split { character in
      character.isWhitespace || character.unicodeScalars.contains { $0.properties.generalCategory == .control }
    }
    return parts.isEmpty ? words : words + Words(": “\(parts.joined(separator: " "))”")
  }

  /// The vendor's code and request id, for whoever has to ask the vendor about it.
  package var reference: String {
    [code, requestID].compactMap { $0 }.joined(separator: " · ")
  }
}

extension TransportFailure.Cause {
  var words: Words {
    switch self {
    case .unresolvedHost: Words("onbereikbaar, de naam bestaat niet", "unreachable, no such host")
    case .refused: Words("onbereikbaar, verbinding geweigerd", "unreachable, connection refused")
    case .unreachable: Words("onbereikbaar", "unreachable")
    case .connectTimeout: Words("onbereikbaar, geen verbinding binnen de tijd", "unreachable, no connection in time")
    case .insecure(let check): Words("niet veilig verbonden: \(check)", "no secure connection: \(check)")
    case .timedOut: Words("geen antwoord binnen de tijd", "no answer in time")
    case .reset: Words("verbinding verbroken", "connection lost")
    case .truncated: Words("antwoord afgebroken", "answer cut short")
    case .tooLarge(let limit):
      Words("antwoord te groot (meer dan \(limit / 1_048_576) MiB)", "answer too large (over \(limit / 1_048_576) MiB)")
    case .cancelled: Words("afgebroken", "cancelled")
    case .other(let text): Words(text)
    }
  }
}

extension AppState {
  /// How a connection stands, in a few words.
  package func statusWords(of vendor: Vendor) -> Words {
    let format = Format(language)
    guard let connection = connections[vendor] else { return Words("uit", "off") }
    switch connection.status {
    case .off: return Words("uit", "off")
    case .connecting: return Words("verbindt", "connecting")
    case .online:
      return connection.missingRights.isEmpty
        ? Words("actueel", "up to date") : Words("recht ontbreekt", "right missing")
    case .signInNeeded: return Words("opnieuw aanmelden", "sign in again")
    case .newPasswordNeeded: return Words("nieuw wachtwoord nodig", "new password needed")
    case .waiting(let until):
      let seconds = Int(max(0, until.timeIntervalSince(now)).rounded(.up))
      // Nobody counts minutes in seconds; a long wait has an end on the clock.
      return seconds > 120
        ? Words("wacht tot \(format.time(until))", "waiting until \(format.time(until))")
        : Words("wacht \(seconds) s", "waiting \(seconds) s")
    case .offline(let since):
      let time = format.time(since)
      return connection.outage + Words(" sinds \(time)", " since \(time)")
    }
  }
}

extension Connection {
  /// What keeps answers away, in a word: whether to look at the network, the address or the vendor.
  var outage: Words {
    switch problem?.reason {
    case .server(let status): Words("storing \(status)", "fault \(status)")
    case .unexpected(let status): Words("antwoord \(status)", "answer \(status)")
    case .redirected: Words("verwijst elders", "redirects")
    case .notJSON: Words("geen JSON", "no JSON")
    case .undecodable: Words("onleesbaar", "unreadable")
    case .transport(.truncated): Words("afgebroken", "cut short")
    case .transport(.timedOut): Words("traag", "slow")
    case .transport(.insecure): Words("niet veilig", "not secure")
    default: Words("offline")
    }
  }
}
