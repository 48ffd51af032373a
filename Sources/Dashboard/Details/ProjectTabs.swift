import FoundationEssentials
import Records
import VendorAPI

extension Project {
  /// VEMAP's projects have closures and recipients, 12Build's have requests and phases; the tabs are the same.
  static let tabs = [
    TabOf<Project>("overview", Words("Overzicht", "Overview"), needs: { project, _ in project.tenderResource }) {
      $0.overview($1)
    },
    TabOf<Project>("work", Words("Afsluitingen/aanvragen", "Closures/requests")) { project, context in
      project.id.vendor == .vemap ? project.closures(context) : project.requests(context)
    },
    TabOf<Project>(
      "more", Words("Ontvangers/fasen", "Recipients/phases"), needs: { project, _ in [project.listResource] }
    ) {
      project, context in
      project.id.vendor == .vemap ? project.recipients(context) : project.phases(context)
    },
  ]

  private var tenderResource: [Resource] { id.vendor == .twelveBuild ? [.tender(id: id.id)] : [] }

  private var listResource: Resource {
    id.vendor == .twelveBuild
      ? .tenderPhases(project: id.id) : .recipients(tenant: tenant?.id ?? id.scope, project: id.id)
  }

  func overview(_ context: RowContext) -> [DetailLine] {
    var text = DetailText(context)
    text.heading(title)
    // 12Build's list is short; its detail knows the client and the people.
    var known = self
    if case .tender(let tender)? = tenderResource.first.flatMap(context.detail) {
      known.authority = tender.authority ?? authority
      known.managers = tender.managers.isEmpty ? managers : tender.managers
      known.description = tender.description ?? description
      known.more = tender.more
    }
    text.field(Words("Status", "Status"), status(context.language))
    text.optional(Words("Nummers", "Numbers"), numbers.joined(separator: " · "))
    text.optional(Words("Omschrijving", "Description"), known.description)
    text.field(Words("Opdrachtgever", "Client"), known.authority)
    text.field(id.vendor == .vemap ? Words("Wegen", "Roads") : Words("Plaats", "Place"), roads)
    text.field(Words("Fase", "Phase"), phase)
    text.field(
      Words("Projectleiders", "Managers"), known.managers.isEmpty ? nil : known.managers.joined(separator: ", "))
    if id.vendor == .vemap {
      text.field(Words("Begin", "Start"), text.date(start))
      text.field(Words("Einde", "End"), text.date(end))
      text.field(Words("Afsluitingen", "Closures"), closureCount.map(context.format.count))
      // No unit is documented; it is read as bytes.
      text.field(
        Words("Opslag", "Storage"),
        storageUsed.map { "\(context.format.bytes($0)) (\(Words("VEMAP zegt", "VEMAP says")(context.language)) \($0))" }
      )
    }
    text.optional(Words("Aangemaakt", "Created"), text.moment(created))
    text.optional(Words("Gewijzigd", "Changed"), text.moment(updated))
    text.field(Words("Bron", "Source"), "\(source(context)) \(id.id)")
    text.fields(known.more, of: id.vendor)
    for resource in tenderResource {
      text.blank()
      _ = text.loaded(resource)
    }
    return text.lines
  }

  private func closures(_ context: RowContext) -> [DetailLine] {
    var text = DetailText(context)
    let closures = context.library.closures.items.filter { $0.project == id }
    text.heading(Words("Afsluitingen", "Closures"), count: closures.count)
    if let closureCount, closureCount != closures.count {
      text.text(
        Words(
          "VEMAP telt er \(closureCount); geladen: \(closures.count).",
          "VEMAP counts \(closureCount); loaded: \(closures.count)."),
        .warning)
    }
    if closures.isEmpty { text.text(Words("Geen afsluitingen.", "No closures."), .dim) }
    for closure in closures.sorted(by: { ($0.start?.dayNumber ?? .max) < ($1.start?.dayNumber ?? .max) }) {
      let phase = closure.phase(on: context.today)
      text.pieces([
        StyledText(closure.period(context) ?? "—", .dim), StyledText(closure.title, phase == .past ? .closed : .strong),
        StyledText(closure.typeLabel(context.language) ?? "—"), context.planStatus(of: closure)(context.language),
        phase.status(context.language),
      ])
    }
    return text.lines
  }

  private func requests(_ context: RowContext) -> [DetailLine] {
    var text = DetailText(context)
    let requests = context.library.conversations.items.filter { $0.invitation?.tender == id }
    text.heading(Words("Aanvragen", "Requests"), count: requests.count)
    if requests.isEmpty { text.text(Words("Geen aanvragen geladen.", "No requests loaded."), .dim) }
    for request in requests {
      var pieces = [
        StyledText(request.title, .strong), request.status(at: context.now, context.thresholds)(context.language),
      ]
      if let subject = request.subject { pieces.append(StyledText(subject)) }
      if let deadline = request.invitation?.deadline {
        pieces.append(StyledText(Words("tot ", "by ")(context.language) + context.format.moment(deadline), .dim))
      }
      if let offer = request.invitation?.offer, offer != .missing {
        pieces.append(StyledText(context.format.amount(offer)))
      }
      text.pieces(pieces)
    }
    return text.lines
  }

  private func recipients(_ context: RowContext) -> [DetailLine] {
    var text = DetailText(context)
    text.heading(Words("Ontvangers van de mail", "Recipients of the mail"))
    guard case .recipients(let recipients)? = text.loaded(listResource) else { return text.lines }
    if recipients.isEmpty { text.text(Words("Geen ontvangers.", "No recipients."), .dim) }
    for recipient in recipients {
      let facts = [recipient.organisation, recipient.email, recipient.role]
      text.pieces(
        [StyledText(recipient.name ?? recipient.id.id, .strong)] + facts.compactMap { $0.map { StyledText($0, .dim) } })
    }
    return text.lines
  }

  private func phases(_ context: RowContext) -> [DetailLine] {
    var text = DetailText(context)
    text.heading(Words("Fasen", "Phases"))
    guard case .tenderPhases(let phases)? = text.loaded(listResource) else { return text.lines }
    if phases.isEmpty { text.text(Words("Geen fasen.", "No phases."), .dim) }
    for phase in phases {
      let isCurrent = phase.id == phaseID
      var pieces = [StyledText(phase.name ?? phase.id, isCurrent ? .strong : .plain)]
      if isCurrent { pieces.append(StyledText("▸ " + Words("nu", "now")(context.language), .underway)) }
      text.pieces(pieces)
    }
    return text.lines
  }
}
