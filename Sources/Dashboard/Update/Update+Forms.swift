import FoundationEssentials
import Records
import VendorAPI

extension AppState {
  mutating func fill(_ message: Message) -> [Effect] {
    guard var form else { return [] }
    switch message {
    case .rowCame(let subject, let row):
      guard form.subject == subject else { return [] }
      form.isFetching = false
      guard let row else {
        form.problem = Words("Dit record bestaat niet meer.", "This record no longer exists.")
        break
      }
      form.row = row.value
      prefill(&form)
      if form.touched.isEmpty { form.focusFirstEmpty() }
    case .rowFailed(let subject, let error):
      guard form.subject == subject else { return [] }
      form.isFetching = false
      form.problem = error.words
    case .fileLooked(let path, let sight):
      form.sights[path] = sight
      return decide(form)
    case .sendForm: return decide(form)
    case .editElsewhere: return [.openEditor(form.inputs[form.focus].line.text)]
    case .editedElsewhere(let text):
      form.inputs[form.focus].line = TextLine(text, holdsLines: form.field?.kind.isLong ?? false)
      form.touched.insert(form.focus)
      self.form = form
      return keepDraft(of: form)
    case .discardDraft:
      var empty = FormState(form.action, form.subjects)
      empty.row = form.row
      empty.isFetching = form.isFetching
      prefill(&empty)
      self.form = empty
      return dropDraft(form.draft(at: now).key)
    case .previousField: return focus((form.focus + form.inputs.count - 1) % max(1, form.inputs.count), in: form)
    case .focusField(let index): return form.inputs.indices.contains(index) ? focus(index, in: form) : []
    default: return []
    }
    self.form = form
    return []
  }

  /// A key typed in the form.
  mutating func edit(_ edit: TextLine.Edit, in filled: FormState) -> [Effect] {
    var form = filled
    let kind = form.field?.kind
    var edit = edit
    // Cells of a spreadsheet are parted by tabs, which a line of text does not hold.
    if case .insert(let pasted) = edit, case .table = kind { edit = .insert(pasted.replacing("\t", with: " | ")) }
    // A comma after what is typed takes the proposal, and another may follow.
    if case .insert(",") = edit, let field = form.field, field.kind.picksSeveral, !form.inputs[form.focus].line.isEmpty,
      takeProposal(&form, field) != nil
    {
      self.form = form
      return keepDraft(of: form)
    }
    if case .deleteBackward = edit, form.inputs[form.focus].line.isEmpty, !form.inputs[form.focus].picked.isEmpty {
      form.inputs[form.focus].picked.removeLast()
    } else {
      // What is chosen and not written: the first letter is the start of another choice, not the end of this one.
      if case .insert = edit, kind?.isChosen == true, !form.touched.contains(form.focus) {
        form.inputs[form.focus].line.apply(.deleteToStart)
      }
      form.inputs[form.focus].line.apply(edit)
      if kind?.recordList != nil, kind?.picksSeveral == false { form.inputs[form.focus].picked = [] }
    }
    form.inputs[form.focus].highlight = 0
    form.touched.insert(form.focus)
    form.problems[form.focus] = nil
    form.problem = nil
    self.form = form
    return keepDraft(of: form)
  }

  /// Enter in a field: takes the proposal, starts a new line, goes on to the next field, or after the last one decides.
  mutating func submit(_ filled: FormState) -> [Effect] {
    var form = filled
    guard let field = form.field else { return decide(form) }
    if field.kind.isLong { return edit(.insert("\n"), in: form) }
    var kept: [Effect] = []
    if let taken = takeProposal(&form, field) {
      kept = keepDraft(of: form)
      self.form = form
      if taken == .more { return kept }
    }
    if form.focus + 1 < form.inputs.count {
      form.focus += 1
      self.form = form
      return kept
    }
    return kept + decide(form)
  }

  private enum Taken { case more, whole }

  /// - Returns: nil where there is nothing to take.
  private func takeProposal(_ form: inout FormState, _ field: FormField) -> Taken? {
    let input = form.inputs[form.focus]
    let proposals = proposals(form, form.focus)
    guard proposals.indices.contains(input.highlight) else { return nil }
    // A word of the vendor's that is none of the choices stays unless another is chosen.
    let isStrange = !form.touched.contains(form.focus) && !proposals.contains { $0.name == input.line.text }
    if isStrange, !input.line.isEmpty, input.highlight == 0 { return nil }
    let proposal = proposals[input.highlight]
    if field.kind.picksSeveral {
      // Enter on nothing typed goes on.
      if input.line.isEmpty, !input.picked.isEmpty || !field.isRequired, input.highlight == 0 { return nil }
      form.inputs[form.focus].picked.append(proposal)
      form.inputs[form.focus].line = TextLine()
      form.inputs[form.focus].highlight = 0
      form.touched.insert(form.focus)
      // The only question of a form is answered by one choice; more can be added with a comma.
      return form.inputs.count == 1 ? .whole : .more
    }
    if input.line.isEmpty, !field.isRequired, field.kind.recordList == nil || input.highlight == 0 { return nil }
    form.inputs[form.focus].line = TextLine(proposal.name)
    if field.kind.recordList != nil { form.inputs[form.focus].picked = [proposal] }
    form.touched.insert(form.focus)
    return .whole
  }

  /// Goes to another field. A record that what is typed in this one names beyond doubt is chosen by that.
  mutating func focus(_ index: Int, in filled: FormState) -> [Effect] {
    var form = filled
    let (left, input) = (form.focus, form.inputs.indices.contains(form.focus) ? form.inputs[form.focus] : nil)
    form.focus = index
    defer { self.form = form }
    guard let input, !input.line.isEmpty, form.touched.contains(left), let named = namedRecord(filled, left),
      named != input.picked.first
    else { return [] }
    if form.action.fields[left].kind.picksSeveral {
      form.inputs[left].picked.append(named)
      form.inputs[left].line = TextLine()
    } else {
      form.inputs[left].picked = [named]
      form.inputs[left].line = TextLine(named.name)
    }
    form.inputs[left].highlight = 0
    form.problems[left] = nil
    return keepDraft(of: form)
  }

  mutating func moveHighlight(_ step: Int, in filled: FormState) {
    var form = filled
    let count = proposals(form, form.focus).count
    if form.field?.kind.isLong == true {
      form.inputs[form.focus].line.apply(step < 0 ? .lineUp : .lineDown)
    } else if count > 0 {
      form.inputs[form.focus].highlight = max(0, min(form.inputs[form.focus].highlight + step, count - 1))
    } else {
      form.focus = max(0, min(form.focus + (step < 0 ? -1 : 1), form.inputs.count - 1))
    }
    self.form = form
  }

  // MARK: Drafts

  mutating func keepDraft(of form: FormState) -> [Effect] {
    let draft = form.draft(at: now)
    writing.drafts.removeAll { $0.key == draft.key }
    if !draft.isEmpty { writing.drafts.insert(draft, at: 0) }
    if writing.drafts.count > 100 { writing.drafts.removeLast() }
    return [.keep(writing.kept, atOnce: false)]
  }

  mutating func dropDraft(_ key: String) -> [Effect] {
    guard writing.drafts.contains(where: { $0.key == key }) else { return [] }
    writing.drafts.removeAll { $0.key == key }
    return [.keep(writing.kept, atOnce: false)]
  }
}

extension Draft {
  var isEmpty: Bool { texts.isEmpty }
}
