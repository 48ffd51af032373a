/// What a piece of text means to the eye. A theme gives each a look; a word or sign always says the same, so no
/// meaning hangs on colour alone.
package enum Tone: UInt8, CaseIterable, Hashable, Sendable {
  case plain
  case dim
  case strong
  /// Act now (red).
  case alarm
  /// Look at it (yellow).
  case warning
  /// Under way, or waiting for somebody else (cyan).
  case underway
  /// In order (green).
  case good
  /// Over, or not relevant (grey).
  case closed
}

/// What stands in one cell of a table, or in one piece of a line.
package struct StyledText: Hashable, Sendable {
  /// May hold a vendor's text as it came; only drawing makes it harmless.
  package var text: String
  package var tone: Tone
  /// Of a whole, from 0 to 1, which the text says as well: where there is room, it is drawn as a bar.
  package var share: Double?

  package init(_ text: String, _ tone: Tone = .plain, share: Double? = nil) {
    self.text = text
    self.tone = tone
    self.share = share
  }

  package static var empty: StyledText { StyledText("") }
}
