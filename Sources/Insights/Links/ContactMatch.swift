package import Records

/// Somebody whom a vendor knows under a telephone number.
///
/// The one question that is asked of a single conversation; ``Links`` answers it for all records at once, by all keys.
package struct ContactMatch: Hashable, Sendable {
  package enum Evidence: Hashable, Sendable {
    /// A mobile number is one person's.
    case mobile
    /// A landline is a firm's, whoever answers.
    case landline
    /// The number was completed by a guess.
    case guessed
  }

  package let record: RecordID
  package let name: String?
  package let company: String?
  package let evidence: Evidence

  /// Everybody with the number `phone`. Two of one vendor mean that the number alone does not tell who it is.
  package static func all(withPhone phone: String?, contacts: [Contact], users: some Sequence<User>) -> [ContactMatch] {
    guard let phone, let number = PhoneNumber(phone) else { return [] }
    func evidence(_ other: String?) -> Evidence? {
      guard let other, lastDigits(of: other) == lastDigits(of: phone), let known = PhoneNumber(other),
        let key = Link.Key(number, known, isHeld: true)
      else { return nil }
      if !known.isCertain || !number.isCertain { return .guessed }
      return key == .landline ? .landline : .mobile
    }
    let people = contacts.compactMap { contact in
      evidence(contact.phone).map {
        ContactMatch(record: contact.id, name: contact.name, company: contact.company, evidence: $0)
      }
    }
    let known = users.compactMap { user in
      evidence(user.phone).map {
        ContactMatch(record: user.id, name: user.name, company: user.company, evidence: $0)
      }
    }
    return people + known.sorted { ($0.record.scope, $0.record.id) < ($1.record.scope, $1.record.id) }
  }

  /// The last four digits: numbers that differ here are different however they are written, and comparing them is
  /// cheap enough for thousands of contacts.
  private static func lastDigits(of text: String) -> UInt32 {
    var (digits, count): (UInt32, Int) = (0, 0)
    for byte in text.utf8.reversed() where (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) {
      digits = digits << 8 | UInt32(byte)
      count += 1
      if count == 4 { break }
    }
    return digits
  }
}
