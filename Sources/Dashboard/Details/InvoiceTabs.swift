import Records
import VendorAPI

extension Invoice {
  static let tabs = [
    TabOf<Invoice>("invoice", Words("Factuur", "Invoice")) { invoice, context in invoice.overview(context) }
  ]

  func overview(_ context: RowContext) -> [DetailLine] {
    var text = DetailText(context)
    text.heading(title)
    text.field(Words("Klant", "Client"), contactName)
    text.field(Words("Bedrag", "Amount"), context.format.amount(amount), .strong)
    if case .unitUnknown = amount { text.text(id.vendor.unitNote, .dim) }
    text.field(Words("Status", "Status"), self.status(on: context.today, context.thresholds)(context.language))
    text.field(Words("Status bij \(id.vendor.name)", "Status at \(id.vendor.name)"), status)
    text.field(Words("Vervaldatum", "Due date"), text.date(dueDate) ?? unreadableDueDate.map { "? \($0)" })
    text.optional(Words("Factuurdatum", "Invoice date"), text.date(issued))
    text.optional(Words("Aangemaakt", "Created"), text.moment(created))
    text.field(Words("Bron", "Source"), "\(id.vendor.name) \(id.id)")
    text.duplicates(of: self)
    text.fields(more, of: id.vendor)
    text.links(of: id)
    let sends = context.sends(about: self)
    if !sends.isEmpty { text.ownSends(sends, under: Words("Eerder verstuurd", "Sent before")) }
    return text.lines
  }
}

extension DetailText {
  /// Whether another vendor may have the same invoice, or why nobody knows.
  fileprivate mutating func duplicates(of invoice: Invoice, limit: Int = 5) {
    let others = context.library.counterparts(of: invoice)
    for doubt in context.duplicateDoubts where others.isEmpty { text(Words("? ") + doubt, .warning) }
    guard !others.isEmpty else { return }
    heading(Words("Mogelijk dubbel", "Possibly double"), count: others.count)
    text(
      Words(
        "Dezelfde klant en hetzelfde bedrag bij een ander systeem; de klant is alleen op naam vergeleken.",
        "The same client and amount in another system; the client was compared by name alone."), .dim)
    for (other, reading) in others.prefix(limit) {
      pieces([
        StyledText("= \(other.id.vendor.name)", .warning), StyledText(other.title, .strong),
        StyledText(format.amount(other.amount)), StyledText(reading.words?(language) ?? "", .dim),
        other.status(on: context.today, context.thresholds)(language),
      ])
    }
    more(others.count - limit)
  }
}

extension Vendor {
  fileprivate var unitNote: Words {
    switch self {
    case .corlega:
      Words(
        "Corlega noemt geen eenheid: dit kunnen euro's of centen zijn.",
        "Corlega names no unit: these may be euros or cents.")
    case .vemap, .twelveBuild, .blueprint:
      Words(
        "Zo kwam het van \(name); geen bedrag in hele centen.", "As it came from \(name); not an amount in whole cents."
      )
    }
  }
}
