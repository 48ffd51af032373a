import BlueprintAPI
import CorlegaAPI
import Dashboard
import FoundationEssentials
import HTTPTransport
import Sandbox
import TwelveBuildAPI
import UserConfiguration
import VemapAPI
import VendorAPI

/// Connects the program to its vendors: over the network by the configuration, or to the sandbox in the same process.
enum VendorWiring {
  /// Clients for the vendors that the configuration turns on.
  /// - Throws: a transport that its address does not allow; the loader of the configuration has refused it before.
  static func clients(
    _ settings: Settings, secrets: [Vendor: Secret], time: TimeSource, reports: ConnectionReports
  ) throws -> VendorClients {
    var clients = VendorClients()
    if let vemap = settings.vemap {
      let signIn = VemapSignIn(
        username: vemap.username, password: secrets[.vemap] ?? Secret(""), userID: vemap.userID)
      clients.vemap = VendorClients.Access(
        signIn, transport: try HTTPTransport(baseURL: vemap.url), requestsPerMinute: vemap.requestsPerMinute
      ).client(time: time, report: reports.logged(for: .vemap))
      clients.tenants = vemap.tenants.isEmpty ? nil : vemap.tenants
      clients.vemapUserID = vemap.userID
    }
    if let twelveBuild = settings.twelveBuild {
      let signIn = TwelveBuildSignIn(login: twelveBuild.login, apiKey: secrets[.twelveBuild] ?? Secret(""))
      var access = VendorClients.Access(signIn, transport: try HTTPTransport(baseURL: twelveBuild.url))
      access.overrides = settings.operations[.twelveBuild] ?? [:]
      clients.twelveBuild = access.client(time: time, report: reports.logged(for: .twelveBuild))
    }
    if let corlega = settings.corlega {
      clients.corlega = VendorClients.Access(
        CorlegaSignIn(key: secrets[.corlega] ?? Secret("")), transport: try HTTPTransport(baseURL: corlega.url),
        requestsPerMinute: Corlega.requestsPerMinute
      ).client(time: time, report: reports.logged(for: .corlega))
    }
    if let blueprint = settings.blueprint {
      let secret = secrets[.blueprint] ?? Secret("")
      let credentials: BlueprintSignIn.Credentials =
        switch blueprint.signIn {
        case .key: .key(secret)
        case .account(let email, _): .account(email: email, password: secret)
        }
      var access = VendorClients.Access(
        BlueprintSignIn(credentials, url: blueprint.url), transport: try HTTPTransport(baseURL: blueprint.url),
        requestsPerMinute: blueprint.plan.requestsPerMinute)
      access.overrides = settings.operations[.blueprint] ?? [:]
      clients.blueprint = access.client(time: time, report: reports.logged(for: .blueprint))
    }
    return clients
  }

  /// Clients for the vendors that the sandbox plays, signed in with its demo accounts.
  static func clients(of sandbox: Sandbox, time: TimeSource, reports: ConnectionReports) -> VendorClients {
    let credentials = sandbox.credentials
    func secret(_ vendor: Vendor, _ key: String) -> Secret { Secret(credentials[vendor]?[key] ?? "") }
    var clients = VendorClients()
    clients.vemap = VendorClients.Access(
      VemapSignIn(username: credentials[.vemap]?["username"] ?? "", password: secret(.vemap, "password")),
      transport: sandbox.transport(for: .vemap)
    ).client(time: time, report: reports.logged(for: .vemap))
    clients.twelveBuild = VendorClients.Access(
      TwelveBuildSignIn(login: credentials[.twelveBuild]?["login"] ?? "", apiKey: secret(.twelveBuild, "api_key")),
      transport: sandbox.transport(for: .twelveBuild)
    ).client(time: time, report: reports.logged(for: .twelveBuild))
    clients.corlega = VendorClients.Access(
      CorlegaSignIn(key: secret(.corlega, "api_key")), transport: sandbox.transport(for: .corlega),
      requestsPerMinute: Corlega.requestsPerMinute
    ).client(time: time, report: reports.logged(for: .corlega))
    clients.blueprint = VendorClients.Access(
      BlueprintSignIn(.key(secret(.blueprint, "api_key"))), transport: sandbox.transport(for: .blueprint),
      requestsPerMinute: Blueprint.Plan.professional.requestsPerMinute
    ).client(time: time, report: reports.logged(for: .blueprint))
    return clients
  }
}
