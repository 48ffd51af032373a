import FoundationEssentials
import VendorAPI

/// What the connections screen tells of one vendor.
package struct ConnectionCard: Equatable, Sendable {
  package let name: String
  /// A sign and a word.
  package let status: StyledText
  /// Since the last answer; empty before it.
  package let age: String
  /// `41/120`; without a limit `41`; empty before the first call.
  package let budget: String
  /// Everything else, what to do first.
  package let lines: [DetailLine]
}

extension AppState {
  /// One for each vendor, in the order that `connectionCursor` counts by.
  package var connectionCards: [ConnectionCard] { Vendor.allCases.map(card) }

  private func card(of vendor: Vendor) -> ConnectionCard {
    let connection = connections[vendor] ?? Connection(.off)
    let format = Format(language)
    let (sign, tone) = connection.look
    return ConnectionCard(
      name: vendor.name, status: StyledText("\(sign) \(statusWords(of: vendor)(language))", tone),
      age: connection.lastSuccess.map { format.age(now.timeIntervalSince($0)) } ?? "",
      budget: connection.budget.map { "\($0.used)" + ($0.limit.map { "/\($0)" } ?? "") } ?? "",
      lines: lines(of: vendor, connection, StyledText("\(sign) \(statusWords(of: vendor)(language))", tone)))
  }

  private func lines(of vendor: Vendor, _ connection: Connection, _ status: StyledText) -> [DetailLine] {
    let format = Format(language)
    func field(_ label: Words, _ text: String?, _ tone: Tone = .plain) -> [DetailLine] {
      text.map { [.field(label(language), StyledText($0, tone))] } ?? []
    }
    var lines: [DetailLine] = [.heading(vendor.name)]
    if let advice = advice(for: vendor, connection) { lines.append(.text(StyledText(advice(language), .strong))) }
    lines.append(.field(Words("Stand", "Status")(language), status))
    lines += field(
      Words("Laatste antwoord", "Last answer"),
      connection.lastSuccess.map { "\(format.age(now.timeIntervalSince($0))) · \(format.time($0))" })
    lines += field(Words("Aangemeld tot", "Signed in until"), connection.signedInUntil.map(format.moment))
    lines += field(
      Words("Gebruikers-id", "User id"), connection.isUserAssumed ? Words.assumedUser(language) : nil, .warning)
    if let budget = connection.budget {
      lines += field(Words("Verzoeken", "Requests"), requests(budget)(language))
      lines += field(Words("In de rij", "Queued"), budget.queued > 0 ? format.count(budget.queued) : nil)
      lines += field(Words("Pauze", "Pause"), budget.pause.map { "\(Int(($0 / .seconds(1)).rounded(.up))) s" })
    }
    for (right, resource) in connection.missingRights.sorted(by: { $0.key < $1.key }) {
      let loss = Words("niet geladen: ", "not loaded: ") + resource.words
      lines += field(Words("Recht ontbreekt", "Right missing"), "\(right) · \(loss(language))", .warning)
    }
    for (right, action) in connection.missingWriteRights.sorted(by: { $0.key < $1.key }) {
      let loss = Words("kan niet: ", "not possible: ") + action
      lines += field(Words("Recht ontbreekt", "Right missing"), "\(right) · \(loss(language))", .warning)
    }
    lines += field(Words("Overgeslagen", "Skipped"), skipped(of: vendor)?(language), .warning)
    if let problem = connection.problem {
      lines += field(Words("Laatste probleem", "Last problem"), problem.words(language), .alarm)
      lines += field(Words("Kenmerk", "Reference"), problem.reference.isEmpty ? nil : problem.reference)
    }
    return lines
  }

  private func advice(for vendor: Vendor, _ connection: Connection) -> Words? {
    switch connection.status {
    case .off:
      Words("Staat niet in \(settings.configurationPath).", "Not in \(settings.configurationPath).")
    case .connecting: nil
    case .online where connection.missingRights.isEmpty: nil
    case .online:
      Words("Vraag \(vendor.name) of uw beheerder om het recht.", "Ask \(vendor.name) or your administrator.")
    case .signInNeeded, .newPasswordNeeded:
      vendor == .vemap
        ? Words(
          "Enter: aanmelden. Wachtwoord vergeten of een code ontvangen: de punt (.).",
          "Enter: sign in. Password forgotten or a code received: the point (.).")
        : Words("Controleer de gegevens in de configuratie.", "Check the credentials in the configuration.")
    case .waiting, .offline:
      Words("keet probeert het vanzelf opnieuw; Enter probeert nu.", "keet tries again by itself; Enter tries now.")
    }
  }

  private func requests(_ budget: RateLimiter.Budget) -> Words {
    guard let limit = budget.limit else {
      return Words(
        "\(budget.used) in de laatste minuut, geen grens bekend", "\(budget.used) in the last minute, no known limit")
    }
    return Words("\(budget.used) van \(limit) per minuut", "\(budget.used) of \(limit) a minute")
  }

  private func skipped(of vendor: Vendor) -> Words? {
    let count = loads.reduce(0) { $0 + ($1.key.vendor == vendor ? $1.value.current?.skipped.count ?? 0 : 0) }
    return count == 0 ? nil : Words("\(count) niet te lezen", "\(count) could not be read")
  }
}

extension Words {
  /// What is sent as the user's id while VEMAP does not say it, and the way out.
  package static let assumedUser = Words(
    "VEMAP noemt er geen; keet stuurt uw gebruikersnaam. Weigert VEMAP die, zet dan user_id onder [vemap]",
    "VEMAP names none; keet sends your username. If VEMAP refuses it, set user_id under [vemap]")
}

extension Connection {
  /// How it stands as a sign, and what that means to the eye.
  var look: (sign: String, tone: Tone) {
    switch status {
    case .off: ("-", .closed)
    case .connecting, .waiting: ("▸", .underway)
    case .online: missingRights.isEmpty ? ("✓", .good) : ("?", .warning)
    case .signInNeeded, .newPasswordNeeded, .offline: ("✗", .alarm)
    }
  }
}
