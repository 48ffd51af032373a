import BlueprintAPI
import CorlegaAPI
import Foundation
import Insights
import Records
import Sandbox
import TestSupport
import TwelveBuildAPI
import VemapAPI
import VendorAPI

/// What the demo's vendors know of people, firms and money, as it comes from them.
enum DemoRecords {
  static func all() async throws -> KnownRecords { try await fetched.value }

  private static let fetched = Task {
    let time = ManualTime(start: Scene.fixedNow)
    let sandbox = Sandbox(time: time.source)
    func client<S: SignIn>(_ vendor: Vendor, _ signIn: ([String: String]) -> S) -> Client<S> {
      Client(
        signIn: signIn(sandbox.credentials[vendor] ?? [:]), transport: sandbox.transport(for: vendor),
        limiter: RateLimiter(limit: nil, atOnce: 4, time: time.source), time: time.source)
    }
    let blueprint = client(.blueprint) { BlueprintSignIn(.key(Secret($0["api_key"] ?? ""))) }
    let corlega = client(.corlega) { CorlegaSignIn(key: Secret($0["api_key"] ?? "")) }
    let twelveBuild = client(.twelveBuild) {
      TwelveBuildSignIn(login: $0["login"] ?? "", apiKey: Secret($0["api_key"] ?? ""))
    }
    let vemap = client(.vemap) {
      VemapSignIn(username: $0["username"] ?? "", password: Secret($0["password"] ?? ""))
    }
    var records = KnownRecords()
    records.contacts = try await blueprint.send(Blueprint.ListContacts()).items.map { Contact($0) }
    records.contacts += try await corlega.send(Corlega.ListContacts(page: 1, pageSize: 100)).items.map { Contact($0) }
    records.invoices = try await blueprint.send(Blueprint.ListInvoices()).items.map { Invoice($0) }
    records.invoices += try await corlega.send(Corlega.ListInvoices(page: 1, pageSize: 100)).items.map { Invoice($0) }
    records.quotes = try await corlega.send(Corlega.ListQuotes(page: 1, pageSize: 100)).items.map { Quote($0) }
    records.conversations = try await blueprint.send(Blueprint.ListConversations()).items.map { Conversation($0) }
    for project in try await twelveBuild.send(TwelveBuild.ListProjects()).items {
      let phases = try await twelveBuild.send(TwelveBuild.ListProjectPhases(projectId: project.id.text))
      for phase in ProjectPhase.all(in: phases) {
        let listed = try await twelveBuild.send(
          TwelveBuild.ListCommunication(projectId: project.id.text, phaseId: phase.id))
        records.conversations += Page<Conversation>(listed, of: Project(project).id).items
      }
    }
    for tenant in try await vemap.grant().tenants.map(\.tenantID) {
      records.users += try await vemap.send(Vemap.ListUsers(tenantID: tenant)).items.map { User($0, tenant: tenant) }
    }
    return records
  }
}
