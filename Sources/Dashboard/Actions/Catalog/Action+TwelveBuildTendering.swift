import TwelveBuildAPI
import VendorAPI

extension Action {
  static let twelveBuildComponents: [Action] = [
    Action(
      TwelveBuild.AddWorkComponent.self, Words("Werkpakket maken", "Add a work component"), .add,
      of: "work-components", .reversible, given: ["projectId": .chosen("project")],
      fields: [FormField("name", Words("Naam", "Name"), .text(), required: true)] + componentFields(isNew: true),
      undo: .by("12build deleteWorkComponent") { _, id in id.map { ["workComponentId": .string($0)] } },
      answerID: ["workComponentId"]),
    Action(
      TwelveBuild.UpdateWorkComponent.self, Words("Werkpakket wijzigen", "Edit the work component"), .edit,
      of: "work-components", letter: "w", .reversible, edits: true, given: ["workComponentId": .id],
      fields: [FormField("name", Words("Naam", "Name"), .text(), required: true, from: "name")]
        + componentFields(isNew: false), undo: .restore),
    // 12Build shows none of these again, so what was there before is not known.
    Action(
      TwelveBuild.UpdateWorkComponent.self, as: "planning", Words("Planning en notitie", "Planning and note"), .edit,
      of: "work-components", letter: "p", .outside, given: ["workComponentId": .id], fields: unseenFields,
      standing: Standing(isAlready: { _, _, fields in fields.count == 1 })),
    Action(
      TwelveBuild.DeleteWorkComponent.self, Words("Werkpakket verwijderen", "Delete the work component"), .delete,
      of: "work-components", .irreversible, given: ["workComponentId": .id],
      standing: Standing(facts: { state, subject, _ in
        guard case .array(let asked)? = state.shownRow(subject)?["communication"], !asked.isEmpty else { return [] }
        return [
          Fact(
            Words("Gevraagd", "Asked"),
            (asked.count == 1
              ? Words("1 bedrijf is gevraagd", "1 firm was asked")
              : Words("\(asked.count) bedrijven zijn gevraagd", "\(asked.count) firms were asked"))(state.language),
            .warning)
        ]
      })),
  ]

  private static func componentFields(isNew: Bool) -> [FormField] {
    [
      FormField(
        "stabuChapterIds", Words("Hoofdstukken (nrs)", "Chapters (ids)"), .list,
        help: Words(
          "Nummers van :12build chapters, met komma's ertussen.", "Ids of :12build chapters, parted by commas."),
        from: isNew ? nil : "codeIds"),
      FormField("externalData", Words("Kenmerk", "Reference"), .text(), from: isNew ? nil : "externalData"),
    ] + (isNew ? unseenFields : [])
  }

  private static let unseenFields: [FormField] = [
    FormField("internalNote", Words("Interne notitie", "Internal note"), .lines()),
    FormField("plannedStart", Words("Begin werk", "Work starts"), .text(), help: undocumentedDate),
    FormField("plannedComplete", Words("Einde werk", "Work ends"), .text(), help: undocumentedDate),
  ]

  // MARK: Invitations

  /// Whoever is asked, gets the work or does not get it can see so at 12Build: nothing of this is done without a last
  /// look, and nothing with `u` afterwards.
  static let twelveBuildInvitations: [Action] = [
    Action(
      TwelveBuild.AddInvitation.self, Words("Bedrijf uitnodigen", "Invite a firm"), .add, of: "invitations", .outside,
      given: [
        "phaseId": .known { state, subject in state.tenderPlace(of: subject)["phase"].map { .string($0) } }
      ],
      fields: [workComponent("workComponentId", required: true), firm, invitationStatus(from: nil)],
      standing: Standing(facts: { state, _, fields in state.markFacts(ofCompany: fields["companyId"]?.text) }),
      answerID: ["id"]),
    Action(
      TwelveBuild.AddInvitation.self, as: "for component", Words("Bedrijf uitnodigen", "Invite a firm"), .send,
      of: "work-components", .outside, given: ["workComponentId": .id, "phaseId": .chosen("phase")],
      fields: [firm, invitationStatus(from: nil)],
      standing: Standing(facts: { state, _, fields in state.markFacts(ofCompany: fields["companyId"]?.text) }),
      answerID: ["id"]),
    Action(
      TwelveBuild.UpdateInvitation.self, Words("Status wijzigen", "Change the status"), .edit, of: "invitations",
      .outside, edits: true, given: ["id": .id], fields: [invitationStatus(from: "status")],
      standing: Standing(facts: { state, subject, _ in
        state.invitationFacts(subject) + [state.statusIsSeen]
      })),
    setting(.granted, "award", Words("Gunnen", "Award"), .send, letter: "g"),
    setting(.notGranted, "reject", Words("Niet gunnen", "Do not award"), .send, letter: "n", forMany: true),
    setting(.calculating, "calculating", Words("Rekent", "Is calculating"), .comment, letter: "c", forMany: true),
    setting(.declined, "declined", Words("Rekent niet", "Does not calculate"), .comment, letter: "r", forMany: true),
    setting(
      .offerComing, "offer coming", Words("Offerte volgt", "Offer follows"), .comment, letter: "w", forMany: true),
    Action(
      TwelveBuild.DeleteInvitation.self, Words("Uitnodiging verwijderen", "Delete the invitation"), .delete,
      of: "invitations", .irreversible, given: ["id": .id],
      standing: Standing(facts: { state, subject, _ in state.invitationFacts(subject) })),
  ]

  /// One status at one key.
  private static func setting(
    _ status: Tenderer.Status, _ variant: String, _ title: Words, _ slot: Slot, letter: Character,
    forMany: Bool = false
  ) -> Action {
    Action(
      TwelveBuild.UpdateInvitation.self, as: variant, title, slot, of: "invitations", letter: letter, .outside,
      forMany: forMany, given: ["id": .id, "status": .fixed(.string(status.word))],
      standing: Standing(
        isAlready: { state, subject, _ in state.tenderer(subject)?.status == status.word },
        facts: { state, subject, _ in
          state.invitationFacts(subject, becomes: status) + (status == .granted ? state.othersFacts(subject) : [])
        },
        // Prices change without `getInvitation` telling.
        mustHold: ["status"],
        evidence: { write, row in
          guard let now = row?["status"]?.text, let was = write.basis["status"]?.text else { return nil }
          return now == status.word ? true : now == was ? false : nil
        }))
  }

  private static let firm = FormField(
    "companyId", Words("Bedrijf", "Firm"), .record(list: "12build relations"), required: true,
    help: Words(
      "Kies uit de relaties; een ander bedrijf maakt u daar eerst relatie.",
      "Choose from the relations; make another firm a relation there first."))

  private static func invitationStatus(from source: JSONPath?) -> FormField {
    FormField(
      "status", Words("Status", "Status"), .choice(Tenderer.statusChoices), required: source != nil, from: source)
  }
}
