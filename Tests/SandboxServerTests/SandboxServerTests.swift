import CorlegaAPI
import Foundation
import HTTPTransport
import HTTPTypes
import SandboxServer
import Testing
import VendorAPI

/// The server and the real transport against each other, over loopback.
struct SandboxServerTests {
  /// Serves `answer` while `body` runs, on a port of its own.
  private func serving(
    _ answer: @escaping SandboxServer.Handler, _ body: @escaping @Sendable (_ origin: String) async throws -> Void
  ) async throws {
    let (ports, started) = AsyncStream.makeStream(of: Int.self)
    try await withThrowingTaskGroup { group in
      group.addTask { try await server(answer).run(port: 0) { started.yield($0) } }
      group.addTask {
        for await port in ports {
          #expect(port > 0)
          try await body("http://127.0.0.1:\(port)")
          break
        }
      }
      try await group.next()
      group.cancelAll()
    }
  }

  private func server(_ answer: @escaping SandboxServer.Handler) -> SandboxServer {
    SandboxServer(answer: answer, describe: { Data(#"{"openapi":"3.1.0"}"#.utf8) })
  }

  private func echo(_ request: Request, _ vendor: Vendor) throws(TransportFailure) -> Response {
    var headers: HTTPFields = [.contentType: "text/plain"]
    headers[.location] = request.headers[.authorization]
    let query = request.query.map { "\($0.name)=\($0.value)" }.joined(separator: ";")
    let body =
      "\(vendor.rawValue) \(request.method.rawValue) \(request.path) \(query) "
      + String(decoding: request.body, as: UTF8.self)
    return Response(status: 203, headers: headers, body: Data(body.utf8))
  }

  @Test(arguments: [
    ("/vemap", "/v1/projects", "vemap GET /v1/projects"), ("/12build", "/getToken", "12build GET /getToken"),
    ("/corlega/v1", "/contacts/a%2Fb", "corlega GET /contacts/a%2Fb"),
    ("/blueprint", "/api/crm", "blueprint GET /api/crm"),
    ("/blueprint", "/", "blueprint GET /"),
  ])
  func `each prefix leads to its vendor, the rest as it was`(_ row: (prefix: String, path: String, said: String))
    async throws
  {
    try await serving(echo) { origin in
      let response = try await HTTPTransport(baseURL: origin + row.prefix).send(Request(method: .get, path: row.path))
      #expect(response.status == 203)
      #expect(String(decoding: response.body, as: UTF8.self) == row.said + "  ")
    }
  }

  @Test func `query, headers and body come through`() async throws {
    try await serving(echo) { origin in
      let request = Request(
        method: .post, path: "/x", query: [.init("a", "b&c=d é+ "), .init("e", "")],
        headers: [.authorization: "Bearer k"], body: Data("{}".utf8))
      let response = try await HTTPTransport(baseURL: origin + "/vemap").send(request)
      #expect(String(decoding: response.body, as: UTF8.self) == "vemap POST /x a=b&c=d é+ ;e= {}")
      #expect(response.headers[.location] == "Bearer k")
    }
  }

  @Test(arguments: ["/", "/vemapx/v1", "/corlega/v2/x", "/corlega", "/VEMAP/x"])
  func `another prefix is not found, in words`(_ path: String) async throws {
    try await serving(echo) { origin in
      let response = try await HTTPTransport(baseURL: origin).send(Request(method: .get, path: path))
      #expect(response.status == 404)
      #expect(String(decoding: response.body, as: UTF8.self).contains("/12build, /blueprint, /corlega/v1, /vemap"))
    }
  }

  @Test(arguments: [
    (TransportFailure.Cause.refused, TransportFailure.Cause.reset), (.reset, .reset), (.timedOut, .reset),
    (.truncated, .truncated),
  ])
  func `a failure of the network is one for the caller too`(
    _ row: (made: TransportFailure.Cause, seen: TransportFailure.Cause)
  ) async throws {
    try await serving { _, _ throws(TransportFailure) in
      throw TransportFailure(row.made, isSurelyNotSent: false)
    } _: { origin in
      let transport = try HTTPTransport(baseURL: origin + "/corlega/v1")
      await #expect(throws: TransportFailure(row.seen, isSurelyNotSent: false)) {
        try await transport.send(Request(method: .get, path: "/contacts"))
      }
    }
  }

  @Test func `the typed client works over HTTP`() async throws {
    try await serving { request, _ throws(TransportFailure) in
      guard request.headers[.authorization] == "Bearer corlega_x" else { return Response(status: 401) }
      let body =
        #"{"data":[{"id":"1","name":"Demo"},{"id":2}],"meta":{"page":1,"pageSize":25,"total":2,"hasMore":false}}"#
      return Response(status: 200, headers: [.contentType: "application/json"], body: Data(body.utf8))
    } _: { origin in
      let client = Client(
        signIn: CorlegaSignIn(key: Secret("corlega_x")), transport: try HTTPTransport(baseURL: origin + "/corlega/v1"),
        limiter: RateLimiter(limit: 120, atOnce: 4, time: .live), time: .live)
      let page = try await client.send(Corlega.ListContacts())
      #expect(page.items.map(\.id) == ["1", "2"])
      #expect(page.meta?.total == 2)
    }
  }

  @Test(arguments: [(HTTPRequest.Method.get, "", 200), (.get, "x", 200), (.post, "", 404)])
  func `the description stands beside the vendors`(
    _ row: (method: HTTPRequest.Method, query: String, status: Int)
  ) async throws {
    try await serving(echo) { origin in
      let query = row.query.isEmpty ? [] : [Request.QueryItem(row.query, "y")]
      let request = Request(method: row.method, path: "/openapi.json", query: query)
      let response = try await HTTPTransport(baseURL: origin).send(request)
      #expect(response.status == row.status)
      if row.status == 200 {
        #expect(response.headers[.contentType] == "application/json")
        #expect(response.body == Data(#"{"openapi":"3.1.0"}"#.utf8))
      }
    }
  }

  @Test func `a file goes through with its name and length`() async throws {
    let file = Data((0..<300_000).map { UInt8(truncatingIfNeeded: $0 &* 31) })
    try await serving { _, _ throws(TransportFailure) in
      let headers: HTTPFields = [
        .contentType: "application/pdf", .contentLength: "300000", .contentDisposition: "attachment; filename=a.pdf",
      ]
      return Response(status: 200, headers: headers, body: file)
    } _: { origin in
      let (pieces, come) = AsyncStream.makeStream(of: Data.self)
      let sink = BodySink(takes: { _ in true }, write: { come.yield($0) })
      let transport = try HTTPTransport(baseURL: origin + "/12build")
      let response = try await transport.stream(Request(method: .get, path: "/file/project/1"), to: sink)
      come.finish()
      #expect(Download(head: response) == .init(fileName: "a.pdf", contentType: "application/pdf", byteCount: 300_000))
      #expect(response.headers[values: .contentLength] == ["300000"])
      #expect(await pieces.reduce(Data(), +) == file)
    }
  }

  @Test func `a port in use is told by its number`() async throws {
    try await serving(echo) { origin in
      let port = try #require(Int(origin.split(separator: ":").last ?? ""))
      await #expect(throws: SandboxServerProblem.portInUse(port)) {
        try await server(echo).run(port: port)
      }
    }
  }

  @Test func `the server takes no signals and ends with its task`() async throws {
    let before = handlers()
    try await serving(echo) { _ in
      #expect(handlers() == before)
    }
    #expect(handlers() == before)
  }

  /// Which handlers stand for the signals that a server likes to take.
  private func handlers() -> [UInt] {
    [SIGTERM, SIGINT, SIGHUP, SIGQUIT].map { signal in
      var action = sigaction()
      sigaction(signal, nil, &action)
      return unsafeBitCast(action.__sigaction_handler.sa_handler, to: UInt.self)
    }
  }
}
