import Records
import VendorAPI

extension Pane {
  static let projects = Pane(
    .projects, Words("Projecten", "Projects"), items: { $0.projects.items }, index: { $0.projects.index },
    empty: Words("Geen projecten.", "No projects."), vendors: [.vemap, .twelveBuild], sort: SortOrder("status"),
    name: { project, _ in project.title },
    columns: [
      ColumnOf(
        "name", Words("Naam", "Name"), .flexible(minimum: 16, weight: 4), sort: { project, _ in .text(project.title) }
      ) {
        project, _ in project.cell(project.title, .strong)
      },
      ColumnOf(
        "authority", Words("Opdrachtgever", "Client"), .flexible(minimum: 12, weight: 2), rank: 4,
        sort: { project, _ in project.authority.map { .text($0) } ?? .missing }
      ) { project, _ in project.cell(project.authority) },
      ColumnOf(
        "road", Words("Weg, plaats", "Road, place"), .flexible(minimum: 8, weight: 1), rank: 2,
        sort: { project, _ in project.roads.map { .text($0) } ?? .missing }
      ) { project, _ in project.cell(project.roads) },
      ColumnOf(
        "phase", Words("Fase", "Phase"), .fixed(11), rank: 5,
        sort: { project, _ in project.phase.map { .text($0) } ?? .missing }
      ) { project, _ in project.cell(project.phase) },
      ColumnOf(
        "closures", Words("Afsl", "Clos"), .fixed(4), .trailing, rank: 1,
        sort: { project, _ in project.closureCount.map { .number(Double($0)) } ?? .missing }
      ) { project, context in project.cell(project.closureCount.map(context.format.count)) },
      ColumnOf(
        "period", Words("Periode", "Period"), .flexible(minimum: 21, weight: 1), rank: 7,
        sort: { project, _ in project.start.map { .number(Double($0.dayNumber)) } ?? .missing }
      ) { project, context in project.cell(project.period(context)) },
      ColumnOf(
        "storage", Words("Opslag", "Storage"), .fixed(8), .trailing, rank: 6,
        sort: { project, _ in project.storageUsed.map { .number(Double($0)) } ?? .missing }
      ) { project, context in project.cell(project.storageUsed.map(context.format.bytes)) },
      ColumnOf(
        "status", Words("Status", "Status"), .fixed(14), rank: 3,
        sort: { project, _ in .number(project.isClosed ? 1 : 0) }
      ) {
        project, context in project.status(context.language)
      },
      ColumnOf(
        "source", Words("Bron", "Source"), .flexible(minimum: 7, weight: 1), rank: 8,
        sort: { project, context in .text(project.source(context)) }
      ) { project, context in StyledText(project.source(context), project.isClosed ? .closed : .dim) },
    ],
    tabs: Project.tabs)
}

extension Project {
  var title: String { name ?? numbers.first ?? id.id }

  /// The vendor, and in VEMAP the organisation.
  func source(_ context: RowContext) -> String {
    tenant.map { "\(id.vendor.name) · \(context.name(of: $0))" } ?? id.vendor.name
  }

  func period(_ context: RowContext) -> String? {
    switch (start, end) {
    case (let start?, let end?): context.format.days(from: start, to: end, today: context.today)
    case (let start?, nil): context.format.day(start, today: context.today) + " – ?"
    case (nil, let end?): "? – " + context.format.day(end, today: context.today)
    case (nil, nil): nil
    }
  }

  /// A cell of a project that is over steps back as a whole; the status says so in a word.
  fileprivate func cell(_ text: String?, _ tone: Tone = .plain) -> StyledText {
    StyledText(text ?? "—", isClosed ? .closed : tone)
  }
}
