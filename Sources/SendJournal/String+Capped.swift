extension String {
  /// At most `count` scalars of it. By scalars: one character can be a megabyte of combining marks.
  func capped(_ count: Int) -> String { String(String.UnicodeScalarView(unicodeScalars.prefix(count))) }
}
