import Foundation
import Records
import Testing
import VendorAPI

@testable import Dashboard

struct ProjectsPaneTests {
  private let vemap = Project(
    id: PaneFixture.project, tenant: PaneFixture.tenant, name: "K4 A28 Voegovergangen", authority: "Rijkswaterstaat",
    roads: "A28", start: monday, end: monday.adding(days: 60), phase: "2", closureCount: 4, storageUsed: 1_200_000_000)
  private let tender = Project(
    id: RecordID(.twelveBuild, .project, "7"), name: "Asfalt N302", numbers: ["C-12"], roads: "Harderwijk",
    phase: "Calculatie", phaseID: "p2", isClosed: true)

  private var fixture: PaneFixture {
    var fixture = PaneFixture()
    fixture.library.projects = Listing([tender, vemap])
    fixture.library.names = [PaneFixture.tenant: "Kiezel & Kantsteen"]
    return fixture
  }

  @Test func `A project of VEMAP`() {
    #expect(
      fixture.texts(.projects, 1) == [
        "name": "K4 A28 Voegovergangen", "authority": "Rijkswaterstaat", "road": "A28", "phase": "2", "closures": "4",
        "period": "ma 16-03 t/m vr 15-05", "storage": "1,2 GB", "status": "▸ lopend",
        "source": "VEMAP · Kiezel & Kantsteen",
      ])
  }

  @Test func `A closed tender steps back as a whole and says so in a word`() {
    #expect(
      fixture.texts(.projects) == [
        "name": "Asfalt N302", "authority": "—", "road": "Harderwijk", "phase": "Calculatie", "closures": "—",
        "period": "—", "storage": "—", "status": "- gesloten", "source": "12Build",
      ])
    #expect(Set(fixture.cells(.projects).values.map(\.tone)) == [.closed])
  }

  @Test func `What runs comes before what is closed`() {
    #expect(fixture.order(.projects) == ["K4 A28 Voegovergangen", "Asfalt N302"])
  }

  @Test func `The project lists its closures, and says when VEMAP counts more`() {
    var fixture = fixture
    fixture.library.closures = Listing([PaneFixture.closure("2", start: 9), PaneFixture.closure("1", start: 3)])
    let lines = fixture.detail(.projects, "work", 1)
    #expect(
      lines == [
        "# Afsluitingen (2)", "VEMAP telt er 4; geladen: 2.",
        "do 19-03 | A28 HRR 84,0–87,0 | NACHT | ▸ v1.2 actief | ▸ gepland",
        "wo 25-03 | A28 HRR 84,0–87,0 | NACHT | ▸ v1.2 actief | ▸ gepland",
      ])
  }

  @Test func `Recipients are people without a login`() {
    var fixture = fixture
    #expect(fixture.needs(.projects, "more", 1) == [.recipients(tenant: "t1", project: "p1")])
    let recipient = Recipient(
      id: RecordID(.vemap, .recipient, "r"), name: "Sanne", organisation: "OV-bedrijf Busvrij",
      email: "sanne@busvrij.example")
    fixture.load(.recipients(tenant: "t1", project: "p1"), .recipients([recipient]))
    #expect(fixture.detail(.projects, "more", 1).last == "Sanne | OV-bedrijf Busvrij | sanne@busvrij.example")
  }

  @Test func `A tender shows what its own detail adds`() {
    var fixture = fixture
    #expect(fixture.needs(.projects, "overview") == [.tender(id: "7")])
    let detail = Project(
      id: tender.id, authority: "Provincie Middenland", managers: ["Daan Schijnhof"], more: [Field("zip", "7461AG")])
    fixture.load(.tender(id: "7"), .tender(detail))
    let lines = fixture.detail(.projects, "overview")
    #expect(lines.contains("Opdrachtgever: Provincie Middenland"))
    #expect(lines.contains("Projectleiders: Daan Schijnhof"))
    #expect(lines.contains("Fase: Calculatie"))
    #expect(lines.contains("Nummers: C-12"))
    #expect(lines.contains("zip: 7461AG"))
    #expect(lines.contains("Status: - gesloten"))
  }

  @Test func `Phases mark the current one, requests say where they stand`() {
    var fixture = fixture
    fixture.load(
      .tenderPhases(project: "7"),
      .tenderPhases([ProjectPhase(id: "p1", name: "Inkoop"), ProjectPhase(id: "p2", name: "Calculatie")]))
    #expect(Array(fixture.detail(.projects, "more").suffix(2)) == ["Inkoop", "Calculatie | ▸ nu"])
    let invitation = Invitation(
      id: RecordID(.twelveBuild, .invitation, "1"), tender: tender.id, status: "offer",
      offer: .exact(Money(cents: 1_000_50)))
    fixture.library.conversations = Listing([
      Conversation(
        id: RecordID(.twelveBuild, .conversation, "1"), counterpart: "Asfalterij Zwartwerk", subject: "Freeswerk",
        invitation: invitation)
    ])
    #expect(
      fixture.detail(.projects, "work").last == "Asfalterij Zwartwerk | ! offerte binnen | Freeswerk | €\u{A0}1.000,50")
  }
}
