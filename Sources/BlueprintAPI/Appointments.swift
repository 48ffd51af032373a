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
      .get, Blueprint.rows, "listAppointments", tag: ("table", "agenda_events"), answer: ["data"], isInferred: true)
    package static let example = ListAppointments(from: "2026-02-01", to: "2026-02-28")

    /// ISO 8601; whether a day or a moment is meant is not documented.
    package var from: String?
    /// ISO 8601; whether it is included is not documented.
    package var to: String?

    package init(from: String? = nil, to: String? = nil) {
      self.from = from
      self.to = to
    }

    package func validate() throws(InvalidField) {
      try InvalidField.requireDayOrMoment(from, "from")
      try InvalidField.requireDayOrMoment(to, "to")
    }
  }

  /// `POST /api/dashboard/data`, table `agenda_events`; § "Afspraak aanmaken". The method is inferred.
  package struct CreateAppointment: Endpoint {
    package typealias Contract = Blueprint
    package typealias Output = Appointment
    package static let route = Route(
      .post, Blueprint.rows, "createAppointment", tag: ("table", "agenda_events"), answer: ["data"], isInferred: true)
    package static let example = CreateAppointment(
      data: Fields(
        title: "Inspectie dak", startAt: "2026-02-01T10:00:00Z", endAt: "2026-02-01T11:00:00Z",
        location: "Dorpsstraat 12, Amsterdam"))

    package var data: Fields

    package struct Fields: Codable, Equatable, Sendable {
      package var title: String
      /// `YYYY-MM-DDTHH:MM:SSZ`.
      package var startAt: String
      /// `YYYY-MM-DDTHH:MM:SSZ`.
      package var endAt: String
      package var location: String?
      package var assignedUserID: String?

      private enum CodingKeys: String, CodingKey {
        case title, location
        case startAt = "start_at"
        case endAt = "end_at"
        case assignedUserID = "assigned_user_id"
      }

      package init(
        title: String, startAt: String, endAt: String, location: String? = nil, assignedUserID: String? = nil
      ) {
        self.title = title
        self.startAt = startAt
        self.endAt = endAt
        self.location = location
        self.assignedUserID = assignedUserID
      }
    }

    package init(data: Fields) { self.data = data }

    package func validate() throws(InvalidField) {
      try InvalidField.requireText(data.title, "data.title")
      try InvalidField.requireMoment(data.startAt, "data.start_at")
      try InvalidField.requireMoment(data.endAt, "data.end_at")
      try InvalidField.requireUUID(data.assignedUserID, "data.assigned_user_id")
      if let start = ISOTime.moment(data.startAt), let end = ISOTime.moment(data.endAt) {
        try InvalidField.require(start <= end, "data.end_at", "is before data.start_at")
      }
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
