package import FoundationEssentials
import VendorAPI

/// A form being filled: what is typed in each field, and what is known to be wrong with it.
package struct FormState: Equatable, Sendable {
  package let action: Action
  /// The records it is about; one, or all that were marked.
  package let subjects: [Subject]
  package internal(set) var inputs: [FormInput]
  /// The field that is typed into.
  package internal(set) var focus = 0
  /// Problems that the user has been shown, by field.
  package internal(set) var problems: [Int: Words] = [:]
  /// A problem of the whole form.
  package internal(set) var problem: Words?
  /// The record as its vendor has it, once it has come; a form about several records has none.
  var row: JSONValue?
  /// The record is being fetched; what is typed meanwhile stays.
  package internal(set) var isFetching = false
  /// What the disk said of the files that it names, by path, since it was last asked to go on.
  var sights: [String: FileSight] = [:]
  /// When what is in it was typed, if it was typed earlier and kept.
  package internal(set) var keptSince: Date?
  /// Fields that the user has changed; a record that comes late does not overwrite them.
  var touched: Set<Int> = []

  init(_ action: Action, _ subjects: [Subject]) {
    self.action = action
    self.subjects = subjects
    inputs = action.fields.map { FormInput($0.kind) }
  }

  package var field: FormField? { action.fields.indices.contains(focus) ? action.fields[focus] : nil }

  package var subject: Subject? { subjects.first }

  /// Puts the cursor where something is to be typed.
  mutating func focusFirstEmpty() { focus = inputs.indices.first { inputs[$0].isEmpty } ?? 0 }

  /// What is kept of it on disk.
  func draft(at moment: Date) -> Draft {
    Draft(
      action: action.id, subjects: subjects, at: moment,
      texts: Dictionary(
        zip(action.fields, inputs).compactMap { field, input in
          field.kind.isSecret || input.isEmpty ? nil : (field.name, input.kept)
        }
      ) { first, _ in first })
  }

  mutating func take(_ draft: Draft) {
    for (index, field) in action.fields.enumerated() {
      guard let kept = draft.texts[field.name] else { continue }
      inputs[index] = FormInput(field.kind, kept)
      touched.insert(index)
    }
    keptSince = draft.at
  }
}

/// What is typed in one field.
package struct FormInput: Equatable, Sendable {
  package internal(set) var line: TextLine
  /// Records chosen from a list.
  package internal(set) var picked: [Picked] = []
  /// The proposal that Enter would take.
  package internal(set) var highlight = 0

  package struct Picked: Codable, Hashable, Sendable {
    package let id: String
    package let name: String
  }

  init(_ kind: FieldKind, _ text: String = "") { line = TextLine(text, holdsLines: kind.isLong) }

  init(_ kind: FieldKind, _ kept: Draft.Text) {
    self.init(kind, kept.typed)
    picked = kept.picked
  }

  package var isEmpty: Bool { line.isEmpty && picked.isEmpty }

  var kept: Draft.Text { Draft.Text(typed: line.text, picked: picked) }
}

/// What was typed in a form and not sent: kept until the user throws it away or it is sent.
package struct Draft: Codable, Equatable, Sendable {
  package let action: String
  package let subjects: [Subject]
  package let at: Date
  let texts: [String: Text]

  struct Text: Codable, Equatable, Sendable {
    var typed: String
    var picked: [FormInput.Picked]
  }

  /// What it is a draft of: the same action on the same records goes on where it stopped.
  package var key: String { ([action] + subjects.map { "\($0.list)/\($0.id)" }).joined(separator: "\n") }
}

extension FieldKind {
  /// Must not be written to disk.
  var isSecret: Bool { if case .secret = self { true } else { false } }

  /// The list whose records are chosen from, if it is about records.
  package var recordList: String? {
    switch self {
    case .record(let list), .records(let list): list
    default: nil
    }
  }

  var picksSeveral: Bool { if case .records = self { true } else { false } }

  package var picksRecords: Bool { recordList != nil }

  /// One of what there is, rather than free text.
  var isChosen: Bool {
    switch self {
    case .choice, .flag, .record: true
    default: false
    }
  }

  /// Drawn as dots.
  package var isHidden: Bool { isSecret }
}
