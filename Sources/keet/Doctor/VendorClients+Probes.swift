import BlueprintAPI
import CorlegaAPI
import Dashboard
import TwelveBuildAPI
import VemapAPI
import VendorAPI

extension VendorClients {
  /// For each vendor that is on: one call a kind of record, reading as little as the vendor allows.
  var probes: [Vendor: Probe] {
    var probes: [Vendor: Probe] = [:]
    if let vemap { probes[.vemap] = { await Self.ask(vemap) } }
    if let twelveBuild { probes[.twelveBuild] = { await Self.ask(twelveBuild) } }
    if let corlega { probes[.corlega] = { await Self.ask(corlega) } }
    if let blueprint { probes[.blueprint] = { await Self.ask(blueprint) } }
    return probes
  }

  private static func ask(_ client: Client<VemapSignIn>) async -> [ProbeStep] {
    let grant: VemapSignIn.Grant
    do throws(APIError) {
      grant = try await client.grant()
    } catch {
      return [ProbeStep(Words("aanmelding", "sign-in"), error)]
    }
    guard let tenant = grant.tenants.first?.tenantID else { return [] }
    let note = grant.isUserIDAssumed ? Words("gebruikers-id: ", "user id: ") + .assumedUser : nil
    return [await step(Words("projecten", "projects"), Vemap.ListProjects(tenantID: tenant), client, note: note)]
  }

  private static func ask(_ client: Client<TwelveBuildSignIn>) async -> [ProbeStep] {
    [await step(Words("projecten", "projects"), TwelveBuild.ListProjects(pageSize: 1, page: 1), client)]
  }

  private static func ask(_ client: Client<CorlegaSignIn>) async -> [ProbeStep] {
    [
      await step(Words("facturen", "invoices"), Corlega.ListInvoices(page: 1, pageSize: 1), client),
      await step(Words("offertes", "quotes"), Corlega.ListQuotes(page: 1, pageSize: 1), client),
      await step(Words("contacten", "contacts"), Corlega.ListContacts(page: 1, pageSize: 1), client),
    ]
  }

  private static func ask(_ client: Client<BlueprintSignIn>) async -> [ProbeStep] {
    [
      await step(Words("facturen", "invoices"), Blueprint.ListInvoices(), client),
      await step(Words("gesprekken", "conversations"), Blueprint.ListConversations(), client),
    ]
  }

  private static func step<In, E: Endpoint>(
    _ what: Words, _ endpoint: E, _ client: Client<In>, note: Words? = nil
  ) async -> ProbeStep where E.Contract == In.Contract {
    do throws(APIError) {
      _ = try await client.send(endpoint)
      return ProbeStep(what, note: note)
    } catch {
      return ProbeStep(what, error, note: note)
    }
  }
}
