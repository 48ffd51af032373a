import FoundationEssentials
import Insights
package import Records
import VendorAPI

/// Everything that is known of one person or firm, line by line, for whoever has them on the telephone.
package struct RelationCard: Sendable {
  /// The record by which they were found.
  package let subject: RecordID?
  /// The name of the person, else of the firm.
  package let name: String
  package let listing: Listing<CardItem>

  init() {
    subject = nil
    name = ""
    listing = Listing()
  }

  /// - Parameters:
  ///   - missing: lists that would have to be there whole for nothing to be missed.
  ///   - previous: what stood here before; where the record is gone since, it stays.
  init(_ subject: RecordID, missing: [Resource], _ context: RowContext, previous: RelationCard = RelationCard()) {
    let directory = context.library.directory
    guard let position = directory.positions[subject] else {
      let isSame = previous.subject == subject
      self.subject = subject
      name = isSame ? previous.name : ""
      listing = isSame ? previous.listing : Listing()
      return
    }
    let card = PhoneCard(of: position, in: directory.book, at: context.now)
    self.subject = subject
    name = card.people.first ?? card.firms.first ?? card.numbers.first?.text ?? subject.id
    listing = Listing(CardItem.all(of: card, directory, missing: missing)) { $0.searchParts(context) }
  }
}
