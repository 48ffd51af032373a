import Foundation
import HTTPTypes
import Sandbox
import TestSupport
import Testing
import VemapAPI
import VendorAPI

@Suite struct VemapSandboxTests {
  private let stage = VemapStage()

  @Test func `every operation is played`() {
    #expect(Set(VemapSandbox.playedOperations) == Set(Vemap.endpoints.map { $0.route.operationID }))
    #expect(VemapSandbox.playedOperations.count == Vemap.endpoints.count)
  }

  /// What stands around each result, as the document shows it.
  @Test(
    arguments: [
      ("/users", true, true), ("/tenants", true, true), ("/projects", true, false),
      ("/projects/proj-101/recipients", true, true), ("/projects/proj-101/closure-references", true, false),
      ("/projects/proj-101/closures", true, false), ("/closures/closure-101", true, false),
      ("/stakeholders/user-121/closures", false, false), ("/closures/closure-101/comments", true, true),
      ("/closures/closure-101/files", true, true), ("/closures/closure-101/events", true, true),
    ])
  func `an answer has the members of its form`(path: String, hasStatus: Bool, hasRequestID: Bool) async throws {
    let request = try await stage.request("/v1/tenant-501" + path)
    let response = await stage.vendor.answer(request)
    let body = try JSONDecoder().decode([String: JSONValue].self, from: response.body)
    #expect(response.status == 200)
    #expect(body["data"] != nil)
    #expect(body["status"] == (hasStatus ? .int(200) : nil))
    #expect((body["message"] != nil) == hasStatus)
    #expect((body["request_id"] != nil) == hasRequestID)
    #expect((body["timestamp"] != nil) == hasRequestID)
  }

  /// The members of the samples in the document.
  @Test(
    arguments: [
      (
        "/projects/proj-101/closures",
        [
          "id", "project_id", "name", "description", "start_date", "end_date", "stakeholders", "type",
          "created_by_user", "melvin_label", "spin_label", "status", "created_at", "updated_at", "vkm_plan",
          "storage_used", "closure_file_count",
        ]
      ),
      (
        "/projects/proj-101/closure-references",
        [
          "id", "project_id", "name", "type", "start_date", "end_date", "roadsegment", "status", "stakeholder_count",
          "closure_files_count", "vkm_version",
        ]
      ),
      (
        "/projects",
        [
          "project_id", "name", "description", "contracting_authority", "road_numbers", "start_date", "end_date",
          "tenant_id", "created_by_user_id", "created_at", "updated_at", "managers", "archived", "phase_number",
          "closures", "storage_used",
        ]
      ),
      (
        "/stakeholders/user-121/closures",
        [
          "id", "name", "description", "project", "project_managers", "vkm_plan", "support_files", "comments",
          "status", "start_date", "end_date", "roadsegment", "type", "created_at", "updated_at",
        ]
      ),
      (
        "/tenants",
        [
          "id", "name", "description", "contact_name", "contact_email", "contact_phone", "created_by", "created_at",
          "updated_at", "tenant_users", "tenant_managers", "tenant_projects", "tenant_closures", "is_active",
        ]
      ),
      (
        "/closures/closure-101/comments",
        ["id", "vkm_plan_id", "version", "user_id", "user_name", "type", "message", "created_at"]
      ),
    ])
  func `a record has the documented members and no others`(path: String, members: [String]) async throws {
    let request = try await stage.request("/v1/tenant-501" + path)
    let response = await stage.vendor.answer(request)
    let elements = try JSONDocument(response.body).elements(at: ["data"])
    #expect(!elements.isEmpty)
    for element in elements {
      let record = try JSONDecoder().decode([String: JSONValue].self, from: element)
      #expect(Set(record.keys) == Set(members))
    }
  }

  @Test func `a call without what the document demands is turned down`() async throws {
    let good = try await stage.request("/v1/tenant-501/users")
    #expect(await stage.vendor.answer(good).status == 200)
    func status(_ spoil: (inout Request) throws -> Void) async rethrows -> Int {
      var request = good
      try spoil(&request)
      return await stage.vendor.answer(request).status
    }
    let userID = try VemapStage.name("x-user-id")
    let role = try VemapStage.name("x-user-role")
    #expect(await status { $0.headers[.authorization] = nil } == 401)
    #expect(await status { $0.headers[.authorization] = "Bearer nonsense" } == 401)
    #expect(await status { $0.headers[.authorization] = "Basic x" } == 401)
    #expect(await status { $0.headers[userID] = nil } == 400)
    #expect(await status { $0.headers[role] = nil } == 400)
    #expect(await status { $0.headers[userID] = "user-999" } == 403)
    #expect(await status { $0.headers[role] = "ROLE_ORGANISATION" } == 403)
    #expect(await status { $0.path = "/v1/tenant-999/users" } == 404)
    // An administrator here, but only a manager there.
    #expect(await status { $0.path = "/v1/tenant-502/users" } == 403)
    #expect(await status { $0.path = "/v1/tenant-501/nothing" } == 404)
    #expect(await status { $0.method = .put } == 405)
  }

  @Test(
    arguments: [
      ("/projects/proj-999/closures", 404), ("/projects/proj-201/closures", 404), ("/closures/closure-999", 404),
      ("/closures/closure-201", 404), ("/closures/closure-201/events", 404), ("/stakeholders/user-999/closures", 404),
      ("/stakeholders/user-125/closures", 404),
    ])
  func `what the tenant does not have is not found`(path: String, status: Int) async throws {
    let request = try await stage.request("/v1/tenant-501" + path)
    let response = await stage.vendor.answer(request)
    #expect(response.status == status)
    #expect(Vemap.failure(in: response).reason == .notFound)
    #expect(Vemap.failure(in: response).requestID?.isEmpty == false)
  }

  @Test(
    arguments: [
      "limit=0", "limit=-1", "limit=veel", "offset=-1", "sort_by=message", "sort_order=down",
    ])
  func `a wrong paging parameter is refused`(query: String) async throws {
    var request = try await stage.request("/v1/tenant-501/closures/closure-101/comments")
    let pair = query.split(separator: "=").map(String.init)
    request.query = [Request.QueryItem(pair[0], pair[1])]
    #expect(await stage.vendor.answer(request).status == 400)
  }

  @Test func `comments are paged and sorted`() async throws {
    func ids(limit: Int? = nil, offset: Int? = nil, order: Vemap.ListClosureComments.SortOrder? = nil) async throws
      -> [String]
    {
      let call = Vemap.ListClosureComments(
        tenantID: VemapStage.kiezel, closureID: "closure-114", limit: limit, offset: offset, sortOrder: order)
      return try await stage.client.send(call).items.map(\.id.text)
    }
    let all = try await ids()
    #expect(all.count == 4)
    #expect(try await ids(order: .ascending) == all.reversed())
    #expect(try await ids(limit: 3) == Array(all.prefix(3)))
    #expect(try await ids(limit: 3, offset: 3) == Array(all.suffix(1)))
    #expect(try await ids(offset: 4) == [])
  }

  @Test func `files are filtered`() async throws {
    func names(type: String? = nil, status: String? = nil) async throws -> [String?] {
      let call = Vemap.ListClosureFiles(
        tenantID: VemapStage.kiezel, closureID: "closure-104", type: type, status: status)
      return try await stage.client.send(call).items.map(\.name)
    }
    #expect(
      try await names() == [
        "VKM_104_v1.0.pdf", "VKM_104_v1.1.pdf", "VKM_104_v1.2.pdf", "Omleidingskaart.pdf", "Bebording.xlsx",
      ])
    #expect(try await names(type: "vkm-plan", status: "final") == ["VKM_104_v1.2.pdf"])
    #expect(try await names(type: "support") == ["Omleidingskaart.pdf", "Bebording.xlsx"])
    #expect(try await names(type: "other") == [])
  }

  @Test func `a stakeholder's closures are those that name it`() async throws {
    let own = try await stage.client.send(
      Vemap.ListStakeholderClosures(tenantID: VemapStage.kiezel, userID: "user-121")
    ).items
    let named = try await VemapStage.closures().filter { row in
      row.closure.stakeholders?.items.contains { $0.userID == "user-121" } == true
        && row.closure.projectID?.hasPrefix("proj-1") == true
    }
    #expect(own.map(\.id) == named.map(\.closure.id))
    #expect(!own.isEmpty)
  }
}
