import FoundationEssentials
import Insights
import Records
import VendorAPI

extension AttentionItem {
  /// What could not be loaded, one line for each thing that is the matter with a vendor, whatever number of lists
  /// it hits.
  static func vendorProblems(in state: AppState) -> [AttentionItem] {
    Vendor.allCases.flatMap { vendor -> [AttentionItem] in
      guard let connection = state.connections[vendor], connection.status != .off else { return [] }
      let report = VendorReport(vendor, connection, state)
      return [report.connection ?? report.failures].compactMap(\.self) + report.missingRights
        + [report.skipped, report.cutShort].compactMap(\.self)
    }
  }
}

/// One vendor's lists as far as something is the matter with them.
private struct VendorReport {
  private let vendor: Vendor
  private let status: Connection
  private let state: AppState
  /// Those that something is the matter with; by name, so that the order does not change from one time to the next.
  private let loads: [(resource: Resource, load: Loadable<Payload>)]

  init(_ vendor: Vendor, _ connection: Connection, _ state: AppState) {
    self.vendor = vendor
    status = connection
    self.state = state
    loads = state.loads.filter { $0.key.vendor == vendor && $0.value.isTroubled }.map { ($0.key, $0.value) }
      .sorted { "\($0.resource)" < "\($1.resource)" }
  }

  /// The connection as a whole: nothing more has to be said of single lists then.
  var connection: AttentionItem? {
    switch status.status {
    case .off, .connecting, .online: nil
    case .signInNeeded, .newPasswordNeeded:
      item("sign-in", .alarm, state.statusWords(of: vendor), detail: [vendor.signInHint, ageOfData])
    case .waiting(let until):
      item(
        "waiting", .notice, sign: "▸",
        Words("vraagt te wachten tot ", "asks to wait until ") + Words(format.time(until)), detail: [ageOfData])
    case .offline(let since):
      item(
        "offline", .warning, status.problem?.words ?? Words("onbereikbaar", "unreachable"),
        when: Words("sinds ", "since ")(state.language) + format.time(since), detail: [ageOfData])
    }
  }

  /// Lists that failed although the vendor answers.
  var failures: AttentionItem? {
    let failed = loads.compactMap { resource, load in
      load.error.flatMap { $0.isWorthSaying ? (resource: resource, error: $0) : nil }
    }
    guard let first = failed.first else { return nil }
    let others = Set(failed.map(\.error.words)).count - 1
    let more = others > 0 ? Words(" (en \(others) andere)", " (and \(others) more)") : Words("")
    return item(
      "failed", .warning,
      names(failed.map(\.resource)) + Words(" niet geladen", " not loaded"),
      detail: [first.error.words + more, ageOfData])
  }

  /// One line for each right that is missing.
  var missingRights: [AttentionItem] {
    var lists: [String: [Resource]] = status.missingRights.mapValues { [$0] }
    for (resource, load) in loads {
      guard let error = load.error, case .forbidden(let missing) = error.reason else { continue }
      let right = missing ?? error.code ?? resource.words(state.language)
      if lists[right]?.contains(resource) != true { lists[right, default: []].append(resource) }
    }
    return lists.sorted { $0.key < $1.key }.map { right, resources in
      item(
        "right " + right, .notice, Words("recht \(right) ontbreekt", "right \(right) is missing"),
        detail: [names(resources) + Words(" niet geladen", " not loaded")])
    }
  }

  /// Records that came and could not be read.
  var skipped: AttentionItem? {
    let lists = loads.filter { $0.load.current?.skipped.isEmpty == false }
    let count = lists.reduce(0) { $0 + ($1.load.current?.skipped.count ?? 0) }
    guard count > 0 else { return nil }
    return item(
      "skipped", .notice,
      count == 1
        ? Words("1 record onleesbaar, overgeslagen", "1 unreadable record skipped")
        : Words("\(count) records onleesbaar, overgeslagen", "\(count) unreadable records skipped"),
      detail: [names(lists.map(\.resource))])
  }

  /// Lists whose pages ended before the vendor's count.
  var cutShort: AttentionItem? {
    let lists = loads.filter { if case .loaded(let loaded) = $0.load { !loaded.isComplete } else { false } }
    guard !lists.isEmpty else { return nil }
    return item(
      "incomplete", .notice, Words("niet alles is geladen", "not everything is loaded"),
      detail: [names(lists.map(\.resource))])
  }

  private func item(
    _ what: String, _ severity: AttentionItem.Severity, sign: String? = nil, _ reason: Words, when: String = "",
    detail: [Words?] = []
  ) -> AttentionItem {
    AttentionItem(
      id: RecordID(vendor, .attention, scope: "vendor", what), severity: severity, sign: sign, subject: vendor.name,
      when: when, reason: reason,
      detail: detail.compactMap { $0?(state.language) }.filter { !$0.isEmpty }.joined(separator: " · "))
  }

  private var format: Format { Format(state.language) }

  /// From when what is on the screen is.
  private var ageOfData: Words? {
    guard let last = status.lastSuccess else {
      return Words("er is nog niets geladen", "nothing is loaded yet")
    }
    return Words("gegevens van ", "data from ") + Words(format.time(last))
  }

  /// Each kind of list once: `afsluitingen, wegvakken`.
  private func names(_ resources: [Resource]) -> Words {
    var seen: Set<Words> = []
    let words = resources.map(\.words).filter { seen.insert($0).inserted }
    return Words(words.map(\.nl).joined(separator: ", "), words.map(\.en).joined(separator: ", "))
  }
}

extension Loadable {
  /// Whether anything is to be said of it. Names are long to make, so those of the many others are not.
  fileprivate var isTroubled: Bool {
    error != nil || current.map { !$0.skipped.isEmpty || !$0.isComplete } == true
  }
}

extension APIError {
  /// A missing right has a line of its own, and what was called off is nobody's problem.
  fileprivate var isWorthSaying: Bool {
    switch reason {
    case .forbidden, .transport(.cancelled): false
    default: true
    }
  }
}
