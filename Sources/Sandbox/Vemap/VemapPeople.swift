/// The users of both tenants: 16 of one and 11 of the other, three of them in both.
enum VemapPeople {
  struct Row: Sendable {
    /// One letter, by which the closures name their stakeholders.
    var letter: Character
    var number: Int
    var name: String
    var email: String
    var company: String
    /// Nine digits after +31, or empty.
    var phone: String
    /// Roles by tenant; a user is one of the tenants it has roles at.
    var roles: [String: [String]]

    var id: String { "user-\(number)" }
    var phoneNumber: String { phone.isEmpty ? "" : "+31" + phone }
  }

  static let all: [Row] = people + stakeholders + others

  static subscript(letter: Character) -> Row? { all.first { $0.letter == letter } }

  /// Id of the stakeholder whom the scenario leaves out of six nights.
  static let fireBrigade = "user-121"

  private static let kiezel = VemapProjects.kiezel
  private static let stippel = VemapProjects.stippel

  private static func cast(
    _ letter: Character, _ number: Int, _ person: Cast.Person, _ roles: [String: [String]]
  ) -> Row {
    Row(
      letter: letter, number: number, name: person.name, email: person.email, company: person.firm,
      phone: person.phone, roles: roles)
  }

  private static func only(_ tenant: String, _ role: String = "ROLE_STAKEHOLDER") -> [String: [String]] {
    [tenant: [role]]
  }

  private static let both = [kiezel: ["ROLE_STAKEHOLDER"], stippel: ["ROLE_STAKEHOLDER"]]

  /// Who the shared cast is to VEMAP, in the order of `Cast.people`.
  private static let people: [Row] = zip(
    Cast.people,
    [
      ("F", [kiezel: ["ROLE_MANAGER", "ROLE_ADMIN"], stippel: ["ROLE_MANAGER"]]), ("Y", only(kiezel, "ROLE_MANAGER")),
      ("C", only(stippel, "ROLE_ORGANISATION")), ("D", only(stippel, "ROLE_MANAGER")), ("N", only(kiezel)),
      ("T", only(kiezel)),
    ] as [(Character, [String: [String]])]
  ).enumerated().map { cast($1.1.0, 101 + $0, $1.0, $1.1.1) }

  /// In the order of `Cast.stakeholders`.
  private static let stakeholders: [Row] = zip(
    Cast.stakeholders,
    [
      ("B", both), ("A", only(kiezel)), ("P", only(kiezel)), ("O", both), ("H", only(stippel)), ("M", only(stippel)),
    ] as [(Character, [String: [String]])]
  ).enumerated().map { cast($1.1.0, 121 + $0, $1.0, $1.1.1) }

  private static let others: [Row] = [
    Row(
      letter: "X", number: 141, name: "Wietske Fantasia-van Verzinswoude",
      email: "wietske.fantasia-van-verzinswoude.communicatie@kiezelkantsteen.example",
      company: Cast.contractor.name, phone: "600000031", roles: only(kiezel, "ROLE_ORGANISATION")),
    Row(
      letter: "Z", number: 142, name: "Bram Verzonnen", email: "bram@kiezelkantsteen.example",
      company: Cast.contractor.name, phone: "600000032", roles: only(kiezel, "ROLE_MANAGER")),
    Row(
      letter: "V", number: 143, name: "Verkeerscentrale Proefmeer", email: "centrale@proefmeer.example",
      company: "Wegendistrict Proefmeer", phone: "200000043", roles: only(kiezel)),
    Row(
      letter: "W", number: 144, name: "Weginspectie Proefmeer", email: "inspectie@proefmeer.example",
      company: "Wegendistrict Proefmeer", phone: "", roles: only(kiezel)),
    Row(
      letter: "S", number: 145, name: "Bergingsdienst Sleepgraag", email: "planning@sleepgraag.example",
      company: "Bergingsdienst Sleepgraag", phone: "200000045", roles: only(kiezel)),
    Row(
      letter: "K", number: 146, name: "Planning Barrier & Baken", email: "planning@barrierbaken.example",
      company: "Barrier & Baken", phone: "600000013", roles: only(kiezel)),
    Row(
      letter: "G", number: 147, name: "Gemeente Kerkveen", email: "wegbeheer@kerkveen.example",
      company: "Gemeente Kerkveen", phone: "200000047", roles: only(kiezel)),
    Row(
      letter: "R", number: 148, name: "Transportkring Rijdoor", email: "kring@rijdoor.example",
      company: "Transportkring Rijdoor", phone: "200000048", roles: only(kiezel, "ROLE_USER")),
    Row(
      letter: "Q", number: 149, name: "Waterschap Proefwater", email: "dijken@proefwater.example",
      company: "Waterschap Proefwater", phone: "200000049", roles: only(stippel)),
    Row(
      letter: "J", number: 150, name: "Bedrijvenkring Heideveen", email: "kring@bedrijven-heideveen.example",
      company: "Bedrijvenkring Heideveen", phone: "200000050", roles: only(stippel)),
    Row(
      letter: "I", number: 151, name: "Meldkamer IJsselkant", email: "meldkamer@ijsselkant.example",
      company: "Meldkamer IJsselkant", phone: "200000051", roles: only(stippel)),
    Row(
      letter: "U", number: 152, name: "Verkeerspolitie Stuwrand", email: "verkeer@stuwrand.example",
      company: "Verkeerspolitie Stuwrand", phone: "200000052", roles: only(stippel)),
  ]
}
