import VendorAPI

extension FormState {
  /// The operation's fields as they are typed for one record.
  struct Reading {
    var fields: [String: JSONValue] = [:]
    /// What the record has for the fields that are sent, by path; only for an edit.
    var basis: [String: JSONValue] = [:]
    var problems: [Int: Words] = [:]
  }

  /// Reads every field.
  func reading(_ context: FieldContext) -> Reading {
    var reading = Reading()
    for (index, field) in action.fields.enumerated() where !isAsItWas(index, context) {
      switch self.reading(index, context) {
      case .problem(let words): reading.problems[index] = words
      case .empty:
        if field.isRequired {
          reading.problems[index] = Words("\(field.title.nl) is verplicht.", "\(field.title.en) is required.")
        } else if let cleared = cleared(field) {
          // What was there is taken away only where the vendor can be told so.
          take(cleared, of: field, at: index, into: &reading)
        }
      case .value(let value, _, _): take(value, of: field, at: index, into: &reading)
      }
    }
    return reading
  }

  /// Whether a field of an edit says what the record says. What the user never touched stays as the record has it, also
  /// where this program would write the same in another way: of a moment the form may show the day alone.
  private func isAsItWas(_ index: Int, _ context: FieldContext) -> Bool {
    let (field, input) = (action.fields[index], inputs[index])
    guard action.isEdit, !input.isEmpty, let row, let was = field.source?.value(in: row), was != .null else {
      return false
    }
    if !touched.contains(index) { return true }
    if field.kind.recordList == nil, input.line.text == field.kind.typed(from: was, language: context.language) {
      return true
    }
    return if case .value(let value, _, _) = reading(index, context) { value.isSame(as: was) } else { false }
  }

  private func take(_ value: JSONValue, of field: FormField, at index: Int, into reading: inout Reading) {
    if field.isOpen {
      if let problem = members(of: value, into: &reading) { reading.problems[index] = problem }
      return
    }
    reading.fields.set(value, at: field.target)
    if action.isEdit, let source = field.source, let row {
      reading.basis[source.names.joined(separator: ".")] = source.value(in: row) ?? .null
    }
  }

  /// The files that the fields name.
  func paths(in reading: Reading) -> [String] {
    action.fields.compactMap { field in
      guard case .file = field.kind else { return nil }
      return field.target.value(in: .object(reading.fields)).flatMap(FileText.path)
    }
  }

  /// Notes in a reading how large its files are, or what is wrong with them.
  func take(sights: [String: FileSight], into reading: inout Reading) {
    for (index, field) in action.fields.enumerated() {
      guard case .file(let limit) = field.kind, let value = field.target.value(in: .object(reading.fields)),
        case .object(var part) = value, let path = FileText.path(of: value), let sight = sights[path]
      else { continue }
      switch sight {
      case .problem(let words): reading.problems[index] = words
      case .there(0): reading.problems[index] = Words("\(path) is leeg.", "\(path) is empty.")
      case .there(let size) where size > limit:
        let (nl, en) = (Format(.nl), Format(.en))
        reading.problems[index] = Words(
          "\(path) is \(nl.bytes(size)) groot; hoogstens \(nl.bytes(limit)) kan worden verstuurd.",
          "\(path) has \(en.bytes(size)); \(en.bytes(limit)) at most can be sent.")
      case .there(let size):
        part["size"] = .int(size)
        reading.fields.set(.object(part), at: field.target)
      }
    }
  }

  /// Fields under names that the user typed.
  /// - Returns: what is wrong with them.
  private func members(of value: JSONValue, into reading: inout Reading) -> Words? {
    guard case .object(let members) = value else {
      return Words(
        "Typ namen met waarden: {\"naam\": \"waarde\"}.", "Type names with values: {\"name\": \"value\"}.")
    }
    if let twice = members.keys.sorted().first(where: { reading.fields[$0] != nil }) {
      return Words("\(twice) staat al in dit formulier.", "\(twice) is in this form already.")
    }
    reading.fields.merge(members) { there, _ in there }
    return nil
  }

  /// An emptied text of a record that had one.
  private func cleared(_ field: FormField) -> JSONValue? {
    guard action.isEdit, let source = field.source, let row, let was = source.value(in: row) else { return nil }
    switch (field.kind, was) {
    case (.text, .string(let text)), (.lines, .string(let text)): return text.isEmpty ? nil : .string("")
    case (.list, .array(let items)), (.choices, .array(let items)), (.records, .array(let items)):
      return items.isEmpty ? nil : .array([])
    default: return nil
    }
  }

  /// What one field says now.
  package func reading(_ index: Int, _ context: FieldContext) -> FieldReading {
    let (field, input) = (action.fields[index], inputs[index])
    guard field.kind.recordList != nil else { return field.kind.read(input.line.text, context) }
    let typed = input.line.text
    if field.kind.picksSeveral {
      guard typed.isEmpty else {
        return .problem(Words("Kies met Enter uit de lijst.", "Choose from the list with Enter."))
      }
      let ids = input.picked.map { JSONValue.string($0.id) }
      return ids.isEmpty ? .empty : .value(.array(ids), echo: nil, warning: nil)
    }
    if let picked = input.picked.first, picked.name == typed {
      return .value(.string(picked.id), echo: picked.id, warning: nil)
    }
    return typed.isEmpty
      ? .empty : .problem(Words("Kies uit de lijst; ↓ en Enter.", "Choose from the list; ↓ and Enter."))
  }
}
