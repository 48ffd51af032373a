/// The firms and people of the scenario, shared by the four vendors so that the same party turns up in each
/// under that vendor's own notation. All fictional by construction: `.example` domains, KvK numbers that are
/// not issued, telephone numbers outside every range in use.
package enum Cast {
  package struct Firm: Sendable {
    package var name: String
    package var kvk: String
    /// Domain without `www`.
    package var domain: String
    /// Nine digits after +31.
    package var phone: String
    package var city: String
  }

  package struct Person: Sendable {
    package var name: String
    package var email: String
    /// Nine digits after +31.
    package var phone: String
    package var firm: String
  }

  package static let contractor = Firm(
    name: "Kiezel & Kantsteen Wegen (demo)", kvk: "00000501", domain: "kiezelkantsteen.example", phone: "200000001",
    city: "Amersfoort")
  package static let secondContractor = Firm(
    name: "Stippellijn Infra (demo)", kvk: "00000502", domain: "stippellijn.example", phone: "200000002",
    city: "Deventer")

  /// Subcontractors, in 12Build as specialists and partly in Blueprint and Corlega as contacts.
  package static let subcontractors: [Firm] = [
    Firm(
      name: "Asfalterij Zwartwerk", kvk: "00000511", domain: "zwartwerk.example", phone: "600000011", city: "Apeldoorn"),
    Firm(
      name: "Demo Grondwerk B.V.", kvk: "00000512", domain: "demogrondwerk.example", phone: "600000012",
      city: "Barneveld"),
    Firm(name: "Barrier & Baken", kvk: "00000513", domain: "barrierbaken.example", phone: "600000013", city: "Nijkerk"),
    Firm(name: "Frees & Veeg", kvk: "00000514", domain: "freesveeg.example", phone: "600000014", city: "Ede"),
    Firm(name: "Belijning Rechtdoor", kvk: "00000515", domain: "rechtdoor.example", phone: "600000015", city: "Zwolle"),
    Firm(
      name: "Geleiderail Vangnet", kvk: "00000516", domain: "vangnet.example", phone: "600000016", city: "Harderwijk"),
    Firm(
      name: "Betonherstel Krachtproef", kvk: "00000517", domain: "krachtproef.example", phone: "600000017",
      city: "Veenendaal"),
    Firm(name: "Grondverzet Diepspit", kvk: "00000518", domain: "diepspit.example", phone: "600000018", city: "Voorst"),
    Firm(
      name: "Bemaling Droogvoets", kvk: "00000519", domain: "droogvoets.example", phone: "600000019", city: "Kampen"),
    Firm(
      name: "Verlichting Nachtwacht", kvk: "00000520", domain: "nachtwacht.example", phone: "600000020", city: "Bunnik"),
  ]

  package static let people: [Person] = [
    Person(name: "Fenna Proefstra", email: "fenna@kiezelkantsteen.example", phone: "600000001", firm: contractor.name),
    Person(name: "Joris Testveld", email: "joris@kiezelkantsteen.example", phone: "600000002", firm: contractor.name),
    Person(
      name: "Sanne Voorbeeldsma", email: "sanne@stippellijn.example", phone: "600000003", firm: secondContractor.name),
    Person(name: "Daan Schijnhof", email: "daan@stippellijn.example", phone: "600000004", firm: secondContractor.name),
    Person(
      name: "Noor van 't Nepveld", email: "noor@demogrondwerk.example", phone: "600000012", firm: "Demo Grondwerk B.V."),
    Person(name: "Timo Fictiema", email: "timo@zwartwerk.example", phone: "600000011", firm: "Asfalterij Zwartwerk"),
  ]

  /// Stakeholders by role; VEMAP users of both tenants where the work concerns them.
  package static let stakeholders: [Person] = [
    Person(
      name: "Brandweer Veluwerand", email: "planning@brandweer-veluwerand.example", phone: "200000021",
      firm: "Brandweer Veluwerand"),
    Person(
      name: "Ambulancedienst Veluwerand", email: "meldkamer@ambulance-veluwerand.example", phone: "200000022",
      firm: "Ambulancedienst Veluwerand"),
    Person(
      name: "Politie Heideland", email: "verkeer@politie-heideland.example", phone: "200000023",
      firm: "Politie Heideland"),
    Person(
      name: "OV-bedrijf Busvrij", email: "omleidingen@busvrij.example", phone: "200000024", firm: "OV-bedrijf Busvrij"),
    Person(
      name: "Gemeente Heideveen", email: "wegen@heideveen.example", phone: "200000025", firm: "Gemeente Heideveen"),
    Person(
      name: "Provincie Middenland", email: "wegbeheer@middenland.example", phone: "200000026",
      firm: "Provincie Middenland"),
  ]
}
