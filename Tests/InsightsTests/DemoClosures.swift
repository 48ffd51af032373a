import Foundation
import Records
import Sandbox
import TestSupport
import VemapAPI
import VendorAPI

/// The closures of the demo as they come from its vendor: both of the vendor's lists, of every project and tenant.
enum DemoClosures {
  static func all() async throws -> [Closure] { try await fetched.value }

  private static let fetched = Task {
    let time = ManualTime(start: Scene.fixedNow)
    let sandbox = Sandbox(time: time.source)
    let credentials = sandbox.credentials[.vemap] ?? [:]
    let client = Client(
      signIn: VemapSignIn(
        username: credentials["username"] ?? "", password: Secret(credentials["password"] ?? "")),
      transport: sandbox.transport(for: .vemap), limiter: RateLimiter(limit: nil, atOnce: 4, time: time.source),
      time: time.source)
    var closures: [Closure] = []
    for tenant in try await client.grant().tenants.map(\.tenantID) {
      for project in try await client.send(Vemap.ListProjects(tenantID: tenant)).items {
        let id = project.id.text
        let details = try await client.send(Vemap.ListClosures(tenantID: tenant, projectID: id)).items
        let references = try await client.send(Vemap.ListClosureReferences(tenantID: tenant, projectID: id)).items
        closures += Closure.joining(
          details: details.map { Closure($0, tenant: tenant) },
          references: references.map { Closure($0, tenant: tenant) })
      }
    }
    return closures
  }
}
