import Foundation
import HTTPTypes
import SandboxServer
import VendorAPI

/// Blueprint on a loopback port with one list of invoices and nothing else.
actor InvoiceServer {
  enum Problem: Error {
    case ended
    case wasNotAsked
  }

  private var body = Data()
  private var asked: ContinuousClock.Instant?
  private(set) var url = ""

  /// Takes calls once it is here.
  static func started() async throws -> InvoiceServer {
    let server = InvoiceServer()
    let (ports, port) = AsyncStream.makeStream(of: Int.self)
    let serving = SandboxServer(answer: { request, _ in await server.answer(request) }, describe: { Data() })
    Task.detached {
      defer { port.finish() }
      try await serving.run(port: 0) { port.yield($0) }
    }
    for await number in ports {
      await server.listen(on: number)
      return server
    }
    throw Problem.ended
  }

  private func listen(on port: Int) {
    url = "http://127.0.0.1:\(port)" + (SandboxServer.prefixes[.blueprint] ?? "")
  }

  func serve(_ list: InvoiceList) {
    body = list.body
    asked = nil
  }

  /// When the invoices were asked for last.
  func takeMomentOfAsking() throws(Problem) -> ContinuousClock.Instant {
    defer { asked = nil }
    guard let asked else { throw .wasNotAsked }
    return asked
  }

  private func answer(_ request: Request) -> Response {
    guard request.query.contains(.init("table", "invoices")) else {
      return Response(status: 200, headers: [.contentType: "application/json"], body: Data(#"{"data":[]}"#.utf8))
    }
    asked = .now
    return Response(status: 200, headers: [.contentType: "application/json"], body: body)
  }
}
