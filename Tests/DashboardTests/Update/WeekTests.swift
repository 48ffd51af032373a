import Foundation
import Insights
import Records
import Testing
import VendorAPI

@testable import Dashboard

/// From the lists to the week and back, and what can be done there.
struct WeekTests {
  private static let agenda = BrowseList.named("blueprint appointments")
  private static let trips = BrowseList.named("blueprint trips")

  private func hours(_ hours: Double) -> Date { StateFixture.now.addingTimeInterval(hours * 3600) }

  /// Two appointments of one person in ten days, one now, and a trip in a week.
  private func state() throws -> AppState {
    var state = StateFixture.state()
    let appointments = [
      ("a1", hours(1), hours(2)), ("a2", hours(240), hours(242)), ("a3", hours(241), nil),
    ].map { id, start, end in
      Appointment(
        id: RecordID(.blueprint, .appointment, id), title: "Afspraak \(id)", start: start, end: end,
        location: "Keet", assignedUserID: "u1")
    }
    let trip = Trip(
      id: RecordID(.blueprint, .trip, "r1"), reference: "RIT-1", pickup: "Werf", delivery: "A1", status: "gepland",
      driverID: "d1", scheduled: hours(168))
    _ = state.update(.loaded(.appointments, Loaded(.appointments(appointments), at: StateFixture.now)))
    _ = state.update(.loaded(.trips, Loaded(.trips([trip]), at: StateFixture.now)))
    return state
  }

  private func rows(_ ids: [String], of list: BrowseList?) throws -> (Resource, Loaded<Payload>) {
    let list = try #require(list)
    let rows = try ids.enumerated().map { index, id in
      try RawRecord(Data(#"{"id": "\#(id)"}"#.utf8), in: list, values: [:], index: index)
    }
    return (.rows(RowsKey(list: list, values: [:])), Loaded(.rows(Listing(rows)), at: StateFixture.now))
  }

  @Test func `t goes from an appointment to its week, and from there to the list again`() throws {
    var state = try state()
    _ = state.update(.browse(try #require(Self.agenda)))
    let (resource, loaded) = try rows(["a1", "a2", "a3"], of: Self.agenda)
    _ = state.update(.loaded(resource, loaded))
    _ = state.update(.move(.by(1)))
    _ = state.update(.turnLook)
    #expect(state.focus == .week)
    #expect(state.focusedRecord?.id == "a2")
    #expect(state.library.agenda.week.week == ISOWeek(year: 2026, number: 13))
    #expect(state.visibleNames == ["RIT-1", "Afspraak a2", "Afspraak a3"])
    _ = state.update(.turnLook)
    #expect(state.focus.list == Self.agenda)
    #expect(state.focusedRawRecord?.id.id == "a2")
    _ = state.update(.back)
    #expect(state.focus == .week)
    #expect(state.focusedRecord?.id == "a2")
  }

  @Test func `t on a trip of the week goes to the trips`() throws {
    var state = try state()
    _ = state.update(.focusPane(.week))
    _ = state.update(.stepPeriod(1))
    #expect(state.focusedRecord == RecordID(.blueprint, .trip, "r1"))
    _ = state.update(.turnLook)
    #expect(state.focus.list == Self.trips)
    let (resource, loaded) = try rows(["r0", "r1"], of: Self.trips)
    _ = state.update(.loaded(resource, loaded))
    #expect(state.focusedRawRecord?.id.id == "r1", "once its row has come")
  }

  @Test func `The week is that of today, also when that turns, until the user goes to another`() throws {
    var state = try state()
    _ = state.update(.focusPane(.week))
    #expect(state.focusedRecord?.id == "a1")
    _ = state.update(.ticked(hours(7 * 24)))
    #expect(state.visibleNames == ["RIT-1", "Afspraak a2", "Afspraak a3"])
    _ = state.update(.stepPeriod(-1))
    #expect(state.visibleNames == ["Afspraak a1"])
    _ = state.update(.ticked(hours(14 * 24)))
    #expect(state.visibleNames == ["Afspraak a1"])
    _ = state.update(.showToday)
    #expect(state.visibleNames == [])
    #expect(state.table(.week).summary?.nl == "wk 14 · 30-03 – 05-04-2026")
  }

  @Test func `What clashes is counted in the title and told where one looks`() throws {
    var state = try state()
    _ = state.update(.focusPane(.week))
    _ = state.update(.stepPeriod(1))
    #expect(state.table(.week).summary?.nl == "wk 13 · 23-03 – 29-03-2026 · 2 botsen")
    let last = try #require(state.library.agenda.listing.items.last)
    #expect(last.id.id == "a3")
    #expect(last.remark(state.context)?.text == "botst met Afspraak a2 09:00–11:00 (zelfde persoon)")
    #expect(last.timeWords(on: last.day, Format(.nl)) == "10:00–?")
    let first = try #require(state.library.agenda.listing.items.first)
    #expect(first.remark(state.context) == nil)
  }

  @Test func `The week is saved as a calendar, trips as well`() throws {
    var state = try state()
    _ = state.update(.focusPane(.week))
    _ = state.update(.stepPeriod(1))
    #expect(state.exportBlocked(.calendar) == nil)
    let text = state.export(.calendar)
    #expect(text.contains("SUMMARY:RIT-1\r\n") && text.contains("LOCATION:Werf → A1\r\n"))
    #expect(text.contains("DTSTART:20260323T080000Z\r\nDTEND:20260323T080000Z\r\n"))
    #expect(text.contains("UID:blueprint-a2@keet\r\n"))
    #expect(text.contains("DTSTART:20260326T080000Z\r\nDTEND:20260326T100000Z\r\n"))
    #expect(!text.contains("Afspraak a1"), "another week")
    #expect(state.export(.csv).contains("Afspraak a3,Keet,afspraak,botst met"))
  }

  @Test func `What can be done with an appointment or a trip can be done in the week`() throws {
    var state = try state()
    _ = state.update(.focusPane(.week))
    _ = state.update(.stepPeriod(1))
    #expect(state.actions(in: .edit).map(\.operation.id) == ["updateTripStatus"])
    #expect(Set(state.actions(in: .add).map(\.operation.id)) == ["createAppointment", "createTrip"])
    _ = state.update(.move(.by(1)))
    #expect(state.actions(in: .edit).isEmpty)
    _ = state.update(.open)
    #expect(state.detail.isOpen)
    let lines = Pane.week.tabs[0].lines(state.context, 1)
    #expect(lines.contains(.text(StyledText("do 26-03 10:00–? Afspraak a3"))))
    // It stands in the order of time.
    #expect(Command.named("sort")?.blocked(state) != nil)
  }
}
