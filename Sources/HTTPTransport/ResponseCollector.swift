import AsyncHTTPClient
import FoundationEssentials
import HTTPTypes
import NIOCore
import NIOHTTP1
import Synchronization
import VendorAPI

/// Gathers one answer up to a limit or hands its body over, and notes how far the call came.
final class ResponseCollector: HTTPClientResponseDelegate {
  /// How far a call came before it failed.
  enum Progress: Sendable, Comparable {
    /// Not one byte of it left.
    case waiting
    case sent
    /// The answer's head came, and perhaps a part of its body.
    case answering
  }

  /// Where a body goes that may be too large to gather.
  struct Intake: Sendable {
    var sink: BodySink
    /// In bytes.
    var limit: Int
    /// Counts while the other side is awaited, not while the sink is.
    var alarm: Alarm
  }

  struct TooLarge: Error {
    var limit: Int
  }

  struct SinkFailed: Error {}

  private struct State {
    var progress = Progress.waiting
    var response = VendorAPI.Response(status: 0)
    /// Whether the sink takes the body, and how much of it came.
    var isHandedOver = false
    var handedOver = 0
    var handOver: Task<Void, Never>?
    var isCancelled = false
  }

  private let limit: Int
  private let intake: Intake?
  private let state = Mutex(State())

  init(limit: Int, intake: Intake? = nil) {
    self.limit = limit
    self.intake = intake
  }

  /// What the loop has come to know by now.
  func progress(on loop: any EventLoop) async -> Progress {
    do {
      return try await loop.submit { self.state.withLock { $0.progress } }.get()
    } catch {
      // A loop that is shut down does not say; then the worst must be assumed.
      return .sent
    }
  }

  /// Lets the sink know that nobody waits for it any more.
  func cancelHandOver() {
    state.withLock { state in
      state.isCancelled = true
      state.handOver?.cancel()
    }
  }

  /// Waits until the sink has done with its last piece; to be called when the call is over.
  func settle() async { await state.withLock { $0.handOver }?.value }

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
    let response = VendorAPI.Response(status: Int(head.status.code), headers: fields)
    let announced = head.headers.first(name: "Content-Length").flatMap { Int($0) } ?? 0
    state.withLock { state in
      state.progress = .answering
      state.response = response
    }
    guard let intake else { return open(announcing: announced, on: task.eventLoop) }
    return handOver(to: intake, for: task) { try await intake.sink.takes(response) }.flatMap { takes in
      self.state.withLock { $0.isHandedOver = takes }
      guard takes else { return self.open(announcing: announced, on: task.eventLoop) }
      return Self.check(announced, against: intake.limit, on: task.eventLoop)
    }
  }

  func didReceiveBodyPart(
    task: HTTPClient.Task<VendorAPI.Response>, _ buffer: ByteBuffer
  ) -> EventLoopFuture<Void> {
    if let intake, state.withLock({ $0.isHandedOver }) {
      let count = state.withLock { state in
        state.handedOver += buffer.readableBytes
        return state.handedOver
      }
      guard count <= intake.limit else { return Self.check(count, against: intake.limit, on: task.eventLoop) }
      let piece = buffer.withUnsafeReadableBytes { Data($0) }
      return handOver(to: intake, for: task) { try await intake.sink.write(piece) }
    }
    let count = state.withLock { state in
      let count = state.response.body.count + buffer.readableBytes
      if count <= limit { buffer.withUnsafeReadableBytes { state.response.body.append(contentsOf: $0) } }
      return count
    }
    return Self.check(count, against: limit, on: task.eventLoop)
  }

  func didFinishRequest(task: HTTPClient.Task<VendorAPI.Response>) throws -> VendorAPI.Response {
    state.withLock { state in
      defer { state.response.body = Data() }
      return state.response
    }
  }

  /// Makes room for a body that is gathered here.
  private func open(announcing count: Int, on loop: any EventLoop) -> EventLoopFuture<Void> {
    if count <= limit { state.withLock { $0.response.body.reserveCapacity(count) } }
    return Self.check(count, against: limit, on: loop)
  }

  private static func check(_ count: Int, against limit: Int, on loop: any EventLoop) -> EventLoopFuture<Void> {
    count > limit ? loop.makeFailedFuture(TooLarge(limit: limit)) : loop.makeSucceededVoidFuture()
  }

  /// Lets the sink do its part, and the other side wait for it.
  private func handOver<Result: Sendable>(
    to intake: Intake, for task: HTTPClient.Task<VendorAPI.Response>,
    _ part: @escaping @Sendable () async throws -> Result
  ) -> EventLoopFuture<Result> {
    intake.alarm.pause()
    let promise = task.eventLoop.makePromise(of: Result.self)
    let handOver = Task {
      do {
        let result = try await part()
        intake.alarm.resume(on: task.eventLoop) { task.fail(reason: HTTPClientError.deadlineExceeded) }
        promise.succeed(result)
      } catch {
        promise.fail(SinkFailed())
      }
    }
    state.withLock { state in
      state.handOver = handOver
      if state.isCancelled { handOver.cancel() }
    }
    return promise.futureResult
  }
}
