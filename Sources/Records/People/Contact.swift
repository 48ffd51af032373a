package import FoundationEssentials

/// A person or firm that one of the vendors knows (Blueprint, Corlega; VEMAP's users).
package struct Contact: Record {
  package let id: RecordID
  package var name: String?
  package var company: String?
  package var email: String?
  /// As it came; ``PhoneNumber`` reads it.
  package var phone: String?
  package var kvk: KvKNumber?
  package var status: String?
  package var tags: [String]
  package var created: Date?
  package var more: [Field]

  package init(
    id: RecordID, name: String? = nil, company: String? = nil, email: String? = nil, phone: String? = nil,
    kvk: KvKNumber? = nil, status: String? = nil, tags: [String] = [], created: Date? = nil, more: [Field] = []
  ) {
    self.id = id
    self.name = name
    self.company = company
    self.email = email
    self.phone = phone
    self.kvk = kvk
    self.status = status
    self.tags = tags
    self.created = created
    self.more = more
  }
}

/// A user of VEMAP, who may be a stakeholder of closures.
package struct User: Record {
  package let id: RecordID
  package var name: String?
  package var company: String?
  package var email: String?
  package var phone: String?
  /// The vendor's word, e.g. `ROLE_MANAGER`.
  package var role: String?

  package init(
    id: RecordID, name: String? = nil, company: String? = nil, email: String? = nil, phone: String? = nil,
    role: String? = nil
  ) {
    self.id = id
    self.name = name
    self.company = company
    self.email = email
    self.phone = phone
    self.role = role
  }
}

/// One of the organisations that a VEMAP user works for.
package struct Tenant: Record {
  package let id: RecordID
  package var name: String?
  package var isActive: Bool?
  /// Who signed in, as a user of it; `nil` where that is not known.
  package var caller: RecordID?
  package var more: [Field]

  package init(
    id: RecordID, name: String? = nil, isActive: Bool? = nil, caller: RecordID? = nil, more: [Field] = []
  ) {
    self.id = id
    self.name = name
    self.isActive = isActive
    self.caller = caller
    self.more = more
  }
}

/// Who gets the mail of a project without being a user (VEMAP).
package struct Recipient: Record {
  package let id: RecordID
  package var name: String?
  package var organisation: String?
  package var email: String?
  package var role: String?

  package init(
    id: RecordID, name: String? = nil, organisation: String? = nil, email: String? = nil, role: String? = nil
  ) {
    self.id = id
    self.name = name
    self.organisation = organisation
    self.email = email
    self.role = role
  }
}
