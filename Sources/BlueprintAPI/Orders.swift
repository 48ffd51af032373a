import HTTPTypes
package import VendorAPI

extension Blueprint {
  /// An order of the route planning: the document calls it opdracht when it is read and rit (trip) when it is
  /// written.
  package struct Order: Equatable, Sendable {
    package var id: String
    /// `RIT-2026-0101` in the sample.
    package var reference: String?
    package var pickupAddress: String?
    package var deliveryAddress: String?
    /// `gepland`, `onderweg`, `afgeleverd` or `geannuleerd`.
    package var status: String?
    package var driverID: String?
    /// `YYYY-MM-DDTHH:MM:SSZ`.
    package var scheduledAt: String?
  }

  /// `GET /api/dashboard/data?table=rp_orders`. The method is inferred.
  package struct ListOrders: Endpoint {
    package typealias Contract = Blueprint
    package typealias Output = Page<Order>
    package static let route = Route(
      .get, Blueprint.rows, "listOrders", tag: ("table", "rp_orders"), answer: ["data"], isInferred: true)
    package static let example = ListOrders(date: "2026-03-16")

    /// `YYYY-MM-DD`.
    package var date: String?
    package var driverID: String?

    private enum CodingKeys: String, CodingKey {
      case date
      case driverID = "driver_id"
    }

    package init(date: String? = nil, driverID: String? = nil) {
      self.date = date
      self.driverID = driverID
    }

    package func validate() throws(InvalidField) {
      try InvalidField.requireDay(date, "date")
      try InvalidField.requireUUID(driverID, "driver_id")
    }
  }

  /// `POST /api/dashboard/data`, table `rp_orders`; § "Rit aanmaken". The method is inferred.
  package struct CreateTrip: Endpoint {
    package typealias Contract = Blueprint
    package typealias Output = Order
    package static let route = Route(
      .post, Blueprint.rows, "createTrip", tag: ("table", "rp_orders"), answer: ["data"], isInferred: true)
    package static let example = CreateTrip(
      data: Fields(
        pickupAddress: "Hoofdstraat 1, Amsterdam", deliveryAddress: "Keizersgracht 100, Amsterdam",
        scheduledAt: "2026-03-01T08:00:00Z"))

    package var data: Fields

    package struct Fields: Codable, Equatable, Sendable {
      package var pickupAddress: String
      package var deliveryAddress: String
      /// `YYYY-MM-DDTHH:MM:SSZ`.
      package var scheduledAt: String
      package var driverID: String?

      private enum CodingKeys: String, CodingKey {
        case pickupAddress = "pickup_address"
        case deliveryAddress = "delivery_address"
        case scheduledAt = "scheduled_at"
        case driverID = "driver_id"
      }

      package init(pickupAddress: String, deliveryAddress: String, scheduledAt: String, driverID: String? = nil) {
        self.pickupAddress = pickupAddress
        self.deliveryAddress = deliveryAddress
        self.scheduledAt = scheduledAt
        self.driverID = driverID
      }
    }

    package init(data: Fields) { self.data = data }

    package func validate() throws(InvalidField) {
      try InvalidField.requireText(data.pickupAddress, "data.pickup_address")
      try InvalidField.requireText(data.deliveryAddress, "data.delivery_address")
      try InvalidField.requireMoment(data.scheduledAt, "data.scheduled_at")
      try InvalidField.requireUUID(data.driverID, "data.driver_id")
    }
  }

  package enum TripStatus: String, CaseIterable, Codable, Sendable {
    case planned = "gepland"
    case underWay = "onderweg"
    case delivered = "afgeleverd"
    case cancelled = "geannuleerd"
  }

  /// `PATCH /api/dashboard/data`, table `rp_orders`; § "Ritstatus bijwerken". The method is inferred. Which status may
  /// follow which is not documented.
  package struct UpdateTripStatus: Endpoint {
    package typealias Contract = Blueprint
    package typealias Output = Nothing
    package static let route = Route(
      .patch, Blueprint.rows, "updateTripStatus", tag: ("table", "rp_orders"), isInferred: true)
    package static let example = UpdateTripStatus(id: "00000005-0000-4000-8000-000000000013", status: .underWay)

    package var id: String
    package var data: Fields

    package struct Fields: Codable, Equatable, Sendable {
      package var status: TripStatus
    }

    package init(id: String, status: TripStatus) {
      self.id = id
      data = Fields(status: status)
    }

    package func validate() throws(InvalidField) { try InvalidField.requireUUID(id, "id") }
  }
}

extension Blueprint.Order: Decodable {
  private enum CodingKeys: String, CodingKey {
    case id, reference, status
    case pickupAddress = "pickup_address"
    case deliveryAddress = "delivery_address"
    case driverID = "driver_id"
    case scheduledAt = "scheduled_at"
  }

  package init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    id = try container.id(.id)
    reference = container.text(.reference)
    pickupAddress = container.text(.pickupAddress)
    deliveryAddress = container.text(.deliveryAddress)
    status = container.text(.status)
    driverID = container.text(.driverID)
    scheduledAt = container.text(.scheduledAt)
  }
}
