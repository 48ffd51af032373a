import Foundation
import Glibc
import Logging
import TestSupport
import Testing
import VendorAPI

@testable import keet

@Suite struct LogFileTests {
  private let now = Date(timeIntervalSince1970: 1_773_648_000)

  private func mode(_ path: String) throws -> Int? {
    try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int
  }

  private func read(_ path: String) throws -> String { try String(contentsOfFile: path, encoding: .utf8) }

  @Test func `folders are made and nobody else can read`() throws {
    let folder = try TemporaryFolder()
    let path = folder.path + "/state/keet/keet.log"
    let log = try LogFile(path: path, now: { [now] in now })
    log.write("started")
    #expect(try read(path) == "2026-03-16T08:00:00Z started\n")
    #expect(try mode(path) == 0o600)
    #expect(try mode(folder.path + "/state/keet") == 0o700)
    #expect(try mode(folder.path + "/state") == 0o700)
  }

  @Test func `an older file that others could read is closed to them`() throws {
    let folder = try TemporaryFolder()
    let path = try folder.write("before\n", to: "keet.log", mode: 0o666)
    let log = try LogFile(path: path, now: { [now] in now })
    #expect(try mode(path) == 0o600)
    log.write("after")
    #expect(try read(path).hasPrefix("before\n"))
  }

  @Test func `a link in its place is not followed`() throws {
    let folder = try TemporaryFolder()
    let target = try folder.write("theirs\n", to: "target")
    try FileManager.default.createSymbolicLink(atPath: folder.path + "/keet.log", withDestinationPath: target)
    #expect(throws: LogFile.Failure.notOpened(ELOOP)) {
      try LogFile(path: folder.path + "/keet.log", now: { Date() })
    }
    #expect(try read(target) == "theirs\n")
  }

  @Test func `a folder that cannot be made is a failure`() throws {
    let folder = try TemporaryFolder()
    let file = try folder.write("", to: "file")
    #expect(throws: LogFile.Failure.self) { try LogFile(path: file + "/keet/keet.log", now: { Date() }) }
  }

  @Test func `one line is one line whatever it holds`() throws {
    let folder = try TemporaryFolder()
    let log = try LogFile(path: folder.path + "/keet.log", now: { [now] in now })
    log.write("a\nb\u{1b}[2J\u{202e}c")
    #expect(try read(folder.path + "/keet.log") == "2026-03-16T08:00:00Z a\\u{a}b\\u{1b}[2J\\u{202e}c\n")
  }

  @Test func `a full file is put aside once and the one before it goes`() throws {
    let folder = try TemporaryFolder()
    let path = folder.path + "/keet.log"
    let log = try LogFile(path: path, limit: 100, now: { [now] in now })
    for number in 1...7 { log.write("line number \(number)") }
    // Three lines of 35 bytes are more than 100: two fit.
    #expect(try read(path) == "2026-03-16T08:00:00Z line number 7\n")
    #expect(
      try read(path + ".1") == "2026-03-16T08:00:00Z line number 5\n2026-03-16T08:00:00Z line number 6\n")
    #expect(try mode(path) == 0o600 && mode(path + ".1") == 0o600)
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted() == ["keet.log", "keet.log.1"])
  }

  @Test func `a disk that takes no more costs lines, and the next line says how many`() async {
    // A limit on the size of files is a whole process's, so this one is of its own.
    await #expect(processExitsWith: .success) {
      signal(SIGXFSZ, SIG_IGN)
      func limit(to size: UInt) {
        var limit = rlimit(rlim_cur: size, rlim_max: .max)
        setrlimit(__rlimit_resource_t(RLIMIT_FSIZE.rawValue), &limit)
      }
      let folder = try TemporaryFolder()
      let log = try LogFile(
        path: folder.path + "/keet.log", now: { Date(timeIntervalSince1970: 1_773_648_000) })
      log.write("one")
      // Room for a part of a line.
      limit(to: 40)
      for number in 2...4 { log.write("line \(number)") }
      limit(to: .max)
      log.write("five")
      log.write("six")
      let text = try String(contentsOfFile: folder.path + "/keet.log", encoding: .utf8)
      #expect(
        text == """
          2026-03-16T08:00:00Z one
          2026-03-16T08:0
          2026-03-16T08:00:00Z (3 lines lost, the disk took no more)
          2026-03-16T08:00:00Z five
          2026-03-16T08:00:00Z six

          """)
    }
  }

  @Test func `two programs share it and lose nothing when it turns`() throws {
    let folder = try TemporaryFolder()
    let path = folder.path + "/keet.log"
    let one = try LogFile(path: path, limit: 100, now: { [now] in now })
    let other = try LogFile(path: path, limit: 100, now: { [now] in now })
    one.write("line number 1")
    other.write("line number 2")
    one.write("line number 3")
    other.write("line number 4")
    let both = try read(path + ".1") + read(path)
    #expect(both.split(separator: "\n").map { $0.suffix(1) } == ["1", "2", "3", "4"])
  }

  @Test func `a logger writes level, label, text and details but no secret`() throws {
    let folder = try TemporaryFolder()
    let path = folder.path + "/keet.log"
    let file = try LogFile(path: path, now: { [now] in now })
    var logger = Logger(label: "vendors") { LogFileHandler(label: $0, file: file) }
    logger[metadataKey: "vendor"] = "corlega"
    logger.info("answered", metadata: ["status": "200", "key": "\(Secret("canary"))"])
    logger.debug("not kept")
    logger.error(
      "refused",
      error: APIError(.unauthorized, vendor: .corlega, operation: "o", outcome: .refused, explanation: "canary"))
    let text = try read(path)
    #expect(
      text == """
        2026-03-16T08:00:00Z info vendors: answered key=••• status=200 vendor=corlega
        2026-03-16T08:00:00Z error vendors: refused error=APIError vendor=corlega

        """)
    #expect(!text.contains("canary"))
  }
}
