import HTTPTypes
package import VendorAPI

extension TwelveBuild {
  /// `POST /relation/{companyId}` (method inferred): keeps a text of the caller's own with a company.
  package struct AddRelationData: Endpoint {
    package typealias Contract = TwelveBuild
    package typealias Output = RelationData
    package static let route = Route(
      .post, "/relation/{companyId}", "addRelationData", fields: .query, isInferred: true)
    package static let example = AddRelationData(
      companyId: "7654322", key: "myCompanyNumber", value: "C123", source: "ERP", showInProfile: .no, type: .text)

    package enum Kind: String, Codable, CaseIterable, Sendable {
      case url, text
    }

    package var companyId: String
    package var key: String
    package var value: String
    /// Where the text comes from.
    package var source: String?
    /// The vendor takes no where it is not given.
    package var showInProfile: Flag?
    /// The vendor takes `text` where it is not given.
    package var type: Kind?

    package init(
      companyId: String, key: String, value: String, source: String? = nil, showInProfile: Flag? = nil,
      type: Kind? = nil
    ) {
      self.companyId = companyId
      self.key = key
      self.value = value
      self.source = source
      self.showInProfile = showInProfile
      self.type = type
    }

    package func validate() throws(InvalidField) {
      try FieldPattern.numberFromOne.check(["companyId": companyId])
      try FieldPattern.filled.check(["key": key])
    }
  }

  /// `PUT /relation/{companyId}` (method inferred). Whether it shows in the profile, and its kind, stay as they were
  /// given at first.
  package struct UpdateRelationData: Endpoint {
    package typealias Contract = TwelveBuild
    package typealias Output = RelationData
    package static let route = Route(
      .put, "/relation/{companyId}", "updateRelationData", fields: .query, isInferred: true)
    package static let example = UpdateRelationData(
      companyId: "7654321", key: "myCompanyNumber", value: "C123", source: "ERP")

    package var companyId: String
    package var key: String
    package var value: String
    package var source: String?

    package init(companyId: String, key: String, value: String, source: String? = nil) {
      self.companyId = companyId
      self.key = key
      self.value = value
      self.source = source
    }

    package func validate() throws(InvalidField) {
      try FieldPattern.numberFromOne.check(["companyId": companyId])
      try FieldPattern.filled.check(["key": key])
    }
  }

  /// `DELETE /relation/{companyId}` (method inferred).
  package struct RemoveRelationData: Endpoint {
    package typealias Contract = TwelveBuild
    package typealias Output = Nothing
    package static let route = Route(
      .delete, "/relation/{companyId}", "removeRelationData", fields: .query, isInferred: true)
    package static let example = RemoveRelationData(companyId: "7654321", key: "myCompanyNumber")

    package var companyId: String
    package var key: String

    package init(companyId: String, key: String) {
      self.companyId = companyId
      self.key = key
    }

    package func validate() throws(InvalidField) {
      try FieldPattern.numberFromOne.check(["companyId": companyId])
      try FieldPattern.filled.check(["key": key])
    }
  }

  package struct RelationData: Decodable, Equatable, Sendable {
    @Lenient package var companyId: String?
    @Lenient package var key: String?
    @Lenient package var value: String?
    @Lenient package var source: String?
    @LenientPart package var showInProfile: Flag?
    /// `url` or `text`.
    @Lenient package var type: String?
  }
}
