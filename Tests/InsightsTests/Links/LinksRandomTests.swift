import Foundation
import Insights
import Records
import TestSupport
import Testing
import VendorAPI

/// Whoever is taken to be one is one, on records whose people and firms are known independently.
@Suite(.costly) struct LinksRandomTests {
  /// Whether two records may behave as one: of the same person, or of a firm and whoever is there.
  private func areOne(_ one: RandomParties.Truth, _ other: RandomParties.Truth) -> Bool {
    one.firm == other.firm && (one.person == nil || other.person == nil || one.person == other.person)
  }

  @Test(arguments: 0..<30 as Range<UInt64>) func `No certain link is wrong, nor is a group`(seed: UInt64) {
    let random = RandomParties(seed: seed, firms: Int(seed) * 4 + 5)
    let links = Links(random.parties)
    for link in links.all where link.certainty == .certain {
      #expect(areOne(random.truths[link.first], random.truths[link.second]), "\(describe(link, random))")
    }
    for group in links.groups {
      let truths = group.map { random.truths[$0] }
      #expect(Set(truths.map(\.firm)).count == 1)
      #expect(Set(truths.compactMap(\.person)).count <= 1)
    }
  }

  private func describe(_ link: Link, _ random: RandomParties) -> String {
    "\(link.points) \(link.evidence.map(\.key)) \(random.parties[link.first]) \(random.parties[link.second])"
  }

  /// Otherwise the agreement above would be one about nothing.
  @Test func `Most of what can be known is found`() {
    var (found, possible) = (0, 0)
    for seed in 0..<5 as Range<UInt64> {
      let random = RandomParties(seed: seed, firms: 60)
      let links = Links(random.parties)
      for (one, party) in random.parties.enumerated() {
        for other in random.parties.indices where other > one && random.truths[other] == random.truths[one] {
          let theirs = random.parties[other]
          let isKnown = party.kvk.map { $0 == theirs.kvk && $0.digits != "00000000" } ?? false
          guard isKnown, party.record.vendor != theirs.record.vendor else { continue }
          possible += 1
          if links.group(of: one).contains(other) { found += 1 }
        }
      }
    }
    #expect(possible > 60)
    #expect(found * 10 > possible * 9, "\(found) of \(possible)")
  }

  @Test(arguments: 100..<104 as Range<UInt64>) func `The order of the records changes nothing`(seed: UInt64) {
    let random = RandomParties(seed: seed, firms: 40)
    var generator = SeededGenerator(seed: seed)
    let shuffled = random.parties.shuffled(using: &generator)
    func groups(_ parties: [Party]) -> Set<Set<RecordID>> {
      Set(Links(parties).groups.map { Set($0.map { parties[$0].record }) })
    }
    #expect(groups(random.parties) == groups(shuffled))
  }

  @Test(arguments: 200..<203 as Range<UInt64>) func `A link is the same seen from either side`(seed: UInt64) {
    let random = RandomParties(seed: seed, firms: 20)
    let links = Links(random.parties)
    for position in random.parties.indices {
      for link in links.links(of: position) {
        #expect(link.first == position)
        let back = links.links(of: link.second).filter { $0.second == position }
        #expect(back.count == 1)
        #expect(back.first?.points == link.points && back.first?.evidence == link.evidence)
        #expect(links.link(position, link.second) == link)
      }
    }
  }

  /// Ten times the records take some ten times as long, where each with each would take a hundred; what it takes
  /// depends on the machine and on how the tests were built, so the figure is there to be read.
  @Test func `Many records share a telephone, and nobody is picked`() {
    var parties = RandomParties(seed: 1, firms: 500).parties
    parties += (0..<6000).map { index in
      Party(
        record: RecordID(index.isMultiple(of: 2) ? .blueprint : .vemap, .contact, "s\(index)"), role: .entry,
        person: "Jan Jansen", company: "Onbekend", email: "info@centrale.example", phone: "0600000012")
    }
    var links = Links([])
    let time = ContinuousClock().measure { links = Links(parties) }
    print("\(parties.count) records linked in \(time)")
    #expect(links.links(of: parties.count - 1).isEmpty)
    #expect(!links.groups.isEmpty)
  }
}
