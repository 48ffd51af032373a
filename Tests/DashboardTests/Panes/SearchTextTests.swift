import Foundation
import Records
import Testing
import VendorAPI

@testable import Dashboard

struct SearchTextTests {
  private func finds(_ parts: [String?], _ query: String) -> Bool {
    var index = SearchIndex()
    index.append(parts)
    return FilterQuery(query, fields: []).terms.reduce([Int32(0)]) { rows, term in
      guard case .holds(let needle, let negated) = term else { return [] }
      return index.rows(rows, holding: needle, negated: negated)
    } == [0]
  }

  @Test(arguments: [
    "f-2026", "demo grond", "14950,00", "14.950,00", "14950", "23-02", "23-02-2026", "verstuurd", "blueprint",
  ]) func `An invoice is found by what stands on it`(query: String) {
    let invoice = Invoice(
      id: RecordID(.blueprint, .invoice, "1"), number: "F-2026-0031", contactName: "Demo Grondwerk",
      amount: .exact(Money(cents: 1_495_000)), status: "verstuurd", dueDate: monday.adding(days: -21))
    #expect(finds(Invoice.searchParts(of: invoice, .nl), query))
  }

  @Test func `The vendor's word is found beside keet's, in the language of the screen`() {
    let invoice = Invoice(id: RecordID(.corlega, .invoice, "1"), status: "deels_betaald")
    #expect(finds(Invoice.searchParts(of: invoice, .nl), "deels betaald"))
    #expect(finds(Invoice.searchParts(of: invoice, .en), "partly"))
    #expect(finds(Invoice.searchParts(of: invoice, .en), "deels_betaald"))
    #expect(!finds(Invoice.searchParts(of: invoice, .nl), "partly"))
  }

  @Test(arguments: [
    "a28", "84,0", "km 84,0-87,0", "nacht", "19-03", "wk 12", "brandweer", "v1.2", "actief", "active", "open",
    "voegovergang",
  ]) func `A closure is found by road, day, people and plan`(query: String) {
    #expect(finds(Closure.searchParts(of: PaneFixture.closure(), .nl), query))
  }

  @Test(arguments: ["noor", "0600000012", "+31600000012", "0012", "06 00000012", "wacht", "pending", "whatsapp"])
  func `A conversation is found by its number however it is typed`(query: String) {
    let conversation = Conversation(
      id: RecordID(.blueprint, .conversation, "1"), counterpart: "Noor van 't Nepveld", phone: "+31 6 0000 0012",
      status: "pending", channel: "whatsapp")
    #expect(finds(Conversation.searchParts(of: conversation, .nl), query))
  }

  @Test func `A number that is none is found as it came`() {
    let conversation = Conversation(id: RecordID(.blueprint, .conversation, "1"), phone: "0900-1234")
    #expect(finds(Conversation.searchParts(of: conversation, .nl), "0900-1234"))
  }

  @Test(arguments: ["reconstructie", "provincie", "n302", "c-12", "fenna", "lopend", "12build"])
  func `A project is found by name, number and people`(query: String) {
    let project = Project(
      id: RecordID(.twelveBuild, .project, "1"), name: "N302 Reconstructie", numbers: ["C-12"],
      authority: "Provincie Middenland", managers: ["Fenna Proefstra"])
    #expect(finds(Project.searchParts(of: project, .nl), query))
  }
}
