package import VendorAPI

/// The one secret a vendor that is on is signed in to with.
package struct VendorSecret: Hashable, Sendable {
  package let vendor: Vendor
  /// The setting's dotted path, such as `vemap.password`, for
  /// ``LoadedConfiguration/problem(at:_:)``.
  package let path: String
  package let source: SecretSource
}

extension Settings {
  /// In the order of ``Vendor``; VEMAP's is not among them when keet is to ask for it.
  package var secrets: [VendorSecret] {
    var secrets: [VendorSecret] = []
    if let source = vemap?.password {
      secrets.append(VendorSecret(vendor: .vemap, path: "vemap.password", source: source))
    }
    if let source = twelveBuild?.apiKey {
      secrets.append(VendorSecret(vendor: .twelveBuild, path: "twelvebuild.api_key", source: source))
    }
    if let source = corlega?.apiKey {
      secrets.append(VendorSecret(vendor: .corlega, path: "corlega.api_key", source: source))
    }
    switch blueprint?.signIn {
    case .key(let source)?:
      secrets.append(VendorSecret(vendor: .blueprint, path: "blueprint.api_key", source: source))
    case .account(_, let source)?:
      secrets.append(VendorSecret(vendor: .blueprint, path: "blueprint.password", source: source))
    case nil: break
    }
    return secrets
  }
}
