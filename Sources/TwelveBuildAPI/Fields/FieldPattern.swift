import VendorAPI

/// What the document lets a text be. Its patterns often lack an anchor on one side, so that they would take far more
/// than they say; what is checked here is what each of them is meant to take.
struct FieldPattern: Sendable {
  /// The end of a sentence that starts with the field's name.
  private let words: String
  private let allows: @Sendable (String) -> Bool

  private init(_ words: String, _ allows: @escaping @Sendable (String) -> Bool) {
    self.words = words
    self.allows = allows
  }

  /// - Parameter fields: by the vendor's names; a field that is not there is not checked.
  func check(_ fields: KeyValuePairs<String, String?>) throws(InvalidField) {
    for (name, text) in fields {
      if let text { try InvalidField.require(allows(text), name, words) }
    }
  }
}

extension FieldPattern {
  /// `\d+`
  static let number = FieldPattern("must be a number") { !$0.isEmpty && $0.utf8.allSatisfy(\.isDigit) }

  /// `^[1-9][0-9]*$`
  static let numberFromOne = FieldPattern("must be a number that does not start with 0") {
    $0.utf8.first != UInt8(ascii: "0") && !$0.isEmpty && $0.utf8.allSatisfy(\.isDigit)
  }

  /// `^[0-9]{10}$`
  static let unixSeconds = FieldPattern("must be unix seconds, ten digits") {
    $0.utf8.count == 10 && $0.utf8.allSatisfy(\.isDigit)
  }

  /// `^[\p{L}]{2}$`
  static let country = FieldPattern("must be two letters") {
    $0.unicodeScalars.count == 2 && $0.unicodeScalars.allSatisfy { $0.properties.generalCategory.isLetter }
  }

  /// `^[a-z]{2}$`
  static let lowerCaseCountry = FieldPattern("must be two lower-case letters") {
    $0.utf8.count == 2 && $0.utf8.allSatisfy { (UInt8(ascii: "a")...UInt8(ascii: "z")).contains($0) }
  }

  /// `^[\p{L}\p{Nd}\p{Zs}\p{P}\p{Sm}]*$`. It leaves out, among others, `€`, `m²`, `°`, `$` and line breaks.
  static let plainText = FieldPattern("may hold letters, digits, spaces, punctuation and mathematical signs only") {
    $0.unicodeScalars.allSatisfy { $0.properties.generalCategory.isPlain }
  }

  /// `.*[^ ].*`, and what is required at all.
  static let filled = FieldPattern("is empty") { $0.contains { $0 != " " } }
}

extension InvalidField {
  /// The pages of a list, both from 1.
  static func requirePaging(pageSize: Int?, page: Int?) throws(InvalidField) {
    try require(pageSize.map { $0 >= 1 } ?? true, "pageSize", "must be a positive integer")
    try require(page.map { $0 >= 1 } ?? true, "page", "must be a positive integer")
  }

  /// Documents, work components and communication are of projects in tendering only.
  static func requireTender(_ product: TwelveBuild.Product?) throws(InvalidField) {
    try require(product != .other, "product", "must be tender")
  }
}

extension UInt8 {
  var isDigit: Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(self) }
}

extension Unicode.GeneralCategory {
  fileprivate var isLetter: Bool {
    switch self {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter: true
    default: false
    }
  }

  fileprivate var isPlain: Bool {
    switch self {
    case .decimalNumber, .spaceSeparator, .mathSymbol, .connectorPunctuation, .dashPunctuation, .openPunctuation,
      .closePunctuation, .initialPunctuation, .finalPunctuation, .otherPunctuation:
      true
    default: isLetter
    }
  }
}
