import VendorAPI

extension FieldKind {
  /// What can be typed, in a line.
  package var help: Words {
    switch self {
    case .text(nil): Words("Vrije tekst, één regel.", "Free text, one line.")
    case .text(let limit?):
      Words("Vrije tekst, één regel, hoogstens \(limit) tekens.", "Free text, one line, \(limit) characters at most.")
    case .lines(nil): Words("Vrije tekst, meer regels.", "Free text, several lines.")
    case .lines(let limit?):
      Words(
        "Vrije tekst, meer regels, hoogstens \(limit) tekens.", "Free text, several lines, \(limit) characters at most."
      )
    case .choice(let choices):
      Words("Eén van: \(choices.titles(.nl)).", "One of: \(choices.titles(.en)).")
    case .choices(let choices):
      Words("Met komma's ertussen, uit: \(choices.titles(.nl)).", "Parted by commas, from: \(choices.titles(.en)).")
    case .list: Words("Een of meer, met komma's ertussen.", "One or more, parted by commas.")
    case .flag: Words("ja of nee.", "yes or no.")
    case .date:
      Words(
        "Dag eerst: 31-1, 31-01-2026, 31 jan, wk13, ma wk13, vr, morgen, +3d, +2w, +1m.",
        "Day first: 31-1, 31-01-2026, 31 jan, wk13, mon wk13, fri, tomorrow, +3d, +2w, +1m.")
    case .moment:
      Words(
        "Dag en tijd: 31-1 14:30, morgen 9, vr 14u30; een tijd alleen is vandaag.",
        "Day and time: 31-1 14:30, tomorrow 9, fri 14u30; a time alone is today.")
    case .money(.number):
      Words(
        "Een getal, hoogstens twee decimalen: 1495 of 1495,50. Of het euro's of centen zijn, zegt de leverancier niet.",
        "A number, two decimals at most: 1495 or 1495,50. The vendor does not say whether it is euros or cents.")
    case .money: Words("Euro's: 1495, 1495,00 of 1.495,00.", "Euros: 1495, 1495,00 or 1.495,00.")
    case .whole(nil): Words("Een geheel getal.", "A whole number.")
    case .whole(let range?):
      Words(
        "Een geheel getal van \(range.lowerBound) tot en met \(range.upperBound).",
        "A whole number from \(range.lowerBound) to \(range.upperBound).")
    case .decimal: Words("Een getal, met komma of punt: 12,5.", "A number, with comma or point: 12,5.")
    case .phone: Words("Telefoon: 06 12345678 of +31612345678.", "Phone: 06 12345678 or +31612345678.")
    case .email: Words("E-mailadres: naam@domein.nl.", "E-mail address: name@domain.nl.")
    case .kvk: Words("KvK-nummer, acht cijfers.", "KvK number, eight digits.")
    case .roadSegment: Words("Wegvak: A1 HRR km 44,0-54,5.", "Road section: A1 HRR km 44,0-54,5.")
    case .secret: Words("Wordt niet getoond.", "Is not shown.")
    case .record(let list): Words("Kies uit ", "Pick from ") + Self.name(ofList: list) + Words(".")
    case .records(let list):
      Words("Kies een of meer uit ", "Pick one or more from ") + Self.name(ofList: list) + Words(".")
    case .table(let columns):
      Words(
        "Een regel per rij, cellen met | ertussen of geplakt uit een rekenblad: \(TableText.titles(columns).nl).",
        "A line for each row, cells parted by | or pasted from a spreadsheet: \(TableText.titles(columns).en).")
    case .file(let limit):
      Words(
        "Het pad van een bestand: ~/bestek.pdf. Hoogstens \(Format(.nl).bytes(limit)).",
        "The path of a file: ~/specification.pdf. At most \(Format(.en).bytes(limit)).")
    case .json: Words("JSON, bijvoorbeeld {\"naam\": \"waarde\"}.", "JSON, for example {\"name\": \"value\"}.")
    }
  }

  /// A list as its pane is titled.
  private static func name(ofList id: String) -> Words {
    guard let list = BrowseList.named(id) else { return Words(id) }
    return Words(
      "de lijst \(list.title.nl) van \(list.vendor.name)", "\(list.vendor.name)'s list \(list.title.en)")
  }
}
