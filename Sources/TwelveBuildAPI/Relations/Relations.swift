import HTTPTypes
package import VendorAPI

extension TwelveBuild {
  /// How a contractor holds a company: preferred, known, or not to do business with.
  package enum Mark: String, Codable, CaseIterable, Sendable {
    case gold, green, black
  }

  /// What `getRelations` can be narrowed to.
  package enum RelationFilter: String, ListedWord {
    case gold, green, black
    /// Cannot be given to a relation here.
    case stabuSpecific = "stabu-specific"

    package static var separator: Character { " " }
  }

  /// `GET /relation/list` (method inferred). The answer has no total: a page shorter than `pageSize` is the last.
  package struct GetRelations: Endpoint {
    package typealias Contract = TwelveBuild
    package typealias Output = Page<RelationOverview>
    package static let route = Route(.get, "/relation/list", "getRelations", isInferred: true)
    package static let example = GetRelations(
      relation: [.gold, .green], dataKey: "myCompanyNumber", dataValue: "C123", pageSize: 100, page: 1)

    /// The pattern is written for several with spaces between; that they are all taken is not documented.
    package var relation: WordList<RelationFilter>?
    /// Only companies with relation data under this key.
    package var dataKey: String?
    /// Only companies with this value under `dataKey`; an empty text asks for empty values.
    package var dataValue: String?
    /// At least 1; everything comes at once without it.
    package var pageSize: Int?
    /// From 1.
    package var page: Int?

    package init(
      relation: WordList<RelationFilter>? = nil, dataKey: String? = nil, dataValue: String? = nil,
      pageSize: Int? = nil, page: Int? = nil
    ) {
      self.relation = relation
      self.dataKey = dataKey
      self.dataValue = dataValue
      self.pageSize = pageSize
      self.page = page
    }

    package func validate() throws(InvalidField) {
      try InvalidField.require(dataValue == nil || dataKey != nil, "dataKey", "is required with dataValue")
      try InvalidField.require(relation?.words.isEmpty != true, "relation", "is empty")
      try InvalidField.requirePaging(pageSize: pageSize, page: page)
    }
  }

  /// `POST /relation` (method inferred).
  package struct AddRelation: Endpoint {
    package typealias Contract = TwelveBuild
    package typealias Output = Relation
    package static let route = Route(.post, "/relation", "addRelation", fields: .query, isInferred: true)
    package static let example = AddRelation(companyId: "7654351", relation: .gold)

    package var companyId: String
    package var relation: Mark

    package init(companyId: String, relation: Mark) {
      self.companyId = companyId
      self.relation = relation
    }

    package func validate() throws(InvalidField) { try FieldPattern.numberFromOne.check(["companyId": companyId]) }
  }

  /// `PUT /relation` (method inferred).
  package struct UpdateRelation: Endpoint {
    package typealias Contract = TwelveBuild
    package typealias Output = Relation
    package static let route = Route(.put, "/relation", "updateRelation", fields: .query, isInferred: true)
    package static let example = UpdateRelation(companyId: "7654321", relation: .gold)

    package var companyId: String
    package var relation: Mark

    package init(companyId: String, relation: Mark) {
      self.companyId = companyId
      self.relation = relation
    }

    package func validate() throws(InvalidField) { try FieldPattern.numberFromOne.check(["companyId": companyId]) }
  }

  /// `DELETE /relation` (method inferred).
  package struct RemoveRelation: Endpoint {
    package typealias Contract = TwelveBuild
    package typealias Output = Nothing
    package static let route = Route(.delete, "/relation", "removeRelation", fields: .query, isInferred: true)
    package static let example = RemoveRelation(companyId: "7654321")

    package var companyId: String

    package init(companyId: String) { self.companyId = companyId }

    package func validate() throws(InvalidField) { try FieldPattern.numberFromOne.check(["companyId": companyId]) }
  }

  package struct Relation: Decodable, Equatable, Sendable {
    @Lenient package var id: String?
    @Lenient package var companyId: String?
    /// `gold`, `green` or `black`.
    @Lenient package var relation: String?
  }

  /// A company with all that the contractor holds of it.
  ///
  /// The document shows four empty lists and names no member of them. What stands there is read as the same things are
  /// elsewhere in the document, by itself or as a list of one.
  package struct RelationOverview: Decodable, Equatable, Sendable {
    package var company: Company?
    package var address: Address?
    package var relation: Relation?
    package var relationData: Page<RelationData>

    private enum CodingKeys: String, CodingKey { case company, address, relation, relationData }

    package init(from decoder: any Decoder) throws {
      let container = try decoder.container(keyedBy: CodingKeys.self)
      company = try container.decode(LenientPart<Sole<Company>>.self, forKey: .company).wrappedValue?.value
      address = try container.decode(LenientPart<Sole<Address>>.self, forKey: .address).wrappedValue?.value
      relation = try container.decode(LenientPart<Sole<Relation>>.self, forKey: .relation).wrappedValue?.value
      relationData = try container.decode(Elements<RelationData>.self, forKey: .relationData).wrappedValue
    }
  }

  package struct Address: Decodable, Equatable, Sendable {
    @Lenient package var address1: String?
    @Lenient package var address2: String?
    @Lenient package var zip: String?
    @Lenient package var city: String?
    @Lenient package var countryCode: String?
    @Lenient package var country: String?

    private enum CodingKeys: String, CodingKey {
      case zip, city, countryCode, country
      case address1 = "address_1"
      case address2 = "address_2"
    }
  }
}
