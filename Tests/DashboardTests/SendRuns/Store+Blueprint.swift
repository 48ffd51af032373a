import BlueprintAPI
import SendJournal
import VendorAPI

@testable import Dashboard

extension Store {
  /// The program with Blueprint alone, as somebody starts it.
  static func onBlueprint(
    _ blueprint: any Transport, _ journal: SendJournal, _ unfinished: UnfinishedStore, _ time: RunTime, session: String
  ) -> Store {
    let reports = ConnectionReports()
    var clients = VendorClients()
    clients.blueprint = VendorClients.Access(
      BlueprintSignIn(.key(Secret("bp_live_x"))), transport: blueprint, requestsPerMinute: 600
    ).client(time: time.source, report: reports.report(for: .blueprint))
    var preferences = Preferences(language: .nl, vendors: [.blueprint], session: session)
    preferences.messaging = .demo
    return Store(
      state: AppState(settings: preferences, size: ScreenSize(columns: 160, rows: 50), now: time.now),
      runner: EffectRunner(
        loader: ResourceLoader(clients: clients, language: .nl, now: time.source.now), ledger: .open(journal),
        unfinished: unfinished, time: time.source), reports: reports)
  }
}
