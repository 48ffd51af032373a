/// The names of days and months in both languages, as they are typed: in full or shortened.
enum DayNames {
  /// Monday first.
  static let weekdays = [
    Words("maandag", "Monday"), Words("dinsdag", "Tuesday"), Words("woensdag", "Wednesday"),
    Words("donderdag", "Thursday"), Words("vrijdag", "Friday"), Words("zaterdag", "Saturday"),
    Words("zondag", "Sunday"),
  ]

  static let months = [
    Words("januari", "January"), Words("februari", "February"), Words("maart", "March"), Words("april", "April"),
    Words("mei", "May"), Words("juni", "June"), Words("juli", "July"), Words("augustus", "August"),
    Words("september", "September"), Words("oktober", "October"), Words("november", "November"),
    Words("december", "December"),
  ]

  /// Days from today.
  static let relative = [
    "vandaag": 0, "today": 0, "morgen": 1, "tomorrow": 1, "overmorgen": 2, "gisteren": -1, "yesterday": -1,
    "eergisteren": -2,
  ]

  /// 1 for `ma`, `maandag`, `mon` or `Monday`.
  /// - Parameter folded: in lower case and without accents.
  static func weekday(_ folded: Substring) -> Int? {
    let index = weekdays.firstIndex { name in
      let english = name.en.lowercased()
      return [name.nl[...], name.nl.prefix(2), english[...], english.prefix(3)].contains(folded)
    }
    return index.map { $0 + 1 }
  }

  /// 1 for `jan`, `januari`, `January`, …, from three letters on.
  /// - Parameter folded: in lower case and without accents.
  static func month(_ folded: Substring) -> Int? {
    guard folded.count >= 3 else { return nil }
    let index = months.firstIndex { $0.nl.hasPrefix(folded) || $0.en.lowercased().hasPrefix(folded) }
    return folded == "mrt" ? 3 : index.map { $0 + 1 }
  }
}
