import Foundation
import HTTPTransport
import HTTPTypes
import Synchronization
import Testing
import VendorAPI

struct HTTPDownloadTests {
  /// What a sink was given.
  private final class Shelf: Sendable {
    let head = Mutex<Response?>(nil)
    let bytes = Mutex(Data())

    func sink(
      takes: Bool = true, _ afterEach: @escaping @Sendable () async throws -> Void = {}
    ) -> BodySink {
      BodySink(
        takes: { [self] head in
          self.head.withLock { $0 = head }
          return takes
        },
        write: { [self] piece in
          bytes.withLock { $0 += piece }
          try await afterEach()
        })
    }
  }

  private struct DiskFull: Error {}

  private let shelf = Shelf()

  private func get(deadline: Duration = .seconds(600)) -> Request {
    Request(method: .get, path: "/file", deadline: deadline)
  }

  private func failure(
    of request: Request, at server: ScriptedServer, into sink: BodySink? = nil,
    largestDownload: Int = HTTPTransport.largestDownload
  ) async throws -> TransportFailure? {
    let transport = try HTTPTransport(baseURL: server.baseURL, largestDownload: largestDownload)
    do throws(TransportFailure) {
      _ = try await transport.stream(request, to: sink ?? shelf.sink())
      return nil
    } catch {
      return error
    }
  }

  @Test func `a file arrives whole and in order, and is not in the answer`() async throws {
    let block = (0..<262_144).map { UInt8(truncatingIfNeeded: $0 &* 31) }
    let server = try ScriptedServer { connection in
      connection.read()
      connection.send(
        "HTTP/1.1 200 OK\r\nContent-Length: \(block.count * 16)\r\nContent-Disposition: attachment; filename=a\r\n\r\n")
      for _ in 0..<16 { connection.send(block) }
    }
    let response = try await HTTPTransport(baseURL: server.baseURL).stream(get(), to: shelf.sink())
    #expect(response.status == 200)
    #expect(response.body.isEmpty)
    #expect(Download(head: response) == Download(fileName: "a", byteCount: block.count * 16))
    #expect(shelf.head.withLock { $0 } == response)
    #expect(shelf.bytes.withLock { $0 } == Data((0..<16).flatMap { _ in block }))
  }

  @Test func `a body that the sink does not take is in the answer`() async throws {
    let server = try ScriptedServer { connection in
      connection.read()
      connection.answer(#"{"message":"no"}"#, status: "404 Not Found")
    }
    let response = try await HTTPTransport(baseURL: server.baseURL).stream(get(), to: shelf.sink(takes: false))
    #expect(response.status == 404)
    #expect(response.body == Data(#"{"message":"no"}"#.utf8))
    #expect(shelf.bytes.withLock { $0.isEmpty })
  }

  @Test func `a long download that moves outlasts the deadline`() async throws {
    let server = try ScriptedServer { connection in
      connection.read()
      connection.send("HTTP/1.1 200 OK\r\nContent-Length: 15\r\n\r\n")
      for _ in 0..<15 where !connection.callerLeaves(within: 450) { connection.send("x") }
    }
    // The deadline is far longer than the pause between two pieces, for a machine that has much else to do.
    let start = ContinuousClock.now
    #expect(try await failure(of: get(deadline: .seconds(6)), at: server) == nil)
    #expect(start.duration(to: .now) > .seconds(6))
    #expect(shelf.bytes.withLock { $0.count } == 15)
  }

  @Test(arguments: ["", "HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n", "HTTP/1.1 200 OK\r\n\r\nhalf"])
  func `a download that stands still is left at the deadline`(_ start: String) async throws {
    let server = try ScriptedServer { connection in
      connection.read()
      connection.send(start)
      _ = connection.callerLeaves()
    }
    let failure = try await failure(of: get(deadline: .milliseconds(200)), at: server)
    #expect(failure == TransportFailure(.timedOut, isSurelyNotSent: false))
  }

  @Test func `an error that drips does not outlast the deadline`() async throws {
    let server = try ScriptedServer { connection in
      connection.read()
      connection.send("HTTP/1.1 500 Error\r\nContent-Length: 100000\r\n\r\n")
      while !connection.callerLeaves(within: 20) { connection.send("x") }
    }
    let failure = try await failure(of: get(deadline: .milliseconds(300)), at: server, into: shelf.sink(takes: false))
    #expect(failure == TransportFailure(.timedOut, isSurelyNotSent: false))
  }

  @Test func `a sink that takes its time holds up the vendor and not the deadline`() async throws {
    let (later, goOn) = AsyncStream.makeStream(of: Void.self)
    let server = try ScriptedServer { connection in
      connection.read()
      connection.send("HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nx")
      // Longer than the deadline, while the sink has the first piece.
      _ = connection.callerLeaves(within: 8_000)
      goOn.finish()
      connection.send("y")
    }
    let sink = shelf.sink { for await _ in later {} }
    #expect(try await failure(of: get(deadline: .seconds(4)), at: server, into: sink) == nil)
    #expect(shelf.bytes.withLock { $0 } == Data("xy".utf8))
  }

  @Test(arguments: [true, false])
  func `a file over the limit is not taken, announced or not`(_ announced: Bool) async throws {
    let body = String(repeating: "x", count: 5000)
    let server = try ScriptedServer { connection in
      while connection.read() != nil {
        if announced {
          connection.answer(body)
        } else {
          connection.send("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n1388\r\n\(body)\r\n0\r\n\r\n")
        }
      }
    }
    let failure = try await failure(of: get(), at: server, largestDownload: 4999)
    #expect(failure == TransportFailure(.tooLarge(limit: 4999), isSurelyNotSent: false))
    #expect(shelf.bytes.withLock { $0.count } <= 4999)
    #expect(try await self.failure(of: get(), at: server, largestDownload: 5000) == nil)
  }

  @Test(arguments: [
    "HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\nhalf",
    "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n4\r\nhalf\r\n",
  ])
  func `a file that breaks off is no file`(_ bytes: String) async throws {
    let server = try ScriptedServer { connection in
      connection.read()
      connection.send(bytes)
    }
    #expect(try await failure(of: get(), at: server) == TransportFailure(.truncated, isSurelyNotSent: false))
  }

  @Test func `a sink that fails ends the download`() async throws {
    let (left, leaves) = AsyncStream.makeStream(of: Void.self)
    let server = try ScriptedServer { connection in
      connection.read()
      connection.send("HTTP/1.1 200 OK\r\nConnection: close\r\n\r\n")
      let block = [UInt8](repeating: 0x78, count: 65_536)
      while connection.send(block) {}
      leaves.finish()
    }
    let failure = try await failure(of: get(), at: server, into: shelf.sink { throw DiskFull() })
    #expect(failure == TransportFailure(.cancelled, isSurelyNotSent: false))
    for await _ in left {}
  }

  @Test func `a cancelled download ends once the sink is done, and no piece follows`() async throws {
    let (entered, enters) = AsyncStream.makeStream(of: Void.self)
    let (left, leaves) = AsyncStream.makeStream(of: Void.self)
    let server = try ScriptedServer { connection in
      while let request = connection.read() {
        if request.hasPrefix("GET /ping") {
          connection.answer("")
          continue
        }
        connection.send("HTTP/1.1 200 OK\r\nConnection: close\r\n\r\n")
        let block = [UInt8](repeating: 0x78, count: 65_536)
        while connection.send(block) {}
        leaves.finish()
      }
    }
    let gate = Mutex<CheckedContinuation<Void, Never>?>(nil)
    let sink = shelf.sink {
      // Deaf to cancellation, as a write to a disk is.
      await withCheckedContinuation { continuation in
        gate.withLock { $0 = continuation }
        enters.yield()
      }
    }
    let isOver = Mutex(false)
    let transport = try HTTPTransport(baseURL: server.baseURL)
    let call = Task {
      defer { isOver.withLock { $0 = true } }
      return try await transport.stream(get(), to: sink)
    }
    for await _ in entered { break }
    let count = shelf.bytes.withLock { $0.count }
    call.cancel()
    for await _ in left {}
    // As many turns of the loop as a call would need that does not wait.
    for _ in 0..<50 { _ = try await transport.send(Request(method: .get, path: "/ping")) }
    #expect(!isOver.withLock { $0 })
    gate.withLock { $0 }?.resume()
    await #expect(throws: TransportFailure(.cancelled, isSurelyNotSent: false)) { try await call.value }
    #expect(shelf.bytes.withLock { $0.count } == count)
  }

  @Test func `a sink that waits for something hears of the cancellation`() async throws {
    let (entered, enters) = AsyncStream.makeStream(of: Void.self)
    let (never, _) = AsyncStream.makeStream(of: Void.self)
    let server = try ScriptedServer { connection in
      connection.read()
      connection.answer("x")
      _ = connection.callerLeaves()
    }
    let sink = shelf.sink {
      enters.yield()
      for await _ in never {}
    }
    let transport = try HTTPTransport(baseURL: server.baseURL)
    let call = Task { try await transport.stream(get(), to: sink) }
    for await _ in entered { break }
    call.cancel()
    await #expect(throws: TransportFailure(.cancelled, isSurelyNotSent: false)) { try await call.value }
  }
}
