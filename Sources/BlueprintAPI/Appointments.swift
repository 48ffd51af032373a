import HTTPTypes
package import VendorAPI

extension Blueprint {
  /// An appointment of the agenda.
  package struct Appointment: Equatable, Sendable {
    package var id: String
    package var title: String?
    /// `YYYY-MM-DDTHH:MM:SSZ`.
    package var startAt: String?
    /// `YYYY-MM-DDTHH:MM:SSZ`.
    package var endAt: String?
    package var location: String?
    package var assignedUserID: String?
  }

  /// `GET /api/dashboard/data?table=agenda_events`. The method is inferred.
  package struct ListAppointments: Endpoint {
    package typealias Contract = Blueprint
    package typealias Output = Page<Appointment>
    package static let route = Route(
      .get, Blueprint.rows, "listAppointments", tag: ("table", "agenda_events"), answer: ["data"])
    package static let example = ListAppointments(from: "2026-02-01", to: "2026-02-28")

    /// ISO 8601; whether a day or a moment is meant is not documented.
    package var from: String?
    /// ISO 8601; whether it is included is not documented.
    package var to: String?

    package init(from: String? = nil, to: String? = nil) {
      self.from = from
      self.to = to
    }
  }
}

extension Blueprint.Appointment: Decodable {
  private enum CodingKeys: String, CodingKey {
    case id, title, location
    case startAt = "start_at"
    case endAt = "end_at"
    case assignedUserID = "assigned_user_id"
  }

  package init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    id = try container.id(.id)
    title = container.text(.title)
    startAt = container.text(.startAt)
    endAt = container.text(.endAt)
    location = container.text(.location)
    assignedUserID = container.text(.assignedUserID)
  }
}
