/// Text made comparable: lower case, without accents, so that `e` finds `ë` and case does not matter.
package enum FoldedText {
  /// Appends the folded UTF-8 of `text`.
  package static func append(_ text: String, to bytes: inout [UInt8]) {
    var text = text
    let isPlain = text.withUTF8 { buffer in
      guard buffer.allSatisfy({ $0 < 0x80 }) else { return false }
      for byte in buffer { bytes.append(lowered(byte)) }
      return true
    }
    if !isPlain { appendFolding(text, to: &bytes) }
  }

  /// The folded UTF-8 of `text`.
  package static func bytes(of text: String) -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(text.utf8.count)
    append(text, to: &bytes)
    return bytes
  }

  /// What is left of `text` when everything but letters and digits parts words, folded.
  package static func words(of text: String) -> [String] { words(in: bytes(of: text)) }

  /// The same of a text that is folded already.
  package static func words(in bytes: [UInt8]) -> [String] {
    // Nearly all names are plain, and asking a character whether it is a letter takes long.
    guard bytes.allSatisfy({ $0 < 0x80 }) else {
      return String(decoding: bytes, as: UTF8.self).split { !$0.isLetter && !$0.isNumber }.map(String.init)
    }
    return bytes.split { !isLetterOrDigit($0) }.map { String(decoding: $0, as: UTF8.self) }
  }

  /// Of a plain text that is folded.
  package static func isLetterOrDigit(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte) || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
  }

  private static func lowered(_ byte: UInt8) -> UInt8 {
    (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte) ? byte | 0x20 : byte
  }

  private static func appendFolding(_ text: String, to bytes: inout [UInt8]) {
    for scalar in text.unicodeScalars {
      if scalar.isASCII {
        bytes.append(lowered(UInt8(scalar.value)))
        continue
      }
      // Combining marks: the letter before them is what counts.
      if (0x300...0x36F).contains(scalar.value) { continue }
      if scalar == "\u{A0}" || scalar == "\u{202F}" {
        bytes.append(UInt8(ascii: " "))
      } else if let plain = plainLetters[scalar.value] {
        bytes.append(contentsOf: plain.utf8)
      } else {
        bytes.append(contentsOf: scalar.properties.lowercaseMapping.utf8)
      }
    }
  }

  /// Latin letters with accents and what is typed for them.
  private static let plainLetters: [UInt32: String] = {
    let groups: [(String, String)] = [
      ("ÀÁÂÃÄÅĀĂĄàáâãäåāăą", "a"), ("ÇĆĈĊČçćĉċč", "c"), ("ĎĐďđÐð", "d"), ("ÈÉÊËĒĔĖĘĚèéêëēĕėęě", "e"),
      ("ĜĞĠĢĝğġģ", "g"), ("ĤĦĥħ", "h"), ("ÌÍÎÏĨĪĬĮİìíîïĩīĭįı", "i"), ("Ĵĵ", "j"), ("Ķķ", "k"), ("ĹĻĽĿŁĺļľŀł", "l"),
      ("ÑŃŅŇñńņň", "n"), ("ÒÓÔÕÖØŌŎŐòóôõöøōŏő", "o"), ("ŔŖŘŕŗř", "r"), ("ŚŜŞŠśŝşš", "s"), ("ŢŤŦţťŧ", "t"),
      ("ÙÚÛÜŨŪŬŮŰŲùúûüũūŭůűų", "u"), ("Ŵŵ", "w"), ("ÝŶŸýÿŷ", "y"), ("ŹŻŽźżž", "z"), ("ß", "ss"), ("Ææ", "ae"),
      ("Œœ", "oe"), ("Ĳĳ", "ij"), ("Þþ", "th"),
    ]
    var table: [UInt32: String] = [:]
    for (letters, plain) in groups {
      for scalar in letters.unicodeScalars { table[scalar.value] = plain }
    }
    return table
  }()
}
