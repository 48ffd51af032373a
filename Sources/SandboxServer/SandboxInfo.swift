package import FoundationEssentials
package import VendorAPI

/// What a client needs to know of a sandbox that is being served.
package struct SandboxInfo: Codable, Equatable, Sendable {
  package struct Service: Codable, Equatable, Sendable {
    package var vendor: Vendor
    package var baseURL: String
    /// Under the names of the configuration file.
    package var credentials: [String: String]
  }

  package var services: [Service]
  /// A configuration file for keet itself, ready to paste.
  package var configuration: String

  /// - Parameters:
  ///   - port: the real one.
  ///   - credentials: what a demo user signs in with.
  package init(host: String = "127.0.0.1", port: Int, credentials: [Vendor: [String: String]]) {
    let origin = "http://\(host.contains(":") ? "[\(host)]" : host):\(port)"
    services = Vendor.allCases.map { vendor in
      Service(
        vendor: vendor, baseURL: origin + (SandboxServer.prefixes[vendor] ?? ""),
        credentials: credentials[vendor] ?? [:])
    }
    configuration = services.map(Self.section).joined(separator: "\n")
  }

  /// The info as JSON, for scripts.
  package var json: Data {
    get throws {
      let encoder = JSONEncoder()
      encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
      return try encoder.encode(self)
    }
  }

  private static func section(_ service: Service) -> String {
    let name = service.vendor == .twelveBuild ? "twelvebuild" : service.vendor.rawValue
    let lines = service.credentials.sorted { $0.key < $1.key }.map { "\($0.key) = \(quoted($0.value))\n" }
    return "[\(name)]\nurl = \(quoted(service.baseURL))\n" + lines.joined()
  }

  /// A TOML basic string.
  private static func quoted(_ text: String) -> String {
    var quoted = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"", "\\": quoted += "\\\(scalar)"
      case "\u{0}"..."\u{1F}", "\u{7F}":
        let digits = String(scalar.value, radix: 16)
        quoted += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      default: quoted.unicodeScalars.append(scalar)
      }
    }
    return quoted + "\""
  }
}
