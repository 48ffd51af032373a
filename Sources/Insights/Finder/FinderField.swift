/// What a record can be found by.
package enum FinderField: UInt8, CaseIterable, Hashable, Sendable {
  case name, firm, email, phone, kvk, number, client, subject, road, project, place, amount, date

  /// How its text is compared.
  enum Reading {
    /// By its words: case, accents and punctuation do not matter.
    case text
    /// By its digits alone.
    case digits
    /// By its digits, of which the last are as good as the first: that is how numbers are read out.
    case ending
  }

  var reading: Reading {
    switch self {
    case .name, .firm, .email, .number, .client, .subject, .road, .project, .place: .text
    case .amount, .date: .digits
    case .phone, .kvk: .ending
    }
  }
}
