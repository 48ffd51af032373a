import Insights
import Records
import VendorAPI

extension Ageing.Bucket {
  var words: Words {
    switch self {
    case .notYetDue: Words("nog niet vervallen", "not yet due")
    case .days1to30: Words("1–30 dagen", "1–30 days")
    case .days31to60: Words("31–60 dagen", "31–60 days")
    case .days61to90: Words("61–90 dagen", "61–90 days")
    case .over90: Words("meer dan 90 dagen", "over 90 days")
    case .noDueDate: Words("geen vervaldatum", "no due date")
    }
  }

  var tone: Tone {
    switch self {
    case .notYetDue: .underway
    case .days1to30, .days31to60: .warning
    case .days61to90, .over90: .alarm
    case .noDueDate: .plain
    }
  }
}

extension AmountUnit.Measure {
  /// `€`, `USD`; of a vendor that tells none, that it is not known.
  var words: Words {
    switch self {
    case .currency("EUR"): Words("€")
    case .currency(let code): Words(code)
    case .unknown: Words("eenheid ?", "unit ?")
    }
  }
}

extension Format {
  /// `€ 1.495,00`; of an unknown unit the bare number with a question mark.
  func sum(_ hundredths: Int, of measure: AmountUnit.Measure) -> String {
    switch measure {
    case .currency(let code): money(Money(cents: hundredths, currency: code))
    case .unknown: "\(number(hundredths: hundredths)) ?"
    }
  }
}

extension AgeingItem {
  /// `Blueprint`, with a unit that is not the usual one: `Blueprint USD`, `Corlega ?`.
  var source: String {
    switch kind {
    case .bucket, .total:
      switch unit?.measure {
      case nil, .currency("EUR"): id.vendor.name
      case .currency(let code): "\(id.vendor.name) \(code)"
      case .unknown: "\(id.vendor.name) ?"
      }
    case .unknownStatus, .possibleDuplicates, .unchecked: ""
    }
  }

  var label: (words: Words, tone: Tone) {
    switch kind {
    case .bucket(let bucket): (bucket.words, bucket.tone)
    case .total: (Words("totaal open", "total open"), .strong)
    case .unknownStatus(let word):
      (Words("? status \(word.isEmpty ? "ontbreekt" : word)", "? status \(word.isEmpty ? "missing" : word)"), .warning)
    case .possibleDuplicates: (Words("= mogelijk dubbel", "= possibly double"), .warning)
    case .unchecked(let words): (Words("? ") + words, .warning)
    }
  }

  /// What a filter looks in.
  func searchParts(_ language: Language) -> [String?] { [source, label.words(language)] }
}

extension RowScope {
  /// What is shown of the pane, in a note at its foot.
  package var words: Words {
    switch self {
    case .open(let vendor, let measure, let bucket):
      let unit = Words("\(vendor.name) ") + (measure?.words ?? Words("geen bedrag", "no amount"))
      return unit + Words(" · ") + (bucket?.words ?? Words("alle openstaande", "all that are open"))
    case .unknownStatus(let word): return Words("status ?\(word)")
    case .possibleDuplicates: return Words("mogelijk dubbel", "possibly double")
    }
  }
}

extension PossibleDuplicate.Reading {
  /// How the amounts had to be read to be the same; `nil` where nothing is assumed.
  var words: Words? {
    switch self {
    case .exact: nil
    case .asEuros: Words("als het euro's zijn", "if it is euros")
    case .asCents: Words("als het centen zijn", "if it is cents")
    }
  }
}
