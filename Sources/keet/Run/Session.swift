import Dashboard
import FoundationEssentials
import Sandbox
import SendJournal
import UserConfiguration
import VendorAPI

/// One store with its vendors: what runs between the start, or the change to the demo, and the end.
@MainActor
struct Session {
  let store: Store
  let time: TimeSource
  private let clients: VendorClients

  init(_ plan: RunPlan, size: ScreenSize) throws {
    let reports = ConnectionReports()
    switch plan.wiring {
    case .vendors(let settings, let secrets):
      time = .live
      clients = try VendorWiring.clients(settings, secrets: secrets, time: time, reports: reports)
    case .demo(let fixedClock):
      time = DemoClock.source(fixed: fixedClock)
      clients = VendorWiring.clients(of: Sandbox(time: time), time: time, reports: reports)
    case .welcome:
      time = .live
      clients = VendorClients()
    }
    let (ledger, unfinished, links) = Self.memory(plan, at: time.now())
    let loader = ResourceLoader(clients: clients, language: plan.preferences.language, now: time.now)
    store = Store(
      state: AppState(settings: plan.preferences, size: size, now: time.now()),
      runner: EffectRunner(
        loader: loader, files: DiskFolder(path: plan.downloads).folder,
        sources: DiskFiles(expanded: plan.paths.expanded).source, ledger: ledger, unfinished: unfinished, links: links,
        time: time),
      reports: reports)
  }

  /// Where writes are written down, and drafts and decisions kept: on the disk, but for the demo, of which nothing stays.
  private static func memory(_ plan: RunPlan, at now: Date) -> (Ledger, UnfinishedStore, LinkDecisionsStore) {
    switch plan.wiring {
    case .vendors:
      (
        .open(SendJournal(path: plan.paths.journalFile, at: now)),
        UnfinishedFolder(folder: plan.paths.stateDirectory).store, LinkFile(folder: plan.paths.stateDirectory).store
      )
    case .demo: (.open(SendJournal.inMemory()), .none, .inMemory())
    case .welcome: (.closed(Words("er is geen leverancier ingesteld", "no vendor is configured")), .none, .inMemory())
    }
  }

  /// Ends what the vendors keep for us, but does not wait long for a vendor that does not answer.
  func signOut() async {
    let clients = clients
    await withTaskGroup(of: Void.self) { group in
      group.addTask { await clients.signOut() }
      group.addTask { try? await Task.sleep(for: .seconds(1)) }
      await group.next()
      group.cancelAll()
    }
  }
}
