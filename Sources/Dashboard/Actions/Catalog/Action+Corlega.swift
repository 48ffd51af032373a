import CorlegaAPI
import VendorAPI

/// Corlega deletes nothing, so what is made there stays: it is looked at once more and held. Of its fields the document
/// names those of a contact and, of a quote, number, status and total; further ones are typed under Corlega's own names.
extension Action {
  static let corlega: [Action] =
    [
      Action(
        Corlega.CreateContact.self, Words("Contact maken", "Add a contact"), .add, of: "contacts", .outside,
        fields: contactFields),
      Action(
        Corlega.UpdateContact.self, Words("Contact wijzigen", "Edit the contact"), .edit, of: "contacts", .reversible,
        edits: true, given: ["id": .id], fields: contactFields, undo: .restore),
    ] + quotes + invoices

  private static let quotes = [
    create(Corlega.CreateQuote.self, Words("Offerte maken", "Create a quote"), "quotes"),
    edit(Corlega.UpdateQuote.self, Words("Offerte wijzigen", "Edit the quote"), "quotes"),
    editOpen(Corlega.UpdateQuote.self, Words("Offerte, andere velden", "Quote, other fields"), "quotes"),
  ]

  private static let invoices = [
    create(Corlega.CreateInvoice.self, Words("Factuur maken", "Create an invoice"), "invoices"),
    edit(Corlega.UpdateInvoice.self, Words("Factuur wijzigen", "Edit the invoice"), "invoices"),
    editOpen(Corlega.UpdateInvoice.self, Words("Factuur, andere velden", "Invoice, other fields"), "invoices"),
  ]

  private static func create<E: OpenCreation>(_ operation: E.Type, _ title: Words, _ list: String) -> Action {
    Action(
      operation, title, .add, of: list, .outside, fields: documentFields(isNew: true) + [otherFields(required: false)])
  }

  private static func edit<E: OpenChange>(_ operation: E.Type, _ title: Words, _ list: String) -> Action {
    Action(
      operation, title, .edit, of: list, .reversible, edits: true, given: ["id": .id],
      fields: documentFields(isNew: false), undo: .restore)
  }

  /// What keet does not know the place of in the record it cannot put back either.
  private static func editOpen<E: OpenChange>(_ operation: E.Type, _ title: Words, _ list: String) -> Action {
    Action(
      operation, as: "fields", title, .menu, of: list, .outside, given: ["id": .id],
      fields: [otherFields(required: true)])
  }

  private static let contactFields = [
    FormField("name", Words("Naam", "Name"), .text(), required: true, from: "name"),
    FormField("email", Words("E-mail", "E-mail"), .email, from: "email"),
    FormField("phone", Words("Telefoon", "Phone"), .phone(.national), from: "phone"),
    FormField("kvkNumber", Words("KvK-nummer", "CoC number"), .kvk, from: "kvkNumber"),
    FormField(
      "type", Words("Soort", "Kind"), .text(),
      help: Words(
        "Corlega noemt alleen business; andere woorden neemt het misschien ook.",
        "Corlega names only business; it may take other words, too."),
      from: "type", offers: { _ in ["business"] }),
  ]

  private static func documentFields(isNew: Bool) -> [FormField] {
    [
      FormField(
        "number", Words("Nummer", "Number"), .text(),
        help: isNew
          ? Words("Leeg laten als Corlega zelf nummert.", "Leave empty where Corlega numbers by itself.") : nil,
        from: "number"),
      FormField(
        "status", Words("Status", "Status"), .text(),
        help: Words(
          "Corlega noemt geen woorden; neem er een die in de lijst staat.",
          "Corlega names no words; take one that the list has."), from: "status"),
      // Its help says that no document names the unit.
      FormField("total", Words("Totaal", "Total"), .money(.number), from: "total"),
    ]
  }

  private static func otherFields(required isRequired: Bool) -> FormField {
    FormField(
      "", Words("Andere velden", "Other fields"), .json, required: isRequired,
      help: Words(
        "Corlega beschrijft ze niet; typ ze met Corlega's namen: {\"dueDate\": \"2026-04-15\"}.",
        "Corlega does not describe them; type them by Corlega's names: {\"dueDate\": \"2026-04-15\"}."))
  }
}
