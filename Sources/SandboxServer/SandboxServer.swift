package import FoundationEssentials
import HTTPTypes
import Hummingbird
import Logging
import NIOCore
package import VendorAPI

/// The four played vendors over HTTP, each under its own prefix, for anyone who writes a client for them.
package struct SandboxServer: Sendable {
  /// Answers a request whose path starts after the vendor's prefix.
  package typealias Handler =
    @Sendable (VendorAPI.Request, Vendor) async throws(TransportFailure) -> VendorAPI.Response

  /// Where each vendor's documented paths begin.
  package static let prefixes: [Vendor: String] = [
    .vemap: "/vemap", .twelveBuild: "/12build", .corlega: "/corlega/v1", .blueprint: "/blueprint",
  ]

  private static let largestBody = 16 * 1024 * 1024

  private static let descriptionPath = "/openapi.json"

  private let answer: Handler
  private let describe: @Sendable () async throws -> Data

  /// - Parameter describe: what stands at `/openapi.json`: an OpenAPI document in JSON.
  package init(answer: @escaping Handler, describe: @escaping @Sendable () async throws -> Data) {
    self.answer = answer
    self.describe = describe
  }

  /// Serves until the task is cancelled. Signals are left to the program.
  /// - Parameters:
  ///   - port: 0 for any that is free.
  ///   - host: the address to listen on; other computers reach the demo only if this is not a loopback one.
  ///   - onStart: told the real port once calls are taken.
  /// - Throws: ``SandboxServerProblem`` when the port cannot be had.
  package func run(
    port: Int, host: String = "127.0.0.1", onStart: @escaping @Sendable (_ port: Int) async -> Void = { _ in }
  ) async throws {
    let application = Application(
      responder: CallbackResponder<Connection> { try await respond(to: $0, on: $1.channel) },
      configuration: ApplicationConfiguration(address: .hostname(host, port: port)),
      onServerRunning: { await onStart($0.localAddress?.port ?? port) },
      logger: Logger(label: "keet.sandbox") { _ in SwiftLogNoOpLogHandler() })
    do {
      // Not `runService`, which would take the program's signals.
      try await application.run()
    } catch let error as IOError {
      throw SandboxServerProblem(error, host: host, port: port)
    }
  }

  /// What is kept of a connection: the way to break it.
  private struct Connection: InitializableFromSource {
    let channel: any Channel

    init(source: ApplicationRequestContextSource) { channel = source.channel }
  }

  private func respond(to incoming: Hummingbird.Request, on channel: any Channel) async throws -> Hummingbird.Response {
    let parts = (incoming.head.path ?? "/").split(separator: "?", maxSplits: 1, omittingEmptySubsequences: false)
    if parts.first == Substring(Self.descriptionPath), incoming.method == .get { return try await description() }
    guard let path = parts.first, let (vendor, rest) = Self.vendor(at: path) else {
      let known = Self.prefixes.values.sorted().joined(separator: ", ")
      return Self.plain(.notFound, "The vendors are served under \(known), and described at \(Self.descriptionPath).")
    }
    var query: [VendorAPI.Request.QueryItem] = []
    if parts.count == 2 {
      guard let items = Self.query(parts[1]) else { return Self.plain(.badRequest, "The query is not well encoded.") }
      query = items
    }
    let body: ByteBuffer
    do {
      body = try await incoming.body.collect(upTo: Self.largestBody)
    } catch is NIOTooManyBytesError {
      return Self.plain(.contentTooLarge, "A request body may have \(Self.largestBody) bytes.")
    }
    let request = VendorAPI.Request(
      method: incoming.method, path: rest, query: query, headers: incoming.headers,
      body: Data(body.readableBytesView))
    do throws(TransportFailure) {
      let response = try await answer(request, vendor)
      return Hummingbird.Response(
        status: .init(code: response.status), headers: response.headers,
        body: ResponseBody(byteBuffer: ByteBuffer(bytes: response.body)))
    } catch {
      return try await Self.render(error, on: channel)
    }
  }

  private func description() async throws -> Hummingbird.Response {
    Hummingbird.Response(
      status: .ok, headers: [.contentType: "application/json"],
      body: ResponseBody(byteBuffer: ByteBuffer(bytes: try await describe())))
  }

  /// What a failure of the network looks like from the other end.
  private static func render(_ failure: TransportFailure, on channel: any Channel) async throws -> Hummingbird.Response
  {
    guard failure.cause == .truncated else {
      try await channel.close()
      return Hummingbird.Response(status: .badGateway)
    }
    let start = ByteBuffer(string: #"{"data":["#)
    return Hummingbird.Response(
      status: .ok, headers: [.contentType: "application/json", .contentLength: "4096"],
      body: ResponseBody(contentLength: 4096) { writer in
        try await writer.write(start)
        throw failure
      })
  }

  private static func vendor(at path: Substring) -> (Vendor, rest: String)? {
    for (vendor, prefix) in prefixes where path.hasPrefix(prefix) {
      let rest = path.dropFirst(prefix.count)
      if rest.isEmpty || rest.hasPrefix("/") { return (vendor, rest.isEmpty ? "/" : String(rest)) }
    }
    return nil
  }

  private static func query(_ text: Substring) -> [VendorAPI.Request.QueryItem]? {
    var items: [VendorAPI.Request.QueryItem] = []
    for pair in text.split(separator: "&") {
      let sides = pair.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
      guard let name = sides[0].percentDecoded(isQuery: true) else { return nil }
      guard let value = sides.count == 2 ? sides[1].percentDecoded(isQuery: true) : "" else { return nil }
      items.append(.init(name, value))
    }
    return items
  }

  private static func plain(_ status: HTTPResponse.Status, _ words: String) -> Hummingbird.Response {
    Hummingbird.Response(
      status: status, headers: [.contentType: "text/plain; charset=utf-8"],
      body: ResponseBody(byteBuffer: ByteBuffer(string: words + "\n")))
  }
}
