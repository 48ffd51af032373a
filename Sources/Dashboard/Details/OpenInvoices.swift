import Insights
import Records
import VendorAPI

/// Invoices that whoever a conversation is with has still to pay, as far as names tell: an invoice carries no id of its
/// contact, so that each is here with the reason why it is taken to be theirs.
struct OpenInvoices: Equatable, Sendable {
  /// Those of one vendor that are found in one way.
  struct Group: Equatable, Sendable {
    let vendor: Vendor
    let evidence: Words
    /// Late ones first, the latest before the others; last those of which the vendor's word does not tell whether they
    /// are open.
    var invoices: [Invoice]
  }

  /// The group with the latest invoice first.
  var groups: [Group] = []
  /// Why there may be others.
  var doubts: [Words] = []
  /// Nobody was found to look for.
  var isWithoutContact = false

  var count: Int { groups.reduce(0) { $0 + $1.invoices.count } }
}

extension RowContext {
  /// Of the person with the conversation's number, if one vendor knows only one; and of that person's firm.
  func openInvoices(of conversation: Conversation) -> OpenInvoices {
    var open = OpenInvoices()
    // A number that was completed by a guess leads nowhere.
    let matches = ContactMatch.all(
      withPhone: conversation.phone, contacts: library.contacts, users: library.users.values
    ).filter { $0.evidence != .guessed }
    var firms: [(name: String, remark: Words)] = conversation.company.map { [($0, Words(""))] } ?? []
    for vendor in Vendor.allCases {
      let people = matches.filter { $0.record.vendor == vendor }
      guard let person = people.first else { continue }
      if people.count > 1, person.record.kind == .contact {
        open.doubts.append(
          Words(
            "? \(people.count) contacten van \(vendor.name) hebben dit nummer: wiens facturen horen hierbij?",
            "? \(people.count) contacts of \(vendor.name) have this number: whose invoices belong here?"))
      } else if person.evidence == .mobile, person.record.kind == .contact, let name = person.name {
        add(invoicesOf: name, at: vendor, to: &open)
      }
      if let firm = firm(of: people) { firms.append(firm) }
    }
    var seen: [CompanyName] = []
    for firm in firms {
      let name = CompanyName(firm.name)
      if seen.contains(where: { name.isSame(as: $0) }) { continue }
      seen.append(name)
      add(invoicesOf: name, called: firm.name, firm.remark, to: &open)
    }
    open.isWithoutContact = firms.isEmpty && matches.isEmpty
    open.doubts += unreadLists
    open.groups.sort { ($0.invoices.first?.urgency(on: today) ?? 0) < ($1.invoices.first?.urgency(on: today) ?? 0) }
    return open
  }

  /// Whoever of them it is, it is somebody of this firm; nil where they are of several.
  private func firm(of people: [ContactMatch]) -> (name: String, remark: Words)? {
    guard let person = people.first, let company = person.company else { return nil }
    let name = CompanyName(company)
    guard people.allSatisfy({ name.isSame(as: CompanyName($0.company ?? "")) }) else { return nil }
    let isLandline = person.evidence == .landline
    return (company, isLandline ? Words(", ≈ zelfde vaste nummer", ", ≈ same landline") : Words(""))
  }

  // MARK: By name

  /// A person's, at the vendor that knows the person: two of that name are two people.
  private func add(invoicesOf name: String, at vendor: Vendor, to open: inout OpenInvoices) {
    guard name.contains(where: \.isLetter) else { return }
    let wanted = FoldedText.bytes(of: name)
    let found = openInvoices(holding: [wanted]) { other, at in at == vendor && FoldedText.bytes(of: other) == wanted }
    guard !found.isEmpty else { return }
    let namesakes = library.contacts.count { contact in
      contact.id.vendor == vendor && contact.name.map { FoldedText.bytes(of: $0) == wanted } == true
    }
    if namesakes > 1 {
      open.doubts.append(
        Words(
          "? \(namesakes) contacten van \(vendor.name) heten \(name): wiens facturen horen hierbij?",
          "? \(namesakes) contacts of \(vendor.name) are called \(name): whose invoices belong here?"))
    } else {
      open.add(found, Words("≈ naam \(name)", "≈ name \(name)"), on: today)
    }
  }

  /// A firm's, at any vendor: firms with two numbers in the trade register are two firms.
  private func add(invoicesOf firm: CompanyName, called name: String, _ remark: Words, to open: inout OpenInvoices) {
    guard let mark = firm.mark else { return }
    let found = openInvoices(holding: [FoldedText.bytes(of: name), mark]) { other, _ in
      CompanyName(other).isSame(as: firm)
    }
    guard !found.isEmpty else { return }
    let numbers = library.contacts.compactMap { contact -> String? in
      guard let kvk = contact.kvk, let called = contact.company ?? contact.name, CompanyName(called).isSame(as: firm)
      else { return nil }
      return kvk.digits
    }
    if Set(numbers).count > 1 {
      open.doubts.append(
        Words(
          "! \(name) staat met meer dan één KvK-nummer bekend: facturen zijn niet gekoppeld",
          "! \(name) is known with more than one KvK number: invoices are not linked"))
    } else {
      open.add(found, Words("≈ bedrijfsnaam \(name)", "≈ company \(name)") + remark, on: today)
    }
  }

  /// - Parameter needles: one of which stands in the folded text of every name that fits. There can be very many
  ///   invoices, and only those that hold one are looked at more closely.
  private func openInvoices(holding needles: [[UInt8]], where fits: (String, Vendor) -> Bool) -> [Invoice] {
    let (items, index) = (library.invoices.items, library.invoices.index)
    var rows = Array(items.indices)
    if index.count == items.count {
      let all = rows.map(Int32.init)
      let held = needles.reduce(into: Set<Int32>()) { $0.formUnion(index.rows(all, holding: $1, negated: false)) }
      rows = held.sorted().map(Int.init)
    }
    return rows.compactMap { row in
      let invoice = items[row]
      guard invoice.mayBeOpen(on: today), let name = invoice.contactName, fits(name, invoice.id.vendor) else {
        return nil
      }
      return invoice
    }
  }

  /// Lists that would have to be there whole for nothing to be missed.
  private var unreadLists: [Words] {
    [Resource.blueprintInvoices, .corlegaInvoices, .blueprintContacts].compactMap { resource in
      guard vendors.contains(resource.vendor), loads[resource]?.current?.isComplete != true else { return nil }
      let list = resource.words + Words(" van \(resource.vendor.name)", " of \(resource.vendor.name)")
      return Words("? niet of niet helemaal geladen: ", "? not loaded, or not all of it: ") + list
    }
  }
}

extension OpenInvoices {
  /// Those that are not here already, by vendor.
  fileprivate mutating func add(_ invoices: [Invoice], _ evidence: Words, on today: CalendarDate) {
    let known = Set(groups.flatMap { $0.invoices.map(\.id) })
    let new = invoices.filter { !known.contains($0.id) }
    for (vendor, own) in Dictionary(grouping: new, by: \.id.vendor).sorted(by: { $0.key.name < $1.key.name }) {
      let sorted = own.sorted { ($0.urgency(on: today), $0.id.id) < ($1.urgency(on: today), $1.id.id) }
      groups.append(Group(vendor: vendor, evidence: evidence, invoices: sorted))
    }
  }
}

extension Invoice {
  /// False where it is surely not to be paid.
  fileprivate func mayBeOpen(on today: CalendarDate) -> Bool {
    switch standing(on: today) {
    case .late, .state(.sent), .state(.partlyPaid), .state(.overdue), .state(.unknown): true
    case .state(.draft), .state(.paid), .state(.cancelled), .state(.credited): false
    }
  }
}
