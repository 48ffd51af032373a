import AsyncHTTPClient
import NIOCore
import NIOPosix
import Synchronization
import VendorAPI

/// The program's clients; they live as long as it does.
///
/// There is one for each vendor, each with a thread of its own: one that is slow to resolve or to read holds
/// up no other, and all that concerns a call happens in one order, so that it is certain whether its head was
/// handed to the system. A client whose calls are merely pinned to one of several threads keeps no connection
/// open between them.
enum NetworkThreads {
  private static let clients = MultiThreadedEventLoopGroup(numberOfThreads: Vendor.allCases.count).makeIterator()
    .map { client(on: $0) }
  private static let turn = Atomic(0)

  /// - Parameter idleSeconds: for how long a connection is kept that nothing goes over; many servers close theirs after
  ///   a minute or more.
  static func client(
    on loop: any EventLoop = MultiThreadedEventLoopGroup.singleton.any(), idleSeconds: Int64 = 60
  ) -> HTTPClient {
    var configuration = HTTPClient.Configuration(redirectConfiguration: .disallow, decompression: .disabled)
    configuration.timeout.connect = .seconds(10)
    configuration.httpVersion = .http1Only
    configuration.connectionPool.retryConnectionEstablishment = false
    configuration.connectionPool.idleTimeout = .seconds(idleSeconds)
    return HTTPClient(eventLoopGroupProvider: .shared(loop), configuration: configuration)
  }

  /// The clients in turn.
  static func nextClient() -> HTTPClient {
    clients[turn.wrappingAdd(1, ordering: .relaxed).oldValue % clients.count]
  }
}
