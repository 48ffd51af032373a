import SendJournal
import Testing

@Suite struct SendStateTests {
  /// Written out once more, so that a change of the table is a change of two places.
  private static let legal: Set<String> = [
    "planned sending", "planned recalled", "sending done", "sending refused", "sending notSent", "sending unknown",
    "unknown found", "unknown notFound",
  ]

  @Test(arguments: SendState.allCases, SendState.allCases)
  func `only these moves are legal`(from: SendState, to: SendState) {
    #expect(from.mayBecome(to) == Self.legal.contains("\(from) \(to)"))
  }

  @Test(arguments: SendState.allCases, SendState.allCases)
  func `the journal makes legal moves and refuses all others`(from: SendState, to: SendState) throws {
    let journal = SendJournal.inMemory()
    try journal.bring("a", to: from)
    func move() throws {
      switch to {
      case .planned: try journal.plan([sampleEntry("a")])
      case .sending: try journal.begin("a", at: moment(9))
      case .recalled: try journal.recall(["a"], at: moment(9))
      case .found, .notFound: try journal.resolve("a", found: to == .found, at: moment(9), note: nil)
      default: try journal.end("a", as: SendEnd(to), at: moment(9))
      }
    }
    if Self.legal.contains("\(from) \(to)") {
      try move()
      #expect(try journal.ledger() == ["a \(to)"])
    } else {
      let before = try journal.entries(limit: 1)
      #expect(throws: JournalProblem.illegalMove(from: from, to: to)) { try move() }
      #expect(try journal.entries(limit: 1) == before)
    }
  }

  @Test(arguments: [SendState.planned, .sending, .recalled, .found, .notFound])
  func `an end that is none is refused`(state: SendState) throws {
    let journal = SendJournal.inMemory()
    try journal.bring("a", to: .sending)
    #expect(throws: JournalProblem.illegalMove(from: .sending, to: state)) {
      try journal.end("a", as: SendEnd(state), at: moment())
    }
  }

  @Test func `what may have happened is told from what surely did not`() {
    #expect(SendState.mayHaveHappened == [.planned, .sending, .done, .unknown, .found])
    #expect(SendState.open == [.planned, .sending, .unknown])
  }
}
