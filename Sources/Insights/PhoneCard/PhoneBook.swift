import Records

/// Finds who it is by what somebody hears or sees: the last digits of a telephone number, a name, a trade-register
/// number. Made once for a set of records, since it links all of them; asked at every key.
package struct PhoneBook: Sendable {
  package struct Match: Hashable, Sendable {
    package enum Reason: Int, Comparable, Hashable, Sendable {
      /// The whole number, in whatever notation.
      case phone
      case kvk
      case lastDigits
      /// Every word of the name, in their order.
      case name
      /// The beginnings of words of the name.
      case partOfName

      package static func < (one: Reason, other: Reason) -> Bool { one.rawValue < other.rawValue }
    }

    /// Where the party stands in ``Links/parties``; a group is there once, by the first of it that fits best.
    package let position: Int
    package let reason: Reason
  }

  package let records: KnownRecords
  package let links: Links
  private let entries: [Entry]

  private struct Entry {
    /// Digits only, as the vendor writes it, and in the international form.
    let digits: String
    let phone: PhoneNumber?
    let kvk: String?
    /// Folded words of each name.
    let names: [[String]]

    init(_ party: Party) {
      digits = (party.phone ?? "").filter { ("0"..."9").contains($0) }
      phone = party.phone.flatMap(PhoneNumber.init)
      kvk = party.kvk?.digits
      let texts = party.hasOneName ? [party.person] : [party.person, party.company]
      names = texts.compactMap { $0.map(FoldedText.words) }.filter { !$0.isEmpty }
    }
  }

  /// - Parameter decisions: what the user said of links.
  package init(_ records: KnownRecords, decisions: LinkDecisions = LinkDecisions()) {
    self.records = records
    let parties = records.parties
    links = Links(parties, decisions: decisions)
    entries = parties.map(Entry.init)
  }

  /// Who fits, the best reason first and then in the order of the records; case, accents and punctuation do not matter.
  /// - Parameter query: digits (three at least) or a name.
  package func matches(_ query: String, limit: Int = 50) -> [Match] {
    guard let wanted = Query(query) else { return [] }
    var best: [Int: Match] = [:]
    for (position, entry) in entries.enumerated() {
      guard let reason = wanted.reason(for: entry) else { continue }
      let first = links.group(of: position).first ?? position
      if let known = best[first], known.reason <= reason { continue }
      best[first] = Match(position: position, reason: reason)
    }
    return Array(best.values.sorted { ($0.reason, $0.position) < ($1.reason, $1.position) }.prefix(max(0, limit)))
  }

  private enum Query {
    case digits(String, PhoneNumber?)
    case words([String])

    init?(_ text: String) {
      let digits = text.filter { ("0"..."9").contains($0) }
      if text.allSatisfy({ ("0"..."9").contains($0) || " +-().".contains($0) }) {
        guard digits.count >= 3 else { return nil }
        self = .digits(digits, PhoneNumber(text))
      } else {
        let words = FoldedText.words(of: text)
        guard !words.isEmpty else { return nil }
        self = .words(words)
      }
    }

    func reason(for entry: Entry) -> Match.Reason? {
      switch self {
      case .digits(let digits, let number):
        if let number, number.e164 == entry.phone?.e164 { return .phone }
        if digits == entry.kvk { return .kvk }
        return entry.digits.hasSuffix(digits) || entry.phone?.e164.hasSuffix(digits) == true ? .lastDigits : nil
      case .words(let words):
        if entry.names.contains(words) { return .name }
        let isPart = entry.names.contains { name in
          words.allSatisfy { word in name.contains { $0.hasPrefix(word) } }
        }
        return isPart ? .partOfName : nil
      }
    }
  }
}
