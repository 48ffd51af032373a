import HTTPTypes
package import VendorAPI

extension TwelveBuild {
  /// The properties of a budget row that can be sent. The document's samples also show `price`, which is not among
  /// those it allows.
  package enum BudgetProperty: String, Codable, CodingKeyRepresentable, CaseIterable, Sendable {
    case details, docNumber, hideAmount, importReference, measurement, name, numberOfUnits, pricePerUnit, totalPrice
    case totalPriceReferenceId, projectSpecMt, required, rowNumber, sendToSpecialist, unit, messageGroupBudget
    case totalPriceExcluded, priceType, importType, children, elementType
  }

  /// `POST /budgetrow` (method inferred). The answer does not tell the new row's id.
  package struct AddBudgetRow: Endpoint {
    package typealias Contract = TwelveBuild
    package typealias Output = AddedBudgetRow
    package static let route = Route(.post, "/budgetrow", "addBudgetRow", fields: .query, isInferred: true)
    package static let example = AddBudgetRow(
      budgetId: "1", rowNumber: "2", properties: .exampleRow, messageGroupId: "1300001", workCategoryId: "1300001")

    package var budgetId: String
    package var rowNumber: String?
    /// How an object is written in the query is not documented; it goes as `properties[name]`.
    package var properties: [BudgetProperty: String]
    /// Two names of the vendor for the work component that gets the row.
    package var messageGroupId: String?
    package var workCategoryId: String?

    package init(
      budgetId: String, rowNumber: String? = nil, properties: [BudgetProperty: String],
      messageGroupId: String? = nil, workCategoryId: String? = nil
    ) {
      self.budgetId = budgetId
      self.rowNumber = rowNumber
      self.properties = properties
      self.messageGroupId = messageGroupId
      self.workCategoryId = workCategoryId
    }

    package func validate() throws(InvalidField) {
      try FieldPattern.number.check(["budgetId": budgetId, "rowNumber": rowNumber])
      try InvalidField.require(!properties.isEmpty, "properties", "is empty")
      try InvalidField.requireOneComponent(messageGroupId, workCategoryId, isNeeded: false)
    }
  }

  /// `POST /budgetrows` (method inferred). The answer does not tell the new rows' ids.
  package struct AddBudgetRows: Endpoint {
    package typealias Contract = TwelveBuild
    package typealias Output = AddedBudgetRows
    package static let route = Route(.post, "/budgetrows", "addBudgetRows", fields: .query, isInferred: true)
    package static let example = AddBudgetRows(
      budgetId: "1",
      budgetRows: [
        Row(rowNumber: "2", properties: .exampleRow), Row(rowNumber: "3", properties: .secondExampleRow),
      ],
      messageGroupId: "1300001", workCategoryId: "1300001")

    package struct Row: Codable, Equatable, Sendable {
      package var rowNumber: String?
      package var properties: [BudgetProperty: String]

      package init(rowNumber: String? = nil, properties: [BudgetProperty: String]) {
        self.rowNumber = rowNumber
        self.properties = properties
      }
    }

    package var budgetId: String
    /// How a list of objects is written in the query is not documented; it goes as
    /// `budgetRows[0][properties][name]`.
    package var budgetRows: [Row]
    /// Two names of the vendor for the work component that gets the rows.
    package var messageGroupId: String?
    package var workCategoryId: String?

    package init(
      budgetId: String, budgetRows: [Row], messageGroupId: String? = nil, workCategoryId: String? = nil
    ) {
      self.budgetId = budgetId
      self.budgetRows = budgetRows
      self.messageGroupId = messageGroupId
      self.workCategoryId = workCategoryId
    }

    package func validate() throws(InvalidField) {
      try FieldPattern.number.check(["budgetId": budgetId])
      try InvalidField.require(!budgetRows.isEmpty, "budgetRows", "is empty")
      for row in budgetRows {
        try FieldPattern.number.check(["budgetRows.rowNumber": row.rowNumber])
        try InvalidField.require(!row.properties.isEmpty, "budgetRows.properties", "is empty")
      }
      try InvalidField.requireOneComponent(messageGroupId, workCategoryId, isNeeded: false)
    }
  }

  /// `PUT /budgetrow` (method inferred).
  package struct UpdateBudgetRow: Endpoint {
    package typealias Contract = TwelveBuild
    package typealias Output = UpdatedBudgetRow
    package static let route = Route(.put, "/budgetrow", "updateBudgetRow", fields: .query, isInferred: true)
    package static let example = UpdateBudgetRow(budgetRowId: "1", properties: .exampleRow)

    package var budgetRowId: String
    /// The document does not list the names here; they are those of `addBudgetRow`.
    package var properties: [BudgetProperty: String]

    package init(budgetRowId: String, properties: [BudgetProperty: String]) {
      self.budgetRowId = budgetRowId
      self.properties = properties
    }

    package func validate() throws(InvalidField) {
      try FieldPattern.number.check(["budgetRowId": budgetRowId])
      try InvalidField.require(!properties.isEmpty, "properties", "is empty")
    }
  }

  /// `PUT /budgetrows` (method inferred).
  package struct UpdateBudgetRows: Endpoint {
    package typealias Contract = TwelveBuild
    package typealias Output = UpdatedBudgetRows
    package static let route = Route(.put, "/budgetrows", "updateBudgetRows", fields: .query, isInferred: true)
    package static let example = UpdateBudgetRows(budgetRows: [
      Row(id: "2", properties: .exampleRow), Row(id: "3", properties: .secondExampleRow),
    ])

    package struct Row: Codable, Equatable, Sendable {
      package var id: String
      package var properties: [BudgetProperty: String]

      package init(id: String, properties: [BudgetProperty: String]) {
        self.id = id
        self.properties = properties
      }
    }

    package var budgetRows: [Row]

    package init(budgetRows: [Row]) { self.budgetRows = budgetRows }

    package func validate() throws(InvalidField) {
      try InvalidField.require(!budgetRows.isEmpty, "budgetRows", "is empty")
      for row in budgetRows {
        try FieldPattern.number.check(["budgetRows.id": row.id])
        try InvalidField.require(!row.properties.isEmpty, "budgetRows.properties", "is empty")
      }
    }
  }

  /// What was sent, given back.
  package struct AddedBudgetRow: Decodable, Equatable, Sendable {
    @Lenient package var budgetId: String?
    @Lenient package var rowNumber: String?
    @Members package var properties: [String: AnyText]
  }

  package struct AddedBudgetRows: Decodable, Equatable, Sendable {
    @Lenient package var budgetId: String?
    @Elements package var budgetRows: Page<ChangedBudgetRow>
  }

  package struct UpdatedBudgetRow: Decodable, Equatable, Sendable {
    @Lenient package var budgetRowId: String?
    @Members package var properties: [String: AnyText]
  }

  package struct UpdatedBudgetRows: Decodable, Equatable, Sendable {
    @Elements package var budgetRows: Page<ChangedBudgetRow>
  }

  /// A row among many, given back: a new one by its number, a changed one by its id, and in one place of the document
  /// by its number.
  package struct ChangedBudgetRow: Decodable, Equatable, Sendable {
    @Lenient package var id: String?
    @Lenient package var rowNumber: String?
    @Members package var properties: [String: AnyText]
  }
}

extension [TwelveBuild.BudgetProperty: String] {
  /// The document's two rows, with `price` under the name that it allows.
  fileprivate static let exampleRow: Self = [
    .pricePerUnit: "150", .measurement: "", .projectSpecMt: "", .details: "Detailed text", .unit: "meters",
    .numberOfUnits: "9834", .name: "Some name",
  ]

  fileprivate static let secondExampleRow: Self = [
    .pricePerUnit: "200", .measurement: "", .projectSpecMt: "", .details: "Detailed text 2", .unit: "kilometers",
    .numberOfUnits: "1256", .name: "Random name",
  ]
}
