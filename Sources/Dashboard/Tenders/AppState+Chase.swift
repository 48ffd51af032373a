import Records

extension AppState {
  /// The work component that is looked at, or whose row is under the cursor.
  private var chasedComponent: RecordID? { focus == .tenders ? focusedRecord : focus.component }

  /// Whether there are firms here that could be reminded.
  var canChase: Bool { screen == .dashboard && (focus == .tenders || focus.component != nil) }

  /// Marks everybody who keeps silent on the work component, and goes on to the review of reminders to them.
  mutating func chase() -> [Effect] {
    let firms = chasedComponent.flatMap { library.tenders.firms[$0] }
    let silent = firms?.items.filter(\.isSilent).map(\.id) ?? []
    guard let component = chasedComponent, let first = silent.first,
      let action = Action.named("blueprint sendWhatsAppMessage tender reminder")
    else {
      say(.information, Words("Hier zwijgt niemand, voor zover bekend.", "Nobody is silent here, as far as is known."))
      return []
    }
    let effects = focus == .tenderers(component) ? [] : go(to: .tenderers(component))
    reveal(first, in: focus)
    tables[focus]?.marks = Set(silent)
    let context = context
    // A filter must not keep any of them out.
    tables[focus]?.setFilter("", .of(focus), context)
    return effects + start(action)
  }
}
