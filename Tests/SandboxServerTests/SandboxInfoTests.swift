import Foundation
import SandboxServer
import Testing
import VendorAPI

struct SandboxInfoTests {
  private let info = SandboxInfo(
    port: 8080,
    credentials: [
      .vemap: ["username": "demo", "password": #"a"b\c"#], .twelveBuild: ["login": "x", "api_key": "k\n"],
      .corlega: ["api_key": "corlega_demo"],
    ])

  @Test func `the configuration can be pasted`() {
    #expect(
      info.configuration == """
        [vemap]
        url = "http://127.0.0.1:8080/vemap"
        password = "a\\"b\\\\c"
        username = "demo"

        [twelvebuild]
        url = "http://127.0.0.1:8080/12build"
        api_key = "k\\u000a"
        login = "x"

        [corlega]
        url = "http://127.0.0.1:8080/corlega/v1"
        api_key = "corlega_demo"

        [blueprint]
        url = "http://127.0.0.1:8080/blueprint"

        """)
  }

  @Test func `an IPv6 host stands in brackets`() {
    #expect(SandboxInfo(host: "::1", port: 1, credentials: [:]).services.first?.baseURL == "http://[::1]:1/vemap")
  }

  @Test func `the file is whole, private and replaces a link`() throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "keet-info-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let file = folder.appending(path: "info.json")
    let other = folder.appending(path: "other")
    try Data("mine".utf8).write(to: other)
    try FileManager.default.createSymbolicLink(at: file, withDestinationURL: other)
    let mask = umask(0)
    defer { umask(mask) }
    try info.write(to: file.path)
    #expect(try JSONDecoder().decode(SandboxInfo.self, from: Data(contentsOf: file)) == info)
    #expect(try Data(contentsOf: other) == Data("mine".utf8))
    let attributes = try FileManager.default.attributesOfItem(atPath: file.path)
    #expect(attributes[.posixPermissions] as? Int == 0o600)
    #expect(attributes[.type] as? FileAttributeType == .typeRegular)
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted() == ["info.json", "other"])
  }

  @Test func `a folder that is not there is told`() {
    let problem = #expect(throws: SandboxInfo.FileProblem.self) { try info.write(to: "/nowhere/x") }
    #expect(problem?.path == "/nowhere/x")
    #expect(problem?.code == ENOENT)
  }
}
