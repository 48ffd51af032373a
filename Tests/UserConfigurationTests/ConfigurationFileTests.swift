import Foundation
import Glibc
import TestSupport
import Testing
import UserConfiguration

@Suite struct ConfigurationFileTests {
  private let secret = "[corlega]\napi_key = \"k\"\n"

  @Test func `reads bytes mode and owner`() throws {
    let folder = try TemporaryFolder()
    let file = try ConfigurationFile.read(try folder.write("theme = \"dark\"", mode: 0o640))
    #expect(file == ConfigurationFile(bytes: Array("theme = \"dark\"".utf8), mode: 0o640, owner: geteuid()))
  }

  @Test func `a link is judged by its target`() throws {
    let folder = try TemporaryFolder()
    let open = try folder.write(secret, to: "open.toml", mode: 0o644)
    let closed = try folder.write(secret, to: "closed.toml", mode: 0o600)
    for (target, isRefused) in [(open, true), (closed, false)] {
      let link = folder.path + "/link-\(isRefused)"
      try FileManager.default.createSymbolicLink(atPath: link, withDestinationPath: target)
      #expect(problems(link).isEmpty != isRefused)
    }
  }

  @Test func `what is no file is refused and never waited for`() throws {
    let folder = try TemporaryFolder()
    let pipe = folder.path + "/pipe"
    #expect(mkfifo(pipe, 0o600) == 0)
    let large = try folder.write(String(repeating: "#", count: ConfigurationFile.limit + 1), to: "large")
    let cases: [(String, String)] = [
      (folder.path, "this is a directory; name the file inside it"),
      (folder.path + "/none", "there is no such file; keet config path shows where keet looks"),
      (folder.path + "/none/below", "there is no such file; keet config path shows where keet looks"),
      (pipe, "this is not a regular file"),
      ("/dev/null", "this is not a regular file"),
      (large, "the file is larger than 1024 KiB; is this the right file?"),
    ]
    for (path, expected) in cases {
      #expect(problems(path) == ["\(path): \(expected)"])
    }
  }

  @Test func `a missing file matters only when asked for`() throws {
    let folder = try TemporaryFolder()
    let loaded = try ConfigurationLoader.load(environment: ["XDG_CONFIG_HOME": folder.path])
    #expect(loaded.file == nil)
    #expect(throws: ConfigurationProblems.self) {
      try ConfigurationLoader.load(environment: ["KEET_CONFIG": folder.path + "/none"])
    }
  }

  private func problems(_ path: String) -> [String] {
    do throws(ConfigurationProblems) {
      _ = try ConfigurationLoader.load(path: path, environment: [:])
      return []
    } catch {
      return error.problems.map(\.description)
    }
  }
}
