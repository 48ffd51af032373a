import Dashboard

/// One thing the doctor looked at.
struct Finding: Equatable, Sendable {
  /// How it stands, written out: a report must read the same without colours and in any character set.
  enum Mark: CaseIterable, Sendable {
    case fine
    /// Only worth knowing.
    case note
    /// Works, but not as it could.
    case warning
    case problem
    case off

    var words: Words {
      switch self {
      case .fine: Words("ok")
      case .note: Words("-")
      case .warning: Words("let op", "warning")
      case .problem: Words("fout", "problem")
      case .off: Words("uit", "off")
      }
    }
  }

  let mark: Mark
  /// What was looked at, such as a vendor's name.
  let subject: Words
  let text: Words
  /// What this means for the way the command ends.
  let status: ExitStatus

  init(_ mark: Mark, _ subject: Words, _ text: Words, status: ExitStatus = .fine) {
    self.mark = mark
    self.subject = subject
    self.text = text
    self.status = status
  }
}
