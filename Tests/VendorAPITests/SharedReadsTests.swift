import Foundation
import HTTPTypes
import TestSupport
import Testing
import VendorAPI

@Suite(.timeLimit(.minutes(30)))
struct SharedReadsTests {
  private func rig(_ answer: @escaping @Sendable (Request) -> Response = { _ in Mill.noSacks }) -> Rig {
    Rig { request throws(TransportFailure) in request.path == "/enter" ? Mill.token("t") : answer(request) }
  }

  @Test func `the same question within one moment is one call, whatever is made of the answer`() async throws {
    let rig = rig()
    try await SharedReads.$current.withValue(SharedReads()) {
      #expect(try await rig.client.send(Mill.Sacks()).items.isEmpty)
      #expect(try await rig.client.document(Mill.Sacks()).bytes == Mill.noSacks.body)
      _ = try await rig.client.send(Mill.Sacks(page: 2))
    }
    #expect(await rig.calls("/sacks") == 2)
    _ = try await rig.client.send(Mill.Sacks())
    #expect(await rig.calls("/sacks") == 3, "another moment is another call")
  }

  @Test func `those who ask while it is being asked wait for the same answer`() async throws {
    let rig = rig()
    let counts = await SharedReads.$current.withValue(SharedReads()) {
      await withTaskGroup(of: Int?.self) { group in
        for _ in 0..<20 { group.addTask { try? await rig.client.send(Mill.Sacks()).items.count } }
        return await group.reduce(into: []) { $0.append($1) }
      }
    }
    #expect(counts == Array(repeating: 0, count: 20))
    #expect(await rig.calls("/sacks") == 1)
  }

  @Test func `a failure is shared, too, and what changes something never is`() async {
    let rig = rig { request in Response(status: request.method == .get ? 404 : 400) }
    await SharedReads.$current.withValue(SharedReads()) {
      for _ in 0..<2 {
        let read = await failure { () throws(APIError) in try await rig.client.send(Mill.Sacks()) }
        #expect(read?.reason == .notFound)
        _ = await failure { () throws(APIError) in try await rig.client.send(Mill.Grind(kilos: 1)) }
      }
    }
    let requests = await rig.wire.requests.filter { $0.path == "/sacks" }
    #expect(requests.count { $0.method == .get } == 1)
    #expect(requests.count { $0.method == .post } == 2)
  }
}
