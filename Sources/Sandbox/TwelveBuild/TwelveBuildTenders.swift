/// The tenders of the demo, as tables: six projects, their work components, and per component who was asked
/// and how that stands.
enum TwelveBuildTenders {
  /// A phase of a tender; the raw value is the vendor's id of it.
  enum Phase: Int, CaseIterable, Sendable {
    case estimating = 123_456
    case buying
    case building

    var name: String {
      switch self {
      case .estimating: "Calculatie"
      case .buying: "Inkoop"
      case .building: "Uitvoering"
      }
    }
  }

  struct Project: Sendable {
    var id: Int
    var name: String
    var number: String
    var city: String
    var client: String
    var phase: Phase
    var isActive: Bool
  }

  /// The first has the id of the vendor's document, so that its samples get an answer.
  static let projects: [Project] = [
    Project(
      id: 1_234_567, name: "N302 Reconstructie", number: "302", city: "Harderwijk", client: "Provincie Middenland",
      phase: .buying, isActive: true),
    Project(
      id: 1_234_601, name: "N345 Rotondes Voorst", number: "345", city: "Voorst", client: "Provincie Middenland",
      phase: .estimating, isActive: true),
    Project(
      id: 1_234_602, name: "A1 Onderhoud Hoevelaken–Barneveld, fase 2", number: "001", city: "Barneveld",
      client: "Rijkswaterstaat", phase: .buying, isActive: true),
    Project(
      id: 1_234_603, name: "Knooppunt 's-Hertogenbossche Sluisdijk–Noord/Zuid (fase 2b, incl. geluidsscherm)",
      number: "2b", city: "Heideveen", client: "Gemeente Heideveen", phase: .estimating, isActive: true),
    Project(
      id: 1_234_604, name: "N348 Brugonderhoud", number: "348", city: "Zutphen", client: "Provincie Middenland",
      phase: .building, isActive: false),
    Project(
      id: 1_234_605, name: "A27 Bermwerk", number: "027", city: "Bunnik", client: "Rijkswaterstaat",
      phase: .building, isActive: false),
  ]

  /// One work component.
  struct Row: Sendable {
    /// Position in ``projects``.
    var project: Int
    var phase: Phase
    var name: String
    var codes: String
    /// Days from today; offers close at noon in winter time.
    var deadline: Int
    /// Position in ``TwelveBuildFirms/all`` of the first one asked; the others follow seven places on.
    var firstFirm: Int
    /// One letter for each firm asked, see ``TwelveBuildInvitation/Status``.
    var asked: String
    /// The first offer, in cents.
    var price: Int
    /// Days that an offer stands.
    var validity: Int

    init(
      _ project: Int, _ phase: Phase, _ name: String, _ codes: String, closes deadline: Int, from firstFirm: Int,
      _ asked: String, _ price: Int, validity: Int = 90
    ) {
      self.project = project
      self.phase = phase
      self.name = name
      self.codes = codes
      self.deadline = deadline
      self.firstFirm = firstFirm
      self.asked = asked
      self.price = price
      self.validity = validity
    }
  }

  static let rows: [Row] = [
    Row(0, .buying, "Asfalt N302", "31, 32", closes: 2, from: 0, "uuuuccoor", 128_490_050),
    Row(0, .buying, "Grondwerk en riolering", "22, 25", closes: 9, from: 1, "uccw", 0),
    Row(0, .buying, "Markering & bebording", "33", closes: 16, from: 4, "uco", 4_825_000),
    Row(0, .buying, "Geleiderail", "34", closes: 9, from: 5, "ccr", 0),
    Row(0, .buying, "Openbare verlichting", "36", closes: 14, from: 9, "uow", 9_640_000),
    Row(1, .estimating, "Betonbanden en straatwerk", "31", closes: 7, from: 10, "ucow", 21_230_000),
    Row(1, .estimating, "Groenvoorziening", "51", closes: 21, from: 14, "uu", 0),
    Row(1, .estimating, "Bemaling", "21", closes: 5, from: 8, "cor", 3_875_050),
    Row(1, .estimating, "Verkeersmaatregelen", "02", closes: 12, from: 2, "pco", 6_410_000),
    Row(2, .buying, "Freeswerk", "31", closes: -1, from: 3, "uoor", 18_760_000),
    Row(2, .buying, "Asfalt deklaag", "31, 32", closes: -20, from: 0, "oobr", 98_000_000),
    Row(2, .buying, "Bebakening en afzetting", "02", closes: 4, from: 2, "ucw", 0),
    Row(2, .buying, "Betonherstel", "42", closes: -10, from: 6, "bow", 7_320_075),
    Row(3, .estimating, "Geluidsscherm", "38", closes: 11, from: 23, "uuco", 64_500_000),
    Row(3, .estimating, "Voegovergangen (coördinatie, geïsoleerd)", "42, 43", closes: 18, from: 18, "ucrw", 0),
    Row(3, .estimating, "Portalen", "37", closes: 6, from: 28, "ucb", 11_150_000),
    Row(3, .estimating, "Damwand", "41", closes: -20, from: 19, "or", 30_200_000, validity: 14),
    Row(4, .buying, "Staalconservering", "46", closes: -70, from: 26, "gnr", 15_990_000),
    Row(4, .building, "Brugbediening", "47", closes: -50, from: 29, "gno", 5_200_000),
    Row(5, .buying, "Bermverharding", "31", closes: -85, from: 12, "gnb", 8_800_000),
    Row(5, .building, "Maaien en ruimen", "51", closes: -60, from: 27, "ggnr", 2_475_000),
  ]
}
