import Insights
import Records
import VemapAPI
import VendorAPI

extension Action {
  static let vemapClosures: [Action] = [
    creatingClosure(nil, Words("Afsluiting maken", "Create a closure"), letter: "a", isCopy: false),
    creatingClosure("copy", Words("Kopie van deze afsluiting", "Copy of this closure"), letter: "k", isCopy: true),
    Action(
      missing: "closure-dates", at: .vemap,
      Words("Datum, status en km wijzigen", "Change dates, status and kilometres"), .edit, of: "closures",
      because: Words(
        "dat kan niet via de API; datum, status en km wijzigt u in VEMAP",
        "not possible through the API; dates, status and kilometres are changed in VEMAP")),
    Action(
      Vemap.CreateClosureComment.self, Words("Reactie op het VKM-plan", "Comment on the VKM plan"), .comment,
      of: "closures", .outside,
      given: [
        "tenant_id": .chosen("tenant"), "closure_id": .id, "projectId": .row("project_id"),
        "vkmPlanId": .row("vkm_plan.id"), "version": .row("vkm_plan.version"), "type": .fixed(.string("COMMENT")),
      ],
      fields: [
        FormField("message", Words("Reactie", "Comment"), .lines(), required: true),
        FormField(
          "userName", Words("Uw naam", "Your name"), .text(), required: true,
          help: Words("VEMAP toont deze naam bij de reactie.", "VEMAP shows this name with the comment."),
          initially: { state, subject in state.vemapCallerName(subject).map { .string($0) } }),
      ],
      standing: Standing(
        blocked: { state, subject in
          state.closure(of: subject)?.plan == Closure.Plan.none ? Words("geen VKM-plan", "no VKM plan") : nil
        },
        facts: { state, subject, fields in
          let plan = state.closure(of: subject)?.currentPlan
          let version = "v" + (fields["version"]?.text ?? "?")
          let name = [plan?.name, version].compactMap(\.self).joined(separator: " · ")
          return closureFacts(state, subject, fields) + [Fact(Words("Op plan", "On plan"), name, .strong)]
        },
        // Of a plan that was replaced meanwhile the comment would say what nobody meant.
        mustHold: ["vkm_plan.id", "vkm_plan.version"]),
      // A closure says `v1.2` where a comment says `1.2`.
      derive: { _, _, fields in
        if let version = fields["version"]?.text, version.first == "v" {
          fields["version"] = .string(String(version.dropFirst()))
        }
      }),
  ]

  /// - Parameter isCopy: starts from the row under the cursor, without its days: the same ones are never meant.
  private static func creatingClosure(
    _ variant: String?, _ title: Words, letter: Character, isCopy: Bool
  ) -> Action {
    Action(
      Vemap.CreateClosure.self, as: variant, title, .add, of: "closures", aboutList: !isCopy, letter: letter, .outside,
      given: ["tenant_id": .chosen("tenant")],
      fields: [
        FormField(
          "projectId", Words("Project", "Project"), .record(list: "vemap projects"), required: true,
          from: "project_id", initially: { _, subject in subject.values["project"].map { .string($0) } }),
        FormField("closureName", Words("Naam", "Name"), .text(), required: true, from: "name"),
        FormField("startDate", Words("Eerste dag", "First day"), .date(.monthFirst), required: true),
        FormField("endDate", Words("Laatste dag", "Last day"), .date(.monthFirst), required: true),
        FormField(
          "closureType", Words("Soort", "Type"), .text(), required: true,
          help: Words(
            "VEMAP kent geen vaste lijst; een ander woord mag.", "VEMAP has no fixed list; another word will do."),
          from: "type", offers: { _ in ["nacht", "weekend", "dag", "langdurig", "maintenance"] }),
        FormField(
          "roadsegment", Words("Wegvak", "Road segment"), .roadSegment, required: true,
          initially: { state, subject in
            isCopy ? state.closure(of: subject)?.roadText.map { .string($0) } : nil
          }),
        FormField(
          "stakeholders", Words("Stakeholders", "Stakeholders"), .records(list: "vemap users"), from: "stakeholders"),
        FormField("closureDescription", Words("Omschrijving", "Description"), .text(), from: "description"),
        FormField(
          "status", Words("Status", "Status"), .text(), required: true, initially: { _, _ in .string("open") },
          offers: { _ in ["open"] }),
      ],
      standing: Standing(facts: { state, subject, fields in state.facts(ofDraft: fields, subject) }),
      derive: { _, _, fields in
        // Both are documented without saying that they can be left out.
        fields["stakeholders"] = fields["stakeholders"] ?? .array([])
        fields["closureDescription"] = fields["closureDescription"] ?? .string("")
      },
      notes: { state, form in
        form.subject.map { state.facts(ofDraft: form.reading(state.fieldContext).fields, $0) } ?? []
      })
  }
}
