import AsyncHTTPClient
import FoundationEssentials
import HTTPTypes
import NIOCore
import NIOHTTP1
package import VendorAPI

/// The network to one vendor.
///
/// Redirects are not followed, nothing is asked to be compressed, every call has a deadline (a download: one for
/// each wait), and a connection that failed is not tried again: what may be repeated is ``RetryPolicy``'s to say.
package struct HTTPTransport: Transport {
  /// The most bytes of an answer's body that are taken.
  package static let largestBody = 64 * 1024 * 1024
  /// The most bytes of a file that are handed on.
  package static let largestDownload = 4 * 1024 * 1024 * 1024

  private let base: BaseAddress
  private let client: HTTPClient
  private let userAgent: String
  private let largestBody: Int
  private let largestDownload: Int

  /// - Parameters:
  ///   - baseURL: the documented paths are appended to it; a slash at its end makes no difference.
  ///   - userAgent: how keet names itself to the vendor, e.g. `keet/1.0`.
  ///   - largestBody: in bytes; also of a file's answer that is not a file.
  ///   - largestDownload: in bytes.
  /// - Throws: ``AddressProblem``; see ``validate(_:)``.
  package init(
    baseURL: String, userAgent: String = "keet", largestBody: Int = Self.largestBody,
    largestDownload: Int = Self.largestDownload
  ) throws(AddressProblem) {
    try self.init(
      baseURL: baseURL, userAgent: userAgent, largestBody: largestBody, largestDownload: largestDownload,
      client: NetworkThreads.nextClient())
  }

  init(
    baseURL: String, userAgent: String = "keet", largestBody: Int = Self.largestBody,
    largestDownload: Int = Self.largestDownload, client: HTTPClient
  ) throws(AddressProblem) {
    base = try BaseAddress(baseURL)
    self.client = client
    self.userAgent = userAgent
    self.largestBody = largestBody
    self.largestDownload = largestDownload
  }

  /// What is wrong with a base URL, to be read after "the address"; `nil` when it can be used. It must be
  /// https, except to this computer itself, and name its host in one plain way.
  package static func validate(_ url: String) -> String? {
    do throws(AddressProblem) {
      _ = try BaseAddress(url)
      return nil
    } catch {
      return error.words
    }
  }

  package func send(_ request: Request) async throws(TransportFailure) -> Response {
    try await carry(request, ResponseCollector(limit: largestBody), Alarm(after: .init(request.deadline)))
  }

  package func stream(_ request: Request, to sink: BodySink) async throws(TransportFailure) -> Response {
    let alarm = Alarm(after: .init(request.deadline))
    let intake = ResponseCollector.Intake(sink: sink, limit: largestDownload, alarm: alarm)
    return try await carry(request, ResponseCollector(limit: largestBody, intake: intake), alarm)
  }

  private func carry(
    _ request: Request, _ collector: ResponseCollector, _ alarm: Alarm
  ) async throws(TransportFailure) -> Response {
    if Task.isCancelled { throw TransportFailure(.cancelled, isSurelyNotSent: true) }
    let loop = client.eventLoopGroup.any()
    let task = client.execute(request: try prepare(request), delegate: collector)
    alarm.start(on: task.eventLoop) { task.fail(reason: HTTPClientError.deadlineExceeded) }
    defer { alarm.end() }
    do {
      return try await withTaskCancellationHandler {
        try await task.futureResult.get()
      } onCancel: {
        task.fail(reason: HTTPClientError.cancelled)
        collector.cancelHandOver()
      }
    } catch {
      await collector.settle()
      throw TransportFailure(error, progress: await collector.progress(on: loop), host: base.host)
    }
  }

  private func prepare(_ request: Request) throws(TransportFailure) -> HTTPClient.Request {
    guard request.path.hasPrefix("/"), request.path.isPath else {
      throw TransportFailure(.other("the path is not percent-encoded"), isSurelyNotSent: true)
    }
    var headers = HTTPHeaders()
    for field in request.headers {
      guard field.value.utf8.allSatisfy({ $0 >= 0x20 && $0 != 0x7F || $0 == 0x09 }) else {
        throw TransportFailure(.other("\(field.name) holds control characters"), isSurelyNotSent: true)
      }
      headers.add(name: field.name.rawName, value: field.value)
    }
    headers.replaceOrAdd(name: "User-Agent", value: userAgent)
    do {
      return try HTTPClient.Request(
        url: base.origin + base.path + request.target, method: HTTPMethod(rawValue: request.method.rawValue),
        headers: headers, body: request.body.isEmpty ? nil : Self.body(request.body))
    } catch {
      throw TransportFailure(.other("\(error)"), isSurelyNotSent: true)
    }
  }

  /// In pieces where somebody wants to know how far it is.
  private static func body(_ bytes: Data) -> HTTPClient.Body {
    guard let report = UploadProgress.report, bytes.count > largestPiece else { return .bytes(bytes) }
    return .stream(contentLength: Int64(bytes.count)) { writer in
      @Sendable func send(from offset: Int) -> EventLoopFuture<Void> {
        let piece = bytes.dropFirst(offset).prefix(largestPiece)
        let written = writer.write(.byteBuffer(ByteBuffer(bytes: piece)))
        return written.flatMap {
          let sent = offset + piece.count
          report(sent, bytes.count)
          return sent < bytes.count ? send(from: sent) : written
        }
      }
      return send(from: 0)
    }
  }

  /// Of a request's body, in bytes.
  private static let largestPiece = 65_536
}

extension TimeAmount {
  fileprivate init(_ duration: Duration) {
    let (seconds, attoseconds) = duration.components
    let (nanoseconds, overflows) = seconds.multipliedReportingOverflow(by: 1_000_000_000)
    self = .nanoseconds(overflows ? .max / 2 : min(nanoseconds, .max / 2) + attoseconds / 1_000_000_000)
  }
}
