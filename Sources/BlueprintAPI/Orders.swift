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
    package static let route = Route(.get, Blueprint.rows, "listOrders", tag: ("table", "rp_orders"), answer: ["data"])
    package static let example = ListOrders(date: "2026-03-01")

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
