import Insights
import Records
import Testing
import VendorAPI

@testable import Dashboard

struct ClosureWarningWordsTests {
  private func closure(_ id: String, _ road: String, _ days: ClosedRange<Int>, tenant: String = "t1") -> Closure {
    Closure(
      id: RecordID(.vemap, .closure, scope: tenant, id), tenant: RecordID(.vemap, .tenant, tenant), name: "Werk \(id)",
      start: monday.adding(days: days.lowerBound), end: monday.adding(days: days.upperBound), roadText: road,
      halves: [.details, .reference])
  }

  private func words(
    _ road: String, _ days: ClosedRange<Int>, type: String = "nacht", among closures: [Closure] = []
  ) -> [Words] {
    let draft = ClosureDraft(
      tenant: RecordID(.vemap, .tenant, "t1"), type: type, roadText: road, start: monday.adding(days: days.lowerBound),
      end: monday.adding(days: days.upperBound))
    let names = Dictionary(uniqueKeysWithValues: closures.map { ($0.id, $0.name) })
    return ClosureWarnings(draft, among: closures, on: monday).findings.map {
      $0.warning.words(today: monday) { names[$0] ?? nil }
    }
  }

  @Test func `An overlap says with what, where and when`() {
    let known = [
      closure("1", "A1 HRR km 52,0-58,0", 9...12), closure("2", "A1 km 53-54", 9...9, tenant: "t2"),
      closure("3", "A1 HRR km 56,0-59,0", 10...10), closure("4", "A1 HRL", 10...10),
    ]
    let words = words("A1 HRR km 44,0-54,5", 7...11, among: known)
    #expect(
      words.map(\.nl) == [
        "OVERLAP A1 HRR 52,0–54,5, wo 25-03 t/m vr 27-03 · zelfde organisatie: Werk 1",
        "OVERLAP? A1 53,0–54,0, wo 25-03 · 2 organisaties, rijbaan onbekend: Werk 2",
        "OVERLAP? A1 HRR+HRL 44,0–54,5, do 26-03 · zelfde organisatie, km onbekend: Werk 4",
        "AANSLUITEND A1 HRR 54,5–56,0, do 26-03 · zelfde organisatie: Werk 3",
      ])
    #expect(words.first?.en == "OVERLAP A1 HRR 52,0–54,5, Wed 25-03 to Fri 27-03 · same organisation: Werk 1")
  }

  @Test func `Days that matter are named, many are counted`() {
    #expect(
      words("A2 HRR km 1-2", 18...21, type: "weekend").map(\.nl) == [
        "feestdagen: Goede Vrijdag (vr 03-04, niet iedereen vrij), Eerste Paasdag (zo 05-04), Tweede Paasdag (ma 06-04)"
      ])
    #expect(
      words("A2 HRR km 1-2", 12...12).map(\.nl) == [
        "klok verzet: begin zomertijd (zo 29-03, in de nacht na de laatste dag)", "1 weekenddag",
      ])
    let long = words("A2 HRR km 1-2", 1...170)
    #expect(
      long.map(\.en) == [
        "longer than 4 months: needs a formal traffic decision",
        "holidays: Good Friday (Fri 03-04, not everybody is free), Easter Sunday (Sun 05-04), "
          + "Easter Monday (Mon 06-04) and 5 more",
        "builders' holiday North: wk 30–32", "builders' holiday Middle: wk 32–34", "builders' holiday South: wk 31–33",
        "clock change: start of summer time (Sun 29-03)", "48 weekend days",
      ])
  }

  @Test func `A mistake is said plainly`() {
    let reversed = ClosureDraft(
      tenant: RecordID(.vemap, .tenant, "t1"), roadText: "t.h.v. brug", start: monday.adding(days: -1),
      end: monday.adding(days: -2))
    let warnings = ClosureWarnings(reversed, among: [], on: monday)
    #expect(
      warnings.findings.map { $0.warning.words(today: monday) { _ in nil }.nl } == [
        "de einddatum ligt voor de begindatum", "begint in het verleden: gisteren",
      ])
    #expect(
      warnings.unchecked.map(\.words.nl) == [
        "samenloop niet nagegaan: wegvak onleesbaar", "samenloop niet nagegaan: einddatum voor begindatum",
      ])
    #expect(warnings.uncheckedClosureWords == nil)
  }

  @Test func `What could not be compared is counted`() {
    let draft = ClosureDraft(
      tenant: RecordID(.vemap, .tenant, "t1"), roadText: "A1", start: monday.adding(days: 500),
      end: monday.adding(days: 501))
    let unread = [closure("1", "brug", 500...500), closure("2", "brug", 501...501)]
    let warnings = ClosureWarnings(draft, among: unread, on: monday)
    #expect(warnings.uncheckedClosureWords?.nl == "2 afsluitingen niet te vergelijken")
    #expect(
      ClosureWarnings(draft, among: [unread[0]], on: monday).uncheckedClosureWords?.en
        == "1 closure could not be compared")
    #expect(warnings.unchecked.map(\.words.nl) == ["bouwvak 2027 niet bekend"])
  }

  @Test func `An overlap without an end says since when`() throws {
    var open = [closure("1", "S100", 0...0), closure("2", "S100", 3...3)]
    for index in open.indices { open[index].end = nil }
    let overlap = try #require(Overlaps(open).found.first)
    #expect(
      overlap.words(today: monday).nl
        == "OVERLAP? S100, vanaf do 19-03 · zelfde organisatie, rijbaan onbekend, km onbekend, einddatum onbekend")
  }
}
