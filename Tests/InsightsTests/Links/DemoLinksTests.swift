import Foundation
import Insights
import Records
import Testing
import VendorAPI

/// The links and the money that are planted in the demo.
struct DemoLinksTests {
  /// By how sure the best of them is, the contacts of Blueprint and their best links to other vendors.
  @Test func `Of the 46 contacts so many are certain, probable, possible and unknown elsewhere`() async throws {
    let records = try await DemoRecords.all()
    let book = PhoneBook(records)
    var counts: [Link.Certainty?: Int] = [:]
    for (position, contact) in records.contacts.enumerated() where contact.id.vendor == .blueprint {
      let best = book.links.links(of: position).filter { link in
        let other = book.links.parties[link.second]
        return other.record.vendor != .blueprint && other.role != .document
      }.max { $0.points < $1.points }
      counts[best?.certainty, default: 0] += 1
    }
    #expect(counts == [.certain: 24, .probable: 8, .possible: 5, nil: 9])
  }

  @Test func `The same firm under one trade-register number`() async throws {
    let book = PhoneBook(try await DemoRecords.all())
    let noor = try #require(book.records.contacts.firstIndex { $0.phone?.hasSuffix("0012") == true })
    let card = PhoneCard(of: noor, in: book, at: DutchTime.start(of: monday))
    #expect(card.firms.contains("Demo Grondwerk B.V.") && card.firms.contains("DEMO GRONDWERK BV"))
    #expect(card.people.contains("Noor van 't Nepveld"))
    #expect(card.kvkNumbers.map(\.digits) == ["00000512"])
    #expect(
      card.invoices.contains { $0.value.amount == .exact(Money(cents: 1_495_000)) })
    #expect(card.conversations.map(\.value.counterpart) == ["Noor van 't Nepveld"])
    #expect(!card.invitations.isEmpty)
  }

  @Test func `Two of one name are two candidates, one name under two numbers is a conflict`() async throws {
    let records = try await DemoRecords.all()
    let book = PhoneBook(records)
    let twins = records.contacts.indices.filter { records.contacts[$0].name == "J. Testveld" }
    #expect(twins.count == 3)
    let alone = try #require(twins.last)
    #expect(book.links.links(of: alone).filter { twins.contains($0.second) }.map(\.candidates) == [2, 2])
    for position in twins { #expect(book.links.group(of: position).filter(twins.contains) == [position]) }
    let conflicts = book.links.all.flatMap(\.conflicts)
    #expect(conflicts.contains(.kvk("00000596", "00000516")) || conflicts.contains(.kvk("00000516", "00000596")))
  }

  @Test func `One amount asked of one client by two vendors`() async throws {
    let records = try await DemoRecords.all()
    let found = PossibleDuplicate.all(in: records.invoices)
    #expect(found.map(\.client) == ["Demo Grondwerk B.V."])
    #expect(found.map(\.amount.cents) == [1_495_000])
    #expect(found.map(\.reading) == [.asEuros])
  }

  @Test func `The tender that closes has nine firms, four of them silent, and one offer is expired`() async throws {
    let records = try await DemoRecords.all()
    let invitations = records.conversations.compactMap(\.invitation)
    let reviews = ComponentReview.all(of: invitations)
    #expect(invitations.count == 74 && reviews.count == 21)
    #expect(reviews.contains { $0.asked.count == 9 && $0.silent.count == 4 })
    #expect(reviews.reduce(0) { $0 + $1.silent.count } == 16)
    let offers = reviews.flatMap { OfferRanking($0.asked, of: invitations, at: DutchTime.start(of: monday)).offers }
    #expect(offers.contains { $0.isExpired })
  }

  @Test func `The open invoices of both vendors`() async throws {
    let records = try await DemoRecords.all()
    let ageing = Ageing(records.invoices, asOf: monday)
    #expect(ageing.rows.count == 14 + 13)
    #expect(ageing.excluded == [.draft: 3 + 4, .paid: 11 + 17])
    #expect(ageing.unknownStatuses.isEmpty && ageing.unsummed.isEmpty)
    #expect(ageing.totals.map(\.unit.vendor) == [.blueprint, .corlega])
    #expect(ageing.totals.map(\.partlyPaid) == [1, 0])
  }
}
