import Records
import VendorAPI

/// How a person or firm is reached and named: telephone, e-mail, trade register.
enum PartyText {
  /// A number and, where a digit of it was guessed, what to say about that.
  struct Phone: Equatable {
    let number: PhoneNumber
    let warning: Words?
  }

  /// A number in any way it is written in the Netherlands (``PhoneNumber``), or a foreign one with its country.
  static func phone(_ typed: String) throws(UnreadableText) -> Phone {
    let name = FieldText.named(typed)
    let example = Words(
      "typ bijvoorbeeld 06 12345678, 020 1234567 of +32 470123456.",
      "type for example 06 12345678, 020 1234567 or +32 470123456.")
    guard typed.utf8.count <= 40, typed.wholeMatch(of: /[0-9+()\/. -]+/) != nil else {
      throw UnreadableText("\(name) is geen telefoonnummer; \(example.nl)", "\(name) is no phone number; \(example.en)")
    }
    if isService(typed.filter { ("0"..."9").contains($0) || $0 == "+" }) {
      throw UnreadableText(
        "\(name) is een service- of alarmnummer, dat geen berichten aanneemt; typ een gewoon nummer.",
        "\(name) is a service or emergency number, which takes no messages; type an ordinary one.")
    }
    // No Dutch number goes on with a zero after its country.
    guard let number = PhoneNumber(typed), !number.e164.hasPrefix("+310") else {
      throw UnreadableText(
        "\(name) heeft te veel of te weinig cijfers voor een telefoonnummer; \(example.nl)",
        "\(name) has too many or too few digits for a phone number; \(example.en)")
    }
    let guess = Words(
      "De 0 aan het begin ontbrak; gelezen als \(number.national).",
      "The 0 at the start was missing; read as \(number.national).")
    return Phone(number: number, warning: number.isCertain ? nil : guess)
  }

  private static func isService(_ digits: String) -> Bool {
    var rest = digits[...]
    var isAtHome = false
    for prefix in ["+31", "0031"] where rest.hasPrefix(prefix) {
      rest = rest.dropFirst(prefix.count)
      isAtHome = true
    }
    if isAtHome { rest = "0" + rest.drop { $0 == "0" } }
    let isShort = rest.count <= 6 && ["112", "14", "116", "18"].contains { rest.hasPrefix($0) }
    return isShort || ["0800", "0900", "0906", "0909"].contains { rest.hasPrefix($0) }
  }

  /// One address: something, one `@`, a domain with a dot. Whether it exists, only mail can tell.
  static func email(_ typed: String) throws(UnreadableText) -> String {
    let name = FieldText.named(typed)
    let parts = typed.split(separator: "@", omittingEmptySubsequences: false)
    if typed.contains(where: \.isWhitespace) || typed.contains(where: { ",;<>()[]\"\\".contains($0) }) {
      throw UnreadableText(
        "\(name) is niet één kaal e-mailadres; typ alleen het adres, zonder naam, spaties of haakjes.",
        "\(name) is not one bare e-mail address; type the address alone, without name, spaces or brackets.")
    }
    guard parts.count == 2, !parts[0].isEmpty else {
      throw UnreadableText(
        "\(name) is geen e-mailadres; typ naam@domein.nl, met één @.",
        "\(name) is no e-mail address; type name@domain.nl, with one @.")
    }
    let labels = parts[1].split(separator: ".", omittingEmptySubsequences: false)
    guard labels.count >= 2, labels.allSatisfy({ !$0.isEmpty }) else {
      throw UnreadableText(
        "Het domein van \(name) is niet volledig; typ wat achter de @ komt met een punt, zoals domein.nl.",
        "The domain of \(name) is not complete; type what follows the @ with a dot, as in domain.nl.")
    }
    return typed
  }

  /// Eight digits, leading zeros included; spaces and points between them do not count.
  static func kvk(_ typed: String) throws(UnreadableText) -> String {
    let name = FieldText.named(typed)
    let digits = typed.filter { $0 != " " && $0 != "." }
    guard digits.wholeMatch(of: /[0-9]+/) != nil else {
      throw UnreadableText(
        "\(name) is geen KvK-nummer; typ de acht cijfers.", "\(name) is no KvK number; type its eight digits.")
    }
    switch digits.count {
    case 8: return digits
    case 7:
      throw UnreadableText(
        "\(name) heeft zeven cijfers; een KvK-nummer heeft er acht. Ontbreekt de eerste nul, typ dan 0\(digits).",
        "\(name) has seven digits; a KvK number has eight. If its leading zero is missing, type 0\(digits).")
    case 12:
      throw UnreadableText(
        "\(name) is een vestigingsnummer van twaalf cijfers; typ het KvK-nummer van acht.",
        "\(name) is a branch number of twelve digits; type the KvK number of eight.")
    default:
      throw UnreadableText(
        "\(name) heeft \(digits.count) cijfers; een KvK-nummer heeft er acht.",
        "\(name) has \(digits.count) digits; a KvK number has eight.")
    }
  }
}
