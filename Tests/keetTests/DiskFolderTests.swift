import Dashboard
import Foundation
import TestSupport
import Testing

@testable import keet

@Suite struct DiskFolderTests {
  private func names(_ folder: TemporaryFolder) throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
  }

  @Test func `a file has its name only when it is whole`() throws {
    let folder = try TemporaryFolder()
    let slot = try DiskFolder(path: folder.path).folder.open()
    try slot.restart()
    try slot.write(Data("half".utf8))
    #expect(try names(folder).allSatisfy { $0.hasSuffix(".part") })
    try slot.restart()
    try slot.write(Data("whole".utf8))
    let path = try slot.finish("plan.pdf")
    #expect(path == folder.path + "/plan.pdf")
    #expect(try String(contentsOfFile: path, encoding: .utf8) == "whole")
    #expect(try names(folder) == ["plan.pdf"])
    #expect(try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int == 0o600)
  }

  @Test func `nothing is written over: the name gets a number`() throws {
    let folder = try TemporaryFolder()
    _ = try folder.write("old", to: "plan.pdf")
    try FileManager.default.createSymbolicLink(
      atPath: folder.path + "/plan (2).pdf", withDestinationPath: "/etc/passwd")
    let slot = try DiskFolder(path: folder.path).folder.open()
    try slot.write(Data("new".utf8))
    #expect(try slot.finish("plan.pdf") == folder.path + "/plan (3).pdf")
    #expect(try String(contentsOfFile: folder.path + "/plan.pdf", encoding: .utf8) == "old")
  }

  @Test(arguments: ["../out.pdf", "/out.pdf", "a/../../out.pdf"])
  func `a name leads nowhere else`(name: String) throws {
    let folder = try TemporaryFolder()
    let slot = try DiskFolder(path: folder.path + "/inner").folder.open()
    let path = try slot.finish(name)
    #expect(path.hasPrefix(folder.path + "/inner/"))
    #expect(try names(folder) == ["inner"])
  }

  @Test func `what was stopped leaves nothing`() throws {
    let folder = try TemporaryFolder()
    let slot = try DiskFolder(path: folder.path).folder.open()
    try slot.write(Data("half".utf8))
    slot.discard()
    slot.discard()
    #expect(try names(folder).isEmpty)
    #expect(throws: FileFolder.Problem.self) { try slot.finish("x") }
  }

  @Test func `a folder that cannot be written to is named`() throws {
    let problem = #expect(throws: FileFolder.Problem.self) { try DiskFolder(path: "/proc/none").folder.open() }
    #expect(problem?.words.nl.contains("/proc/none") == true)
  }

  @Test func `a disk that takes no more leaves what was there, and nothing half`() async {
    // A limit on the size of files is a whole process's, so this one is of its own.
    await #expect(processExitsWith: .success) {
      signal(SIGXFSZ, SIG_IGN)
      var limit = rlimit(rlim_cur: 4_096, rlim_max: 4_096)
      setrlimit(__rlimit_resource_t(RLIMIT_FSIZE.rawValue), &limit)
      let folder = try TemporaryFolder()
      let disk = DiskFolder(path: folder.path).folder
      let first = try disk.open()
      try first.write(Data("old".utf8))
      let path = try first.finish("plan.pdf")
      let second = try disk.open()
      let problem = #expect(throws: FileFolder.Problem.self) { try second.write(Data(count: 8_192)) }
      #expect(problem?.words.nl.hasSuffix("File too large") == true)
      second.discard()
      #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == ["plan.pdf"])
      #expect(try String(contentsOfFile: path, encoding: .utf8) == "old")
    }
  }
}
