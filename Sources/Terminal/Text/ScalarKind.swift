/// What becomes of a character of unknown origin on its way into a cell.
///
/// The rule, in one place:
/// - what steers a terminal is spelled out: `^[` for ESC, `^?` for DEL;
/// - what reorders text or carries hidden text is named, because it is made to deceive: `‹U+202E›`;
/// - everything else without a shape of its own is a dot (`·`): C1 controls, zero-width and other ignorable characters,
///   stray variation selectors, joiners, skin tones, private and unassigned numbers;
/// - every kind of space is a space, a tab too; the end of a line is `⏎`;
/// - the letters of a flag are circled letters, for a flag has no width that terminals agree on.
enum ScalarKind: Equatable {
  /// As it is, in so many columns.
  case shown(width: UInt8)
  /// Stands on the character before it.
  case mark
  case space
  /// A space at which a line is not broken.
  case joiningSpace
  case newline
  case carriageReturn
  case control
  case hidden
  case named
  case flagLetter
  /// Says that the character before it is to look like an emoji, or not.
  case emojiSelector

  init(_ scalar: Unicode.Scalar) {
    switch scalar.value {
    case 0x20: self = .space
    case 0x21...0x7e: self = .shown(width: 1)
    case 0x09: self = .space
    case 0x0a, 0x2028, 0x2029: self = .newline
    case 0x0d: self = .carriageReturn
    case ..<0x20, 0x7f: self = .control
    case 0x80...0x9f, 0xad: self = .hidden
    case 0xa0, 0x2007, 0x202f: self = .joiningSpace
    case 0xa1...0x2ff: self = .shown(width: 1)
    case 0x61c, 0x200e, 0x200f, 0x202a...0x202e, 0x2066...0x206f, 0xe0000...0xe007f: self = .named
    // Dashes, quotes, currency signs and box lines, which are on every screen: known without asking Unicode's tables.
    case 0x2010...0x2027, 0x20a0...0x20bf, 0x2500...0x25fc: self = .shown(width: 1)
    case 0xfe0e, 0xfe0f: self = .emojiSelector
    case 0x1f1e6...0x1f1ff: self = .flagLetter
    // Korean vowels and tails that join the syllable before them in some terminals; skin tones join the emoji before them.
    case 0x1160...0x11ff, 0xd7b0...0xd7ff, 0x1f3fb...0x1f3ff: self = .hidden
    default: self = Self.byProperties(scalar)
    }
  }

  private static func byProperties(_ scalar: Unicode.Scalar) -> ScalarKind {
    let properties = scalar.properties
    if properties.isDefaultIgnorableCodePoint { return .hidden }
    switch properties.generalCategory {
    case .nonspacingMark, .enclosingMark: return .mark
    case .spaceSeparator: return .space
    case .control, .format, .privateUse, .surrogate, .unassigned, .lineSeparator, .paragraphSeparator: return .hidden
    default: return .shown(width: TextWidth.isWide(scalar.value) ? 2 : 1)
    }
  }
}
