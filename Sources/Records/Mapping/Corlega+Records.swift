package import CorlegaAPI
import FoundationEssentials
import VendorAPI

extension Contact {
  /// A contact of the kind `business` is a firm, so its name is the company's, too.
  package init(_ contact: Corlega.Contact) {
    let kvk = contact.kvkNumber.flatMap(KvKNumber.init)
    let (created, read) = contact.fields.moment(.created)
    self.init(
      id: RecordID(.corlega, .contact, contact.id), name: contact.name,
      company: contact.type == "business" ? contact.name : nil, email: contact.email, phone: contact.phone, kvk: kvk,
      created: created,
      more: contact.fields.more(without: [.name, .email, .phone] + (kvk == nil ? [] : [.kvkNumber]) + read))
  }
}

extension Quote {
  package init(_ quote: Corlega.Quote) {
    let (issued, read) = quote.fields.day(.issued, .created)
    let (amount, amountRead) = quote.fields.amount
    self.init(
      id: RecordID(.corlega, .quote, quote.id), number: quote.fields.text(.number),
      contactName: quote.fields.text(.contactName), amount: amount, status: quote.fields.text(.status),
      issued: issued, more: quote.fields.more(without: [.number, .contactName, .status] + amountRead + read))
  }
}

extension Invoice {
  package init(_ invoice: Corlega.Invoice) {
    let fields = invoice.fields
    let due = fields.text(.dueDate)
    let dueDate = due.flatMap(CalendarDate.init(dayOrMoment:))
    let (issued, issuedRead) = fields.day(.issued)
    let (created, createdRead) = fields.moment(.created)
    let (amount, amountRead) = fields.amount
    self.init(
      id: RecordID(.corlega, .invoice, invoice.id), number: fields.text(.number),
      contactName: fields.text(.contactName), amount: amount, status: fields.text(.status), dueDate: dueDate,
      unreadableDueDate: dueDate == nil ? due : nil, issued: issued, created: created,
      more: fields.more(
        without: [.number, .contactName, .status, .dueDate] + amountRead + issuedRead + createdRead))
  }
}

/// Each reading comes with the meanings it used up; a field that could not be read stays in `more`, as it came.
extension Corlega.OpenFields {
  fileprivate typealias Reading<Value> = (value: Value, read: [Corlega.Meaning])

  /// The document names no unit of `total`; only a name that says cents settles it.
  fileprivate var amount: Reading<Amount> {
    let currency = text(.currency)
    if let cents = text(.totalInCents), let money = Money(cents: cents, currency: currency ?? "EUR") {
      return (.exact(money), [.totalInCents, .currency])
    }
    guard let total = text(.total) else { return (.missing, []) }
    return (.unitUnknown(total), [.total])
  }

  fileprivate func day(_ meanings: Corlega.Meaning...) -> Reading<CalendarDate?> {
    for meaning in meanings {
      if let day = text(meaning).flatMap(CalendarDate.init(dayOrMoment:)) { return (day, [meaning]) }
    }
    return (nil, [])
  }

  fileprivate func moment(_ meaning: Corlega.Meaning) -> Reading<Date?> {
    if let moment = text(meaning).flatMap(Timestamp.iso) { (moment, [meaning]) } else { (nil, []) }
  }

  fileprivate func more(without meanings: [Corlega.Meaning]) -> [Field] {
    rest(without: meanings).map { Field($0.name, $0.text) }
  }
}
