import Records
import VemapAPI
import VendorAPI

extension Action {
  /// Adding is documented as what comes on top of those who are on a closure already, and nobody is on it twice.
  static let vemapStakeholders: [Action] = [
    addingStakeholders(nil, of: "closures", aboutList: false, letter: "s", closure: .id),
    addingStakeholders("list", of: "stakeholders", aboutList: true, letter: nil, closure: .chosen("closure")),
    Action(
      Vemap.RemoveClosureStakeholder.self, Words("Stakeholder weghalen", "Remove a stakeholder"), .delete,
      of: "closures", .reversible, forMany: true,
      given: ["tenant_id": .chosen("tenant"), "closure_id": .id],
      fields: [
        FormField("stakeholder_id", Words("Wie", "Who"), .record(list: "vemap users"), required: true)
      ],
      standing: Standing(
        isAlready: { state, subject, fields in
          guard let people = state.closure(of: subject)?.stakeholders else { return false }
          return !people.contains { $0.id.id == fields["stakeholder_id"]?.text }
        }, facts: closureFacts,
        evidence: { write, closure in
          guard let person = write.fields["stakeholder_id"]?.text, let people = people(on: closure) else { return nil }
          return !people.contains(person)
        }), undo: addingAgain),
    removing("person", of: "stakeholders", closure: .chosen("closure"), person: .id),
    removing("closure", of: "stakeholder-closures", closure: .id, person: .chosen("user")),
  ]

  private static func addingStakeholders(
    _ variant: String?, of list: String, aboutList isAboutList: Bool, letter: Character?, closure: Given
  ) -> Action {
    Action(
      Vemap.AddClosureStakeholders.self, as: variant, Words("Stakeholder toevoegen", "Add a stakeholder"), .add,
      of: list, aboutList: isAboutList, letter: letter, .reversible, forMany: !isAboutList,
      given: ["tenant_id": .chosen("tenant"), "closure_id": closure],
      fields: [
        FormField("stakeholders", Words("Wie", "Who"), .records(list: "vemap users"), required: true)
      ],
      standing: Standing(
        isAlready: { _, _, fields in fields["stakeholders"] == .array([]) }, facts: closureFacts,
        evidence: { write, closure in
          guard case .array(let sent)? = write.fields["stakeholders"], let people = people(on: closure) else {
            return nil
          }
          return Set(sent.compactMap(\.text)).isSubset(of: people)
        }),
      // Only those who are new, so that taking it back leaves those who were there.
      derive: { state, subject, fields in
        guard let people = state.closure(of: subject)?.stakeholders, case .array(let chosen)? = fields["stakeholders"]
        else { return }
        let members = Set(people.map(\.id.id))
        fields["stakeholders"] = .array(chosen.filter { $0.text.map(members.contains) != true })
      },
      undo: .byEach("vemap removeClosureStakeholder") { sent in
        guard case .array(let people)? = sent["stakeholders"] else { return [] }
        return people.map { person in
          var fields = sent
          fields["stakeholders"] = nil
          fields["stakeholder_id"] = person
          return fields
        }
      })
  }

  /// Where the row under the cursor is the person, or the closure.
  private static func removing(_ variant: String, of list: String, closure: Given, person: Given) -> Action {
    Action(
      Vemap.RemoveClosureStakeholder.self, as: variant, Words("Stakeholder weghalen", "Remove the stakeholder"),
      .delete, of: list, .reversible, forMany: true,
      given: ["tenant_id": .chosen("tenant"), "closure_id": closure, "stakeholder_id": person],
      standing: Standing(facts: closureFacts), undo: addingAgain)
  }

  /// Ids of those whom a closure as its own operation gives it names; nil for a row of another kind.
  private static func people(on closure: JSONValue?) -> Set<String>? {
    guard case .array(let people)? = closure?["stakeholders"] else { return nil }
    return Set(people.compactMap { $0["user_id"]?.text })
  }

  private static let addingAgain = Undo.by("vemap addClosureStakeholders") { sent, _ in
    guard let person = sent["stakeholder_id"] else { return nil }
    var fields = sent
    fields["stakeholder_id"] = nil
    fields["stakeholders"] = .array([person])
    return fields
  }
}
