import FoundationEssentials
import HTTPTypes
import Sandbox
import Testing
import VendorAPI

/// How a played vendor reads what it is sent, with a vendor made up for it.
@Suite struct RouteTableTests {
  private actor Archive: VendorContract {
    static var vendor: Vendor { .corlega }
    static var endpoints: [any Endpoint.Type] { [Store.self, Fetch.self, Rename.self] }
    static let table = RouteTable<Archive>([
      PlayedOperation(Store.self) { archive, sent in
        archive.kept[sent.id] = sent.paper
        return try Reply(["bytes": sent.paper.bytes.count])
      },
      PlayedOperation(Fetch.self) { archive, asked in
        guard let paper = archive.kept[asked.id] else { throw Refusal(status: 404, message: "No such paper.") }
        return Reply(file: paper)
      },
      PlayedOperation(Rename.self) { archive, sent in
        archive.kept[sent.id]?.fileName = sent.name
        return try Reply(["done": true])
      },
    ])

    private(set) var kept: [String: FilePart] = [:]

    func play(_ request: Request) throws -> Response { try Self.table.play(request, on: self) }
  }

  private struct Store: Endpoint {
    typealias Contract = Archive
    typealias Output = Nothing
    static let route = Route(.post, "/papers/{id}", "store", fields: .multipart)
    static var example: Store { Store(id: "1", paper: FilePart(fileName: "a", bytes: Data())) }
    var id: String
    var paper: FilePart
  }

  private struct Fetch: Endpoint {
    typealias Contract = Archive
    typealias Output = Download
    static let route = Route(.get, "/papers/{id}", "fetch", answerType: "application/pdf")
    static var example: Fetch { Fetch(id: "1") }
    var id: String
  }

  private struct Rename: Endpoint {
    typealias Contract = Archive
    typealias Output = Nothing
    static let route = Route(.put, "/papers/{id}", "rename")
    static var example: Rename { Rename(id: "1", name: "a") }
    var id: String
    var name: String
  }

  private let archive = Archive()
  private let paper = FilePart(
    fileName: "één \"1\".pdf", contentType: "application/pdf", bytes: Data([0, 13, 10, 255]))

  @Test func `a file that was sent is kept as it was`() async throws {
    let response = try await archive.play(Store(id: "1", paper: paper).request())
    #expect(String(decoding: response.body, as: UTF8.self) == #"{"bytes":4}"#)
    #expect(await archive.kept == ["1": paper])
  }

  @Test(arguments: ["a.pdf", "één \"1\".pdf", "50%.pdf", "a\\b.pdf", "a;b='c'.pdf", "€"])
  func `a file that was kept is given under its name`(_ name: String) async throws {
    var paper = paper
    paper.fileName = name
    _ = try await archive.play(Store(id: "1", paper: paper).request())
    let response = try await archive.play(Fetch(id: "1").request())
    #expect(response.status == 200)
    #expect(response.body == paper.bytes)
    #expect(response.headers[.contentDisposition]?.utf8.allSatisfy { (0x20..<0x7F).contains($0) } == true)
    // A backslash would be read as the end of a folder's name.
    let shown = name.split(separator: "\\").last.map(String.init)
    #expect(Download(head: response) == Download(fileName: shown, contentType: "application/pdf", byteCount: 4))
    _ = try Fetch.output(from: JSONDocument(response.body))
  }

  @Test func `a form that breaks off is refused, and nothing is kept`() async throws {
    var request = try Store(id: "1", paper: paper).request()
    request.body.removeLast(10)
    let error = await #expect(throws: Refusal.self) { try await archive.play(request) }
    #expect(error?.status == 400)
    request.headers[.contentType] = "multipart/form-data"
    let second = await #expect(throws: Refusal.self) { try await archive.play(request) }
    #expect(second?.message == "The Content-Type of the form names no boundary.")
    #expect(await archive.kept.isEmpty)
  }

  @Test func `a form without the file names the file`() async throws {
    var request = try Store(id: "1", paper: paper).request()
    request.body = Data()
    let error = await #expect(throws: InvalidField.self) { try await archive.play(request) }
    #expect(error?.name == "paper")
    request.body = Data("--b\r\nContent-Disposition: form-data; name=paper\r\n\r\nx\r\n--b--".utf8)
    request.headers[.contentType] = "multipart/form-data; boundary=b"
    let second = await #expect(throws: InvalidField.self) { try await archive.play(request) }
    #expect(second?.name == "paper")
  }

  @Test(arguments: [
    ("POST", "application/json", "{}", "Content-Type must be multipart/form-data."),
    ("PUT", "multipart/form-data; boundary=b", "--b--", "Content-Type must be application/json."),
    ("PUT", "text/plain", "{}", "Content-Type must be application/json."),
    ("PUT", "application/json", "[]", "The body is not a JSON object."),
  ])
  func `a body of another kind than documented is refused`(
    method: String, type: String, body: String, message: String
  ) async throws {
    let request = Request(
      method: try #require(HTTPRequest.Method(rawValue: method)), path: "/papers/1", headers: [.contentType: type],
      body: Data(body.utf8))
    let error = await #expect(throws: Refusal.self) { try await archive.play(request) }
    #expect(error?.status == 400)
    #expect(error?.message == message)
  }
}
