import Records
import VendorAPI

extension BrowseList {
  /// What its rows are to the directory; nil where they are nobody's.
  var partyKind: RecordID.Kind? {
    switch word {
    case "contacts": .contact
    case "users": .user
    case "recipients": .recipient
    case "invoices": .invoice
    case "quotes": .quote
    case "conversations", "invitations": .conversation
    default: nil
    }
  }

  /// Whether its rows may be somebody's.
  var hasParties: Bool { partyKind != nil || vendor == .twelveBuild && ["relations", "company"].contains(word) }

  /// The record that a row is; of a firm with a trade-register number, one of that firm.
  func party(_ row: RawRecord, _ directory: Directory) -> RecordID? {
    if let partyKind {
      return RecordID(vendor, partyKind, scope: row.values["tenant"] ?? row.values["project"] ?? "", row.id.id)
    }
    guard hasParties else { return nil }
    let paths: [JSONPath] = ["company.cocNumber", "cocNumber"]
    let number = paths.lazy.compactMap { $0.value(in: row.value)?.text.flatMap { KvKNumber($0) } }.first { _ in true }
    return number.flatMap { directory.records[$0.digits] }
  }
}
