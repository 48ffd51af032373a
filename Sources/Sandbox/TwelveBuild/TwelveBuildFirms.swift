/// The specialists that 12Build knows: the firms of the whole scenario and twenty that only tenders meet.
enum TwelveBuildFirms {
  static let all: [Cast.Firm] =
    Cast.subcontractors
    + onlyHere.enumerated().map { index, firm in
      let number = 41 + index
      return Cast.Firm(
        name: firm.name, kvk: "000005\(number)", domain: "\(firm.domain).example",
        phone: firm.hasPhone ? "6000000\(number)" : "", city: firm.city)
    }

  /// Firms that the contractor does not know yet.
  static let strangers: [Cast.Firm] = [
    Cast.Firm(
      name: "Steigerbouw Hoger Op", kvk: "00000571", domain: "hogerop.example", phone: "600000071", city: "Soest"),
    Cast.Firm(
      name: "Bestrating Steen voor Steen", kvk: "00000572", domain: "steen.example", phone: "600000072", city: "Leusden"
    ),
    Cast.Firm(name: "Wegdek Gladstrijker", kvk: "00000573", domain: "gladstrijker.example", phone: "", city: "Baarn"),
  ]

  private static let onlyHere: [(name: String, domain: String, city: String, hasPhone: Bool)] = [
    ("Straatmakerij Klinkerklaar", "klinkerklaar", "Lelystad", true),
    ("Hekwerk Pas-Op", "pas-op", "Ermelo", true),
    ("Wegenbouw Kuilweg", "kuilweg", "Putten", true),
    ("Riolering De Diepe Put", "diepeput", "Epe", true),
    ("Groenbedrijf Graspol & Dochters", "graspol", "Vaassen", true),
    ("Bebording Linksaf", "linksaf", "Twello", true),
    ("Sloopwerken Weg Ermee", "wegermee", "Zutphen", true),
    ("Kabelwerk Knoop", "kabelknoop", "Lochem", true),
    // No telephone, and the longest mail address of the scenario.
    ("Voegenbedrijf Coëfficiënt & Geïsoleerd", "voegenbedrijf-coefficient-en-geisoleerd", "Brummen", false),
    ("Damwandtechniek Stalen Zenuwen", "stalenzenuwen", "Hattem", true),
    ("Asfaltboringen Kern", "kernboring", "Elburg", true),
    ("Verkeersregelaars Handopsteker", "handopsteker", "Nunspeet", true),
    ("Meetdienst Waterpas", "waterpas", "Wezep", true),
    ("Geluidsschermen Stilstaan", "stilstaan", "Oldebroek", true),
    ("Transport Kiepwagen", "kiepwagen", "Dronten", true),
    ("Betonmortel Roerganger", "roerganger", "Eerbeek", true),
    ("Conservering Roestvrij", "roestvrij", "Doesburg", true),
    ("Maaibedrijf Korte Halm", "kortehalm", "Dieren", true),
    ("Portalenbouw Overspan", "overspan", "Velp", true),
    ("Bruggenwacht Op & Neer", "openneer", "Rheden", true),
  ]
}
