import HTTPTypes
package import VendorAPI

extension TwelveBuild {
  /// `GET /company/findByRegistrationNumber/{country}/{registrationNumber}` (method inferred).
  package struct FindCompanyByRegistrationNumber: Endpoint {
    package typealias Contract = TwelveBuild
    package typealias Output = Page<Company>
    package static let route = Route(
      .get, "/company/findByRegistrationNumber/{country}/{registrationNumber}", "findCompanyByRegistrationNumber",
      answer: ["data"], isInferred: true)
    package static let example = FindCompanyByRegistrationNumber(country: "nl", registrationNumber: "00000512")

    /// ISO 3166, two lower-case letters.
    package var country: String
    /// For Dutch companies the trade register's number (KvK).
    package var registrationNumber: String

    package init(country: String, registrationNumber: String) {
      self.country = country
      self.registrationNumber = registrationNumber
    }

    package func validate() throws(InvalidField) { try FieldPattern.lowerCaseCountry.check(["country": country]) }
  }

  package struct Company: Decodable, Equatable, Sendable {
    package var id: AnyText
    @Lenient package var cocCity: String?
    @Lenient package var cocType: String?
    /// The trade register's number (KvK).
    @Lenient package var cocNumber: String?
    @Lenient package var locationNumber: String?
    @Lenient package var vatNumber: String?
    @Lenient package var name: String?
    @Lenient package var phone: String?
    @Lenient package var website: String?
    @Lenient package var phoneWithPrefix: String?
  }

  /// `GET /specialist/{companyId}` (method inferred).
  package struct GetSpecialist: SoleAnswer {
    package typealias Contract = TwelveBuild
    package typealias Output = SpecialistReference
    package static let route = Route(.get, "/specialist/{companyId}", "getSpecialist", isInferred: true)
    package static let example = GetSpecialist(companyId: "7654321")

    package var companyId: String

    package init(companyId: String) { self.companyId = companyId }

    package func validate() throws(InvalidField) { try FieldPattern.number.check(["companyId": companyId]) }
  }

  /// `POST /specialist` (method inferred): a company that 12Build does not know yet.
  package struct CreateSpecialist: Endpoint {
    package typealias Contract = TwelveBuild
    package typealias Output = SpecialistReference
    package static let route = Route(
      .post, "/specialist", "createSpecialist", fields: .query, answer: ["data"], isInferred: true)
    package static let example = CreateSpecialist(
      name: "example specialist", description: "...", registrationNumber: "12345678", countryCode: "nl")

    package var name: String
    package var description: String?
    /// For Dutch companies the trade register's number (KvK).
    package var registrationNumber: String
    package var countryCode: String

    package init(name: String, description: String? = nil, registrationNumber: String, countryCode: String) {
      self.name = name
      self.description = description
      self.registrationNumber = registrationNumber
      self.countryCode = countryCode
    }

    package func validate() throws(InvalidField) {
      try FieldPattern.filled.check(["name": name, "countryCode": countryCode])
      try FieldPattern.number.check(["registrationNumber": registrationNumber])
    }
  }

  /// A company as someone to ask for an offer.
  package struct SpecialistReference: Decodable, Equatable, Sendable {
    package var id: AnyText
    @Lenient package var name: String?
  }
}
