package import Records

/// Whether a stakeholder reacted to a closure's plan as it is now.
package enum Reaction: Hashable, Sendable {
  /// To the current version, or to a plan whose version cannot be compared.
  case current
  /// Only to an older version of the plan.
  case older
  case none

  /// - Parameter comments: all comments on the closure.
  package static func of(_ person: Closure.Person, in comments: [Comment], on plan: VKMPlan?) -> Reaction {
    var reaction = Reaction.none
    for comment in comments where comment.authorID == person.id.id {
      if plan?.supersedes(version: comment.version) != true { return .current }
      reaction = .older
    }
    return reaction
  }
}

extension VKMPlan {
  /// Whether what was written for `version` was written for an earlier plan than this one; false where either cannot
  /// be read.
  package func supersedes(version: String?) -> Bool {
    guard let written = version.flatMap({ PlanVersion($0) }), let number else { return false }
    return written < number
  }
}

extension Closure {
  /// The current plan, as far as the vendor's lists tell it.
  package var currentPlan: VKMPlan? { if case .plan(let plan) = plan { plan } else { nil } }
}
