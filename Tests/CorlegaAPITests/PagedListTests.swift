import FoundationEssentials
import Synchronization
import TestSupport
import Testing
import VendorAPI

@testable import CorlegaAPI

@Suite struct PagedListTests {
  private let time = ManualTime(start: Date(timeIntervalSince1970: 1_773_648_000))

  /// A vendor that answers page `n` with the bodies given, the last one for every later page.
  private func client(pages: [String]) -> (Client<CorlegaSignIn>, ScriptedTransport) {
    let wire = ScriptedTransport { request in
      let number = request.query.first { $0.name == "page" }.flatMap { Int($0.value) } ?? 1
      return Response(status: 200, body: Data(pages[min(number, pages.count) - 1].utf8))
    }
    let limiter = RateLimiter(limit: nil, atOnce: 4, time: time.source)
    let client = Client(
      signIn: CorlegaSignIn(key: Secret("k")), transport: wire, limiter: limiter, time: time.source)
    return (client, wire)
  }

  private func page(_ ids: [String], hasMore: Bool, number: Int = 1) -> String {
    let items = ids.map { #"{"id": "\#($0)"}"# }.joined(separator: ",")
    return #"{"data": [\#(items)], "meta": {"page": \#(number), "pageSize": 100, "total": 5, "hasMore": \#(hasMore)}}"#
  }

  @Test func `every page is asked for until there is none`() async throws {
    let (client, wire) = client(pages: [
      page(["a", "b"], hasMore: true), page(["c", "d"], hasMore: true), page(["e"], hasMore: false),
    ])
    let told = Mutex<[Int]>([])
    let whole = try await client.all(Corlega.ListQuotes.self) { sofar in
      told.withLock { $0.append(sofar.items.count) }
    }
    #expect(told.withLock { $0 } == [2, 4, 5])
    #expect(whole.items.map(\.id) == ["a", "b", "c", "d", "e"])
    #expect(whole.meta?.hasMore == false)
    #expect(
      await wire.requests.map(\.target) == (1...3).map { "/quotes?page=\($0)&pageSize=100" })
  }

  @Test func `a record that moved to the next page counts once`() async throws {
    let (client, _) = client(pages: [page(["a", "b"], hasMore: true), page(["b", "c"], hasMore: false)])
    #expect(try await client.all(Corlega.ListQuotes.self).items.map(\.id) == ["a", "b", "c"])
  }

  @Test func `pages that repeat themselves end, and the list says it is not whole`() async throws {
    let (client, wire) = client(pages: [page(["a"], hasMore: true)])
    let whole = try await client.all(Corlega.ListQuotes.self)
    #expect(whole.items.map(\.id) == ["a"])
    #expect(whole.meta?.hasMore == true)
    #expect(await wire.requests.count == 2)
  }

  @Test func `an empty page that promises more ends the list`() async throws {
    let (client, wire) = client(pages: [page(["a"], hasMore: true), page([], hasMore: true)])
    #expect(try await client.all(Corlega.ListQuotes.self).meta?.hasMore == true)
    #expect(await wire.requests.count == 2)
  }

  @Test func `a list that never ends is left after the limit`() async throws {
    let wire = ScriptedTransport { request in
      let number = request.query.first { $0.name == "page" }?.value ?? ""
      let meta = #"{"page": \#(number), "pageSize": 100, "total": 9, "hasMore": true}"#
      return Response(status: 200, body: Data(#"{"data": [{"id": \#(number)}], "meta": \#(meta)}"#.utf8))
    }
    let limiter = RateLimiter(limit: nil, atOnce: 4, time: time.source)
    let client = Client(signIn: CorlegaSignIn(key: Secret("k")), transport: wire, limiter: limiter, time: time.source)
    let whole = try await client.all(Corlega.ListQuotes.self, limit: 5)
    #expect(whole.items.map(\.id) == ["1", "2", "3", "4", "5"])
    #expect(whole.meta?.hasMore == true)
  }

  @Test func `what could not be read is counted over all pages`() async throws {
    let (client, _) = client(pages: [
      #"{"data": [{"id": "a"}, 7], "meta": {"page": 1, "pageSize": 100, "total": 4, "hasMore": true}}"#,
      #"{"data": [{}, {"id": "b"}], "meta": {"page": 2, "pageSize": 100, "total": 4, "hasMore": false}}"#,
    ])
    let whole = try await client.all(Corlega.ListQuotes.self)
    #expect(whole.items.map(\.id) == ["a", "b"])
    #expect(whole.skipped.map(\.index) == [1, 100])
  }

  @Test func `a page that fails fails the list`() async throws {
    let wire = ScriptedTransport { request in
      request.target.contains("page=2")
        ? Response(status: 403) : Response(status: 200, body: Data(page(["a"], hasMore: true).utf8))
    }
    let limiter = RateLimiter(limit: nil, atOnce: 4, time: time.source)
    let client = Client(signIn: CorlegaSignIn(key: Secret("k")), transport: wire, limiter: limiter, time: time.source)
    await #expect {
      try await client.all(Corlega.ListQuotes.self)
    } throws: {
      ($0 as? APIError)?.reason == .forbidden(missing: nil)
    }
  }
}
