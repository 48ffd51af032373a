import UserConfiguration

/// Loads a configuration whose file is a text in memory.
enum Loading {
  static let user: UInt32 = 1000

  static func load(
    _ text: String, environment: [String: String] = [:], mode: UInt32 = 0o600, owner: UInt32 = user,
    validateURL: @escaping (String) -> String? = { _ in nil }
  ) throws(ConfigurationProblems) -> LoadedConfiguration {
    try load(Array(text.utf8), environment: environment, mode: mode, owner: owner, validateURL: validateURL)
  }

  static func load(
    _ bytes: [UInt8], environment: [String: String] = [:], mode: UInt32 = 0o600, owner: UInt32 = user,
    validateURL: @escaping (String) -> String? = { _ in nil }
  ) throws(ConfigurationProblems) -> LoadedConfiguration {
    try ConfigurationLoader.load(
      path: "config.toml", environment: environment, user: user, validateURL: validateURL,
      read: { (_: String) throws(ConfigurationFile.Failure) in
        ConfigurationFile(bytes: bytes, mode: mode, owner: owner)
      })
  }

  /// Every problem, one line each; empty when the configuration loads.
  static func problems(
    _ text: String, environment: [String: String] = [:], mode: UInt32 = 0o600, owner: UInt32 = user
  ) -> [String] {
    problems(Array(text.utf8), environment: environment, mode: mode, owner: owner)
  }

  static func problems(
    _ bytes: [UInt8], environment: [String: String] = [:], mode: UInt32 = 0o600, owner: UInt32 = user
  ) -> [String] {
    do throws(ConfigurationProblems) {
      _ = try load(bytes, environment: environment, mode: mode, owner: owner)
      return []
    } catch {
      return error.problems.map(\.description)
    }
  }

  /// All four vendors, every kind of value.
  static let full = """
    language = "nl"
    theme = "light"
    mouse = false
    read_only = true

    [vemap]
    url = "https://vemap.example"
    username = "fenna@kiezel.example"
    password_command = "pass show vemap"
    user_id = "42"
    tenants = ["tenant-1", "tenant-2"]
    read_only_tenants = ["tenant-2"]
    requests_per_minute = 90

    [twelvebuild]
    login = "fenna"
    api_key = "canary-twelvebuild"

    [corlega]
    api_key = "canary-corlega"

    [blueprint]
    email = "fenna@kiezel.example"
    password = "canary-blueprint"
    plan = "professional"

    [keys]
    refresh = ["r", "F5"]
    closure.send = "S"

    [thresholds]
    vkm_red_days = 2

    [whatsapp]
    sender = "Kiezel"
    reminder = "hello"

    [whatsapp.templates.hello]
    text = "Dear {1},\\nfrom {3}"
    """
}
