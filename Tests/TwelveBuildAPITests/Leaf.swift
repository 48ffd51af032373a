import TwelveBuildAPI
import VendorAPI

/// A text, number or flag, with the name of the member it stands under.
struct Leaf: Hashable {
  /// Without underscores.
  var name: String
  /// A flag as `0` or `1`.
  var text: String

  /// All in a JSON value, with how often each is there.
  static func all(in value: JSONValue) -> [Leaf: Int] {
    var leaves: [Leaf: Int] = [:]
    collect(value, "", &leaves)
    return leaves
  }

  /// All in what was read of one.
  static func all(in value: some Sendable) -> [Leaf: Int] {
    var leaves: [Leaf: Int] = [:]
    collect(value, "", &leaves)
    return leaves
  }

  private static func collect(_ value: JSONValue, _ name: String, _ leaves: inout [Leaf: Int]) {
    switch value {
    case .object(let members): for (name, member) in members { collect(member, name, &leaves) }
    case .array(let elements): for element in elements { collect(element, name, &leaves) }
    case .bool(let flag): leaves[Leaf(name: bare(name), text: flag ? "1" : "0"), default: 0] += 1
    default: if let text = value.text { leaves[Leaf(name: bare(name), text: text), default: 0] += 1 }
    }
  }

  /// Members that our types have and the JSON has not.
  private static let transparent: Set<String> = ["wrappedValue", "items", "text", "some", "phases"]

  private static func collect(_ value: Any, _ name: String, _ leaves: inout [Leaf: Int]) {
    switch value {
    case let text as String: leaves[Leaf(name: name, text: text), default: 0] += 1
    case let number as Int: leaves[Leaf(name: name, text: String(number)), default: 0] += 1
    case let flag as TwelveBuild.Flag: leaves[Leaf(name: name, text: flag.rawValue), default: 0] += 1
    case let secret as Secret: leaves[Leaf(name: name, text: secret.reveal()), default: 0] += 1
    case let phase as TwelveBuild.Phase: leaves[Leaf(name: phase.name, text: phase.id), default: 0] += 1
    case let members as [String: AnyText]: for (name, member) in members { collect(member, name, &leaves) }
    case let cells as [String: TwelveBuild.BudgetCell]: for (name, cell) in cells { collect(cell, name, &leaves) }
    default:
      for child in Mirror(reflecting: value).children {
        let label = child.label.map(bare) ?? name
        collect(child.value, transparent.contains(label) ? name : label, &leaves)
      }
    }
  }

  private static func bare(_ name: String) -> String { name.replacing("_", with: "") }
}
