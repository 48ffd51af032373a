import SendJournal
import TestSupport
import Testing
import VendorAPI

@testable import Dashboard

/// Users, tenants, projects, their recipients, files and passwords: what is typed arrives once, under the documented
/// names and in the documented forms.
@Suite(.costly) @MainActor struct VemapRecordWriteTests {
  // MARK: Users

  @Test func `a user is made, changed and deleted`() async throws {
    let desk = await VemapDesk.started()
    try await desk.row("vemap users", "Kerkveen")
    try await desk.open(
      "vemap createUser",
      [
        "fullName": "Proef Persoon", "email": "proef@persoon.example", "authorisation": "manager",
        "organisationName": "Proef BV", "phone": "06 00000099", "password": "geheim-geheim",
      ])
    await desk.send(.sendForm)
    #expect(desk.facts.contains("Tijdelijk wachtwoord: •••"))
    // Of several organisations it is said in which.
    #expect(desk.facts.first == "Organisatie: Kiezel & Kantsteen Wegen (demo) (tenant-501)")
    await desk.finish()
    #expect(
      desk.writes == [
        .init(
          method: "POST", path: "/v1/tenant-501/users",
          body: json(
            """
            {"fullName": "Proef Persoon", "email": "proef@persoon.example", "authorisation": "ROLE_MANAGER", \
            "organisationName": "Proef BV", "phone": "+31600000099", "password": "geheim-geheim"}
            """))
      ])
    await desk.filter("Proef Persoon")
    let id = try #require(desk.state.origin?.id)
    try await desk.open("vemap updateUser", ["company": "Proef en Zonen"])
    await desk.finish()
    // Only what changed.
    #expect(
      desk.writes.last
        == .init(
          method: "PATCH", path: "/v1/tenant-501/users/\(id)", body: json(#"{"company": "Proef en Zonen"}"#)))
    await desk.send(.undo)
    #expect(desk.writes.last?.body == json(#"{"company": "Proef BV"}"#))
    await desk.send(.act(.delete), .painted, .confirm)
    // Without the name typed nothing is destroyed.
    #expect(desk.state.review != nil)
    await desk.finish(typing: "Proef Persoon")
    #expect(desk.writes.last == .init(method: "DELETE", path: "/v1/tenant-501/users/\(id)", body: nil))
    await desk.filter("Proef Persoon")
    #expect(desk.state.origin == nil)
  }

  /// VEMAP's answers hold roles that `createUser` does not list.
  @Test func `a role that is none of the documented stays while something else is changed`() async throws {
    let desk = await VemapDesk.started()
    try await desk.row("vemap users", "Rijdoor")
    try await desk.open("vemap updateUser", ["phone_number": "06 00000088"])
    await desk.finish()
    #expect(desk.writes.last?.body == json(#"{"phone_number": "+31600000088"}"#))
  }

  @Test func `a password is neither kept nor in the journal's digest`() async throws {
    let desk = await VemapDesk.started()
    try await desk.row("vemap users", "Kerkveen")
    let texts: KeyValuePairs = [
      "fullName": "Proef Persoon", "email": "proef@persoon.example", "authorisation": "manager",
      "organisationName": "Proef BV", "password": "geheim-geheim",
    ]
    try await desk.open("vemap createUser", texts)
    #expect(desk.state.writing.drafts.first.map { "\($0)".contains("geheim-geheim") } == false)
    await desk.send(.sendForm, .painted, .confirm)
    let write = try #require(desk.state.writing.batches.first?.writes.first)
    #expect(write.fields["password"] == .string("geheim-geheim"))
    #expect(desk.state.writing.kept.writes.isEmpty)
    let action = try #require(Action.named("vemap createUser"))
    var fields = write.fields
    fields["password"] = .string("anders")
    let other = Write(
      id: write.id, action: write.action, subject: write.subject, fields: fields, basis: [:], recipient: nil)
    #expect(other.key(of: action).digest == write.key(of: action).digest)
    fields["fullName"] = .string("Ander")
    let third = Write(
      id: write.id, action: write.action, subject: write.subject, fields: fields, basis: [:], recipient: nil)
    #expect(third.key(of: action).digest != write.key(of: action).digest)
  }

  // MARK: Tenants

  @Test(arguments: [true, false])
  func `a tenant is made with or without a logo`(hasLogo: Bool) async throws {
    let desk = await VemapDesk.started()
    try await desk.row("vemap tenants", "Kiezel")
    try await desk.open(
      "vemap createTenant",
      [
        "companyName": "Proef BV", "contactName": "Proef Persoon", "contactEmail": "proef@persoon.example",
        "description": "Proefomgeving", "tempPassword": "geheim-geheim",
      ])
    if hasLogo {
      try await desk.fill("logoMetadata.fileName", "logo.png")
      try await desk.fill("logoMetadata.fileType", "image/png")
      await desk.send(.sendForm)
      #expect(desk.state.form?.field?.name == "logoMetadata.fileSize")
      try await desk.fill("logoMetadata.fileSize", "1024")
    }
    await desk.finish()
    let logo =
      hasLogo
      ? #", "logoMetadata": {"fileName": "logo.png", "fileType": "image/png", "status": "pending", "#
        + #""fileSize": 1024, "version": "1.0"}"# : ""
    #expect(
      desk.writes == [
        .init(
          method: "POST", path: "/v1/tenant-501/tenants",
          body: json(
            """
            {"companyName": "Proef BV", "contactName": "Proef Persoon", "contactEmail": "proef@persoon.example", \
            "description": "Proefomgeving", "tempPassword": "geheim-geheim"\(logo)}
            """))
      ])
    #expect(desk.state.notice?.words.nl.contains("kenmerk tenant-") == true)
  }

  @Test func `a tenant is deleted once its name is typed`() async throws {
    let desk = await VemapDesk.started()
    try await desk.row("vemap tenants", "Kiezel")
    let tenant = try #require(desk.state.origin)
    await desk.send(.act(.delete))
    #expect(desk.facts.contains("Projecten: 7"))
    await desk.finish(typing: tenant.name)
    #expect(desk.writes.last?.method == "DELETE")
    #expect(desk.writes.last?.path.hasSuffix("/tenants/tenant-501") == true)
  }

  // MARK: Projects

  @Test func `a project is made by who is signed in, with managers by id and name`() async throws {
    let desk = await VemapDesk.started()
    await desk.send(.focusPane(.projects))
    await desk.filter("IJsselbrug")
    try await desk.open(
      "vemap createProject",
      [
        "name": "Proefproject", "description": "Proef", "contracting_authority": "Rijkswaterstaat",
        "road_numbers": "A1, A2", "start_date": "4-5-2026", "end_date": "31-12-2026", "managers": "Joris",
      ])
    await desk.finish()
    #expect(
      desk.writes == [
        .init(
          method: "POST", path: "/v1/tenant-501/projects",
          body: json(
            """
            {"name": "Proefproject", "description": "Proef", "contracting_authority": "Rijkswaterstaat", \
            "road_numbers": "A1, A2", "start_date": "05-04-2026", "end_date": "12-31-2026", \
            "tenant_id": "tenant-501", "created_by_user_id": "user-101", \
            "managers": [{"id": "user-102", "name": "Joris Testveld"}], "phase_number": "1"}
            """))
      ])
    await desk.filter("Proefproject")
    #expect(desk.state.origin?.name == "Proefproject")
  }

  @Test func `managers are added to a project`() async throws {
    let desk = await VemapDesk.started()
    await desk.send(.focusPane(.projects))
    await desk.filter("IJsselbrug")
    try await desk.open("vemap updateProject", ["managers": "Bram"])
    #expect(desk.facts.contains("Nu: Fenna Proefstra"))
    #expect(desk.facts.contains("Wie: Bram Verzonnen"))
    await desk.finish()
    #expect(
      desk.writes == [
        .init(
          method: "PATCH", path: "/v1/tenant-501/projects/proj-104", body: json(#"{"managers": ["user-142"]}"#))
      ])
  }

  @Test func `a recipient is added to a project and deleted`() async throws {
    let desk = await VemapDesk.started()
    await desk.send(.focusPane(.projects))
    await desk.filter("IJsselbrug")
    try await desk.row("vemap recipients")
    try await desk.open(
      "vemap createProjectRecipients",
      [
        "recipients.0.name": "Proef Persoon", "recipients.0.email": "proef@persoon.example",
        "recipients.0.organisationName": "Proef BV",
      ])
    await desk.finish()
    #expect(
      desk.writes == [
        .init(
          method: "POST", path: "/v1/tenant-501/projects/proj-104/recipients",
          body: json(
            """
            {"recipients": [ \
            {"name": "Proef Persoon", "email": "proef@persoon.example", "organisationName": "Proef BV"}]}
            """))
      ])
    await desk.filter("Proef Persoon")
    let id = try #require(desk.state.origin?.id)
    await desk.send(.act(.delete))
    await desk.finish()
    #expect(
      desk.writes.last
        == .init(method: "DELETE", path: "/v1/tenant-501/projects/proj-104/recipients/\(id)", body: nil))
  }

  // MARK: Files

  @Test func `a file is registered, made final with who is silent in sight, taken back and deleted`() async throws {
    let desk = await VemapDesk.started()
    await desk.closure("IJsselbrug zuid")
    try await desk.row("vemap files")
    try await desk.open(
      "vemap createFileMetadata",
      ["name": "Tekening.pdf", "type": "support", "size": "1024", "s3Path": "/files/tekening.pdf", "version": "1,5"])
    await desk.finish()
    #expect(
      desk.writes == [
        .init(
          method: "POST", path: "/v1/tenant-501/files",
          body: json(
            """
            {"name": "Tekening.pdf", "type": "support", "fileType": "application/pdf", \
            "fileTypeCategory": "document", "status": "concept", "projectId": "proj-104", "closureId": "closure-122", \
            "size": 1024, "s3Path": "/files/tekening.pdf", "inS3": false, "version": 1.5, "isCurrentVersion": true, \
            "isArchived": false}
            """))
      ])
    await desk.filter("Tekening.pdf")
    let id = try #require(desk.state.origin?.id)
    try await desk.open("vemap updateFileMetadata", ["status": "final"])
    await desk.send(.sendForm)
    #expect(desk.facts.contains { $0.hasPrefix("Nog geen reactie: Ambulancedienst") })
    #expect(desk.facts.contains("Status: concept → final"))
    await desk.finish()
    #expect(
      desk.writes.last
        == .init(method: "PATCH", path: "/v1/tenant-501/files/\(id)", body: json(#"{"status": "final"}"#)))
    await desk.send(.undo)
    #expect(desk.writes.last?.body == json(#"{"status": "concept"}"#))
    await desk.send(.act(.delete))
    await desk.finish(typing: "Tekening.pdf")
    #expect(desk.writes.last == .init(method: "DELETE", path: "/v1/tenant-501/files/\(id)", body: nil))
  }

  /// What its labels were, VEMAP does not tell.
  @Test func `what cannot be read cannot be taken back`() async throws {
    let desk = await VemapDesk.started()
    await desk.closure("IJsselbrug zuid")
    try await desk.row("vemap files")
    try await desk.open(
      "vemap updateFileMetadata", ["metadata.description": "Anders", "metadata.tags": "pdf, tekening"])
    await desk.send(.sendForm)
    // What the vendor does not give back is told as well before it is sent.
    #expect(desk.facts.contains { $0.hasSuffix(": → Anders") })
    #expect(desk.facts.contains { $0.contains("→ pdf, tekening") })
    await desk.finish()
    #expect(
      desk.writes.last?.body
        == json(#"{"metadata": {"description": "Anders", "tags": ["pdf", "tekening"]}}"#))
    await desk.send(.undo)
    #expect(desk.state.notice?.words.nl == "Er is niets om terug te draaien.")
    #expect(desk.writes.count == 1)
  }

  // MARK: Passwords

  @Test func `a forgotten password is asked for and replaced from the connections screen`() async throws {
    let desk = await VemapDesk.started()
    await desk.send(.show(.connections), .actions)
    let ids = desk.state.pickerItems.map(\.id)
    #expect(ids == ["vemap forgotPassword", "vemap resetPassword"])
    try await desk.open("vemap forgotPassword")
    await desk.finish()
    #expect(
      desk.writes == [
        .init(
          method: "POST", path: "/v1/authentication/forgot-password",
          body: json(#"{"username": "fenna@kiezelkantsteen.example"}"#))
      ])
    try await desk.open("vemap resetPassword", ["confirmationCode": "123456", "password": "nieuw-wachtwoord"])
    await desk.finish()
    #expect(
      desk.writes.last
        == .init(
          method: "POST", path: "/v1/authentication/reset-password",
          body: json(
            """
            {"username": "fenna@kiezelkantsteen.example", "confirmationCode": "123456", \
            "password": "nieuw-wachtwoord"}
            """)))
    #expect(desk.state.notice?.words.nl.contains("aangenomen") == true)
  }

  // MARK: All of them

  /// Sign-in, refresh, sign-out and the challenge are the session's own.
  @Test func `every operation that changes something is offered in some list`() {
    let offered = Set(Action.vemap.map(\.operation.id)).subtracting(["none"])
    #expect(
      offered == [
        "createUser", "updateUser", "deleteUser", "createTenant", "deleteTenant", "createProject", "updateProject",
        "createProjectRecipients", "deleteProjectRecipient", "createClosure", "addClosureStakeholders",
        "removeClosureStakeholder", "createClosureComment", "createFileMetadata", "updateFileMetadata", "deleteFile",
        "sendMail", "createMailRecipients", "deleteMailRecipient", "createMailTemplate", "forgotPassword",
        "resetPassword",
      ])
    for action in Action.vemap {
      for list in action.lists {
        #expect(BrowseList.named(list) != nil || list == Subject.connectionList(of: .vemap), "\(action.id): \(list)")
      }
    }
  }
}
