import Foundation
import Insights
import Records
import Testing
import VendorAPI

@testable import Dashboard

/// The words, signs and tones of every status that a vendor is known to send.
struct StatusWordsTests {
  private let today = CalendarDate(dayNumber: 20_528)
  private let now = StateFixture.now

  private func check(_ status: StatusText, _ nl: String, _ en: String, _ tone: Tone) {
    #expect(status(.nl) == StyledText(nl, tone))
    #expect(status(.en) == StyledText(en, tone))
  }

  @Test(arguments: [
    ("concept", "- concept", "- draft", Tone.closed), ("draft", "- concept", "- draft", .closed),
    ("verstuurd", "▸ verstuurd", "▸ sent", .underway), ("sent", "▸ verstuurd", "▸ sent", .underway),
    ("open", "▸ verstuurd", "▸ sent", .underway), ("issued", "▸ verstuurd", "▸ sent", .underway),
    ("overdue", "! te laat", "! late", .warning), ("verlopen", "! te laat", "! late", .warning),
    ("late", "! te laat", "! late", .warning), ("deels_betaald", "▸ deels betaald", "▸ partly paid", .underway),
    ("partial", "▸ deels betaald", "▸ partly paid", .underway), ("betaald", "✓ betaald", "✓ paid", .good),
    ("paid", "✓ betaald", "✓ paid", .good), ("PAID", "✓ betaald", "✓ paid", .good),
    ("geannuleerd", "- geannuleerd", "- cancelled", .closed), ("void", "- geannuleerd", "- cancelled", .closed),
    ("cancelled", "- geannuleerd", "- cancelled", .closed),
    ("gecrediteerd", "- gecrediteerd", "- credited", .closed), ("credited", "- gecrediteerd", "- credited", .closed),
    ("in_behandeling", "?in_behandeling", "?in_behandeling", .plain), ("betaal", "?betaal", "?betaal", .plain),
    ("", "?", "?", .plain),
  ]) func `Invoices`(vendor: String, nl: String, en: String, tone: Tone) {
    let invoice = Invoice(id: RecordID(.blueprint, .invoice, "1"), status: vendor)
    check(invoice.status(on: today, Thresholds()), nl, en, tone)
  }

  @Test(arguments: [
    (0, "▸ verstuurd", "▸ sent", Tone.underway), (1, "! te laat 1 d", "! late 1 d", .warning),
    (14, "! te laat 14 d", "! late 14 d", .warning), (15, "✗ te laat 15 d", "✗ late 15 d", .alarm),
  ]) func `Invoices after their due date`(daysLate: Int, nl: String, en: String, tone: Tone) {
    for status in ["verstuurd", "deels_betaald", "overdue"] where daysLate > 0 || status == "verstuurd" {
      let invoice = Invoice(
        id: RecordID(.blueprint, .invoice, "1"), status: status, dueDate: today.adding(days: -daysLate))
      check(invoice.status(on: today, Thresholds()), nl, en, tone)
    }
  }

  @Test(arguments: [
    (1, 2, "▸ gepland", "▸ planned", Tone.underway), (0, 2, "! loopt", "! running", .warning),
    (-2, 0, "! loopt", "! running", .warning), (-2, -1, "- voorbij", "- past", .closed),
  ]) func `Phases of closures`(start: Int, end: Int, nl: String, en: String, tone: Tone) {
    let closure = Closure(
      id: RecordID(.vemap, .closure, "1"), tenant: RecordID(.vemap, .tenant, "t"), start: today.adding(days: start),
      end: today.adding(days: end), halves: .details)
    check(closure.phase(on: today).status, nl, en, tone)
  }

  @Test func `A closure without dates has no phase`() {
    check(Closure.Phase.unknown.status, "? onbekend", "? unknown", .dim)
  }

  @Test func `Plans`() {
    let plan = VKMPlan(version: "v1.2", status: "active")
    check(PlanStanding.none.status(nil), "✗ geen", "✗ none", .plain)
    check(PlanStanding.none.status(.alarm), "✗ geen", "✗ none", .alarm)
    check(PlanStanding.draft(plan).status(.warning), "- v1.2 concept", "- v1.2 draft", .warning)
    check(PlanStanding.active(plan, isFinalityKnown: true).status(nil), "▸ v1.2 actief", "▸ v1.2 active", .underway)
    check(PlanStanding.final(plan).status(.alarm), "✓ v1.2 definitief", "✓ v1.2 final", .good)
    check(PlanStanding.notLoaded.status(nil), "?", "?", .dim)
    check(
      PlanStanding.unknown(VKMPlan(version: "2.0", status: "in_review")).status(nil), "v2.0 ?in_review",
      "v2.0 ?in_review", .plain)
    check(PlanStanding.unknown(VKMPlan(version: "v2.0")).status(nil), "v2.0 ?", "v2.0 ?", .plain)
  }

  @Test func `Reactions`() {
    check(Reaction.current.status(daysToStart: 3, Thresholds()), "✓ gereageerd", "✓ reacted", .good)
    check(Reaction.older.status(daysToStart: 30, Thresholds()), "! oude versie", "! old version", .warning)
    check(Reaction.none.status(daysToStart: 10, Thresholds()), "- geen reactie", "- no reaction", .warning)
    check(Reaction.none.status(daysToStart: 11, Thresholds()), "- geen reactie", "- no reaction", .closed)
    check(Reaction.none.status(daysToStart: nil, Thresholds()), "- geen reactie", "- no reaction", .closed)
  }

  @Test(arguments: [
    ("queued", "▸ in wachtrij", "▸ queued", Tone.underway), ("sent", "✓ verzonden", "✓ sent", .good),
    ("failed", "✗ mislukt", "✗ failed", .alarm), ("partial", "✗ mislukt", "✗ failed", .alarm),
    ("bounced", "?bounced", "?bounced", .plain),
  ]) func `Mail`(vendor: String, nl: String, en: String, tone: Tone) throws {
    check(try #require(ClosureEvent(kind: .email, status: vendor).statusText), nl, en, tone)
  }

  @Test(arguments: [
    ("active", "! actief", "! active", Tone.warning), ("pending", "▸ wacht", "▸ waiting", .underway),
    ("closed", "- gesloten", "- closed", .closed), ("snoozed", "?snoozed", "?snoozed", .plain),
  ]) func `Conversations`(vendor: String, nl: String, en: String, tone: Tone) {
    let conversation = Conversation(id: RecordID(.blueprint, .conversation, "1"), status: vendor)
    check(conversation.status(at: now, Thresholds()), nl, en, tone)
  }

  @Test(arguments: [
    ("unknown", "? onbekend = zwijgt", "? unknown = silent", Tone.closed),
    ("calculating", "▸ rekent", "▸ calculating", .underway), ("rejected", "- rekent niet", "- declined", .closed),
    ("offerwaiting", "▸ offerte volgt", "▸ offer to follow", .underway),
    ("offer", "! offerte binnen", "! offer received", .warning),
    ("inbudget", "✓ binnen budget", "✓ within budget", .good),
    ("granted", "✓ gegund", "✓ granted", .good), ("notgranted", "- niet gegund", "- not granted", .closed),
    ("pending", "?pending", "?pending", .plain),
  ]) func `Invitations`(vendor: String, nl: String, en: String, tone: Tone) {
    check(conversation(invitation: vendor, deadline: nil).status(at: now, Thresholds()), nl, en, tone)
  }

  /// Friday 20 March is four working days ahead, Thursday three.
  @Test(arguments: [(4.1, Tone.closed), (3.1, .warning), (0.5, .warning), (-0.1, .alarm)])
  func `Silence grows louder towards the deadline`(daysAhead: Double, tone: Tone) {
    let silent = conversation(invitation: "unknown", deadline: now.addingTimeInterval(daysAhead * 86_400))
    #expect(silent.status(at: now, Thresholds()).tone == tone)
  }

  private func conversation(invitation status: String, deadline: Date?) -> Conversation {
    let tender = RecordID(.twelveBuild, .project, "1")
    return Conversation(
      id: RecordID(.twelveBuild, .conversation, "1"), status: status,
      invitation: Invitation(id: tender, tender: tender, status: status, deadline: deadline))
  }

  @Test func `The window is never called open`() {
    let end = now.addingTimeInterval(4 * 3600 + 59)
    check(
      WhatsAppWindow.possiblyOpen(until: end).status(at: now), "mogelijk open, nog 4 u", "possibly open, 4 h left",
      .underway)
    check(
      WhatsAppWindow.possiblyOpen(until: now.addingTimeInterval(3599)).status(at: now), "mogelijk open, nog 59 min",
      "possibly open, 59 min left", .underway)
    check(WhatsAppWindow.closed.status(at: now), "dicht", "closed", .closed)
    check(WhatsAppWindow.unknown.status(at: now), "?", "?", .dim)
  }

  @Test func `Projects`() {
    func status(_ vendor: RecordID, _ isClosed: Bool) -> StatusText { Project(id: vendor, isClosed: isClosed).status }
    let (vemap, tender) = (RecordID(.vemap, .project, "1"), RecordID(.twelveBuild, .project, "1"))
    check(status(vemap, false), "▸ lopend", "▸ running", .underway)
    check(status(vemap, true), "- gearchiveerd", "- archived", .closed)
    check(status(tender, true), "- gesloten", "- closed", .closed)
  }

  @Test(arguments: [
    ("nacht", "NACHT", "NIGHT"), ("weekend", "WKND", "WKND"), ("dag", "DAG", "DAY"), ("langdurig", "LANG", "LONG"),
    ("maintenance", "maintenance", "maintenance"), ("Nacht", "NACHT", "NIGHT"),
  ]) func `Types of closures`(vendor: String, nl: String, en: String) {
    let closure = Closure(
      id: RecordID(.vemap, .closure, "1"), tenant: RecordID(.vemap, .tenant, "t"), type: vendor, halves: .details)
    #expect(closure.typeLabel(.nl) == nl)
    #expect(closure.typeLabel(.en) == en)
  }
}
