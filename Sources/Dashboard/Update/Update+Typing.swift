import VendorAPI

extension AppState {
  /// What is being typed into, if anything.
  package enum TextTarget: Equatable, Sendable {
    case filter
    case picker
    case commandLine
    case signIn
    case form
    case review
  }

  package var textTarget: TextTarget? {
    switch overlay {
    case .picker: .picker
    case .commandLine: .commandLine
    case .signIn: .signIn
    case .form(let form): form.inputs.isEmpty ? nil : .form
    // What is typed is not over with its first letter.
    case .review(let review): review.demand == nil || !review.isPainted ? nil : .review
    case .run, .menu, .question: nil
    case nil: filterInput == nil ? nil : .filter
    }
  }

  mutating func type(_ message: Message) -> [Effect] {
    switch message {
    case .pendingKeys(let keys):
      pendingKeys = keys
    case .unknownKey(let key):
      say(
        .information,
        Words("\(key) doet hier niets; ? toont de toetsen.", "\(key) does nothing here; ? shows the keys."))
    case .edit(let edit): return self.edit(edit) + previewTheme()
    case .submit: return submit()
    case .menuLetter(let letter): return choose(letter)
    case .complete: complete()
    case .nextField: return nextField()
    case .pickerMove(let step): movePicker(step)
    default: break
    }
    return previewTheme()
  }

  private mutating func edit(_ edit: TextLine.Edit) -> [Effect] {
    switch overlay {
    case .form(let form): return self.edit(edit, in: form)
    case .review(var review):
      review.answer.apply(edit)
      overlay = .review(review)
    case .run, .menu, .question: break
    case .commandLine(var commandLine):
      commandLine.line.apply(edit)
      commandLine.problem = nil
      overlay = .commandLine(commandLine)
    case .signIn(var form):
      guard !form.isSending else { return [] }
      form[form.focus].apply(edit)
      form.problem = nil
      overlay = .signIn(form)
    case .picker(var picker):
      picker.query.apply(edit)
      picker.selected = 0
      if picker.kind == .find { find(with: &picker) }
      overlay = .picker(picker)
    case nil:
      guard filterInput != nil else { return [] }
      filterInput?.apply(edit)
      setFilter(filterInput?.text ?? "")
    }
    return []
  }

  private mutating func submit() -> [Effect] {
    switch overlay {
    case .commandLine(let commandLine): return run(commandLine)
    case .signIn(let form): return send(form)
    case .form(let form): return submit(form)
    case .review: return judge(.confirm)
    case .menu(let menu): return choose(at: menu.selected)
    case .run, .question: return []
    case .picker(let picker):
      return choose(
        from: picker.kind, pickerItems.indices.contains(picker.selected) ? pickerItems[picker.selected] : nil)
    case nil:
      filterInput = nil
      return detail.isOpen ? [] : lookedAt(atOnce: true)
    }
  }

  private mutating func complete() {
    guard case .commandLine(var commandLine) = overlay, let best = commandLine.completions(language).first else {
      return
    }
    commandLine.line = TextLine(best + " ")
    overlay = .commandLine(commandLine)
  }

  private mutating func nextField() -> [Effect] {
    switch overlay {
    case .signIn(var form):
      form.focus = form.focus == .first ? .second : .first
      overlay = .signIn(form)
    case .form(let form): return focus((form.focus + 1) % max(1, form.inputs.count), in: form)
    default: break
    }
    return []
  }

  private mutating func movePicker(_ step: Int) {
    if case .form(let form) = overlay { return moveHighlight(step, in: form) }
    if case .menu(var menu) = overlay {
      menu.move(step)
      overlay = .menu(menu)
    }
    guard case .picker(var picker) = overlay else { return }
    picker.selected = max(0, min(picker.selected + step, pickerItems.count - 1))
    overlay = .picker(picker)
  }

  /// A theme is worn while it is only looked at; leaving without choosing puts the old one back.
  private func previewTheme() -> [Effect] {
    guard case .picker(let picker) = overlay, picker.kind == .themes, pickerItems.indices.contains(picker.selected)
    else { return [] }
    return [.applyTheme(pickerItems[picker.selected].id)]
  }

  // MARK: Running what was typed or chosen

  private mutating func choose(from kind: Picker.Kind, _ item: PickerItem?) -> [Effect] {
    guard let item else { return [] }
    if let blocked = item.blocked {
      say(.information, Words(blocked))
      return []
    }
    // Another column may follow.
    if kind != .columns { overlay = nil }
    switch kind {
    case .help, .palette:
      if let list = BrowseList.named(item.id) { return browse(list) }
      return Command.named(item.id).map { update($0.message) } ?? []
    case .related:
      guard let view = relatedViews.first(where: { $0.view.list.id == item.id })?.view else { return openRecord() }
      return show(view)
    case .themes:
      theme = item.id
      return [.applyTheme(item.id)]
    case .sort:
      let order = table(focus).sort
      return update(.sort(SortOrder(item.id, descending: order.column == item.id && !order.isDescending)))
    case .columns: toggleColumn(item.id)
    case .actions: return Action.named(item.id).map { start($0) } ?? []
    case .drafts: return openDraft(item.id)
    case .export: return ExportFormat(rawValue: item.id).map { save($0) } ?? []
    case .find: return goToFound(item.id)
    case .messages: break
    }
    return []
  }

  private mutating func run(_ commandLine: CommandLine) -> [Effect] {
    switch commandLine.meaning(language) {
    case .nothing:
      overlay = nil
      return []
    case .command(let command, let filter):
      if let blocked = command.blocked(self) {
        return refuse(commandLine, blocked(language))
      }
      overlay = nil
      let effects = update(command.message)
      if case .focusPane = command.message, let filter { setFilter(filter) }
      return effects
    case .list(let list, let filter):
      overlay = nil
      return browse(list, filter: filter)
    case .unknown(let word, let nearest):
      let hint = nearest.map { Words("; bedoelde u \($0)?", "; did you mean \($0)?") } ?? Words("")
      return refuse(commandLine, (Words("\(word) ken ik niet", "I do not know \(word)") + hint)(language))
    }
  }

  private mutating func refuse(_ commandLine: CommandLine, _ problem: String) -> [Effect] {
    var refused = commandLine
    refused.problem = problem
    overlay = .commandLine(refused)
    return []
  }

  private mutating func send(_ form: SignInForm) -> [Effect] {
    guard !form.isSending else { return [] }
    var sent = form
    sent.problem = nil
    if form.focus == .first, form.second.isEmpty {
      sent.focus = .second
      overlay = .signIn(sent)
      return []
    }
    if form.first.isEmpty || form.second.isEmpty {
      sent.problem = Words("Vul beide velden in.", "Fill in both fields.")(language)
      overlay = .signIn(sent)
      return []
    }
    if form.purpose == .newPassword, form.first.text != form.second.text {
      sent.problem = Words("De twee wachtwoorden verschillen.", "The two passwords differ.")(language)
      overlay = .signIn(sent)
      return []
    }
    sent.isSending = true
    overlay = .signIn(sent)
    if form.purpose == .newPassword, case .newPasswordNeeded(let session) = connections[.vemap]?.status {
      return [.answerVemapChallenge(user: form.user, session: session, newPassword: Secret(form.first.text))]
    }
    return [.signInToVemap(user: form.first.text, password: Secret(form.second.text))]
  }
}
