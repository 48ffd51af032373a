import Records
import VemapAPI
import VendorAPI

extension Action {
  static let vemapMail: [Action] = [
    Action(
      Vemap.SendMail.self, Words("Mail versturen", "Send mail"), .send, of: "closures", .outside,
      given: ["tenant_id": .chosen("tenant"), "closure_id": .id],
      fields: [
        FormField("templateId", Words("Sjabloon", "Template"), .record(list: "vemap templates"), required: true),
        FormField(
          "subject", Words("Onderwerp", "Subject"), .text(), required: true,
          initially: { state, subject in
            .string("VKM-plan " + (state.closure(of: subject)?.name ?? subject.name))
          }),
        FormField(
          MailDraft.stakeholders, Words("Stakeholders", "Stakeholders"), .records(list: "vemap users"),
          help: Words(
            "Voorgesteld: wie nog niet op het huidige plan reageerde.",
            "Proposed: who has not reacted to the current plan."),
          initially: { state, subject in
            state.silentStakeholders(of: subject).map { people in .array(people.map { .string($0.id.id) }) }
          }),
        FormField(MailDraft.recipients, Words("Ontvangers", "Recipients"), .records(list: "vemap recipients")),
      ],
      standing: Standing(
        facts: { state, subject, fields in
          let draft = MailDraft(state, subject, fields)
          return [draft.lastMail, state.silenceFact(of: subject)].compactMap(\.self) + draft.preview
        }, needs: AppState.reactionNeeds),
      derive: { state, subject, fields in MailDraft(state, subject, fields).fill(&fields) },
      notes: { state, form in
        guard let subject = form.subject else { return [] }
        return MailDraft(state, subject, form.reading(state.fieldContext).fields).preview
      },
      messaging: Messaging(channel: "email") { _, _, fields in
        guard case .array(let people)? = fields["recipients"] else { return nil }
        return people.compactMap { $0["email"]?.text }.joined(separator: ", ")
      }, answerID: ["data.emailId"]),
    Action(
      Vemap.CreateMailRecipients.self, Words("Op de maillijst zetten", "Put on the mailing list"), .add,
      of: "mail-recipients", .outside,
      given: [
        "tenant_id": .chosen("tenant"), "closure_id": .chosen("closure"), "project_id": .known(projectOfClosure),
      ],
      fields: [
        FormField("recipients.0.name", Words("Naam", "Name"), .text(), required: true),
        FormField("recipients.0.email", Words("E-mail", "E-mail"), .email, required: true),
        FormField(
          "recipients.0.role", Words("Rol", "Role"), .text(), required: true,
          initially: { _, _ in .string("stakeholder") }, offers: { _ in ["stakeholder", "reviewer"] }),
        FormField(
          "template_id", Words("Sjabloon", "Template"), .text(), required: true,
          help: Words("De naam van een sjabloon.", "The name of a template."), offers: MailDraft.templateNames),
        FormField("subject", Words("Onderwerp", "Subject"), .text(), required: true),
        FormField("message", Words("Bericht", "Message"), .lines(), required: true),
      ],
      standing: Standing(
        facts: { state, subject, fields in
          closureFacts(state, subject, fields) + [
            Fact(
              Words("Let op", "Note"),
              Words(
                "of VEMAP hierbij ook mail verstuurt, is niet gedocumenteerd",
                "whether VEMAP sends mail as well is not documented")(state.language), .warning)
          ]
        }, needs: { state, subject in [state.rows(of: "vemap templates", subject)].compactMap(\.self) }),
      messaging: Messaging(channel: "mailing list") { _, _, fields in
        ("recipients.0.email" as JSONPath).value(in: .object(fields))?.text
      }, answerID: ["recipients.0.id"]),
    Action(
      Vemap.DeleteMailRecipient.self, Words("Van de maillijst halen", "Take off the mailing list"), .delete,
      of: "mail-recipients", .outside, forMany: true,
      given: [
        "tenant_id": .chosen("tenant"), "closure_id": .chosen("closure"), "project_id": .known(projectOfClosure),
        "recipient_id": .id,
      ],
      standing: Standing(
        isAlready: { state, subject, _ in
          state.library.rows.items.first { $0.id.id == subject.id }?.value["is_active"] == .bool(false)
        }, facts: closureFacts)),
    Action(
      Vemap.CreateMailTemplate.self, Words("Mailsjabloon maken", "Create a mail template"), .add, of: "templates",
      .outside,
      given: [
        "tenant_id": .chosen("tenant"), "templateData.root": .fixed(layout),
        "templateData.block-1.type": .fixed(.string("Text")),
        "templateData.block-1.data.style.fontSize": .fixed(.int(14)),
      ],
      fields: [
        FormField("templateName", Words("Naam", "Name"), .text(), required: true),
        FormField(
          "templateData.block-1.data.props.text", Words("Tekst", "Text"), .lines(), required: true,
          help: Words(
            "VEMAP vult {NAAM_STAKEHOLDER}; keet geeft {projectName} en {closureName} mee.",
            "VEMAP fills {NAAM_STAKEHOLDER}; keet passes {projectName} and {closureName}.")),
      ], answerID: ["data.template_id"]),
  ]

  @Sendable private static func projectOfClosure(_ state: AppState, _ subject: Subject) -> JSONValue? {
    (subject.values["project"] ?? state.closure(of: subject)?.project?.id).map { .string($0) }
  }

  /// The layout of the document's sample: one text, black on white.
  private static let layout = JSONValue.object([
    "type": .string("EmailLayout"),
    "data": .object([
      "backdropColor": .string("#FFFFFF"), "canvasColor": .string("#FFFFFF"), "textColor": .string("#000000"),
      "fontFamily": .string("Arial"), "childrenIds": .array([.string("block-1")]),
    ]),
  ])
}
