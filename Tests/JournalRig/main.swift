import FoundationEssentials
import Glibc
import SendJournal
import Synchronization
import VendorAPI

/// What the tests run as a program of its own, to kill it or to take things from it. The first argument says what it
/// does, the second is the journal's path; it says on standard output how far it has come.
let arguments = CommandLine.arguments
let (task, path) = (arguments[1], arguments[2])
let now = Date(timeIntervalSinceReferenceDate: 0)

func say(_ text: String) {
  let line = Array((text + "\n").utf8)
  write(STDOUT_FILENO, line, line.count)
}

func entry(_ id: String) -> JournalEntry {
  let key = SendKey(vendor: .blueprint, channel: "email", record: id, recipient: "noor@demo.nl", content: [])
  return JournalEntry(
    id: id, key: key, operation: "sendInvoice", kind: .send, title: id, summary: "factuur per e-mail", plannedAt: now)
}

func word(_ problem: JournalProblem) -> String {
  if case .notWritable(_, let reason) = problem { "not writable: \(reason)" } else { "\(problem)" }
}

/// Plans one entry, and stops for ever at that step of its beginning.
func stop(at step: JournalStep) {
  let isPlanned = Mutex(false)
  let journal = SendJournal(path: path, at: now) { current in
    guard current == step, isPlanned.withLock(\.self) else { return }
    say("stopped")
    while true { pause() }
  }
  do throws(JournalProblem) {
    try journal.plan([entry("one")])
    isPlanned.withLock { $0 = true }
    try journal.begin("one", at: now)
  } catch {
    say(word(error))
  }
}

/// Plans entries while no file may grow beyond a size, until one is refused.
func limited() {
  let journal = SendJournal(path: path, at: now)
  do throws(JournalProblem) {
    try journal.plan([entry("first")])
    var limit = rlimit(rlim_cur: 100_000, rlim_max: 100_000)
    setrlimit(__rlimit_resource_t(RLIMIT_FSIZE.rawValue), &limit)
    for number in 1...1_000 { try journal.plan([entry("\(number)")]) }
    say("no limit")
  } catch {
    say(word(error))
    do throws(JournalProblem) {
      let titles = try journal.entries(limit: 2_000).map(\.title)
      say("first is there: \(titles.last == "first"), of more than one: \(titles.count > 1)")
    } catch {
      say("cannot read: \(word(error))")
    }
  }
}

/// Reads and plans as a user who may not write here.
func nobody() {
  if geteuid() == 0 { setuid(65_534) }
  let journal = SendJournal(path: path, at: now)
  say(journal.problem.map(word) ?? "no problem")
  do throws(JournalProblem) {
    say("read \(try journal.entries(limit: 10).count)")
    try journal.plan([entry("two")])
    say("planned")
  } catch {
    say("refused, \(word(error))")
  }
}

switch task {
case "stop-begin": stop(at: .begin)
case "stop-commit": stop(at: .commit)
case "stop-committed": stop(at: .committed)
case "limited": limited()
default: nobody()
}
