import FoundationEssentials
import SendJournal
import Testing
import VendorAPI

@Suite struct SendJournalTests {
  private let journal = SendJournal.inMemory()

  @Test func `an entry comes back as it went in`() throws {
    let first = sampleEntry("a", key: sendKey())
    try journal.bring("b", to: .done)
    let planned = sampleEntry(
      "c", key: sendKey(), kind: .change, replaces: "a", reason: "adres was fout", at: 0.123_456_789)
    try journal.plan([first, planned])
    #expect(try journal.entries(limit: 10).map(\.id) == ["c", "a", "b"])
    #expect(try journal.entries(limit: 10).prefix(2) == [planned, first])
    #expect(first.recipient == "n••••@demo-grondwerk.nl")
    #expect(first.key == sendKey().digest)
  }

  @Test func `each move leaves what it knows`() throws {
    try journal.plan([sampleEntry("a"), sampleEntry("b")])
    try journal.begin("a", at: moment(1))
    let end = SendEnd(.unknown, vendorID: "m-1", code: "timeout", requestID: "req-1", answer: "geen antwoord")
    try journal.end("a", as: end, at: moment(2))
    try journal.resolve("a", found: true, at: moment(3), note: "factuurstatus: sent")
    try journal.recall(["b"], at: moment(4))
    let (b, a) = try (journal.entries(limit: 2)[0], journal.entries(limit: 2)[1])
    #expect(a.state == .found)
    #expect([a.plannedAt, a.startedAt, a.endedAt, a.resolvedAt] == [moment(), moment(1), moment(2), moment(3)])
    #expect([a.vendorID, a.code, a.requestID, a.answer] == ["m-1", "timeout", "req-1", "geen antwoord"])
    #expect(a.note == "factuurstatus: sent")
    #expect(b.state == .recalled)
    #expect([b.startedAt, b.endedAt] == [nil, moment(4)])
  }

  @Test func `long texts are cut, by scalars`() throws {
    let long = String(repeating: "e\u{301}", count: 500)
    try journal.plan([sampleEntry("a", title: long, summary: long, reason: long)])
    try journal.begin("a", at: moment())
    try journal.end("a", as: SendEnd(.unknown, vendorID: long, code: long, requestID: long, answer: long), at: moment())
    try journal.resolve("a", found: false, at: moment(), note: long)
    let stored = try #require(try journal.entries(limit: 1).first)
    #expect([stored.title, stored.summary].map(\.unicodeScalars.count) == [120, 120])
    let others = [stored.reason, stored.vendorID, stored.code, stored.requestID, stored.answer, stored.note]
    #expect(others.map { $0?.unicodeScalars.count } == Array(repeating: 200, count: 6))
  }

  @Test func `a begin is for one only`() throws {
    try journal.plan([sampleEntry("a")])
    try journal.begin("a", at: moment(1))
    #expect(throws: JournalProblem.illegalMove(from: .sending, to: .sending)) {
      try journal.begin("a", at: moment(2))
    }
    #expect(try journal.entries(limit: 1).first?.startedAt == moment(1))
  }

  @Test func `of many begins at once one gets through`() async throws {
    try journal.plan([sampleEntry("a")])
    let passed = await withTaskGroup(of: Bool.self) { group in
      for _ in 0..<50 {
        group.addTask { [journal] in (try? journal.begin("a", at: moment())) != nil }
      }
      return await group.reduce(0) { $0 + ($1 ? 1 : 0) }
    }
    #expect(passed == 1)
  }

  @Test func `what is not there cannot move`() {
    let missing = JournalProblem.missing(id: "x")
    #expect(throws: missing) { try journal.begin("x", at: moment()) }
    #expect(throws: missing) { try journal.end("x", as: SendEnd(.done), at: moment()) }
    #expect(throws: missing) { try journal.recall(["x"], at: moment()) }
    #expect(throws: missing) { try journal.resolve("x", found: true, at: moment(), note: nil) }
  }

  @Test func `a plan or a recall is all or nothing`() throws {
    try journal.plan([sampleEntry("a")])
    #expect(throws: JournalProblem.illegalMove(from: .planned, to: .planned)) {
      try journal.plan([sampleEntry("b"), sampleEntry("a")])
    }
    #expect(try journal.ledger() == ["a planned"])
    try journal.plan([sampleEntry("b")])
    try journal.begin("b", at: moment())
    #expect(throws: JournalProblem.illegalMove(from: .sending, to: .recalled)) {
      try journal.recall(["a", "b"], at: moment())
    }
    #expect(try journal.ledger() == ["a planned", "b sending"])
    try journal.plan([])
  }

  // MARK: Twice

  @Test(arguments: SendState.allCases)
  func `a send is refused while its like may have gone out`(state: SendState) throws {
    try journal.bring("a", to: state)
    let first = try #require(try journal.entries(limit: 1).first)
    let again = sampleEntry("b", key: sendKey("record of a"))
    if SendState.mayHaveHappened.contains(state) {
      #expect(try journal.earlier(sendKey("record of a")) == [first])
      #expect(throws: JournalProblem.sentBefore(first)) { try journal.plan([again]) }
      try journal.plan([sampleEntry("b", key: sendKey("record of a"), replaces: "a", reason: "ander adres")])
    } else {
      #expect(try journal.earlier(sendKey("record of a")) == [])
      try journal.plan([again])
    }
    #expect(try journal.ledger() == ["a \(state)", "b planned"])
    #expect(try journal.earlier(sendKey("record of a")).first?.id == "b")
  }

  @Test func `a second send that is confirmed twice is planned once`() throws {
    try journal.plan([sampleEntry("a", key: sendKey())])
    try journal.plan([sampleEntry("b", key: sendKey(), replaces: "a", reason: "ander adres")])
    let problem = #expect(throws: JournalProblem.self) {
      try journal.plan([sampleEntry("c", key: sendKey(), replaces: "a", reason: "ander adres")])
    }
    guard case .sentBefore(let newest) = problem else { return #expect(Bool(false), "\(String(describing: problem))") }
    #expect(newest.id == "b")
  }

  @Test func `one plan cannot hold a send twice`() throws {
    #expect(throws: JournalProblem.sentBefore(sampleEntry("a", key: sendKey()))) {
      try journal.plan([sampleEntry("a", key: sendKey()), sampleEntry("b", key: sendKey())])
    }
    #expect(try journal.ledger() == [])
  }

  @Test func `a change may be made again`() throws {
    try journal.plan([sampleEntry("a", key: sendKey(), kind: .change), sampleEntry("b", key: sendKey(), kind: .change)])
    #expect(try journal.earlier(sendKey()).map(\.id) == ["b", "a"])
    #expect(try journal.earlier(sendKey(content: "anders")) == [])
  }

  // MARK: Looking

  @Test func `of one record all is told, newest first`() throws {
    for (id, channel) in [("a", "email"), ("b", "whatsapp"), ("c", "letter")] {
      try journal.plan([sampleEntry(id, key: sendKey(channel: channel))])
    }
    try journal.bring("d", to: .done)
    #expect(try journal.about(.blueprint, record: "inv-31").map(\.id) == ["c", "b", "a"])
    #expect(try journal.about(.blueprint, record: "inv-31", limit: 2).map(\.id) == ["c", "b"])
    #expect(try journal.about(.corlega, record: "inv-31") == [])
    #expect(try journal.about(.blueprint, record: "inv-31", limit: -1) == [])
  }

  @Test func `what is open is told in the order of planning`() throws {
    for state in SendState.allCases { try journal.bring("\(state)", to: state) }
    #expect(try journal.open().map(\.id) == ["planned", "sending", "unknown"])
  }

  @Test(arguments: [
    ("", "ba"), ("  ", "ba"), ("f-2026", "a"), ("FACTUUR", "ba"), ("factuur 0031", "a"), ("factuur 0032", ""),
    ("demo-grondwerk", "ba"), ("noor", ""), ("sendinvoice", "ba"), ("m-77", "a"), ("req-9", "a"), ("E42", "a"),
    ("record of b", "b"), ("100%", "b"), ("1%0", ""), ("_", "b"), ("\\", "b"), ("'; DROP TABLE entry", ""),
  ])
  func `searching finds words wherever they stand`(text: String, ids: String) throws {
    try journal.plan([sampleEntry("a"), sampleEntry("b", title: "100% A_1 \\", summary: "factuur per e-mail")])
    try journal.begin("a", at: moment())
    try journal.end("a", as: SendEnd(.done, vendorID: "M-77", code: "e42", requestID: "req-9"), at: moment())
    #expect(try journal.entries(limit: 10, matching: text).map(\.id).joined() == ids)
  }

  @Test func `pages follow on each other`() throws {
    try journal.plan((0..<5).map { sampleEntry("\($0)") })
    #expect(try journal.entries(limit: 2, offset: 1).map(\.id) == ["3", "2"])
    #expect(try journal.entries(limit: 2, offset: 4).map(\.id) == ["0"])
    #expect(try journal.entries(limit: -3, offset: -3) == [])
  }

  @Test func `ten thousand entries are searched while somebody types`() throws {
    try journal.plan((0..<10_000).map { sampleEntry("op-\($0)", title: "F-2026-\($0)") })
    for (text, count) in [("factuur 2026-77", 50), ("nergens", 0)] {
      let quickest = try (0..<5).map { _ in
        let start = ContinuousClock.now
        let found = try journal.entries(limit: 50, matching: text)
        let took = ContinuousClock.now - start
        #expect(found.count == count)
        return took
      }.min()
      #expect(try #require(quickest) < .milliseconds(200))
    }
  }
}
