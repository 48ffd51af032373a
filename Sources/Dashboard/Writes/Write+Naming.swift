import Records
import VendorAPI

extension Write {
  /// What the record came to when the user decided, where its vendor gives cents.
  var amount: Money? {
    basis["amount_cents"]?.text.flatMap { Money(cents: $0, currency: basis["currency"]?.text ?? "EUR") }
  }

  /// What it is about, as the journal names it: the record, or what is made.
  func recordTitle(_ language: Language) -> String {
    guard makesRecord, let kind = Words.kind(ofList: subject.list) else { return subject.name }
    let name = Self.names.lazy.compactMap { $0.value(in: .object(fields))?.text }.first { !$0.isEmpty }
    return [kind(language), name].compactMap(\.self).joined(separator: " ")
  }

  /// Whether its record is only there once it is done.
  var makesRecord: Bool { subject.id.isEmpty }

  /// What the answer calls the record that was made, where the journal does not have that yet.
  func madeName(in answer: JSONValue, _ language: Language) -> String? {
    guard makesRecord, let list = BrowseList.named(subject.list) else { return nil }
    let records = [answer["data"], answer].compactMap(\.self)
    let names = records.lazy.flatMap { record in list.naming.lazy.compactMap { $0.value(in: record)?.text } }
    return names.first { !$0.isEmpty && !recordTitle(language).contains($0) }
  }

  /// What takes it back is about the record that was made.
  func subject(made id: String?, _ language: Language) -> Subject {
    guard makesRecord, let id else { return subject }
    return Subject(list: subject.list, id: id, name: recordTitle(language), values: subject.values)
  }

  /// Where operations that make something take what it is called: names and numbers, no messages and no addresses.
  private static let names: [JSONPath] = [
    "name", "data.name", "closureName", "fullName", "companyName", "templateName", "data.title", "number",
    "recipients.0.name", "properties.name", "key", "companyId",
  ]
}

extension Words {
  /// One row of a vendor's list, by the list's id; nil where it has no name of its own.
  fileprivate static func kind(ofList list: String) -> Words? {
    switch list.split(separator: " ").last {
    case "closures": Words("Afsluiting", "Closure")
    case "contacts": Words("Contact", "Contact")
    case "invoices": Words("Factuur", "Invoice")
    case "quotes": Words("Offerte", "Quote")
    case "appointments": Words("Afspraak", "Appointment")
    case "trips": Words("Rit", "Trip")
    case "users": Words("Gebruiker", "User")
    case "tenants": Words("Organisatie", "Tenant")
    case "projects", "other-projects": Words("Project", "Project")
    case "recipients", "mail-recipients": Words("Ontvanger", "Recipient")
    case "stakeholders": Words("Stakeholder", "Stakeholder")
    case "templates": Words("Mailsjabloon", "Mail template")
    case "files": Words("Bestand", "File")
    case "documents": Words("Document", "Document")
    case "document-groups": Words("Documentgroep", "Document group")
    case "work-components": Words("Werkpakket", "Work component")
    case "invitations": Words("Uitnodiging", "Invitation")
    case "budget": Words("Begroting", "Budget")
    case "budget-rows": Words("Begrotingsregel", "Budget row")
    case "relations": Words("Relatie", "Relation")
    case "relation-data": Words("Relatiegegeven", "Relation data")
    case "company", "specialist": Words("Bedrijf", "Firm")
    default: nil
    }
  }
}
