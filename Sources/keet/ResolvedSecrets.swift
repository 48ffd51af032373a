import UserConfiguration
import VendorAPI

/// The secrets of a configuration, with those that come from a command asked for.
struct ResolvedSecrets {
  private(set) var secrets: [Vendor: Secret] = [:]
  /// Why a vendor has none.
  private(set) var problems: [Vendor: ConfigurationProblem] = [:]

  /// Runs the commands, which may talk to the user: this belongs before the full screen.
  init(_ loaded: LoadedConfiguration, environment: [String: String]) {
    for secret in loaded.settings.secrets {
      do throws(SecretCommandFailure) {
        secrets[secret.vendor] = try secret.source.resolve(environment: environment)
      } catch {
        problems[secret.vendor] = loaded.problem(at: secret.path, error)
      }
    }
  }
}
