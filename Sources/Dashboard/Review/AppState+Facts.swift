import FoundationEssentials
import Records
import VendorAPI

extension AppState {
  /// What a review says of one write.
  /// - Parameter whole: also what is long, such as the text of a message.
  package func facts(of write: Write, _ action: Action, whole: Bool) -> [Action.Fact] {
    var facts = placeFacts(of: write.subject, action)
    facts += action.standing.facts(self, write.subject, write.fields)
    if let messaging = action.messaging {
      facts.append(Action.Fact(Words("Kanaal", "Channel"), messaging.channel))
      let to = write.recipient ?? Words("bepaalt \(action.vendor.name)", "\(action.vendor.name) decides")(language)
      facts.append(Action.Fact(Words("Aan", "To"), to, .strong))
    }
    facts += fieldFacts(write, action, whole: whole)
    if action.isEdit { facts += changes(write, action) }
    return facts
  }

  /// Where something is made: which organisation, project or phase it will be of.
  func placeFacts(of subject: Subject?, _ action: Action) -> [Action.Fact] {
    guard let subject, subject.id.isEmpty, !subject.isConnection else { return [] }
    return Self.places.compactMap { name, label in
      guard let id = subject.values[name], !id.isEmpty else { return nil }
      let known: String? =
        switch name {
        case "tenant": library.tenants.first { $0.id.id == id }?.name
        case "project":
          library.names.first { $0.key.kind == .project && $0.key.vendor == action.vendor && $0.key.id == id }?.value
        default: nil
        }
      return Action.Fact(label, known.map { "\($0) (\(id))" } ?? id)
    }
  }

  /// Members of a subject that say where it belongs, from the outside in.
  private static let places = [
    ("tenant", Words("Organisatie", "Organisation")), ("project", Words("Project")), ("phase", Words("Fase", "Phase")),
    ("closure", Words("Afsluiting", "Closure")), ("invitation", Words("Uitnodiging", "Invitation")),
  ]

  /// What was typed and is the same for all writes of a review of several.
  package func sharedFacts(of writes: [Write], _ action: Action, whole: Bool) -> [Action.Fact] {
    guard let first = writes.first else { return [] }
    let others = writes.dropFirst().map { Set(fieldFacts($0, action, whole: whole)) }
    return fieldFacts(first, action, whole: whole).filter { fact in others.allSatisfy { $0.contains(fact) } }
  }

  private func fieldFacts(_ write: Write, _ action: Action, whole: Bool) -> [Action.Fact] {
    if action.isEdit { return [] }
    return action.fields.compactMap { field in
      let value = field.isOpen ? action.openMembers(of: write) : field.target.value(in: .object(write.fields))
      guard let value, value != .null else { return nil }
      if field.kind.isSecret { return Action.Fact(field.title, "•••") }
      let text = shown(value, in: field, write.subject)
      return Action.Fact(field.title, whole ? text : Self.line(of: text))
    }
  }

  /// The start of a text in one line.
  private static func line(of text: String) -> String {
    let line = text.split(separator: "\n").joined(separator: " ⏎ ")
    return line.count > 120 ? line.prefix(119) + "…" : line
  }

  /// `naam: “A” → “B”`.
  private func changes(_ write: Write, _ action: Action) -> [Action.Fact] {
    action.fields.compactMap { field in
      let written = field.isOpen ? action.openMembers(of: write) : field.target.value(in: .object(write.fields))
      guard let value = written else { return nil }
      if field.kind.isSecret { return Action.Fact(field.title, "•••") }
      guard let source = field.source else {
        // The vendor does not tell what it was.
        return value == .null
          ? nil : Action.Fact(field.title, "→ " + Self.line(of: shown(value, in: field, write.subject)))
      }
      let was = write.basis[source.names.joined(separator: ".")] ?? .null
      return Action.Fact(
        field.title, "\(shown(was, in: field, write.subject)) → \(shown(value, in: field, write.subject))")
    }
  }

  /// A value as the form would show it; ids by the names of their records.
  private func shown(_ value: JSONValue, in field: FormField, _ subject: Subject) -> String {
    if value == .null { return "—" }
    if case .file = field.kind, let size = FileText.size(of: value) {
      return "\(field.kind.typed(from: value, language: language)) · \(Format(language).bytes(size))"
    }
    if field.kind.picksRecords {
      let names = picks(value, field, subject).map(\.name)
      return names.joined(separator: ", ")
    }
    return field.kind.typed(from: value, language: language)
  }

  /// ` · 3,2 MB van 12,0 MB`
  private func uploadWords(_ batch: Batch) -> Words {
    guard let upload = batch.upload else { return Words("") }
    let (sent, total) = (Format(language).bytes(upload.sent), Format(language).bytes(upload.total))
    return Words(" · \(sent) van \(total)", " · \(sent) of \(total)")
  }

  /// What stands at the foot of the focused pane while something is held or being sent.
  package var sendingWords: Words? {
    let held = writing.held
    if let newest = held.first, case .held(let until) = newest.phase {
      let seconds = Int(max(0, until.timeIntervalSince(now)).rounded(.up))
      let others = held.count - 1
      // What can be done comes first: the line may be cut.
      let recalls =
        others == 0
        ? Words("u haalt terug", "u recalls")
        : Words("u haalt de laatste terug (+\(others))", "u recalls the last one (+\(others))")
      return recalls + Words(", nog \(seconds) s: ", ", \(seconds) s left: ") + newest.title
    }
    guard let batch = writing.underWay.first, writing.underWay.contains(where: { $0.phase != .planning }) else {
      return nil
    }
    switch batch.phase {
    case .planning, .running:
      return batch.title
        + Words(
          ": bezig, \(batch.results.count) van \(batch.writes.count)",
          ": \(batch.results.count) of \(batch.writes.count) sent") + uploadWords(batch)
    case .held, .ended: return nil
    }
  }
}

extension Action {
  /// What an open field added to a write: members that no other field and nothing given has filled.
  fileprivate func openMembers(of write: Write) -> JSONValue? {
    let asked = fields.compactMap(\.target.names.first)
    let given = given.keys.compactMap { $0.split(separator: ".").first.map(String.init) }
    let open = write.fields.filter { !asked.contains($0.key) && !given.contains($0.key) }
    return open.isEmpty ? nil : .object(open)
  }
}
