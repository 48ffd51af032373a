import Dashboard
import UserConfiguration
import VendorAPI

/// How each vendor stands: reachable, signed in, with which rights.
enum VendorFindings {
  /// - Parameters:
  ///   - secretProblems: why a vendor could not be asked at all.
  ///   - outcomes: of the vendors that were asked.
  static func section(
    _ settings: Settings, secretProblems: [Vendor: ConfigurationProblem], outcomes: [Vendor: ProbeOutcome]
  ) -> DoctorReport.Section {
    let findings = Vendor.allCases.flatMap { vendor -> [Finding] in
      let subject = Words(vendor.name)
      guard settings.vendors.contains(vendor) else {
        return [Finding(.off, subject, Words("staat niet in de configuratie", "not in the configuration"))]
      }
      if let problem = secretProblems[vendor] {
        return [Finding(.problem, subject, problem.words, status: .usage)]
      }
      switch outcomes[vendor] {
      case .answered(let steps, let took)?: return Self.findings(subject, steps, took)
      case .silent(let deadline)?:
        let seconds = deadline.components.seconds
        return [
          Finding(
            .problem, subject, Words("geen antwoord binnen \(seconds) s", "no answer within \(seconds) s"),
            status: .tryAgain)
        ]
      case nil:
        return [
          Finding(
            .note, subject,
            Words(
              "niet gevraagd: keet vraagt het wachtwoord pas bij het aanmelden",
              "not asked: keet asks for the password only at sign-in"))
        ]
      }
    }
    return DoctorReport.Section(title: Words("Koppelingen", "Connections"), findings: findings)
  }

  /// One line when all is well or nothing works; else one a right that is missing.
  private static func findings(_ subject: Words, _ steps: [ProbeStep], _ took: Duration) -> [Finding] {
    let notes = steps.compactMap(\.note).map { Finding(.note, subject, $0) }
    if let stop = steps.lazy.compactMap(\.error).first(where: { isEnd($0) }) {
      return [Finding(.problem, subject, stop.words, status: status(of: stop))] + notes
    }
    let rights = steps.filter { $0.error == nil }.map(\.what)
    let milliseconds = Int((took / .milliseconds(1)).rounded())
    let head = Words("bereikbaar en aangemeld, \(milliseconds) ms", "reachable and signed in, \(milliseconds) ms")
    let list = rights.isEmpty ? Words("") : Words("; leest ", "; reads ") + joined(rights)
    let missing = steps.compactMap { step in
      step.error.map { error in
        Finding(.warning, subject, step.what + Words(": ") + error.words, status: status(of: error))
      }
    }
    return [Finding(.fine, subject, head + list)] + missing + notes
  }

  /// Whether an error says how the connection as a whole stands, not just one thing that was asked.
  private static func isEnd(_ error: APIError) -> Bool {
    switch error.reason {
    case .unauthorized, .newPasswordRequired, .signInRequired, .redirected, .notJSON, .transport: true
    case .forbidden, .notFound, .conflict, .invalid, .rateLimited, .server, .unexpected, .undecodable: false
    }
  }

  private static func status(of error: APIError) -> ExitStatus {
    switch error.reason {
    case .transport, .rateLimited, .server: .tryAgain
    default: .refused
    }
  }

  private static func joined(_ words: [Words]) -> Words {
    Words(words.map(\.nl).joined(separator: ", "), words.map(\.en).joined(separator: ", "))
  }
}
