import Foundation
import TestSupport
import Testing
import VemapAPI
import VendorAPI

@Suite struct DocumentedAnswerTests {
  private func decode<E: Endpoint>(_ endpoint: E.Type, status: Int? = nil) throws -> E.Output {
    let text = VemapDocument.answer(E.route.operationID, status: status)
    return try E.output(from: JSONDocument(Data(text.utf8)))
  }

  /// Every text, number and flag that the document prints in a result has its place in the result's type.
  @Test(arguments: VemapDocument.operations.indices)
  func `nothing that the document prints is lost`(index: Int) throws {
    func check<E: Endpoint>(_ endpoint: E.Type) throws {
      for answer in VemapDocument.operations[index].answers {
        let document = JSONDocument(Data(answer.body.utf8))
        let result = try JSONDecoder().decode(JSONValue.self, from: document.value(at: E.route.answer))
        let output = try E.output(from: document)
        #expect(Leaves.lost(from: result, in: output) == [])
        #expect(E.route.successes.contains(answer.status))
      }
    }
    try check(Vemap.endpoints[index])
  }

  @Test func `a login gives tokens, roles and a logo`() throws {
    let answer = try decode(Vemap.Login.self)
    let token = Secret("eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9...")
    #expect(
      answer
        == .tokens(
          Vemap.Tokens(
            access: token, identity: token, refresh: token, type: "Bearer", expiresIn: 3600,
            tenants: [Vemap.TenantRoles(tenantID: "tenant_id", roles: ["ROLE_USER"])],
            logoURL: "https://s3.amazonaws.com/...")))
  }

  @Test func `a first login gives a challenge`() throws {
    let challenge = Vemap.Challenge(
      name: "NEW_PASSWORD_REQUIRED", session: Secret("eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9..."))
    #expect(try decode(Vemap.Login.self, status: 302) == .challenge(challenge))
  }

  @Test func `challenge and refresh give tokens, too`() throws {
    guard case .tokens(let first) = try decode(Vemap.CompleteChallenge.self),
      case .tokens(let later) = try decode(Vemap.RefreshToken.self)
    else {
      Issue.record("no tokens")
      return
    }
    #expect([first.expiresIn, later.expiresIn] == [3600, 3600])
    #expect(first.tenants?.map(\.tenantID) == ["tenant_id"])
    #expect([first.logoURL, later.logoURL] == [nil, "https://s3.amazonaws.com/..."])
  }

  @Test func `a logout gives nothing`() throws {
    #expect(try decode(Vemap.Logout.self) == Nothing())
  }

  @Test func `a forgotten password`() throws {
    let sent = try decode(Vemap.ForgotPassword.self)
    #expect(sent.success == true)
    #expect(sent.message == "Forgot password successful - email sent, redirecting to confirmation page")
    #expect(try decode(Vemap.ResetPassword.self).success == true)
  }

  @Test func users() throws {
    let page = try decode(Vemap.ListUsers.self)
    #expect(page.items.map(\.id.text) == ["user-123", "user-456"])
    #expect(page.skipped.isEmpty)
    let user = page.items[0]
    #expect(user.name == "John Doe")
    #expect(user.email == "john.doe@example.com")
    #expect(user.authorisation == "ROLE_MANAGER")
    #expect(user.company == "Example Corp")
    #expect(user.phoneNumber == "+31612345678")
  }

  @Test func tenants() throws {
    let tenant = try #require(try decode(Vemap.ListTenants.self).items.first)
    #expect(tenant.id == "tenant-123")
    #expect(tenant.name == "Example Corp")
    #expect(tenant.description == "Production tenant for Example Corp")
    #expect(tenant.contactName == "John Doe")
    #expect(tenant.contactEmail == "john.doe@example.com")
    #expect(tenant.contactPhone == "+31612345678")
    #expect(tenant.createdBy?.userID == "user-123")
    #expect(tenant.createdAt == "2024-01-15T10:30:45.123456Z")
    #expect(tenant.updatedAt == "2024-01-15T10:30:45.123456Z")
    #expect([tenant.users, tenant.projects, tenant.closures] == [5, 3, 10])
    #expect(tenant.managers?.items.map(\.name) == ["Admin User"])
    #expect(tenant.isActive == true)
  }

  @Test func projects() throws {
    let project = try #require(try decode(Vemap.ListProjects.self).items.first)
    #expect(project.id == "proj-123")
    #expect(project.name == "Project Alpha")
    #expect(project.description == "Project beschrijving")
    #expect(project.contractingAuthority == "Rijkswaterstaat")
    #expect(project.roadNumbers == "A1, A2")
    #expect([project.startDate, project.endDate] == ["01-15-2024", "12-31-2024"])
    #expect(project.tenantID == "tenant-456")
    #expect(project.createdByUserID == "user-789")
    #expect([project.createdAt, project.updatedAt] == ["2024-01-15 10:30:45", "2024-01-15 10:30:45"])
    #expect(project.managers?.items.map(\.email) == ["john@example.com"])
    #expect(project.archived == false)
    #expect(project.phaseNumber == "1")
    #expect(project.closures == 5)
    #expect(project.storageUsed == "1024")
  }

  @Test func recipients() throws {
    let page = try decode(Vemap.ListProjectRecipients.self)
    #expect(page.items.map(\.id.text) == ["recipient-123", "recipient-456"])
    #expect(page.items.map(\.name) == ["John Doe", "Jane Smith"])
    #expect(page.items.map(\.email) == ["john@example.com", "jane@example.com"])
    #expect(page.items.map(\.organisationName) == ["Example Corp", "Example Corp"])
    #expect(page.items.map(\.projectID) == ["proj-456", "proj-456"])
  }

  @Test func `closure references`() throws {
    let page = try decode(Vemap.ListClosureReferences.self)
    let reference = try #require(page.items.first)
    #expect(reference.id == "closure-123")
    #expect(reference.projectID == "proj-456")
    #expect(reference.name == "Nachtafsluiting A1")
    #expect(reference.type == "nacht")
    #expect([reference.startDate, reference.endDate] == ["01-15-2024", "01-20-2024"])
    #expect(reference.roadSegment == "A1 km 10-15")
    #expect(reference.status == "active")
    #expect([reference.stakeholderCount, reference.fileCount] == [3, 2])
    #expect(reference.vkmVersion == "v1.2")
  }

  @Test func `closures, in their list and alone`() throws {
    let listed = try #require(try decode(Vemap.ListClosures.self).items.first)
    #expect(try decode(Vemap.GetClosure.self) == listed)
    #expect(listed.id == "closure-123")
    #expect(listed.projectID == "proj-456")
    #expect(listed.name == "Nachtafsluiting A1")
    #expect(listed.description == "Nachtafsluiting voor onderhoudswerkzaamheden")
    #expect([listed.startDate, listed.endDate] == ["01-15-2024", "01-20-2024"])
    #expect(listed.stakeholders?.items.map(\.userID.text) == ["user-789"])
    #expect(listed.stakeholders?.items.map(\.name) == ["John Doe"])
    #expect(listed.type == "nacht")
    #expect(listed.createdByUser?.name == "Manager Name")
    #expect([listed.melvinLabel, listed.spinLabel] == [false, true])
    #expect(listed.status == "open")
    #expect([listed.createdAt, listed.updatedAt] == ["2024-01-15 10:30:45", "2024-01-15 10:30:45"])
    let plan = try #require(listed.vkmPlan)
    #expect([plan.id, plan.name, plan.status, plan.version] == ["vkm-123", "VKM Plan A1", "active", "v1.2"])
    #expect(plan.size == 1_024_000)
    #expect(plan.updatedAt == "2024-01-15 10:30:45")
    #expect(listed.storageUsed == "2.5 MB")
    #expect(listed.fileCount == 5)
  }

  @Test func `closures of a stakeholder`() throws {
    let page = try decode(Vemap.ListStakeholderClosures.self)
    let closure = try #require(page.items.first)
    #expect(closure.id == "closure-123")
    #expect(closure.name == "Closure naam")
    #expect(closure.description == "Closure beschrijving")
    #expect(closure.project?.id == "project-456")
    #expect(closure.projectManagers?.items.map(\.name) == ["Manager naam"])
    #expect(closure.vkmPlan?.id == "file-123")
    #expect(closure.vkmPlan?.version == "1.0")
    #expect(closure.vkmPlan?.createdAt == "2024-01-15T10:30:00Z")
    #expect(closure.supportFiles?.items.map(\.size) == [512_000])
    #expect(closure.comments?.items.map(\.message) == ["Comment bericht"])
    #expect([closure.startDate, closure.endDate] == ["2024-01-15T00:00:00Z", "2024-01-20T00:00:00Z"])
    #expect([closure.roadSegment, closure.type, closure.status] == ["A1", "maintenance", "active"])
    #expect([closure.createdAt, closure.updatedAt] == ["2024-01-15T10:30:00Z", "2024-01-15T10:30:00Z"])
  }

  @Test func comments() throws {
    let comment = try #require(try decode(Vemap.ListClosureComments.self).items.first)
    #expect(comment.id == "comment-123")
    #expect([comment.vkmPlanID, comment.version, comment.type] == ["vkm-789", "1.0", "COMMENT"])
    #expect([comment.userID, comment.userName] == ["user-456", "John Doe"])
    #expect(comment.message == "Dit is een comment")
    #expect(comment.createdAt == "2024-01-15T10:30:00Z")
  }

  @Test func files() throws {
    let file = try #require(try decode(Vemap.ListClosureFiles.self).items.first)
    #expect(file.id == "file-123")
    #expect([file.name, file.type, file.closureID] == ["document.pdf", "support", "closure-789"])
    #expect(file.size == 1_024_000)
    #expect(file.updatedAt == "2024-01-15T10:30:00Z")
  }

  @Test func `events, six lists and the final plan`() throws {
    let events = try decode(Vemap.GetClosureEvents.self)
    #expect(events.closureID == "closure-789")
    #expect([events.createdBy, events.createdByName] == ["user-456", "John Doe"])
    #expect(events.createdAt == "2024-01-15T10:30:00Z")
    #expect(events.files.items.map(\.name) == ["document.pdf"])
    #expect(events.files.items.map(\.version) == ["1.0"])
    #expect(events.stakeholders.items.map(\.stakeholderName) == ["Jane Smith"])
    #expect(events.stakeholders.items.map(\.isDeleted) == [false])
    #expect(events.stakeholders.items.map(\.deletedAt) == [nil])
    #expect(events.comments.items.map(\.text) == ["Comment bericht"])
    #expect(events.comments.items.map(\.vkmPlanFileID) == ["file-123"])
    #expect(events.emails.items.map(\.status) == ["queued"])
    #expect(events.emails.items.map(\.subject) == ["VKM Plan beschikbaar"])
    guard events.mailingList.items.count == 2, case .list(let list) = events.mailingList.items[0],
      case .recipient(let recipient) = events.mailingList.items[1]
    else {
      Issue.record("not a list and a recipient")
      return
    }
    #expect(list.recipientsCount == 5)
    #expect(recipient.organisationName == "Test Org")
    let plan = try #require(events.finalVKM)
    #expect(plan.fileID == "file-123")
    #expect([plan.name, plan.version, plan.status] == ["VKM_Plan_Final.pdf", "1.2", "final"])
    #expect(plan.updatedAt == "2024-01-16T14:20:00Z")
    let lists = [
      events.files.skipped, events.stakeholders.skipped, events.comments.skipped, events.mailingList.skipped,
      events.emails.skipped,
    ]
    #expect(lists == [0, 0, 0, 0, 0])
  }
}
