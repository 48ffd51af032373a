import FoundationEssentials
import HTTPTypes
package import VendorAPI

extension Vemap {
  /// `GET /v1/{tenant_id}/closures/{closure_id}/events`; no role named; § Get Events by Closure.
  package struct GetClosureEvents: Endpoint {
    package typealias Contract = Vemap
    package typealias Output = ClosureEvents
    package static let route = Route(
      .get, "/v1/{tenant_id}/closures/{closure_id}/events", "getClosureEvents", answer: ["data"])
    package static let example = GetClosureEvents(tenantID: "tenant-456", closureID: "closure-789")

    package var tenantID: String
    package var closureID: String

    package init(tenantID: String, closureID: String) {
      self.tenantID = tenantID
      self.closureID = closureID
    }

    enum CodingKeys: String, CodingKey {
      case tenantID = "tenant_id"
      case closureID = "closure_id"
    }

    /// Each list is cut out by itself, so that a broken one costs neither the others nor the final plan.
    package static func output(from body: JSONDocument) throws -> ClosureEvents {
      let decoder = JSONDecoder()
      func member(_ name: String) -> String? {
        (try? body.value(at: ["data", name])).flatMap { try? decoder.decode(AnyText.self, from: $0) }?.text
      }
      guard let closureID = member("closure_id") else { throw JSONDocument.Problem.missing("data.closure_id") }
      return ClosureEvents(
        closureID: closureID, createdBy: member("created_by"), createdByName: member("created_by_name"),
        createdAt: member("created_at"), files: Elements(in: body, at: ["data", "file_events"]),
        stakeholders: Elements(in: body, at: ["data", "stakeholder_events"]),
        comments: Elements(in: body, at: ["data", "comment_events"]),
        mailingList: Elements(in: body, at: ["data", "mailing_list_events"]),
        emails: Elements(in: body, at: ["data", "email_events"]),
        finalVKM: (try? body.value(at: ["data", "final_vkm"])).flatMap {
          try? decoder.decode(FinalVKM.self, from: $0)
        }.flatMap { $0.isEmpty ? nil : $0 })
    }
  }
}
