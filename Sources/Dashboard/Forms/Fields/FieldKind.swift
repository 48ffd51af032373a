import Records

/// What a field of a form holds, how it is typed, and how it is written to the vendor.
package enum FieldKind: Hashable, Sendable {
  /// One line. `limit` counts as ``length(of:)`` does.
  case text(limit: Int? = nil)
  /// Several lines.
  case lines(limit: Int? = nil)
  case choice([FieldChoice])
  /// Several of them, parted by commas; the value is an array.
  case choices([FieldChoice])
  /// Several free texts, parted by commas (telephone numbers, road numbers); the value is an array of texts.
  case list
  /// Yes or no; the value is a JSON flag.
  case flag
  case date(DateForm)
  /// A day and a time of day on a Dutch clock.
  case moment(MomentForm)
  case money(MoneyForm)
  /// A whole number, within a range where the vendor names one.
  case whole(ClosedRange<Int>?)
  case decimal
  case phone(PhoneForm)
  case email
  /// A number of the Dutch trade register: a text of eight digits.
  case kvk
  /// Free text about a road, of which is said what was understood. What cannot be read is sent all the same.
  case roadSegment
  /// A password: never shown and never changed.
  case secret
  /// The id of a record that is picked from a list, e.g. `vemap users`.
  case record(list: String)
  /// Several of them; the value is an array of texts.
  case records(list: String)
  /// Rows of cells; the value is an array with an object for each row.
  case table([TableColumn])
  /// The path of a file of the user's, of at most so many bytes; the value is a ``FilePart`` whose bytes are read when
  /// it is sent.
  case file(limit: Int)
  /// Any JSON, for what the vendor leaves open.
  case json

  /// Whether it is written in several rows or in an editor.
  package var isLong: Bool {
    switch self {
    case .lines, .table, .json: true
    default: false
    }
  }

  /// How much of its limit a text takes, for counting while it is typed: UTF-16 units of what would be sent. `nil`
  /// where there is no limit.
  package func length(of typed: String) -> (used: Int, limit: Int)? {
    switch self {
    case .text(let limit?): (FieldText.length(of: FieldText(typed).text), limit)
    case .lines(let limit?): (FieldText.length(of: FieldText(typed, hasLines: true).text), limit)
    default: nil
    }
  }

  /// What the text can be completed to: choices that start with it, then those that contain it. Of several choices the
  /// last is completed and those before it stay.
  package func proposals(_ typed: String, language: Language = .nl) -> [String] {
    let clean = FieldText(typed).text
    switch self {
    case .choice(let choices): return choices.proposals(clean, language)
    case .flag: return FieldChoice.yesAndNo.proposals(clean, language)
    case .choices(let choices):
      let items = clean.split(separator: ",", omittingEmptySubsequences: false)
      let before = items.dropLast().map { String($0.trimmed) }.filter { !$0.isEmpty }
      let last = String((items.last ?? "").trimmed)
      return choices.proposals(last, language).map { proposal in
        (before + [ListText.typed([proposal])]).joined(separator: ", ")
      }
    default: return []
    }
  }
}

/// How a vendor writes a telephone number.
package enum PhoneForm: Hashable, Sendable {
  /// `+31612345678`.
  case e164
  /// `06 12345678`, and `+4917612345678` for a number of another country.
  case national

  func text(of phone: PhoneNumber) -> String { self == .e164 ? phone.e164 : phone.national }
}
