import FoundationEssentials
import SendJournal
import VendorAPI

extension AppState {
  mutating func act(_ message: Message) -> [Effect] {
    switch message {
    case .act(let slot): return act(slot)
    case .start(let action): return start(action)
    case .actions:
      overlay = .picker(Picker(.actions))
      return []
    case .undo: return undo()
    case .toggleReadOnly: return toggleReadOnly()
    case .chase: return chase()
    default: return []
    }
  }

  private mutating func act(_ slot: Action.Slot) -> [Effect] {
    if slot == .edit, let entry = focusedJournalItem?.entry { return ask(about: entry) }
    if slot == .edit, let link = focusedLink { return ask(about: link) }
    let actions = actions(in: slot)
    if actions.count == 1 { return start(actions[0]) }
    overlay = .menu(Menu(actions, language))
    return []
  }

  /// Asks what has to be asked, and goes on to the decision.
  mutating func start(_ action: Action) -> [Effect] {
    if let reason = blocked(action) {
      say(.error, action.title + Words(": ") + reason + Words("."))
      return []
    }
    let subjects = subjects(of: action)
    // From now on the cursor means this record, wherever it moves.
    if focusedRecord != nil { tables[focus]?.isCursorPlaced = true }
    guard action.fields.isEmpty else { return open(action, on: subjects) }
    let row = subjects.count == 1 ? origin?.row?.value : nil
    return fetchNeeds(of: action, subjects) + decide(action, subjects, FormState.Reading(), row: row, form: nil)
  }

  // MARK: Deciding

  /// Goes on with a form that is filled, or says what is wrong with it.
  mutating func decide(_ filled: FormState) -> [Effect] {
    var form = filled
    var reading = form.reading(fieldContext)
    let unseen = form.paths(in: reading).filter { form.sights[$0] == nil }
    if reading.problems.isEmpty, !unseen.isEmpty {
      self.form = form
      return unseen.map { .look($0) }
    }
    form.take(sights: form.sights, into: &reading)
    // A file can be put right meanwhile.
    form.sights = [:]
    form.problems = reading.problems
    form.problem = nil
    if let first = reading.problems.keys.min() {
      form.focus = first
      self.form = form
      return []
    }
    if form.isFetching {
      form.problem = Words("Het record wordt nog opgehaald.", "The record is still being fetched.")
    } else if form.action.isEdit, reading.fields.isEmpty {
      form.problem = Words("Er is niets gewijzigd.", "Nothing was changed.")
    }
    self.form = form
    if form.problem != nil { return [] }
    return decide(form.action, form.subjects, reading, row: form.row, form: form)
  }

  private mutating func decide(
    _ action: Action, _ subjects: [Subject], _ reading: FormState.Reading, row: JSONValue?, form: FormState?
  ) -> [Effect] {
    var items = leftOut(of: action)
    for subject in subjects {
      switch item(action, subject, reading, row: row) {
      case .success(let item): items.append(item)
      case .failure(let problem):
        guard var form else {
          say(.error, action.title + Words(": \(problem.name) \(problem.problem)"))
          return []
        }
        form.show(problem)
        self.form = form
        return []
      }
    }
    if items.count == 1, case .blocked(let reason) = items[0].standing {
      guard var form else {
        say(.error, action.title + Words(": ") + reason)
        return []
      }
      form.problem = reason
      self.form = form
      return []
    }
    let review = Review(action: action, items: items, demand: demand(action, items), form: form)
    if action.caution == .reversible, items.count == 1, review.demand == nil {
      overlay = nil
      if items[0].standing == .already {
        say(.information, action.title + Words(": dat is al zo.", ": it is so already."))
        return []
      }
      return commit(review)
    }
    overlay = .review(review)
    return []
  }

  /// Marked rows that the action is not for: named, not dropped.
  private func leftOut(of action: Action) -> [Review.Item] {
    guard action.isForMany, !action.isAboutList else { return [] }
    return chosenOrigins.filter { !action.lists.contains($0.list) }.map { origin in
      let vendor = BrowseList.named(origin.list)?.vendor.name ?? origin.list
      return Review.Item(
        id: "\(origin.list)/\(origin.id)", subject: Subject(origin),
        standing: .blocked(Words("kan niet bij \(vendor)", "not possible at \(vendor)")), write: nil, earlier: [])
    }
  }

  private func demand(_ action: Action, _ items: [Review.Item]) -> Review.Demand? {
    let new = items.filter { $0.standing == .new }
    if action.caution == .irreversible, let first = new.first {
      let count = new.reduce(0) { $0 + ($1.subject.ids?.count ?? 1) }
      return .word(count == 1 ? first.subject.name.trimmed(to: 40) : "\(count)")
    }
    let repeats = new.contains { item in
      item.write.map { write in item.earlier.contains { $0.key == write.key(of: action).digest } } ?? false
    }
    return repeats && action.operation.operationClass == .createOrSend ? .reason : nil
  }

  private struct Misfit: Error { let field: InvalidField }

  /// What an action comes to on one record.
  private mutating func item(
    _ action: Action, _ subject: Subject, _ reading: FormState.Reading, row: JSONValue?
  ) -> Result<Review.Item, InvalidField> {
    writing.count += 1
    let id = "\(settings.session)-\(writing.count)"
    func item(_ standing: Review.Standing, _ write: Write? = nil, _ earlier: [JournalEntry] = []) -> Review.Item {
      Review.Item(id: id, subject: subject, standing: standing, write: write, earlier: earlier)
    }
    if let reason = action.standing.blocked(self, subject) { return .success(item(.blocked(reason))) }
    var fields = reading.fields
    for (name, source) in action.given {
      guard let value = value(of: source, subject, row) else {
        return .success(
          item(.blocked(Words("\(name) is van dit record niet bekend", "\(name) of this record is not known"))))
      }
      fields.set(value, at: JSONPath(name.split(separator: ".").map(String.init)))
    }
    action.derive(self, subject, &fields)
    if action.standing.isAlready(self, subject, fields) { return .success(item(.already)) }
    do throws(InvalidField) {
      try action.operation.check(fields)
    } catch {
      return .failure(error)
    }
    let basis = reading.basis.merging(shown(subject, action, fields, row: row)) { typed, _ in typed }
    let write = Write(
      id: id, action: action.id, subject: subject, fields: fields, basis: basis,
      recipient: action.messaging?.recipient(self, subject, fields))
    let earlier = writing.entries.filter { $0.isAbout(write, of: action) }
    return .success(item(.new, write, earlier))
  }

  /// What the user saw of a record and decided on, as its vendor's row has it.
  private func shown(
    _ subject: Subject, _ action: Action, _ fields: [String: JSONValue], row: JSONValue?
  ) -> [String: JSONValue] {
    var basis = action.standing.basis?(self, subject, fields) ?? [:]
    let row = row ?? chosenOrigins.first { Subject($0) == subject }?.row?.value
    let known = row ?? .object(shownMembers(of: subject))
    var paths = action.standing.mustHold
    if action.caution == .irreversible, let list = BrowseList.named(subject.list) { paths += list.naming }
    for path in paths {
      let value = path.value(in: known)
      // A record of keet's own does not tell all that the row does, and a name can stand in one place of several.
      if row == nil || !action.standing.mustHold.contains(path), value == nil { continue }
      basis[path.names.joined(separator: ".")] = value ?? .null
    }
    return basis
  }

  private func value(of source: Action.Given, _ subject: Subject, _ row: JSONValue?) -> JSONValue? {
    switch source {
    case .id: .string(subject.id)
    case .chosen(let name): subject.values[name].map { .string($0) }
    case .row(let path):
      path.value(in: row ?? chosenOrigins.first { Subject($0) == subject }?.row?.value ?? .null).flatMap {
        $0 == .null ? nil : $0
      }
    case .fixed(let value): value
    case .known(let find): find(self, subject)
    }
  }

  // MARK: Not at all

  /// What waits to leave is called back: whoever closes everything does not mean all but that.
  private mutating func toggleReadOnly() -> [Effect] {
    writing.readOnly.everything.toggle()
    guard writing.readOnly.everything else {
      say(.information, Words("Wijzigen en versturen kan weer.", "Changing and sending is possible again."))
      return []
    }
    var effects: [Effect] = []
    for batch in writing.underWay {
      if case .held = batch.phase { effects += recall(batch) } else { effects += advance(.stopBatch(batch.id)) }
    }
    say(
      .information,
      Words("Alleen lezen: keet wijzigt en verstuurt niets.", "Read-only: keet changes and sends nothing."))
    return effects
  }

  // MARK: Taking back

  /// Takes back what is still held; else what was done last.
  private mutating func undo() -> [Effect] {
    if let newest = writing.held.first { return recall(newest) }
    if let going = writing.underWay.first {
      say(
        .information,
        going.title + Words(": is al onderweg en kan niet meer terug.", ": has left and cannot be recalled."))
      return []
    }
    guard let step = writing.undo.last else {
      say(.information, Words("Er is niets om terug te draaien.", "There is nothing to undo."))
      return []
    }
    if let reason = closedReason {
      say(.error, Words("Terugdraaien kan niet: ", "Cannot undo: ") + reason)
      return []
    }
    // Who means the last thing must not undo an older one unawares.
    if let last = writing.batches.first, last.id != step.batch, writing.undoAskedOf != step.batch {
      writing.undoAskedOf = step.batch
      say(
        .information,
        last.title
          + Words(": kan niet meer terug. Nog eens u draait terug: ", ": has no way back. u again undoes: ")
          + step.title)
      return []
    }
    writing.undoAskedOf = nil
    writing.undo.removeLast()
    return begin(step.action, step.writes, form: nil)
  }
}

extension FormState {
  /// Shows what the operation says of a field at that field, or at the form's foot where no field is meant.
  mutating func show(_ problem: InvalidField) {
    let index = action.fields.firstIndex { field in
      field.name == problem.name || field.target.names.last == problem.name
        || problem.name.hasPrefix(field.name + ".")
    }
    if let index {
      focus = index
      problems[index] = Words(
        "\(action.fields[index].title.nl): \(problem.problem)", "\(action.fields[index].title.en): \(problem.problem)")
    } else {
      self.problem = Words("\(problem.name) \(problem.problem)")
    }
  }
}

extension String {
  /// At most so many characters: what has to be typed must not be endless.
  fileprivate func trimmed(to count: Int) -> String { String(prefix(count)) }
}
