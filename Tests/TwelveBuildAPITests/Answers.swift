import Foundation
import HTTPTypes
import Synchronization
import TestSupport
import TwelveBuildAPI
import VendorAPI

/// What an endpoint makes of a body.
func read<E: Endpoint>(_ endpoint: E.Type, _ body: String) throws -> E.Output {
  try E.output(from: JSONDocument(Data(body.utf8)))
}

func answer(_ status: Int = 200, _ body: String) -> Response {
  Response(status: status, headers: [.contentType: "application/json"], body: Data(body.utf8))
}

extension Request {
  var token: String? { HTTPField.Name("X-Auth-Token").flatMap { headers[$0] } }

  func item(_ name: String) -> String? { query.first { $0.name == name }?.value }
}

/// A vendor of which only the tokens matter: it has one good token at a time, as 12Build does.
final class TokenGiver: Sendable {
  fileprivate struct State {
    var token = "T1"
    var number = 1
    var expireDate = "0"
    var refuses: Set<String> = []
    var forceWorks = true
  }

  private let state = Mutex(State())

  /// - Parameter expireDate: JSON, as it stands in the answer.
  func set(expireDate: String) { state.withLock { $0.expireDate = expireDate } }

  /// The token in use ends, and the vendor knows.
  func endToken() { state.withLock { $0.next() } }

  /// Calls with this token are refused, while the vendor goes on giving it.
  func refuse(_ token: String) { state.withLock { _ = $0.refuses.insert(token) } }

  func ignoreForce() { state.withLock { $0.forceWorks = false } }

  func reply(to request: Request) -> Response {
    state.withLock { state in
      if request.path == "/tokens" {
        if request.item("forceNew") == "1", state.forceWorks { state.next() }
        return answer(200, #"{"token": "\#(state.token)", "expireDate": \#(state.expireDate)}"#)
      }
      let isGood = request.token == state.token && !state.refuses.contains(state.token)
      return isGood ? answer(200, "[]") : answer(401, "{}")
    }
  }
}

extension TokenGiver.State {
  fileprivate mutating func next() {
    number += 1
    token = "T\(number)"
  }
}

/// A flag that a test turns while its wire reads it.
final class Switch: Sendable {
  private let state = Mutex(false)

  var isOn: Bool {
    get { state.withLock { $0 } }
    set { state.withLock { $0 = newValue } }
  }
}
