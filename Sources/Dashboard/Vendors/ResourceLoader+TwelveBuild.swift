import Records
import TwelveBuildAPI
import VendorAPI

extension ResourceLoader {
  func loadFromTwelveBuild(_ resource: Resource, _ priority: Priority) async throws(APIError) -> Loaded<Payload> {
    guard let client = clients.twelveBuild else { throw Self.off(.twelveBuild, resource) }
    switch resource {
    case .tenders:
      return loaded(try await client.send(TwelveBuild.ListProjects(), priority: priority)) { items in
        .projects(listing(items, { Project($0) }, Project.searchParts))
      }
    case .tender(let id):
      let project = try await client.send(TwelveBuild.GetProject(id: id), priority: priority)
      return Loaded(.tender(Project(project)), at: now())
    case .tenderPhases(let project):
      let trees = try await client.send(TwelveBuild.ListProjectPhases(projectId: project), priority: priority)
      return Loaded(.tenderPhases(ProjectPhase.all(in: trees)), at: now(), skipped: trees.skipped)
    case .communication(let project, let phase):
      let components = try await client.send(
        TwelveBuild.ListCommunication(projectId: project, phaseId: phase), priority: priority)
      let page = Page<Conversation>(components, of: RecordID(.twelveBuild, .project, project))
      return loaded(page) { .conversations(listing($0, { $0 }, Conversation.searchParts)) }
    case .thread(let project, let communication):
      let messages = try await client.send(
        TwelveBuild.GetCommunication(projectId: project, communicationId: communication), priority: priority)
      return loaded(messages) { .thread($0.map { ThreadMessage($0) }) }
    case .offerBudgets(_, let invitation):
      let budgets = try await client.send(TwelveBuild.GetBudgetRowsForInvitation(id: invitation), priority: priority)
      return loaded(budgets) { .offerBudgets($0.map { OfferBudget($0) }) }
    default: throw Self.off(.twelveBuild, resource)
    }
  }
}
