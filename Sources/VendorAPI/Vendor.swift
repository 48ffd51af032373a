/// One of the four systems a project manager's work is spread over.
package enum Vendor: String, CaseIterable, Codable, Hashable, Sendable {
  case vemap
  case twelveBuild = "12build"
  case corlega
  case blueprint

  /// The name as the vendor writes it; the same in every language.
  package var name: String {
    switch self {
    case .vemap: "VEMAP"
    case .twelveBuild: "12Build"
    case .corlega: "Corlega"
    case .blueprint: "Blueprint"
    }
  }
}
