import Dashboard
import SendJournal

/// Whether anything can be sent: every write is written down first.
enum JournalFindings {
  /// - Parameter path: of the journal.
  static func section(path: String) -> DoctorReport.Section {
    DoctorReport.Section(
      title: Words("Verzenden", "Sending"), findings: [finding(path, SendJournal.obstacle(toWriting: path))])
  }

  private static func finding(_ path: String, _ obstacle: JournalProblem?) -> Finding {
    let subject = Words("journaal", "journal")
    switch obstacle {
    case nil: return Finding(.fine, subject, Words("\(path) kan worden geschreven", "\(path) can be written"))
    case .heldBy(let holder):
      // Nothing is wrong: it is the one that sends, and others read.
      let process = holder.pid.map { Words(" (proces \($0))", " (process \($0))") } ?? Words("")
      let since =
        holder.since.map { moment in
          Words(" sinds \(Format(.nl).moment(moment))", " since \(Format(.en).moment(moment))")
        } ?? Words("")
      return Finding(
        .note, subject,
        Words("een keet die draait schrijft het", "a running keet writes it") + process + since
          + Words("; een tweede leest alleen", "; a second one only reads"))
    case .some(let problem): return Finding(.problem, subject, problem.words, status: .usage)
    }
  }
}
