import BlueprintAPI
import CorlegaAPI
package import FoundationEssentials
import TwelveBuildAPI
import VemapAPI
package import VendorAPI

extension Sandbox {
  private static let endpoints: [Vendor: [any Endpoint.Type]] = [
    .vemap: Vemap.endpoints, .twelveBuild: TwelveBuild.endpoints, .corlega: Corlega.endpoints,
    .blueprint: Blueprint.endpoints,
  ]

  /// Every operation of the four vendors as an OpenAPI 3.1 document in JSON, made from the endpoints themselves.
  /// - Parameter prefixes: where each vendor's documented paths begin.
  package func description(prefixes: [Vendor: String]) async throws -> Data {
    var services: [OpenAPIDocument.Service] = []
    for vendor in Vendor.allCases {
      guard let prefix = prefixes[vendor] else { continue }
      let refused = await player(of: vendor).refuse(Refusal(status: 400, code: "invalid_request", message: "…"))
      services.append(
        OpenAPIDocument.Service(
          prefix: prefix, operations: try (Self.endpoints[vendor] ?? []).map { try OpenAPIOperation($0) },
          security: OpenAPISecurity(of: vendor),
          error: try JSONDecoder().decode(JSONValue.self, from: refused.body)))
    }
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    return try encoder.encode(OpenAPIDocument(services: services).json)
  }
}
