package import VendorAPI

/// An operation that makes a record whose fields the document leaves open: the fields are the body as they are.
package protocol OpenCreation: Endpoint where Contract == Corlega {
  var fields: Corlega.OpenFields { get }
  init(fields: Corlega.OpenFields)
}

extension OpenCreation {
  package init(from decoder: any Decoder) throws { self.init(fields: try Corlega.OpenFields(from: decoder)) }

  package func encode(to encoder: any Encoder) throws { try fields.encode(to: encoder) }

  package func validate() throws(InvalidField) { try fields.validateAsBody() }
}

/// An operation that changes such a record. Whether fields that are left out stay as they are, the document does not
/// say; `PATCH` means that they do.
package protocol OpenChange: Endpoint where Contract == Corlega {
  /// From the path.
  var id: String { get }
  /// The body.
  var changes: Corlega.OpenFields { get }
  init(id: String, changes: Corlega.OpenFields)
}

extension OpenChange {
  package init(from decoder: any Decoder) throws {
    let all = try Corlega.OpenFields(from: decoder)
    let id = try all.id(at: decoder.codingPath)
    self.init(id: id, changes: Corlega.OpenFields(all.all.filter { $0.key != "id" }))
  }

  package func encode(to encoder: any Encoder) throws {
    try changes.all.merging(["id": .string(id)]) { $1 }.encode(to: encoder)
  }

  package func validate() throws(InvalidField) { try changes.validateAsBody() }
}
