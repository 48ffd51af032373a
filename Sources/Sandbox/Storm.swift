import FoundationEssentials
import HTTPTypes
import VendorAPI

/// What the weather does to one call.
struct Storm: Sendable {
  enum Instead: Sendable {
    case none
    case refuse(Refusal)
    case expireTokens
  }

  enum Drop: Sendable {
    case before
    case after
  }

  var delay: Duration
  var sleep: @Sendable (Duration) async throws -> Void
  var instead: Instead = .none
  var drop: Drop?
  var cutsBody = false
  var answersPage = false

  /// Takes a call to the vendor and its answer back, through whatever stands in the way.
  func carry(_ request: Request, to player: any PlayedVendor) async throws(TransportFailure) -> Response {
    try await before()
    switch instead {
    case .none: break
    case .refuse(let refusal): return try after(await player.refuse(refusal))
    case .expireTokens: await player.expireTokens()
    }
    return try after(await player.answer(request))
  }

  /// What happens before the vendor gets to see the call.
  private func before() async throws(TransportFailure) {
    if delay > .zero {
      do {
        try await sleep(delay)
      } catch {
        throw TransportFailure(.cancelled, isSurelyNotSent: false)
      }
    }
    if drop == .before { throw TransportFailure(.refused, isSurelyNotSent: true) }
  }

  /// What happens to the answer on its way back.
  private func after(_ response: Response) throws(TransportFailure) -> Response {
    if drop == .after { throw TransportFailure(.reset, isSurelyNotSent: false) }
    if cutsBody { throw TransportFailure(.truncated, isSurelyNotSent: false) }
    guard answersPage else { return response }
    return Response(
      status: 200, headers: [.contentType: "text/html; charset=utf-8"],
      body: Data("<!DOCTYPE html><html><body><h1>Onderhoud</h1></body></html>".utf8))
  }
}
