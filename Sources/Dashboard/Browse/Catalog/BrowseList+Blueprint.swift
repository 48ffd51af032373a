import BlueprintAPI
import VendorAPI

extension BrowseList {
  static let blueprint: [BrowseList] = [
    BrowseList(
      "blueprint contacts", .blueprint, Words("Contacten", "Contacts"), name: ["name"],
      columns: [
        BrowseColumn("name", Words("Naam", "Name")),
        BrowseColumn("company", Words("Bedrijf", "Company"), rank: 3),
        BrowseColumn("phone", Words("Telefoon", "Phone"), width: .fixed(16), rank: 1),
        BrowseColumn("email", Words("E-mail", "E-mail"), rank: 2),
        BrowseColumn("status", Words("Status", "Status"), width: .fixed(10), rank: 4),
        BrowseColumn("tags", Words("Labels", "Tags"), rank: 5),
        BrowseColumn("created", Words("Aangemaakt", "Created"), "created_at", kind: .moment, rank: 6),
      ], fetch: BrowseFetch { _ in Blueprint.ListContacts() }),
    BrowseList(
      "blueprint invoices", .blueprint, Words("Facturen", "Invoices"), name: ["invoice_number"],
      columns: [
        BrowseColumn("number", Words("Nummer", "Number"), "invoice_number", width: .fixed(14)),
        BrowseColumn("client", Words("Klant", "Client"), "contact_name", rank: 2),
        BrowseColumn("amount", Words("Bedrag", "Amount"), "amount_cents", kind: .cents, rank: 1),
        BrowseColumn("status", Words("Status", "Status"), width: .fixed(12)),
        BrowseColumn("due", Words("Vervalt", "Due"), "due_date", kind: .day, rank: 3),
        BrowseColumn("created", Words("Aangemaakt", "Created"), "created_at", kind: .moment, rank: 4),
      ], fetch: BrowseFetch { _ in Blueprint.ListInvoices() }),
    BrowseList(
      "blueprint conversations", .blueprint, Words("Gesprekken", "Conversations"), name: ["customer.name"],
      columns: [
        BrowseColumn("name", Words("Met", "With"), "customer.name"),
        BrowseColumn("phone", Words("Telefoon", "Phone"), "customer.phone", width: .fixed(16), rank: 2),
        BrowseColumn("status", Words("Status", "Status"), width: .fixed(10)),
        BrowseColumn("channel", Words("Kanaal", "Channel"), width: .fixed(10), rank: 3),
        BrowseColumn("last", Words("Laatst", "Last"), "last_message_at", kind: .moment, rank: 1),
      ], fetch: BrowseFetch { _ in Blueprint.ListConversations() }),
    BrowseList(
      "blueprint appointments", .blueprint, Words("Agenda", "Appointments"), name: ["title"],
      columns: [
        BrowseColumn("title", Words("Onderwerp", "Subject")),
        BrowseColumn("start", Words("Begin", "Start"), "start_at", kind: .moment),
        BrowseColumn("end", Words("Einde", "End"), "end_at", kind: .moment, rank: 2),
        BrowseColumn("location", Words("Plaats", "Place"), rank: 1),
        BrowseColumn("who", Words("Voor (nr)", "For (id)"), "assigned_user_id", rank: 3),
      ], fetch: BrowseFetch { _ in Blueprint.ListAppointments() }),
    BrowseList(
      "blueprint trips", .blueprint, Words("Ritten", "Trips"), name: ["reference", "id"],
      columns: [
        BrowseColumn("reference", Words("Rit", "Trip"), width: .fixed(14)),
        BrowseColumn("status", Words("Status", "Status"), width: .fixed(12)),
        BrowseColumn("when", Words("Wanneer", "When"), "scheduled_at", kind: .moment, rank: 1),
        BrowseColumn("from", Words("Van", "From"), "pickup_address", rank: 3),
        BrowseColumn("to", Words("Naar", "To"), "delivery_address", rank: 2),
        BrowseColumn("driver", Words("Chauffeur (nr)", "Driver (id)"), "driver_id", rank: 4),
      ],
      // Those under way come first, then those that are planned.
      sort: SortOrder("status", descending: true), fetch: BrowseFetch { _ in Blueprint.ListOrders() }),
  ]
}
