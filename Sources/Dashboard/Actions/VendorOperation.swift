import FoundationEssentials
import VendorAPI

/// An operation that changes something at a vendor, without its type: called with fields under the vendor's names, so
/// that a form can fill it, a draft can keep it and a test can read it.
struct VendorOperation: Sendable {
  /// The operationId.
  let id: String
  let vendor: Vendor
  let operationClass: Route.OperationClass
  /// The scope or role it needs, in the vendor's own word.
  let right: String?
  /// Checks fields as the typed operation does, without sending anything.
  let check: @Sendable ([String: JSONValue]) throws(InvalidField) -> Void
  /// Calls the vendor.
  /// - Returns: the answer's body, for the id of what was made or sent.
  let call: @Sendable ([String: JSONValue], VendorClients) async throws(APIError) -> JSONValue

  init<E: Endpoint>(_ type: E.Type) where E.Contract: ReachableVendor {
    id = E.route.operationID
    vendor = E.Contract.vendor
    operationClass = E.route.operationClass
    right = E.route.right
    check = { fields throws(InvalidField) in try Self.typed(E.self, fields).validate() }
    call = { fields, clients throws(APIError) in
      let operation: E
      do throws(InvalidField) {
        operation = try Self.typed(E.self, fields)
      } catch {
        throw APIError(
          .invalid(field: error.name), vendor: E.Contract.vendor, operation: E.route.operationID, outcome: .notSent,
          explanation: error.problem)
      }
      guard let client = E.Contract.client(in: clients) else {
        throw APIError(
          .transport(.cancelled), vendor: E.Contract.vendor, operation: E.route.operationID, outcome: .notSent)
      }
      let answer = try await client.document(operation)
      return (try? JSONDecoder().decode(JSONValue.self, from: answer.bytes)) ?? .null
    }
  }

  /// In place of an operation that the vendor does not have; nothing that uses it is ever sent.
  init(missing vendor: Vendor) {
    id = "none"
    self.vendor = vendor
    operationClass = .sameValueWrite
    right = nil
    check = { _ throws(InvalidField) in throw InvalidField(name: "none", problem: "has no operation") }
    call = { _, _ throws(APIError) in
      throw APIError(.invalid(field: "none"), vendor: vendor, operation: "none", outcome: .notSent)
    }
  }

  private static func typed<E: Endpoint>(_ type: E.Type, _ fields: [String: JSONValue]) throws(InvalidField) -> E {
    do {
      return try JSONDecoder().decode(E.self, from: JSONEncoder().encode(JSONValue.object(fields)))
    } catch DecodingError.typeMismatch(let wanted, let context) where wanted == String.self {
      // Vendors give as a number what they take as a text (12Build's ids and dates).
      let path = JSONPath(context.codingPath.map { $0.intValue.map(String.init) ?? $0.stringValue })
      guard path.names.count == 1, case let number? = path.value(in: .object(fields)), let text = number.text,
        number != .string(text)
      else { throw InvalidField(name: path.names.joined(separator: "."), problem: context.debugDescription) }
      return try typed(type, fields.merging([path.names[0]: .string(text)]) { $1 })
    } catch let error as DecodingError {
      throw InvalidField(name: error.path, problem: DecodingProblem.describe(error))
    } catch {
      throw InvalidField(name: E.route.operationID, problem: "\(error)")
    }
  }
}

extension DecodingError {
  /// Names from the top down to the field that does not fit.
  fileprivate var path: String {
    let (path, missing): ([any CodingKey], (any CodingKey)?) =
      switch self {
      case .keyNotFound(let key, let context): (context.codingPath, key)
      case .typeMismatch(_, let context), .valueNotFound(_, let context), .dataCorrupted(let context):
        (context.codingPath, nil)
      @unknown default: ([], nil)
      }
    return (path + [missing].compactMap(\.self)).map(\.stringValue).joined(separator: ".")
  }
}
