import FoundationEssentials
import HTTPTypes
import Synchronization
import TestSupport
import VendorAPI

/// Blueprint with invoices to send and every fault there is, as a seed decides. What arrived is written down: that is the
/// truth a run is judged by, whatever the program believes.
final class FaultyBlueprint: Sendable {
  enum Fault: String, CaseIterable {
    case none, refusedConnection, resetBefore, resetAfter, timeoutBefore, timeoutAfter, serverErrorBefore,
      serverErrorAfter, tooManyRequests, unauthorized, refused, cutBody, garbledBody, page, emptyBody
    /// The program ends before the request arrives, or after it did and before the answer.
    case killBefore, killAfter

    /// Whether the vendor did what was asked.
    var happens: Bool {
      switch self {
      case .none, .resetAfter, .timeoutAfter, .serverErrorAfter, .cutBody, .garbledBody, .page, .emptyBody, .killAfter:
        true
      case .refusedConnection, .resetBefore, .timeoutBefore, .serverErrorBefore, .tooManyRequests, .unauthorized,
        .refused, .killBefore:
        false
      }
    }

    var isKill: Bool { self == .killBefore || self == .killAfter }
  }

  /// One send that arrived.
  struct Arrival: Equatable {
    let invoice: String
    let channel: String
    let fault: Fault

    /// Record and channel, as the journal has them.
    var label: String { "blueprint invoices/\(invoice)|\(channel)" }
  }

  private struct State {
    var random: SeededGenerator
    var arrivals: [Arrival] = []
    var drawn: [Fault] = []
    var faults: Int
    var killsLeft: Int
  }

  let invoices: [String]
  private let state: Mutex<State>

  /// - Parameters:
  ///   - faults: how many of a hundred sends have one.
  ///   - kills: how often the program may end in the middle of a send.
  init(invoices count: Int, random: SeededGenerator, faults: Int, kills: Int) {
    invoices = (1...count).map { "00000000-0000-4000-8000-\(String(1_000_000_000_000 + $0).dropFirst())" }
    state = Mutex(State(random: random, faults: faults, killsLeft: kills))
  }

  var arrivals: [Arrival] { state.withLock { $0.arrivals } }

  /// Every fault that a send met.
  var drawn: [Fault] { state.withLock { $0.drawn } }

  /// The number of the client of an invoice, by its place.
  private static func phone(_ place: Int) -> String { "+3161234\(1000 + place)" }

  private func invoice(ofClientAt phone: String) -> String? {
    invoices.indices.first { Self.phone($0) == phone }.map { invoices[$0] }
  }

  /// What one start of a program has of it: nothing leaves a program that has ended.
  struct Line: Transport {
    let blueprint: FaultyBlueprint
    let life: ProgramLife
    private let start: Int

    init(_ blueprint: FaultyBlueprint, _ life: ProgramLife) {
      (self.blueprint, self.life, start) = (blueprint, life, life.starts)
    }

    func send(_ request: Request) async throws(TransportFailure) -> Response {
      if life.isOver(since: start) { throw TransportFailure(.cancelled, isSurelyNotSent: true) }
      if request.method == .get { return blueprint.read(request) }
      let body = (try? JSONDecoder().decode(JSONValue.self, from: request.body)) ?? .null
      let invoice = body["id"]?.text ?? body["to"]?.text.flatMap(blueprint.invoice(ofClientAt:)) ?? ""
      let channel = body["channel"]?.text ?? "whatsapp"
      let arrival = Arrival(invoice: invoice, channel: channel, fault: blueprint.draw())
      if arrival.fault.isKill { life.end() }
      return try blueprint.answer(arrival)
    }
  }

  private func draw() -> Fault {
    state.withLock { state in
      var fault = Fault.none
      if state.random.chance(percent: state.faults) {
        let faults = Fault.allCases.filter { $0 != .none && (state.killsLeft > 0 || !$0.isKill) }
        fault = faults.randomElement(using: &state.random) ?? .none
      }
      if fault.isKill { state.killsLeft -= 1 }
      state.drawn.append(fault)
      return fault
    }
  }

  private func answer(_ arrival: Arrival) throws(TransportFailure) -> Response {
    let fault = arrival.fault
    // What is refused before it is looked at has not arrived as a send.
    if fault.happens { state.withLock { $0.arrivals.append(arrival) } }
    switch fault {
    case .none: return json(200, #"{"success": true, "message_id": "m-\#(arrival.invoice.suffix(4))"}"#)
    case .refusedConnection: throw TransportFailure(.refused, isSurelyNotSent: true)
    case .resetBefore, .resetAfter: throw TransportFailure(.reset, isSurelyNotSent: false)
    case .timeoutBefore, .timeoutAfter: throw TransportFailure(.timedOut, isSurelyNotSent: false)
    case .serverErrorBefore, .serverErrorAfter: return json(500, #"{"error": "storing"}"#)
    case .tooManyRequests: return json(429, #"{"error": "te veel"}"#, ("retry-after", "7"))
    case .unauthorized: return json(401, #"{"error": "sleutel"}"#)
    case .refused: return json(400, #"{"error": "ongeldig"}"#)
    case .cutBody: throw TransportFailure(.truncated, isSurelyNotSent: false)
    case .garbledBody: return json(200, #"{"success": tr"#)
    case .page: return Response(status: 200, headers: [.contentType: "text/html"], body: Data("<html>".utf8))
    case .emptyBody: return json(200, "")
    case .killBefore, .killAfter: throw TransportFailure(.cancelled, isSurelyNotSent: false)
    }
  }

  private func read(_ request: Request) -> Response {
    let table = request.query.first { $0.name == "table" }?.value
    switch table {
    case "invoices":
      let rows = invoices.enumerated().map { index, id in
        #"{"id": "\#(id)", "invoice_number": "F-\#(index + 1)", "contact_name": "Klant \#(index + 1)", "#
          + #""amount_cents": \#(1000 * (index + 1)), "currency": "EUR", "status": "verstuurd", "#
          + #""due_date": "2026-02-01", "created_at": "2026-01-01T09:00:00Z"}"#
      }
      return json(200, #"{"data": [\#(rows.joined(separator: ","))]}"#)
    case "crm_contacts":
      let rows = invoices.indices.map { index in
        #"{"id": "c\#(index)", "name": "Klant \#(index + 1)", "phone": "\#(Self.phone(index))"}"#
      }
      return json(200, #"{"data": [\#(rows.joined(separator: ","))]}"#)
    default: return json(200, #"{"data": []}"#)
    }
  }

  private func json(_ status: Int, _ body: String, _ header: (String, String)? = nil) -> Response {
    var response = Response(status: status, headers: [.contentType: "application/json"], body: Data(body.utf8))
    if let header, header.0 == "retry-after" { response.headers[.retryAfter] = header.1 }
    return response
  }
}
