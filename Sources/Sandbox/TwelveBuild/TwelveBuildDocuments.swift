import FoundationEssentials
import TwelveBuildAPI
import VendorAPI

/// A document as the vendor keeps it.
struct TwelveBuildDocument: Sendable {
  let id: Int
  let projectID: Int
  let phase: TwelveBuildTenders.Phase
  var groupID: Int
  var name: String
  let fileExtension: String
  /// What was sent; `nil` for a file of the scenario, which is made when it is asked for.
  let file: FilePart?
  let size: Int
  let stored: Date
  /// What `setDocument` sets, by the vendor's names; a date that is not there is 0.
  private(set) var details: [String: String] = [:]

  var fileName: String { fileExtension.isEmpty ? name : "\(name).\(fileExtension)" }
  var externalData: String { details["externalData"] ?? "" }

  /// - Parameter fields: by the vendor's names; others than those of a document's details are passed over.
  mutating func change(_ fields: [String: String]) {
    for name in Self.texts + Self.dates {
      if let text = fields[name] { details[name] = text }
    }
  }

  private static let texts = ["specPage", "author", "kind", "statusText", "versionText", "externalData"]
  private static let dates = ["issueDate", "receiveDate", "sentDate"]

  // Moments are text where the document was stored and numbers elsewhere; deletion is `"0"` or a flag.

  private var common: [String: JSONValue] {
    JSONValue.texts(["id": "\(id)", "name": name, "extension": fileExtension, "size": "\(size)"])
      .merging(["ctime": .unixText(stored)]) { $1 }
  }

  func brief(isDeleted: Bool = false) -> [String: JSONValue] {
    common.merging(["deleted": .string(isDeleted ? "1" : "0")]) { $1 }
  }

  var found: JSONValue { .object(brief().merging(["externalData": .string(externalData)]) { $1 }) }

  fileprivate func listed(order: Int) -> JSONValue {
    .object(
      brief().merging(
        JSONValue.texts([
          "versioningGroup": "~~~\(id)", "externalData": externalData, "type": "project",
          "fileUrl": "file/project/\(id)",
        ])
      ) { $1 }.merging(["order": .int(order)]) { $1 })
  }

  var detailed: JSONValue {
    var members = common
    for name in Self.texts { members[name] = .string(details[name] ?? "") }
    for name in Self.dates { members[name] = .int(details[name].flatMap { Int($0) } ?? 0) }
    members.merge([
      "type": .string("project"), "deleted": .bool(false), "color": .bool(false), "contribute": .int(0),
      "duplex": .bool(true), "uploadedViaApi": .bool(file != nil), "fileUrl": .string("file/project/\(id)"),
    ]) { $1 }
    return .object(members)
  }
}

/// The documents of the projects in their groups. What is deleted is gone.
struct TwelveBuildDocuments: Sendable {
  struct Group: Sendable {
    let id: Int
    let projectID: Int
    var name: String
    var order: Int
    var parentID: Int?
    /// The work components that get what is inside.
    var componentIDs: [Int] = []

    var answer: JSONValue {
      .object(["id": .int(id), "projectId": .int(projectID), "name": .string(name), "order": .int(order)])
    }
  }

  private(set) var documents: [TwelveBuildDocument] = []
  private(set) var groups: [Group] = []

  /// The groups and documents of the scenario. Those of the first project have the ids of the vendor's document.
  init(scene: Scene) {
    var nextID = 6_448_805
    for (index, project) in TwelveBuildTenders.projects.enumerated() {
      let components = TwelveBuildTenders.rows.indices.filter { TwelveBuildTenders.rows[$0].project == index }
      let specification = Group(
        id: 6_350_571 + index * 100, projectID: project.id, name: "Bestek", order: 1,
        componentIDs: components.prefix(2).map { TwelveBuildComponent.firstID + $0 })
      let drawings = Group(
        id: 6_350_590 + index * 100, projectID: project.id, name: "Tekeningen", order: 2, parentID: specification.id)
      groups += [specification, drawings]
      let files: [(name: String, group: Group, size: Int)] = [
        ("bestek", specification, 2_647_455), ("nota van inlichtingen", specification, 91_204),
        ("tekening & doorsneden", drawings, 816_094),
      ]
      for (place, file) in files.enumerated() {
        var document = TwelveBuildDocument(
          id: nextID, projectID: project.id, phase: .estimating, groupID: file.group.id, name: file.name,
          fileExtension: "pdf", file: nil, size: file.size,
          stored: scene.moment(-60 + index * 3 + place, hour: 9, minute: 7 * place))
        if place == 0 { document.change(["externalData": "KEY_\(990_099 + index)", "author": "Joris Testveld"]) }
        documents.append(document)
        nextID += 1
      }
    }
  }

  // MARK: Documents

  func index(of id: String) throws -> Int {
    guard let index = documents.firstIndex(where: { String($0.id) == id }) else {
      throw TwelveBuildSandbox.unknown("document")
    }
    return index
  }

  /// The groups of a project with what is in them.
  func tree(of project: Int, in phase: TwelveBuildTenders.Phase?) -> [JSONValue] {
    groups(in: nil, of: project).map { folder($0, phase, isTop: true) }
  }

  private func folder(_ group: Group, _ phase: TwelveBuildTenders.Phase?, isTop: Bool) -> JSONValue {
    let inside = documents.filter { $0.groupID == group.id && (phase == nil || $0.phase == phase) }
    let groups = groups(in: group.id, of: group.projectID).map { folder($0, phase, isTop: false) }
    var members: [String: JSONValue] = [
      "id": .int(group.id), "name": .string(group.name), "type": .string("project"),
      "documents": .array(inside.enumerated().map { $1.listed(order: $0) }),
    ]
    // The document shows no such member in the inner group.
    if isTop || !groups.isEmpty { members["documentGroups"] = .array(groups) }
    return .object(members)
  }

  mutating func add(_ document: TwelveBuildDocument) { documents.append(document) }

  mutating func change(_ id: String, _ body: (inout TwelveBuildDocument) -> Void) throws -> TwelveBuildDocument {
    let index = try index(of: id)
    body(&documents[index])
    return documents[index]
  }

  mutating func remove(_ id: String) throws -> TwelveBuildDocument { documents.remove(at: try index(of: id)) }

  mutating func removeAll(of project: Int) {
    documents.removeAll { $0.projectID == project }
    groups.removeAll { $0.projectID == project }
  }

  // MARK: Groups

  func group(_ id: String) throws -> Group {
    guard let group = groups.first(where: { String($0.id) == id }) else {
      throw TwelveBuildSandbox.unknown("document group")
    }
    return group
  }

  private func groups(in parent: Int?, of project: Int) -> [Group] {
    groups.filter { $0.projectID == project && $0.parentID == parent }.sorted { ($0.order, $0.id) < ($1.order, $1.id) }
  }

  /// The group at a path such as `/folderA/folderAa/`, made where it is missing.
  mutating func group(at path: String, of project: Int, id: () -> Int) -> Int {
    var parent: Int?
    for name in path.split(separator: "/").map(String.init) {
      let inside = groups(in: parent, of: project)
      if let found = inside.first(where: { $0.name == name }) {
        parent = found.id
      } else {
        parent = addGroup(name, in: parent, of: project, order: nil, id: id()).id
      }
    }
    return parent ?? group(at: "Algemeen", of: project, id: id)
  }

  mutating func addGroup(_ name: String, in parent: Int?, of project: Int, order: Int?, id: Int) -> Group {
    let last = groups(in: parent, of: project).last?.order ?? 0
    let group = Group(id: id, projectID: project, name: name, order: order ?? max(last, last &+ 1), parentID: parent)
    groups.append(group)
    return group
  }

  /// The id of a group that others can lie in.
  /// - Throws: `InvalidField` where it is none of the project, or lies in the group that is to go into it.
  func parent(_ id: String?, of project: Int, for child: Int? = nil) throws -> Int? {
    guard let id else { return nil }
    guard let parent = groups.first(where: { String($0.id) == id }), parent.projectID == project else {
      throw InvalidField(name: "parentId", problem: "names no group of the project")
    }
    var next: Int? = parent.id
    while let place = next {
      if place == child { throw InvalidField(name: "parentId", problem: "lies inside the group") }
      next = groups.first { $0.id == place }?.parentID
    }
    return parent.id
  }

  mutating func change(_ group: Group) {
    if let index = groups.firstIndex(where: { $0.id == group.id }) { groups[index] = group }
  }

  /// Takes away a group with all that lies in it.
  mutating func remove(_ group: Group) {
    for inner in groups(in: group.id, of: group.projectID) { remove(inner) }
    documents.removeAll { $0.groupID == group.id }
    groups.removeAll { $0.id == group.id }
  }

  mutating func unlinkAll(from component: Int) {
    for index in groups.indices { groups[index].componentIDs.removeAll { $0 == component } }
  }
}
