import Foundation
import Records
import Testing

@testable import Dashboard

/// From `x` to the file.
struct ExportTests {
  private func saved(_ format: ExportFormat, _ state: AppState) throws -> (name: String, text: String) {
    var state = state
    _ = state.update(.showOverlay(.export))
    let place = try #require(state.pickerItems.firstIndex { $0.id == format.rawValue })
    _ = state.update(.pickerMove(place))
    let effects = state.update(.submit)
    guard case .save(let name, let bytes)? = effects.first, effects.count == 1 else {
      Issue.record("\(effects)")
      return ("", "")
    }
    return (name, String(decoding: bytes, as: UTF8.self))
  }

  @Test func `what the filter lets through is saved, in the order on the screen, in both notations`() throws {
    var state = StateFixture.withInvoices(4)
    _ = state.update(.sort(SortOrder("amount", descending: true)))
    _ = state.update(.startFilter)
    _ = state.update(.edit(.insert("zoë")))
    _ = state.update(.submit)
    let dutch = try saved(.dutchCSV, state)
    #expect(dutch.name == "facturen-2026-03-16.csv")
    let lines = dutch.text.components(separatedBy: "\r\n")
    #expect(lines[0].hasPrefix("\u{FEFF}Nummer;"))
    #expect(lines.dropFirst().map { $0.prefix(3) } == ["F-3", "F-1", ""])
    #expect(lines[1].contains(";3,00;EUR"))
    let plain = try saved(.csv, state)
    #expect(plain.text.components(separatedBy: "\r\n")[1].contains(",3.00,EUR"))
    let rows = try JSONDecoder().decode([[String: JSONCell]].self, from: Data(try saved(.json, state).text.utf8))
    #expect(rows.map { $0["number"] } == [.text("F-3"), .text("F-1")])
    #expect(rows[0]["amount"] == .number(3))
  }

  @Test func `marked rows only, where rows are marked, and no hidden column`() throws {
    var state = StateFixture.withInvoices(4)
    _ = state.update(.mark)
    state.toggleColumn("amount")
    let text = try saved(.csv, state).text
    #expect(text.components(separatedBy: "\r\n").count == 3)
    #expect(!text.contains("Bedrag"))
  }

  @Test func `closures go into a calendar, invoices say why not`() throws {
    var state = StateFixture.withInvoices(1)
    #expect(state.exportBlocked(.calendar) != nil)
    #expect(state.exportBlocked(.csv) == nil)
    _ = state.update(.showOverlay(.export))
    let place = try #require(state.pickerItems.firstIndex { $0.id == "ics" })
    _ = state.update(.pickerMove(place))
    #expect(state.update(.submit) == [])
    #expect(state.notice?.words(.nl).contains("alleen van afsluitingen") == true)
    _ = state.update(.focusPane(.closures))
    #expect(state.exportBlocked(.text) != nil)
  }

  @Test func `a disk that does not take it is told with the file's name`() {
    var state = StateFixture.state()
    _ = state.update(.saveFailed("a.csv", Words("de schijf is vol", "the disk is full")))
    #expect(state.notice?.words(.nl) == "a.csv niet bewaard: de schijf is vol")
  }

  private enum JSONCell: Decodable, Equatable {
    case text(String)
    case number(Double)

    init(from decoder: any Decoder) throws {
      let container = try decoder.singleValueContainer()
      if let number = try? container.decode(Double.self) {
        self = .number(number)
      } else {
        self = .text(try container.decode(String.self))
      }
    }
  }
}
