import FoundationEssentials
import Insights
import Records
import VendorAPI

extension Pane {
  static let week = Pane(
    .week, Words("Week", "Week"), items: { $0.agenda.listing.items }, index: { $0.agenda.listing.index },
    empty: Words(
      "Niets in deze week; Shift+Left en Shift+Right tonen een andere.",
      "Nothing in this week; Shift+Left and Shift+Right show another."),
    // The list comes in the order of time.
    vendors: [.blueprint], sort: SortOrder(""), summary: { $0.weekSummary }, name: { item, _ in item.title },
    columns: [
      ColumnOf(
        "day", Words("Dag", "Day"), .fixed(13),
        sort: { item, _ in item.day.map { .number(Double($0.dayNumber)) } ?? .missing }
      ) { item, context in StyledText(item.day.map { context.format.day($0, today: context.today) } ?? "—") },
      ColumnOf(
        "time", Words("Tijd", "Time"), .fixed(14),
        sort: { item, _ in item.entry.start.map { .number($0.timeIntervalSince1970) } ?? .missing }
      ) { item, context in StyledText(item.timeWords(on: item.day, context.format)) },
      ColumnOf(
        "what", Words("Wat", "What"), .flexible(minimum: 14, weight: 2), sort: { item, _ in .text(item.title) }
      ) { item, _ in StyledText(item.title, .strong) },
      ColumnOf(
        "place", Words("Waar", "Where"), .flexible(minimum: 14, weight: 2), rank: 2,
        sort: { item, _ in item.place.map { .text($0) } ?? .missing }
      ) { item, _ in StyledText(item.place ?? "—") },
      ColumnOf(
        "status", Words("Status", "Status"), .fixed(16), rank: 3,
        sort: { item, context in .text(item.kindWords(context).text) }
      ) { item, context in item.kindWords(context) },
      ColumnOf(
        "clash", Words("Botsing", "Clash"), .flexible(minimum: 14, weight: 2), rank: 1,
        sort: { item, context in item.remark(context).map { .text($0.text) } ?? .missing }
      ) { item, context in item.remark(context) ?? StyledText("—", .dim) },
    ],
    tabs: [TabOf<WeekItem>("overview", Words("Overzicht", "Overview")) { $0.overview($1) }])
}

extension RowContext {
  /// Which week it is, how many clash, and of how many that could not be told.
  fileprivate var weekSummary: Words? {
    let agenda = library.agenda
    let clashing = agenda.listing.items.count { agenda.clashes.partners[$0.position] != nil }
    let doubtful = agenda.listing.items.count {
      !$0.entry.doubts.isEmpty && agenda.clashes.partners[$0.position] == nil
    }
    var parts = [agenda.week.words]
    if clashing > 0 { parts.append(Words("\(clashing) botsen", "\(clashing) clash")) }
    if doubtful > 0 { parts.append(Words("\(doubtful) niet nagegaan", "\(doubtful) not checked")) }
    return parts.dotted
  }
}

extension WeekItem {
  /// A trip's status says what it is.
  fileprivate func kindWords(_ context: RowContext) -> StyledText {
    status(context) ?? StyledText(entry.kind.words(context.language), .dim)
  }

  func overview(_ context: RowContext) -> [DetailLine] {
    var text = DetailText(context)
    text.heading(title)
    if let remark = remark(context) { text.text(remark.text, remark.tone) }
    switch source {
    case .appointment(let appointment):
      text.field(Words("Begin", "Start"), text.moment(appointment.start))
      text.field(Words("Einde", "End"), text.moment(appointment.end))
      text.optional(Words("Zoals het kwam", "As it came"), appointment.unreadableTimes)
      text.field(Words("Plaats", "Place"), appointment.location)
      text.field(Words("Voor (nr)", "For (id)"), appointment.assignedUserID)
    case .trip(let trip):
      text.field(Words("Wanneer", "When"), text.moment(trip.scheduled, unreadable: trip.unreadableScheduled))
      text.field(Words("Status", "Status"), trip.status(at: context.now, context.thresholds)(context.language))
      text.field(Words("Van", "From"), trip.pickup)
      text.field(Words("Naar", "To"), trip.delivery)
      text.field(Words("Chauffeur (nr)", "Driver (id)"), trip.driverID)
    }
    text.field(Words("Bron", "Source"), "\(id.vendor.name) \(id.id)")
    let others = context.library.agenda.clashes(of: self)
    if !others.isEmpty { text.heading(Words("Botst met", "Clashes with"), count: others.count) }
    for other in others.prefix(20) { text.text("\(other.momentWords(context)) \(other.title)") }
    text.blank()
    text.text(Self.reach, .dim)
    return text.lines
  }

  /// What is looked at, and what the vendor does not tell.
  private static let reach = Words(
    """
    Nagegaan: afspraken van één persoon die tijd delen, en ritten van één chauffeur op hetzelfde moment. Blueprint noemt \
    geen voertuig, geen duur van een rit, en niet welke chauffeur welke persoon is.
    """,
    """
    Checked: appointments of one person that share time, and trips of one driver at the same moment. Blueprint gives no \
    vehicle, no duration of a trip, and not which driver is which person.
    """)
}
