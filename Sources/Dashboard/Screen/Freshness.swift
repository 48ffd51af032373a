import FoundationEssentials
import Records
import VendorAPI

/// How old what a vendor gave is, for the line at the top.
package struct Freshness: Equatable, Sendable {
  package let name: String
  /// For a line with little room.
  package let initial: String
  /// `12s`, `offline sinds 14:02`.
  package let words: String
  /// `12s`, `offline`, `geen JSON`.
  package let short: String
  /// `12s`, or the sign of what is the matter.
  package let sign: String
  /// `41/120`, where the vendor has a limit.
  package let budget: String?
  package let tone: Tone
  /// Something is the matter, so it is named as long as there is any room.
  package let isTrouble: Bool
}

extension AppState {
  /// One for each vendor in the configuration.
  package var freshness: [Freshness] {
    Vendor.allCases.compactMap { vendor in
      guard let connection = connections[vendor], connection.status != .off else { return nil }
      return freshness(of: vendor, connection)
    }
  }

  private func freshness(of vendor: Vendor, _ connection: Connection) -> Freshness {
    let age = connection.lastSuccess.map { Format(language).age(now.timeIntervalSince($0)) }
    let words = statusWords(of: vendor)(language)
    func make(_ words: String, _ short: String, _ tone: Tone, isTrouble: Bool = true) -> Freshness {
      let budget = connection.budget.flatMap { budget in budget.limit.map { "\(budget.used)/\($0)" } }
      return Freshness(
        name: vendor.name, initial: vendor.initial, words: words, short: short,
        sign: isTrouble ? connection.look.sign : short, budget: isTrouble ? nil : budget, tone: tone,
        isTrouble: isTrouble)
    }
    switch connection.status {
    case .off, .connecting: return make(words, "…", .dim, isTrouble: false)
    case .online:
      if !connection.missingRights.isEmpty { return make(words, Words("recht", "right")(language), .warning) }
      return make(age ?? words, age ?? "…", .plain, isTrouble: false)
    case .signInNeeded, .newPasswordNeeded: return make(words, Words("aanmelden", "sign in")(language), .alarm)
    case .waiting: return make(words, Words("wacht", "waits")(language), .underway)
    case .offline: return make(words, connection.outage(language), .alarm)
    }
  }

  /// Names of the organisations the user works for, as far as they are known.
  package var tenantNames: [String] { library.tenants.map { $0.name ?? $0.id.id } }
}

extension Vendor {
  fileprivate var initial: String {
    switch self {
    case .vemap: "V"
    case .twelveBuild: "12B"
    case .corlega: "C"
    case .blueprint: "B"
    }
  }
}
