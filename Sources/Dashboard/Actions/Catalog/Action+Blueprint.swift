import BlueprintAPI
import VendorAPI

extension Action {
  static let blueprint: [Action] =
    blueprintInvoices + blueprintMessages + tenderReminders + blueprintContacts + blueprintPlanning

  // MARK: CRM

  private static let blueprintContacts: [Action] = [
    Action(
      Blueprint.CreateContact.self, Words("Contact maken", "Add a contact"), .add, of: "contacts", .reversible,
      fields: contactFields,
      undo: .by("blueprint deleteContact") { _, id in id.map { ["id": .string($0)] } }),
    Action(
      Blueprint.UpdateContact.self, Words("Contact wijzigen", "Edit the contact"), .edit, of: "contacts", .reversible,
      edits: true, given: ["id": .id],
      fields: contactFields + [
        FormField("data.status", Words("Status", "Status"), .text(), from: "status")
      ], undo: .restore),
    Action(
      Blueprint.DeleteContact.self, Words("Contact verwijderen", "Delete the contact"), .delete, of: "contacts",
      .irreversible, given: ["id": .id]),
  ]

  private static let contactFields = [
    FormField("data.name", Words("Naam", "Name"), .text(), required: true, from: "name"),
    FormField("data.company", Words("Bedrijf", "Company"), .text(), from: "company"),
    FormField("data.phone", Words("Telefoon", "Phone"), .phone(.e164), from: "phone"),
    FormField("data.email", Words("E-mail", "E-mail"), .email, from: "email"),
    FormField("data.tags", Words("Labels", "Tags"), .list, from: "tags"),
  ]

  // MARK: Agenda and trips

  private static let blueprintPlanning: [Action] = [
    Action(
      Blueprint.CreateAppointment.self, Words("Afspraak maken", "Add an appointment"), .add, of: "appointments",
      .outside,
      fields: [
        FormField("data.title", Words("Onderwerp", "Subject"), .text(), required: true),
        FormField("data.start_at", Words("Begin", "Start"), .moment(.isoUTC), required: true),
        FormField("data.end_at", Words("Einde", "End"), .moment(.isoUTC), required: true),
        FormField("data.location", Words("Plaats", "Place"), .text()),
        FormField("data.assigned_user_id", Words("Voor (nr)", "For (id)"), .text()),
      ]),
    Action(
      Blueprint.CreateTrip.self, Words("Rit plannen", "Plan a trip"), .add, of: "trips", .outside,
      fields: [
        FormField("data.pickup_address", Words("Van", "From"), .text(), required: true),
        FormField("data.delivery_address", Words("Naar", "To"), .text(), required: true),
        FormField("data.scheduled_at", Words("Wanneer", "When"), .moment(.isoUTC), required: true),
        FormField("data.driver_id", Words("Chauffeur (nr)", "Driver (id)"), .text()),
      ]),
    Action(
      Blueprint.UpdateTripStatus.self, Words("Ritstatus wijzigen", "Change the trip's status"), .edit, of: "trips",
      .reversible, edits: true, given: ["id": .id],
      fields: [
        FormField(
          "data.status", Words("Status", "Status"),
          .choice([
            FieldChoice("onderweg", Words("onderweg", "under way")),
            FieldChoice("afgeleverd", Words("afgeleverd", "delivered")),
            FieldChoice("gepland", Words("gepland", "planned")),
            FieldChoice("geannuleerd", Words("geannuleerd", "cancelled")),
          ]), required: true, from: "status")
      ], undo: .restore),
  ]
}
