/// In what form what is on the screen is written to a file.
package enum ExportFormat: String, CaseIterable, Hashable, Sendable {
  /// For a Dutch spreadsheet: semicolons between, a comma in numbers.
  case dutchCSV = "csv-nl"
  /// RFC 4180: commas between, a point in numbers.
  case csv
  case json
  /// Closures or appointments as days in a calendar (RFC 5545).
  case calendar = "ics"
  /// To be read out or mailed: the Monday meeting.
  case text = "txt"

  package var title: Words {
    switch self {
    case .dutchCSV: Words("CSV voor Excel (Nederlands: ; en 1,5)", "CSV for Excel (Dutch: ; and 1,5)")
    case .csv: Words("CSV (, en 1.5)", "CSV (, and 1.5)")
    case .json: Words("JSON")
    case .calendar: Words("Agenda (ICS)", "Calendar (ICS)")
    case .text: Words("Tekst voor het overleg", "Text for the meeting")
    }
  }

  /// Of the file's name.
  var ending: String {
    switch self {
    case .dutchCSV, .csv: "csv"
    case .json: "json"
    case .calendar: "ics"
    case .text: "txt"
    }
  }
}
