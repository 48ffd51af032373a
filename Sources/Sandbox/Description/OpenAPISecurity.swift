import BlueprintAPI
import VendorAPI

/// What a call to a vendor must carry.
struct OpenAPISecurity {
  /// By name.
  var schemes: [String: JSONValue]
  /// Each a set of schemes that are needed together.
  var alternatives: [[String]]

  init(of vendor: Vendor) {
    switch vendor {
    case .vemap:
      schemes = [
        "vemap.token": Self.bearer("The AccessToken of a login."), "vemap.user": Self.header("x-user-id"),
        "vemap.role": Self.header("x-user-role"),
      ]
      alternatives = [["vemap.token", "vemap.user", "vemap.role"]]
    case .twelveBuild:
      schemes = ["12build.token": Self.header("X-Auth-Token")]
      alternatives = [["12build.token"]]
    case .corlega:
      schemes = ["corlega.key": Self.bearer("An organisation's key, with scopes.")]
      alternatives = [["corlega.key"]]
    case .blueprint:
      schemes = [
        "blueprint.key": Self.bearer("A key of the account."),
        "blueprint.session": Self.key(in: "cookie", SessionCookie.name),
      ]
      alternatives = [["blueprint.key"], ["blueprint.session"]]
    }
  }

  private static func bearer(_ description: String) -> JSONValue {
    .object(["type": .string("http"), "scheme": .string("bearer"), "description": .string(description)])
  }

  private static func header(_ name: String) -> JSONValue { key(in: "header", name) }

  private static func key(in place: String, _ name: String) -> JSONValue {
    .object(["type": .string("apiKey"), "in": .string(place), "name": .string(name)])
  }
}
