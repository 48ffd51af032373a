import Records
import VemapAPI
import VendorAPI

extension Action {
  static let vemapProjects: [Action] = [
    Action(
      Vemap.CreateProject.self, Words("Project maken", "Create a project"), .add, of: "projects", .outside,
      given: [
        "tenant_id": .chosen("tenant"),
        "created_by_user_id": .known { state, subject in state.vemapCaller(subject).map { .string($0) } },
      ],
      fields: [
        FormField("name", Words("Naam", "Name"), .text(), required: true),
        FormField("description", Words("Omschrijving", "Description"), .text(), required: true),
        FormField("contracting_authority", Words("Opdrachtgever", "Client"), .text(), required: true),
        FormField(
          "road_numbers", Words("Wegen", "Roads"), .text(), required: true,
          help: Words("Wegnummers met komma's ertussen: A1, A2.", "Road numbers parted by commas: A1, A2.")),
        FormField("start_date", Words("Begin", "Start"), .date(.monthFirst), required: true),
        FormField("end_date", Words("Einde", "End"), .date(.monthFirst), required: true),
        FormField("phase_number", Words("Fase", "Phase"), .text(), required: true) { _, _ in .string("1") },
        FormField("managers", Words("Beheerders", "Managers"), .records(list: "vemap users"), required: true),
      ],
      // Here a manager is id and name, where `updateProject` takes ids alone.
      derive: { state, subject, fields in
        guard case .array(let chosen)? = fields["managers"] else { return }
        let tenant = subject.values["tenant"] ?? ""
        fields["managers"] = .array(
          chosen.compactMap(\.text).map { id in
            let name = state.library.users[RecordID(.vemap, .user, scope: tenant, id)]?.name ?? id
            return .object(["id": .string(id), "name": .string(name)])
          })
      }, answerID: ["data.project_id"]),
    Action(
      Vemap.UpdateProject.self, Words("Beheerders toevoegen", "Add managers"), .edit, of: "projects", .outside,
      given: ["tenant_id": .chosen("tenant"), "project_id": .id],
      fields: [
        FormField(
          "managers", Words("Wie", "Who"), .records(list: "vemap users"), required: true,
          help: Words(
            "VEMAP voegt toe; weghalen en de rest van een project wijzigen kan alleen in VEMAP.",
            "VEMAP adds; removing one, and all else of a project, is changed in VEMAP only."))
      ],
      standing: Standing(facts: { state, subject, _ in
        let id = RecordID(.vemap, .project, scope: subject.values["tenant"] ?? "", subject.id)
        guard let project = state.library.projects.items.first(where: { $0.id == id }) else { return [] }
        return [Fact(Words("Nu", "Now"), project.managers.joined(separator: ", "))]
      })),
    Action(
      Vemap.CreateProjectRecipients.self, Words("Ontvanger toevoegen", "Add a recipient"), .add, of: "recipients",
      .reversible, given: ["tenant_id": .chosen("tenant"), "project_id": .chosen("project")],
      fields: [
        FormField("recipients.0.name", Words("Naam", "Name"), .text(), required: true),
        FormField("recipients.0.email", Words("E-mail", "E-mail"), .email, required: true),
        FormField("recipients.0.organisationName", Words("Organisatie", "Organisation"), .text(), required: true),
      ], answerID: ["data.recipients.0.id"]),
    Action(
      Vemap.DeleteProjectRecipient.self, Words("Ontvanger verwijderen", "Delete the recipient"), .delete,
      of: "recipients", .outside, forMany: true,
      given: ["tenant_id": .chosen("tenant"), "project_id": .chosen("project"), "recipient_id": .id],
      standing: Standing(mustHold: ["name", "email", "organisation_name"]),
      undo: .from("vemap createProjectRecipients") { write in
        var fields = write.fields.filter { ["tenant_id", "project_id"].contains($0.key) }
        fields.set(write.basis["name"] ?? .null, at: "recipients.0.name")
        fields.set(write.basis["email"] ?? .null, at: "recipients.0.email")
        fields.set(write.basis["organisation_name"] ?? .null, at: "recipients.0.organisationName")
        return Reverse(fields: fields)
      }),
  ]
}
