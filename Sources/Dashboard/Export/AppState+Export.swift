import FoundationEssentials
import Insights
import Records
import VendorAPI

extension AppState {
  /// Why there is nothing to write in this form; nil where there is.
  package func exportBlocked(_ format: ExportFormat) -> Words? {
    if exportedRows.isEmpty { return Words("er staat niets in dit paneel", "nothing is in this pane") }
    guard format == .calendar else { return nil }
    return canBeCalendar ? nil : Words("alleen van afsluitingen en agenda", "of closures and appointments only")
  }

  private var canBeCalendar: Bool {
    focus == .closures || focus == .week || focus.list?.id == "blueprint appointments"
  }

  /// What is on the screen, in a form for a file.
  package func export(_ format: ExportFormat) -> String {
    switch format {
    // The mark at the start tells a Dutch spreadsheet how letters with accents are written.
    case .dutchCSV: "\u{FEFF}" + csv(CSVText(separator: ";"), point: ",")
    case .csv: csv(CSVText(), point: ".")
    case .json: json
    case .calendar: CalendarText.text(calendarEntries, now: now)
    case .text: MeetingText(self).text
    }
  }

  /// `afsluitingen-2026-03-16.csv`.
  func exportName(_ format: ExportFormat) -> String {
    let title = Pane.of(focus).title(language).lowercased().replacing(" ", with: "-")
    let vendor = focus.vendorName.map { $0.lowercased() + "-" } ?? ""
    return FileFolder.cleanName("\(vendor)\(title)-\(today.iso).\(format.ending)")
  }

  private func csv(_ writer: CSVText, point: String) -> String {
    let table = screenTable.withPlainNumbers(point: point)
    return writer.text([table.columns.map(\.title)] + table.rows)
  }

  /// An array of objects by the columns' ids, numbers as numbers.
  private var json: String {
    let shown = screenTable
    let plain = shown.withPlainNumbers(point: ".")
    let numbers = Set(plain.columns.filter(\.isNumber).map(\.id))
    let rows = plain.rows.map { row -> JSONValue in
      var fields: [String: JSONValue] = [:]
      for (column, cell) in zip(plain.columns, row) {
        fields[column.id] = numbers.contains(column.id) ? JSONValue(plainNumber: cell) : .string(cell)
      }
      return .object(fields)
    }
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    // Texts and finite numbers can always be written.
    let bytes = (try? encoder.encode(JSONValue.array(rows))) ?? Data("[]".utf8)
    return String(decoding: bytes, as: UTF8.self) + "\n"
  }

  private var calendarEntries: [CalendarText.Entry] {
    if focus == .closures {
      return exportedRows.compactMap { library.closures.items[$0].calendarEntry(context) }
    }
    if focus == .week { return exportedRows.compactMap { library.agenda.listing.items[$0].calendarEntry(context) } }
    let shown = Set(exportedRows.map { library.rows.items[$0].id.id })
    return library.appointments.filter { shown.contains($0.id.id) }.compactMap(\.calendarEntry)
  }
}

extension Closure {
  /// Nil without both its days.
  fileprivate func calendarEntry(_ context: RowContext) -> CalendarText.Entry? {
    guard let start, let end, start <= end else { return nil }
    let type = typeLabel(context.language).map { " (\($0))" } ?? ""
    let notes = [
      name, context.planStatus(of: self)(context.language).text, project.map(context.name),
    ].compactMap(\.self).joined(separator: "\n")
    return CalendarText.Entry(
      uid: "vemap-\(id.scope)-\(id.id)@keet", time: .days(start, end), title: title + type, place: roadText,
      notes: notes)
  }
}

extension WeekItem {
  /// Nil where it is not known when it is.
  fileprivate func calendarEntry(_ context: RowContext) -> CalendarText.Entry? {
    switch source {
    case .appointment(let appointment): return appointment.calendarEntry
    case .trip(let trip):
      guard let start = trip.scheduled else { return nil }
      return CalendarText.Entry(
        uid: "blueprint-trip-\(id.id)@keet", time: .hours(start, start), title: title, place: place,
        notes: status(context)?.text)
    }
  }
}

extension Appointment {
  fileprivate var calendarEntry: CalendarText.Entry? {
    guard let start else { return nil }
    return CalendarText.Entry(
      uid: "blueprint-\(id.id)@keet", time: .hours(start, end ?? start), title: title ?? id.id, place: location)
  }
}

extension JSONValue {
  fileprivate init(plainNumber text: String) {
    self = Int(text).map { .int($0) } ?? Double(text).map { .double($0) } ?? .string(text)
  }
}
