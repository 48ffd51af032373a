import FoundationEssentials
import HTTPTypes
import VendorAPI

/// The fields in the body of a request.
enum RequestBody {
  case none
  case json([String: JSONValue])
  case form([String: JSONValue])

  /// - Throws: ``Refusal`` 400 where the body is not what its Content-Type says, or is neither a JSON object nor
  ///   a form.
  init(of request: Request) throws {
    let type = request.headers[.contentType] ?? ""
    if request.body.isEmpty {
      self = .none
    } else if type.hasPrefix("application/json") {
      guard case .object(let members) = try? JSONDecoder().decode(JSONValue.self, from: request.body) else {
        throw Refusal(status: 400, code: "invalid_json", message: "The body is not a JSON object.")
      }
      self = .json(members)
    } else if type.hasPrefix("multipart/form-data") {
      do throws(MultipartForm.Problem) {
        self = .form(try MultipartForm.read(request.body, contentType: type))
      } catch {
        throw Self.refusal(error.words)
      }
    } else {
      throw Self.refusal("Content-Type must be application/json.")
    }
  }

  /// The fields, where the route takes them so.
  /// - Throws: ``Refusal`` 400 where it does not.
  func fields(for route: Route) throws -> [String: JSONValue] {
    switch self {
    case .none: return [:]
    case .json where route.placement == .multipart:
      throw Self.refusal("Content-Type must be multipart/form-data.")
    case .form where route.placement != .multipart: throw Self.refusal("Content-Type must be application/json.")
    case .json(let fields), .form(let fields): return fields
    }
  }

  private static func refusal(_ message: String) -> Refusal {
    Refusal(status: 400, code: "invalid_request", message: message)
  }
}
