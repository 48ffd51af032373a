import HTTPTypes
package import VendorAPI

extension TwelveBuild {
  /// `GET /budgetrow/{budgetId}` (method inferred).
  package struct ListBudgetRows: Endpoint {
    package typealias Contract = TwelveBuild
    package typealias Output = Page<BudgetRow>
    package static let route = Route(
      .get, "/budgetrow/{budgetId}", "listBudgetRows", answer: ["data"], isInferred: true)
    package static let example = ListBudgetRows(budgetId: "1", workCategoryId: "1300001")

    package var budgetId: String
    /// Only rows of this work component.
    package var workCategoryId: String?

    package init(budgetId: String, workCategoryId: String? = nil) {
      self.budgetId = budgetId
      self.workCategoryId = workCategoryId
    }

    package func validate() throws(InvalidField) {
      try FieldPattern.number.check(["budgetId": budgetId, "workCategoryId": workCategoryId])
    }
  }

  /// `DELETE /budgetrow/{budgetRowId}` (method inferred).
  package struct DeleteBudgetRow: Endpoint {
    package typealias Contract = TwelveBuild
    package typealias Output = Nothing
    package static let route = Route(
      .delete, "/budgetrow/{budgetRowId}", "deleteBudgetRow", fields: .query, answerType: nil, isInferred: true)
    package static let example = DeleteBudgetRow(budgetRowId: "1")

    package var budgetRowId: String

    package init(budgetRowId: String) { self.budgetRowId = budgetRowId }

    package func validate() throws(InvalidField) { try FieldPattern.number.check(["budgetRowId": budgetRowId]) }
  }

  /// `DELETE /budgetrows` (method inferred).
  package struct DeleteBudgetRows: Endpoint {
    package typealias Contract = TwelveBuild
    package typealias Output = DeletedBudgetRows
    package static let route = Route(.delete, "/budgetrows", "deleteBudgetRows", fields: .query, isInferred: true)
    package static let example = DeleteBudgetRows(budgetRowIds: ["1", "2", "3", "4", "5"])

    /// How a list is written in the query is not documented; it goes as `budgetRowIds[]`.
    package var budgetRowIds: [String]

    package init(budgetRowIds: [String]) { self.budgetRowIds = budgetRowIds }

    package func validate() throws(InvalidField) {
      try InvalidField.require(!budgetRowIds.isEmpty, "budgetRowIds", "is empty")
      for id in budgetRowIds { try FieldPattern.number.check(["budgetRowIds": id]) }
    }
  }

  /// `POST /budgetrow/link` (method inferred; `PUT` is likely too): gives a row to a work component.
  package struct LinkBudgetRow: Endpoint {
    package typealias Contract = TwelveBuild
    package typealias Output = Nothing
    package static let route = Route(
      .post, "/budgetrow/link", "linkBudgetRow", class: .sameValueWrite, fields: .query, answerType: nil,
      isInferred: true)
    package static let example = LinkBudgetRow(
      budgetRowId: "1", messageGroupId: "1300002", workCategoryId: "1300002")

    package var budgetRowId: String
    /// Two names of the vendor for a work component; one of them is needed.
    package var messageGroupId: String?
    package var workCategoryId: String?

    package init(budgetRowId: String, messageGroupId: String? = nil, workCategoryId: String? = nil) {
      self.budgetRowId = budgetRowId
      self.messageGroupId = messageGroupId
      self.workCategoryId = workCategoryId
    }

    package func validate() throws(InvalidField) {
      try FieldPattern.number.check(["budgetRowId": budgetRowId])
      try InvalidField.requireOneComponent(messageGroupId, workCategoryId, isNeeded: true)
    }
  }

  /// `DELETE /budgetrow/unlink` (method inferred; `POST` and `PUT` are as likely): takes a row from a work component.
  package struct UnlinkBudgetRow: Endpoint {
    package typealias Contract = TwelveBuild
    package typealias Output = Nothing
    package static let route = Route(
      .delete, "/budgetrow/unlink", "unlinkBudgetRow", fields: .query, answerType: nil, isInferred: true)
    package static let example = UnlinkBudgetRow(
      budgetRowId: "1", messageGroupId: "1300001", workCategoryId: "1300001")

    package var budgetRowId: String
    /// Two names of the vendor for a work component; one of them is needed.
    package var messageGroupId: String?
    package var workCategoryId: String?

    package init(budgetRowId: String, messageGroupId: String? = nil, workCategoryId: String? = nil) {
      self.budgetRowId = budgetRowId
      self.messageGroupId = messageGroupId
      self.workCategoryId = workCategoryId
    }

    package func validate() throws(InvalidField) {
      try FieldPattern.number.check(["budgetRowId": budgetRowId])
      try InvalidField.requireOneComponent(messageGroupId, workCategoryId, isNeeded: true)
    }
  }

  /// A row of a budget.
  package struct BudgetRow: Decodable, Equatable, Sendable {
    package var budgetRowId: AnyText
    @Lenient package var originalBudgetRowId: String?
    /// By the names of ``BudgetProperty``.
    @Members package var properties: [String: BudgetCell]
    @Elements package var links: Page<BudgetRowLink>
  }

  /// One property of a row, as text: as it was given, as people read it, and with the sign of a currency.
  package struct BudgetCell: Decodable, Equatable, Sendable {
    @Lenient package var id: String?
    @Lenient package var budgetRowId: String?
    @Lenient package var value: String?
    @Lenient package var formattedValue: String?
    @Lenient package var prefixedValue: String?
  }

  /// What a row belongs to.
  package struct BudgetRowLink: Decodable, Equatable, Sendable {
    @Lenient package var budgetRowId: String?
    /// `MessageGroup` for a work component.
    @Lenient package var className: String?
    @Lenient package var objectId: String?
    /// The document shows no beside `MessageGroup`.
    @LenientPart package var isMessageGroup: Flag?
  }

  package struct DeletedBudgetRows: Decodable, Equatable, Sendable {
    @Elements package var budgetRowIds: Page<AnyText>
  }
}

extension InvalidField {
  /// A work component goes under two names; which one counts where they differ is not documented.
  static func requireOneComponent(
    _ messageGroupId: String?, _ workCategoryId: String?, isNeeded: Bool
  ) throws(InvalidField) {
    try FieldPattern.number.check(["messageGroupId": messageGroupId, "workCategoryId": workCategoryId])
    let isThere = messageGroupId != nil || workCategoryId != nil
    try require(isThere || !isNeeded, "workCategoryId", "is missing, and so is messageGroupId")
    let isOne = messageGroupId == nil || workCategoryId == nil || messageGroupId == workCategoryId
    try require(isOne, "workCategoryId", "must be the same as messageGroupId")
  }
}
