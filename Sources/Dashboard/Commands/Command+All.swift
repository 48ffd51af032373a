import VendorAPI

extension Command {
  /// Every command, in the order of help.
  package static let all: [Command] = moving + looking + tables + changing + going + program

  private static let moving: [Command] = [
    Command(
      "down", Words("Omlaag", "Down"), help: Words("Eén rij omlaag.", "One row down."), keys: ["j", "Down"],
      section: .moving, scope: .everywhere, .move(.by(1))),
    Command(
      "up", Words("Omhoog", "Up"), help: Words("Eén rij omhoog.", "One row up."), keys: ["k", "Up"],
      section: .moving, scope: .everywhere, .move(.by(-1))),
    Command(
      "top", Words("Naar het begin", "To the start"), help: Words("Naar de eerste rij.", "To the first row."),
      keys: ["g g", "Home"], section: .moving, scope: .everywhere, .move(.first)),
    Command(
      "bottom", Words("Naar het eind", "To the end"), help: Words("Naar de laatste rij.", "To the last row."),
      keys: ["G", "End"], section: .moving, scope: .everywhere, .move(.last)),
    Command(
      "page-down", Words("Bladzijde omlaag", "Page down"),
      help: Words("Een hele bladzijde omlaag.", "A whole page down."),
      keys: ["PgDn", "Ctrl+F"], section: .moving, scope: .everywhere, .move(.pages(1))),
    Command(
      "page-up", Words("Bladzijde omhoog", "Page up"), help: Words("Een hele bladzijde omhoog.", "A whole page up."),
      keys: ["PgUp", "Ctrl+B"], section: .moving, scope: .everywhere, .move(.pages(-1))),
    Command(
      "half-page-down", Words("Halve bladzijde omlaag", "Half a page down"),
      help: Words("Een halve bladzijde omlaag.", "Half a page down."), keys: ["Ctrl+D"], section: .moving,
      scope: .everywhere, .move(.pages(0.5))),
    Command(
      "half-page-up", Words("Halve bladzijde omhoog", "Half a page up"),
      help: Words("Een halve bladzijde omhoog.", "Half a page up."), keys: ["Ctrl+U"], section: .moving,
      scope: .everywhere, .move(.pages(-0.5))),
    Command(
      "next-pane", Words("Volgend paneel", "Next pane"), help: Words("Naar het volgende paneel.", "To the next pane."),
      keys: ["Tab", "l", "Right"], section: .moving, scope: .panes, footer: 8, short: Words("paneel", "pane"),
      .focusNext),
    Command(
      "previous-pane", Words("Vorig paneel", "Previous pane"),
      help: Words("Naar het vorige paneel.", "To the previous pane."), keys: ["Shift+Tab", "h", "Left"],
      section: .moving, scope: .panes, .focusPrevious),
  ]

  private static let looking: [Command] = [
    Command(
      "open", Words("Openen", "Open"),
      help: Words("Opent het record onder de cursor.", "Opens the record under the cursor."),
      keys: ["Enter"], section: .looking, scope: .lists, footer: 1, short: Words("open", "open"), .open),
    Command(
      "close", Words("Sluiten", "Close"),
      help: Words(
        "Sluit wat open is; vanaf het dashboard: afsluiten met Q.",
        "Closes what is open; from the dashboard, quit with Q."),
      keys: ["q"], section: .looking, scope: .everywhere, footer: 1, footerIn: .record, short: Words("sluit", "close"),
      .close),
    Command(
      "cancel", Words("Annuleren", "Cancel"),
      help: Words(
        "Wist filter, markeringen of melding; sluit nooit af.", "Clears filter, marks or message; never quits."),
      keys: ["Esc"], section: .looking, scope: .everywhere, .cancel),
    Command(
      "zoom", Words("Vergroten", "Zoom"),
      help: Words("Alleen dit paneel, of weer alle.", "This pane alone, or all again."),
      keys: ["z"], section: .looking, scope: .panes, footer: 6, short: Words("groot", "zoom"), .toggleZoom),
    Command(
      "preview", Words("Voorbeeld", "Preview"),
      help: Words("Detail naast de lijst aan of uit.", "Detail beside the list on or off."), keys: ["p"],
      section: .looking, scope: .panes, footer: 7, short: Words("voorbeeld", "preview"), .togglePreview),
    Command(
      "turn-preview", Words("Voorbeeld draaien", "Turn preview"),
      help: Words("Detail rechts of onder.", "Detail to the right or below."), keys: ["P"], section: .looking,
      scope: .panes, .turnPreview),
    Command(
      "next-tab", Words("Volgend tabblad", "Next tab"),
      help: Words("Volgend tabblad van het detail.", "Next tab of the detail."),
      keys: ["]"], section: .looking, scope: .dashboard, footer: 2, footerIn: .record,
      short: Words("tabblad", "tab"), .nextTab),
    Command(
      "previous-tab", Words("Vorig tabblad", "Previous tab"),
      help: Words("Vorig tabblad van het detail.", "Previous tab of the detail."), keys: ["["], section: .looking,
      scope: .dashboard, .previousTab),
    Command(
      "fetch-file", Words("Bestand ophalen", "Fetch the file"),
      help: Words("Bewaart het bestand van deze rij in uw map.", "Saves this row's file in your folder."), keys: ["O"],
      section: .looking, scope: .dashboard,
      blocked: { state in
        state.focusedFile == nil ? Words("bij deze rij hoort geen bestand", "this row has no file") : nil
      }, .fetchFile),
    Command(
      "fold", Words("JSON uitvouwen", "Unfold JSON"),
      help: Words("Legt alles wat genest is open, of weer dicht.", "Lays out all that is nested, or folds it again."),
      keys: ["z"], section: .looking, scope: .record, .toggleFold),
    Command(
      "related", Words("Wat erbij hoort", "What belongs to it"),
      help: Words("Lijsten die bij dit record horen.", "Lists that belong to this record."), keys: [">"],
      section: .looking, scope: .dashboard, footer: 6, short: Words("erbij", "related"), .showOverlay(.related)),
    Command(
      "detail-down", Words("Detail omlaag", "Detail down"),
      help: Words("Bladert het detail omlaag.", "Scrolls the detail down."), keys: ["J", "Shift+Down"],
      section: .looking, scope: .dashboard, .scrollDetail(3)),
    Command(
      "detail-up", Words("Detail omhoog", "Detail up"),
      help: Words("Bladert het detail omhoog.", "Scrolls the detail up."), keys: ["K", "Shift+Up"], section: .looking,
      scope: .dashboard, .scrollDetail(-3)),
  ]

  private static let tables: [Command] = [
    Command(
      "filter", Words("Filteren", "Filter"),
      help: Words(
        "Typ om te filteren: woord, !niet, veld:waarde, -f losse letters.",
        "Type to filter: word, !not, field:value, -f loose letters."),
      keys: ["/"], section: .tables, scope: .dashboard, footer: 2, short: Words("filter", "filter"), .startFilter),
    Command(
      "find-today", Words("Zoek overal", "Find anywhere"),
      help: Words(
        "Vanaf Vandaag: zoekt in alles; een naam, de laatste cijfers, een nummer.",
        "From Today: finds in everything; a name, the last digits, a number."),
      keys: ["/"], section: .tables, scope: .today, footer: 2, short: Words("zoek overal", "find"), .showOverlay(.find)),
    Command(
      "sort", Words("Sorteren", "Sort"),
      help: Words("Kies de kolom; nogmaals draait de volgorde om.", "Choose the column; again turns the order round."),
      keys: ["s"], section: .tables, scope: .panes, footer: 5, short: Words("sorteer", "sort"),
      blocked: { state in
        state.look.form == .week ? Words("de week staat op tijd", "the week is in the order of time") : nil
      }, .showOverlay(.sort)),
    Command(
      "columns", Words("Kolommen", "Columns"),
      help: Words("Toont of verbergt kolommen.", "Shows or hides columns."), keys: ["C"], section: .tables,
      scope: .panes, .showOverlay(.columns)),
    Command(
      "look", Words("Andere weergave", "Another look"),
      help: Words(
        "Hetzelfde als tabel, tijdlijn, samenloop, week, ouderdom…",
        "The same as a table, timeline, overlaps, week, by age…"),
      keys: ["t"], section: .tables, scope: .panes, footer: 6, short: Words("weergave", "look"),
      blocked: { state in
        state.look.next == nil ? Words("dit paneel heeft er maar een", "this pane has only one") : nil
      }, .turnLook),
    Command(
      "earlier", Words("Eerder", "Earlier"),
      help: Words("Een periode of week terug.", "A period or week back."), keys: ["Shift+Left"],
      section: .tables, scope: .period, footer: 1, short: Words("eerder", "earlier"), .stepPeriod(-1)),
    Command(
      "later", Words("Later", "Later"),
      help: Words("Een periode of week verder.", "A period or week on."), keys: ["Shift+Right"],
      section: .tables, scope: .period, footer: 1, short: Words("later", "later"), .stepPeriod(1)),
    Command(
      "coarser", Words("Grover", "Coarser"),
      help: Words("Meer dagen op de tijdlijn; de week als rooster.", "More days on the timeline; the week as a grid."),
      keys: ["Shift+Up"], section: .tables, scope: .period, .zoomPeriod(closer: false)),
    Command(
      "finer", Words("Fijner", "Finer"),
      help: Words("Minder dagen op de tijdlijn; de week als lijst.", "Fewer days on the timeline; the week as a list."),
      keys: ["Shift+Down"], section: .tables, scope: .period, .zoomPeriod(closer: true)),
    Command(
      "this-day", Words("Naar vandaag", "To today"),
      help: Words("Terug naar vandaag.", "Back to today."), keys: ["T"], section: .tables, scope: .period, .showToday),
    Command(
      "columns-left", Words("Kolommen naar links", "Columns to the left"),
      help: Words("De firma's links hiervan.", "The firms to the left of these."), keys: ["Left", "h"],
      section: .tables, scope: .comparison, .scrollColumns(-1)),
    Command(
      "columns-right", Words("Kolommen naar rechts", "Columns to the right"),
      help: Words("De firma's rechts hiervan.", "The firms to the right of these."), keys: ["Right", "l"],
      section: .tables, scope: .comparison, footer: 1, short: Words("verder", "further"), .scrollColumns(1)),
    Command(
      "urgent", Words("Alleen wat aandacht vraagt", "Only what needs attention"),
      help: Words(
        "Toont alleen rijen die in Vandaag staan, of weer alle.", "Shows only rows that Today names, or all again."),
      keys: ["!"], section: .tables, scope: .panes,
      blocked: { state in
        PaneID.dashboard.dropFirst().contains(state.focus)
          ? nil : Words("Vandaag kiest uit de panelen van het dashboard", "Today names rows of the dashboard's panes")
      }, .toggleUrgent),
    Command(
      "mark", Words("Markeren", "Mark"),
      help: Words("Markeert de rij en gaat omlaag.", "Marks the row and steps down."),
      keys: ["Space"], section: .tables, scope: .panes, .mark),
    Command(
      "mark-range", Words("Reeks markeren", "Mark a range"),
      help: Words("Begin van een reeks; nogmaals markeert tot hier.", "Start of a range; again marks up to here."),
      keys: ["v"], section: .tables, scope: .panes, .markRange),
    Command(
      "mark-visible", Words("Alle zichtbare markeren", "Mark all visible"),
      help: Words("Markeert alle rijen die het filter toont.", "Marks all rows that the filter shows."), keys: ["*"],
      section: .tables, scope: .panes, .markAllVisible),
    Command(
      "refresh", Words("Verversen", "Refresh"),
      help: Words("Haalt dit paneel opnieuw op.", "Fetches this pane again."), keys: ["r", "F5"], section: .tables,
      scope: .everywhere, footer: 9, short: Words("ververs", "refresh"), .refresh),
    Command(
      "refresh-all", Words("Alles verversen", "Refresh all"),
      help: Words("Haalt alles opnieuw op.", "Fetches everything again."), keys: ["R"], section: .tables,
      scope: .everywhere, .refreshAll),
    Command(
      "export", Words("Bewaren als bestand", "Save as a file"),
      help: Words(
        "Wat hier staat als CSV, JSON, agenda of tekst.", "What is here as CSV, JSON, calendar or text."),
      keys: ["x"], section: .tables, scope: .panes, .showOverlay(.export)),
    Command(
      "copy", Words("Nummer kopiëren", "Copy number"),
      help: Words("Kopieert nummer of naam van de rij.", "Copies the row's number or name."), keys: ["y"],
      section: .tables, scope: .panes, .copyName),
  ]

  private static let going: [Command] =
    (PaneID.dashboard + [.overlaps, .ageing, .tenders, .week, .relations, .outbox, .journal]).map { pane in
      let title = Pane.of(pane).title
      let letter = goLetter(pane)
      return Command(
        pane.name, title, help: Words("Naar het paneel ", "To the pane ") + title,
        keys: [pane.digit.map { "\($0)" }].compactMap(\.self) + (letter.map { ["g \($0)"] } ?? []), section: .going,
        scope: .everywhere,
        .focusPane(pane))
    } + lists + [
      Command(
        "find", Words("Zoek overal", "Find anywhere"),
        help: Words(
          "Zoekt in alles wat is geladen, van alle systemen.", "Finds in all that is loaded, of all systems."),
        keys: ["g /"], section: .going, scope: .everywhere,
        blocked: { state in
          state.screen == .welcome ? Words("er is nog niets geladen", "nothing is loaded yet") : nil
        }, .showOverlay(.find)),
      Command(
        "card", Words("Kaart", "Card"),
        help: Words(
          "Alles over de persoon of het bedrijf bij dit record.",
          "Everything about the person or firm behind this record."),
        keys: ["g k"], section: .going, scope: .dashboard,
        blocked: { state in
          state.cardSubject == nil
            ? Words("bij dit record hoort geen persoon of bedrijf", "there is no person or firm behind this record")
            : nil
        }, .showCard),
      Command(
        "connections", Words("Koppelingen", "Connections"),
        help: Words("Stand van de vier koppelingen.", "How the four connections stand."), keys: ["g l"],
        section: .going, scope: .everywhere, .show(.connections)),
      Command(
        "back", Words("Terug", "Back"), help: Words("Naar waar u was.", "To where you were."), keys: ["-", "H"],
        section: .going, scope: .everywhere, .back),
      Command(
        "forward", Words("Vooruit", "Forward"), help: Words("Weer vooruit.", "Forward again."), keys: ["L"],
        section: .going, scope: .everywhere, .forward),
    ]

  /// The vendors' lists that have a key of their own; `:` reaches all.
  private static let lists: [Command] = [
    ("quotes", Words("Offertes", "Quotes"), "corlega quotes", "g o"),
    ("contacts", Words("Contacten", "Contacts"), "blueprint contacts", "g b"),
    ("agenda", Words("Agenda", "Agenda"), "blueprint appointments", "g a"),
    ("trips", Words("Ritten", "Trips"), "blueprint trips", "g w"),
  ].compactMap { id, title, list, keys in
    BrowseList.named(list).map { list in
      Command(
        id, title,
        help: Words(
          "\(list.title.nl) van \(list.vendor.name).", "\(list.vendor.name)'s \(list.title.en.lowercased())."),
        keys: [keys],
        section: .going, scope: .everywhere, .browse(list))
    }
  }

  private static func goLetter(_ pane: PaneID) -> String? {
    switch pane {
    case .attention: nil
    case .projects: "p"
    case .closures: "c"
    case .invoices: "i"
    case .conversations: "m"
    case .overlaps: "s"
    case .ageing: "v"
    // `g w` are the trips, `g d` drafts.
    case .week: "e"
    case .relations: "r"
    case .card: nil
    case .tenders: "t"
    case .outbox: "u"
    case .journal: "j"
    case .tenderers, .comparison, .list: nil
    }
  }

  private static let program: [Command] = [
    Command(
      "command-line", Words("Ga naar…", "Go to…"),
      help: Words("Typ een plaats of opdracht.", "Type a place or a command."), keys: [":"], section: .program,
      scope: .everywhere, footer: 3, short: Words("ga naar", "go to"), .showOverlay(.commandLine)),
    Command(
      "palette", Words("Opdrachten", "Commands"),
      help: Words("Zoek een opdracht en voer hem uit.", "Find a command and run it."), keys: ["Ctrl+P"],
      section: .program, scope: .everywhere, .showOverlay(.palette)),
    Command(
      "help", Words("Help", "Help"), help: Words("Alle toetsen, doorzoekbaar.", "All keys, searchable."),
      keys: ["?", "F1"], section: .program, scope: .everywhere, footer: 4, short: Words("help", "help"),
      .showOverlay(.help)),
    Command(
      "themes", Words("Thema", "Theme"), help: Words("Kies een thema.", "Choose a theme."), keys: [],
      section: .program, scope: .everywhere, .showOverlay(.themes)),
    Command(
      "messages", Words("Meldingen", "Messages"), help: Words("Wat er gemeld is.", "What was said."), keys: [],
      section: .program, scope: .everywhere, .showOverlay(.messages)),
    Command(
      "sign-in", Words("Aanmelden bij VEMAP", "Sign in to VEMAP"),
      help: Words("Meldt u aan bij VEMAP.", "Signs you in to VEMAP."), keys: [], section: .program, scope: .everywhere,
      blocked: { state in
        state.settings.vendors.contains(.vemap)
          ? nil : Words("VEMAP staat niet in de configuratie", "VEMAP is not in the configuration")
      }, .showOverlay(.signIn)),
    Command(
      "demo", Words("Demo", "Demo"), help: Words("Start met verzonnen gegevens.", "Starts with invented data."),
      keys: ["d"], section: .program, scope: .welcome, .startDemo),
    Command(
      "redraw", Words("Opnieuw tekenen", "Redraw"),
      help: Words("Tekent het scherm opnieuw.", "Draws the screen again."),
      keys: ["Ctrl+L"], section: .program, scope: .everywhere, .redraw),
    Command(
      "suspend", Words("Onderbreken", "Suspend"),
      help: Words("Terug naar de shell; fg gaat verder.", "Back to the shell; fg goes on."), keys: ["Ctrl+Z"],
      section: .program, scope: .everywhere, .suspend),
    Command(
      "quit", Words("Afsluiten", "Quit"), help: Words("Sluit keet af.", "Ends keet."), keys: ["Q", "Ctrl+C"],
      section: .program, scope: .everywhere, footer: 10, short: Words("stop", "quit"), .quit),
  ]
}
