package import TwelveBuildAPI
package import VendorAPI

extension Project {
  package init(_ project: TwelveBuild.ProjectSummary) {
    self.init(
      id: RecordID(.twelveBuild, .project, project.id.text), name: project.name.filled,
      numbers: [project.calcNumber, project.workNumber].compactMap(\.filled), roads: project.city.filled,
      phase: project.phaseName.filled, phaseID: project.phaseId.filled, isClosed: project.active == .no)
  }

  /// - Parameter known: the project as the list had it; the vendor's detail says neither the phase's name nor
  ///   whether the project is active.
  package init(_ project: TwelveBuild.Project, known: Project? = nil) {
    let address = [
      Field("address_1", filled: project.address1), Field("address_2", filled: project.address2),
      Field("zip", filled: project.zip),
      Field("countryCode", filled: project.countryCode), Field("country", filled: project.country),
    ]
    let people = [
      Field("architect", filled: project.architect), Field("constructor", filled: project.constructor),
      Field("calculator", filled: project.calculator), Field("inkoper", filled: project.inkoper),
      Field("werkvoorbereider", filled: project.werkvoorbereider),
    ]
    let phaseID = project.phaseId.filled ?? known?.phaseID
    self.init(
      id: RecordID(.twelveBuild, .project, project.id.text), name: project.name.filled,
      numbers: [project.calcNumber, project.workNumber].compactMap(\.filled), authority: project.client.filled,
      roads: project.city.filled, phase: phaseID == known?.phaseID ? known?.phase : nil, phaseID: phaseID,
      managers: [project.manager].compactMap(\.filled), isClosed: known?.isClosed ?? false,
      more: (address + people).compactMap(\.self))
  }
}

extension ProjectPhase {
  /// Every phase once, in the order the vendor's trees have them.
  package static func all(in trees: Page<TwelveBuild.PhaseTree>) -> [ProjectPhase] {
    var seen: Set<String> = []
    return trees.items.flatMap(\.phases).filter { seen.insert($0.id).inserted }
      .map { ProjectPhase(id: $0.id, name: $0.name) }
  }
}

extension ThreadMessage {
  package init(_ message: TwelveBuild.Message) {
    let files = message.attachments.items + message.workComponentAttachments.items
    self.init(
      id: message.id.text, type: message.type.filled, sent: message.dateSent.flatMap(Timestamp.unix),
      subject: message.subject.filled, text: message.description.filled, sender: message.sender?.title,
      receivers: message.receivers.items.compactMap(\.title), attachments: files.compactMap(\.fileName))
  }
}

extension TwelveBuild.Correspondent {
  fileprivate var title: String? { contactName.filled ?? email.filled }
}

extension TwelveBuild.Attachment {
  fileprivate var fileName: String? {
    let parts = [name, `extension`].compactMap(\.filled)
    return parts.isEmpty ? nil : parts.joined(separator: ".")
  }
}

extension Field {
  /// A value that is there.
  init?(_ name: String, filled value: String?) {
    guard let value = value.filled else { return nil }
    self.init(name, value)
  }
}

extension String? {
  /// The vendor writes an empty text where it has nothing.
  var filled: String? { self?.isEmpty == false ? self : nil }
}
