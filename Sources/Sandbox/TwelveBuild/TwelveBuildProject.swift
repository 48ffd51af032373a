import TwelveBuildAPI
import VendorAPI

/// A project as the vendor keeps it.
struct TwelveBuildProject: Sendable {
  typealias Phase = TwelveBuildTenders.Phase

  let id: Int
  /// `default` or `template`.
  let type: String
  let product: TwelveBuild.Product
  /// What `getProject` shows as text, by the vendor's names.
  private(set) var details: [String: String]
  private(set) var status = TwelveBuild.ProjectStatus.unknown
  /// The phase that the lists show.
  private(set) var phase: Phase
  /// Those that the project has come to, in their order.
  private(set) var phases: [Phase]
  private(set) var openPhases: Set<Phase>

  private static let detailNames = [
    "name", "calcNumber", "workNumber", "address_1", "address_2", "zip", "city", "countryCode", "country", "client",
    "manager", "architect", "constructor", "calculator", "inkoper", "werkvoorbereider",
  ]

  private static let countries = ["nl": "Nederland", "be": "België", "de": "Duitsland"]

  var name: String { details["name"] ?? "" }
  var isActive: Bool { !openPhases.isEmpty }
  var closedPhases: [Phase] { phases.filter { !openPhases.contains($0) } }

  /// - Parameter details: what is not among them is empty.
  init(
    id: Int, type: String = "default", product: TwelveBuild.Product = .tender, phase: Phase,
    details: [String: String], isActive: Bool = true
  ) {
    self.id = id
    self.type = type
    self.product = product
    self.phase = phase
    phases = Phase.allCases.filter { $0.rawValue <= phase.rawValue }
    openPhases = isActive ? Set(phases) : []
    self.details = Dictionary(uniqueKeysWithValues: Self.detailNames.map { ($0, "") })
    change(details)
  }

  /// - Parameter fields: by the vendor's names; names that `getProject` does not show are passed over.
  mutating func change(_ fields: [String: String]) {
    for name in Self.detailNames {
      if let text = fields[name] { details[name] = text }
    }
    if let code = fields["countryCode"]?.lowercased() {
      details["countryCode"] = code
      details["country"] = Self.countries[code] ?? code.uppercased()
    }
  }

  mutating func set(_ status: TwelveBuild.ProjectStatus) { self.status = status }

  /// Brings the project to a phase; a project that is closed stays closed.
  mutating func move(to phase: Phase) {
    self.phase = phase
    let reached = Phase.allCases.filter { $0.rawValue <= phase.rawValue && !phases.contains($0) }
    if isActive { openPhases.formUnion(reached) }
    phases = (phases + reached).sorted { $0.rawValue < $1.rawValue }
  }

  mutating func close(_ closing: Set<Phase>) { openPhases.subtract(closing) }

  /// Opens phases, also such as the project has not come to yet.
  mutating func open(_ opening: Set<Phase>) {
    openPhases.formUnion(opening)
    phases = Phase.allCases.filter { phases.contains($0) || opening.contains($0) }
    if let last = phases.last, last.rawValue > phase.rawValue { phase = last }
  }
}

// The vendor's forms, quirks included: the same id is text in one answer and a number in another.
extension TwelveBuildProject {
  private func texts(_ names: [String]) -> [String: JSONValue] {
    Dictionary(uniqueKeysWithValues: names.map { ($0, .string(details[$0] ?? "")) })
  }

  var listed: JSONValue {
    .object(
      texts(["name", "calcNumber", "workNumber", "city"]).merging([
        "id": .string("\(id)"), "companyId": .string("1234500"), "type": .string(type),
        "phaseName": .string(phase.name), "phaseId": .int(phase.rawValue), "active": .bool(isActive),
      ]) { $1 })
  }

  var detailed: JSONValue {
    .object(
      texts(Self.detailNames).merging(["id": .string("\(id)"), "phaseId": .string("\(phase.rawValue)")]) { $1 })
  }

  var reference: JSONValue { .object(["id": .int(id), "name": .string(name)]) }

  var updated: JSONValue {
    .array([.object(["id": .int(id), "name": .string(name), "status": .string(status.rawValue)])])
  }

  /// After closing or opening; the document leaves open what a phase is called by there.
  func answer(_ member: String, _ phases: [Phase]) -> JSONValue {
    let names = JSONValue.array(phases.map { .string($0.name) })
    return .array([.object(["id": .int(id), "name": .string(name), member: names])])
  }

  static func tree(of phases: [Phase]) -> JSONValue {
    let ids = Dictionary(phases.map { ($0.name, JSONValue.int($0.rawValue)) }) { $1 }
    return .array([.object(["tender": .object(["standaard": .object(ids)])])])
  }
}

extension TwelveBuildProject {
  /// The six tenders, a template, and two projects without a product, which only a group manager sees.
  static let all: [TwelveBuildProject] =
    TwelveBuildTenders.projects.map { row in
      TwelveBuildProject(
        id: row.id, phase: row.phase,
        details: [
          "name": row.name, "calcNumber": "cal-\(row.number)",
          "workNumber": row.isActive ? "" : "werk-\(row.number)", "address_1": "Keetweg \(row.number)",
          "zip": "0000 AA", "city": row.city, "countryCode": "nl", "client": row.client,
          "manager": "Fenna Proefstra", "calculator": "Joris Testveld", "inkoper": "Sanne Voorbeeldsma",
          "werkvoorbereider": "Daan Schijnhof",
        ],
        isActive: row.isActive)
    } + [
      TwelveBuildProject(
        id: 1_234_700, type: "template", phase: .estimating,
        details: ["name": "Sjabloon wegonderhoud", "countryCode": "nl"]),
      TwelveBuildProject(
        id: 1_234_701, product: .other, phase: .estimating,
        details: ["name": "Raamcontract bermen", "city": "Amersfoort", "countryCode": "nl"]),
      TwelveBuildProject(
        id: 1_234_702, product: .other, phase: .building,
        details: ["name": "Materieelpark De Schaftkeet", "city": "Deventer", "countryCode": "nl"]),
    ]
}
