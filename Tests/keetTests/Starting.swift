import TestSupport
import UserConfiguration

@testable import keet

/// A start in a world of a test's own: no file of the machine is read but those in its folder.
struct Starting {
  let folder: TemporaryFolder
  let start: Start

  init(environment: [String: String] = [:]) throws {
    folder = try TemporaryFolder()
    let own = ["HOME": folder.path, "PATH": "/usr/bin:/bin", "TERM": "xterm-256color", "LANG": "C.UTF-8"]
    start = Start(environment: own.merging(environment) { $1 }, program: nil)
  }

  /// Reads a configuration of this text.
  func load(_ text: String) throws -> LoadedConfiguration {
    try start.configuration(folder.write(text))
  }

  func plan(_ text: String) throws -> RunPlan {
    RunPlan(try load(text), start: start, configurationPath: "/config.toml")
  }
}
