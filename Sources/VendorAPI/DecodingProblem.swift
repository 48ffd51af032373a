package enum DecodingProblem {
  /// A decoding error as one short phrase that names the field.
  /// - Parameter depth: how much of the path to leave out at its start, for an element inside a document.
  package static func describe(_ error: any Error, below depth: Int = 0) -> String {
    func place(_ path: [any CodingKey]) -> String {
      let rest = path.dropFirst(depth)
      return rest.isEmpty ? "value" : rest.map(\.stringValue).joined(separator: ".")
    }
    switch error {
    case DecodingError.keyNotFound(let key, let context): return place(context.codingPath + [key]) + " is missing"
    case DecodingError.valueNotFound(_, let context): return place(context.codingPath) + " is null"
    case DecodingError.typeMismatch(let type, let context):
      return place(context.codingPath) + " is not " + kind(type)
    case DecodingError.dataCorrupted(let context): return place(context.codingPath) + ": " + context.debugDescription
    case JSONDocument.Problem.missing(let name): return name + " is missing"
    case JSONDocument.Problem.cutOff: return "the text ends too early"
    case JSONDocument.Problem.notJSON: return "not JSON"
    default: return "\(error)"
    }
  }

  /// What a value should have been, in the words of JSON.
  static func kind(_ type: Any.Type) -> String {
    switch type {
    case is String.Type: "text"
    case is Int.Type: "a whole number"
    case is Double.Type: "a number"
    case is Bool.Type: "true or false"
    case is [Any].Type: "a list"
    case is [String: Any].Type: "an object"
    default: "of the documented kind"
    }
  }
}

extension DecodingError {
  /// A value that the document does not allow, in words for whoever sent it.
  /// - Parameter problem: what is wrong, as the end of a sentence that starts with the field's name.
  package static func undocumented(_ problem: String, at path: [any CodingKey]) -> DecodingError {
    let field = InvalidField(name: path.last?.stringValue ?? "", problem: problem)
    return .dataCorrupted(Context(codingPath: path, debugDescription: problem, underlyingError: field))
  }
}
