import Foundation
import TestSupport
import Testing
import VemapAPI
import VendorAPI

/// What the operations that change something answer, as the document prints it.
@Suite struct DocumentedWriteTests {
  private func decode<E: Endpoint>(_ endpoint: E.Type) throws -> E.Output {
    try E.output(from: JSONDocument(Data(VemapDocument.answer(E.route.operationID).utf8)))
  }

  @Test func `a user made, changed and deleted`() throws {
    let made = try decode(Vemap.CreateUser.self)
    #expect(made.id == "user-456")
    #expect([made.email, made.name] == ["newuser@example.com", "Jane Smith"])
    #expect([made.companyName, made.phoneNumber] == ["Example Corp", "+31612345678"])
    let changed = try decode(Vemap.UpdateUser.self)
    #expect(changed.id == "user-123")
    #expect([changed.name, changed.email] == ["John Doe Updated", "john.updated@example.com"])
    #expect([changed.authorisation, changed.tenantID] == ["ROLE_MANAGER", "tenant-456"])
    #expect([changed.company, changed.phoneNumber] == ["Updated Corp", "+31687654321"])
    #expect(changed.lastModified == "2024-01-15T10:30:45.123456Z")
    #expect(try decode(Vemap.DeleteUser.self) == Nothing())
  }

  @Test func `a tenant made, with a place for its logo, and deleted with all that went with it`() throws {
    let made = try decode(Vemap.CreateTenant.self)
    #expect(made.id == "tenant-456")
    #expect([made.name, made.description] == ["New Company Corp", "New tenant for New Company Corp"])
    #expect([made.contactName, made.contactEmail] == ["Jane Smith", "jane.smith@newcompany.com"])
    #expect([made.logoUpload?.id, made.logoUpload?.fileType] == ["file-789", "image/png"])
    #expect(made.logoUpload?.presignedURL?.reveal() == "https://s3.amazonaws.com/...")
    #expect(!"\(made)".contains("amazonaws"))
    let deleted = try decode(Vemap.DeleteTenant.self)
    #expect([deleted.message, deleted.tenantID] == ["Tenant deleted successfully", "tenant-456"])
    #expect([deleted.users, deleted.files, deleted.tenants, deleted.storedFiles] == [5, 12, 1, 12])
    #expect(deleted.status == "deleted")
  }

  @Test func `a project made, and managers added`() throws {
    let made = try decode(Vemap.CreateProject.self)
    #expect(made.id == "proj-456")
    #expect([made.name, made.roadNumbers, made.phaseNumber] == ["Project Beta", "A3, A4", "1"])
    #expect(made.managers?.items.map(\.email) == ["jane@example.com"])
    #expect([made.closures, made.storageUsed.flatMap(Int.init)] == [0, 0])
    let changed = try decode(Vemap.UpdateProject.self)
    #expect([changed.projectID, changed.status] == ["proj-456", "updated"])
    #expect(changed.managersCount == 2)
  }

  @Test func `recipients of a project, made and deleted`() throws {
    let made = try decode(Vemap.CreateProjectRecipients.self)
    #expect([made.createdCount, made.updatedCount, made.totalCount] == [2, 0, 2])
    #expect(made.recipients?.items.map(\.id.text) == ["recipient-123", "recipient-456"])
    let deleted = try decode(Vemap.DeleteProjectRecipient.self)
    #expect([deleted.recipientID, deleted.status] == ["recipient-123", "deleted"])
  }

  @Test func `a new closure has no plan and no files`() throws {
    let made = try decode(Vemap.CreateClosure.self)
    #expect(made.id == "closure-123")
    #expect([made.projectID, made.name, made.type] == ["proj-456", "Nachtafsluiting A1", "nacht"])
    #expect([made.startDate, made.endDate, made.status] == ["01-15-2024", "01-20-2024", "open"])
    #expect(made.stakeholders?.items.map(\.userID.text) == ["user-789"])
    #expect([made.melvinLabel, made.spinLabel] == [false, false])
    #expect(made.vkmPlan != nil)
    #expect(made.vkmPlan?.id == nil)
    #expect(made.storageUsed == "0 B")
    #expect(made.fileCount == 0)
  }

  @Test func `stakeholders added and removed`() throws {
    let added = try decode(Vemap.AddClosureStakeholders.self)
    #expect(added.closureID == "closure-123")
    #expect([added.added, added.total] == [2, 3])
    let removed = try decode(Vemap.RemoveClosureStakeholder.self)
    #expect([removed.closureID, removed.stakeholderID, removed.status] == ["closure-123", "user-789", "removed"])
  }

  @Test func `a comment made says where it stands`() throws {
    let made = try decode(Vemap.CreateClosureComment.self)
    #expect(made.id == "comment-456")
    #expect([made.projectID, made.closureID, made.tenantID] == ["project-123", "closure-789", "tenant-456"])
    #expect([made.vkmPlanID, made.version, made.userID] == ["vkm-789", "1.0", "user-123"])
    #expect(made.message == "Dit is een nieuwe comment")
  }

  @Test func `a file read, made, changed and deleted`() throws {
    let read = try decode(Vemap.GetFile.self)
    #expect(read.id == "file-123")
    #expect([read.tenantID, read.projectID, read.closureID] == ["tenant-456", "project-789", "closure-123"])
    #expect([read.name, read.type, read.fileType] == ["document.pdf", "support", "application/pdf"])
    #expect([read.status, read.s3Path] == ["active", "/files/document.pdf"])
    #expect([read.createdBy, read.updatedBy] == ["user-456", "user-456"])
    #expect([read.isInS3, read.isCurrentVersion, read.isArchived] == [true, true, false])
    #expect(read.size == 1_024_000)
    #expect(read.version == 1)
    #expect([read.createdAt, read.updatedAt] == ["2024-01-15T10:30:00Z", "2024-01-15T10:30:00Z"])
    let made = try decode(Vemap.CreateFileMetadata.self)
    #expect([made.status, made.fileTypeCategory] == ["concept", "document"])
    #expect(made.isInS3 == false)
    #expect(made.updatedAt == nil)
    let changed = try decode(Vemap.UpdateFileMetadata.self)
    #expect([changed.name, changed.s3Path] == ["nieuwe_naam.pdf", "/files/nieuwe_naam.pdf"])
    #expect([changed.updatedBy, changed.updatedAt] == ["user-456", "2024-01-15T11:30:00Z"])
    let deleted = try decode(Vemap.DeleteFile.self)
    #expect([deleted.id, deleted.message] == ["file-123", "File successfully deleted"])
    #expect([deleted.file?.name, deleted.file?.type] == ["document.pdf", "support"])
    #expect(deleted.file?.size == 1_024_000)
  }

  @Test func `a mail that was handed over`() throws {
    let sent = try decode(Vemap.SendMail.self)
    #expect(sent.emailID == "email-job-123")
    let report = try #require(sent.report)
    #expect([report.total, report.successful, report.failed] == [5, 5, 0])
    let message = try #require(report.messages?.items.first)
    #expect([message.emailID, message.recipientEmailID] == ["email-job-123", "rec-123"])
    #expect([message.recipientEmail, message.status] == ["john@example.com", "sent"])
    #expect([message.messageID, message.queueMessageID] == ["msg-abc123", "sqs-msg-456"])
  }

  @Test func `recipients of mail, made without an envelope and deleted`() throws {
    let made = try decode(Vemap.CreateMailRecipients.self)
    #expect([made.createdCount, made.updatedCount, made.totalCount, made.addedToMailingList] == [2, 0, 2, 2])
    #expect(made.mailingListID == "mailing-list-123")
    #expect(made.recipients?.items.map(\.organisationName) == ["Example Corp", "Test Inc"])
    #expect(try decode(Vemap.DeleteMailRecipient.self).recipientID == "recipient-123")
  }

  @Test func `templates, listed and made`() throws {
    let template = try #require(try decode(Vemap.ListMailTemplates.self).items.first)
    #expect(template.id == "tmpl-123")
    #expect(template.name == "closure_notification")
    let blocks = try #require(template.data?.blocks)
    #expect(blocks.mapValues(\.type) == ["root": "EmailLayout", "block-1": "Text"])
    #expect(blocks["root"]?.data["childrenIds"] == .array([.string("block-1")]))
    #expect(blocks["block-1"]?.data["props"] == .object(["text": .string("Beste {NAAM_STAKEHOLDER}, ...")]))
    #expect(try decode(Vemap.CreateMailTemplate.self).id == "tmpl-456")
  }

  /// What is made is made, even where the answer lacks or garbles what stands around its id.
  @Test func `an answer needs no more than it must`() throws {
    func read<E: Endpoint>(_ endpoint: E.Type, _ body: String) throws -> E.Output {
      try E.output(from: JSONDocument(Data(body.utf8)))
    }
    #expect(try read(Vemap.CreateUser.self, #"{"data": {"user_id": 5, "name": []}}"#).id == "5")
    #expect(try read(Vemap.CreateTenant.self, #"{"data": {"tenant": {"id": "t", "logo_upload": null}}}"#).id == "t")
    #expect(try read(Vemap.CreateFileMetadata.self, #"{"data": {"id": "f", "version": "1.10"}}"#).version == 1.1)
    #expect(try read(Vemap.DeleteFile.self, #"{"data": {"file_info": "weg"}}"#).file == nil)
    #expect(try read(Vemap.SendMail.self, #"{"data": {"emailId": "e", "microserviceData": 1}}"#).report == nil)
    let templates = try read(
      Vemap.ListMailTemplates.self, #"{"data": [{"id": "a", "template_data": {"root": 5}}, {"name": "geen id"}]}"#)
    #expect(templates.items.map(\.data) == [nil])
    #expect(templates.skipped.map(\.index) == [1])
  }
}
