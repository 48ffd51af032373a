package import VendorAPI

/// VEMAP's published contract: tenants, their projects and users, and the road closures of a project.
///
/// The document names no host; the base URL is configuration, and every path starts with `/v1`.
package enum Vemap: VendorContract {
  package static let vendor = Vendor.vemap

  package static let endpoints: [any Endpoint.Type] = [
    Login.self, CompleteChallenge.self, RefreshToken.self, Logout.self,
    ListUsers.self, ListTenants.self,
    ListProjects.self, ListProjectRecipients.self,
    ListClosureReferences.self, ListClosures.self, GetClosure.self, ListStakeholderClosures.self,
    ListClosureComments.self, ListClosureFiles.self, GetClosureEvents.self,
  ]
}
