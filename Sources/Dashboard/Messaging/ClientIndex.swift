import Insights
import Records
import VendorAPI

/// Contacts by what a vendor's invoices call their client: an invoice carries no id of its contact, and many invoices
/// ask at once.
struct ClientIndex: Sendable {
  private struct Key<Name: Hashable & Sendable>: Hashable, Sendable {
    let vendor: Vendor
    let name: Name
  }

  private var people: [Key<[UInt8]>: [Contact]] = [:]
  private var firms: [Key<CompanyName>: [Contact]] = [:]

  init(_ contacts: [Contact]) {
    for contact in contacts {
      if let name = contact.name {
        people[Key(vendor: contact.id.vendor, name: FoldedText.bytes(of: name)), default: []].append(contact)
      }
      if let firm = contact.company.map(CompanyName.init), firm.isSame(as: firm) {
        firms[Key(vendor: contact.id.vendor, name: firm), default: []].append(contact)
      }
    }
  }

  /// Everybody whom the vendor knows by this name; where it is nobody's, those of the firm of this name.
  func clients(named name: String, at vendor: Vendor) -> (contacts: [Contact], isFirm: Bool) {
    if let found = people[Key(vendor: vendor, name: FoldedText.bytes(of: name))] { return (found, false) }
    return (firms[Key(vendor: vendor, name: CompanyName(name))] ?? [], true)
  }
}
