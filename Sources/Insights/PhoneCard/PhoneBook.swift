/// Records with everything that links them: what a ``PhoneCard`` is made from. Made once for a set of records, since it
/// links all of them.
package struct PhoneBook: Sendable {
  package let records: KnownRecords
  package let links: Links
  package let decisions: LinkDecisions

  /// - Parameters:
  ///   - decisions: what the user said of links.
  ///   - previous: an earlier book, whose links still hold where nothing changed that they follow from.
  package init(
    _ records: KnownRecords = KnownRecords(), decisions: LinkDecisions = LinkDecisions(),
    previous: PhoneBook? = nil
  ) {
    self.records = records
    self.decisions = decisions
    let parties = records.parties
    if let previous, previous.decisions == decisions, previous.links.parties == parties {
      links = previous.links
    } else {
      links = Links(parties, decisions: decisions)
    }
  }
}
