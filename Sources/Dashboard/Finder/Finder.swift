package import Insights
package import Records

/// All records of all vendors, to be found by a few letters.
package struct Finder: Sendable {
  /// What is found together, in the order in which equals stand.
  package enum Group: Int, CaseIterable, Sendable {
    case people, conversations, requests, invoices, quotes, closures, projects, appointments, trips
  }

  /// A record that was found.
  package enum Found: Sendable {
    case contact(Contact), user(User), recipient(Recipient), conversation(Conversation), invoice(Invoice)
    case quote(Quote), closure(Closure), project(Project), appointment(Appointment), trip(Trip)
  }

  let records: KnownRecords
  let projects: [Project]
  let trips: [Trip]
  package let index: FinderIndex
  /// The first row after each list, in the order of ``found(at:)``.
  private let ends: [Int]

  init() { self.init(KnownRecords(), projects: [], trips: []) }

  package init(_ records: KnownRecords, projects: [Project], trips: [Trip]) {
    self.records = records
    self.projects = projects
    self.trips = trips
    let counts = [
      records.contacts.count, records.users.count, records.recipients.count, records.conversations.count,
      records.invoices.count, records.quotes.count, records.closures.count, projects.count, records.appointments.count,
      trips.count,
    ]
    var total = 0
    ends = counts.map { count in
      total += count
      return total
    }
    var index = FinderIndex()
    index.reserve(rows: total)
    for contact in records.contacts { contact.add(to: &index) }
    for user in records.users { user.add(to: &index) }
    for recipient in records.recipients { recipient.add(to: &index) }
    let tenders = Dictionary(projects.map { ($0.id, $0.name) }) { first, _ in first }
    for conversation in records.conversations { conversation.add(to: &index, tenders) }
    for invoice in records.invoices { invoice.add(to: &index) }
    for quote in records.quotes { quote.add(to: &index) }
    for closure in records.closures { closure.add(to: &index, project: closure.project.flatMap { tenders[$0] ?? nil }) }
    for project in projects { project.add(to: &index) }
    for appointment in records.appointments { appointment.add(to: &index) }
    for trip in trips { trip.add(to: &index) }
    self.index = index
  }

  func found(at row: Int) -> Found? {
    guard let list = ends.firstIndex(where: { row < $0 }) else { return nil }
    let place = row - (list == 0 ? 0 : ends[list - 1])
    return switch list {
    case 0: .contact(records.contacts[place])
    case 1: .user(records.users[place])
    case 2: .recipient(records.recipients[place])
    case 3: .conversation(records.conversations[place])
    case 4: .invoice(records.invoices[place])
    case 5: .quote(records.quotes[place])
    case 6: .closure(records.closures[place])
    case 7: .project(projects[place])
    case 8: .appointment(records.appointments[place])
    default: .trip(trips[place])
    }
  }
}

extension FinderIndex {
  fileprivate mutating func append(_ row: KeyValuePairs<FinderField, String?>, in group: Finder.Group) {
    append(row, group: UInt8(group.rawValue))
  }
}

extension Contact {
  fileprivate func add(to index: inout FinderIndex) {
    index.append([.name: name, .firm: company, .phone: phone, .kvk: kvk?.digits, .email: email], in: .people)
  }
}

extension User {
  fileprivate func add(to index: inout FinderIndex) {
    index.append([.name: name, .firm: company, .phone: phone, .email: email], in: .people)
  }
}

extension Recipient {
  fileprivate func add(to index: inout FinderIndex) {
    index.append([.name: name, .firm: organisation, .email: email], in: .people)
  }
}

extension Conversation {
  fileprivate func add(to index: inout FinderIndex, _ tenders: [RecordID: String?]) {
    if let invitation {
      index.append(
        [
          .firm: invitation.specialist ?? counterpart, .subject: invitation.workComponent,
          .phone: invitation.phone ?? phone, .kvk: invitation.kvk?.digits, .project: tenders[invitation.tender] ?? nil,
          .place: invitation.city,
        ], in: .requests)
    } else {
      index.append([.name: counterpart, .firm: company, .phone: phone, .subject: subject], in: .conversations)
    }
  }
}

extension Invoice {
  fileprivate func add(to index: inout FinderIndex) {
    index.append(
      [.number: number ?? id.id, .client: contactName, .amount: amount.digits, .date: dueDate?.digits], in: .invoices)
  }
}

extension Quote {
  fileprivate func add(to index: inout FinderIndex) {
    index.append([.number: number ?? id.id, .client: contactName, .amount: amount.digits], in: .quotes)
  }
}

extension Closure {
  fileprivate func add(to index: inout FinderIndex, project: String?) {
    index.append(
      [
        .road: roadLabel ?? roadText, .name: name, .subject: type, .project: project, .date: start?.digits,
      ], in: .closures)
  }
}

extension Project {
  fileprivate func add(to index: inout FinderIndex) {
    index.append(
      [
        .name: name, .number: numbers.isEmpty ? nil : numbers.joined(separator: " "), .client: authority, .road: roads,
      ], in: .projects)
  }
}

extension Appointment {
  fileprivate func add(to index: inout FinderIndex) {
    let day = start.map { DutchTime.day(at: $0).digits }
    index.append([.subject: title, .place: location, .date: day], in: .appointments)
  }
}

extension Trip {
  fileprivate func add(to index: inout FinderIndex) {
    let places = [pickup, delivery].compactMap(\.self)
    index.append(
      [.number: reference, .place: places.isEmpty ? nil : places.joined(separator: " → ")], in: .trips)
  }
}

extension Amount {
  /// Cents, or what stands for them.
  fileprivate var digits: String? {
    switch self {
    case .exact(let money): String(money.cents.magnitude)
    case .unitUnknown(let text): text
    case .missing: nil
    }
  }
}

extension CalendarDate {
  fileprivate var digits: String { Format(.nl).fullDate(self) }
}
