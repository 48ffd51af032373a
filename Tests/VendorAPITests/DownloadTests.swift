import Foundation
import HTTPTypes
import TestSupport
import Testing
import VendorAPI

struct DownloadTests {
  /// What a sink was told, in order.
  private enum Entry: Equatable, Sendable {
    case begin(Download)
    case write(Data)
    case progress(Int, Int?)
  }

  private struct DiskFull: Error {}

  /// A sink that remembers, and fails after so many pieces.
  private struct Shelf {
    let entries = Held<[Entry]>([])
    var fullAfter = Int.max

    var sink: DownloadSink {
      DownloadSink(
        begin: { [entries] file in entries.withLock { $0.append(.begin(file)) } },
        write: { [entries, fullAfter] piece in
          let isFull = entries.withLock { entries in
            let isFull = entries.count { if case .write = $0 { true } else { false } } == fullAfter
            if !isFull { entries.append(.write(piece)) }
            return isFull
          }
          if isFull { throw DiskFull() }
        })
    }

    var progress: DownloadProgress {
      { [entries] received, total in entries.withLock { $0.append(.progress(received, total)) } }
    }

    /// What lies there since the last beginning.
    var bytes: Data {
      entries.withLock { entries in
        entries.reduce(into: Data()) { bytes, entry in
          switch entry {
          case .begin: bytes = Data()
          case .write(let piece): bytes += piece
          case .progress: break
          }
        }
      }
    }
  }

  private static let picture = Data((0..<200_000).map { UInt8(truncatingIfNeeded: $0 &* 31) })

  private static func answer(
    _ status: Int = 200, _ body: Data = picture, type: String? = "image/png", disposition: String? = nil
  ) -> Response {
    var headers: HTTPFields = [.contentLength: String(body.count)]
    headers[.contentType] = type
    headers[.contentDisposition] = disposition
    return Response(status: status, headers: headers, body: body)
  }

  private static func rig(_ answer: @escaping @Sendable () throws(TransportFailure) -> Response) -> Rig {
    Rig { request throws(TransportFailure) in request.path == "/enter" ? Mill.token("t") : try answer() }
  }

  private static func error(
    _ rig: Rig, _ shelf: Shelf = Shelf()
  ) async -> (any Error)? {
    do {
      _ = try await rig.client.download(Mill.Picture(id: "1"), to: shelf.sink)
      return nil
    } catch {
      return error
    }
  }

  @Test func `a file comes in pieces, each told`() async throws {
    let rig = Self.rig { Self.answer(disposition: #"attachment; filename="sack.png""#) }
    let shelf = Shelf()
    let file = try await rig.client.download(Mill.Picture(id: "1"), to: shelf.sink, progress: shelf.progress)
    #expect(file == Download(fileName: "sack.png", contentType: "image/png", byteCount: 200_000))
    #expect(shelf.bytes == Self.picture)
    let entries = shelf.entries.withLock { $0 }
    #expect(entries.first == .begin(file))
    let told = entries.compactMap { if case .progress(let count, let total) = $0 { [count, total] } else { nil } }
    #expect(told == [[0, 200_000], [65_536, 200_000], [131_072, 200_000], [196_608, 200_000], [200_000, 200_000]])
    let request = try #require(await rig.wire.requests.last)
    #expect(request.headers[.accept] == "*/*")
    #expect(request.headers[.authorization] == "Bearer t")
  }

  @Test func `a file of unknown length and no name is counted`() async throws {
    let rig = Self.rig { Response(status: 200, body: Data("abc".utf8)) }
    let shelf = Shelf()
    let file = try await rig.client.download(Mill.Picture(id: "1"), to: shelf.sink, progress: shelf.progress)
    #expect(file == Download(byteCount: 3))
    #expect(
      shelf.entries.withLock { $0 }
        == [.begin(Download()), .progress(0, nil), .write(Data("abc".utf8)), .progress(3, nil)])
  }

  @Test(arguments: [
    (404, #"{"error":"gone","words":"on"}"#, APIError.Reason.notFound), (403, "", .forbidden(missing: nil)),
    (200, #"{"error":"gone","words":"on"}"#, .unexpected(status: 200)),
    (302, "", .redirected(to: "https://else.example")),
  ])
  func `a refusal is read as one, and the sink hears nothing`(
    status: Int, body: String, reason: APIError.Reason
  ) async throws {
    let rig = Self.rig {
      var response = Self.answer(status, Data(body.utf8), type: "application/json; charset=utf-8")
      response.headers[.location] = "https://else.example/x"
      return response
    }
    let shelf = Shelf()
    let error = try #require(await Self.error(rig, shelf) as? APIError)
    #expect(error.reason == reason)
    #expect(error.outcome == .refused)
    #expect(error.code == (body.isEmpty ? nil : "gone"))
    #expect(shelf.entries.withLock { $0.isEmpty })
  }

  @Test(arguments: [
    ("text/html; charset=utf-8", APIError.Reason.notJSON(contentType: "text/html; charset=utf-8", status: 200)),
    ("application/json", .undecodable("not a file")),
  ])
  func `a page instead of the file is no file, unless it is sent as one`(
    type: String, reason: APIError.Reason
  ) async throws {
    let shelf = Shelf()
    let page = Data("{}".utf8)
    let error = await Self.error(Self.rig { Self.answer(200, page, type: type) }, shelf) as? APIError
    #expect(error?.reason == reason)
    #expect(shelf.entries.withLock { $0.isEmpty })
    let sent = Self.rig { Self.answer(200, page, type: type, disposition: "attachment; filename=a.html") }
    _ = try await sent.client.download(Mill.Picture(id: "1"), to: shelf.sink)
    #expect(shelf.bytes == page)
  }

  @Test func `a rejected token is renewed, and the file begins once`() async throws {
    let rig = Rig { request throws(TransportFailure) in
      if request.path == "/enter" {
        return Mill.token(request.headers[.authorization]?.hasPrefix("again") == true ? "new" : "old")
      }
      return request.headers[.authorization] == "Bearer new" ? Self.answer() : Response(status: 401)
    }
    let shelf = Shelf()
    _ = try await rig.client.download(Mill.Picture(id: "1"), to: shelf.sink)
    #expect(shelf.bytes == Self.picture)
    #expect(shelf.entries.withLock { $0.count { if case .begin = $0 { true } else { false } } } == 1)
  }

  @Test func `a download that broke off begins anew`() async throws {
    let tries = Held(0)
    let wire = BrokenWire { sink throws(TransportFailure) in
      let isFirst = tries.withLock { tries in
        tries += 1
        return tries == 1
      }
      try await sink(isFirst ? Self.picture.prefix(100) : Self.picture)
      if isFirst { throw TransportFailure(.truncated, isSurelyNotSent: false) }
    }
    let time = ManualTime(start: Date(timeIntervalSince1970: 0))
    let limiter = RateLimiter(limit: nil, atOnce: 1, time: time.source)
    let client = Client(
      signIn: Mill.Key(), transport: wire, limiter: limiter, time: time.source, random: { 1 })
    let shelf = Shelf()
    let call = Task { try await client.download(Mill.Picture(id: "1"), to: shelf.sink) }
    await until { time.sleeperCount == 1 }
    #expect(shelf.bytes.count == 100)
    time.advance(by: .seconds(1))
    #expect(try await call.value.byteCount == 200_000)
    #expect(shelf.bytes == Self.picture)
    #expect(await limiter.budget.used == 3)
  }

  @Test func `what the sink throws comes back as it was, and is not tried again`() async {
    var shelf = Shelf()
    shelf.fullAfter = 1
    let rig = Self.rig { Self.answer() }
    #expect(await Self.error(rig, shelf) is DiskFull)
    #expect(await rig.calls("/sacks/1/picture") == 1)
    #expect(shelf.bytes.count == 65_536)
  }

  @Test func `a cancelled download ends between two pieces`() async throws {
    let rig = Self.rig { Self.answer() }
    let written = Held(0)
    let sink = DownloadSink(begin: { _ in }) { piece in
      written.withLock { $0 += piece.count }
      withUnsafeCurrentTask { $0?.cancel() }
    }
    let call = Task { try await rig.client.download(Mill.Picture(id: "1"), to: sink) }
    let error = await #expect(throws: APIError.self) { try await call.value }
    #expect(error?.reason == .transport(.cancelled))
    #expect(written.withLock { $0 } == 65_536)
    #expect(await rig.limiter.budget.queued == 0)
  }

  // MARK: Names

  @Test(arguments: [
    ("attachment; filename=plan.pdf", "plan.pdf"), (#"attachment; filename="plan 2.pdf""#, "plan 2.pdf"),
    ("attachment; filename=plan 2.pdf", "plan 2.pdf"), (#"INLINE; FileName = "a;b=c.pdf" ; x=y"#, "a;b=c.pdf"),
    (#"attachment; filename="a\"b\\c.pdf""#, "c.pdf"), (#"attachment; filename="één.pdf""#, "één.pdf"),
    ("attachment; filename*=UTF-8''plan%20%C3%A9%E2%82%AC.pdf", "plan é€.pdf"),
    ("attachment; filename=plain.pdf; filename*=utf-8'nl'r%C3%ADch.pdf", "rích.pdf"),
    ("attachment; filename*=iso-8859-1''%E9%E9n.pdf", "één.pdf"),
    ("attachment; filename=a.pdf; filename=b.pdf", "a.pdf"), (#"attachment; filename="unclosed.pdf"#, "unclosed.pdf"),
    ("attachment; filename=\"x\"\u{301}; filename*=UTF-8''y", "y"), (";filename=a.pdf", "a.pdf"),
  ])
  func `a name is read`(_ row: (disposition: String, name: String)) {
    #expect(Self.name(row.disposition) == row.name)
  }

  @Test(arguments: [
    ("attachment; filename=plain.pdf; filename*=UTF-8''%FF.pdf", "plain.pdf"),
    ("attachment; filename=plain.pdf; filename*=UTF-16''%FF.pdf", "plain.pdf"),
    ("attachment; filename=plain.pdf; filename*=x.pdf", "plain.pdf"),
    ("attachment; filename=plain.pdf; filename*=UTF-8''%2E%2E%2F", "plain.pdf"),
  ])
  func `an encoded name that cannot be read gives way to the plain one`(_ row: (disposition: String, name: String)) {
    #expect(Self.name(row.disposition) == row.name)
  }

  @Test(
    arguments: [
      ("../../etc/passwd", "passwd"), ("/etc/passwd", "passwd"), (#"C:\\x\\plan.pdf"#, "plan.pdf"),
      (".bashrc", "bashrc"),
      ("...", nil), ("a/..", nil), ("", nil), (" ", nil), ("a/", "a"), ("a\u{0}\r\nb\u{1B}[31m.pdf", "ab[31m.pdf"),
      ("plan\u{202E}fdp.exe", "planfdp.exe"), ("\u{200B}\u{FEFF}.a", "a"), ("\u{2028}\u{E000}\u{E0041}x", "x"),
    ] as [(String, String?)])
  func `a name leads nowhere else and hides nothing`(_ row: (said: String, name: String?)) {
    #expect(Self.name("attachment; filename*=UTF-8''" + row.said.percentEncoded) == row.name)
    // No header field can hold these as they are.
    if row.said.utf8.contains(where: { $0 < 0x20 }) { return }
    #expect(Self.name("attachment; filename=\"\(row.said)\"") == row.name)
  }

  @Test(arguments: [
    "attachment", "", ";", "=", "attachment; filename", "attachment; filename=", "attachment; filename*=",
  ])
  func `where there is no name there is none`(_ disposition: String) {
    #expect(Self.name(disposition) == nil)
  }

  @Test(arguments: [("12", 12), ("0", 0), ("-1", nil), ("x", nil), ("99999999999999999999", nil)] as [(String, Int?)])
  func `a length is a number of bytes or unknown`(_ row: (said: String, count: Int?)) {
    #expect(Download(head: Response(status: 200, headers: [.contentLength: row.said])).byteCount == row.count)
  }

  private static func name(_ disposition: String) -> String? {
    let head = Response(status: 200, headers: HTTPFields([HTTPField(name: .contentDisposition, value: disposition)]))
    return Download(head: head).fileName
  }
}

/// A wire that gives a picture as a test says, and breaks where the test breaks it.
private struct BrokenWire: Transport {
  let give: @Sendable (_ write: (Data) async throws(TransportFailure) -> Void) async throws(TransportFailure) -> Void

  func send(_ request: Request) async throws(TransportFailure) -> Response { Mill.token("t") }

  func stream(_ request: Request, to sink: BodySink) async throws(TransportFailure) -> Response {
    let head = Response(status: 200, headers: [.contentType: "image/png"])
    let write = { (piece: Data) async throws(TransportFailure) in
      do { try await sink.write(piece) } catch { throw TransportFailure(.cancelled, isSurelyNotSent: false) }
    }
    do { _ = try await sink.takes(head) } catch { throw TransportFailure(.cancelled, isSurelyNotSent: false) }
    try await give(write)
    return head
  }
}
