import Foundation
import HTTPTypes
import Synchronization
import Testing
import VendorAPI

@testable import HTTPTransport

struct HTTPTransportTests {
  private func get(_ path: String = "/x", deadline: Duration = .seconds(600)) -> Request {
    Request(method: .get, path: path, deadline: deadline)
  }

  /// Its connections stay, however long a busy machine is over the next step of a test.
  private static let patient = NetworkThreads.client(idleSeconds: 3_600)

  private func failure(
    of request: Request, at server: ScriptedServer, largestBody: Int = HTTPTransport.largestBody
  ) async throws -> TransportFailure? {
    let transport = try HTTPTransport(baseURL: server.baseURL, largestBody: largestBody)
    do throws(TransportFailure) {
      let response = try await transport.send(request)
      Issue.record("it answered \(response.status), \(response.body.count) bytes")
      return nil
    } catch {
      return error
    }
  }

  // MARK: What is sent

  @Test func `a request stands on the wire as it was made`() async throws {
    let server = try ScriptedServer { connection in
      connection.read()
      connection.answer(#"{"ok":true}"#, headers: "X-Two: a\r\nX-Two: b\r\nContent-Type: application/json\r\n")
    }
    let transport = try HTTPTransport(baseURL: server.baseURL + "/nl/rest/1.1/", userAgent: "keet/9.9")
    let response = try await transport.send(
      Request(
        method: .post, path: "/a%20b", query: [.init("q", "c&d é")], headers: [.authorization: "Bearer k"],
        body: Data("{}".utf8)))
    #expect(response.status == 200)
    #expect(response.body == Data(#"{"ok":true}"#.utf8))
    #expect(response.headers[.contentType] == "application/json")
    #expect(response.headers[values: try #require(HTTPField.Name("X-Two"))] == ["a", "b"])
    let request = try #require(server.requests.first).lowercased()
    #expect(request.hasPrefix("post /nl/rest/1.1/a%20b?q=c%26d%20%c3%a9 http/1.1\r\n"))
    #expect(request.contains("\r\nuser-agent: keet/9.9\r\n"))
    #expect(request.contains("\r\nhost: 127.0.0.1:\(server.port)\r\n"))
    #expect(request.contains("\r\nauthorization: bearer k\r\n"))
    #expect(request.contains("\r\ncontent-length: 2\r\n"))
    #expect(request.hasSuffix("\r\n\r\n{}"))
    #expect(!request.contains("accept-encoding"))
  }

  @Test func `whoever wants to know hears how far a large body is, and it arrives as it was`() async throws {
    let server = try ScriptedServer { connection in
      connection.read()
      connection.answer("")
    }
    let transport = try HTTPTransport(baseURL: server.baseURL)
    let body = Data((0..<200_000).map { UInt8(ascii: "a") + UInt8($0 % 26) })
    let request = Request(method: .post, path: "/x", body: body)
    let told = Mutex<[Int]>([])
    _ = try await UploadProgress.$report.withValue({ sent, total in
      #expect(total == body.count)
      told.withLock { $0.append(sent) }
    }) { try await transport.send(request) }
    #expect(told.withLock { $0 } == [65_536, 131_072, 196_608, 200_000])
    let heard = try #require(server.requests.first)
    #expect(heard.lowercased().contains("\r\ncontent-length: 200000\r\n"))
    #expect(heard.hasSuffix(String(decoding: body, as: UTF8.self)))
  }

  @Test(arguments: [("", "/x"), ("/", "/x"), ("/v1", "/v1/x"), ("/v1/", "/v1/x"), ("/a//b/", "/a/b/x")])
  func `documented paths are appended to the base`(_ row: (base: String, target: String)) async throws {
    let server = try ScriptedServer { connection in
      connection.read()
      connection.answer("")
    }
    _ = try await HTTPTransport(baseURL: server.baseURL + row.base).send(get())
    #expect(server.requests.first?.hasPrefix("GET \(row.target) HTTP/1.1\r\n") == true)
  }

  @Test(arguments: ["x", "", "/a b", "/a\r\nX-Evil: 1", "/a\0", "/a?b", "/a#b", "/%", "/é", "http://evil.example/"])
  func `a path that is not encoded never leaves`(_ path: String) async throws {
    let server = try ScriptedServer { connection in
      connection.read()
      connection.answer("")
    }
    let failure = try await failure(of: get(path), at: server)
    #expect(failure?.isSurelyNotSent == true)
    #expect(server.connections == 0)
  }

  @Test(arguments: ["k\r\nX-Evil: 1", "k\nX-Evil: 1", "k\0X-Evil: 1"])
  func `a header value makes no second header`(_ value: String) async throws {
    let server = try ScriptedServer { connection in
      connection.read()
      connection.answer("")
    }
    var request = get()
    request.headers[.authorization] = value
    _ = try? await HTTPTransport(baseURL: server.baseURL).send(request)
    for request in server.requests {
      #expect(!request.split(whereSeparator: \.isNewline).contains { $0.lowercased().hasPrefix("x-evil") })
    }
  }

  @Test(arguments: ["301 Moved", "302 Found", "303 See Other", "307 Temporary", "308 Permanent"])
  func `a redirect is an answer and is not followed`(_ status: String) async throws {
    let other = try ScriptedServer { connection in
      connection.read()
      connection.answer("stolen")
    }
    let server = try ScriptedServer { connection in
      connection.read()
      connection.answer("", status: status, headers: "Location: \(other.baseURL)/x\r\n")
    }
    var request = get()
    request.headers[.authorization] = "Bearer canary"
    let response = try await HTTPTransport(baseURL: server.baseURL).send(request)
    #expect(response.status == Int(status.prefix(3)))
    #expect(other.connections == 0)
  }

  // MARK: What never left

  @Test func `a refused port was surely not sent to`() async throws {
    let server = try ScriptedServer { _ in }
    server.stop()
    #expect(try await failure(of: get(), at: server) == TransportFailure(.refused, isSurelyNotSent: true))
  }

  @Test func `a host without an address was surely not sent to`() async throws {
    let transport = try HTTPTransport(baseURL: "https://keet-test.invalid")
    await #expect(throws: TransportFailure(.unresolvedHost, isSurelyNotSent: true)) {
      try await transport.send(get())
    }
  }

  @Test func `a server that does not speak TLS is insecure and was sent nothing of the request`() async throws {
    let server = try ScriptedServer { connection in
      connection.send("HTTP/1.1 400 Bad Request\r\nContent-Length: 0\r\n\r\n")
      _ = connection.callerLeaves()
    }
    let transport = try HTTPTransport(baseURL: "https://127.0.0.1:\(server.port)")
    do {
      _ = try await transport.send(get())
      Issue.record("it answered")
    } catch {
      #expect(error.isSurelyNotSent)
      #expect(error.cause == .insecure("the TLS handshake with 127.0.0.1:\(server.port) failed"))
    }
  }

  @Test func `a task that is cancelled beforehand sends nothing`() async throws {
    let server = try ScriptedServer { $0.read() }
    let transport = try HTTPTransport(baseURL: server.baseURL)
    let task = Task {
      withUnsafeCurrentTask { $0?.cancel() }
      return try await transport.send(get())
    }
    await #expect(throws: TransportFailure(.cancelled, isSurelyNotSent: true)) { try await task.value }
    #expect(server.connections == 0)
  }

  // MARK: What left, and nothing whole came back

  @Test(.timeLimit(.minutes(30)))
  func `a server that never answers is left at the deadline`() async throws {
    let server = try ScriptedServer { connection in
      connection.read()
      _ = connection.callerLeaves()
    }
    let failure = try await failure(of: get(deadline: .milliseconds(200)), at: server)
    #expect(failure == TransportFailure(.timedOut, isSurelyNotSent: false))
  }

  @Test func `a slow drip does not outlast the deadline`() async throws {
    let server = try ScriptedServer { connection in
      connection.read()
      connection.send("HTTP/1.1 200 OK\r\nContent-Length: 100000\r\n\r\n")
      while !connection.callerLeaves(within: 20) { connection.send("x") }
    }
    let failure = try await failure(of: get(deadline: .milliseconds(300)), at: server)
    #expect(failure == TransportFailure(.timedOut, isSurelyNotSent: false))
  }

  @Test func `a cancelled call ends at once, and may have been heard`() async throws {
    let (heard, hears) = AsyncStream.makeStream(of: Void.self)
    let server = try ScriptedServer { connection in
      connection.read()
      hears.yield()
      _ = connection.callerLeaves()
    }
    let transport = try HTTPTransport(baseURL: server.baseURL)
    let task = Task { try await transport.send(get()) }
    for await _ in heard { break }
    task.cancel()
    await #expect(throws: TransportFailure(.cancelled, isSurelyNotSent: false)) { try await task.value }
  }

  @Test(arguments: [
    "HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n{\"data\":[",
    "HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n",
    "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5\r\n{\"dat\r\n",
    "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n",
    "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n{\"dat\r\n0\r\n\r\n",
    "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5\r\n{\"data\":[]}\r\n0\r\n\r\n",
  ])
  func `a body that breaks off is no answer`(_ bytes: String) async throws {
    let server = try ScriptedServer { connection in
      connection.read()
      connection.send(bytes)
    }
    #expect(try await failure(of: get(), at: server) == TransportFailure(.truncated, isSurelyNotSent: false))
  }

  @Test func `a body cut at any byte is no answer`() async throws {
    let body = #"{"data":[{"id":1},{"id":2}]}"#
    let cut = Counter()
    let server = try ScriptedServer { connection in
      connection.read()
      let length = cut.next()
      connection.send("HTTP/1.1 200 OK\r\nContent-Length: \(body.utf8.count)\r\n\r\n" + body.prefix(length))
    }
    for _ in 0..<body.utf8.count {
      #expect(try await failure(of: get(), at: server)?.cause == .truncated)
    }
    #expect(try await HTTPTransport(baseURL: server.baseURL).send(get()).body == Data(body.utf8))
  }

  @Test func `a connection that is reset before an answer leaves the outcome open`() async throws {
    let server = try ScriptedServer { connection in
      connection.read()
      connection.reset()
    }
    #expect(try await failure(of: get(), at: server) == TransportFailure(.reset, isSurelyNotSent: false))
  }

  @Test func `a connection that closes instead of answering leaves the outcome open`() async throws {
    let server = try ScriptedServer { $0.read() }
    #expect(try await failure(of: get(), at: server) == TransportFailure(.reset, isSurelyNotSent: false))
  }

  @Test func `calls one after another share a connection`() async throws {
    let server = try ScriptedServer { connection in
      while connection.read() != nil { connection.answer("ok") }
    }
    let transport = try HTTPTransport(baseURL: server.baseURL, client: Self.patient)
    for _ in 0..<10 { #expect(try await transport.send(get()).status == 200) }
    #expect(server.connections == 1)
  }

  @Test func `a kept connection that closes under the next call is a reset, and that call goes out once`() async throws
  {
    let server = try ScriptedServer { connection in
      connection.read()
      connection.answer("first")
      connection.read()
    }
    let transport = try HTTPTransport(baseURL: server.baseURL, client: Self.patient)
    #expect(try await transport.send(get()).body == Data("first".utf8))
    await #expect(throws: TransportFailure(.reset, isSurelyNotSent: false)) {
      try await transport.send(Request(method: .post, path: "/send", body: Data("x".utf8)))
    }
    #expect(server.connections == 1)
    #expect(server.requests.count { $0.hasPrefix("POST") } == 1)
    // The one after it goes over a new connection.
    #expect(try await transport.send(get()).body == Data("first".utf8))
  }

  @Test(arguments: ["this is not HTTP\r\n\r\n", "\u{16}\u{3}\u{1}", "HTTP/1.1 abc\r\n\r\n"])
  func `what is not HTTP is no answer`(_ bytes: String) async throws {
    let server = try ScriptedServer { connection in
      connection.read()
      connection.send(bytes)
    }
    let failure = try #require(await failure(of: get(), at: server))
    #expect(!failure.isSurelyNotSent)
    guard case .other = failure.cause else {
      #expect(failure.cause == .reset)
      return
    }
  }

  // MARK: Size

  @Test(arguments: [true, false])
  func `a body over the limit is not taken, announced or not`(_ announced: Bool) async throws {
    let body = String(repeating: "x", count: 5000)
    let server = try ScriptedServer { connection in
      while connection.read() != nil {
        if announced {
          connection.answer(body)
        } else {
          connection.send("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n1388\r\n\(body)\r\n0\r\n\r\n")
        }
      }
    }
    let failure = try await failure(of: get(), at: server, largestBody: 4999)
    #expect(failure == TransportFailure(.tooLarge(limit: 4999), isSurelyNotSent: false))
    #expect(try await HTTPTransport(baseURL: server.baseURL, largestBody: 5000).send(get()).body.count == 5000)
  }

  @Test func `an endless body is left once it is too large`() async throws {
    let server = try ScriptedServer { connection in
      connection.read()
      connection.send("HTTP/1.1 200 OK\r\nConnection: close\r\n\r\n")
      let block = [UInt8](repeating: 0x78, count: 65_536)
      while connection.send(block) {}
    }
    let failure = try await failure(of: get(), at: server, largestBody: 1_000_000)
    #expect(failure?.cause == .tooLarge(limit: 1_000_000))
  }

  @Test func `a large body arrives whole`() async throws {
    let block = (0..<262_144).map { UInt8(truncatingIfNeeded: $0 &* 31) }
    let server = try ScriptedServer { connection in
      connection.read()
      connection.send("HTTP/1.1 200 OK\r\nContent-Length: \(block.count * 16)\r\n\r\n")
      for _ in 0..<16 { connection.send(block) }
    }
    let body = try await HTTPTransport(baseURL: server.baseURL).send(get()).body
    #expect(body == Data((0..<16).flatMap { _ in block }))
  }

  // MARK: Many

  @Test func `a vendor that stays silent holds up no other`() async throws {
    let silent = try ScriptedServer { connection in
      connection.read()
      _ = connection.callerLeaves()
    }
    let quick = try ScriptedServer { connection in
      while connection.read() != nil { connection.answer("ok") }
    }
    let stuck = try HTTPTransport(baseURL: silent.baseURL)
    let other = try HTTPTransport(baseURL: quick.baseURL)
    let calls = (0..<20).map { _ in Task { try await stuck.send(get()) } }
    for _ in 0..<50 { #expect(try await other.send(get()).status == 200) }
    for call in calls { call.cancel() }
    for call in calls { await #expect(throws: TransportFailure.self) { try await call.value } }
  }
}
