import Foundation
import HTTPTypes
import Testing
import VendorAPI

struct MultipartFormTests {
  private static func file(_ name: String = "a.pdf", _ bytes: String = "x", type: String = "application/pdf")
    -> FilePart
  {
    FilePart(fileName: name, contentType: type, bytes: Data(bytes.utf8))
  }

  /// Reads a form with the boundary `b`.
  private static func read(
    _ text: String, type: String = "multipart/form-data; boundary=b"
  ) throws -> [String: JSONValue] {
    try MultipartForm.read(Data(text.utf8), contentType: type)
  }

  private static func readBack(_ endpoint: Mill.Label) throws -> Mill.Label {
    let request = try endpoint.request()
    let fields = try MultipartForm.read(request.body, contentType: #require(request.headers[.contentType]))
    let path = try #require(Mill.Label.route.match(path: request.path))
    return try Mill.Label(pathFields: path, query: request.query, body: fields)
  }

  @Test func `files go into a form and the rest into the query`() throws {
    let request = try Mill.Label(id: "7", size: 3, front: Self.file("plan.pdf", "één")).request()
    #expect(request.target == "/sacks/7/label?size=3")
    let boundary = try #require(request.headers[.contentType]?.firstMatch(of: /^multipart\/form-data; boundary=(.+)$/))
      .1
    let lines = [
      "--\(boundary)", #"Content-Disposition: form-data; name="front"; filename="plan.pdf""#,
      "Content-Type: application/pdf", "", "één", "--\(boundary)--", "",
    ]
    #expect(String(decoding: request.body, as: UTF8.self) == lines.joined(separator: "\r\n"))
  }

  @Test(arguments: [
    "a.pdf", "plan 2.pdf", "één.pdf", "a\"b.pdf", "a\"; name=\"id.pdf", "a\\", "a\\\"b", "100%.pdf", "50%25.pdf", "%22",
    "%2522", "%\"", "%5C\\", "\"\u{301}.pdf", "%\u{301}22", ";a=b", " a ",
  ])
  func `a file's name comes back as it was, and nothing beside it`(_ name: String) throws {
    let label = Mill.Label(id: "7", size: 3, front: Self.file(name), back: Self.file("b"))
    #expect(try Self.readBack(label) == label)
    let printed = String(decoding: try label.request().body, as: UTF8.self)
    #expect(printed.unicodeScalars.count { $0 == "\"" } == 8)
    #expect(!printed.contains("\\"))
  }

  @Test(arguments: ["", "\r\n", "\r\n--", "--", "keet-form", "\0", "a\r\n\r\nb", "Content-Type: x\r\n\r\n"])
  func `any bytes come back as they were`(_ bytes: String) throws {
    let label = Mill.Label(id: "7", front: Self.file("a", bytes), back: Self.file("b", bytes + "\u{FF}"))
    #expect(try Self.readBack(label) == label)
    var binary = label
    binary.front.bytes = Data((0...255).map { UInt8($0) } + label.front.bytes)
    // What is cut from a larger text does not start at 0.
    binary.back?.bytes = binary.front.bytes.dropFirst(100)
    #expect(try Self.readBack(binary) == binary)
  }

  @Test func `the boundary is in no file, and the same for the same files`() throws {
    func boundary(_ label: Mill.Label) throws -> String {
      let type = try #require(try label.request().headers[.contentType])
      return String(try #require(type.split(separator: "boundary=").last))
    }
    var label = Mill.Label(id: "7", front: Self.file(), back: Self.file())
    var seen: Set<String> = []
    for _ in 0..<12 {
      let next = try boundary(label)
      #expect(try boundary(label) == next)
      #expect(seen.insert(next).inserted)
      // Now in one file, now in the other; at the end of one, with more behind it in the other.
      label.front.bytes += Data((next + next).utf8)
      label = Mill.Label(id: "7", front: try #require(label.back), back: label.front)
      #expect(try Self.readBack(label) == label)
    }
  }

  @Test(arguments: [
    ("", "application/pdf"), ("../a", "application/pdf"), ("a\r\nX-Evil: 1", "application/pdf"),
    ("a\u{0}", "application/pdf"), ("a\u{85}", "application/pdf"), ("a", ""), ("a", "pdf"), ("a", "/pdf"),
    ("a", "a/b/c"),
    ("a", "application/"), ("a", "text/plain\r\nX-Evil: 1"), ("a", "text/plaín"),
  ])
  func `a file that no form can hold is refused by name`(_ file: (name: String, type: String)) {
    let label = Mill.Label(id: "7", front: Self.file(file.name, type: file.type))
    let error = #expect(throws: InvalidField.self) { try label.request() }
    #expect(error?.name == "front")
  }

  @Test func `a large file gets the time it needs`() throws {
    var label = Mill.Label(id: "7", front: Self.file())
    #expect(try label.request().deadline == .seconds(30))
    label.front.bytes = Data(count: 10 * 65_536)
    #expect(try label.request().deadline == .seconds(40))
  }

  @Test func `a form of another client is read, text as text and files as files`() throws {
    let text = """
      --b\r
      content-disposition: form-data; name=note\r
      \r
      a\r
      b\r
      --b\r
      Content-Type: text/plain; charset=utf-8\r
      Content-Disposition:form-data;filename="C:\\x\\\\y\\"z.txt";  NAME="f"\r
      X-Else: a:b\r
      \r
      \r
      --b--
      """
    let fields = try Self.read(text, type: #"Multipart/Form-Data; charset=x; boundary="b""#)
    #expect(fields["note"] == .string("a\r\nb"))
    #expect(fields["f"]?["fileName"]?.text == #"C:\x\y"z.txt"#)
    #expect(fields["f"]?["contentType"]?.text == "text/plain; charset=utf-8")
    #expect(fields["f"]?["bytes"]?.text == "")
    #expect(fields.count == 2)
    let bare = try Self.read("--b\r\nContent-Disposition: form-data; name=f; filename=a b.txt\r\n\r\nx\r\n--b--\r\n")
    #expect(bare["f"]?["contentType"]?.text == "application/octet-stream")
    #expect(bare["f"]?["fileName"]?.text == "a b.txt")
  }

  @Test(arguments: ["multipart/form-data", "multipart/form-data; boundary=", #"multipart/form-data; boundary="""#])
  func `a form without a boundary is refused`(type: String) {
    let text = "--b\r\nContent-Disposition: form-data; name=f\r\n\r\nx\r\n--b--\r\n"
    #expect(throws: MultipartForm.Problem.self) { try Self.read(text, type: type) }
  }

  @Test func `a form that is cut off anywhere is refused`() throws {
    let text = "--b\r\nContent-Disposition: form-data; name=f; filename=a\r\n\r\nx\r\n--b--"
    #expect(try Self.read(text).keys.sorted() == ["f"])
    for length in 0..<text.utf8.count {
      #expect(throws: MultipartForm.Problem.self, "\(length)") {
        try MultipartForm.read(Data(text.utf8.prefix(length)), contentType: "multipart/form-data; boundary=b")
      }
    }
  }

  @Test(arguments: [
    "preamble\r\n--b\r\nContent-Disposition: form-data; name=f\r\n\r\nx\r\n--b--",
    "--b\r\nContent-Disposition: form-data; name=f\r\n\r\nx\r\n--b--\r\nepilogue",
    "--b\r\nContent-Disposition: form-data; name=f\r\n\r\nx\r\n--bc\r\n\r\n--b--", "--b\r\n\r\nx\r\n--b--",
    "--b\r\nContent-Disposition: form-data\r\n\r\nx\r\n--b--",
    "--b\r\nContent-Disposition: attachment; name=f\r\n\r\nx\r\n--b--",
    "--b\r\nContent-Disposition: form-data; name=f; filename=\"\"\r\n\r\nx\r\n--b--",
    "--b\r\nContent-Disposition: form-data; name=f; filename=\"../x\"\r\n\r\nx\r\n--b--",
    "--b\r\nContent-Disposition: form-data; name=f\r\nno colon\r\n\r\nx\r\n--b--",
    "--b\r\nContent-Disposition: form-data; name=f\r\n\r\nx\r\n--b\r\nContent-Disposition: form-data; name=f\r\n\r\ny\r\n--b--",
  ])
  func `a form that is not well formed is refused`(text: String) {
    #expect(throws: MultipartForm.Problem.self) { try Self.read(text) }
  }

  @Test func `text in a form must be UTF-8`() {
    let body = Data("--b\r\nContent-Disposition: form-data; name=f\r\n\r\n".utf8) + [0xFF] + Data("\r\n--b--".utf8)
    #expect(throws: MultipartForm.Problem.self) {
      try MultipartForm.read(body, contentType: "multipart/form-data; boundary=b")
    }
  }
}
