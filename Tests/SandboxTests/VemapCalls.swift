import VemapAPI
import VendorAPI

/// The document's examples with the ids of the scenario, by operationId. The operations that sign in and out carry
/// their fields in headers and are not among them.
enum VemapCalls {
  static let all: [String: any Endpoint] = {
    let calls: [any Endpoint] = authentication + people + projects + closures + files + mail
    return Dictionary(calls.map { (type(of: $0).route.operationID, $0) }) { first, _ in first }
  }()

  private static let tenant = VemapStage.kiezel
  /// Of `tenant`: a project with recipients, and its closure with everything: a final plan, comments, all kinds of
  /// file, a mailing list and a mail.
  private static let project = "proj-101"
  private static let closure = "closure-104"

  private static func made<E: Endpoint>(_ example: E, _ change: (inout E) -> Void) -> E {
    var call = example
    change(&call)
    return call
  }

  private static var authentication: [any Endpoint] {
    [
      made(Vemap.ForgotPassword.example) { $0.username = "joris@kiezelkantsteen.example" },
      made(Vemap.ResetPassword.example) { $0.username = "joris@kiezelkantsteen.example" },
    ]
  }

  private static var people: [any Endpoint] {
    [
      Vemap.ListUsers(tenantID: tenant), made(Vemap.CreateUser.example) { $0.tenantID = tenant },
      made(Vemap.UpdateUser.example) {
        $0.tenantID = tenant
        $0.userID = "user-141"
      },
      Vemap.DeleteUser(tenantID: tenant, userID: "user-147"), Vemap.ListTenants(tenantID: tenant),
      made(Vemap.CreateTenant.example) { $0.tenantID = tenant },
      Vemap.DeleteTenant(tenantID: tenant, targetTenantID: VemapStage.stippel),
    ]
  }

  private static var projects: [any Endpoint] {
    [
      Vemap.ListProjects(tenantID: tenant),
      made(Vemap.CreateProject.example) {
        $0.tenantID = tenant
        $0.createdByUserID = "user-101"
        $0.managers = [Vemap.ProjectManager(id: "user-102", name: "Joris Testveld")]
      },
      Vemap.UpdateProject(tenantID: tenant, projectID: project, managers: ["user-102", "user-142"]),
      Vemap.ListProjectRecipients(tenantID: tenant, projectID: project),
      made(Vemap.CreateProjectRecipients.example) {
        $0.tenantID = tenant
        $0.projectID = project
      },
      Vemap.DeleteProjectRecipient(tenantID: tenant, projectID: project, recipientID: "recipient-1"),
      Vemap.ListClosureReferences(tenantID: tenant, projectID: project),
    ]
  }

  private static var closures: [any Endpoint] {
    [
      Vemap.ListClosures(tenantID: tenant, projectID: project), Vemap.GetClosure(tenantID: tenant, closureID: closure),
      made(Vemap.CreateClosure.example) {
        $0.tenantID = tenant
        $0.projectID = project
        $0.stakeholders = ["user-122"]
      },
      Vemap.AddClosureStakeholders(tenantID: tenant, closureID: closure, stakeholders: ["user-121", "user-147"]),
      Vemap.RemoveClosureStakeholder(tenantID: tenant, closureID: closure, stakeholderID: "user-122"),
      made(Vemap.ListClosureComments.example) {
        $0.tenantID = tenant
        $0.closureID = closure
      },
      made(Vemap.CreateClosureComment.example) {
        $0.tenantID = tenant
        $0.closureID = closure
        $0.vkmPlanID = "vkm-104"
        $0.projectID = project
      },
      Vemap.ListStakeholderClosures(tenantID: tenant, userID: "user-121"),
      Vemap.GetClosureEvents(tenantID: tenant, closureID: closure),
    ]
  }

  private static var files: [any Endpoint] {
    [
      made(Vemap.ListClosureFiles.example) {
        $0.tenantID = tenant
        $0.closureID = closure
      },
      made(Vemap.GetFile.example) {
        $0.tenantID = tenant
        $0.fileID = "file-1048"
      },
      made(Vemap.CreateFileMetadata.example) {
        $0.tenantID = tenant
        $0.projectID = project
        $0.closureID = closure
      },
      made(Vemap.UpdateFileMetadata.example) {
        $0.tenantID = tenant
        $0.fileID = "file-1048"
      },
      Vemap.DeleteFile(tenantID: tenant, fileID: "file-1049"),
    ]
  }

  private static var mail: [any Endpoint] {
    [
      made(Vemap.SendMail.example) {
        $0.tenantID = tenant
        $0.closureID = closure
        $0.templateID = "tmpl-5012"
      },
      made(Vemap.CreateMailRecipients.example) {
        $0.tenantID = tenant
        $0.projectID = project
        $0.closureID = closure
      },
      Vemap.DeleteMailRecipient(
        tenantID: tenant, projectID: project, closureID: closure, recipientID: "recipient-2"),
      Vemap.ListMailTemplates(tenantID: tenant), made(Vemap.CreateMailTemplate.example) { $0.tenantID = tenant },
    ]
  }
}
