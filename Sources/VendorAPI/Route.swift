package import HTTPTypes

/// Where an operation lives, how its fields travel and what may be done with its outcome.
package struct Route: Sendable {
  /// What happens at the vendor, which decides what may be repeated (see ``RetryPolicy``).
  package enum OperationClass: Sendable {
    case read
    /// Doing it twice leaves the same state: changing fields, set membership, deleting.
    case sameValueWrite
    case createOrSend
  }

  /// Where the fields go that the path does not name.
  package enum Placement: Sendable {
    case query
    case json
    /// Each ``FilePart`` as a part of a form, the others in the query.
    case multipart
  }

  package enum Authentication: Sendable {
    /// As every other call of the vendor.
    case session
    /// The request carries its own credentials, or needs none.
    case own
  }

  /// A fixed field that tells operations on one path apart, e.g. Blueprint's `table`. It travels where
  /// the other fields do.
  package struct Tag: Sendable, Equatable {
    package var name: String
    package var value: String
  }

  package let method: HTTPRequest.Method
  /// Segments in braces are filled from the endpoint's fields of that name.
  package let template: String
  /// The template's parts between the slashes.
  package let segments: [Segment]
  package let operationID: String
  package let operationClass: OperationClass
  package let placement: Placement
  package let authentication: Authentication
  package let tag: Tag?
  /// The scope a key needs, or the role a user needs, in the vendor's own word.
  package let right: String?
  /// Path of member names to the result inside the answer's body.
  package let answer: [String]
  /// Status codes under which the documented result comes.
  package let successes: Set<Int>

  package init(
    _ method: HTTPRequest.Method, _ template: String, _ operationID: String,
    class operationClass: OperationClass? = nil, fields placement: Placement? = nil,
    authentication: Authentication = .session, tag: (String, String)? = nil, right: String? = nil,
    answer: [String] = [], successes: Set<Int> = [200, 201]
  ) {
    self.method = method
    self.template = template
    self.segments = template.split(separator: "/", omittingEmptySubsequences: false).dropFirst().map { part in
      part.hasPrefix("{") && part.hasSuffix("}") ? .field(String(part.dropFirst().dropLast())) : .literal(String(part))
    }
    self.operationID = operationID
    self.operationClass = operationClass ?? (method == .get ? .read : method == .post ? .createOrSend : .sameValueWrite)
    self.placement = placement ?? (method == .get ? .query : .json)
    self.authentication = authentication
    self.tag = tag.map { Tag(name: $0.0, value: $0.1) }
    self.right = right
    self.answer = answer
    self.successes = successes
  }

  package enum Segment: Sendable, Equatable {
    case literal(String)
    case field(String)
  }

  /// The values of the path's fields if `path` (percent-encoded, without query) fits the template.
  package func match(path: String) -> [String: String]? {
    let parts = path.split(separator: "/", omittingEmptySubsequences: false).dropFirst()
    guard parts.count == segments.count else { return nil }
    var fields: [String: String] = [:]
    for (segment, part) in zip(segments, parts) {
      guard let text = String(part).percentDecoded() else { return nil }
      switch segment {
      case .literal(let literal): if text != literal { return nil }
      case .field(let name):
        if text.isEmpty { return nil }
        fields[name] = text
      }
    }
    return fields
  }
}
