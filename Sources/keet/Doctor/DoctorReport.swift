import Dashboard
import UserConfiguration

/// What `keet doctor` tells. Safe to mail: no secret, no user name, no home directory, no control characters.
struct DoctorReport: Equatable, Sendable {
  struct Section: Equatable, Sendable {
    let title: Words
    let findings: [Finding]
  }

  let sections: [Section]
  /// The user's home directory, shown as `~`.
  let home: String?

  /// The gravest of all findings: what the user must change goes before what a vendor must, and that before waiting.
  var status: ExitStatus {
    let all = sections.flatMap(\.findings).map(\.status)
    return [ExitStatus.usage, .refused, .tryAgain].first(where: all.contains) ?? .fine
  }

  /// A heading a section, a line a finding.
  func text(_ language: Language) -> String {
    let findings = sections.flatMap(\.findings)
    let markWidth = Finding.Mark.allCases.map { $0.words(language).count }.max() ?? 0
    let subjectWidth = findings.map { $0.subject(language).count }.max() ?? 0
    return sections.map { section in
      let lines = section.findings.map { finding in
        let mark = Self.padded(finding.mark.words(language), to: markWidth)
        let subject = Self.padded(finding.subject(language), to: subjectWidth)
        return "  \(mark)  \(subject)  \(Quoting.printable(withoutHome(finding.text(language))))\n"
      }
      return section.title(language) + "\n" + lines.joined()
    }.joined(separator: "\n")
  }

  private func withoutHome(_ text: String) -> String {
    guard let home, home.count > 1 else { return text }
    return text.replacing(home + "/", with: "~/")
  }

  private static func padded(_ text: String, to width: Int) -> String {
    text + String(repeating: " ", count: max(0, width - text.count))
  }
}
