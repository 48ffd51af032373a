package import VendorAPI

/// What names one record for as long as the program runs: cursor, marks and open dialogs hold on to this
/// and never to a row number.
package struct RecordID: Hashable, Codable, Sendable {
  /// Where a record comes from, for those who know records and no vendor.
  package typealias Source = Vendor

  package enum Kind: String, Hashable, Codable, Sendable, CaseIterable {
    case tenant, user, project, closure, comment, file, recipient
    case invoice, quote, contact, conversation, appointment, trip
    case invitation
    /// A row of a vendor's own list, of whatever kind.
    case row
    /// Something keet changed or sent; not a record of any vendor.
    case write
    /// A line of the pane of today; not a record of any vendor.
    case attention
    /// Two closures in each other's way, or one that could not be checked for it; not a record of any vendor.
    case overlap
    /// A person or firm over all vendors, or a line of what is known of one; not a record of any vendor.
    case relation
    /// Invoices of one age, or what is to be said of some; not a record of any vendor.
    case ageing
    /// A work component of a tender.
    case component
    /// A row of work with what several firms ask for it; not a record of any vendor.
    case comparison
  }

  package var vendor: Vendor
  package var kind: Kind
  /// What the id is only unique within: VEMAP's tenant, 12Build's project. Empty where the vendor's ids stand
  /// alone.
  package var scope: String
  /// The vendor's id as text; ids are never compared as numbers.
  package var id: String

  package init(_ vendor: Vendor, _ kind: Kind, scope: String = "", _ id: String) {
    self.vendor = vendor
    self.kind = kind
    self.scope = scope
    self.id = id
  }
}

/// Any record: it can be named.
package protocol Record: Identifiable, Equatable, Sendable where ID == RecordID {
  var id: RecordID { get }
}
