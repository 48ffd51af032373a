extension Unicode.Scalar {
  /// Whether it can hide or turn around what is read, or is no character at all: controls, formats such as bidi marks and
  /// zero widths, separators of lines, private and unassigned ones.
  package var isUnseen: Bool {
    switch properties.generalCategory {
    case .control, .format, .lineSeparator, .paragraphSeparator, .surrogate, .privateUse, .unassigned: true
    default: false
    }
  }
}
