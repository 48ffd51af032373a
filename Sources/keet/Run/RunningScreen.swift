import CursesTerminal
import Dashboard
import DashboardUI
import Dispatch
import FoundationEssentials
import Glibc
import Terminal
import UserConfiguration
import VendorAPI

/// The dashboard on a terminal: events go in as messages, frames come out, once per batch of events or answers.
@MainActor
final class RunningScreen {
  private let plan: RunPlan
  private let terminal: CursesTerminal
  private let router: InputRouter
  private var session: Session
  private var drawn: DrawnFrame?
  private var drawnAt = ContinuousClock.now
  /// The drawing that is due.
  private var drawing: (any DispatchSourceTimer)?
  private var isTakingEvents = false
  private var timer: (any DispatchSourceTimer)?
  private var themeWatcher: ThemeWatcher?
  private var end: CheckedContinuation<Int32, Never>?
  private var status: Int32?

  init(_ plan: RunPlan, terminal: CursesTerminal) throws {
    self.plan = plan
    self.terminal = terminal
    router = InputRouter(plan.preferences)
    session = try Session(plan, size: ScreenSize(terminal.size))
  }

  /// Shows the dashboard and returns, when it ends, the exit status.
  func run() async -> Int32 {
    terminal.onEvents = { [unowned self] in take($0) }
    terminal.onTermination = { [unowned self] in finish(128 + $0) }
    begin()
    watch(plan.theme.files, plan.preferences.theme)
    return await withCheckedContinuation { continuation in
      if let status { continuation.resume(returning: status) } else { end = continuation }
    }
  }

  func signOut() async { await session.signOut() }

  /// Paints first and asks the vendors then: the first frame waits for nobody.
  private func begin() {
    let store = session.store
    store.onChange = { [unowned self] in scheduleDrawing() }
    store.onProgramEffect = { [unowned self] in perform($0) }
    draw()
    store.send(.started)
    for warning in plan.warnings { store.send(.warned(warning.words)) }
  }

  private func take(_ events: [TerminalEvent]) {
    isTakingEvents = true
    for event in events {
      // Before it becomes a message: the way to end is then a hang-up's.
      if event == .hangUp { finish(128 + SIGHUP) }
      for message in router.messages(for: event, state: session.store.state) { session.store.send(message) }
    }
    isTakingEvents = false
    draw()
  }

  // MARK: Drawing

  /// Answers that come together are drawn together; while more are under way, not more often than anybody can see.
  private func scheduleDrawing() {
    guard !isTakingEvents, status == nil else { return }
    let isMoreComing = session.store.state.isLoading
    guard drawing == nil || !isMoreComing else { return }
    drawing?.cancel()
    let pause: Duration = isMoreComing ? .milliseconds(16) - (.now - drawnAt) : .zero
    drawing = Self.timer(after: pause) { [unowned self] in draw() }
  }

  private func draw() {
    drawing?.cancel()
    drawing = nil
    guard status == nil else { return }
    let frame = Screen.draw(session.store.state, size: terminal.size, after: drawn)
    drawn = frame
    terminal.draw(frame.surface)
    drawnAt = .now
    setTimer()
    if case .review(let review) = session.store.state.overlay, !review.isPainted, terminal.isUpToDate {
      session.store.send(.painted)
    }
  }

  /// Time shows on the screen as ages and countdowns; it moves in seconds only while something counts down.
  private func setTimer() {
    guard timer == nil else { return }
    let state = session.store.state
    let counts =
      state.notice != nil || !state.writing.underWay.isEmpty
      || state.connections.values.contains { if case .waiting = $0.status { true } else { false } }
    timer = Self.timer(after: counts ? .seconds(1) : .seconds(5), leeway: .milliseconds(100)) { [unowned self] in
      timer = nil
      session.store.send(.ticked(session.time.now()))
    }
  }

  /// Calls once after a wait, unless it is cancelled before.
  private static func timer(
    after wait: Duration, leeway: DispatchTimeInterval = .nanoseconds(0), _ call: @escaping @MainActor () -> Void
  ) -> any DispatchSourceTimer {
    let timer = DispatchSource.makeTimerSource(queue: .main)
    timer.schedule(deadline: .now() + max(0, wait / .seconds(1)), leeway: leeway)
    timer.setEventHandler { MainActor.assumeIsolated(call) }
    timer.activate()
    return timer
  }

  // MARK: What only the program can do

  private func perform(_ effect: Effect) {
    switch effect {
    case .quit: finish(0)
    case .redraw: terminal.redraw()
    case .suspend: terminal.suspend()
    case .copy(let text): terminal.copy(text)
    case .applyTheme(let name): wear(plan.themes.load(name), name)
    case .startDemo: startDemo()
    case .openEditor(let text): edit(text)
    case .readWriting, .reopenJournal, .keep, .readLinkDecisions, .keepLinks, .join, .forget, .fetchRow, .look, .plan,
      .hold, .run, .recall, .stopBatch,
      .resolve,
      .readBack, .load, .rest, .cancel, .fetchFile, .stopFile, .save, .signInToVemap, .answerVemapChallenge:
      break
    }
  }

  /// Nothing moves meanwhile: the editor has the terminal, and this waits for it.
  private func edit(_ text: String) {
    let editor = TextEditor(environment: plan.environment, folder: plan.paths.stateDirectory)
    terminal.aside { [session] in
      do throws(TextEditor.Failure) {
        session.store.send(.editedElsewhere(try editor.edit(text)))
      } catch {
        session.store.send(.warned(error.words))
      }
    }
  }

  private func wear(_ loaded: ThemeLibrary.Loaded, _ name: String) {
    // Before it shows, so that nothing saved from then on is missed.
    watch(loaded.files, name)
    terminal.theme = loaded.theme
  }

  /// Puts the theme on again whenever its files change; a file with a fault in it changes nothing but is named.
  private func watch(_ files: [String], _ name: String) {
    themeWatcher = ThemeWatcher(files: files) { [unowned self] in
      let changed = plan.themes.load(name)
      guard changed.warnings.isEmpty else {
        for warning in changed.warnings { session.store.send(.warned(warning.words)) }
        return
      }
      if changed.files != files { watch(changed.files, name) }
      terminal.theme = changed.theme
    }
  }

  private func startDemo() {
    var demo = plan
    demo.wiring = .demo(fixedClock: false)
    demo.preferences.turnIntoDemo()
    demo.warnings = []
    guard let session = try? Session(demo, size: ScreenSize(terminal.size)) else { return }
    self.session = session
    drawn = nil
    begin()
  }

  private func finish(_ status: Int32) {
    guard self.status == nil else { return }
    self.status = status
    timer?.cancel()
    drawing?.cancel()
    (timer, drawing) = (nil, nil)
    end?.resume(returning: status)
    end = nil
  }
}

extension ScreenSize {
  fileprivate init(_ size: Size) { self.init(columns: size.columns, rows: size.rows) }
}
