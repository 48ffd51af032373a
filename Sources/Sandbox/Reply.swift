import FoundationEssentials
package import HTTPTypes
package import VendorAPI

/// What an operation answers.
package struct Reply: Sendable {
  package var status: Int
  /// The result, to be put where the route's answer path says.
  package var result: JSONValue
  /// Members beside the result at the top of the body, e.g. Corlega's `meta`.
  package var beside: [String: JSONValue]
  package var headers: HTTPFields
  /// Given instead of the result.
  package var file: FilePart?

  package init(
    status: Int = 200, _ result: some Encodable, beside: [String: JSONValue] = [:], headers: HTTPFields = [:]
  ) throws {
    self.status = status
    self.result = try Self.json(result)
    self.beside = beside
    self.headers = headers
  }

  /// Most of a scenario is JSON already and needs no way through text.
  private static func json(_ result: some Encodable) throws -> JSONValue {
    switch result {
    case let value as JSONValue: value
    case let record as [String: JSONValue]: .object(record)
    case let records as [[String: JSONValue]]: .array(records.map { .object($0) })
    default: try JSONDecoder().decode(JSONValue.self, from: JSONEncoder().encode(result))
    }
  }

  /// A file to be downloaded.
  package init(file: FilePart, headers: HTTPFields = [:]) {
    status = 200
    result = .null
    beside = [:]
    self.headers = headers
    self.file = file
  }

  /// The answer of an operation.
  func response(for route: Route) throws -> Response {
    var headers = headers
    headers[.contentType] = route.answerType
    if let file { return Response(status: status, file: file, headers: headers) }
    return switch route.answerType {
    case nil: Response(status: status, headers: headers)
    case "text/plain": Response(status: status, headers: headers, body: Data((result.text ?? "").utf8))
    default: try Response(status: status, json: body(at: route.answer), headers: headers)
    }
  }

  /// The body: the result at `path`, with what stands beside it.
  package func body(at path: [String]) -> JSONValue {
    guard let first = path.first else { return result }
    let inner = path.dropFirst().reversed().reduce(result) { .object([$1: $0]) }
    return .object(beside.merging([first: inner]) { $1 })
  }
}

extension Response {
  /// A JSON answer.
  package init(status: Int, json: JSONValue, headers: HTTPFields = [:]) throws {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    var headers = headers
    headers[.contentType] = "application/json"
    self.init(status: status, headers: headers, body: try encoder.encode(json))
  }

  /// A file, under its name.
  init(status: Int, file: FilePart, headers: HTTPFields) {
    var headers = headers
    headers[.contentLength] = String(file.bytes.count)
    // For who does not know `filename*`, a name without what is awkward between quotes (RFC 6266, appendix D).
    let plain = String(
      file.fileName.unicodeScalars.map { $0.isASCII && !"\"%\\".unicodeScalars.contains($0) ? Character($0) : "_" })
    headers[.contentDisposition] = "attachment; filename=\"\(plain)\"; filename*=UTF-8''\(file.fileName.percentEncoded)"
    self.init(status: status, headers: headers, body: file.bytes)
  }
}
