import Dashboard
import Foundation
import TestSupport
import Testing

@testable import keet

struct DiskFilesTests {
  private func source(_ folder: TemporaryFolder) -> FileSource {
    DiskFiles { path in path.hasPrefix("~/") ? folder.path + path.dropFirst() : path }.source
  }

  @Test func `a file is looked at and read, its home written as ~`() throws {
    let folder = try TemporaryFolder()
    let bytes = Data((0..<3_000_000).map { UInt8(truncatingIfNeeded: $0) })
    try bytes.write(to: URL(filePath: folder.path + "/plan.pdf"))
    #expect(try source(folder).look("~/plan.pdf") == bytes.count)
    #expect(try source(folder).read("~/plan.pdf", bytes.count) == bytes)
  }

  @Test(arguments: [
    ("~/weg.pdf", "~/weg.pdf bestaat niet."), ("~/", "~/ is geen bestand."),
    ("/dev/zero", "/dev/zero is geen bestand."),
  ])
  func `what is no file is said`(_ sample: (path: String, words: String)) throws {
    let folder = try TemporaryFolder()
    let problem = #expect(throws: FileFolder.Problem.self) { try source(folder).look(sample.path) }
    #expect(problem?.words.nl == sample.words)
  }

  @Test func `a file that is larger than the limit is not read`() throws {
    let folder = try TemporaryFolder()
    try Data(count: 11).write(to: URL(filePath: folder.path + "/groot"))
    let problem = #expect(throws: FileFolder.Problem.self) { try source(folder).read("~/groot", 10) }
    #expect(problem?.words.nl == "~/groot is te groot geworden")
  }
}
