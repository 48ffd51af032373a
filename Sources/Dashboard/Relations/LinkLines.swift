import Insights
import Records
import VendorAPI

extension DetailText {
  /// What a record is linked with, with the reasons.
  /// - Returns: false where the directory does not have it.
  @discardableResult
  mutating func links(of record: RecordID, limit: Int = 12) -> Bool {
    let directory = context.library.directory
    guard let position = directory.positions[record] else { return false }
    let group = directory.book.links.group(of: position)
    let found = directory.book.links.links(of: position)
    let own = Set(group)
    let told = found.filter { $0.isContradicted || $0.certainty >= .possible || own.contains($0.second) }
    let linked = Set(told.map(\.second))
    // What is one with it only through others has no link of its own.
    let through = group.filter { $0 != position && !linked.contains($0) }
    heading(Words("Relatie", "Relation"), count: told.count + through.count)
    guard !told.isEmpty || !through.isEmpty else {
      text(Words("Nergens anders bekend.", "Not known anywhere else."), .dim)
      unreadList()
      return true
    }
    let ordered = told.sorted(by: Link.pressesMore)
    for link in ordered.prefix(limit) { pieces(self.pieces(of: link, directory.party(link.second))) }
    for other in through.prefix(max(0, limit - ordered.count)) {
      let party = directory.party(other)
      pieces([
        StyledText(Words("≡ via de andere", "≡ through the others")(language), .good), StyledText(party.title, .strong),
        StyledText(party.record.sourceWords(language), .dim),
      ])
    }
    unreadList()
    more(told.count + through.count - limit)
    text(Words("g k toont de kaart.", "g k shows the card."), .dim)
    return true
  }

  /// Without Corlega's contacts hardly anybody has a trade-register number.
  private mutating func unreadList() {
    guard context.vendors.contains(.corlega), context.loads[.corlegaContacts]?.current == nil else { return }
    text(
      Words(
        "? zonder de contacten van Corlega; de kaart haalt ze op.",
        "? without Corlega's contacts; the card fetches them."), .dim)
  }

  private func pieces(of link: Link, _ party: Party) -> [StyledText] {
    let told = [party.title, party.subtitle].compactMap(\.self).joined(separator: " · ")
    return [
      StyledText(link.reason(language), link.tone), StyledText(told, .strong),
      StyledText(party.record.sourceWords(language), .dim),
    ]
  }

  /// The whole of one link: how sure, on what both agree, and what speaks against it.
  mutating func linkEvidence(_ link: Link, with party: Party) {
    heading(Words("Koppeling", "Link"))
    text(link.reason(language), link.tone)
    field(Words("Met", "With"), "\(party.title) · \(party.record.sourceWords(language))")
    if link.decision != .accepted {
      field(Words("Zekerheid", "Certainty"), Words("\(link.points) van 100", "\(link.points) of 100")(language))
    }
    for evidence in link.evidence { text(Words("+ ") + evidence.words) }
    for conflict in link.conflicts { text(Words("✗ ") + conflict.words, .alarm) }
    if link.candidates > 1 {
      text(
        Words(
          "? \(link.candidates) passen ongeveer even goed: keet kiest er geen.",
          "? \(link.candidates) fit about as well: keet chooses none."), .warning)
    }
    if let decision = link.decision { text(decision.words, .dim) }
  }
}
