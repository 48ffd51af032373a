import BlueprintAPI
import FoundationEssentials
import VendorAPI

/// Creating, changing and deleting: what is made appears in the lists, and what is deleted is gone from them.
extension BlueprintSandbox {
  // MARK: Contacts

  func create(_ contact: Blueprint.CreateContact) throws -> Reply {
    let given = contact.data
    let row: RecordTable.Row = [
      "id": BlueprintScenario.id(1, contacts.made + 1), "name": .string(given.name), "email": Self.text(given.email),
      "phone": Self.text(given.phone), "company": Self.text(given.company), "status": .string("actief"),
      "tags": .array((given.tags ?? []).map(JSONValue.string)), "created_at": .string(now),
    ]
    contacts.append(row)
    return try Reply(status: 201, row, beside: ["success": .bool(true)])
  }

  func update(_ contact: Blueprint.UpdateContact) throws -> Reply {
    guard case .object(let given) = try contact.fields()["data"] else { return try Self.success() }
    guard contacts.update(contact.id.lowercased(), { $0.merge(given) { $1 } }) else { throw Self.notFound }
    return try Self.success()
  }

  func delete(_ contact: Blueprint.DeleteContact) throws -> Reply {
    guard contacts.remove(contact.id.lowercased()) else { throw Self.notFound }
    return try Self.success()
  }

  // MARK: Invoices

  /// A new invoice is a concept, and its items do not come back in the list.
  func create(_ invoice: Blueprint.CreateInvoice) throws -> Reply {
    let given = invoice.data
    let year = Scene(now: time.now()).day(0).year
    let row: RecordTable.Row = [
      "id": BlueprintScenario.id(2, invoices.made + 1),
      "invoice_number": .string(BlueprintScenario.invoiceNumber(invoices.made + 1, year: year)),
      "contact_name": .string(given.contactName), "amount_cents": .int(given.amountCents),
      "currency": .string(given.currency ?? "EUR"), "status": .string("concept"),
      "due_date": Self.text(given.dueDate.map { String($0.prefix(10)) }), "created_at": .string(now),
    ]
    invoices.append(row)
    return try Reply(status: 201, row)
  }

  // MARK: Appointments

  func create(_ appointment: Blueprint.CreateAppointment) throws -> Reply {
    let given = appointment.data
    let row: RecordTable.Row = [
      "id": BlueprintScenario.id(4, appointments.made + 1), "title": .string(given.title),
      "start_at": .string(Self.inUTC(given.startAt)), "end_at": .string(Self.inUTC(given.endAt)),
      "location": Self.text(given.location), "assigned_user_id": Self.text(given.assignedUserID?.lowercased()),
    ]
    appointments.append(row)
    return try Reply(status: 201, row)
  }

  // MARK: Trips

  func create(_ trip: Blueprint.CreateTrip) throws -> Reply {
    let given = trip.data
    let year = Scene(now: time.now()).day(0).year
    let row: RecordTable.Row = [
      "id": BlueprintScenario.id(5, orders.made + 1),
      "reference": .string(BlueprintScenario.tripReference(orders.made + 1, year: year)),
      "pickup_address": .string(given.pickupAddress), "delivery_address": .string(given.deliveryAddress),
      "status": .string(Blueprint.TripStatus.planned.rawValue), "driver_id": Self.text(given.driverID?.lowercased()),
      "scheduled_at": .string(Self.inUTC(given.scheduledAt)),
    ]
    orders.append(row)
    return try Reply(status: 201, row)
  }

  func update(_ trip: Blueprint.UpdateTripStatus) throws -> Reply {
    let status = JSONValue.string(trip.data.status.rawValue)
    guard orders.update(trip.id.lowercased(), { $0["status"] = status }) else { throw Self.notFound }
    return try Self.success()
  }

  // MARK: Answers

  static var notFound: Refusal { Refusal(status: 404, message: "Resource niet gevonden.") }

  private static func success() throws -> Reply { try Reply(["success": true]) }

  private static func text(_ text: String?) -> JSONValue { text.map(JSONValue.string) ?? .null }

  private var now: String { time.now().formatted(.iso8601) }

  /// `YYYY-MM-DDTHH:MM:SSZ`, as the lists have it.
  private static func inUTC(_ text: String) -> String { ISOTime.moment(text)?.formatted(.iso8601) ?? text }
}
