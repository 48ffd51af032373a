extension Command {
  static let changing: [Command] = [
    act(
      .add, Words("Toevoegen", "Add"), help: Words("Maakt iets nieuws bij deze lijst.", "Adds something to this list."),
      keys: ["a"], footer: 4, short: Words("nieuw", "add")),
    act(
      .edit, Words("Wijzigen", "Edit"), help: Words("Wijzigt het record.", "Edits the record."), keys: ["e"], footer: 5,
      short: Words("wijzig", "edit")),
    act(
      .comment, Words("Reageren", "Reply"),
      help: Words("Schrijft een reactie of bericht.", "Writes a comment or message."), keys: ["c"], footer: 3,
      short: Words("reactie", "reply")),
    act(
      .send, Words("Versturen", "Send"),
      help: Words("Verstuurt; eerst ziet u wat en aan wie.", "Sends; first you see what and to whom."), keys: ["S"],
      footer: 2, short: Words("verstuur", "send")),
    act(
      .delete, Words("Verwijderen", "Delete"),
      help: Words("Verwijdert; eerst ziet u wat.", "Deletes; first you see what."), keys: ["D"]),
    Command(
      "chase", Words("Zwijgers herinneren", "Remind the silent"),
      help: Words(
        "Markeert wie op een aanbesteding zwijgt, voor een WhatsApp.",
        "Marks who is silent on a tender, for a WhatsApp."), keys: ["w"], section: .changing, scope: .panes, footer: 2,
      short: Words("herinner", "remind"),
      blocked: { $0.canChase ? nil : Words("alleen bij aanbestedingen", "at tenders only") }, .chase),
    Command(
      "undo", Words("Terugdraaien", "Undo"),
      help: Words(
        "Haalt terug wat nog wacht, of draait de laatste wijziging terug.",
        "Recalls what is still held, or undoes the last change."), keys: ["u"], section: .changing, scope: .dashboard,
      .undo),
    Command(
      "actions", Words("Wat kan hier", "What can be done"),
      help: Words(
        "Alles wat met dit record kan, met de reden waar het niet kan.",
        "All that can be done with this record, with the reason where it cannot."), keys: ["."], section: .changing,
      scope: .everywhere, footer: 6, footerIn: .dashboard, short: Words("acties", "actions"), .actions),
    Command(
      "drafts", Words("Concepten", "Drafts"),
      help: Words("Wat u typte en niet verstuurde.", "What you typed and did not send."), keys: ["g d"],
      section: .changing, scope: .everywhere, .showOverlay(.drafts)),
    Command(
      "read-only", Words("Alleen lezen", "Read-only"),
      help: Words(
        "Wijzigt en verstuurt niets meer, of weer wel, tot keet sluit.",
        "Changes and sends nothing, or does again, until keet ends."), keys: [], section: .changing,
      scope: .everywhere, .toggleReadOnly),
  ]

  /// A key under which the record's own actions are offered.
  private static func act(
    _ slot: Action.Slot, _ title: Words, help: Words, keys: [String], footer: Int? = nil, short: Words? = nil
  ) -> Command {
    Command(
      slot.rawValue, title, help: help, keys: keys, section: .changing, scope: .dashboard,
      footer: footer, short: short, blocked: { $0.blocked(slot) }, .act(slot))
  }
}

extension Action.Slot {
  /// The key under which it is offered; empty for what only the menu has.
  func key(in preferences: Preferences) -> String {
    Command.named(rawValue)?.keys(in: preferences).first ?? ""
  }
}
