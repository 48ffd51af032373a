import Records
import VemapAPI
import VendorAPI

extension Action {
  static let vemapFiles: [Action] = [
    Action(
      Vemap.CreateFileMetadata.self, Words("Bestand aanmelden", "Register a file"), .add, of: "files", .reversible,
      given: [
        "tenant_id": .chosen("tenant"), "closureId": .chosen("closure"),
        "projectId": .known { state, subject in
          (subject.values["project"] ?? state.closure(of: subject)?.project?.id).map { .string($0) }
        },
      ],
      fields: [
        FormField(
          "name", Words("Naam", "Name"), .text(), required: true,
          help: Words(
            "VEMAP legt alleen deze gegevens vast; hoe het bestand zelf er komt, documenteert VEMAP niet.",
            "VEMAP records these details only; how the file itself gets there, VEMAP does not document.")),
        FormField(
          "type", Words("Soort", "Type"), .text(), required: true, offers: { _ in ["support", "vkm-plan"] }),
        FormField(
          "fileType", Words("Bestandstype", "Media type"), .text(), required: true,
          initially: { _, _ in .string("application/pdf") }),
        FormField(
          "fileTypeCategory", Words("Categorie", "Category"), .text(), required: true,
          initially: { _, _ in .string("document") }),
        FormField(
          "status", Words("Status", "Status"), .text(), required: true, initially: { _, _ in .string("concept") },
          offers: { _ in fileStatuses }),
        FormField("version", Words("Versie", "Version"), .decimal, required: true, initially: { _, _ in .int(1) }),
        FormField("size", Words("Grootte (bytes)", "Size (bytes)"), .whole(0...Int(Int32.max)), required: true),
        FormField("s3Path", Words("Pad bij VEMAP", "Path at VEMAP"), .text(), required: true),
        FormField("inS3", Words("Staat er al", "Is there already"), .flag, required: true) { _, _ in .bool(false) },
        FormField("isCurrentVersion", Words("Huidige versie", "Current version"), .flag, required: true) { _, _ in
          .bool(true)
        },
        FormField("isArchived", Words("Gearchiveerd", "Archived"), .flag, required: true) { _, _ in .bool(false) },
      ],
      standing: Standing(facts: closureFacts),
      undo: .by("vemap deleteFile") { sent, made in
        guard let tenant = sent["tenant_id"], let made else { return nil }
        return ["tenant_id": tenant, "file_id": .string(made)]
      }),
    // Looked at before it is sent: `final` ends the time in which people react.
    Action(
      Vemap.UpdateFileMetadata.self, Words("Bestand wijzigen", "Edit the file"), .edit, of: "files", .outside,
      edits: true, given: ["tenant_id": .chosen("tenant"), "file_id": .id],
      fields: [
        FormField(
          "status", Words("Status", "Status"), .text(),
          help: Words(
            "final maakt het definitief; wie nog niet reageerde, staat in het overzicht.",
            "final ends it; who has not reacted yet is in the review."),
          from: "status", offers: { _ in fileStatuses }),
        FormField("name", Words("Naam", "Name"), .text(), from: "name"),
        FormField(
          "metadata.description", Words("Omschrijving", "Description"), .text(),
          help: Words("VEMAP toont niet wat er nu staat.", "VEMAP does not show what is there now.")),
        FormField(
          "metadata.tags", Words("Labels", "Tags"), .list,
          help: Words(
            "VEMAP toont niet wat er nu staat; met komma's ertussen.",
            "VEMAP does not show what is there now; parted by commas.")),
      ],
      standing: Standing(
        facts: { state, subject, fields in
          let silence = fields["status"]?.text == "final" ? [state.silenceFact(of: subject)] : []
          return closureFacts(state, subject, fields) + silence
        }, needs: AppState.reactionNeeds),
      undo: .restore),
    Action(
      Vemap.DeleteFile.self, Words("Bestand verwijderen", "Delete the file"), .delete, of: "files", .irreversible,
      given: ["tenant_id": .chosen("tenant"), "file_id": .id], standing: Standing(facts: closureFacts)),
  ]

  /// VEMAP's document has these in its samples and gives no list.
  private static let fileStatuses = ["concept", "active", "final", "pending"]
}
