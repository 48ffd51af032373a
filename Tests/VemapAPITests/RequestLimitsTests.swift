import Foundation
import Testing
import VemapAPI
import VendorAPI

/// What the document limits is checked before anything is sent, and the field is named in its own words.
@Suite struct RequestLimitsTests {
  private func refused<E: Endpoint>(_ example: E, _ spoil: (inout E) -> Void) -> String? {
    var call = example
    spoil(&call)
    do {
      _ = try call.request()
      return nil
    } catch {
      return error.name
    }
  }

  @Test(arguments: ["", "john", "@example.com", "john@", "a@b@c", "john doe@example.com", "john@example.com\n"])
  func `an e-mail address`(address: String) {
    #expect(refused(Vemap.ForgotPassword.example) { $0.username = address } == "username")
    #expect(refused(Vemap.ResetPassword.example) { $0.username = address } == "username")
    #expect(refused(Vemap.CreateUser.example) { $0.email = address } == "email")
    #expect(refused(Vemap.UpdateUser.example) { $0.email = address } == "email")
    #expect(refused(Vemap.CreateTenant.example) { $0.contactEmail = address } == "contactEmail")
    #expect(
      refused(Vemap.CreateProjectRecipients.example) { $0.recipients[1].email = address } == "recipients.1.email")
    #expect(refused(Vemap.SendMail.example) { $0.recipients[0].email = address } == "recipients.0.email")
    #expect(refused(Vemap.CreateMailRecipients.example) { $0.recipients[1].email = address } == "recipients.1.email")
  }

  @Test(arguments: ["a@b", "o'neil+wegen@kiezel-kantsteen.example", "jörg@straße.example"])
  func `any e-mail address that can be one`(address: String) {
    #expect(refused(Vemap.ForgotPassword.example) { $0.username = address } == nil)
  }

  @Test(arguments: [
    "", "2024-01-15", "15-01-2024", "1-15-2024", "01-15-24", "01/15/2024", "00-10-2024", "13-01-2024", "02-30-2024",
    "02-29-2023", "02-29-1900", "04-31-2024", "01-00-2024", "01-15-2024 ", "01-15--024", "+1-15-2024", "٠١-15-2024",
  ])
  func `a date, month first`(day: String) {
    #expect(refused(Vemap.CreateProject.example) { $0.startDate = day } == "start_date")
    #expect(refused(Vemap.CreateProject.example) { $0.endDate = day } == "end_date")
    #expect(refused(Vemap.CreateClosure.example) { $0.startDate = day } == "startDate")
    #expect(refused(Vemap.CreateClosure.example) { $0.endDate = day } == "endDate")
  }

  @Test(arguments: ["02-29-2024", "02-29-2000", "12-31-2026", "04-05-2026"])
  func `any day of the calendar`(day: String) {
    #expect(refused(Vemap.CreateClosure.example) { $0.startDate = day } == nil)
  }

  @Test(arguments: ["", " \n"]) func `what is mandatory holds something`(nothing: String) {
    #expect(refused(Vemap.CreateUser.example) { $0.fullName = nothing } == "fullName")
    #expect(refused(Vemap.CreateUser.example) { $0.organisationName = nothing } == "organisationName")
    #expect(refused(Vemap.CreateTenant.example) { $0.companyName = nothing } == "companyName")
    #expect(refused(Vemap.CreateTenant.example) { $0.contactName = nothing } == "contactName")
    #expect(refused(Vemap.CreateTenant.example) { $0.description = nothing } == "description")
    #expect(refused(Vemap.CreateProject.example) { $0.name = nothing } == "name")
    #expect(refused(Vemap.CreateProject.example) { $0.description = nothing } == "description")
    #expect(refused(Vemap.CreateProject.example) { $0.contractingAuthority = nothing } == "contracting_authority")
    #expect(refused(Vemap.CreateProject.example) { $0.roadNumbers = nothing } == "road_numbers")
    #expect(refused(Vemap.CreateProject.example) { $0.createdByUserID = nothing } == "created_by_user_id")
    #expect(refused(Vemap.CreateProject.example) { $0.phaseNumber = nothing } == "phase_number")
    #expect(refused(Vemap.CreateProjectRecipients.example) { $0.recipients[0].name = nothing } == "recipients.0.name")
    #expect(
      refused(Vemap.CreateProjectRecipients.example) { $0.recipients[0].organisationName = nothing }
        == "recipients.0.organisationName")
    #expect(refused(Vemap.CreateClosure.example) { $0.projectID = nothing } == "projectId")
    #expect(refused(Vemap.CreateClosure.example) { $0.name = nothing } == "closureName")
    #expect(refused(Vemap.CreateClosure.example) { $0.type = nothing } == "closureType")
    #expect(refused(Vemap.CreateClosureComment.example) { $0.vkmPlanID = nothing } == "vkmPlanId")
    #expect(refused(Vemap.CreateClosureComment.example) { $0.version = nothing } == "version")
    #expect(refused(Vemap.CreateClosureComment.example) { $0.message = nothing } == "message")
    #expect(refused(Vemap.CreateFileMetadata.example) { $0.name = nothing } == "name")
    #expect(refused(Vemap.UpdateFileMetadata.example) { $0.name = nothing } == "name")
    #expect(refused(Vemap.SendMail.example) { $0.templateID = nothing } == "templateId")
    #expect(refused(Vemap.SendMail.example) { $0.subject = nothing } == "subject")
    #expect(refused(Vemap.CreateMailTemplate.example) { $0.name = nothing } == "templateName")
    #expect(refused(Vemap.CompleteChallenge.example) { $0.username = nothing } == "username")
  }

  @Test func `secrets are not empty`() {
    let nothing = Secret("")
    #expect(refused(Vemap.CompleteChallenge.example) { $0.newPassword = nothing } == "newPassword")
    #expect(refused(Vemap.ResetPassword.example) { $0.confirmationCode = nothing } == "confirmationCode")
    #expect(refused(Vemap.ResetPassword.example) { $0.password = nothing } == "password")
    #expect(refused(Vemap.CreateUser.example) { $0.password = nothing } == "password")
    #expect(refused(Vemap.CreateTenant.example) { $0.tempPassword = nothing } == "tempPassword")
  }

  @Test func `counts are not negative`() {
    #expect(refused(Vemap.ListClosureComments.example) { $0.limit = 0 } == "limit")
    #expect(refused(Vemap.ListClosureComments.example) { $0.offset = -1 } == "offset")
    #expect(refused(Vemap.ListClosureFiles.example) { $0.limit = 0 } == "limit")
    #expect(refused(Vemap.ListClosureFiles.example) { $0.offset = -1 } == "offset")
    #expect(refused(Vemap.CreateFileMetadata.example) { $0.size = -1 } == "size")
    #expect(refused(Vemap.CreateTenant.example) { $0.logoMetadata?.fileSize = -1 } == "logoMetadata.fileSize")
  }

  @Test func `a mail goes to someone, and never to the path of the templates`() {
    #expect(refused(Vemap.SendMail.example) { $0.recipients = [] } == "recipients")
    #expect(refused(Vemap.SendMail.example) { $0.closureID = "templates" } == "closure_id")
  }

  @Test func `the only documented challenge`() {
    #expect(refused(Vemap.CompleteChallenge.example) { $0.challengeName = "SMS_MFA" } == "challengeName")
  }

  @Test func `a template has a layout, whose children are there`() {
    #expect(refused(Vemap.CreateMailTemplate.example) { $0.data.blocks["root"] = nil } == "templateData.root")
    #expect(refused(Vemap.CreateMailTemplate.example) { $0.data.blocks["root"]?.type = "Text" } == "templateData.root")
    #expect(
      refused(Vemap.CreateMailTemplate.example) { $0.data.blocks["block-1"] = nil }
        == "templateData.root.childrenIds")
  }

  /// Words outside the documented lists, and types other than the documented ones, as a caller may send them.
  @Test(
    arguments: [
      ("authorisation", .string("ROLE_USER")), ("authorisation", nil), ("password", .int(5)), ("email", .null),
    ] as [(String, JSONValue?)])
  func `a user that nobody could have meant`(field: String, value: JSONValue?) throws {
    var body = try JSONDecoder().decode([String: JSONValue].self, from: Vemap.CreateUser.example.request().body)
    body[field] = value
    let error = #expect(throws: InvalidField.self) {
      try Vemap.CreateUser(pathFields: ["tenant_id": "t"], query: [], body: body)
    }
    #expect(error?.name == field)
  }
}
