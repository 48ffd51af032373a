import FoundationEssentials
import TwelveBuildAPI
import VendorAPI

/// Work components, those asked for them, and what was said.
extension TwelveBuildSandbox {
  static let tenderOperations: [PlayedOperation<TwelveBuildSandbox>] = [
    PlayedOperation(TwelveBuild.ListCommunication.self) { try $0.communication($1) },
    PlayedOperation(TwelveBuild.GetCommunication.self) { try $0.messages($1) },
    PlayedOperation(TwelveBuild.AddWorkComponent.self) { try $0.add($1) },
    PlayedOperation(TwelveBuild.UpdateWorkComponent.self) { try $0.update($1) },
    PlayedOperation(TwelveBuild.DeleteWorkComponent.self) { player, asked in
      player.remove(player.components[try player.indexOfComponent(asked.workComponentId)])
      return try Reply(JSONValue.object([:]))
    },
    PlayedOperation(TwelveBuild.AddInvitation.self) { try $0.invite($1) },
    PlayedOperation(TwelveBuild.GetInvitation.self) { player, asked in
      let (component, invitation) = try player.placeOfInvitation(asked.id)
      return try player.answer(component, invitation)
    },
    PlayedOperation(TwelveBuild.UpdateInvitation.self) { player, asked in
      let (component, invitation) = try player.placeOfInvitation(asked.id)
      player.set(asked.status, component, invitation)
      return try player.answer(component, invitation)
    },
    PlayedOperation(TwelveBuild.DeleteInvitation.self) { player, asked in
      let (component, invitation) = try player.placeOfInvitation(asked.id)
      player.components[component].invitations.remove(at: invitation)
      return try Reply(Nothing())
    },
  ]

  func indexOfComponent(_ id: String) throws -> Int {
    guard let index = components.firstIndex(where: { String($0.id) == id }) else {
      throw Self.unknown("work component")
    }
    return index
  }

  /// Positions of the component and, in it, of the invitation.
  func placeOfInvitation(_ id: String) throws -> (component: Int, invitation: Int) {
    for (index, component) in components.enumerated() {
      if let found = component.invitations.firstIndex(where: { String($0.id) == id }) { return (index, found) }
    }
    throw Self.unknown("invitation")
  }

  /// Takes a component away, and with it those asked for it and the rows and documents it was linked with.
  func remove(_ component: TwelveBuildComponent) {
    components.removeAll { $0.id == component.id }
    budgets.unlinkAll(from: component.id)
    documents.unlinkAll(from: component.id)
  }

  private func answer(_ component: Int, _ invitation: Int) throws -> Reply {
    try Reply(components[component].invitations[invitation].answer(in: components[component].id))
  }

  private func set(_ status: TwelveBuild.InvitationStatus?, _ component: Int, _ invitation: Int) {
    guard let new = status.flatMap({ TwelveBuildInvitation.Status(rawValue: $0.rawValue) }) else { return }
    components[component].invitations[invitation].set(new, at: time.now())
  }

  // MARK: Communication

  private func communication(_ asked: TwelveBuild.ListCommunication) throws -> Reply {
    let project = try project(asked.projectId)
    guard let phase = project.phases.first(where: { String($0.rawValue) == asked.phaseId }) else {
      throw Self.unknown("phase")
    }
    let shown = components.filter { $0.projectID == project.id && $0.isListed(in: phase) }
    return try Reply(
      shown.map { $0.listed(in: phase, onlySyncChecked: asked.syncChecked == .yes) { companies.company($0) } })
  }

  private func messages(_ asked: TwelveBuild.GetCommunication) throws -> Reply {
    let project = try project(asked.projectId)
    for component in components where component.projectID == project.id {
      if let found = component.invitations.first(where: { String($0.id) == asked.communicationId }),
        let company = companies.company(found.companyID)
      {
        return try Reply(found.messages(about: component.name, with: company))
      }
    }
    throw Self.unknown("communication")
  }

  // MARK: Work components and invitations

  private func chapterIDs(_ ids: [String]) throws -> [Int] {
    try ids.map { id in
      guard let number = Int(id), TwelveBuildChapter.number(of: number) != nil else {
        throw InvalidField(name: "stabuChapterIds", problem: "names a chapter that does not exist")
      }
      return number
    }
  }

  private func add(_ asked: TwelveBuild.AddWorkComponent) throws -> Reply {
    let project = try project(asked.projectId)
    let component = TwelveBuildComponent(
      id: nextID(), projectID: project.id, phase: project.phase, name: asked.name,
      chapterIDs: try chapterIDs(asked.details.stabuChapterIds ?? []),
      externalData: asked.details.externalData ?? "")
    components.append(component)
    return try Reply(["workComponentId": component.id])
  }

  private func update(_ asked: TwelveBuild.UpdateWorkComponent) throws -> Reply {
    let index = try indexOfComponent(asked.workComponentId)
    if let ids = asked.details.stabuChapterIds { components[index].chapterIDs = try chapterIDs(ids) }
    if let name = asked.name { components[index].name = name }
    if let externalData = asked.details.externalData { components[index].externalData = externalData }
    return try Reply(["workComponentId": components[index].id])
  }

  private func invite(_ asked: TwelveBuild.AddInvitation) throws -> Reply {
    let index = try indexOfComponent(asked.workComponentId)
    let project = try project(String(components[index].projectID))
    guard let phase = project.phases.first(where: { String($0.rawValue) == asked.phaseId }) else {
      throw Self.unknown("phase")
    }
    let company = try companies.company(asked.companyId)
    let others = components[index].invitations
    if others.contains(where: { $0.companyID == company.id && $0.phase == phase }) {
      throw Refusal(status: 409, message: "The company has been asked already.")
    }
    let invitation = TwelveBuildInvitation(
      id: nextID(), phase: phase, companyID: company.id, place: others.count, at: time.now())
    components[index].invitations.append(invitation)
    set(asked.status, index, others.count)
    return try answer(index, others.count)
  }
}
