import Testing
import VendorAPI

@testable import Dashboard

/// Of every action: by what it is taken back, or why nothing does that, and what must still be so at the vendor when it
/// leaves. Where nothing must, it makes something new, adds to what is there, or leaves the same whatever was there.
@Suite struct ActionTableTests {
  private static let table = """
    vemap createClosure | -: no operation | -
    vemap createClosure copy | -: no operation | -
    vemap createClosureComment | -: no operation | vkm_plan.id, vkm_plan.version
    vemap addClosureStakeholders | removeClosureStakeholder | -
    vemap addClosureStakeholders list | removeClosureStakeholder | -
    vemap removeClosureStakeholder | addClosureStakeholders | -
    vemap removeClosureStakeholder person | addClosureStakeholders | -
    vemap removeClosureStakeholder closure | addClosureStakeholders | -
    vemap createFileMetadata | deleteFile | -
    vemap updateFileMetadata | restore | fields
    vemap deleteFile | -: deleted | name
    vemap sendMail | -: reached people | -
    vemap createMailRecipients | -: may be older | -
    vemap deleteMailRecipient | -: needs a message | -
    vemap createMailTemplate | -: no operation | -
    vemap createProject | -: no operation | -
    vemap updateProject | -: no operation | -
    vemap createProjectRecipients | -: may be older | -
    vemap deleteProjectRecipient | createProjectRecipients | name, email, organisation_name
    vemap createUser | deleteUser | -
    vemap updateUser | restore | fields
    vemap deleteUser | -: deleted | name
    vemap createTenant | -: all inside it | -
    vemap deleteTenant | -: deleted | name
    vemap forgotPassword | -: reached people | -
    vemap resetPassword | -: not shown before | -
    12build addProject | removeProject | -
    12build updateProject | restore | fields
    12build updateProject tender | -: not shown before | -
    12build removeProject | -: deleted | name
    12build closeProject | openProject | -
    12build openProject | closeProject | -
    12build closeProjectPhase | openProjectPhase | -
    12build openProjectPhase | closeProjectPhase | -
    12build closeProjectPhase of project | openProjectPhase | -
    12build openProjectPhase of project | closeProjectPhase | -
    12build createDocument | -: reached people | -
    12build createDocument to project | -: reached people | -
    12build setDocument | restore | fields
    12build removeDocument | -: deleted | name
    12build setExternalReference | -: no operation | -
    12build addDocumentToDocumentGroup | -: not shown before | -
    12build createDocumentGroup | deleteDocumentGroup | -
    12build updateDocumentGroup | restore | fields
    12build updateDocumentGroup move | -: not shown before | -
    12build deleteDocumentGroup | -: deleted | name
    12build updateDocumentGroupWorkCategory | restore | fields
    12build addWorkComponent | deleteWorkComponent | -
    12build updateWorkComponent | restore | fields
    12build updateWorkComponent planning | -: not shown before | -
    12build deleteWorkComponent | -: deleted | name
    12build addInvitation | -: reached people | -
    12build addInvitation for component | -: reached people | -
    12build updateInvitation | -: reached people | fields
    12build updateInvitation award | -: reached people | status
    12build updateInvitation reject | -: reached people | status
    12build updateInvitation calculating | -: reached people | status
    12build updateInvitation declined | -: reached people | status
    12build updateInvitation offer coming | -: reached people | status
    12build deleteInvitation | -: deleted | name
    12build createSpecialist | -: no operation | -
    12build addRelation | removeRelation | -
    12build addRelation of company | removeRelation | -
    12build updateRelation | restore | fields
    12build removeRelation | -: deleted | name
    12build addRelationData | removeRelationData | -
    12build addRelationData of relation | removeRelationData | -
    12build updateRelationData | restore | value, source
    12build removeRelationData | -: deleted | name
    12build createBudget | -: no operation | -
    12build createBudget of project | -: no operation | -
    12build addBudgetRow | -: id not told | -
    12build updateBudgetRow | restore | fields
    12build deleteBudgetRow | -: deleted | name
    12build linkBudgetRow | unlinkBudgetRow | -
    12build unlinkBudgetRow | linkBudgetRow | -
    12build addBudgetRows | -: id not told | -
    12build updateBudgetRows | updateBudgetRows | cells
    12build deleteBudgetRows | -: deleted | cells
    corlega createContact | -: no operation | -
    corlega updateContact | restore | fields
    corlega createQuote | -: no operation | -
    corlega updateQuote | restore | fields
    corlega updateQuote fields | -: not shown before | -
    corlega createInvoice | -: no operation | -
    corlega updateInvoice | restore | fields
    corlega updateInvoice fields | -: not shown before | -
    blueprint sendInvoice email | -: reached people | invoice_number, contact_name, amount_cents, currency, status, due_date
    blueprint sendInvoice whatsapp | -: reached people | invoice_number, contact_name, amount_cents, currency, status, due_date
    blueprint sendWhatsAppMessage reminder | -: reached people | invoice_number, contact_name, amount_cents, currency, status, due_date
    blueprint createInvoice | -: no operation | -
    blueprint sendWhatsAppMessage | -: reached people | -
    blueprint sendWhatsAppMessage template | -: reached people | -
    blueprint sendWhatsAppMessage tender reminder | -: reached people | status
    blueprint createContact | deleteContact | -
    blueprint updateContact | restore | fields
    blueprint deleteContact | -: deleted | name
    blueprint createAppointment | -: no operation | -
    blueprint createTrip | -: no operation | -
    blueprint updateTripStatus | restore | fields
    """

  /// Why there is no way back.
  private static let reasons: [String: String] = [
    "no operation": "the vendor has none that does the reverse",
    "reached people": "whoever was reached can have seen it; nothing of that is done behind their backs",
    "not shown before": "the vendor does not show what was there",
    "deleted": "what is made anew is another record; a word was typed",
    "may be older": "the answer can name one that was there before",
    "needs a message": "to add somebody again takes words to them",
    "id not told": "the answer does not tell which row is new",
    "all inside it": "what was made in it since would go, too",
  ]

  @Test func `every action stands in the table as it is`() {
    let actions = Action.all.filter { $0.operation.id != "none" }
    let stated = Self.table.split(separator: "\n").map { $0.split(separator: " | ").map(String.init) }
    #expect(stated.map { $0[0] } == actions.map(\.id))
    for (action, columns) in zip(actions, stated) {
      let (undo, why) = (columns[1].prefix { $0 != ":" }, columns[1].split(separator: ": ").dropFirst().first)
      #expect(undo == Self.undo(action), "\(action.id)")
      #expect(why.map { Self.reasons[String($0)] != nil } ?? (undo != "-"), "\(action.id)")
      #expect(columns[2] == Self.guarding(action), "\(action.id)")
    }
  }

  /// A field whose place in the record is not known can be neither compared nor put back.
  @Test func `an edit compares every field that its vendor shows`() {
    let unseen = Action.all.filter(\.isEdit).flatMap { action in
      action.fields.filter { $0.source == nil }.map { "\(action.id) \($0.name)" }
    }
    #expect(unseen == ["vemap updateFileMetadata metadata.description", "vemap updateFileMetadata metadata.tags"])
  }

  private static func undo(_ action: Action) -> String {
    switch action.undo {
    case nil: "-"
    case .restore: "restore"
    case .by(let id, _), .byEach(let id, _), .from(let id, _): String(id.split(separator: " ")[1])
    }
  }

  private static func guarding(_ action: Action) -> String {
    if action.isEdit { return "fields" }
    if !action.standing.mustHold.isEmpty {
      return action.standing.mustHold.map { $0.names.joined(separator: ".") }.joined(separator: ", ")
    }
    if action.standing.basis != nil { return "cells" }
    return action.caution == .irreversible ? "name" : "-"
  }
}
