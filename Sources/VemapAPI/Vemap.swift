package import VendorAPI

/// VEMAP's published contract: tenants, their projects and users, and the road closures of a project.
///
/// The document names no host; the base URL is configuration, and every path starts with `/v1`.
package enum Vemap: VendorContract {
  package static let vendor = Vendor.vemap

  /// The document's operations in its order. It names no roles for them: every call to a tenant says who calls in
  /// which role, and what that role may do only the vendor knows.
  package static let endpoints: [any Endpoint.Type] = [
    Login.self, CompleteChallenge.self, RefreshToken.self, Logout.self, ForgotPassword.self, ResetPassword.self,
    ListUsers.self, CreateUser.self, UpdateUser.self, DeleteUser.self,
    ListTenants.self, CreateTenant.self, DeleteTenant.self,
    ListProjects.self, CreateProject.self, UpdateProject.self,
    ListProjectRecipients.self, CreateProjectRecipients.self, DeleteProjectRecipient.self,
    ListClosureReferences.self, ListClosures.self, GetClosure.self, CreateClosure.self,
    AddClosureStakeholders.self, RemoveClosureStakeholder.self,
    ListClosureComments.self, CreateClosureComment.self,
    ListClosureFiles.self, GetFile.self, CreateFileMetadata.self, UpdateFileMetadata.self, DeleteFile.self,
    ListStakeholderClosures.self, GetClosureEvents.self,
    SendMail.self, CreateMailRecipients.self, DeleteMailRecipient.self,
    ListMailTemplates.self, CreateMailTemplate.self,
  ]
}
