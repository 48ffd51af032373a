import FoundationEssentials
import VendorAPI

/// Closures in the three shapes of the vendor's three lists.
extension VemapSandbox {
  /// As `listClosures` and `getClosure` show it: without the road.
  func details(_ closure: VemapClosureRow) -> JSONValue {
    let project = VemapProjects.row(code: closure.project)
    let maker = (project?.managers.first).flatMap { VemapPeople[$0] }
    return .object([
      "id": .string(closure.id), "project_id": .string(project?.id ?? ""), "name": .string(closure.name),
      "description": .string(description(closure)), "start_date": .string(scene.usDay(closure.days.lowerBound)),
      "end_date": .string(scene.usDay(closure.days.upperBound)),
      "stakeholders": .array(closure.stakeholders.compactMap { VemapPeople[$0] }.map(Self.userReference)),
      "type": .string(closure.type), "created_by_user": maker.map(Self.personReference) ?? .null,
      "melvin_label": .bool(closure.labels.contains("M")), "spin_label": .bool(closure.labels.contains("S")),
      "status": .string(closure.status), "created_at": .string(scene.spacedTime(created(closure))),
      "updated_at": .string(scene.spacedTime(updated(closure))),
      "vkm_plan": plan(
        of: closure, id: closure.planID, version: "v1.", moment: ("updated_at", scene.spacedTime(updated(closure)))),
      "storage_used": .string(Self.sizeText(closure.bytes)), "closure_file_count": .int(closure.files.count),
    ])
  }

  /// As `listClosureReferences` shows it: with the road, and `active` for what is `open` in the details.
  func reference(_ closure: VemapClosureRow) -> JSONValue {
    .object([
      "id": .string(closure.id), "project_id": .string(VemapProjects.row(code: closure.project)?.id ?? ""),
      "name": .string(closure.name), "type": .string(closure.type),
      "start_date": .string(scene.usDay(closure.days.lowerBound)),
      "end_date": .string(scene.usDay(closure.days.upperBound)), "roadsegment": .string(closure.road),
      "status": .string(closure.status == "open" ? "active" : closure.status),
      "stakeholder_count": .int(closure.stakeholders.count), "closure_files_count": .int(closure.files.count),
      "vkm_version": closure.plan.minor.map { .string("v1.\($0)") } ?? .null,
    ])
  }

  /// As `listStakeholderClosures` shows it: dates as moments, the plan under its file's id.
  func stakeholderView(_ closure: VemapClosureRow) -> JSONValue {
    let project = VemapProjects.row(code: closure.project)
    let managers = (project?.managers ?? "").compactMap { VemapPeople[$0] }
    return .object([
      "id": .string(closure.id), "name": .string(closure.name), "description": .string(description(closure)),
      "project": .object(["id": .string(project?.id ?? ""), "name": .string(project?.name ?? "")]),
      "project_managers": .array(managers.map(Self.personReference)),
      "vkm_plan": plan(
        of: closure, id: planFileID(closure), version: "1.", moment: ("created_at", scene.isoTime(updated(closure)))),
      "support_files": .array(
        closure.files.filter { $0.minor == nil }.map {
          .object([
            "id": .string($0.id), "name": .string($0.name), "size": .int($0.bytes),
            "updated_at": .string(scene.isoTime(updated(closure))),
          ])
        }),
      "comments": .array(comments(on: closure).map { comment($0, planID: planFileID(closure)) }),
      "status": .string(closure.status == "open" ? "active" : closure.status),
      "start_date": .string(scene.isoTime(scene.moment(closure.days.lowerBound))),
      "end_date": .string(scene.isoTime(scene.moment(closure.days.upperBound))),
      "roadsegment": .string(closure.road), "type": .string(closure.type),
      "created_at": .string(scene.isoTime(created(closure))), "updated_at": .string(scene.isoTime(updated(closure))),
    ])
  }

  /// An empty object where there is no plan.
  private func plan(
    of closure: VemapClosureRow, id: String, version: String, moment: (name: String, text: String)
  ) -> JSONValue {
    guard let minor = closure.plan.minor, let file = closure.files.last(where: { $0.minor == minor }) else {
      return .object([:])
    }
    return .object([
      "id": .string(id), "name": .string(file.name), "status": .string(closure.plan.listed),
      "version": .string("\(version)\(minor)"), "size": .int(file.bytes), moment.name: .string(moment.text),
    ])
  }

  func planFileID(_ closure: VemapClosureRow) -> String {
    closure.files.last { $0.minor != nil }?.id ?? ""
  }

  private func description(_ closure: VemapClosureRow) -> String {
    closure.name + ": afsluiting volgens het verkeersmaatregelenplan, omleiding met borden"
  }

  func created(_ closure: VemapClosureRow) -> Date {
    scene.moment(min(closure.days.lowerBound - 45, -9), hour: 8, minute: closure.number % 60)
  }

  func updated(_ closure: VemapClosureRow) -> Date {
    scene.moment(min(closure.days.lowerBound - 7, -1), hour: 14, minute: closure.number % 60)
  }

  /// `2.5 MB`, the document's form in closures.
  private static func sizeText(_ bytes: Int) -> String {
    let tenths = (bytes + 50_000) / 100_000
    return bytes == 0 ? "0 B" : "\(tenths / 10).\(tenths % 10) MB"
  }
}
