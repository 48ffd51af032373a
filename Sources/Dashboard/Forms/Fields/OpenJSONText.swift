import FoundationEssentials
import VendorAPI

/// JSON as it is typed for a field that the vendor leaves open.
enum OpenJSONText {
  static func read(_ typed: String) throws(UnreadableText) -> JSONValue {
    let document = JSONDocument(Data(typed.utf8))
    let value: JSONValue
    do {
      value = try JSONDecoder().decode(JSONValue.self, from: document.value(at: []))
    } catch JSONDocument.Problem.cutOff {
      throw UnreadableText(
        "De JSON houdt te vroeg op; sluit elk haakje en elk aanhalingsteken.",
        "The JSON ends too early; close every bracket and every quote.")
    } catch {
      throw UnreadableText(
        "Dit is geen JSON; typ bijvoorbeeld {\"naam\": \"waarde\"}, met dubbele aanhalingstekens.",
        "This is not JSON; type for example {\"name\": \"value\"}, with double quotes.")
    }
    guard isExact(value) else {
      throw UnreadableText(
        "Een getal erin heeft meer cijfers dan er verstuurd zouden worden; zet het tussen aanhalingstekens.",
        "A number in it has more digits than it would be sent with; put it between quotes.")
    }
    return value
  }

  /// Whether no whole number became one with a fraction, which has room for fewer digits: an id of twenty would be
  /// another id.
  private static func isExact(_ value: JSONValue) -> Bool {
    switch value {
    case .double(let number): number.magnitude < 9_007_199_254_740_992
    case .array(let items): items.allSatisfy(isExact)
    case .object(let members): members.values.allSatisfy(isExact)
    case .null, .bool, .int, .string: true
    }
  }

  /// In lines, members by name. What nobody can see is written as `\u200b` and is so seen.
  static func typed(_ value: JSONValue) -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    guard value != .null, let data = try? encoder.encode(value) else { return "" }
    var text = ""
    for scalar in String(decoding: data, as: UTF8.self).unicodeScalars {
      if scalar.isUnseen, scalar != "\n" {
        for unit in String(scalar).utf16 {
          let digits = String(unit, radix: 16)
          text += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
        }
      } else {
        text.unicodeScalars.append(scalar)
      }
    }
    return text
  }
}
