import FoundationEssentials
import Insights
import Records
import VendorAPI

/// What only the calls for a single closure tell: whether its plan is final, and who reacted. It is fetched for the
/// closures that start soonest, few at a time and behind everything that is on the screen. Until it is there, today's
/// list says that it is not known.
extension AppState {
  /// How far ahead closures are looked into.
  static let daysOfEvidence = 14
  /// How many closures are looked into; of the others it is asked when they are opened.
  static let mostEvidence = 60
  static let evidenceAtOnce = 3
  /// Seconds after which it is fetched again.
  static let evidenceAge = 900.0

  /// Makes the list of what is to be fetched anew.
  mutating func planEvidence() {
    guard settings.vendors.contains(.vemap) else { return }
    let closures = library.closures.items
    let near = Attention.closuresToLookInto(closures, on: today, days: Self.daysOfEvidence)
    evidence = near.prefix(Self.mostEvidence).flatMap { closures[$0].evidenceResources }
  }

  mutating func evidenceLoads() -> [Effect] {
    var free = Self.evidenceAtOnce - evidence.count { library.details[$0]?.isLoading == true }
    if case .offline = connections[.vemap]?.status {
      // A vendor that is down is asked one thing at a time, and not all the time.
      guard free == Self.evidenceAtOnce, !loads.contains(where: { $0.key.vendor == .vemap && $0.value.isLoading }),
        !evidence.contains(where: { library.details[$0]?.hasFailed(since: now - Self.shortestPause) == true })
      else { return [] }
      free = 1
    }
    var effects: [Effect] = []
    for resource in evidence where free > 0 {
      guard isDue(resource, library.details[resource] ?? .idle, after: Self.evidenceAge) else { continue }
      // Asked for, so that it is not what was fetched before something was written.
      effects.append(load(resource, .background, .asked))
      free -= 1
    }
    return effects
  }

  /// Goes on with the next, and shows what has come: once a second, and at the end.
  mutating func tookEvidence(at moment: Date) -> [Effect] {
    let effects = evidenceLoads()
    let isUnderWay = evidence.contains { library.details[$0]?.isLoading == true }
    if !isUnderWay || moment.timeIntervalSince(evidenceShownAt) >= 1 {
      evidenceShownAt = moment
      rebuildAttention()
    }
    return effects
  }
}

extension Closure {
  /// The calls that tell something its lists leave open.
  fileprivate var evidenceResources: [Resource] {
    var resources: [Resource] = []
    if let plan = currentPlan, plan.state != .final { resources.append(historyResource) }
    if stakeholders?.isEmpty == false { resources.append(commentsResource) }
    return resources
  }
}

extension Loadable {
  fileprivate func hasFailed(since moment: Date) -> Bool {
    if case .failed(_, let at, _, _) = self { at > moment } else { false }
  }
}

extension Resource {
  /// Tells of a closure what today's list goes by.
  var isEvidence: Bool {
    switch self {
    case .history, .comments: true
    default: false
    }
  }
}
