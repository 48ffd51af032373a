import Insights
import Records
import VendorAPI

extension Closure {
  static let tabs = [
    TabOf<Closure>("overview", Words("Overzicht", "Overview"), needs: { closure, _ in [closure.historyResource] }) {
      $0.overview($1)
    },
    TabOf<Closure>("stakeholders", Words("Stakeholders"), needs: { closure, _ in [closure.commentsResource] }) {
      $0.people($1)
    },
    TabOf<Closure>("comments", Words("Reacties", "Comments"), needs: { closure, _ in [closure.commentsResource] }) {
      $0.reactions($1)
    },
    TabOf<Closure>("files", Words("Bestanden", "Files"), needs: { closure, _ in [closure.filesResource] }) {
      $0.files($1)
    },
    TabOf<Closure>("history", Words("Gebeurtenissen", "Events"), needs: { closure, _ in [closure.historyResource] }) {
      $0.events($1)
    },
  ]

  func overview(_ context: RowContext) -> [DetailLine] {
    var text = DetailText(context)
    text.heading(title)
    text.field(Words("Naam", "Name"), name)
    text.optional(Words("Omschrijving", "Description"), description)
    roadFields(&text)
    text.field(Words("Soort", "Type"), typeWords(context.language))
    text.field(Words("Periode", "Period"), longPeriod(context))
    text.optional(Words("Week", "Week"), start.map(context.format.week))
    text.field(Words("Fase", "Phase"), phase(on: context.today).status(context.language))
    text.field(Words("Status bij VEMAP", "Status at VEMAP"), status)
    planFields(&text)
    text.field(Words("Melvin", "Melvin"), text.yesOrNo(isInMelvin))
    text.field(Words("SPIN", "SPIN"), text.yesOrNo(isInSpin))
    text.field(Words("Stakeholders"), peopleCount.map(context.format.count) ?? "?")
    text.optional(Words("Bestanden", "Files"), fileCount.map(context.format.count))
    text.field(Words("Project", "Project"), project.map(context.name))
    text.field(Words("Organisatie", "Organisation"), context.name(of: tenant))
    let maker = createdBy.map { Words(" door ", " by ")(context.language) + $0 } ?? ""
    text.optional(Words("Aangemaakt", "Created"), text.moment(created).map { $0 + maker } ?? createdBy)
    text.optional(Words("Gewijzigd", "Changed"), text.moment(updated))
    text.optional(Words("Opslag", "Storage"), storageUsed)
    text.field(Words("Bron", "Source"), "VEMAP \(id.id)")
    text.fields(more, of: .vemap)
    text.blank()
    _ = text.loaded(historyResource)
    text.text(Words("Datum en status wijzigt u in VEMAP.", "Dates and status are changed in VEMAP."), .dim)
    return text.lines
  }

  private func roadFields(_ text: inout DetailText) {
    guard let roadText, !roadText.isEmpty else {
      let why =
        halves.contains(.reference)
        ? StyledText("—", .dim)
        : StyledText(
          Words("? onbekend: de lijst met wegvakken ontbreekt", "? unknown: the list with roads is missing")(
            text.language),
          .warning)
      return text.field(Words("Weg", "Road"), why)
    }
    text.field(Words("Weg", "Road"), roadLabel, .strong)
    text.field(Words("Wegvak bij VEMAP", "Road at VEMAP"), roadText)
    if road.segments.isEmpty {
      text.text(Words("Geen wegvak in te lezen.", "No road segment can be read in it."), .warning)
    }
  }

  private func planFields(_ text: inout DetailText) {
    text.field(Words("VKM", "VKM"), text.context.planStatus(of: self)(text.language))
    switch plan {
    case .notLoaded:
      text.text(Words("De lijst met VKM-plannen is niet geladen.", "The list with VKM plans is not loaded."), .dim)
    case .none:
      text.text(
        Words("Zonder VKM-plan kan niemand reageren.", "Without a VKM plan nobody can comment."), .dim)
    case .plan(let plan):
      text.field(Words("VKM bij VEMAP", "VKM at VEMAP"), [plan.name, plan.version, plan.status].joinedFields)
    }
    if let final = text.context.history(of: self)?.finalPlan {
      text.field(
        Words("Definitief bij VEMAP", "Final at VEMAP"), [final.name, final.version, final.status].joinedFields)
    } else if text.context.history(of: self) == nil, currentPlan?.state == .active {
      text.text(
        Words("Of het definitief is, zeggen alleen de gebeurtenissen.", "Only the events tell whether it is final."),
        .dim)
    }
  }

  private func typeWords(_ language: Language) -> String? {
    guard let type, let label = typeLabel(language) else { return nil }
    return label == type ? type : "\(label) (\(type))"
  }

  private func longPeriod(_ context: RowContext) -> String? {
    guard let start, let end, unreadableDates == nil else { return period(context) }
    if start == end { return context.format.longDay(start) }
    return context.format.longDay(start) + Words(" t/m ", " to ")(context.language) + context.format.longDay(end)
  }
}

extension [String?] {
  /// What is there, side by side.
  fileprivate var joinedFields: String? {
    let parts = compactMap(\.self).filter { !$0.isEmpty }
    return parts.isEmpty ? nil : parts.joined(separator: " · ")
  }
}
