import HTTPTypes
package import VendorAPI

extension TwelveBuild {
  /// How an invitation can be said to stand. The vendor shows other words too, e.g. `pending`.
  package enum InvitationStatus: String, Codable, CaseIterable, Sendable {
    case unknown, rejected, calculating, offer, offerwaiting, granted, inbudget, notgranted
  }

  /// `POST /invitation` (method inferred): asks a company for an offer on a work component.
  package struct AddInvitation: Endpoint {
    package typealias Contract = TwelveBuild
    package typealias Output = Invitation
    package static let route = Route(.post, "/invitation", "addInvitation", fields: .query, isInferred: true)
    package static let example = AddInvitation(
      workComponentId: "1300001", phaseId: "123457", companyId: "7654322", status: .offer)

    package var workComponentId: String
    package var phaseId: String
    package var companyId: String
    /// The document names no words here; they are those of `updateInvitation`.
    package var status: InvitationStatus?

    package init(workComponentId: String, phaseId: String, companyId: String, status: InvitationStatus? = nil) {
      self.workComponentId = workComponentId
      self.phaseId = phaseId
      self.companyId = companyId
      self.status = status
    }

    package func validate() throws(InvalidField) {
      try FieldPattern.number.check([
        "workComponentId": workComponentId, "phaseId": phaseId, "companyId": companyId,
      ])
    }
  }

  /// `GET /invitation/{id}` (method inferred).
  package struct GetInvitation: Endpoint {
    package typealias Contract = TwelveBuild
    package typealias Output = Invitation
    package static let route = Route(.get, "/invitation/{id}", "getInvitation", isInferred: true)
    package static let example = GetInvitation(id: "1122334")

    package var id: String

    package init(id: String) { self.id = id }

    package func validate() throws(InvalidField) { try FieldPattern.number.check(["id": id]) }
  }

  /// `PUT /invitation/{id}` (method inferred). Others asked for the same work component stay as they are.
  package struct UpdateInvitation: Endpoint {
    package typealias Contract = TwelveBuild
    package typealias Output = Invitation
    package static let route = Route(.put, "/invitation/{id}", "updateInvitation", fields: .query, isInferred: true)
    package static let example = UpdateInvitation(id: "1122334", status: .offer)

    package var id: String
    package var status: InvitationStatus?

    package init(id: String, status: InvitationStatus? = nil) {
      self.id = id
      self.status = status
    }

    package func validate() throws(InvalidField) { try FieldPattern.number.check(["id": id]) }
  }

  /// `DELETE /invitation/{id}` (method inferred).
  package struct DeleteInvitation: Endpoint {
    package typealias Contract = TwelveBuild
    package typealias Output = Nothing
    package static let route = Route(
      .delete, "/invitation/{id}", "deleteInvitation", fields: .query, answerType: nil, isInferred: true)
    package static let example = DeleteInvitation(id: "1122334")

    package var id: String

    package init(id: String) { self.id = id }

    package func validate() throws(InvalidField) { try FieldPattern.number.check(["id": id]) }
  }

  package struct Invitation: Decodable, Equatable, Sendable {
    package var id: AnyText
    @Lenient package var workComponentId: String?
    @Lenient package var phaseId: String?
    /// Whether this is the number of the company that was asked is not documented.
    @Lenient package var specialistId: String?
    @Lenient package var status: String?
  }

  /// `GET /invitation/{id}/budgetRows` (method inferred): what the specialist asks for each row of the budget.
  package struct GetBudgetRowsForInvitation: Endpoint {
    package typealias Contract = TwelveBuild
    package typealias Output = Page<InvitationBudget>
    package static let route = Route(
      .get, "/invitation/{id}/budgetRows", "getBudgetRowsForInvitation", answer: ["data"], isInferred: true)
    package static let example = GetBudgetRowsForInvitation(id: "1122340")

    package var id: String

    package init(id: String) { self.id = id }

    package func validate() throws(InvalidField) { try FieldPattern.number.check(["id": id]) }
  }

  /// A budget as one specialist filled it in.
  package struct InvitationBudget: Decodable, Equatable, Sendable {
    /// The cells of each row by the names of their properties.
    @Elements package var rows: Page<Members<BudgetCell>>
    /// The only place where the document shows the id of a budget that the caller did not send.
    @Lenient package var budgetId: String?
    @Lenient package var messageId: String?
    @Lenient package var specialistId: String?
    @Lenient package var specialistName: String?
  }
}
