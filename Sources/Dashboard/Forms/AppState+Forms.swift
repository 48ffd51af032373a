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
    if let draft = writing.drafts.first(where: { $0.key == form.draft(at: now).key }) { form.take(draft) }
    form.focus = action.fields.indices.first { form.inputs[$0].isEmpty } ?? 0
    var effects = lists(for: form)
    if subjects.count == 1, action.needsRow, subjects[0].id != "" {
      form.isFetching = true
      effects.append(.fetchRow(subjects[0]))
    }
    self.form = form
    return effects
  }

  /// Loads of the lists that the form's fields choose from.
  private mutating func lists(for form: FormState) -> [Effect] {
    form.action.fields.compactMap { field in
      guard let resource = choices(of: field, form.subject) else { return nil }
      return loads[resource]?.current == nil && loads[resource]?.isLoading != true
        ? load(resource, .visible, .needed) : nil
    }
  }

  /// The rows that a field chooses from.
  func choices(of field: FormField, _ subject: Subject?) -> Resource? {
    guard let id = field.kind.recordList, let list = BrowseList.named(id) else { return nil }
    let known = (subject?.values ?? [:]).merging(subject.map { field.within(self, $0) } ?? [:]) { known, _ in known }
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
    let ids: [String] =
      if case .array(let items) = value { items.compactMap(\.text) } else { [value.text].compactMap(\.self) }
    let rows = choices(of: field, subject).flatMap { self.rows(of: $0) } ?? []
    return ids.map { id in FormInput.Picked(id: id, name: rows.first { $0.id.id == id }?.name ?? id) }
  }

  private func rows(of resource: Resource) -> [RawRecord]? {
    if case .rows(let rows)? = loads[resource]?.current?.value { rows.items } else { nil }
  }

  /// What can be chosen in a field, narrowed by what is typed.
  package func proposals(_ form: FormState, _ index: Int) -> [FormInput.Picked] {
    let (field, input) = (form.action.fields[index], form.inputs[index])
    if field.kind.recordList == nil {
      let typed = FoldedText.bytes(of: input.line.text)
      let offered = field.offers(self).filter { FoldedText.bytes(of: $0).firstRange(of: typed) != nil || typed.isEmpty }
      let proposed = field.kind.proposals(input.line.text, language: language) + offered
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
