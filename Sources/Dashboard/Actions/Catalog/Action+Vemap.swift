import Insights
import Records
import VendorAPI

extension Action {
  static let vemap: [Action] =
    vemapClosures + vemapStakeholders + vemapFiles + vemapMail + vemapProjects + vemapUsers + vemapTenants
    + vemapPasswords

  /// VEMAP's roles, as `createUser` lists them.
  static let vemapRoles = FieldKind.choice([
    FieldChoice("ROLE_STAKEHOLDER", Words("stakeholder")),
    FieldChoice("ROLE_MANAGER", Words("manager")),
    FieldChoice("ROLE_ORGANISATION", Words("organisatie", "organisation")),
    FieldChoice("ROLE_ADMIN", Words("beheerder", "administrator")),
  ])

  /// What an action on a closure, or in a list about one, tells of it.
  @Sendable static func closureFacts(_ state: AppState, _ subject: Subject, _ fields: [String: JSONValue]) -> [Fact] {
    guard let closure = state.closure(of: subject) else { return [] }
    let period = closure.period(state.context).map { Fact(Words("Periode", "Period"), $0) }
    return [period, closure.typeLabel(state.language).map { Fact(Words("Soort", "Type"), $0) }].compactMap(\.self)
  }
}

extension Subject {
  private static let closureLists = ["vemap closures", "vemap closure-references", "vemap stakeholder-closures"]

  /// The closure it is, or belongs to.
  var closureID: String? { Self.closureLists.contains(list) ? id : values["closure"] }
}

extension AppState {
  /// The closure that something is done to, as far as it is loaded.
  func closure(of subject: Subject) -> Closure? {
    guard let tenant = subject.values["tenant"], let id = subject.closureID else { return nil }
    let record = RecordID(.vemap, .closure, scope: tenant, id)
    return library.closures.items.first { $0.id == record }
  }

  /// Stakeholders who have not reacted to the plan as it is now; nil where that cannot be told yet.
  func silentStakeholders(of subject: Subject) -> [Closure.Person]? {
    guard let closure = closure(of: subject), let people = closure.stakeholders,
      let comments = context.comments(on: closure)
    else { return nil }
    return people.filter { Reaction.of($0, in: comments, on: closure.currentPlan) != .current }
  }

  /// Who has not reacted, said in a review.
  func silenceFact(of subject: Subject) -> Action.Fact {
    let title = Words("Nog geen reactie", "No reaction yet")
    guard let silent = silentStakeholders(of: subject) else {
      return Action.Fact(title, Words("? niet geladen", "? not loaded")(language), .warning)
    }
    let names = silent.map { $0.name ?? $0.id.id }.joined(separator: ", ")
    return silent.isEmpty
      ? Action.Fact(title, Words("niemand: allen reageerden", "nobody: all reacted")(language), .good)
      : Action.Fact(title, names, .warning)
  }

  /// What tells who reacted.
  @Sendable static func reactionNeeds(_ state: AppState, _ subject: Subject) -> [Resource] {
    guard let tenant = subject.values["tenant"], let id = subject.closureID else { return [] }
    return [.comments(tenant: tenant, closure: id), .history(tenant: tenant, closure: id)]
  }

  /// Id of who signed in, as VEMAP knows them.
  func vemapCaller(_ subject: Subject) -> String? {
    library.tenants.first { $0.id.id == subject.values["tenant"] }?.caller?.id
  }

  /// Their name: by that id, or else by the address they sign in with.
  func vemapCallerName(_ subject: Subject) -> String? {
    guard let tenant = subject.values["tenant"] else { return nil }
    let byID = vemapCaller(subject).flatMap { library.users[RecordID(.vemap, .user, scope: tenant, $0)]?.name }
    let address = settings.vemapUser.lowercased()
    return byID
      ?? library.users.values.first { user in
        user.id.scope == tenant && !address.isEmpty && user.email?.lowercased() == address
      }?.name
  }
}
