import Dashboard
import Foundation
import Insights
import Records
import TestSupport
import Testing
import VendorAPI

@testable import keet

/// Decisions about links on the disk. Every store here is a program of its own.
struct LinkFileTests {
  private let folder: TemporaryFolder
  private var state: String { folder.path + "/keet" }
  private var path: String { state + "/links.json" }

  private static let noor = RecordID(.blueprint, .contact, "1")
  private static let firm = RecordID(.corlega, .contact, "a")
  private static let user = RecordID(.vemap, .user, scope: "t1", "42")

  init() throws { folder = try TemporaryFolder() }

  private func store() -> LinkDecisionsStore { LinkFile(folder: state).store }

  @Test func `what was decided is there the next time, and its user's alone`() throws {
    #expect(try store().load() == LinkDecisions())
    var expected = LinkDecisions()
    for change in [
      LinkDecisions.Change.accept(.init(Self.noor, Self.firm)), .reject(.init(Self.user, Self.noor)),
      .split(Self.firm), .reopen(.init(Self.user, Self.noor)),
    ] {
      expected.apply(change)
      #expect(try store().add(change) == expected)
      #expect(try store().load() == expected)
    }
    let mode = try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int
    #expect(mode == 0o600)
    #expect(try FileManager.default.contentsOfDirectory(atPath: state).sorted() == ["links.json", "links.lock"])
  }

  @Test func `two programs add to the same file`() throws {
    let (one, other) = (store(), store())
    _ = try one.add(.accept(.init(Self.noor, Self.firm)))
    _ = try other.add(.split(Self.user))
    #expect(try one.load().accepted.count == 1)
    #expect(try one.load().split == [Self.user])
  }

  @Test(arguments: ["", "{", "[]", #"{"accepted": 3}"#, "\u{0}"])
  func `a file that cannot be read is said, and stays as it is`(text: String) throws {
    try FileManager.default.createDirectory(atPath: state, withIntermediateDirectories: true)
    try Data(text.utf8).write(to: URL(filePath: path))
    let problem = #expect(throws: LinkDecisionsStore.Problem.self) { try store().load() }
    #expect(problem?.words.nl.contains(path) == true)
    #expect(throws: LinkDecisionsStore.Problem.self) { try store().add(.split(Self.user)) }
    #expect(try Data(contentsOf: URL(filePath: path)) == Data(text.utf8))
  }

  @Test func `a disk that cannot be written is said`() throws {
    _ = try folder.write("", to: "keet")
    let problem = #expect(throws: LinkDecisionsStore.Problem.self) { try store().add(.split(Self.user)) }
    #expect(problem?.words.nl.hasPrefix("De koppeling is niet bewaard") == true)
  }
}
