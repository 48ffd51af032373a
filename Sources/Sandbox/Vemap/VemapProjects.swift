/// The two tenants and their twelve projects.
enum VemapProjects {
  static let kiezel = "tenant-501"
  static let stippel = "tenant-502"

  struct Tenant: Sendable {
    var id: String
    var firm: Cast.Firm
    var contact: Cast.Person
  }

  static let tenants = [
    Tenant(id: kiezel, firm: Cast.contractor, contact: Cast.people[0]),
    Tenant(id: stippel, firm: Cast.secondContractor, contact: Cast.people[2]),
  ]

  struct Row: Sendable {
    /// `K1` … `S5`, by which the closures name their project.
    var code: String
    var name: String
    var authority: String
    var roads: String
    /// Days from today.
    var days: ClosedRange<Int>
    var phase: String
    /// Letters of ``VemapPeople``.
    var managers: String
    var isArchived = false

    var tenant: String { code.hasPrefix("K") ? kiezel : stippel }
    var id: String { "proj-" + (code.hasPrefix("K") ? "1" : "2") + "0" + code.dropFirst() }
  }

  static func row(code: String) -> Row? { all.first { $0.code == code } }

  static let all: [Row] = [
    Row(
      code: "K1", name: "A1 Onderhoud Hoevelaken–Barneveld", authority: "Rijkswaterstaat", roads: "A1", days: -60...90,
      phase: "2", managers: "FY"),
    Row(
      code: "K2", name: "A1 Geleiderail Barneveld–Stroe", authority: "Rijkswaterstaat", roads: "A1", days: -45...60,
      phase: "1", managers: "Y"),
    Row(
      code: "K3", name: "A28 Asfalt Nijkerk–Harderwijk", authority: "Rijkswaterstaat", roads: "A28", days: -30...75,
      phase: "1", managers: "FZ"),
    Row(
      code: "K4", name: "A28 Voegovergangen IJsselbrug", authority: "Rijkswaterstaat", roads: "A28", days: -35...50,
      phase: "3", managers: "F"),
    Row(
      code: "K5", name: "A12 Portalen Bunnik–Veenendaal", authority: "Rijkswaterstaat", roads: "A12", days: -20...55,
      phase: "1", managers: "Z"),
    Row(
      code: "K6", name: "Knooppunt Beekbergen markering", authority: "Rijkswaterstaat", roads: "A50, A1",
      days: -15...60,
      phase: "1", managers: "FY"),
    Row(
      code: "K7", name: "A27 Bermwerk", authority: "Rijkswaterstaat", roads: "A27", days: -70 ... -30, phase: "1",
      managers: "Y", isArchived: true),
    Row(
      code: "S1", name: "N302 Reconstructie", authority: "Provincie Middenland", roads: "N302", days: -50...65,
      phase: "2", managers: "FD"),
    Row(
      code: "S2", name: "N345 Rotondes Voorst", authority: "Provincie Middenland", roads: "N345", days: -10...50,
      phase: "1", managers: "D"),
    Row(
      code: "S3", name: "N348 Brugonderhoud", authority: "Provincie Middenland", roads: "N348", days: -20...45,
      phase: "1", managers: "D"),
    Row(
      code: "S4", name: "Rondweg Heideveen", authority: "Gemeente Heideveen", roads: "S100", days: -25...95,
      phase: "1", managers: "FC"),
    Row(
      code: "S5", name: "Aansluiting 16 Voorthuizen", authority: "Provincie Middenland", roads: "A1, N303",
      days: 5...55,
      phase: "1", managers: "D"),
  ]

  /// People on the mailing list of a project who are no users.
  struct Recipient: Sendable {
    var number: Int
    var project: String
    var name: String
    var email: String
    var organisation: String
  }

  static let recipients: [Recipient] = [
    Recipient(
      number: 1, project: "K1", name: "Bewonersvereniging Kerkveen", email: "bestuur@bewoners-kerkveen.example",
      organisation: "Bewonersvereniging Kerkveen"),
    Recipient(
      number: 2, project: "K1", name: "Wegrestaurant De Vluchtstrook", email: "info@devluchtstrook.example",
      organisation: "De Vluchtstrook"),
    Recipient(
      number: 3, project: "K3", name: "Camping Asfaltzicht", email: "receptie@asfaltzicht.example",
      organisation: "Camping Asfaltzicht"),
    Recipient(
      number: 4, project: "K4", name: "Sluiswachter IJsselbrug", email: "sluis@ijsselkant.example",
      organisation: "Meldkamer IJsselkant"),
    Recipient(
      number: 5, project: "S1", name: "Dorpsraad Heideveen", email: "raad@dorp-heideveen.example",
      organisation: "Dorpsraad Heideveen"),
    Recipient(
      number: 6, project: "S1", name: "Melkrijders Coöperatie & Zn", email: "ritten@melkrijders.example",
      organisation: "Melkrijders Coöperatie & Zn"),
    Recipient(
      number: 7, project: "S4", name: "Basisschool De Omleiding", email: "directie@deomleiding.example",
      organisation: "Basisschool De Omleiding"),
  ]
}
