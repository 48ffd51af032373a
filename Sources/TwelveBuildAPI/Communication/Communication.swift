import HTTPTypes
package import VendorAPI

extension TwelveBuild {
  /// `GET /project/{projectId}/communication/{phaseId}/list` (method inferred): who was asked for which work
  /// component of a phase, and how that stands.
  package struct ListCommunication: Endpoint {
    package typealias Contract = TwelveBuild
    package typealias Output = Page<WorkComponent>
    package static let route = Route(
      .get, "/project/{projectId}/communication/{phaseId}/list", "listCommunication", isInferred: true)
    package static let example = ListCommunication(
      projectId: "1234567", phaseId: "123457", product: .tender, phaseName: .buying, syncChecked: .no)

    package var projectId: String
    package var phaseId: String
    package var product: Product?
    /// Deprecated by the vendor in favour of `phaseId`.
    package var phaseName: PhaseName?
    /// Only specialists that are checked for synchronisation.
    package var syncChecked: Flag?

    package init(
      projectId: String, phaseId: String, product: Product? = nil, phaseName: PhaseName? = nil,
      syncChecked: Flag? = nil
    ) {
      self.projectId = projectId
      self.phaseId = phaseId
      self.product = product
      self.phaseName = phaseName
      self.syncChecked = syncChecked
    }

    package func validate() throws(InvalidField) {
      try InvalidField.requireTender(product)
      try FieldPattern.number.check(["phaseId": phaseId])
    }
  }

  package enum PhaseName: String, Codable, CaseIterable, Sendable {
    case estimating = "Calculatie"
    case buying = "Inkoop"
    case building = "Uitvoering"
  }

  /// A part of a tender that specialists are asked for.
  package struct WorkComponent: Decodable, Equatable, Sendable {
    package var id: AnyText
    @Lenient package var name: String?
    @Lenient package var externalData: String?
    @Elements package var codeIds: Page<AnyText>
    /// Separated by comma and space.
    @Lenient package var codes: String?
    @Elements package var communication: Page<Communication>
  }

  /// One specialist asked for one work component. Dates are unix seconds, `0` for none; prices are decimals
  /// with a point, in a currency that is not documented.
  package struct Communication: Decodable, Equatable, Sendable {
    package var id: AnyText
    @Lenient package var specialistId: String?
    @Lenient package var status: String?
    @LenientPart package var obsolete: Flag?
    @Lenient package var deadlineDate: String?
    @Lenient package var dateOfferReceived: String?
    @Lenient package var datePurchase: String?
    @Lenient package var dateWorkStart: String?
    @Lenient package var offerPrice: String?
    /// What sets it apart from the first price is not documented.
    @Lenient package var offerPrice2: String?
    @Lenient package var correctedOfferPrice: String?
    @Lenient package var expiryDate: String?
    @LenientPart package var syncChecked: Flag?
    @LenientPart package var specialist: Specialist?
    @Elements package var statusChanges: Page<StatusChange>
  }

  package struct Specialist: Decodable, Equatable, Sendable {
    @Lenient package var name: String?
    /// The trade register's number (KvK).
    @Lenient package var cocNumber: String?
    @Lenient package var locationNumber: String?
    @Lenient package var vatNumber: String?
    @Lenient package var address1: String?
    @Lenient package var zip: String?
    @Lenient package var city: String?
    @Lenient package var phone: String?
    @Lenient package var phoneWithPrefix: String?

    private enum CodingKeys: String, CodingKey {
      case name, cocNumber, locationNumber, vatNumber, zip, city, phone, phoneWithPrefix
      case address1 = "address_1"
    }
  }

  package struct StatusChange: Decodable, Equatable, Sendable {
    @Lenient package var changeDate: String?
    @Lenient package var oldStatus: String?
    @Lenient package var newStatus: String?
  }
}
