import Records
import VendorAPI

/// Typed or pasted text without what nobody can see.
///
/// Text from mail programs, documents and web pages is full of zero widths, soft hyphens and marks of direction, which
/// its reader could not find to take them out. So they are left out of every field here, and the field says how many
/// it were. Only where each sign counts and one too few would go unnoticed (addresses, passwords, ids) a field refuses
/// such text instead. Tabs are spaces; any kind of line break is `\n`, in a field of one line a space; white space
/// around the text is dropped.
///
/// A joiner between two emoji stays: it shows, since without it a family falls apart into its members.
struct FieldText: Equatable {
  let text: String
  /// How many invisible signs were left out.
  let dropped: Int
  /// Whether line breaks became spaces.
  let joinsLines: Bool

  init(_ typed: String, hasLines: Bool = false) {
    var kept = String.UnicodeScalarView()
    var dropped = 0
    for character in typed.trimmed {
      if character.isNewline {
        kept.append("\n")
      } else {
        dropped += Self.append(character, to: &kept)
      }
    }
    // What was left out may have stood around white space.
    let text = String(String(kept).trimmed)
    joinsLines = !hasLines && text.contains("\n")
    self.text = joinsLines ? text.replacing("\n", with: " ") : text
    self.dropped = dropped
  }

  /// - Returns: how many scalars were left out.
  private static func append(_ character: Character, to kept: inout String.UnicodeScalarView) -> Int {
    var dropped = 0
    let scalars = Array(character.unicodeScalars)
    for (index, scalar) in scalars.enumerated() {
      if scalar == "\t" {
        kept.append(" ")
      } else if scalar.isUnseen, !(scalar == "\u{200D}" && scalars.dropFirst(index + 1).first?.isEmoji == true) {
        dropped += 1
      } else {
        kept.append(scalar)
      }
    }
    return dropped
  }

  /// How long a text is to a vendor with a limit, in UTF-16 units.
  ///
  /// No vendor says what it counts. Theirs are JavaScript and Java programs, to which a character is a UTF-16 unit, and
  /// no text has more Characters or code points than it has of those: what passes here passes every such count.
  static func length(of text: String) -> Int { text.utf16.count }

  /// What was changed, for the warning; `nil` where nothing was.
  var changes: Words? {
    let invisible =
      dropped == 1
      ? Words("1 onzichtbaar teken is weggelaten.", "1 invisible character was left out.")
      : Words("\(dropped) onzichtbare tekens zijn weggelaten.", "\(dropped) invisible characters were left out.")
    let joined = Words("Regeleinden zijn spaties geworden.", "Line breaks have become spaces.")
    switch (dropped > 0, joinsLines) {
    case (false, false): return nil
    case (true, false): return invisible
    case (false, true): return joined
    case (true, true): return invisible + Words(" ") + joined
    }
  }

  /// A text as a problem names it: short and without what would spoil the sentence.
  static func named(_ text: String) -> String {
    let clean = FieldText(text).text
    return clean.count <= 40 ? clean : clean.prefix(39) + "…"
  }
}

extension Unicode.Scalar {
  /// A picture; digits, which are emoji by the letter of Unicode, are none.
  fileprivate var isEmoji: Bool { !isASCII && properties.isEmoji }
}

extension StringProtocol {
  /// Without white space and line breaks at both ends.
  var trimmed: SubSequence {
    guard let first = firstIndex(where: { !$0.isWhitespace }), let last = lastIndex(where: { !$0.isWhitespace }) else {
      return self[startIndex..<startIndex]
    }
    return self[first...last]
  }
}

extension String {
  /// In lower case and without accents, as names are compared.
  var folded: String { String(decoding: FoldedText.bytes(of: self), as: UTF8.self) }
}
