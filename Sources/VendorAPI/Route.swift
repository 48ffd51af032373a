package import HTTPTypes

/// Where an operation lives, how its fields travel and what may be done with its outcome.
package struct Route: Sendable {
  /// What happens at the vendor, which decides what may be repeated (see ``RetryPolicy``).
  package enum OperationClass: String, Sendable {
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

  package internal(set) var method: HTTPRequest.Method
  /// Segments in braces are filled from the endpoint's fields of that name.
  package internal(set) var template: String { didSet { segments = Self.segments(of: template) } }
  /// The template's parts between the slashes.
  package private(set) var segments: [Segment]
  package let operationID: String
  package let operationClass: OperationClass
  package internal(set) var placement: Placement
  /// Fields that travel in the query though the others travel in the body, e.g. VEMAP's `closure_id`.
  package let queryFields: Set<String>
  /// Fields of the path that the body has once more, e.g. VEMAP's `tenant_id` of a project.
  package let repeatedFields: Set<String>
  package let authentication: Authentication
  package let tag: Tag?
  /// The scope a key needs, or the role a user needs, in the vendor's own word.
  package let right: String?
  /// Path of member names to the result inside the answer's body.
  package let answer: [String]
  /// Media type of an answer's body; `nil` where there is none.
  package let answerType: String?
  /// Status codes under which the documented result comes.
  package let successes: Set<Int>
  /// Whether the vendor's document leaves the method or the path open; a ``RouteOverride`` may change them.
  package let isInferred: Bool

  package init(
    _ method: HTTPRequest.Method, _ template: String, _ operationID: String,
    class operationClass: OperationClass? = nil, fields placement: Placement? = nil,
    authentication: Authentication = .session, tag: (String, String)? = nil, right: String? = nil,
    answer: [String] = [], answerType: String? = "application/json", successes: Set<Int> = [200, 201],
    query queryFields: Set<String> = [],
    repeating repeatedFields: Set<String> = [], isInferred: Bool = false
  ) {
    self.method = method
    self.template = template
    self.segments = Self.segments(of: template)
    self.operationID = operationID
    self.operationClass = operationClass ?? (method == .get ? .read : method == .post ? .createOrSend : .sameValueWrite)
    self.placement = placement ?? (method == .get ? .query : .json)
    self.queryFields = queryFields
    self.repeatedFields = repeatedFields
    self.authentication = authentication
    self.tag = tag.map { Tag(name: $0.0, value: $0.1) }
    self.right = right
    self.answer = answer
    self.answerType = answerType
    self.successes = successes
    self.isInferred = isInferred
  }

  package enum Segment: Hashable, Sendable {
    case literal(String)
    case field(String)
  }

  private static func segments(of template: String) -> [Segment] {
    template.split(separator: "/", omittingEmptySubsequences: false).dropFirst().map { part in
      part.hasPrefix("{") && part.hasSuffix("}") ? .field(String(part.dropFirst().dropLast())) : .literal(String(part))
    }
  }

  /// The fields that the template names.
  package var fields: [String] { segments.compactMap { if case .field(let name) = $0 { name } else { nil } } }

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
