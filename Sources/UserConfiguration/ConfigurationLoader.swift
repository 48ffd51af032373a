import Glibc

/// Reads the configuration: the file, then the environment over it.
package enum ConfigurationLoader {
  /// Where the configuration file is, or would be.
  /// - Parameter path: the value of `--config`; it beats `KEET_CONFIG`, which beats the XDG directory.
  package static func location(path: String?, environment: [String: String]) -> String {
    asked(path: path, environment: environment) ?? Paths(environment: environment).configurationFile
  }

  /// Reads everything and reports every problem at once. A file at the usual place may be missing; one that was
  /// asked for by name may not.
  /// - Parameters:
  ///   - user: whose secrets the file may hold.
  ///   - validateURL: the transport's opinion on a base URL: a sentence about what is wrong, or nil.
  ///   - read: the disk.
  package static func load(
    path: String? = nil, environment: [String: String], user: UInt32 = geteuid(),
    validateURL: @escaping (String) -> String? = { _ in nil },
    read: (String) throws(ConfigurationFile.Failure) -> ConfigurationFile = ConfigurationFile.read
  ) throws(ConfigurationProblems) -> LoadedConfiguration {
    let location = location(path: path, environment: environment)
    let isAsked = asked(path: path, environment: environment) != nil
    let fromFile = fileLayer(location, isAsked: isAsked, user: user, read: read)
    let merged = EnvironmentLayer.read(environment).over(fromFile)
    var builder = SettingsBuilder(merged, environment: environment, validateURL: validateURL)
    let settings = builder.build()
    // What an unreadable file may say is not missing.
    let problems = merged.problems + (merged.file == .unreadable ? [] : builder.problems)
    guard problems.isEmpty else { throw ConfigurationProblems(problems: problems) }
    return LoadedConfiguration(
      settings: settings, file: merged.file == .read ? location : nil, values: builder.values,
      keyOrigins: merged.keys.mapValues(\.origin))
  }

  private static func fileLayer(
    _ path: String, isAsked: Bool, user: UInt32,
    read: (String) throws(ConfigurationFile.Failure) -> ConfigurationFile
  ) -> Layer {
    let file: ConfigurationFile
    do throws(ConfigurationFile.Failure) {
      file = try read(path)
    } catch {
      if error == .missing && !isAsked { return Layer() }
      return Layer(problems: [error.problem(path: path)], file: .unreadable)
    }
    do throws(ConfigurationProblem) {
      var layer = FileLayer.read(try ConfigurationDocument(file.bytes, path: path), path: path)
      let refusal = FileGuard.problem(
        path: path, file: file, user: user, holdsSecret: layer.holds(.secret), holdsCommand: layer.holds(.command))
      if let refusal { layer.problems.insert(refusal, at: 0) }
      return layer
    } catch {
      return Layer(problems: [error], file: .unreadable)
    }
  }

  private static func asked(path: String?, environment: [String: String]) -> String? {
    [path, environment["KEET_CONFIG"]].compactMap { $0 }.first { !$0.isEmpty }
  }
}
