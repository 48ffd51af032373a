import BlueprintAPI
import CorlegaAPI
import FoundationEssentials
import Records
import TwelveBuildAPI
import VemapAPI
import VendorAPI

/// A vendor whose operations can be called by the clients there are.
protocol ReachableVendor: VendorContract {
  associatedtype In: SignIn where In.Contract == Self
  static func client(in clients: VendorClients) -> Client<In>?
}

extension Vemap: ReachableVendor {
  static func client(in clients: VendorClients) -> Client<VemapSignIn>? { clients.vemap }
}

extension TwelveBuild: ReachableVendor {
  static func client(in clients: VendorClients) -> Client<TwelveBuildSignIn>? { clients.twelveBuild }
}

extension Corlega: ReachableVendor {
  static func client(in clients: VendorClients) -> Client<CorlegaSignIn>? { clients.corlega }
}

extension Blueprint: ReachableVendor {
  static func client(in clients: VendorClients) -> Client<BlueprintSignIn>? { clients.blueprint }
}

/// How a list's rows, or one row, are fetched: an operation, and where its rows stand in the answer.
struct BrowseFetch: Sendable {
  /// The operation's id, for messages.
  let operation: String
  /// What one call gives, and how to call for what comes after it.
  struct Answer: Sendable {
    var rows: [Row]
    var announced: Int?
    /// Fetches the next page; nil after the last.
    var next: (@Sendable (VendorClients, Priority) async throws(APIError) -> Answer)?
  }

  /// One row of an answer, and what it stood in tells.
  struct Row: Sendable {
    var bytes: Data
    var values: [String: String] = [:]
  }

  let first: @Sendable (_ values: [String: String], VendorClients, Priority) async throws(APIError) -> Answer

  /// - Parameters:
  ///   - shape: how the rows stand where the operation's result does; an object there is one row.
  ///   - next: the call for the page after the one that `endpoint` gave; nil where there is none. Gets how many rows
  ///     came and what the answer says beside them.
  ///   - endpoint: the operation with its fields filled from what was chosen. It throws ``InvalidField`` where a value
  ///     cannot be sent.
  init<E: Endpoint>(
    _ shape: RowShape = .plain,
    next: @escaping @Sendable (E, _ count: Int, JSONDocument) -> E? = { _, _, _ in nil },
    _ endpoint: @escaping @Sendable ([String: String]) throws(InvalidField) -> E
  ) where E.Contract: ReachableVendor {
    operation = E.route.operationID
    @Sendable func call(_ asked: E, _ clients: VendorClients, _ priority: Priority) async throws(APIError) -> Answer {
      guard let client = E.Contract.client(in: clients) else {
        throw APIError(
          .transport(.cancelled), vendor: E.Contract.vendor, operation: E.route.operationID, outcome: .notSent)
      }
      let document = try await client.document(asked, priority: priority)
      let rows: [Row]
      do throws(JSONDocument.Problem) {
        rows = shape.rows(in: try document.rows(at: E.route.answer))
      } catch {
        throw APIError(
          .undecodable(DecodingProblem.describe(error)), vendor: E.Contract.vendor,
          operation: E.route.operationID, outcome: .unknown)
      }
      var answer = Answer(rows: rows, announced: document.total)
      if let following = next(asked, rows.count, document) {
        answer.next = { clients, priority throws(APIError) in try await call(following, clients, priority) }
      }
      return answer
    }
    first = { values, clients, priority throws(APIError) in
      let asked: E
      do throws(InvalidField) {
        asked = try endpoint(values)
      } catch {
        throw APIError(
          .invalid(field: error.name), vendor: E.Contract.vendor, operation: E.route.operationID, outcome: .notSent,
          explanation: error.problem)
      }
      return try await call(asked, clients, priority)
    }
  }
}

extension [String: String] {
  /// What was chosen under a name.
  func chosen(_ name: String) throws(InvalidField) -> String {
    guard let value = self[name] else { throw InvalidField(name: name, problem: "is missing") }
    return value
  }
}

extension JSONDocument {
  /// The elements of the list at `path`, or the one object there.
  fileprivate func rows(at path: [String]) throws(Problem) -> [Data] {
    let value = try value(at: path)
    return value.first == UInt8(ascii: "[") || value.first == UInt8(ascii: "n") ? try elements(at: path) : [value]
  }

  /// How many rows the whole list has, where the answer says so in the way Corlega documents.
  fileprivate var total: Int? {
    guard let value = try? value(at: ["meta", "total"]) else { return nil }
    return Int(String(decoding: value, as: UTF8.self))
  }
}
