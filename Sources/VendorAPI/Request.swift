package import FoundationEssentials
package import HTTPTypes

/// One call as it will stand on the wire, relative to the vendor's base URL.
package struct Request: Sendable, Equatable {
  package struct QueryItem: Sendable, Equatable {
    package var name: String
    package var value: String

    package init(_ name: String, _ value: String) {
      self.name = name
      self.value = value
    }
  }

  package var method: HTTPRequest.Method
  /// Percent-encoded, starting with `/`; appended to the base URL.
  package var path: String
  /// Not yet percent-encoded.
  package var query: [QueryItem]
  package var headers: HTTPFields
  package var body: Data
  /// How long the whole call may take, from the connection to the last byte.
  package var deadline: Duration

  package init(
    method: HTTPRequest.Method, path: String, query: [QueryItem] = [], headers: HTTPFields = [:],
    body: Data = Data(), deadline: Duration = .seconds(30)
  ) {
    self.method = method
    self.path = path
    self.query = query
    self.headers = headers
    self.body = body
    self.deadline = deadline
  }

  /// Path and query as they are sent.
  package var target: String {
    guard !query.isEmpty else { return path }
    let pairs = query.map { $0.name.percentEncoded + "=" + $0.value.percentEncoded }
    return path + "?" + pairs.joined(separator: "&")
  }
}

/// Only what is safe in a log: no query (12Build's `getToken` has its key there), no headers, no body.
extension Request: CustomStringConvertible, CustomDebugStringConvertible {
  package var description: String { "\(method.rawValue) \(path)" }
  package var debugDescription: String { description }
}

/// A vendor's answer as it came.
package struct Response: Sendable, Equatable {
  package var status: Int
  package var headers: HTTPFields
  package var body: Data

  package init(status: Int, headers: HTTPFields = [:], body: Data = Data()) {
    self.status = status
    self.headers = headers
    self.body = body
  }
}

extension String {
  /// Percent-encoded for a path segment, a query name or a query value (RFC 3986: all but the unreserved).
  package var percentEncoded: String {
    var encoded = ""
    for byte in utf8 {
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"),
        UInt8(ascii: "~"):
        encoded.unicodeScalars.append(Unicode.Scalar(byte))
      default:
        let digits = String(byte, radix: 16, uppercase: true)
        encoded += "%" + (digits.count == 1 ? "0" : "") + digits
      }
    }
    return encoded
  }

  /// The reverse of ``percentEncoded``; `nil` where a percent sign is not followed by two hexadecimal digits
  /// or the bytes are not UTF-8. A plus sign in `isQuery` text reads as a space.
  package func percentDecoded(isQuery: Bool = false) -> String? {
    percentDecodedBytes(isQuery: isQuery).flatMap { String(validating: $0, as: UTF8.self) }
  }

  /// The bytes behind ``percentDecoded(isQuery:)``, whatever they encode.
  func percentDecodedBytes(isQuery: Bool = false) -> [UInt8]? {
    var bytes: [UInt8] = []
    var rest = Substring(self).utf8
    while let byte = rest.popFirst() {
      switch byte {
      case UInt8(ascii: "%"):
        guard let high = rest.popFirst()?.hexDigit, let low = rest.popFirst()?.hexDigit else { return nil }
        bytes.append(high << 4 | low)
      case UInt8(ascii: "+") where isQuery: bytes.append(UInt8(ascii: " "))
      default: bytes.append(byte)
      }
    }
    return bytes
  }
}

extension UInt8 {
  fileprivate var hexDigit: UInt8? {
    switch self {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): self - UInt8(ascii: "0")
    case UInt8(ascii: "a")...UInt8(ascii: "f"): self - UInt8(ascii: "a") + 10
    case UInt8(ascii: "A")...UInt8(ascii: "F"): self - UInt8(ascii: "A") + 10
    default: nil
    }
  }
}
