import BlueprintAPI
import FoundationEssentials
import HTTPTypes
import TestSupport
import VendorAPI

@testable import Sandbox

/// Blueprint's sandbox on a clock that stands still, and ways to call it.
struct BlueprintStage {
  static let key = BlueprintSandbox.credentials["api_key"] ?? ""

  let time = ManualTime(start: Scene.fixedNow)
  let sandbox: BlueprintSandbox

  init() { sandbox = BlueprintSandbox(scene: Scene(now: Scene.fixedNow), time: time.source) }

  func client(key: String = key) -> Client<BlueprintSignIn> { client(.key(Secret(key))) }

  func client(_ credentials: BlueprintSignIn.Credentials) -> Client<BlueprintSignIn> {
    let wire = ScriptedTransport { [sandbox] in await sandbox.answer($0) }
    let limiter = RateLimiter(limit: nil, atOnce: 4, time: time.source)
    return Client(signIn: BlueprintSignIn(credentials), transport: wire, limiter: limiter, time: time.source)
  }

  /// A call as it is, but for the key.
  func answer(_ request: Request, key: String? = key) async -> Response {
    var request = request
    if let key { request.headers[.authorization] = "Bearer " + key }
    return await sandbox.answer(request)
  }

  /// A call with a JSON body, to the tables unless it says otherwise.
  func answer(_ method: HTTPRequest.Method, _ path: String = "/api/dashboard/data", body: String) async -> Response {
    let headers: HTTPFields = [.contentType: "application/json"]
    return await answer(Request(method: method, path: path, headers: headers, body: Data(body.utf8)))
  }

  /// Delivers what Meta would.
  func deliver(_ event: Blueprint.ReceiveWhatsAppMessage) async throws -> Response {
    try await deliver(event.request().body)
  }

  func deliver(_ body: Data) async throws -> Response {
    var request = Request(method: .post, path: "/api/webhook/whatsapp", body: body)
    WhatsAppSignature(secret: BlueprintSandbox.webhook.appSecret).sign(&request)
    return await sandbox.answer(request)
  }

  func conversation(with phone: String) async throws -> Blueprint.Conversation? {
    try await client().send(Blueprint.ListConversations()).items.first { $0.customer?.phone == phone }
  }

  func invoice(_ number: String) async throws -> Blueprint.Invoice? {
    try await client().send(Blueprint.ListInvoices()).items.first { $0.invoiceNumber == number }
  }
}

/// What a call was turned down for.
struct TurnedDown: Equatable {
  var reason: APIError.Reason
  var words: String
  var outcome: Outcome

  /// - Returns: `nil` where the call went well.
  init?(_ call: () async throws -> Void) async {
    do {
      try await call()
      return nil
    } catch let error as APIError {
      self.init(reason: error.reason, words: error.explanation ?? "", outcome: error.outcome)
    } catch {
      self.init(reason: .undecodable("\(error)"), words: "", outcome: .unknown)
    }
  }

  init(reason: APIError.Reason, words: String, outcome: Outcome) {
    self.reason = reason
    self.words = words
    self.outcome = outcome
  }
}
