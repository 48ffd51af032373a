import Insights
import Records
import VendorAPI

extension AppState {
  mutating func startFinding() -> [Effect] {
    overlay = .picker(Picker(.find))
    return wantWholeDirectory()
  }

  /// Looks for what is typed.
  func find(with picker: inout Picker) {
    let query = FinderQuery(picker.query.text)
    picker.found =
      query.isEmpty ? nil : library.directory.finder.index.search(query, after: picker.found, limit: Self.mostFound)
  }

  /// Of one kind; among more nobody looks.
  private static let mostFound = 20

  /// What was found, grouped; the group with the best first. Of records that behave as one there is one.
  func foundItems(_ found: FinderResult?) -> [PickerItem] {
    guard let found else { return [] }
    let (directory, context) = (library.directory, context)
    var groups: [Finder.Group] = []
    var lines: [Finder.Group: [(row: Int, item: FoundItem, fields: [FinderField])]] = [:]
    var seen: Set<Int> = []
    for hit in found.hits {
      guard let record = directory.finder.found(at: hit.row) else { continue }
      let item = FoundItem(record, context)
      if item.group == .people, let position = directory.positions[item.record],
        !seen.insert(directory.book.links.group(of: position).first ?? position).inserted
      {
        continue
      }
      if lines[item.group] == nil { groups.append(item.group) }
      lines[item.group, default: []].append((hit.row, item, hit.fields))
    }
    return groups.flatMap { group in
      let own = lines[group] ?? []
      let count = found.counts[group.rawValue] ?? 0
      // Records of one person are one line, which hides nothing.
      let isCut = count > Self.mostFound
      let heading = group.words(language) + (isCut ? " (\(context.format.count(count)))" : "")
      return own.map { line in
        line.item.item(id: "\(line.row)", found.query, in: line.fields, section: heading, language)
      }
    }
  }

  /// The finder's title: how much it looks through, and whether that is all there is.
  package var findingTitle: Words {
    let count = Format(language).count(library.directory.finder.index.count)
    let isAll = missingLists.isEmpty && !isLoading && joining.isUpToDate
    return Words("Zoek overal", "Find anywhere") + Words(" · \(count)")
      + (isAll ? Words("") : Words(" · nog niet alles geladen", " · not everything loaded yet"))
  }

  /// What stands in the finder where nothing does.
  package var findingWords: Words {
    if case .picker(let picker) = overlay, picker.query.isEmpty {
      return Words(
        "Een naam, de laatste cijfers van een telefoonnummer, een KvK- of factuurnummer.",
        "A name, the last digits of a telephone number, a KvK or invoice number.")
    }
    return joining.isUpToDate
      ? Words("Niets gevonden.", "Nothing found.") : Words("Wordt nog gezocht…", "Still looking…")
  }

  /// From what was found to its card, for people, or to the record itself.
  mutating func goToFound(_ id: String) -> [Effect] {
    guard let row = Int(id), let found = library.directory.finder.found(at: row) else { return [] }
    switch found {
    case .contact(let contact): return showCard(of: contact.id)
    case .user(let user): return showCard(of: user.id)
    case .recipient(let recipient): return showCard(of: recipient.id)
    case .conversation(let conversation): return goTo(conversation.id)
    case .invoice(let invoice): return goTo(invoice.id)
    case .quote(let quote): return goTo(quote.id)
    case .closure(let closure): return goTo(closure.id)
    case .project(let project): return goTo(project.id)
    case .appointment(let appointment): return goTo(appointment.id)
    case .trip(let trip): return goTo(trip.id)
    }
  }

  /// To a record, where it stands.
  mutating func goTo(_ record: RecordID) -> [Effect] {
    switch record.kind {
    case .invoice: return go(to: record, in: .invoices)
    case .conversation: return go(to: record, in: .conversations)
    case .closure: return go(to: record, in: .closures)
    case .project: return go(to: record, in: .projects)
    default:
      guard let (list, values) = home(of: record) else { return [] }
      return go(to: RawRecord.id(record.id, in: list, values: values), in: BrowseView(list, values))
    }
  }

  /// The vendor's list in which a record is a row, and what that is fetched with.
  private func home(of record: RecordID) -> (BrowseList, [String: String])? {
    let listed = record.kind == .recipient ? ("recipients", projectOfRecipient(record)) : record.listed
    guard let (word, values) = listed else { return nil }
    return BrowseList.named("\(record.vendor.rawValue) \(word)").map { ($0, values) }
  }

  private func projectOfRecipient(_ record: RecordID) -> [String: String] {
    for (resource, load) in library.details {
      guard case .recipients(let tenant, let project) = resource, case .recipients(let list)? = load.current?.value,
        list.contains(where: { $0.id == record })
      else { continue }
      return ["tenant": tenant, "project": project]
    }
    return ["tenant": record.scope]
  }
}
