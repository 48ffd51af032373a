import Insights
import Records

extension RowContext {
  /// What was fetched for one closure by itself.
  func evidence(for closure: Closure) -> ClosureEvidence {
    ClosureEvidence(history: history(of: closure), comments: comments(on: closure))
  }

  func history(of closure: Closure) -> ClosureHistory? {
    if case .history(let history)? = detail(closure.historyResource) { history } else { nil }
  }

  /// Nil as long as some are missing: who did not react cannot be told from a part of the comments.
  func comments(on closure: Closure) -> [Comment]? {
    guard let current = library.details[closure.commentsResource]?.current, current.isComplete,
      case .comments(let comments) = current.value
    else { return nil }
    return comments
  }

  func detail(_ resource: Resource) -> Payload? { library.details[resource]?.current?.value }

  /// The plan as it stands, in sign, word and the tone that the days left give it.
  func planStatus(of closure: Closure) -> StatusText {
    let standing = PlanStanding(closure, history: history(of: closure))
    let days = closure.start.map { $0.days(since: today) }
    // What is over cannot be hurried.
    let isOver = closure.phase(on: today) == .past
    return standing.status(isOver ? nil : days.flatMap { standing.severity(daysToStart: $0, thresholds) })
  }

  /// The name of a project or tenant, else its id.
  func name(of record: RecordID) -> String { library.names[record] ?? record.id }
}

extension Closure {
  var historyResource: Resource { .history(tenant: tenant.id, closure: id.id) }
  var commentsResource: Resource { .comments(tenant: tenant.id, closure: id.id) }
  var filesResource: Resource { .files(tenant: tenant.id, closure: id.id) }

  /// How many people are asked, from whichever list says so.
  var peopleCount: Int? { stakeholders?.count ?? stakeholderCount }

  /// How many reacted to the current plan; nil as long as not all comments are there.
  func reactedCount(_ context: RowContext) -> Int? {
    guard let stakeholders, let comments = context.comments(on: self) else { return nil }
    return stakeholders.count { Reaction.of($0, in: comments, on: currentPlan) == .current }
  }
}
