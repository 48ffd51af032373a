import FoundationEssentials
import Records
import VendorAPI

extension AppState {
  package var fieldContext: FieldContext { FieldContext(today: today, language: language) }

  /// The form on top, if one is.
  package var form: FormState? {
    get { if case .form(let form) = overlay { form } else { nil } }
    set { overlay = newValue.map { .form($0) } }
  }

  /// Lays a form over the screen, with what was typed in it before.
  mutating func open(_ action: Action, on subjects: [Subject]) -> [Effect] {
    var form = FormState(action, subjects)
    prefill(&form)
    if let draft = writing.drafts.first(where: { $0.key == form.draft(at: now).key }) {
      form.take(draft)
      form.problem = refusal(of: draft)
    }
    form.focusFirstEmpty()
    var effects = lists(for: form) + fetchNeeds(of: action, subjects)
    if subjects.count == 1, action.needsRow, subjects[0].id != "" {
      form.isFetching = true
      effects.append(.fetchRow(subjects[0]))
    }
    self.form = form
    return effects
  }

  /// Why the vendor did not take a draft when it was sent last: that is what is to be mended in it.
  private func refusal(of draft: Draft) -> Words? {
    let last = writing.batches.first { $0.draft == draft.key && $0.phase == .ended }
    return last?.writes.lazy.compactMap { write in
      if case .refused? = last?.results[write.id] { last?.results[write.id]?.words } else { nil }
    }.first
  }

  /// Loads of the lists that the form's fields choose from.
  private mutating func lists(for form: FormState) -> [Effect] {
    form.action.fields.compactMap { field in
      guard let resource = choices(of: field, form.subject) else { return nil }
      let isMissing = loads[resource]?.current == nil || touched.contains(resource)
      return isMissing && loads[resource]?.isLoading != true ? load(resource, .visible, .needed) : nil
    }
  }

  /// Fetches what the facts of a decision are told by.
  mutating func fetchNeeds(of action: Action, _ subjects: [Subject]) -> [Effect] {
    var effects: [Effect] = []
    for resource in subjects.flatMap({ action.standing.needs(self, $0) }) {
      let load = resource.isDetail ? library.details[resource] : loads[resource]
      let isMissing = load?.current == nil || touched.contains(resource)
      if isMissing, load?.isLoading != true { effects.append(self.load(resource, .visible, .needed)) }
    }
    return effects
  }

  /// What has come fills the form that waits for it.
  mutating func refill(after resource: Resource) {
    guard var form else { return }
    let isAwaited =
      form.action.fields.contains { choices(of: $0, form.subject) == resource }
      || form.subjects.contains { form.action.standing.needs(self, $0).contains(resource) }
    guard isAwaited else { return }
    prefill(&form)
    self.form = form
  }

  /// What follows from what is typed so far.
  package func notes(of form: FormState) -> [Action.Fact] {
    placeFacts(of: form.subject, form.action) + form.action.notes(self, form)
  }

  /// The rows that a field chooses from.
  func choices(of field: FormField, _ subject: Subject?) -> Resource? {
    field.kind.recordList.flatMap { list in
      rows(of: list, subject, within: subject.map { field.within(self, $0) } ?? [:])
    }
  }

  /// The rows of a list that belong to what a record belongs to.
  func rows(of id: String, _ subject: Subject?, within more: [String: String] = [:]) -> Resource? {
    guard let list = BrowseList.named(id) else { return nil }
    var known = (subject?.values ?? [:]).merging(more) { known, _ in known }
    if let subject, subject.id != "", let own = list.parameters.first(where: { $0.source == subject.list }) {
      known[own.name] = subject.id
    }
    let values = known.filter { entry in
      entry.key == "tenant" && list.vendor == .vemap || list.parameters.contains { $0.name == entry.key }
    }
    return list.missing(values) == nil ? .rows(RowsKey(list: list, values: values)) : nil
  }

  /// Fills what the user has not touched from the record, or with what a new one usually has.
  func prefill(_ form: inout FormState) {
    for (index, field) in form.action.fields.enumerated() where !form.touched.contains(index) {
      let there = field.source.flatMap { source in form.row.flatMap { source.value(in: $0) } }
      guard let value = there ?? form.subject.flatMap({ field.initial(self, $0) }) else { continue }
      form.inputs[index] = FormInput(field.kind, field.kind.typed(from: value, language: language))
      form.inputs[index].highlight =
        field.kind.proposals("", language: language).firstIndex(of: form.inputs[index].line.text) ?? 0
      if field.kind.recordList != nil { form.inputs[index].picked = picks(value, field, form.subject) }
      if field.kind.picksSeveral {
        form.inputs[index].line = TextLine()
      } else if let picked = form.inputs[index].picked.first {
        form.inputs[index].line = TextLine(picked.name)
      }
    }
  }

  /// Ids as records that were chosen, with their names where the list is at hand.
  func picks(_ value: JSONValue, _ field: FormField, _ subject: Subject?) -> [FormInput.Picked] {
    let items = if case .array(let items) = value { items } else { [value] }
    let rows = choices(of: field, subject).flatMap { self.rows(of: $0) } ?? []
    return items.compactMap { item in
      // Some vendors write a person as an object of id and name.
      guard let id = item.text ?? item["id"]?.text ?? item["user_id"]?.text else { return nil }
      return FormInput.Picked(id: id, name: rows.first { $0.id.id == id }?.name ?? item["name"]?.text ?? id)
    }
  }

  func rows(of resource: Resource) -> [RawRecord]? {
    if case .rows(let rows)? = loads[resource]?.current?.value { rows.items } else { nil }
  }

  /// The one record that what is typed in a field can mean: the one of that name, else the only one whose name starts
  /// with it, else the only one it is found in. None while more of the list is still to come.
  func namedRecord(_ form: FormState, _ index: Int) -> FormInput.Picked? {
    guard let resource = choices(of: form.action.fields[index], form.subject), loads[resource]?.isLoading != true,
      loads[resource]?.current?.isComplete == true
    else { return nil }
    let found = proposals(form, index)
    let typed = FoldedText.bytes(of: form.inputs[index].line.text)
    let named = found.filter { FoldedText.bytes(of: $0.name) == typed }
    let starting = found.filter { FoldedText.bytes(of: $0.name).starts(with: typed) }
    let meant = [named, starting, found].first { !$0.isEmpty } ?? []
    return meant.count == 1 ? meant[0] : nil
  }

  /// What can be chosen in a field, narrowed by what is typed.
  package func proposals(_ form: FormState, _ index: Int) -> [FormInput.Picked] {
    let (field, input) = (form.action.fields[index], form.inputs[index])
    if field.kind.recordList == nil {
      let typed = FoldedText.bytes(of: input.line.text)
      let offered = field.offers(self).filter { FoldedText.bytes(of: $0).firstRange(of: typed) != nil || typed.isEmpty }
      // What the record has now is one of all choices; what is typed narrows them.
      let narrowing = form.touched.contains(index) ? input.line.text : ""
      let proposed = field.kind.proposals(narrowing, language: language) + offered
      return proposed.map { FormInput.Picked(id: $0, name: $0) }
    }
    guard let resource = choices(of: field, form.subject), let rows = rows(of: resource) else { return [] }
    let isChosen = input.picked.first?.name == input.line.text && !field.kind.picksSeveral
    let needle = isChosen ? [] : FoldedText.bytes(of: input.line.text)
    let taken = field.kind.picksSeveral ? Set(input.picked.map(\.id)) : []
    var (starting, holding): ([FormInput.Picked], [FormInput.Picked]) = ([], [])
    for row in rows where !taken.contains(row.id.id) {
      let pick = FormInput.Picked(id: row.id.id, name: row.name)
      let name = FoldedText.bytes(of: row.name)
      if name.starts(with: needle) {
        starting.append(pick)
      } else if FoldedText.bytes(of: row.searchParts.compactMap(\.self).joined(separator: " ")).firstRange(of: needle)
        != nil
      {
        holding.append(pick)
      }
    }
    return starting + holding
  }
}
