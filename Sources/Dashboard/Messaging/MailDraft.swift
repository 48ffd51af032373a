import Records
import VendorAPI

/// A mail about a closure while it is made: to whom it goes, and what it will say as far as that can be known here.
struct MailDraft {
  /// Fields of the form that become the operation's `recipients`; in the operation they are none.
  static let stakeholders: JSONPath = "stakeholders"
  static let recipients: JSONPath = "projectRecipients"

  private let state: AppState
  private let subject: Subject
  private let fields: [String: JSONValue]

  /// - Parameter fields: as the form has them, or as they are sent.
  init(_ state: AppState, _ subject: Subject, _ fields: [String: JSONValue]) {
    self.state = state
    self.subject = subject
    self.fields = fields
  }

  // MARK: To whom

  private struct Person {
    let name: String
    /// Empty where it is not known; the operation then says which one it is.
    let email: String
  }

  private var people: [Person] {
    if case .array(let sent)? = fields["recipients"] {
      return sent.map { Person(name: $0["name"]?.text ?? "", email: $0["email"]?.text ?? "") }
    }
    let all = chosen(Self.stakeholders, "vemap users") + chosen(Self.recipients, "vemap recipients")
    // Somebody may be both; one mail is enough.
    var seen: Set<String> = []
    return all.filter { $0.email.isEmpty || seen.insert($0.email.lowercased()).inserted }
  }

  private func chosen(_ field: JSONPath, _ list: String) -> [Person] {
    guard case .array(let ids)? = field.value(in: .object(fields)) else { return [] }
    let rows = state.rows(of: list, subject).flatMap { state.rows(of: $0) } ?? []
    return ids.compactMap(\.text).map { id in
      let row = rows.first { $0.id.id == id }
      return Person(name: row?.value["name"]?.text ?? id, email: row?.value["email"]?.text ?? "")
    }
  }

  // MARK: What it says

  /// Values for the template, under the names of the document's sample.
  private var customData: [String: String] {
    let closure = state.closure(of: subject)
    var data = ["closureName": closure?.name ?? subject.name]
    data["projectName"] = closure?.project.flatMap { state.library.names[$0] }
    return data
  }

  private var template: MailText? {
    guard let id = fields["templateId"]?.text, let list = state.rows(of: "vemap templates", subject),
      let row = state.rows(of: list)?.first(where: { $0.id.id == id })
    else { return nil }
    return MailText(template: row.value)
  }

  /// The text as the first of the recipients gets it, and what in it stays open.
  var preview: [Action.Fact] {
    guard let template else { return [] }
    var values = customData
    values["NAAM_STAKEHOLDER"] = people.first?.name
    let text = template.filled(with: values)
    let label = Words("Voorbeeld", "Preview")
    var facts = text.split(separator: "\n").enumerated().map { index, line in
      Action.Fact(index == 0 ? label : Words(""), String(line))
    }
    let open = template.placeholders.filter { values[$0] == nil }
    if !open.isEmpty {
      let names = open.map { "{\($0)}" }.joined(separator: ", ")
      facts.append(
        Action.Fact(
          Words("Onbekend", "Unknown"),
          Words("\(names): vult VEMAP in, of blijft staan", "\(names): VEMAP fills it, or it stays")(state.language),
          .warning))
    }
    return facts
  }

  /// What was mailed about the closure before, so that nobody is mailed twice for the same.
  var lastMail: Action.Fact? {
    guard let closure = state.closure(of: subject), let history = state.context.history(of: closure) else { return nil }
    let title = Words("Laatste mail", "Last mail")
    guard let mail = history.events.last(where: { $0.kind == .email }) else {
      return Action.Fact(title, Words("geen", "none")(state.language))
    }
    let moment = mail.at.map(state.context.format.moment) ?? mail.unreadableMoment
    return Action.Fact(title, [moment, mail.what, mail.status].compactMap(\.self).joined(separator: " · "), .warning)
  }

  // MARK: The operation

  func fill(_ fields: inout [String: JSONValue]) {
    fields["recipients"] = .array(
      people.map { .object(["email": .string($0.email), "name": .string($0.name)]) })
    for field in [Self.stakeholders, Self.recipients] { fields[field.names[0]] = nil }
    fields["customData"] = .object(customData.mapValues { .string($0) })
  }

  /// Names of the templates that have been loaded.
  @Sendable static func templateNames(_ state: AppState) -> [String] {
    state.loads.keys.flatMap { resource -> [String] in
      guard case .rows(let key) = resource, key.list.id == "vemap templates" else { return [] }
      return state.rows(of: resource)?.map(\.name) ?? []
    }.sorted()
  }
}
