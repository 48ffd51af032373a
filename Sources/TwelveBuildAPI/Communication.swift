import HTTPTypes
package import VendorAPI

extension TwelveBuild {
  /// `GET /project/{projectId}/communication/{phaseId}/list` (`listCommunication`): who was asked for which
  /// work component of a phase, and how that stands.
  package struct ListCommunication: Endpoint {
    package typealias Contract = TwelveBuild
    package typealias Output = Page<WorkComponent>
    package static let route = Route(
      .get, "/project/{projectId}/communication/{phaseId}/list", "listCommunication")
    package static let example = ListCommunication(
      projectId: "1234567", phaseId: "123457", product: .tender, syncChecked: .no)

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
  }

  package enum PhaseName: String, Codable, Sendable {
    case estimating = "Calculatie"
    case buying = "Inkoop"
    case building = "Uitvoering"
  }

  /// A part of a tender that specialists are asked for.
  package struct WorkComponent: Decodable, Equatable, Sendable {
    package var id: AnyText
    @Text package var name: String?
    @Text package var externalData: String?
    @Elements package var codeIds: Page<AnyText>
    /// Separated by comma and space.
    @Text package var codes: String?
    @Elements package var communication: Page<Communication>
  }

  /// One specialist asked for one work component. Dates are unix seconds, `0` for none; prices are decimals
  /// with a point, in a currency that is not documented.
  package struct Communication: Decodable, Equatable, Sendable {
    package var id: AnyText
    @Text package var specialistId: String?
    @Text package var status: String?
    @Lenient package var obsolete: Flag?
    @Text package var deadlineDate: String?
    @Text package var dateOfferReceived: String?
    @Text package var datePurchase: String?
    @Text package var dateWorkStart: String?
    @Text package var offerPrice: String?
    /// What sets it apart from the first price is not documented.
    @Text package var offerPrice2: String?
    @Text package var correctedOfferPrice: String?
    @Text package var expiryDate: String?
    @Lenient package var syncChecked: Flag?
    @Lenient package var specialist: Specialist?
    @Elements package var statusChanges: Page<StatusChange>
  }

  package struct Specialist: Decodable, Equatable, Sendable {
    @Text package var name: String?
    /// The trade register's number (KvK).
    @Text package var cocNumber: String?
    @Text package var locationNumber: String?
    @Text package var vatNumber: String?
    @Text package var address1: String?
    @Text package var zip: String?
    @Text package var city: String?
    @Text package var phone: String?
    @Text package var phoneWithPrefix: String?

    private enum CodingKeys: String, CodingKey {
      case name, cocNumber, locationNumber, vatNumber, zip, city, phone, phoneWithPrefix
      case address1 = "address_1"
    }
  }

  package struct StatusChange: Decodable, Equatable, Sendable {
    @Text package var changeDate: String?
    @Text package var oldStatus: String?
    @Text package var newStatus: String?
  }
}
