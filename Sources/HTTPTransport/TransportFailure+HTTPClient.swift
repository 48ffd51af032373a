import AsyncHTTPClient
import NIOCore
import NIOHTTP1
import NIOPosix
import VendorAPI

#if canImport(Glibc)
  import Glibc
#else
  import Musl
#endif

extension TransportFailure {
  /// What an error of the client means for the call.
  /// - Parameter progress: how far the call came; only what never left was surely not sent.
  init(_ error: any Error, progress: ResponseCollector.Progress, host: String) {
    self.init(Self.cause(of: error, progress: progress, host: host), isSurelyNotSent: progress == .waiting)
  }

  private static func cause(of error: any Error, progress: ResponseCollector.Progress, host: String) -> Cause {
    switch error {
    case let error as HTTPClientError: cause(of: error, progress: progress, host: host)
    case let error as NIOConnectionError: cause(of: error)
    case let error as IOError: cause(of: error, progress: progress)
    case ChannelError.connectTimeout: .connectTimeout
    case is ChannelError: broken(progress)
    case let error as ResponseCollector.TooLarge: .tooLarge(limit: error.limit)
    case is ResponseCollector.SinkFailed: .cancelled
    case is HTTPParserError where progress == .answering: .truncated
    case HTTPParserError.invalidEOFState: broken(progress)
    case is HTTPParserError: .other("what \(host) answered is not HTTP")
    case is CancellationError: .cancelled
    default: isOfTLS(error) ? tls(error, progress: progress, host: host) : .other("\(error)")
    }
  }

  private static func cause(
    of error: HTTPClientError, progress: ResponseCollector.Progress, host: String
  ) -> Cause {
    switch error {
    case .cancelled, .requestStreamCancelled: .cancelled
    case .deadlineExceeded, .readTimeout, .writeTimeout: .timedOut
    case .connectTimeout, .getConnectionFromPoolTimeout, .httpProxyHandshakeTimeout, .socksHandshakeTimeout:
      .connectTimeout
    case .remoteConnectionClosed: broken(progress)
    case .tlsHandshakeTimeout: .insecure("the TLS handshake with \(host) did not end in time")
    default: .other(error.shortDescription)
    }
  }

  private static func cause(of error: NIOConnectionError) -> Cause {
    let tried = error.connectionErrors.map { single -> Cause in
      if let error = single.error as? IOError { return cause(of: error, progress: .waiting) }
      if case ChannelError.connectTimeout = single.error { return .connectTimeout }
      return .other("\(single.error)")
    }
    // A host may have several addresses; that one of them is refused says more than that another has no route.
    if tried.contains(.refused) { return .refused }
    return tried.first ?? .unresolvedHost
  }

  private static func cause(of error: IOError, progress: ResponseCollector.Progress) -> Cause {
    switch error.errnoCode {
    case ECONNREFUSED: .refused
    case ENETUNREACH, EHOSTUNREACH, ENETDOWN, EHOSTDOWN, EADDRNOTAVAIL: .unreachable
    case ETIMEDOUT: progress == .waiting ? .connectTimeout : .timedOut
    case ECONNRESET, EPIPE, ECONNABORTED, ENOTCONN: broken(progress)
    default: .other(error.description)
    }
  }

  /// A connection that ended in between: before an answer, or inside one.
  private static func broken(_ progress: ResponseCollector.Progress) -> Cause {
    progress == .answering ? .truncated : .reset
  }

  /// The errors of NIOSSL, which only AsyncHTTPClient knows by type.
  private static func isOfTLS(_ error: any Error) -> Bool {
    String(reflecting: type(of: error)).hasPrefix("NIOSSL.")
  }

  private static func tls(
    _ error: any Error, progress: ResponseCollector.Progress, host: String
  ) -> Cause {
    guard progress == .waiting else { return broken(progress) }
    let words = "\(error)"
    if words.contains("CERTIFICATE_VERIFY_FAILED") {
      return .insecure("no root certificate of this computer vouches for \(host), or its certificate has expired")
    }
    if words.contains("HostnameVerification") || words.contains("failedToValidateHostname")
      || words.contains("unableToValidateCertificate")
    {
      return .insecure("the certificate of \(host) is made out to another name")
    }
    return .insecure("the TLS handshake with \(host) failed")
  }
}
