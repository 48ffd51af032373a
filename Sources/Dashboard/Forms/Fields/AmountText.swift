import Records

/// An amount as it is typed in the Netherlands: `1495`, `1495,00`, `1.495,00`, `€ 1.495,00`, `-12,5`, `1495,-`; and
/// `1495.50` or `1,495.50`, which mean one thing only.
///
/// `1.495` and `1,495` do not: a thousand times too much or too little is no slip that may be guessed at, so these are
/// asked back. Spaces part thousands, too; points, commas and spaces that part anything but thousands are refused.
enum AmountText {
  /// - Throws: ``UnreadableText``, also for amounts of a hundred billion and more, as in ``Money``.
  static func read(_ typed: String) throws(UnreadableText) -> Money {
    guard typed.utf8.count <= 60 else { throw unreadable(typed) }
    let text = typed.folded.replacing("−", with: "-")
    let form = /(-)? ?(?:€|euro|eur)? ?(-)? ?([0-9., ]*[0-9])(,--?)? ?(?:€|euro|eur)?/
    guard let match = text.wholeMatch(of: form), match.1 == nil || match.2 == nil else {
      throw unreadable(typed)
    }
    // `1.495,-` says that nothing follows the comma.
    let (whole, decimals) =
      match.4 == nil ? try parts(of: match.3, typed) : (try thousands(match.3, typed), decimals: "")
    let digits = String(whole.drop { $0 == "0" })
    let sign = match.1 != nil || match.2 != nil ? "-" : ""
    guard let money = Money(decimal: "\(sign)\(digits.isEmpty ? "0" : digits).\(decimals.isEmpty ? "0" : decimals)")
    else {
      throw UnreadableText(
        "\(FieldText.named(typed)) is te groot voor een bedrag; typ minder dan honderd miljard.",
        "\(FieldText.named(typed)) is too large for an amount; type less than a hundred billion.")
    }
    return money
  }

  /// `1495,00`, `-12,50`: without points, which are only in the way of changing it.
  static func typed(_ money: Money) -> String {
    let (euros, cents) = money.cents.magnitude.quotientAndRemainder(dividingBy: 100)
    return "\(money.cents < 0 ? "-" : "")\(euros),\(cents < 10 ? "0" : "")\(cents)"
  }

  /// The digits before and after the decimal sign.
  private static func parts(
    of number: Substring, _ typed: String
  ) throws(UnreadableText) -> (whole: String, decimals: Substring) {
    let signs = number.filter { !("0"..."9").contains($0) }
    guard let last = signs.last, let place = number.lastIndex(of: last) else { return (String(number), "") }
    let (before, after) = (number[..<place], number[number.index(after: place)...])
    if signs.count == 1, last != " ", after.count == 3, (1...3).contains(before.count), before.first != "0" {
      throw twoReadings(typed, before, after, last)
    }
    // The last sign parts thousands where it is a space, or stands more than once and alone.
    if last == " " || (signs.count > 1 && signs.allSatisfy { $0 == last }) {
      return (try thousands(number, typed), "")
    }
    guard after.count <= 2 else {
      throw UnreadableText(
        "\(FieldText.named(typed)) heeft meer dan twee cijfers achter de komma; rond af op centen.",
        "\(FieldText.named(typed)) has more than two decimals; round it to cents.")
    }
    return (try thousands(before, typed), after)
  }

  private static func thousands(_ number: Substring, _ typed: String) throws(UnreadableText) -> String {
    let groups = number.split(omittingEmptySubsequences: false) { !("0"..."9").contains($0) }
    let isGrouped =
      groups.count == 1
      || groups.enumerated().allSatisfy { index, group in
        index == 0 ? (1...3).contains(group.count) : group.count == 3
      }
    let signs = Set(number.filter { !("0"..."9").contains($0) })
    guard isGrouped, signs.count <= 1, groups.first?.isEmpty == false else { throw unreadable(typed) }
    return groups.joined()
  }

  private static func twoReadings(
    _ typed: String, _ before: Substring, _ after: Substring, _ sign: Character
  ) -> UnreadableText {
    let name = FieldText.named(typed)
    let (many, few) = ("\(before).\(after),00", "\(before),\(after)")
    let (manyTyped, fewTyped) = ("\(before)\(after),00", "\(before),\(after.prefix(2))")
    return UnreadableText(
      "\(name) kan \(many) of \(few) zijn; typ \(manyTyped), of met twee cijfers achter de komma: \(fewTyped).",
      "\(name) can be \(many) or \(few); type \(manyTyped), or with two decimals: \(fewTyped).")
  }

  private static func unreadable(_ typed: String) -> UnreadableText {
    let name = FieldText.named(typed)
    return UnreadableText(
      "\(name) is geen bedrag; typ bijvoorbeeld 1495, 1495,00 of 1.495,00.",
      "\(name) is no amount; type for example 1495, 1495,00 or 1.495,00.")
  }
}
