import Records
import VendorAPI

extension AppState {
  /// What the list on top offers, narrowed by what is typed.
  package var pickerItems: [PickerItem] {
    guard case .picker(let picker) = overlay else { return [] }
    let items =
      switch picker.kind {
      case .help: Command.all.map { item(of: $0, section: $0.section.words(language)) }
      case .palette: Command.all.filter { $0.isInScope(of: self) }.map { item(of: $0, section: "") } + listItems
      case .themes: settings.themes.map { PickerItem(id: $0, title: $0, note: $0 == theme ? "✓" : "") }
      case .sort: sortItems
      case .messages: messageItems
      case .related: relatedItems
      case .columns: columnItems
      case .actions: actionItems
      case .drafts: draftItems
      case .find: foundItems(picker.found)
      case .export:
        ExportFormat.allCases.map { format in
          PickerItem(
            id: format.rawValue, title: format.title(language), note: "." + format.ending,
            blocked: exportBlocked(format)?(language))
        }
      }
    if picker.kind == .find { return items }
    let needle = FoldedText.bytes(of: picker.query.text)
    return needle.isEmpty ? items : Self.narrowed(items, by: needle)
  }

  private func item(of command: Command, section: String) -> PickerItem {
    let outOfScope = command.isInScope(of: self) ? nil : Words("hier niet van toepassing", "not here")
    return PickerItem(
      id: command.id, title: command.title(language), note: command.keys(in: settings).joined(separator: "  "),
      help: command.help(language), blocked: (command.blocked(self) ?? outOfScope)?(language), section: section)
  }

  private var sortItems: [PickerItem] {
    let order = table(focus).sort
    return allColumns(of: focus).map { column in
      let direction = order.column != column.id ? "" : order.isDescending ? "▾" : "▴"
      return PickerItem(id: column.id, title: column.title(language), note: direction)
    }
  }

  private var columnItems: [PickerItem] {
    let shown = Set(columns(of: focus).map(\.id))
    return allColumns(of: focus).map { column in
      PickerItem(id: column.id, title: column.title(language), note: shown.contains(column.id) ? "✓" : "-")
    }
  }

  private var listItems: [PickerItem] {
    BrowseList.all.map { list in
      PickerItem(
        id: list.id, title: "\(list.vendor.name): \(list.title(language))", note: ":\(list.id)",
        blocked: settings.vendors.contains(list.vendor)
          ? nil : Words("staat niet in de configuratie", "not in the configuration")(language))
    }
  }

  /// The record itself, and what belongs to it.
  private var relatedItems: [PickerItem] {
    let record = PickerItem(id: "", title: Words("Record", "Record")(language), note: origin?.name ?? "")
    return [record] + relatedViews.map { PickerItem(id: $0.view.list.id, title: $0.title(language)) }
  }

  private var actionItems: [PickerItem] {
    offered.map { action in
      PickerItem(
        id: action.id, title: action.title(language), note: action.slot.key(in: settings),
        help: action.cautionWords(language), blocked: blocked(action)?(language))
    }
  }

  private var draftItems: [PickerItem] {
    let format = Format(language)
    return writing.drafts.compactMap { draft in
      guard let action = Action.named(draft.action) else { return nil }
      let names = draft.subjects.map(\.name).joined(separator: ", ")
      return PickerItem(
        id: draft.key, title: action.title(language) + (names.isEmpty ? "" : " · \(names)"),
        note: format.time(draft.at))
    }
  }

  private var messageItems: [PickerItem] {
    let format = Format(language)
    return notices.enumerated().map { index, notice in
      let sign = notice.kind == .error ? "✗ " : ""
      return PickerItem(id: "\(index)", title: sign + notice.words(language), note: format.time(notice.at))
    }
  }

  /// Items that hold the letters in order; those that hold them together come first, those that begin with them
  /// before all.
  private static func narrowed(_ items: [PickerItem], by needle: [UInt8]) -> [PickerItem] {
    var ranked: [[PickerItem]] = [[], [], []]
    for item in items {
      let text = FoldedText.bytes(of: "\(item.title) \(item.note) \(item.id)")
      if text.starts(with: needle) {
        ranked[0].append(item)
      } else if text.firstRange(of: needle) != nil {
        ranked[1].append(item)
      } else if text.hasInOrder(needle) {
        ranked[2].append(item)
      }
    }
    return ranked.flatMap { $0 }
  }
}

extension [UInt8] {
  fileprivate func hasInOrder(_ needle: [UInt8]) -> Bool {
    var rest = needle[...]
    for byte in self where byte == rest.first { rest = rest.dropFirst() }
    return rest.isEmpty
  }
}
