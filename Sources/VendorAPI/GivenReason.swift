import FoundationEssentials

/// What the body of a refusal says in words, from where such bodies commonly say it. For people to read; nothing is
/// ever decided by it.
package enum GivenReason {
  /// - Returns: the sentences joined by semicolons, each once; `nil` where the body is no JSON or says nothing.
  package static func text(in response: Response) -> String? {
    // A megabyte of prose is no reason.
    guard response.body.count <= 65_536,
      let body = try? JSONDecoder().decode(JSONValue.self, from: response.body)
    else { return nil }
    var seen: Set<String> = []
    let sentences = sentences(in: body, depth: 0).filter { !$0.isEmpty && seen.insert($0).inserted }
    return sentences.isEmpty ? nil : sentences.joined(separator: "; ")
  }

  /// A text by itself, or by these names, outermost first.
  private static let names = ["message", "error", "error_description", "detail", "title", "errors"]

  private static func sentences(in value: JSONValue, depth: Int) -> [String] {
    guard depth < 4 else { return [] }
    switch value {
    case .string(let text): return [text]
    case .array(let items): return items.flatMap { sentences(in: $0, depth: depth + 1) }
    case .object(let members):
      let known = names.compactMap { members[$0] }
      if !known.isEmpty { return known.flatMap { sentences(in: $0, depth: depth + 1) } }
      // A list of what is wrong by the names of the fields, e.g. `"errors": {"phone": ["is too short"]}`.
      return depth == 0
        ? []
        : members.sorted { $0.key < $1.key }.flatMap { name, value in
          sentences(in: value, depth: depth + 1).map { "\(name): \($0)" }
        }
    case .null, .bool, .int, .double: return []
    }
  }
}
