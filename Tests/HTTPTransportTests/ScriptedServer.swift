import Foundation
import Glibc
import Synchronization

/// A server on loopback that says byte for byte what a test wants, on a thread for each connection. It listens
/// as long as the tests run, unless it is stopped.
final class ScriptedServer: Sendable {
  typealias Script = @Sendable (Connection) -> Void

  let port: Int
  private let listener: Int32
  private let heard = Mutex<[String]>([])
  private let connectionCount = Mutex(0)

  /// What the requests were, head and body, in the order in which they came.
  var requests: [String] { heard.withLock { $0 } }
  var connections: Int { connectionCount.withLock { $0 } }
  var baseURL: String { "http://127.0.0.1:\(port)" }

  init(_ script: @escaping Script) throws {
    let socket = Glibc.socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_addr.s_addr = inet_addr("127.0.0.1")
    var length = socklen_t(MemoryLayout<sockaddr_in>.size)
    let result = withUnsafeMutablePointer(to: &address) { pointer in
      pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { generic in
        bind(socket, generic, length) | listen(socket, 64) | getsockname(socket, generic, &length)
      }
    }
    guard result == 0 else { throw POSIXError(.EADDRNOTAVAIL) }
    listener = socket
    port = Int(UInt16(bigEndian: address.sin_port))
    Thread { [self] in
      while true {
        let peer = accept(listener, nil, nil)
        if peer < 0 {
          close(listener)
          return
        }
        connectionCount.withLock { $0 += 1 }
        Thread { [self] in
          let connection = Connection(socket: peer) { request in self.heard.withLock { $0.append(request) } }
          script(connection)
          connection.close()
        }.start()
      }
    }.start()
  }

  /// Stops listening; the port then refuses. The socket is closed by the thread that waits on it: its number
  /// may be another server's right after.
  func stop() { shutdown(listener, Int32(SHUT_RDWR)) }

  final class Connection {
    private var socket: Int32
    private var pending: [UInt8] = []
    private let hear: (String) -> Void

    init(socket: Int32, hear: @escaping (String) -> Void) {
      self.socket = socket
      self.hear = hear
    }

    /// The next request with its body; `nil` once the caller has gone.
    @discardableResult
    func read() -> String? {
      while true {
        let text = String(decoding: pending, as: UTF8.self)
        if let end = text.firstRange(of: "\r\n\r\n") {
          let head = text[..<end.upperBound]
          let length =
            head.lowercased().split(separator: "\r\n").first { $0.hasPrefix("content-length:") }
            .flatMap { Int($0.dropFirst(15).trimmingCharacters(in: .whitespaces)) } ?? 0
          if pending.count >= head.utf8.count + length {
            let request = String(decoding: pending.prefix(head.utf8.count + length), as: UTF8.self)
            pending.removeFirst(head.utf8.count + length)
            hear(request)
            return request
          }
        }
        var buffer = [UInt8](repeating: 0, count: 65_536)
        let count = Glibc.read(socket, &buffer, buffer.count)
        if count <= 0 { return nil }
        pending += buffer.prefix(count)
      }
    }

    @discardableResult
    func send(_ text: String) -> Bool { send(Array(text.utf8)) }

    @discardableResult
    func send(_ bytes: [UInt8]) -> Bool {
      var rest = bytes[...]
      while !rest.isEmpty {
        let count = rest.withUnsafeBytes { Glibc.send(socket, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL)) }
        if count <= 0 { return false }
        rest = rest.dropFirst(count)
      }
      return true
    }

    func answer(_ body: String, status: String = "200 OK", headers: String = "") {
      send("HTTP/1.1 \(status)\r\nContent-Length: \(body.utf8.count)\r\n\(headers)\r\n\(body)")
    }

    /// Waits until the caller has gone, at most so long.
    /// - Returns: whether it has.
    func callerLeaves(within milliseconds: Int32 = -1) -> Bool {
      var watched = pollfd(fd: socket, events: Int16(POLLIN), revents: 0)
      if poll(&watched, 1, milliseconds) == 0 { return false }
      var byte: UInt8 = 0
      return recv(socket, &byte, 1, Int32(MSG_PEEK)) <= 0
    }

    func reset() {
      var hard = linger(l_onoff: 1, l_linger: 0)
      setsockopt(socket, SOL_SOCKET, SO_LINGER, &hard, socklen_t(MemoryLayout<linger>.size))
      close()
    }

    func close() {
      if socket >= 0 { Glibc.close(socket) }
      socket = -1
    }
  }
}
