import Foundation
import Records
import Testing
import VemapAPI
import VendorAPI

@Suite struct VemapMappingTests {
  private func decode<Item: Decodable>(_ type: Item.Type, _ json: String) throws -> Item {
    try JSONDecoder().decode(Item.self, from: Data(json.utf8))
  }

  private func moment(_ text: String) throws -> Date { try Date(text, strategy: .iso8601) }

  @Test func `a project, its days month first and its moments in UTC`() throws {
    let json = #"""
      {"project_id": 123, "name": "Project Alpha", "description": "Project beschrijving",
      "contracting_authority": "Rijkswaterstaat", "road_numbers": "A1, A2", "start_date": "04-05-2026",
      "end_date": "12-31-2026", "tenant_id": "elders", "created_by_user_id": "user-789",
      "created_at": "2024-01-15 10:30:45", "updated_at": "2024-01-15 10:30:46",
      "managers": [{"id": "user-123", "name": "John Doe"}, {"id": "user-4"}], "archived": true, "phase_number": 2,
      "closures": 5, "storage_used": 1024}
      """#
    let project = Project(try decode(Vemap.Project.self, json), tenant: "tenant-456")
    #expect(project.id == RecordID(.vemap, .project, scope: "tenant-456", "123"))
    #expect(project.tenant == RecordID(.vemap, .tenant, "tenant-456"))
    #expect(project.name == "Project Alpha")
    #expect(project.description == "Project beschrijving")
    #expect(project.authority == "Rijkswaterstaat")
    #expect(project.roads == "A1, A2")
    #expect(project.start == CalendarDate(year: 2026, month: 4, day: 5))
    #expect(project.end == CalendarDate(year: 2026, month: 12, day: 31))
    #expect(project.phase == "2")
    #expect(project.managers == ["John Doe", "user-4"])
    #expect(project.closureCount == 5)
    #expect(project.storageUsed == 1024)
    #expect(project.isClosed)
    #expect(project.created == (try moment("2024-01-15T10:30:45Z")))
    #expect(project.updated == (try moment("2024-01-15T10:30:46Z")))
    #expect(project.more == [Field("created_by_user_id", "user-789")])
  }

  @Test func `what cannot be read stays as text`() throws {
    let json = #"""
      {"project_id": "p", "start_date": "31-12-2026", "end_date": "2026-12-31", "created_at": "gisteren",
      "updated_at": "2024-01-15T10:30:45Z", "storage_used": "2.5 MB"}
      """#
    let project = Project(try decode(Vemap.Project.self, json), tenant: "t")
    #expect(project.start == nil && project.end == nil && project.created == nil && project.updated == nil)
    #expect(
      project.more == [
        Field("start_date", "31-12-2026"), Field("end_date", "2026-12-31"), Field("created_at", "gisteren"),
        Field("updated_at", "2024-01-15T10:30:45Z"), Field("storage_used", "2.5 MB"),
      ])
    #expect(!project.isClosed)
  }

  @Test func `tenants, users and recipients`() throws {
    let tenant = Tenant(
      try decode(
        Vemap.Tenant.self,
        #"{"id": "t", "name": "Example Corp", "is_active": true, "tenant_users": 5, "contact_phone": ""}"#))
    #expect(tenant.id == RecordID.vemapTenant("t"))
    #expect(tenant.name == "Example Corp")
    #expect(tenant.isActive == true)
    #expect(tenant.more == [Field("tenant_users", "5")])

    let user = User(
      try decode(
        Vemap.User.self,
        #"{"id": 7, "name": "N", "email": "e", "company": "C", "phone_number": "+31612345678", "authorisation": "R"}"#),
      tenant: "t")
    let userID = RecordID(.vemap, .user, scope: "t", "7")
    #expect(user == User(id: userID, name: "N", company: "C", email: "e", phone: "+31612345678", role: "R"))

    let recipient = Recipient(
      try decode(Vemap.Recipient.self, #"{"id": "r", "name": "N", "email": "e", "organisation_name": "O"}"#),
      tenant: "t")
    #expect(
      recipient
        == Recipient(id: RecordID(.vemap, .recipient, scope: "t", "r"), name: "N", organisation: "O", email: "e"))
  }

  @Test func `a comment and a file`() throws {
    let comment = Comment(
      try decode(
        Vemap.Comment.self,
        #"""
        {"id": "c", "version": "1.0", "user_id": "u", "user_name": "John Doe", "type": "COMMENT", "message": "Dag",
        "created_at": "2024-01-15T10:30:00Z"}
        """#), tenant: "t")
    #expect(comment.id == RecordID(.vemap, .comment, scope: "t", "c"))
    #expect([comment.author, comment.authorID, comment.text, comment.type] == ["John Doe", "u", "Dag", "COMMENT"])
    #expect(comment.version == "1.0")
    #expect(comment.created == (try moment("2024-01-15T10:30:00Z")))

    let file = ClosureFile(
      try decode(
        Vemap.File.self, #"{"id": "f", "name": "a.pdf", "type": "support", "size": 12, "updated_at": "15-01-2024"}"#),
      tenant: "t")
    #expect(file.id == RecordID(.vemap, .file, scope: "t", "f"))
    #expect([file.name, file.type] == ["a.pdf", "support"])
    #expect(file.bytes == 12)
    #expect(file.updated == nil)
    #expect(file.unreadableUpdated == "15-01-2024")
  }

  @Test func `a version is the same with and without its letter`() throws {
    let plan = VKMPlan(version: "v1.2")
    let comment = Comment(id: RecordID(.vemap, .comment, "c"), version: "1.2")
    #expect(plan.number == comment.planNumber)
    #expect(PlanVersion("1") == PlanVersion("v1.0"))
    let old = try #require(PlanVersion("1.9"))
    let new = try #require(PlanVersion("1.10"))
    #expect(old < new)
    for text in ["", "v", "1.", "1.2.3", "1.x", "-1.2", "99999999999999999999"] { #expect(PlanVersion(text) == nil) }
  }
}
