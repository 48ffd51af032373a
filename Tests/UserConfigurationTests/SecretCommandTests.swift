import Foundation
import Glibc
import TestSupport
import Testing
import UserConfiguration
import VendorAPI

@Suite struct SecretCommandTests {
  private static let environment = ["PATH": "/usr/bin:/bin"]

  @Test(arguments: [
    ("printf secret", "secret"), ("printf 'secret\\n'", "secret"), ("printf 'secret\\r\\n'", "secret"),
    ("printf ' two words é \\n'", " two words é "), ("echo warning >/dev/null; echo secret", "secret"),
  ])
  func `one line is the secret`(command: String, expected: String) throws {
    let secret = try SecretSource.command(command).resolve(environment: Self.environment)
    #expect(secret.reveal() == expected)
  }

  @Test(
    arguments: [
      ("exit 1", .exited(1)), ("printf canary; exit 3", .exited(3)), ("printf 'canary\\nb'", .severalLines),
      ("printf 'canary\\n\\n'", .severalLines), ("true", .noOutput), ("printf '\\n'", .noOutput),
      ("printf '\\033[31mcanary'", .unprintable), ("printf '\\377\\376'", .unprintable),
      ("printf 'a\\000b'", .unprintable), ("/none/such-program", .notFound), ("no-such-program-here", .notFound),
      ("/etc/passwd", .notExecutable), ("kill -TERM $$", .signalled(15)),
      ("yes | head -c 70000", .tooLong(limit: 65536)), ("yes", .tooLong(limit: 65536)),
    ] as [(String, SecretCommandFailure)])
  func `anything else is a clear failure`(command: String, expected: SecretCommandFailure) {
    #expect(throws: expected) {
      try SecretCommand(command + " 2>/dev/null", environment: Self.environment).run()
    }
    #expect(!"\(expected.words) \(expected.hint)".contains("canary"))
  }

  @Test(arguments: ["cat PIPE", "cat PIPE & wait", "exec >/dev/null; cat PIPE", "trap '' TERM INT HUP; cat PIPE"])
  func `a command that waits is ended as a group`(command: String) throws {
    let folder = try TemporaryFolder()
    let pipe = folder.path + "/pipe"
    #expect(mkfifo(pipe, 0o600) == 0)
    // With the writing end held open here, a reader waits for text that never comes.
    let reader = open(pipe, O_RDONLY | O_NONBLOCK | O_CLOEXEC)
    let writer = open(pipe, O_WRONLY | O_CLOEXEC)
    close(reader)
    defer { close(writer) }
    let text = command.split(separator: "PIPE", omittingEmptySubsequences: false).joined(separator: pipe)
    let deadline = Duration.milliseconds(80)
    #expect(throws: SecretCommandFailure.timedOut(deadline)) {
      try SecretCommand(text, environment: Self.environment, deadline: deadline).run()
    }
    // The system reports an error on a writing end as soon as nobody reads any more.
    var question = pollfd(fd: writer, events: 0, revents: 0)
    #expect(poll(&question, 1, 5000) == 1, "a process of the group is still there")
  }

  @Test func `the command sees no other secret`() throws {
    var environment = Self.environment
    for key in SettingKey.all { environment[key.variable] = "canary" }
    environment["KEET_VEMAP_PASWORD"] = "canary"
    environment["LANG"] = "C"
    let seen = try SecretCommand("env | sort | tr '\\n' ' '", environment: environment).run().reveal()
    #expect(seen.contains("LANG=C"))
    #expect(!seen.contains("canary") && !seen.contains("KEET_"))
  }

  @Test func `a secret source never prints itself`() {
    for source in [SecretSource.literal(Secret("canary")), .command("echo canary")] {
      #expect(!"\(source) \(String(reflecting: source))".contains("canary"))
      var dumped = ""
      dump(source, to: &dumped)
      #expect(!dumped.contains("canary"))
    }
  }
}
