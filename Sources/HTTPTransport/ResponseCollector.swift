import AsyncHTTPClient
import FoundationEssentials
import HTTPTypes
import NIOCore
import NIOHTTP1
import Synchronization
import VendorAPI

/// Gathers one answer up to a limit, and notes how far the call came.
final class ResponseCollector: HTTPClientResponseDelegate {
  /// How far a call came before it failed.
  enum Progress: Sendable, Comparable {
    /// Not one byte of it left.
    case waiting
    case sent
    /// The answer's head came, and perhaps a part of its body.
    case answering
  }

  struct TooLarge: Error {
    var limit: Int
  }

  private struct State {
    var progress = Progress.waiting
    var response = VendorAPI.Response(status: 0)
  }

  private let limit: Int
  private let state = Mutex(State())

  init(limit: Int) { self.limit = limit }

  /// What the loop has come to know by now.
  func progress(on loop: any EventLoop) async -> Progress {
    do {
      return try await loop.submit { self.state.withLock { $0.progress } }.get()
    } catch {
      // A loop that is shut down does not say; then the worst must be assumed.
      return .sent
    }
  }

  func didSendRequestHead(task: HTTPClient.Task<VendorAPI.Response>, _ head: HTTPRequestHead) {
    state.withLock { $0.progress = max($0.progress, .sent) }
  }

  func didReceiveHead(
    task: HTTPClient.Task<VendorAPI.Response>, _ head: HTTPResponseHead
  ) -> EventLoopFuture<Void> {
    var fields = HTTPFields()
    for (name, value) in head.headers {
      if let name = HTTPField.Name(name) { fields.append(HTTPField(name: name, value: value)) }
    }
    let announced = head.headers.first(name: "Content-Length").flatMap { Int($0) } ?? 0
    state.withLock { state in
      state.progress = .answering
      state.response.status = Int(head.status.code)
      state.response.headers = fields
      if announced <= limit { state.response.body.reserveCapacity(announced) }
    }
    return announced > limit
      ? task.eventLoop.makeFailedFuture(TooLarge(limit: limit)) : task.eventLoop.makeSucceededVoidFuture()
  }

  func didReceiveBodyPart(
    task: HTTPClient.Task<VendorAPI.Response>, _ buffer: ByteBuffer
  ) -> EventLoopFuture<Void> {
    let fits = state.withLock { state in
      guard state.response.body.count + buffer.readableBytes <= limit else { return false }
      buffer.withUnsafeReadableBytes { state.response.body.append(contentsOf: $0) }
      return true
    }
    return fits ? task.eventLoop.makeSucceededVoidFuture() : task.eventLoop.makeFailedFuture(TooLarge(limit: limit))
  }

  func didFinishRequest(task: HTTPClient.Task<VendorAPI.Response>) throws -> VendorAPI.Response {
    state.withLock { state in
      defer { state.response.body = Data() }
      return state.response
    }
  }
}
