import TwelveBuildAPI
import VendorAPI

extension TwelveBuildSandbox {
  static let documentOperations: [PlayedOperation<TwelveBuildSandbox>] = [
    PlayedOperation(TwelveBuild.CreateDocument.self) { try $0.create($1) },
    PlayedOperation(TwelveBuild.ListDocument.self) { player, asked in
      let phase = try player.phase(asked.phaseId, asked.phaseName)
      return try Reply(player.documents.tree(of: try player.project(asked.projectId).id, in: phase))
    },
    PlayedOperation(TwelveBuild.SearchExternalData.self) { player, asked in
      let project = try player.project(asked.projectId)
      let found = player.documents.documents.filter {
        $0.projectID == project.id && $0.externalData == asked.externalData
      }
      return try Reply(found.map(\.found))
    },
    PlayedOperation(TwelveBuild.GetDocument.self) { player, asked in
      try Reply(player.documents.documents[try player.documents.index(of: asked.id)].detailed)
    },
    PlayedOperation(TwelveBuild.SetDocument.self) { player, asked in
      let fields = try asked.fields().compactMapValues(\.text)
      let document = try player.documents.change(asked.id) { document in
        if let name = asked.name { document.name = name }
        document.change(fields)
      }
      return try Reply(document.found)
    },
    PlayedOperation(TwelveBuild.RemoveDocument.self) { player, asked in
      try Reply(JSONValue.object(try player.documents.remove(asked.id).brief(isDeleted: true)))
    },
    PlayedOperation(TwelveBuild.SetExternalReference.self) { player, asked in
      let document = player.documents.documents[try player.documents.index(of: asked.documentId)]
      return try Reply(
        JSONValue.object([
          "document": .object(["id": .int(document.id), "name": .string(document.name)]),
          "reference": .object(JSONValue.texts(["type": asked.type, "referenceId": asked.referenceId])),
        ]))
    },
    PlayedOperation(TwelveBuild.AddDocumentToDocumentGroup.self) { try $0.put($1) },
    PlayedOperation(TwelveBuild.ListDocumentGroups.self) { player, asked in
      let project = try player.project(asked.projectId)
      return try Reply(player.documents.groups.filter { $0.projectID == project.id }.map(\.answer))
    },
    PlayedOperation(TwelveBuild.CreateDocumentGroup.self) { player, asked in
      let project = try player.project(asked.projectId)
      let parent = try player.documents.parent(asked.parentId, of: project.id)
      let group = player.documents.addGroup(
        asked.name, in: parent, of: project.id, order: asked.order.flatMap { Int($0) }, id: player.nextID())
      return try Reply([group.answer])
    },
    PlayedOperation(TwelveBuild.GetDocumentGroup.self) { player, asked in
      try Reply([try player.documents.group(asked.documentGroupId).answer])
    },
    PlayedOperation(TwelveBuild.UpdateDocumentGroup.self) { player, asked in
      var group = try player.documents.group(asked.documentGroupId)
      if let parent = asked.parentId {
        group.parentID = try player.documents.parent(parent, of: group.projectID, for: group.id)
      }
      if let name = asked.name { group.name = name }
      if let order = asked.order.flatMap({ Int($0) }) { group.order = order }
      player.documents.change(group)
      return try Reply([group.answer])
    },
    PlayedOperation(TwelveBuild.DeleteDocumentGroup.self) { player, asked in
      player.documents.remove(try player.documents.group(asked.documentGroupId))
      return try Reply(Nothing())
    },
    PlayedOperation(TwelveBuild.GetDocumentGroupWorkCategoryLinks.self) { player, asked in
      try Reply(["workCategoryIds": try player.documents.group(asked.documentGroupId).componentIDs])
    },
    PlayedOperation(TwelveBuild.UpdateDocumentGroupWorkCategory.self) { try $0.link($1) },
  ]

  private func create(_ asked: TwelveBuild.CreateDocument) throws -> Reply {
    let project = try project(asked.id)
    let phase = try phase(asked.phaseId, asked.phase) ?? project.phase
    let group = documents.group(at: asked.path ?? "", of: project.id) { nextID() }
    let dot = asked.file.fileName.lastIndex(of: ".")
    var document = TwelveBuildDocument(
      id: nextID(), projectID: project.id, phase: phase, groupID: group,
      name: dot.map { String(asked.file.fileName[..<$0]) } ?? asked.file.fileName,
      fileExtension: dot.map { String(asked.file.fileName[$0...].dropFirst()) } ?? "", file: asked.file,
      size: asked.file.bytes.count, stored: time.now())
    document.change(try asked.fields().compactMapValues(\.text))
    documents.add(document)
    return try Reply(
      JSONValue.texts([
        "id": "\(document.id)", "name": document.name, "externalData": document.externalData,
      ]))
  }

  /// The document shows no file for this operation, so it puts one into the group that the project has already.
  private func put(_ asked: TwelveBuild.AddDocumentToDocumentGroup) throws -> Reply {
    let group = try documents.group(asked.documentGroupId)
    let phase = try phase(asked.phaseId)
    let found = documents.documents.first {
      $0.projectID == group.projectID && $0.phase == phase && $0.fileName == asked.fileName
    }
    guard let found else { throw Self.unknown("document") }
    _ = try documents.change(String(found.id)) { $0.groupID = group.id }
    return try Reply(["documentId": found.id])
  }

  private func link(_ asked: TwelveBuild.UpdateDocumentGroupWorkCategory) throws -> Reply {
    var group = try documents.group(asked.documentGroupId)
    if let ids = asked.workCategoryIds {
      group.componentIDs = try ids.map { id in
        let component = components[try indexOfComponent(id)]
        guard component.projectID == group.projectID else { throw Self.unknown("work component") }
        return component.id
      }
      documents.change(group)
    }
    return try Reply(["workCategoryIds": group.componentIDs])
  }
}
