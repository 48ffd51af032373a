/// Two records that may be of one person or firm, with what speaks for it and against it.
package struct Link: Hashable, Sendable {
  /// What two records have in common.
  package enum Key: Int, CaseIterable, Comparable, Hashable, Sendable {
    case kvk
    /// The personal e-mail address.
    case email
    /// A conversation is held with the contact's mobile number.
    case conversationPhone
    case mobile
    /// A mailbox of the firm, such as `info@`.
    case roleMailbox
    case companyName
    case landline
    /// Only the domain of their e-mail addresses.
    case emailDomain
    /// At least nine tenths of the words of the firm's name.
    case companyWords
    case personName

    /// How sure this alone makes it, of 100.
    package var points: Int {
      switch self {
      case .kvk: 98
      case .email, .conversationPhone: 95
      case .mobile: 90
      case .roleMailbox: 80
      case .companyName: 75
      case .landline: 70
      case .emailDomain: 60
      case .companyWords: 55
      case .personName: 45
      }
    }

    /// Whether it can tell one person or firm from all others; however many of the other keys agree, they are what all
    /// who work there have in common, or what two of one name have.
    var isStrong: Bool { points >= Certainty.certain.points }

    package static func < (one: Key, other: Key) -> Bool { one.rawValue < other.rawValue }
  }

  /// One key on which two records agree.
  package struct Evidence: Hashable, Sendable {
    package let key: Key
    /// On what they agree, made comparable: `00000512`, `+31600000012`, `demo grondwerk`.
    package let value: String
    /// False where a digit had to be guessed.
    package let isCertain: Bool
  }

  /// What speaks against it.
  package enum Conflict: Hashable, Sendable {
    /// Two numbers of the trade register are two firms.
    case kvk(String, String)
    /// One number or address, but names that nobody can both have, as the vendors write them.
    case person(String, String)
    /// One mobile number or address, but firms whose names have nothing in common, as the vendors write them.
    case company(String, String)
    /// Each link by itself would hold, but together they make one of what is certainly two.
    case group

    /// The most that can remain.
    var ceiling: Int { if case .kvk = self { 35 } else { Certainty.certain.points - 1 } }
  }

  package enum Certainty: Comparable, Hashable, Sendable {
    /// Below 40: shown only because of its conflict.
    case doubtful
    /// From 40: listed as a suggestion.
    case possible
    /// From 70: used for reading, and named before anything is sent.
    case probable
    /// From 90: both behave as one.
    case certain

    init(points: Int) {
      self = [.certain, .probable, .possible].first { points >= $0.points } ?? .doubtful
    }

    /// The fewest points that make it so.
    var points: Int {
      switch self {
      case .doubtful: 0
      case .possible: 40
      case .probable: 70
      case .certain: 90
      }
    }
  }

  /// What the user said of it.
  package enum Decision: Hashable, Sendable {
    case accepted
    /// One of the two stands alone.
    case split
  }

  /// Where the records stand in the list of parties that was looked at.
  package let first: Int
  package let second: Int
  /// 0 to 99; 100 where the user accepted it.
  package let points: Int
  /// The strongest first; empty where only the user's word links them.
  package let evidence: [Evidence]
  package let conflicts: [Conflict]
  /// How many records of one list fit about as well (within 10 points), this one included. With two or more there is no
  /// link, and somebody has to choose.
  package let candidates: Int
  package let decision: Decision?

  package var certainty: Certainty { Certainty(points: points) }

  /// Whether both behave as one without being asked.
  package var isSettled: Bool { decision == .accepted || certainty == .certain && candidates == 1 && decision == nil }

  /// Whether it may be used for reading: probable at least, and nobody fits as well.
  package var isUsable: Bool { isSettled || certainty >= .probable && candidates == 1 && decision == nil }

  /// Whether only the firm is known to be the same: nothing that belongs to one person agrees.
  package var isOnlyOfFirm: Bool {
    decision != .accepted && !evidence.contains { [.email, .conversationPhone, .mobile, .personName].contains($0.key) }
  }

  /// The same link seen from the other side.
  var reversed: Link {
    Link(
      first: second, second: first, points: points, evidence: evidence, conflicts: conflicts, candidates: candidates,
      decision: decision)
  }
}
