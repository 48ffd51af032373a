import FoundationEssentials
import VemapAPI
import VendorAPI

/// Files and comments of closures.
extension VemapSandbox {
  func listFiles(_ call: Vemap.ListClosureFiles) throws -> Reply {
    let closure = try records.closure(call.closureID, of: call.tenantID)
    let wanted = closure.files.filter { file in
      (call.type.map { $0 == file.type } ?? true) && (call.status.map { $0 == file.status } ?? true)
    }
    let files = Self.part(of: wanted, limit: call.limit, offset: call.offset).map { file in
      JSONValue.object([
        "id": .string(file.id), "name": .string(file.name), "size": .int(file.bytes), "type": .string(file.type),
        "closure_id": .string(closure.id), "updated_at": .string(scene.isoTime(file.updated)),
      ])
    }
    return try reply(.array(files), "File list retrieved successfully")
  }

  /// The same record for both actions: what a download answers instead is not documented.
  func getFile(_ call: Vemap.GetFile) throws -> Reply {
    let (file, closure) = try records.file(call.fileID, of: call.tenantID)
    let more: [String: JSONValue] = [
      "updated_by": .string(file.changerID), "updated_at": .string(scene.isoTime(file.updated)),
    ]
    return try reply(
      .object(record(file, of: closure).merging(more) { $1 }), "File retrieved successfully")
  }

  /// The document's example hands in a file of `closure-123` for another project than the closure's, so the two need
  /// not agree.
  func createFile(_ call: Vemap.CreateFileMetadata) throws -> Reply {
    var closure = try records.closure(call.closureID, of: call.tenantID)
    let project = try records.project(call.projectID, of: call.tenantID)
    let now = time.now()
    let file = VemapClosureRecord.File(
      id: fresh("file"), project: project.id, name: call.name, type: call.type, mediaType: call.fileType,
      category: call.fileTypeCategory,
      status: call.status, bytes: call.size, version: call.version, isCurrent: call.isCurrentVersion,
      path: call.s3Path, isStored: call.isInS3, isArchived: call.isArchived, maker: person, created: now,
      changerID: person.id, updated: now)
    closure.add(file)
    closure.updated = now
    records.replace(closure)
    let more: [String: JSONValue] = ["file_type_category": .string(file.category)]
    return try reply(
      .object(record(file, of: closure).merging(more) { $1 }), "File uploaded successfully", status: 201)
  }

  /// The name is in the path, too. Metadata are taken in and never shown, as in the document.
  func updateFile(_ call: Vemap.UpdateFileMetadata) throws -> Reply {
    var (file, closure) = try records.file(call.fileID, of: call.tenantID)
    if let name = call.name {
      let folder = file.path.lastIndex(of: "/").map { file.path[...$0] } ?? ""
      file.path = folder + name
      file.name = name
    }
    file.status = call.status ?? file.status
    file.changerID = person.id
    file.updated = time.now()
    if let index = closure.files.firstIndex(where: { $0.id == file.id }) { closure.files[index] = file }
    closure.updated = file.updated
    records.replace(closure)
    return try reply(
      .object([
        "id": .string(file.id), "name": .string(file.name), "size": .int(file.bytes), "version": .double(file.version),
        "status": .string(file.status), "tenant_id": .string(closure.tenant), "s3_path": .string(file.path),
        "in_s3": .bool(file.isStored), "updated_by": .string(file.changerID),
        "updated_at": .string(scene.isoTime(file.updated)),
      ]), "File updated successfully")
  }

  func deleteFile(_ call: Vemap.DeleteFile) throws -> Reply {
    var (file, closure) = try records.file(call.fileID, of: call.tenantID)
    closure.remove(file: file.id)
    closure.updated = time.now()
    records.replace(closure)
    return try reply(
      .object([
        "id": .string(file.id), "message": .string("File successfully deleted"),
        "file_info": .object([
          "name": .string(file.name), "size": .int(file.bytes), "type": .string(file.type),
        ]),
      ]), "File deleted successfully")
  }

  /// What reading and making answer alike.
  private func record(_ file: VemapClosureRecord.File, of closure: VemapClosureRecord) -> [String: JSONValue] {
    [
      "id": .string(file.id), "tenant_id": .string(closure.tenant), "name": .string(file.name),
      "type": .string(file.type), "file_type": .string(file.mediaType), "status": .string(file.status),
      "created_by": .string(file.maker.id), "project_id": .string(file.project), "closure_id": .string(closure.id),
      "size": .int(file.bytes), "s3_path": .string(file.path), "in_s3": .bool(file.isStored),
      "version": .double(file.version), "is_current_version": .bool(file.isCurrent),
      "is_archived": .bool(file.isArchived), "created_at": .string(scene.isoTime(file.created)),
    ]
  }

  func listComments(_ call: Vemap.ListClosureComments) throws -> Reply {
    let closure = try records.closure(call.closureID, of: call.tenantID)
    guard call.sortBy ?? "created_at" == "created_at" else {
      throw Refusal(status: 400, message: "sort_by must be created_at")
    }
    let all = call.sortOrder == .ascending ? closure.comments.reversed() : closure.comments
    let part = Self.part(of: all, limit: call.limit, offset: call.offset)
    return try reply(
      .array(part.map { .object(comment($0, planID: closure.planID)) }), "Comments retrieved successfully")
  }

  /// On a version that the plan has or had, under the plan's id or the id of its file.
  func createComment(_ call: Vemap.CreateClosureComment) throws -> Reply {
    var closure = try records.closure(call.closureID, of: call.tenantID)
    guard closure.project == call.projectID else { throw Refusal(status: 404, message: "Project not found") }
    let versions = closure.files.filter { $0.type == VemapClosureRecord.File.plan }
    guard !versions.isEmpty else { throw Refusal(status: 400, message: "Closure has no VKM plan") }
    let version = String(call.version.drop { $0 == "v" })
    guard ([closure.planID] + versions.map(\.id)).contains(call.vkmPlanID),
      versions.contains(where: { $0.versionText == version })
    else { throw Refusal(status: 404, message: "VKM plan not found") }
    let made = VemapClosureRecord.Comment(
      id: fresh("comment"), author: .init(id: person.id, name: call.userName), version: version, type: call.type,
      text: call.message, at: time.now())
    closure.comments.insert(made, at: 0)
    records.replace(closure)
    let more: [String: JSONValue] = [
      "project_id": .string(closure.project), "closure_id": .string(closure.id), "tenant_id": .string(closure.tenant),
    ]
    return try reply(
      .object(comment(made, planID: call.vkmPlanID).merging(more) { $1 }), "Comment created successfully",
      status: 201)
  }

  func comment(_ comment: VemapClosureRecord.Comment, planID: String) -> [String: JSONValue] {
    [
      "id": .string(comment.id), "vkm_plan_id": .string(planID), "version": .string(comment.version),
      "user_id": .string(comment.author.id), "user_name": .string(comment.author.name),
      "type": .string(comment.type), "message": .string(comment.text),
      "created_at": .string(scene.isoTime(comment.at)),
    ]
  }

  /// The part of a list that `limit` and `offset` ask for, 50 from the first where they are not given.
  private static func part<Item>(of items: [Item], limit: Int?, offset: Int?) -> ArraySlice<Item> {
    items.dropFirst(offset ?? 0).prefix(limit ?? 50)
  }
}
