import Dashboard
import FoundationEssentials
import Glibc
import SendJournal
import Terminal
import TestSupport
import Testing
import UserConfiguration
import VendorAPI

@testable import keet

@Suite struct DoctorTests {
  private static let configuration = """
    [vemap]
    url = "https://vemap.example"
    username = "fenna"
    [twelvebuild]
    login = "fenna"
    api_key = "canary-literal"
    [corlega]
    api_key_command = "printf canary-printed; exit 4"
    [blueprint]
    api_key = "canary-blueprint"
    """

  private static func error(_ reason: APIError.Reason, _ vendor: Vendor) -> APIError {
    APIError(reason, vendor: vendor, operation: "listInvoices", outcome: .refused, explanation: "canary-vendor-words")
  }

  private func report(_ outcomes: [Vendor: ProbeOutcome], text: String = configuration) throws -> DoctorReport {
    let starting = try Starting(environment: ["KEET_LANGUAGE": "en"])
    let loaded = try starting.load(text)
    let secrets = ResolvedSecrets(loaded, environment: starting.start.environment)
    return DoctorReport(
      sections: [
        TerminalFindings.section(environment: starting.start.environment, size: Size(columns: 120, rows: 40)),
        ConfigurationFindings.section(loaded, path: starting.folder.path + "/config.toml", start: starting.start),
        VendorFindings.section(loaded.settings, secretProblems: secrets.problems, outcomes: outcomes),
      ], home: starting.folder.path)
  }

  private static let mixed: [Vendor: ProbeOutcome] = [
    .twelveBuild: .answered(
      [ProbeStep(Words("projecten", "projects"), error(.transport(.refused), .twelveBuild))], took: .seconds(1)),
    .blueprint: .answered(
      [
        ProbeStep(Words("facturen", "invoices")),
        ProbeStep(Words("gesprekken", "conversations"), error(.forbidden(missing: "chat.read"), .blueprint)),
      ], took: .milliseconds(412)),
  ]

  @Test func `the whole report in English`() throws {
    let expected = """
      Terminal
        ok       TERM        xterm-256color
        ok       size        120 x 40
        -        colours     as terminfo has them for TERM
        ok       characters  LANG=C.UTF-8

      Configuration
        ok       file        ~/config.toml
        -        language    en
        ok       theme       dark
        -        log         ~/.local/state/keet/keet.log

      Connections
        -        VEMAP       not asked: keet asks for the password only at sign-in
        problem  12Build     12Build: unreachable, connection refused
        problem  Corlega     ~/config.toml:8: "api_key_command" in [corlega] ended with exit code 4; \
      run it in this terminal to see what it does
        ok       Blueprint   reachable and signed in, 412 ms; reads invoices
        warning  Blueprint   conversations: Blueprint: right chat.read is missing

      """
    #expect(try report(Self.mixed).text(.en) == expected)
  }

  @Test func `the whole report in Dutch`() throws {
    let expected = """
      Koppelingen
        uit     VEMAP      staat niet in de configuratie
        uit     12Build    staat niet in de configuratie
        uit     Corlega    staat niet in de configuratie
        fout    Blueprint  geen antwoord binnen 20 s

      """
    let text = try report(
      [.blueprint: .silent(after: .seconds(20))], text: "[blueprint]\napi_key = \"k\""
    ).text(.nl)
    #expect(text.hasSuffix(expected), "\(text)")
    #expect(text.contains("  ok      bestand    ~/config.toml\n"), "\(text)")
    #expect(text.contains("  -       kleuren    zoals terminfo"), "\(text)")
  }

  @Test(arguments: Language.allCases)
  func `nothing secret or personal is in it`(language: Language) throws {
    let starting = try Starting()
    let text = try report(Self.mixed).text(language)
    for word in ["canary", "fenna", starting.folder.path] { #expect(!text.contains(word), "\(word)") }
    #expect(text.unicodeScalars.allSatisfy { $0 == "\n" || $0.properties.generalCategory != .control })
  }

  @Test func `what a vendor or the configuration says cannot steer the terminal`() throws {
    let evil = Self.error(.redirected(to: "https://x\u{1b}]0;t\u{7}"), .blueprint)
    let text = try report(
      [.blueprint: .answered([ProbeStep(Words("facturen", "invoices"), evil)], took: .zero)]
    ).text(.en)
    #expect(text.contains("https://x\\u{1b}]0;t\\u{7}"))
  }

  @Test func `an id that VEMAP did not name is said to be a guess`() throws {
    let step = ProbeStep(Words("projecten", "projects"), note: .assumedUser)
    let text = try report([.vemap: .answered([step], took: .zero)]).text(.en)
    #expect(text.contains("  ok       VEMAP       reachable and signed in, 0 ms; reads projects\n"), "\(text)")
    #expect(text.contains("  -        VEMAP       VEMAP names none; keet sends your username."), "\(text)")
  }

  @Test(
    arguments: [
      ([], .fine), ([.tryAgain, .fine], .tryAgain), ([.refused, .tryAgain], .refused),
      ([.tryAgain, .usage, .refused], .usage),
    ] as [([keet.ExitStatus], keet.ExitStatus)])
  func `it ends by its gravest finding`(found: [keet.ExitStatus], expected: keet.ExitStatus) {
    let findings = found.map { Finding(.problem, Words("x"), Words("y"), status: $0) }
    let report = DoctorReport(sections: [.init(title: Words("t"), findings: findings)], home: nil)
    #expect(report.status == expected)
  }

  @Test(
    arguments: [
      (.transport(.refused), .problem, .tryAgain), (.unauthorized, .problem, .refused),
      (.signInRequired, .problem, .refused), (.notJSON(contentType: "text/html", status: 200), .problem, .refused),
      (.forbidden(missing: nil), .warning, .refused), (.rateLimited(retryAfter: nil), .warning, .tryAgain),
      (.server(status: 500), .warning, .tryAgain), (.undecodable("data"), .warning, .refused),
    ] as [(APIError.Reason, Finding.Mark, keet.ExitStatus)])
  func `each failure has its mark and its ending`(reason: APIError.Reason, mark: Finding.Mark, status: keet.ExitStatus)
    throws
  {
    let settings = try Starting().load("[corlega]\napi_key = \"k\"").settings
    let step = ProbeStep(Words("facturen", "invoices"), Self.error(reason, .corlega))
    let section = VendorFindings.section(
      settings, secretProblems: [:], outcomes: [.corlega: .answered([step], took: .zero)])
    let finding = section.findings.last { $0.subject == Words("Corlega") }
    #expect(finding?.mark == mark)
    #expect(finding?.status == status)
  }

  @Test(
    arguments: [
      (["TERM": ""], "TERM", .problem), (["TERM": "dumb"], "TERM", .problem), (["NO_COLOR": "1"], "colours", .note),
      (["LANG": ""], "characters", .warning), (["LC_ALL": "C"], "characters", .warning),
      (["LC_ALL": "nl_NL.utf8"], "characters", .fine), (["LC_CTYPE": "nl_NL.ISO-8859-1"], "characters", .warning),
    ] as [([String: String], String, Finding.Mark)])
  func `the terminal's environment is judged`(environment: [String: String], subject: String, mark: Finding.Mark) {
    let own = ["TERM": "xterm", "LANG": "C.UTF-8"].merging(environment) { $1 }
    let section = TerminalFindings.section(environment: own, size: nil)
    #expect(section.findings.first { $0.subject.en == subject }?.mark == mark)
  }

  @Test func `a terminal that is too small is told what is needed`() {
    let section = TerminalFindings.section(environment: [:], size: Size(columns: 39, rows: 12))
    #expect(
      section.findings.contains(
        Finding(.warning, Words("afmeting", "size"), Words("39 x 12; nodig 40 x 12", "39 x 12; needed 40 x 12"))))
  }

  @Test func `a configuration that cannot be read is told line by line`() throws {
    let starting = try Starting()
    let path = try starting.folder.write("thema = \"dark\"\nmouse = 3")
    let problems = #expect(throws: ConfigurationProblems.self) { try starting.start.read(path) }
    let section = ConfigurationFindings.section(try #require(problems))
    #expect(section.findings.map(\.status) == [.usage, .usage])
    #expect(section.findings.first?.text.nl.contains("bedoelde u \"theme\"?") == true)
  }

  @Test func `a vendor that keeps silent does not hold up the others`() async {
    let time = ManualTime(start: .init(timeIntervalSince1970: 0))
    let probes: [Vendor: Probe] = [
      .corlega: { [ProbeStep(Words("facturen", "invoices"))] },
      .vemap: {
        // Answers only when it is told that nobody waits any more.
        let silence = AsyncStream<Never> { _ in }
        for await _ in silence {}
        return []
      },
    ]
    async let outcomes = ProbeOutcome.outcomes(of: probes, deadline: .seconds(20), time: time.source)
    // The answer that is there cancels its own sleeper; the silent one's is left.
    while time.sleeperCount == 0 { await Task.yield() }
    time.advance(by: .seconds(20))
    let found = await outcomes
    #expect(found[.vemap] == .silent(after: .seconds(20)))
  }

  @Test func `whether anything can be sent is told, and who sends`() throws {
    let starting = try Starting()
    let path = starting.start.paths.journalFile
    func finding() throws -> Finding { try #require(JournalFindings.section(path: path).findings.first) }
    #expect(try finding().mark == .fine)
    #expect(try finding().status == .fine)
    #expect(!FileManager.default.fileExists(atPath: path))
    let writer = SendJournal(path: path, at: Date(timeIntervalSince1970: 1_773_648_000))
    let held = try finding()
    #expect(held.mark == .note)
    #expect(held.status == .fine)
    #expect(held.text.nl.hasPrefix("een keet die draait schrijft het (proces \(getpid())) sinds "))
    withExtendedLifetime(writer) {}
    let blocked = try #require(
      JournalFindings.section(path: starting.folder.write("", to: "file") + "/journal.sqlite").findings.first)
    #expect(blocked.mark == .problem)
    #expect(blocked.status == .usage)
    #expect(blocked.text.en.contains("Not a directory"))
  }
}
