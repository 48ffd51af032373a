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
    case DecodingError.typeMismatch(let type, let context): return place(context.codingPath) + " is not \(type)"
    case DecodingError.dataCorrupted(let context): return place(context.codingPath) + ": " + context.debugDescription
    case JSONDocument.Problem.missing(let name): return name + " is missing"
    case JSONDocument.Problem.cutOff: return "the text ends too early"
    case JSONDocument.Problem.notJSON: return "not JSON"
    default: return "\(error)"
    }
  }
}
