import TwelveBuildAPI
import VendorAPI

extension TwelveBuildSandbox {
  static let projectOperations: [PlayedOperation<TwelveBuildSandbox>] = [
    PlayedOperation(TwelveBuild.ListProjects.self) { try $0.projects($1) },
    PlayedOperation(TwelveBuild.ListProjectsByType.self) { player, asked in
      let found = player.projects.filter {
        $0.product == .tender && (asked.type == .all || $0.type == asked.type.rawValue)
      }
      return try Reply(found.filter { asked.active == nil || (asked.active == .yes) == $0.isActive }.map(\.listed))
    },
    PlayedOperation(TwelveBuild.GetProject.self) { try Reply($0.project($1.id).detailed) },
    PlayedOperation(TwelveBuild.AddProject.self) { try $0.add($1) },
    PlayedOperation(TwelveBuild.UpdateProject.self) { try $0.update($1) },
    PlayedOperation(TwelveBuild.RemoveProject.self) { try $0.remove($1) },
    PlayedOperation(TwelveBuild.ListPhases.self) { _, _ in
      try Reply(TwelveBuildProject.tree(of: TwelveBuildTenders.Phase.allCases))
    },
    PlayedOperation(TwelveBuild.ListProjectPhases.self) {
      try Reply(TwelveBuildProject.tree(of: $0.project($1.projectId).phases))
    },
    PlayedOperation(TwelveBuild.CloseProject.self) { player, asked in
      let project = try player.change(asked.projectId) { $0.close(Set($0.phases)) }
      return try Reply(project.answer("closedPhases", project.closedPhases))
    },
    PlayedOperation(TwelveBuild.OpenProject.self) { player, asked in
      let project = try player.change(asked.projectId) { $0.open(Set($0.phases)) }
      return try Reply(project.answer("openPhases", project.phases))
    },
    PlayedOperation(TwelveBuild.CloseProjectPhase.self) { player, asked in
      let phases = try player.phases(asked.phase, asked.phaseId)
      let project = try player.change(asked.projectId) { $0.close(phases) }
      return try Reply(project.answer("closedPhases", project.closedPhases))
    },
    PlayedOperation(TwelveBuild.OpenProjectPhase.self) { player, asked in
      let phases = try player.phases(asked.phase, asked.phaseId)
      let project = try player.change(asked.projectId) { $0.open(phases) }
      return try Reply(project.answer("openPhases", project.phases.filter(project.openPhases.contains)))
    },
  ]

  func project(_ id: String) throws -> TwelveBuildProject {
    guard let project = projects.first(where: { String($0.id) == id }) else { throw Self.unknown("project") }
    return project
  }

  /// The phase of a project that an id or, failing that, a name means; `nil` without both.
  func phase(_ id: String?, _ name: TwelveBuild.PhaseName? = nil) throws -> TwelveBuildTenders.Phase? {
    if let id {
      guard let phase = Int(id).flatMap(TwelveBuildTenders.Phase.init) else { throw Self.unknown("phase") }
      return phase
    }
    return name.flatMap { name in TwelveBuildTenders.Phase.allCases.first { $0.name == name.rawValue } }
  }

  private func phases(
    _ names: WordList<TwelveBuild.PhaseChoice>?, _ ids: WordList<TwelveBuild.ListedID>?
  ) throws -> Set<TwelveBuildTenders.Phase> {
    let named = TwelveBuildTenders.Phase.allCases.filter { phase in
      names?.words.contains { $0 == .all || $0.rawValue == phase.name } ?? false
    }
    return Set(named + (try ids?.words.compactMap { try phase($0.rawValue) } ?? []))
  }

  private func change(
    _ id: String, _ body: (inout TwelveBuildProject) throws -> Void
  ) throws -> TwelveBuildProject {
    guard let index = projects.firstIndex(where: { String($0.id) == id }) else { throw Self.unknown("project") }
    try body(&projects[index])
    return projects[index]
  }

  private func requireGroupManager(_ what: String) throws {
    guard isGroupManager else { throw Refusal(status: 403, message: "\(what) requires groupmanager access.") }
  }

  private func projects(_ asked: TwelveBuild.ListProjects) throws -> Reply {
    let product = asked.product ?? .tender
    if product == .other { try requireGroupManager("product none") }
    let found = projects.filter {
      $0.product == product && $0.type == "default" && (asked.active == nil || (asked.active == .yes) == $0.isActive)
    }
    return try Reply(page(found, size: asked.pageSize, number: asked.page).map(\.listed))
  }

  /// Without a page size everything is on the first page.
  func page<Item>(_ items: [Item], size: Int?, number: Int?) -> ArraySlice<Item> {
    let size = size ?? items.count
    let start = ((number ?? 1) - 1).multipliedReportingOverflow(by: size)
    return start.overflow ? [] : items.dropFirst(start.partialValue).prefix(size)
  }

  private func add(_ asked: TwelveBuild.AddProject) throws -> Reply {
    if asked.product == .other { try requireGroupManager("product none") }
    let phase = try phase(asked.details.phaseId, asked.details.phase) ?? .estimating
    var project = TwelveBuildProject(
      id: nextID(), product: asked.product ?? .tender, phase: phase,
      details: try asked.fields().compactMapValues(\.text))
    if let status = asked.details.status { project.set(status) }
    projects.append(project)
    return try Reply(project.reference)
  }

  private func update(_ asked: TwelveBuild.UpdateProject) throws -> Reply {
    let fields = try asked.fields().compactMapValues(\.text)
    let phase = try phase(asked.details.phaseId, asked.details.phase)
    let project = try change(asked.projectId) { project in
      project.change(fields)
      if let status = asked.details.status { project.set(status) }
      if let phase { project.move(to: phase) }
    }
    return try Reply(project.updated)
  }

  private func remove(_ asked: TwelveBuild.RemoveProject) throws -> Reply {
    try requireGroupManager("Deleting a project")
    let project = try project(asked.projectId)
    guard project.product == .other else {
      throw Refusal(status: 403, message: "Only projects with product none can be deleted.")
    }
    projects.removeAll { $0.id == project.id }
    for component in components where component.projectID == project.id { remove(component) }
    documents.removeAll(of: project.id)
    budgets.removeAll(of: project.id)
    return try Reply(Nothing())
  }
}
