import TwelveBuildAPI
import VendorAPI

/// A company that 12Build knows. The vendor calls it a specialist where it is asked for an offer; both have one id here.
struct TwelveBuildCompany: Sendable {
  /// The id that the document shows; the firms of the scenario follow on it.
  static let firstID = 7_654_321

  let id: Int
  let name: String
  let country: String
  /// The trade register's number.
  let registration: String
  let domain: String
  /// Nine digits after +31, or empty.
  let phone: String
  let street: String
  let city: String

  private var isDutch: Bool { country == "nl" }

  private var contact: [String: JSONValue] {
    JSONValue.texts([
      "name": name, "cocNumber": registration, "locationNumber": isDutch ? "0000\(registration)" : "",
      "vatNumber": isDutch ? "NL0\(registration)B01" : "", "phone": phone.isEmpty ? "" : "0\(phone)",
      "phoneWithPrefix": phone.isEmpty ? "" : "+31\(phone)",
    ])
  }

  /// What messages and lists of communication show of it.
  var correspondent: [String: JSONValue] {
    contact.merging(JSONValue.texts(["address_1": street, "zip": city.isEmpty ? "" : "0000AA", "city": city])) { $1 }
  }

  var found: JSONValue {
    .object(
      contact.merging([
        "id": .int(id), "cocCity": .string(city), "cocType": .string(""),
        "website": .string(domain.isEmpty ? "" : "www.\(domain)"),
      ]) { $1 })
  }

  var reference: JSONValue { .object(["id": .int(id), "name": .string(name)]) }

  fileprivate var address: JSONValue {
    .object(
      JSONValue.texts([
        "address_1": street, "address_2": "", "zip": city.isEmpty ? "" : "0000AA", "city": city,
        "countryCode": country,
      ]))
  }
}

/// The companies, and what the contractor holds of them.
struct TwelveBuildCompanies: Sendable {
  struct Relation: Sendable {
    let id: Int
    let companyID: Int
    var mark: TwelveBuild.Mark
    /// In the order in which they were given.
    var data: [Datum] = []

    fileprivate var answer: JSONValue {
      .object(["id": .int(id), "companyId": .int(companyID), "relation": .string(mark.rawValue)])
    }
  }

  struct Datum: Sendable {
    let key: String
    var value: String
    var source: String
    let isShown: Bool
    let type: TwelveBuild.AddRelationData.Kind

    fileprivate func brief(of companyID: Int) -> [String: JSONValue] {
      JSONValue.texts(["companyId": "\(companyID)", "key": key, "value": value, "source": source])
    }

    fileprivate func whole(of companyID: Int) -> [String: JSONValue] {
      brief(of: companyID).merging(["showInProfile": .int(isShown ? 1 : 0), "type": .string(type.rawValue)]) { $1 }
    }
  }

  private(set) var companies: [TwelveBuildCompany]
  private(set) var relations: [Relation]

  /// Thirty firms that the contractor knows (six gold, twenty green, four black) and three that it does not.
  init() {
    companies = (TwelveBuildFirms.all + TwelveBuildFirms.strangers).enumerated().map { index, firm in
      TwelveBuildCompany(
        id: TwelveBuildCompany.firstID + index, name: firm.name, country: "nl", registration: firm.kvk,
        domain: firm.domain, phone: firm.phone, street: "Ambachtsweg \(index + 1)", city: firm.city)
    }
    relations = TwelveBuildFirms.all.indices.map { index in
      let mark: TwelveBuild.Mark =
        [0, 1, 2, 6, 9, 18].contains(index) ? .gold : [7, 15, 22, 27].contains(index) ? .black : .green
      let number = Datum(key: "myCompanyNumber", value: "C\(123 + index)", source: "ERP", isShown: false, type: .text)
      return Relation(
        id: index + 1, companyID: TwelveBuildCompany.firstID + index, mark: mark,
        data: index.isMultiple(of: 4) ? [number] : [])
    }
  }

  func company(_ id: Int) -> TwelveBuildCompany? { companies.first { $0.id == id } }

  func company(_ id: String) throws -> TwelveBuildCompany {
    guard let company = companies.first(where: { String($0.id) == id }) else {
      throw TwelveBuildSandbox.unknown("company")
    }
    return company
  }

  func found(country: String, registration: String) -> [TwelveBuildCompany] {
    companies.filter { $0.country == country && $0.registration == registration }
  }

  mutating func add(_ company: TwelveBuildCompany) { companies.append(company) }

  // MARK: Relations

  private func indexOfRelation(_ companyID: String) throws -> Int {
    guard let index = relations.firstIndex(where: { String($0.companyID) == companyID }) else {
      throw TwelveBuildSandbox.unknown("relation")
    }
    return index
  }

  /// Those that a filter lets through; the document does not say what is under each member, so things stand there as
  /// they do elsewhere in it.
  func overview(_ asked: TwelveBuild.GetRelations) -> [JSONValue] {
    let found = relations.filter { relation in
      let isMarked = asked.relation?.words.contains { $0.rawValue == relation.mark.rawValue } ?? true
      guard isMarked, let key = asked.dataKey else { return isMarked }
      return relation.data.contains { $0.key == key && (asked.dataValue == nil || $0.value == asked.dataValue) }
    }
    return found.compactMap { relation in
      guard let company = company(relation.companyID) else { return nil }
      return .object([
        "company": company.found, "address": company.address, "relation": relation.answer,
        "relationData": .array(relation.data.map { .object($0.whole(of: company.id)) }),
      ])
    }
  }

  /// - Throws: ``Refusal`` 409 where the contractor holds the company already.
  mutating func relate(_ companyID: String, as mark: TwelveBuild.Mark, id: Int) throws -> JSONValue {
    let company = try company(companyID)
    guard !relations.contains(where: { $0.companyID == company.id }) else {
      throw Refusal(status: 409, message: "The company is a relation already.")
    }
    let relation = Relation(id: id, companyID: company.id, mark: mark)
    relations.append(relation)
    return relation.answer
  }

  mutating func change(_ companyID: String, to mark: TwelveBuild.Mark) throws -> JSONValue {
    let index = try indexOfRelation(companyID)
    relations[index].mark = mark
    return relations[index].answer
  }

  mutating func forget(_ companyID: String) throws { relations.remove(at: try indexOfRelation(companyID)) }

  // MARK: Relation data

  private func place(_ companyID: String, _ key: String) throws -> (relation: Int, datum: Int) {
    let index = try indexOfRelation(companyID)
    guard let datum = relations[index].data.firstIndex(where: { $0.key == key }) else {
      throw TwelveBuildSandbox.unknown("key")
    }
    return (index, datum)
  }

  /// - Throws: ``Refusal`` 409 where the company has something under that key.
  mutating func add(_ asked: TwelveBuild.AddRelationData) throws -> JSONValue {
    let index = try indexOfRelation(asked.companyId)
    guard !relations[index].data.contains(where: { $0.key == asked.key }) else {
      throw Refusal(status: 409, message: "The company has this key already.")
    }
    let datum = Datum(
      key: asked.key, value: asked.value, source: asked.source ?? "", isShown: asked.showInProfile == .yes,
      type: asked.type ?? .text)
    relations[index].data.append(datum)
    return .object(datum.whole(of: relations[index].companyID))
  }

  mutating func update(_ asked: TwelveBuild.UpdateRelationData) throws -> JSONValue {
    let (relation, datum) = try place(asked.companyId, asked.key)
    relations[relation].data[datum].value = asked.value
    if let source = asked.source { relations[relation].data[datum].source = source }
    return .object(relations[relation].data[datum].brief(of: relations[relation].companyID))
  }

  mutating func remove(_ asked: TwelveBuild.RemoveRelationData) throws {
    let (relation, datum) = try place(asked.companyId, asked.key)
    relations[relation].data.remove(at: datum)
  }
}

extension TwelveBuildSandbox {
  static let companyOperations: [PlayedOperation<TwelveBuildSandbox>] = [
    PlayedOperation(TwelveBuild.GetRelations.self) { player, asked in
      try Reply(player.page(player.companies.overview(asked), size: asked.pageSize, number: asked.page).map(\.self))
    },
    PlayedOperation(TwelveBuild.AddRelation.self) { player, asked in
      try Reply(try player.companies.relate(asked.companyId, as: asked.relation, id: player.nextID()))
    },
    PlayedOperation(TwelveBuild.UpdateRelation.self) { player, asked in
      try Reply(try player.companies.change(asked.companyId, to: asked.relation))
    },
    PlayedOperation(TwelveBuild.RemoveRelation.self) { player, asked in
      try player.companies.forget(asked.companyId)
      return try Reply([JSONValue]())
    },
    PlayedOperation(TwelveBuild.AddRelationData.self) { player, asked in try Reply(try player.companies.add(asked)) },
    PlayedOperation(TwelveBuild.UpdateRelationData.self) { player, asked in
      try Reply(try player.companies.update(asked))
    },
    PlayedOperation(TwelveBuild.RemoveRelationData.self) { player, asked in
      try player.companies.remove(asked)
      return try Reply([JSONValue]())
    },
    PlayedOperation(TwelveBuild.FindCompanyByRegistrationNumber.self) { player, asked in
      let found = player.companies.found(country: asked.country, registration: asked.registrationNumber)
      return try Reply(found.map(\.found))
    },
    PlayedOperation(TwelveBuild.GetSpecialist.self) { player, asked in
      try Reply([try player.companies.company(asked.companyId).reference])
    },
    PlayedOperation(TwelveBuild.CreateSpecialist.self) { try $0.create($1) },
  ]

  private func create(_ asked: TwelveBuild.CreateSpecialist) throws -> Reply {
    let country = asked.countryCode.lowercased()
    guard companies.found(country: country, registration: asked.registrationNumber).isEmpty else {
      throw Refusal(status: 409, message: "The company is known already.")
    }
    let company = TwelveBuildCompany(
      id: nextID(), name: asked.name, country: country, registration: asked.registrationNumber, domain: "", phone: "",
      street: "", city: "")
    companies.add(company)
    return try Reply(company.reference)
  }
}
