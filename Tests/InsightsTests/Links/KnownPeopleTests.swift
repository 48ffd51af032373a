import Foundation
import Insights
import Records
import TestSupport
import Testing

/// Nobody is taken for somebody else, whatever happens in people's lives and under their fingers.
@Suite(.costly) struct KnownPeopleTests {
  @Test(arguments: 0..<40 as Range<UInt64>) func `No certain link is wrong, nor is a group`(seed: UInt64) {
    let known = KnownPeople(seed: seed, firms: Int(seed) * 3 + 5)
    let links = Links(known.parties)
    let wrong = links.all.filter { $0.points >= 90 && !known.areOne($0.first, $0.second) }
    #expect(
      wrong.isEmpty,
      "\(wrong.map { "\($0.points) \($0.evidence.map(\.key)) \(describe($0.first, known)) \(describe($0.second, known))" })"
    )
    for group in links.groups {
      let strangers = group.filter { !known.areOne(group[0], $0) }
      #expect(strangers.isEmpty, "\(group.map { describe($0, known) })")
    }
  }

  private func describe(_ position: Int, _ known: KnownPeople) -> String {
    let (party, truth) = (known.parties[position], known.truths[position])
    let said = [party.person, party.company, party.email, party.phone, party.kvk?.digits].map { $0 ?? "·" }
    return "(\(party.record.vendor) \(party.record.id) \(said) \(truth.person ?? -1)@\(truth.firm ?? -1))"
  }

  /// Otherwise the agreement above would be one about nothing.
  @Test func `Most of those with one number or address of their own are found`() {
    var (found, possible) = (0, 0)
    for seed in 0..<10 as Range<UInt64> {
      let known = KnownPeople(seed: seed, firms: 60)
      let links = Links(known.parties)
      for (one, party) in known.parties.enumerated() {
        for other in known.parties.indices where other > one {
          let theirs = known.parties[other]
          guard let person = known.truths[one].person, person == known.truths[other].person,
            party.record.vendor != theirs.record.vendor, party.person == theirs.person,
            party.email != nil && party.email == theirs.email && (party.email?.contains("@") ?? false),
            party.phone == theirs.phone
          else { continue }
          possible += 1
          if links.group(of: one).contains(other) { found += 1 }
        }
      }
    }
    print("\(found) of \(possible) found")
    #expect(possible > 100)
    #expect(found * 10 > possible * 8, "\(found) of \(possible)")
  }
}
