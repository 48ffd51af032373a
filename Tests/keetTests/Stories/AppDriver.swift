import CorlegaAPI
import Dashboard
import DashboardUI
import Foundation
import Sandbox
import SendJournal
import Terminal
import TestSupport
import Testing
import VendorAPI

@testable import keet

/// The whole program but for terminal and network: keys are pressed, the vendors are played in the same process, and
/// the screen is read as a person reads it. Time stands still until the test moves it.
@MainActor
final class AppDriver {
  let time = ManualTime(start: Scene.fixedNow)
  let sandbox: Sandbox
  let store: Store
  private(set) var programEffects: [Effect] = []
  private let router: InputRouter
  /// Where fetched files go.
  let folder: String
  let journal: SendJournal

  init(
    _ language: Language = .nl, columns: Int = 120, rows: Int = 40, vendors: Set<Vendor> = Set(Vendor.allCases),
    quotes: Int? = nil, corlegaKey: String? = nil, journal: SendJournal = .inMemory(),
    unfinished: UnfinishedStore = .none
  ) {
    self.journal = journal
    let weather = WeatherStation(sleep: { [time] in try await time.source.sleep($0) })
    sandbox = Sandbox(time: time.source, weather: weather, quotes: quotes)
    folder = FileManager.default.temporaryDirectory.path + "/keet-files-\(UUID().uuidString)"
    let reports = ConnectionReports()
    var clients = VendorWiring.clients(of: sandbox, time: time.source, reports: reports)
    if let corlegaKey {
      clients.corlega = VendorClients.Access(
        CorlegaSignIn(key: Secret(corlegaKey)), transport: sandbox.transport(for: .corlega)
      ).client(time: time.source, report: reports.report(for: .corlega))
    }
    if !vendors.contains(.vemap) { clients.vemap = nil }
    if !vendors.contains(.twelveBuild) { clients.twelveBuild = nil }
    if !vendors.contains(.corlega) { clients.corlega = nil }
    if !vendors.contains(.blueprint) { clients.blueprint = nil }
    var preferences = Preferences(language: language, themes: ["dark", "light"], vendors: vendors)
    preferences.isDemo = true
    preferences.session = "test"
    preferences.messaging = .demo
    router = InputRouter(preferences)
    store = Store(
      state: AppState(settings: preferences, size: ScreenSize(columns: columns, rows: rows), now: time.now),
      runner: EffectRunner(
        loader: ResourceLoader(clients: clients, language: language, now: time.source.now),
        files: DiskFolder(path: folder).folder, ledger: .open(journal), unfinished: unfinished, time: time.source),
      reports: reports)
    store.onProgramEffect = { [unowned self] in programEffects.append($0) }
  }

  deinit { try? FileManager.default.removeItem(atPath: folder) }

  /// Starts and waits until everything asked for has come.
  func start() async {
    store.send(.started)
    await store.settle()
  }

  /// Presses keys in the notation of the configuration, e.g. `press("j", "Enter")`, and waits for what they cause.
  func press(_ keys: String..., sourceLocation: SourceLocation = #_sourceLocation) async {
    for key in keys { tap(key, sourceLocation: sourceLocation) }
    await store.settle()
  }

  /// Presses a key and waits for nothing: while a vendor is down, its next try sleeps until the test moves time.
  func tap(_ key: String, sourceLocation: SourceLocation = #_sourceLocation) {
    guard let stroke = KeyStroke(notation: key) else {
      Issue.record("\(key) is no key", sourceLocation: sourceLocation)
      return
    }
    send(.key(stroke))
  }

  /// Types text letter by letter.
  func type(_ text: String) async {
    for character in text { send(.key(KeyStroke(.character(character)))) }
    await store.settle()
  }

  func send(_ event: TerminalEvent) {
    for message in router.messages(for: event, state: store.state) { store.send(message) }
    // As the program on a terminal says once a review has been drawn.
    if store.state.review?.isPainted == false { store.send(.painted) }
  }

  /// Lets time pass and waits for what that causes.
  func advance(by duration: Duration) async {
    time.advance(by: duration)
    store.send(.ticked(time.now))
    await store.settle()
  }

  /// Moves time on, a second at a time with room for everything that wakes up, until a condition holds or the test is
  /// cancelled.
  func ride(until condition: (AppState) -> Bool) async {
    while !Task.isCancelled {
      for _ in 0..<500 {
        if condition(store.state) { return }
        await Task.yield()
      }
      time.advance(by: .seconds(1))
      store.send(.ticked(time.now))
    }
  }

  /// Waits until nothing that was decided is still on its way.
  func waitForWrites() async {
    for _ in 0..<10_000 where !store.state.writing.underWay.isEmpty {
      await Task.yield()
      await store.settle()
    }
  }

  var surface: Surface {
    let size = store.state.size
    return Screen.draw(store.state, size: Size(columns: size.columns, rows: size.rows))
  }

  var lines: [String] { surface.lines }
  var screen: String { lines.joined(separator: "\n") }

  /// The text of the rows of one pane on the screen.
  func text(of pane: PaneID) -> String {
    guard let place = store.state.arrangement.place(of: pane) else { return "" }
    let frame = place.frame
    return lines[frame.row..<min(lines.count, frame.row + frame.rows)].map { line in
      String(line.dropFirst(frame.column).prefix(frame.columns))
    }.joined(separator: "\n")
  }
}
