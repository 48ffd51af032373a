import Insights

/// What lies over the dashboard and takes the keys.
package enum Overlay: Equatable, Sendable {
  case picker(Picker)
  case commandLine(CommandLine)
  case signIn(SignInForm)
  case form(FormState)
  case review(Review)
  /// Writes under way, with what became of each.
  case run(Batch.ID)
  case menu(Menu)
  case question(Question)
}

/// A list to choose from, narrowed by typing.
package struct Picker: Equatable, Sendable {
  /// What is chosen from.
  package enum Kind: Equatable, Sendable {
    /// All keys, searchable; Enter runs the one chosen.
    case help
    case palette
    case themes
    case sort
    /// Which columns the table has; Enter shows or hides one.
    case columns
    /// What was said before, newest first.
    case messages
    /// What belongs to the record under the cursor.
    case related
    /// What can be done with the record under the cursor.
    case actions
    /// What was typed and not sent.
    case drafts
    /// In which form what is on the screen is written to a file.
    case export
    /// Records of all vendors, by a few letters.
    case find
  }

  package let kind: Kind
  package var query = TextLine()
  /// Position in the narrowed list.
  package var selected: Int
  /// What the finder found; nil until something is looked for.
  var found: FinderResult?

  init(_ kind: Kind, selected: Int = 0) {
    self.kind = kind
    self.selected = selected
  }
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
  /// Places of the characters in the title and the note that are why it is here.
  package var titleMarks: Set<Int> = []
  package var noteMarks: Set<Int> = []

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
