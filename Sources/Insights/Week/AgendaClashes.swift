import FoundationEssentials
import Records

/// Who is to be at two places at once: appointments of one person that share time, and trips of one driver that start
/// at one moment.
///
/// The vendor's data allows no more: trips have no duration and no vehicle, and whether a driver is also somebody who has
/// appointments is not told. What shares no more than the moment at which one ends and the other starts does
/// not clash.
package struct AgendaClashes: Sendable {
  /// By position, one that it clashes with; a position that is not here clashes with none.
  package let partners: [Int: Int]
  private let entries: [AgendaEntry]
  /// Positions by whom they are for, in the order in which they start.
  private let byPerson: [Person: [Int]]

  private struct Person: Hashable {
    let kind: AgendaEntry.Kind
    let id: String
  }

  package init(_ entries: [AgendaEntry]) {
    var byPerson: [Person: [Int]] = [:]
    var seen: Set<RecordID> = []
    for (position, entry) in entries.enumerated() where entry.start != nil && !entry.isCancelled {
      guard let person = entry.person, seen.insert(entry.record).inserted else { continue }
      byPerson[Person(kind: entry.kind, id: person), default: []].append(position)
    }
    var partners: [Int: Int] = [:]
    for (person, positions) in byPerson {
      let sorted = positions.sorted { (entries[$0].startTime, $0) < (entries[$1].startTime, $1) }
      byPerson[person] = sorted
      // Of those before the one that lasts longest clashes if any does; of those after, the next.
      var longest: Int?
      for position in sorted {
        guard let before = longest else {
          longest = position
          continue
        }
        if entries[before].clashes(withLater: entries[position]) {
          partners[position] = before
          if partners[before] == nil { partners[before] = position }
        }
        if entries[position].endTime >= entries[before].endTime { longest = position }
      }
      // One that starts and ends within the longest before it may clash with the next as well as that does.
      for (position, next) in zip(sorted, sorted.dropFirst()) where entries[position].clashes(withLater: entries[next])
      {
        if partners[position] == nil { partners[position] = next }
        if partners[next] == nil { partners[next] = position }
      }
    }
    self.partners = partners
    self.entries = entries
    self.byPerson = byPerson
  }

  /// All that one clashes with, the first first.
  package func all(with position: Int) -> [Int] {
    guard partners[position] != nil, entries.indices.contains(position), let person = entries[position].person,
      let others = byPerson[Person(kind: entries[position].kind, id: person)]
    else { return [] }
    return others.filter { other in
      guard other != position else { return false }
      let (one, two) = (entries[other], entries[position])
      return one.startTime <= two.startTime ? one.clashes(withLater: two) : two.clashes(withLater: one)
    }
  }
}

extension AgendaEntry {
  fileprivate var startTime: Double { start?.timeIntervalSince1970 ?? 0 }
  fileprivate var endTime: Double { end?.timeIntervalSince1970 ?? startTime }

  /// - Parameter later: starts no earlier.
  fileprivate func clashes(withLater later: AgendaEntry) -> Bool {
    startTime == later.startTime || later.startTime < endTime
  }
}
