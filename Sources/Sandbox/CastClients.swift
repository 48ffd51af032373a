/// Whom the two contractors work for: firms that Blueprint knows by a person, Corlega by their name, and only
/// some of them both. How well the two notations of one party agree decides how surely they can be linked.
extension Cast {
  struct Client: Sendable {
    let firm: String
    let person: String
    /// Of the person.
    let email: String

    init(_ firm: String, _ person: String, _ email: String) {
      self.firm = firm
      self.person = person
      self.email = email
    }

    /// The firm's own mailbox.
    var mailbox: String { "info@" + (email.split(separator: "@").last ?? "") }
  }

  /// The people at ``subcontractors``, in the same order.
  static let subcontractorPeople: [Client] = [
    Client("Asfalterij Zwartwerk", "Timo Fictiema", "timo@zwartwerk.example"),
    Client("DEMO GRONDWERK BV", "Noor van 't Nepveld", "noor@demogrondwerk.example"),
    Client("Barrier en Baken", "Ilse Afzetlint", "ilse@barrierbaken.example"),
    Client("Frees en Veeg", "Ruud Bezemhof", "ruud@freesveeg.example"),
    Client("Belijning Rechtdoor", "Merel Streepstra", "merel@rechtdoor.example"),
    Client("Geleiderail Vangnet", "Koen Railhuis", "koen@vangnet.example"),
    Client("Betonherstel Krachtproef", "Saskia Scheurman", "saskia@krachtproef.example"),
    Client("Grondverzet Diepspit", "Jelle Kuilsma", "jelle@diepspit.example"),
    Client("Bemaling Droogvoets", "Wies Pompema", "wies@droogvoets.example"),
    Client("Verlichting Nachtwacht", "Otto Schemerveld", "otto@nachtwacht.example"),
  ]

  /// In both, with the same e-mail address and the same mobile number.
  static let sharedClients: [Client] = [
    Client("Gemeente Zandkuilen", "Els Papierman", "els@zandkuilen.example"),
    Client("Waterschap De Natte Voet", "Wout Sluiskolk", "wout@nattevoet.example"),
    Client("Bouwbedrijf De Rechte Lijn", "Bram Waterpas", "bram@rechtelijn.example"),
    Client("Kabel & Koppel", "Iris Lasdoos", "iris@kabelkoppel.example"),
    Client("Hoveniers Groenrand", "Mees Heggema", "mees@groenrand.example"),
    Client("Transport Langzaamaan", "Kees Remstra", "kees@langzaamaan.example"),
    Client("Camping De Stille Hei", "Truus Tentveld", "truus@stillehei.example"),
    Client("Aannemerij Stapelsteen", "Gijs Metselhof", "gijs@stapelsteen.example"),
    Client("Rioolbeheer Doorstroom", "Anouk Putdeksel", "anouk@doorstroom.example"),
    Client("Signalering Roodlicht", "Ravi Lampzaal", "ravi@roodlicht.example"),
    Client("Veilingterrein Hamerslag", "Lotte Bodema", "lotte@hamerslag.example"),
    Client("Busremise Halte Nul", "Piet Dienstregel", "piet@haltenul.example"),
    Client("Ingenieursbureau Schuifmaat", "Yara Nauwkeur", "yara@schuifmaat.example"),
    Client("Zoutstrooiers Gladzeker", "Hanna IJzelstra", "hanna@gladzeker.example"),
  ]

  /// In both under the same company name, but Corlega has only the firm's mailbox and landline.
  static let sameNameClients: [Client] = [
    Client("Gemeente Proefhoven", "Dirk Stempelaar", "dirk@proefhoven.example"),
    Client("Houthandel Kwast & Zonen", "Noa Nerfsma", "noa@kwastenzonen.example"),
    Client("Betoncentrale Natgoed", "Freek Mengveld", "freek@natgoed.example"),
    Client("Recreatiepark De Vlonder", "Carla Steigerma", "carla@devlonder.example"),
    Client("Zandwinning Fijnkorrel", "Abel Zeefman", "abel@fijnkorrel.example"),
    Client("Kraanverhuur Hoogstaand", "Petra Giekstra", "petra@hoogstaand.example"),
    Client("Verkeersschool Bordenwijs", "Sem Haaietand", "sem@bordenwijs.example"),
    Client("Fietsfabriek Zijwind", "Lize Trappershof", "lize@zijwind.example"),
  ]

  /// In both, but only the domain of the e-mail address agrees: Blueprint names a department.
  static let sameDomainClients: [(client: Client, department: String)] = [
    (Client("Gemeente Mistvelde", "Coen Lantaarn", "coen@mistvelde.example"), "Wijkteam Noord"),
    (Client("Stichting Bermbloei", "Jet Klaverman", "jet@bermbloei.example"), "Maaibeheer"),
    (Client("Landgoed Eikenlaan", "Floor Grindpad", "floor@eikenlaan.example"), "Rentmeesterij"),
  ]

  /// Only Blueprint knows these. The last two are awkward on purpose: long, accented, without a telephone.
  static let blueprintClients: [Client] = [
    Client("Snackbar De Vangrail", "Anton Frituur", "anton@devangrail.example"),
    Client("Manege De Losse Teugel", "Silke Hoefslag", "silke@losseteugel.example"),
    Client("Basisschool De Drempel", "Rik Schoolplein", "rik@dedrempel.example"),
    Client("Sportpark Blessuretijd", "Tara Doelgebied", "tara@blessuretijd.example"),
    Client("Drukkerij Zetfout", "Maud Lettersma", "maud@zetfout.example"),
    Client("Wijkraad Ommetje", "Bas Omloop", "bas@ommetje.example"),
    Client("Molen De Windstilte", "Aafke Wiekstra", "aafke@windstilte.example"),
    Client("Café ’t Hoekje & Zoon", "Zoë Coïncidentia", "zoe@hoekje.example"),
    Client(
      "Vereniging van Ondernemers Bedrijventerrein De Overkant (i.o.)", "Maximiliaan-Alexander van Oudenaard",
      "maximiliaan-alexander.van.oudenaard@bedrijventerreindeoverkant.example"),
  ]

  /// Only Corlega knows these.
  static let corlegaClients: [Client] = [
    Client("Gemeente Testdrecht", "Ada Zegelaar", "ada@testdrecht.example"),
    Client("Provinciale Proefbaan", "Evert Testrit", "evert@proefbaan.example"),
    Client("Zorgboerderij Kalm Aan", "Nel Rustma", "nel@kalmaan.example"),
    Client("Distributiecentrum Dozenberg", "Luuk Palletstra", "luuk@dozenberg.example"),
    Client("Tankstation De Laatste Liter", "Vera Slangman", "vera@laatsteliter.example"),
    Client("Haventerrein Droogdok", "Hidde Bolderhof", "hidde@droogdok.example"),
    Client("Bakkerij Kruimelpad", "Tess Deegsma", "tess@kruimelpad.example"),
    Client("Woningstichting Dakgoot", "Imre Pannenveld", "imre@dakgoot.example"),
    Client("Natuurvereniging Kikkerdril", "Roos Poelstra", "roos@kikkerdril.example"),
    Client("Spoorbeheer Wisselstoring", "Arie Bielsma", "arie@wisselstoring.example"),
    Client("Glasvezel Traaglicht", "Demi Kabelgoot", "demi@traaglicht.example"),
    Client("Sloopwerken Omver", "Rens Puinhof", "rens@omver.example"),
    Client("Pretpark De Achtbaan", "Fay Loopingsma", "fay@deachtbaan.example"),
    Client("Autodemontage Restwaarde", "Ton Schroothuis", "ton@restwaarde.example"),
    Client("Zuivelfabriek Romig", "Anke Melkstra", "anke@romig.example"),
    Client("Energiecoöperatie Meewind", "Jorn Rotorveld", "jorn@meewind.example"),
    Client("Kwekerij Onder Glas", "Mila Kaszicht", "mila@onderglas.example"),
    Client("Theater Het Doek", "Sjors Souffleur", "sjors@hetdoek.example"),
    Client("Veerdienst Overzet", "Griet Pontsma", "griet@overzet.example"),
  ]
}
