import Records
import TwelveBuildAPI
import VendorAPI

/// What 12Build lets change (its REST contractor API 1.1). Of every `PUT` there each field but the id may be left out, so
/// that edits send what changed; the one exception is `updateRelationData`. Ids that come as numbers go as texts.
extension Action {
  static let twelveBuild: [Action] =
    twelveBuildProjects + twelveBuildPhases + twelveBuildDocuments + twelveBuildGroups + twelveBuildComponents
    + twelveBuildInvitations + twelveBuildFirms + twelveBuildRelationData + twelveBuildBudgets + twelveBuildManyRows

  /// A work component of the project and phase that the subject stands in.
  static func workComponent(
    _ target: JSONPath, _ help: Words? = nil, required isRequired: Bool = false, from source: JSONPath? = nil
  ) -> FormField {
    FormField(
      target, Words("Werkpakket", "Work component"), .record(list: "12build work-components"), required: isRequired,
      help: help, from: source, initially: { _, subject in subject.values["workComponent"].map { .string($0) } },
      within: { state, subject in state.tenderPlace(of: subject) })
  }

  static func phase(_ target: JSONPath, required isRequired: Bool = false, from source: JSONPath? = nil) -> FormField {
    FormField(
      target, Words("Fase", "Phase"), .record(list: "12build phases"), required: isRequired, from: source,
      initially: { _, subject in subject.values["phase"].map { .string($0) } },
      within: { state, subject in state.tenderPlace(of: subject) })
  }

  static func choices(_ words: [some RawRepresentable<String>]) -> [FieldChoice] {
    words.map { FieldChoice($0.rawValue) }
  }

  /// A chosen set as the one text that the vendor takes, with commas between.
  static func join(_ names: [String], in fields: inout [String: JSONValue]) {
    for name in names {
      guard case .array(let items)? = fields[name] else { continue }
      fields[name] = .string(items.compactMap(\.text).joined(separator: ","))
    }
  }
}

extension AppState {
  /// The row of a record of the vendor's list on the screen; nil where it stands elsewhere.
  func shownRow(_ subject: Subject) -> JSONValue? {
    guard focus.list?.id == subject.list else { return nil }
    return library.rows.items.first { $0.id.id == subject.id && $0.values == subject.values }?.value
  }

  /// The project that a subject is or belongs to, and the phase it stands in: the one that was chosen on the way, else
  /// the one that the project is in.
  func tenderPlace(of subject: Subject) -> [String: String] {
    let isProject = ["12build projects", "12build other-projects"].contains(subject.list)
    guard let project = subject.values["project"] ?? (isProject && !subject.id.isEmpty ? subject.id : nil) else {
      return [:]
    }
    let known = subject.values["phase"] ?? tender(project)?.phaseID ?? shownRow(subject)?["phaseId"]?.text
    return known.map { ["project": project, "phase": $0] } ?? ["project": project]
  }

  func tender(_ id: String) -> Project? {
    library.projects.items.first { $0.id.vendor == .twelveBuild && $0.id.id == id }
  }
}
