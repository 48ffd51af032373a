import Dashboard
import Terminal

/// VEMAP's sign-in: two fields and what went wrong the last time. Passwords are dots.
struct SignInView {
  private let form: SignInForm
  private let language: Language
  private let box: Rect

  init(form: SignInForm, language: Language, frame: Rect) {
    self.form = form
    self.language = language
    box = frame.centered(Size(columns: 56, rows: 9))
  }

  /// The field whose line is at a place.
  func field(at place: Point) -> SignInForm.Field? {
    guard box.contains(place) else { return nil }
    return SignInForm.Field.allCases.first { place.row == row(of: $0) }
  }

  private func row(of field: SignInForm.Field) -> Int { box.top + 3 + field.rawValue }

  func draw(on surface: inout Surface) {
    let inside = surface.box(box, title: Words("Aanmelden bij VEMAP", "Sign in to VEMAP")(language))
    surface.cursor = box.origin
    let purpose =
      form.purpose == .password
      ? Words("Uw gegevens gaan alleen naar VEMAP.", "Your details go to VEMAP only.")
      : Words("VEMAP vraagt \(form.user) om een nieuw wachtwoord.", "VEMAP asks \(form.user) for a new password.")
    surface.drawWrapped(
      purpose(language), in: Rect(column: inside.left, row: inside.top, columns: inside.width, rows: 2), role: .dim)
    let labels = SignInForm.Field.allCases.map { form.label($0)(language) }
    let labelWidth = labels.reduce(0) { max($0, DisplayText.width(of: $1)) }
    for field in SignInForm.Field.allCases {
      let hasKeys = field == form.focus && !form.isSending
      let place = Point(column: inside.left, row: row(of: field))
      surface.draw(labels[field.rawValue], at: place, width: labelWidth, role: .inputLabel)
      let rect = Rect(
        column: place.column + labelWidth + 2, row: place.row, columns: inside.width - labelWidth - 2, rows: 1)
      let cursor = TextField(line: form[field], isHidden: form.isHidden(field)).draw(
        in: rect, role: hasKeys ? .inputFocused : .input, ground: .overlay, on: &surface)
      if field == form.focus, let cursor { surface.cursor = cursor }
    }
    let below = Rect(column: inside.left, row: box.top + 6, columns: inside.width, rows: 2)
    if form.isSending {
      surface.draw(Words("Meldt aan…", "Signing in…")(language), at: below.origin, role: .progress)
    } else if let problem = form.problem {
      surface.drawWrapped("✗ " + problem, in: below, role: .inputError)
    } else {
      let keys = Words("Enter aanmelden · Tab volgend veld · Esc", "Enter signs in · Tab next field · Esc")
      surface.draw(keys(language), at: below.origin, width: below.width, role: .dim)
    }
  }
}
