import Foundation
import HTTPTypes
import TestSupport
import Testing
import VendorAPI

/// A made-up vendor with one operation of each class, for tests of what all vendors share.
enum Mill: VendorContract {
  static var vendor: Vendor { .corlega }
  static var endpoints: [any Endpoint.Type] {
    [Sacks.self, Grind.self, Rename.self, Move.self, Label.self, Picture.self, Leave.self, Enter.self]
  }

  static func failure(in response: Response) -> VendorFailure {
    let said = try? JSONDecoder().decode([String: JSONValue].self, from: response.body)
    return VendorFailure(
      status: response.status, code: said?["error"]?.text, words: said?["words"]?.text,
      requestID: said?["request"]?.text)
  }

  struct Sack: Codable, Equatable, Sendable {
    var id: AnyText
    var kilos: Int
    var note: String?
  }

  struct Sacks: Endpoint {
    typealias Contract = Mill
    typealias Output = Page<Sack>
    static let route = Route(.get, "/sacks", "listSacks", answer: ["data"])
    static var example: Sacks { Sacks() }
    var page: Int?
    var full: Bool?
    var heavierThan: Double?
    var text: String?
  }

  struct Grind: Endpoint {
    typealias Contract = Mill
    typealias Output = Sack
    static let route = Route(.post, "/sacks", "grind", answer: ["data"])
    static var example: Grind { Grind(kilos: 1) }
    var kilos: Int

    func validate() throws(InvalidField) {
      try InvalidField.require(kilos > 0, "kilos", "must be more than 0")
    }
  }

  struct Rename: Endpoint {
    typealias Contract = Mill
    typealias Output = Nothing
    static let route = Route(.patch, "/sacks/{id}", "rename")
    static var example: Rename { Rename(id: "1", name: "fine") }
    var id: String
    var name: String
  }

  /// Nobody wrote down how it is called.
  struct Move: Endpoint {
    typealias Contract = Mill
    typealias Output = Nothing
    static let route = Route(.put, "/sacks/{id}/to/{floor}", "move", isInferred: true)
    static var example: Move { Move(id: "1", floor: "2") }
    var id: String
    var floor: String
    var gently: Bool?
  }

  /// Takes a file, and the rest in the query.
  struct Label: Endpoint {
    typealias Contract = Mill
    typealias Output = Nothing
    static let route = Route(.post, "/sacks/{id}/label", "label", fields: .multipart, isInferred: true)
    static var example: Label { Label(id: "1", front: FilePart(fileName: "a.png", bytes: Data("x".utf8))) }
    var id: String
    var size: Int?
    var front: FilePart
    var back: FilePart?
  }

  struct Picture: Endpoint {
    typealias Contract = Mill
    typealias Output = Download
    static let route = Route(.get, "/sacks/{id}/picture", "picture")
    static var example: Picture { Picture(id: "1") }
    var id: String
  }

  /// A redirect is its documented answer.
  struct Leave: Endpoint {
    typealias Contract = Mill
    typealias Output = Nothing
    static let route = Route(.post, "/leave", "leave", answer: ["data"], successes: [303])
    static var example: Leave { Leave() }
  }

  /// Fields in every place: the path, again in the body, in the query, and in the body alone.
  struct Deliver: Endpoint {
    typealias Contract = Mill
    typealias Output = Nothing
    static let route = Route(.post, "/bakers/{baker}/sacks", "deliver", query: ["door"], repeating: ["baker"])
    static var example: Deliver { Deliver(baker: "b/1", door: "back", kilos: 5) }
    var baker: String
    var door: String?
    var kilos: Int
  }

  /// The operation that signs in.
  struct Enter: Endpoint {
    typealias Contract = Mill
    struct Output: Codable, Equatable, Sendable { var token: String }
    static let route = Route(.post, "/enter", "enter", authentication: .own)
    static var example: Enter { Enter() }
  }

  /// Lists and objects in a query.
  struct Order: Endpoint {
    struct Row: Codable, Equatable, Sendable {
      var number: String?
      var words: [String: String]?
    }

    typealias Contract = Mill
    typealias Output = Nothing
    static let route = Route(.post, "/order", "order", fields: .query)
    static var example: Order { Order(ids: ["1"]) }
    var ids: [String]?
    var words: [String: String]?
    var rows: [Row]?
  }

  struct Key: SignIn {
    typealias Contract = Mill
    struct Grant: Sendable, Equatable {
      var token: String
      var expiry: Date?
    }

    var name = "miller"
    /// How long a token lasts, where the vendor says so.
    var lifetime: TimeInterval?

    func grant(replacing previous: Grant?, exchange: Exchange<Mill>) async throws(APIError) -> Grant {
      let token = try await exchange(Enter()) {
        $0.headers[.authorization] = previous.map { "again \($0.token)" } ?? "first \(name)"
      }
      return Grant(token: token.token, expiry: lifetime.map { exchange.now.addingTimeInterval($0) })
    }

    func authorize(_ request: inout Request, with grant: Grant, fields: [String: JSONValue]) {
      request.headers[.authorization] = "Bearer \(grant.token)"
    }

    func expiry(of grant: Grant) -> Date? { grant.expiry }
  }

  static let noSacks = Response(status: 200, body: Data(#"{"data":[]}"#.utf8))

  static func token(_ text: String) -> Response { Response(status: 200, body: Data(#"{"token":"\#(text)"}"#.utf8)) }
}

/// A client of the mill, with its clock and its wire.
struct Rig {
  let time = ManualTime(start: Date(timeIntervalSince1970: 1_700_000_000))
  let wire: ScriptedTransport
  let limiter: RateLimiter
  let client: Client<Mill.Key>
  let events = Journal()

  init(
    limit: Int? = nil, atOnce: Int = 100, signIn: Mill.Key = Mill.Key(), overrides: [String: RouteOverride] = [:],
    _ answer: @escaping ScriptedTransport.Answer
  ) {
    wire = ScriptedTransport(answer)
    limiter = RateLimiter(limit: limit, atOnce: atOnce, time: time.source)
    client = Client(
      signIn: signIn, transport: wire, limiter: limiter, time: time.source, overrides: overrides,
      random: { 1 },
      report: { [events] in events.write($0) })
  }

  /// How often the path was called.
  func calls(_ path: String) async -> Int { await wire.requests.count { $0.path == path } }
}

/// Lets other tasks run until `condition` holds. What never comes true fails the test and does not hang it.
func until(sourceLocation: SourceLocation = #_sourceLocation, _ condition: () async -> Bool) async {
  let patience = ContinuousClock.now + .seconds(600)
  while await !condition() {
    if ContinuousClock.now > patience {
      Issue.record("this never came true", sourceLocation: sourceLocation)
      return
    }
    await Task.yield()
  }
}

/// The error of a call that must fail.
func failure<Value>(of body: () async throws(APIError) -> Value) async -> APIError? {
  do {
    _ = try await body()
    return nil
  } catch {
    return error
  }
}
