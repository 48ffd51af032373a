package import Records

/// How far a closure's traffic-measures plan is, from the vendor's lists and, where it was fetched, the closure's
/// history: the lists say `active` also of a plan that is final.
package enum PlanStanding: Hashable, Sendable {
  case notLoaded
  case none
  case draft(VKMPlan)
  /// `isFinalityKnown`: the history was looked at, and it is not final.
  case active(VKMPlan, isFinalityKnown: Bool)
  case final(VKMPlan)
  /// The vendor's word is not one that is known, or only the version is.
  case unknown(VKMPlan)

  package init(_ closure: Closure, history: ClosureHistory?) {
    if let final = history?.finalPlan, final.isFinal, final.isAsNew(as: closure.currentPlan) {
      self = .final(final)
      return
    }
    switch closure.plan {
    case .notLoaded: self = .notLoaded
    case .none: self = .none
    case .plan(let plan):
      switch plan.state {
      case .draft: self = .draft(plan)
      case .active: self = .active(plan, isFinalityKnown: history != nil)
      case .final: self = .final(plan)
      case .unknown: self = .unknown(plan)
      }
    }
  }

  /// What it comes to so many days before the start; `nil` when there is nothing to say.
  ///
  /// An active plan that may be final after all is never an alarm.
  package func severity(daysToStart days: Int, _ thresholds: Thresholds) -> Attention.Severity? {
    switch self {
    case .final, .notLoaded, .unknown: return nil
    case .active(_, isFinalityKnown: false): return days <= thresholds.vkmYellowDays ? .warning : nil
    case .none, .draft, .active:
      if days <= thresholds.vkmRedDays { return .alarm }
      return days <= thresholds.vkmYellowDays ? .warning : nil
    }
  }
}

extension VKMPlan {
  /// `final_vkm` without a status is taken at its name.
  fileprivate var isFinal: Bool { status == nil || state == .final }

  /// A newer version than the final one starts over. Versions that cannot be compared are taken as the same.
  fileprivate func isAsNew(as current: VKMPlan?) -> Bool {
    guard let number, let other = current?.number else { return true }
    return number >= other
  }
}
