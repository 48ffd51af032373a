import FoundationEssentials
import Insights
import Records
import VendorAPI

/// What was found, as a line of the finder: which words of the record are why is marked.
struct FoundItem {
  /// A part of the line that can be why.
  private struct Part {
    let field: FinderField
    let text: String
  }

  let record: RecordID
  let group: Finder.Group
  private let parts: [Part]
  /// What may be why, and stands beside the line then.
  private let others: [Part]

  init(_ found: Finder.Found, _ context: RowContext) {
    func part(_ field: FinderField, _ text: String?) -> Part? {
      text.flatMap { $0.isEmpty ? nil : Part(field: field, text: $0) }
    }
    let format = context.format
    func amount(_ amount: Amount) -> Part? {
      amount == .missing ? nil : Part(field: .amount, text: format.amount(amount))
    }
    func phone(_ text: String?) -> Part? { part(.phone, text.map { PhoneNumber($0)?.national ?? $0 }) }
    let (shown, beside): ([Part?], [Part?])
    switch found {
    case .contact(let contact):
      (record, group) = (contact.id, .people)
      let firm = contact.company == contact.name ? nil : contact.company
      shown = [part(.name, contact.name), part(.firm, firm)]
      beside = [phone(contact.phone), part(.kvk, contact.kvk?.digits), part(.email, contact.email)]
    case .user(let user):
      (record, group) = (user.id, .people)
      let firm = user.company == user.name ? nil : user.company
      shown = [part(.name, user.name), part(.firm, firm)]
      beside = [phone(user.phone), part(.email, user.email)]
    case .recipient(let recipient):
      (record, group) = (recipient.id, .people)
      shown = [part(.name, recipient.name), part(.firm, recipient.organisation)]
      beside = [part(.email, recipient.email)]
    case .conversation(let conversation):
      record = conversation.id
      let tender = conversation.invitation.flatMap { context.library.names[$0.tender] }
      if let invitation = conversation.invitation {
        group = .requests
        shown = [
          part(.firm, invitation.specialist ?? conversation.counterpart), part(.subject, invitation.workComponent),
        ]
        beside = [
          phone(invitation.phone ?? conversation.phone), part(.kvk, invitation.kvk?.digits), part(.project, tender),
          part(.place, invitation.city),
        ]
      } else {
        group = .conversations
        shown = [part(.name, conversation.counterpart), part(.firm, conversation.company)]
        beside = [phone(conversation.phone), part(.subject, conversation.subject)]
      }
    case .invoice(let invoice):
      (record, group) = (invoice.id, .invoices)
      shown = [part(.number, invoice.title), part(.client, invoice.contactName)]
      beside = [amount(invoice.amount), part(.date, invoice.dueDate.map(format.fullDate))]
    case .quote(let quote):
      (record, group) = (quote.id, .quotes)
      shown = [part(.number, quote.number ?? quote.id.id), part(.client, quote.contactName)]
      beside = [amount(quote.amount)]
    case .closure(let closure):
      (record, group) = (closure.id, .closures)
      shown = [part(.road, closure.roadLabel ?? closure.roadText), part(.name, closure.name)]
      beside = [
        part(.date, closure.start.map(format.fullDate)), part(.subject, closure.typeLabel(context.language)),
        part(.project, closure.project.map(context.name)),
      ]
    case .project(let project):
      (record, group) = (project.id, .projects)
      shown = [part(.name, project.name), part(.road, project.roads)]
      beside = [part(.number, project.numbers.joined(separator: " ")), part(.client, project.authority)]
    case .appointment(let appointment):
      (record, group) = (appointment.id, .appointments)
      shown = [part(.subject, appointment.title), part(.place, appointment.location)]
      beside = [part(.date, appointment.start.map { format.fullDate(DutchTime.day(at: $0)) })]
    case .trip(let trip):
      (record, group) = (trip.id, .trips)
      let way = [trip.pickup, trip.delivery].compactMap(\.self).joined(separator: " → ")
      shown = [part(.number, trip.reference), part(.place, way)]
      beside = []
    }
    parts = shown.compactMap(\.self)
    others = beside.compactMap(\.self)
  }

  /// - Parameters:
  ///   - fields: where the words of the query were found.
  ///   - section: the heading it stands under.
  func item(
    id: String, _ query: FinderQuery, in fields: [FinderField], section: String, _ language: Language
  ) -> PickerItem {
    var (title, titleMarks) = ("", Set<Int>())
    for part in parts {
      if !title.isEmpty { title += " · " }
      if fields.contains(part.field) {
        let start = title.count
        titleMarks.formUnion(query.places(in: part.text, of: part.field).map { $0 + start })
      }
      title += part.text
    }
    if parts.isEmpty { title = record.id }
    var item = PickerItem(id: id, title: title, note: record.vendor.name, section: section)
    item.titleMarks = titleMarks
    if let reason = others.first(where: { fields.contains($0.field) }) {
      let label = reason.field.words(language) + " "
      item.note = label + reason.text
      item.noteMarks = Set(query.places(in: reason.text, of: reason.field).map { $0 + label.count })
    } else if let first = others.first {
      item.note = first.text
    }
    item.help = ([record.sourceWords(language)] + others.map(\.text)).joined(separator: " · ")
    return item
  }
}

extension FinderField {
  /// What stands before the text that was found.
  fileprivate var words: Words {
    switch self {
    case .name: Words("naam", "name")
    case .firm: Words("bedrijf", "firm")
    case .email: Words("e-mail", "e-mail")
    case .phone: Words("tel.", "tel.")
    case .kvk: Words("KvK", "KvK")
    case .number: Words("nr.", "no.")
    case .client: Words("klant", "client")
    case .subject: Words("over", "about")
    case .road: Words("weg", "road")
    case .project: Words("project", "project")
    case .place: Words("plaats", "place")
    case .amount: Words("bedrag", "amount")
    case .date: Words("datum", "date")
    }
  }
}

extension Finder.Group {
  var words: Words {
    switch self {
    case .people: Words("Personen en bedrijven", "People and firms")
    case .conversations: Words("Gesprekken", "Conversations")
    case .requests: Words("Aanvragen", "Requests")
    case .invoices: Words("Facturen", "Invoices")
    case .quotes: Words("Offertes", "Quotes")
    case .closures: Words("Afsluitingen", "Closures")
    case .projects: Words("Projecten", "Projects")
    case .appointments: Words("Agenda", "Agenda")
    case .trips: Words("Ritten", "Trips")
    }
  }
}
