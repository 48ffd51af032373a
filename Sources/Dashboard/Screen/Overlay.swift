/// What lies over the dashboard and takes the keys.
package enum Overlay: Equatable, Sendable {
  /// All keys, searchable; Enter runs the one chosen.
  case help(Picker)
  case palette(Picker)
  case themes(Picker)
  case sort(Picker)
  /// Which columns the table has; Enter shows or hides one.
  case columns(Picker)
  /// What was said before, newest first.
  case messages(Picker)
  /// What belongs to the record under the cursor.
  case related(Picker)
  case commandLine(CommandLine)
  case signIn(SignInForm)

  /// The list in it, if it is one.
  package var picker: Picker? {
    switch self {
    case .help(let picker), .palette(let picker), .themes(let picker), .sort(let picker), .messages(let picker),
      .related(let picker), .columns(let picker):
      picker
    case .commandLine, .signIn: nil
    }
  }

  /// Replaces the list in it; does nothing for an overlay without one.
  mutating func setPicker(_ picker: Picker) {
    switch self {
    case .help: self = .help(picker)
    case .palette: self = .palette(picker)
    case .themes: self = .themes(picker)
    case .sort: self = .sort(picker)
    case .messages: self = .messages(picker)
    case .related: self = .related(picker)
    case .columns: self = .columns(picker)
    case .commandLine, .signIn: break
    }
  }
}

/// A list to choose from, narrowed by typing.
package struct Picker: Equatable, Sendable {
  package var query = TextLine()
  /// Position in the narrowed list.
  package var selected = 0

  package init() {}
}

/// One line of a picker.
package struct PickerItem: Equatable, Sendable {
  package var id: String
  package var title: String
  /// To the right: the keys, a direction, a time.
  package var note: String
  /// More about it, shown for the selected line.
  package var help: String
  /// Why it cannot be done now; the line is then dimmed, not hidden.
  package var blocked: String?
  /// A heading it stands under.
  package var section: String

  package init(
    id: String, title: String, note: String = "", help: String = "", blocked: String? = nil, section: String = ""
  ) {
    self.id = id
    self.title = title
    self.note = note
    self.help = help
    self.blocked = blocked
    self.section = section
  }
}

/// The `:` line: a place or command being typed.
package struct CommandLine: Equatable, Sendable {
  package var line = TextLine()
  /// What is wrong with it, after Enter.
  package var problem: String?

  package init(_ text: String = "") { line = TextLine(text) }
}

/// VEMAP's sign-in: password, or a new password after the vendor's challenge.
package struct SignInForm: Equatable, Sendable {
  package enum Purpose: Equatable, Sendable {
    case password
    case newPassword
  }

  package enum Field: Int, CaseIterable, Equatable, Sendable {
    case first
    case second
  }

  package let purpose: Purpose
  package var user: String
  /// User name and password, or the new password twice. Passwords are drawn as dots.
  package var first: TextLine
  package var second: TextLine
  package var focus = Field.first
  package var isSending = false
  package var problem: String?

  package init(_ purpose: Purpose, user: String) {
    self.purpose = purpose
    self.user = user
    first = TextLine(purpose == .password ? user : "")
    second = TextLine()
    focus = purpose == .password && !user.isEmpty ? .second : .first
  }

  /// Whether a field's text must not be seen.
  package func isHidden(_ field: Field) -> Bool { purpose == .newPassword || field == .second }

  package func label(_ field: Field) -> Words {
    switch (purpose, field) {
    case (.password, .first): Words("Gebruiker", "User")
    case (.password, .second): Words("Wachtwoord", "Password")
    case (.newPassword, .first): Words("Nieuw wachtwoord", "New password")
    case (.newPassword, .second): Words("Nog eens", "Once more")
    }
  }

  package subscript(field: Field) -> TextLine {
    get { field == .first ? first : second }
    set { if field == .first { first = newValue } else { second = newValue } }
  }
}
