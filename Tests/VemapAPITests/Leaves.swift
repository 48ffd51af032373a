import VendorAPI

/// The texts, numbers and flags inside a value, however deep, as text.
enum Leaves {
  static func of(_ json: JSONValue) -> [String] {
    switch json {
    case .array(let items): items.flatMap(of)
    case .object(let members): members.values.flatMap(of)
    default: [json.text].compactMap(\.self)
    }
  }

  /// Of any value, through its properties. How many elements of a list were skipped is none of its texts.
  static func of(value: Any) -> [String] {
    switch value {
    case let text as String: [text]
    case let number as Int: [String(number)]
    case let number as Double: of(.double(number))
    case let flag as Bool: [String(flag)]
    case let secret as Secret: [secret.reveal()]
    case let json as JSONValue: of(json)
    default: Mirror(reflecting: value).children.flatMap { $0.label == "skipped" ? [] : of(value: $0.value) }
    }
  }

  /// What is in `json` and not in `value`, each as often as it is missing.
  static func lost(from json: JSONValue, in value: Any) -> [String] {
    var kept = Dictionary(of(value: value).map { ($0, 1) }, uniquingKeysWith: +)
    return of(json).filter { leaf in
      guard let count = kept[leaf], count > 0 else { return true }
      kept[leaf] = count - 1
      return false
    }
  }
}
