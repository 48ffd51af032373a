import Foundation
import Sandbox
import TestSupport
import Testing
import VemapAPI
import VendorAPI

/// Users, tenants, roles and passwords, as callers change them.
@Suite struct VemapPeopleTests {
  private let stage = VemapStage()
  private static let kiezel = VemapStage.kiezel
  private static let stippel = VemapStage.stippel

  private func users(_ tenant: String = kiezel) async throws -> [Vemap.User] {
    try await stage.client.send(Vemap.ListUsers(tenantID: tenant)).items
  }

  private func newUser(_ email: String = "piet@nieuw.example", _ role: Vemap.Role = .manager) -> Vemap.CreateUser {
    Vemap.CreateUser(
      tenantID: Self.kiezel, email: email, fullName: "Piet Nieuweling", authorisation: role,
      organisationName: "Nieuw B.V.", phone: "+31600000099", password: Secret("tijdelijk 1"))
  }

  @Test func `a new user is listed, signs in with another password, and works`() async throws {
    let made = try await stage.client.send(newUser())
    let listed = try #require(try await users().first { $0.id == made.id })
    #expect([listed.name, listed.email] == ["Piet Nieuweling", "piet@nieuw.example"])
    #expect([listed.company, listed.phoneNumber] == ["Nieuw B.V.", "+31600000099"])
    #expect(listed.authorisation == "ROLE_MANAGER")
    #expect(try await users().count == 17)
    #expect(try await users(Self.stippel).count == 11)
    let client = stage.client("piet@nieuw.example", "tijdelijk 1")
    do {
      _ = try await client.grant()
      Issue.record("no challenge")
    } catch {
      guard case .newPasswordRequired(let session) = error.reason else { throw error }
      let signIn = VemapSignIn(username: "piet@nieuw.example", password: Secret("tijdelijk 1"))
      let grant = try await signIn.completeChallenge(
        session: session, newPassword: Secret("van mezelf"), exchange: client.exchange)
      #expect(grant.tenants == [Vemap.TenantRoles(tenantID: Self.kiezel, roles: ["ROLE_MANAGER"])])
      #expect(grant.userID == made.id.text)
      await client.open(with: grant)
    }
    #expect(try await client.send(Vemap.ListProjects(tenantID: Self.kiezel)).items.count == 7)
  }

  @Test func `an e-mail address belongs to one user`() async throws {
    #expect(await stage.refusal(newUser("Noor@DemoGrondwerk.example"))?.reason == .conflict)
    let taken = Vemap.UpdateUser(tenantID: Self.kiezel, userID: "user-141", email: "noor@demogrondwerk.example")
    #expect(await stage.refusal(taken)?.reason == .conflict)
    var weak = newUser()
    weak.password = Secret("kort")
    #expect(await stage.refusal(weak)?.reason == .invalid(field: nil))
    #expect(try await users().count == 16)
  }

  @Test func `a change shows, and leaves the rest`() async throws {
    let before = try #require(try await users().first { $0.id == "user-141" })
    let change = Vemap.UpdateUser(tenantID: Self.kiezel, userID: "user-141", authorisation: .manager, company: "Anders")
    let answer = try await stage.client.send(change)
    #expect([answer.company, answer.authorisation, answer.tenantID] == ["Anders", "ROLE_MANAGER", Self.kiezel])
    let after = try #require(try await users().first { $0.id == "user-141" })
    #expect([after.company, after.authorisation] == ["Anders", "ROLE_MANAGER"])
    #expect([after.name, after.email, after.phoneNumber] == [before.name, before.email, before.phoneNumber])
    let nobody = Vemap.UpdateUser(tenantID: Self.kiezel, userID: "user-125", name: "Van de andere")
    #expect(await stage.refusal(nobody)?.reason == .notFound)
  }

  @Test func `a new e-mail address signs in, the old one does not`() async throws {
    _ = try await stage.client.send(
      Vemap.UpdateUser(tenantID: Self.kiezel, userID: "user-102", email: "j.testveld@nieuw.example"))
    let new = stage.client("j.testveld@nieuw.example", "keet-demo")
    #expect(try await new.grant().userID == "user-102")
    let old = stage.client("joris@kiezelkantsteen.example", "keet-demo")
    await #expect(throws: APIError.self) { try await old.grant() }
  }

  @Test func `a deleted user is gone from the list, the closures, the projects and the door`() async throws {
    let joris = stage.client("joris@kiezelkantsteen.example", "keet-demo")
    #expect(try await joris.send(Vemap.ListUsers(tenantID: Self.kiezel)).items.count == 16)
    _ = try await stage.client.send(Vemap.DeleteUser(tenantID: Self.kiezel, userID: "user-102"))
    _ = try await stage.client.send(Vemap.DeleteUser(tenantID: Self.kiezel, userID: "user-123"))
    #expect(try await users().count == 14)
    let closure = try await stage.client.send(Vemap.GetClosure(tenantID: Self.kiezel, closureID: "closure-104"))
    #expect(closure.stakeholders?.items.contains { $0.userID == "user-123" } == false)
    let projects = try await stage.client.send(Vemap.ListProjects(tenantID: Self.kiezel)).items
    #expect(projects.allSatisfy { $0.managers?.items.contains { $0.id == "user-102" } == false })
    await #expect(throws: APIError.self) { try await joris.send(Vemap.ListUsers(tenantID: Self.kiezel)) }
    #expect(
      await stage.refusal(Vemap.DeleteUser(tenantID: Self.kiezel, userID: "user-102"))?.reason == .notFound)
  }

  @Test func `who works for two tenants stays at the other`() async throws {
    _ = try await stage.client.send(Vemap.DeleteUser(tenantID: Self.kiezel, userID: "user-121"))
    #expect(try await users().contains { $0.id == "user-121" } == false)
    #expect(try await users(Self.stippel).contains { $0.id == "user-121" })
    let there = Vemap.ListStakeholderClosures(tenantID: Self.stippel, userID: "user-121")
    #expect(try await !stage.client.send(there).items.isEmpty)
  }

  @Test func `a new tenant is listed, with its contact and its maker, and has nothing yet`() async throws {
    var call = Vemap.CreateTenant.example
    call.tenantID = Self.kiezel
    let made = try await stage.client.send(call)
    #expect(made.logoUpload?.fileType == "image/png")
    #expect(made.logoUpload?.presignedURL != nil)
    let tenants = try await stage.client.send(Vemap.ListTenants(tenantID: Self.kiezel)).items
    let tenant = try #require(tenants.first { $0.id == made.id })
    #expect(tenants.count == 3)
    #expect([tenant.name, tenant.contactEmail] == ["New Company Corp", "jane.smith@newcompany.com"])
    #expect(tenant.createdBy?.name == "Fenna Proefstra")
    #expect([tenant.users, tenant.projects, tenant.closures] == [2, 0, 0])
    // The login's tenants are those of the login; the next one knows the new tenant.
    await stage.client.close()
    #expect(try await stage.client.grant().tenants.map(\.tenantID).contains(made.id.text))
    #expect(try await users(made.id.text).map(\.authorisation) == ["ROLE_ADMIN", "ROLE_ORGANISATION"])
    #expect(try await stage.client.send(Vemap.ListMailTemplates(tenantID: made.id.text)).items.isEmpty)
    #expect(await stage.refusal(call)?.reason == .conflict)
    call.contactEmail = "ander@newcompany.com"
    call.logoMetadata = nil
    #expect(try await stage.client.send(call).logoUpload == nil)
  }

  @Test func `a tenant goes with all it has, and what went is counted`() async throws {
    var files = 0
    for project in try await stage.client.send(Vemap.ListProjects(tenantID: Self.stippel)).items {
      let closures = Vemap.ListClosures(tenantID: Self.stippel, projectID: project.id.text)
      files += try await stage.client.send(closures).items.reduce(0) { $0 + ($1.fileCount ?? 0) }
    }
    let delete = Vemap.DeleteTenant(tenantID: Self.kiezel, targetTenantID: Self.stippel)
    let answer = try await stage.client.send(delete)
    // Eleven users, of whom three work for the other tenant, too.
    #expect([answer.users, answer.files, answer.tenants, answer.storedFiles] == [8, files, 1, files])
    #expect(files > 20)
    #expect(answer.tenantID == Self.stippel)
    #expect(try await stage.client.send(Vemap.ListTenants(tenantID: Self.kiezel)).items.map(\.id.text) == [Self.kiezel])
    #expect(await stage.refusal(Vemap.ListProjects(tenantID: Self.stippel))?.reason == .notFound)
    #expect(await stage.refusal(delete)?.reason == .notFound)
    // The other tenant has what it had.
    #expect(try await users().count == 16)
    #expect(try await stage.client.send(Vemap.ListProjects(tenantID: Self.kiezel)).items.map(\.closures).count == 7)
  }

  /// The document does not say which role may call what; this is the sandbox's own idea of it.
  @Test func `a manager keeps no users and no tenants`() async throws {
    var user = newUser()
    user.tenantID = Self.stippel
    let refused = await stage.refusal(user)
    #expect(refused?.reason == .forbidden(missing: nil))
    #expect(refused?.explanation == "ROLE_ORGANISATION is required")
    let tenant = await stage.refusal(Vemap.DeleteTenant(tenantID: Self.stippel, targetTenantID: Self.kiezel))
    #expect(tenant?.explanation == "ROLE_ADMIN is required")
    let managers = Vemap.UpdateProject(tenantID: Self.stippel, projectID: "proj-201", managers: ["user-104"])
    #expect(await stage.refusal(managers) == nil)
  }

  @Test(arguments: [(Vemap.Role.stakeholder, 403), (.manager, 201), (.organisation, 201), (.admin, 201)])
  func `a stakeholder reads and comments, and changes nothing else`(role: Vemap.Role, status: Int) async throws {
    let change = Vemap.UpdateUser(tenantID: Self.kiezel, userID: "user-102", authorisation: role)
    _ = try await stage.client.send(change)
    let joris = stage.client("joris@kiezelkantsteen.example", "keet-demo")
    #expect(try await joris.send(Vemap.ListClosures(tenantID: Self.kiezel, projectID: "proj-101")).items.count == 8)
    let comment = Vemap.CreateClosureComment(
      tenantID: Self.kiezel, closureID: "closure-104", vkmPlanID: "vkm-104", version: "1.2", userName: "Joris",
      message: "Akkoord", projectID: "proj-101")
    _ = try await joris.send(comment)
    var closure = Vemap.CreateClosure.example
    closure.tenantID = Self.kiezel
    closure.projectID = "proj-101"
    closure.stakeholders = []
    do {
      _ = try await joris.send(closure)
      #expect(status == 201)
    } catch {
      #expect(status == 403)
      #expect(error.reason == .forbidden(missing: nil))
    }
  }

  @Test func `a forgotten password is reset with the mailed code, once and within the hour`() async throws {
    let joris = "joris@kiezelkantsteen.example"
    func forget(_ username: String) async throws -> Bool? {
      try await stage.client.exchange(Vemap.ForgotPassword(username: username)) { _ in }.success
    }
    func reset(_ code: String, _ password: String) async -> APIError.Reason? {
      let call = Vemap.ResetPassword(username: joris, confirmationCode: Secret(code), password: Secret(password))
      do throws(APIError) {
        _ = try await stage.client.exchange(call) { _ in }
        return nil
      } catch {
        return error.reason
      }
    }
    let refused = APIError.Reason.invalid(field: nil)
    #expect(await reset("123456", "nieuw geheim") == refused)
    #expect(try await forget(joris) == true)
    // Nobody learns from the answer who is a user.
    #expect(try await forget("niemand@nergens.example") == true)
    #expect(await reset("000000", "nieuw geheim") == refused)
    #expect(await reset("123456", "kort") == refused)
    stage.time.advance(by: .seconds(3600))
    #expect(await reset("123456", "nieuw geheim") == refused)
    #expect(try await forget(joris) == true)
    #expect(await reset("123456", "nieuw geheim") == nil)
    #expect(await reset("123456", "nog een ander") == refused)
    #expect(try await stage.client(joris, "nieuw geheim").grant().userID == "user-102")
    await #expect(throws: APIError.self) { try await stage.client(joris, "keet-demo").grant() }
  }
}
