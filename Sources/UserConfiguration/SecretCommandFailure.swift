package import Dashboard

/// Why a command gave no secret. Never holds what the command printed.
package enum SecretCommandFailure: Error, Hashable, Sendable {
  /// The shell could not be started; the system's error number.
  case notStarted(Int32)
  /// The shell found no such program.
  case notFound
  /// The shell may not run the program.
  case notExecutable
  case exited(Int32)
  /// Ended by a signal, for instance by Ctrl-C at its question.
  case signalled(Int32)
  case timedOut(Duration)
  /// Printed more than the limit, in bytes.
  case tooLong(limit: Int)
  case noOutput
  case severalLines
  /// Control characters or text that is not UTF-8.
  case unprintable
}

extension SecretCommandFailure {
  /// What happened, as the rest of a sentence that begins with the setting's name.
  package var words: Words {
    switch self {
    case .notStarted(let code):
      Words("kon niet beginnen (systeemfout \(code))", "could not be started (system error \(code))")
    case .notFound: Words("noemt een programma dat er niet is", "names a program that is not there")
    case .notExecutable: Words("noemt een programma dat niet mag draaien", "names a program that may not be run")
    case .exited(let code): Words("eindigde met exitcode \(code)", "ended with exit code \(code)")
    case .signalled(let signal): Words("is beëindigd door signaal \(signal)", "was ended by signal \(signal)")
    case .timedOut(let deadline):
      Words(
        "gaf binnen \(deadline.components.seconds) seconden geen antwoord",
        "gave no answer within \(deadline.components.seconds) seconds")
    case .tooLong(let limit):
      Words("gaf meer dan \(limit / 1024) KiB", "printed more than \(limit / 1024) KiB")
    case .noOutput: Words("gaf niets", "printed nothing")
    case .severalLines: Words("gaf meer dan één regel", "printed more than one line")
    case .unprintable:
      Words(
        "gaf stuurtekens of tekst die geen UTF-8 is", "printed control characters or text that is not UTF-8")
    }
  }

  /// What to do about it.
  package var hint: Words {
    switch self {
    case .notFound, .notExecutable: Words("controleer naam en PATH", "check the name and PATH")
    case .severalLines: Words("zet erachter: | head -n 1", "add: | head -n 1")
    case .timedOut:
      Words(
        "voer de opdracht een keer uit in deze terminal om te zien waarop hij wacht",
        "run it once in this terminal to see what it waits for")
    default:
      Words(
        "voer de opdracht uit in deze terminal om te zien wat hij doet", "run it in this terminal to see what it does")
    }
  }
}
