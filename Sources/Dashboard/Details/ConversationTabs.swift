import FoundationEssentials
import Insights
import Records
import VendorAPI

extension Conversation {
  static let tabs = [
    TabOf<Conversation>("overview", Words("Overzicht", "Overview")) { $0.overview($1) },
    TabOf<Conversation>(
      "thread", Words("Berichten", "Messages"), needs: { conversation, _ in conversation.threadResource }
    ) {
      $0.thread($1)
    },
  ]

  private var threadResource: [Resource] {
    guard let invitation else { return [] }
    return [.thread(project: invitation.tender.id, communication: id.id)]
  }

  func overview(_ context: RowContext) -> [DetailLine] {
    var text = DetailText(context)
    text.heading(title)
    text.optional(Words("Over", "About"), about(context))
    text.field(Words("Status", "Status"), status(at: context.now, context.thresholds)(context.language))
    text.field(Words("Status bij \(id.vendor.name)", "Status at \(id.vendor.name)"), status)
    text.field(Words("Kanaal", "Channel"), channel)
    text.field(Words("Telefoon", "Phone"), phoneLabel)
    if let phone, phone != phoneLabel {
      text.field(Words("Telefoon bij \(id.vendor.name)", "Phone at \(id.vendor.name)"), phone)
    }
    let age = lastMessage.map { context.format.age(context.now.timeIntervalSince($0)) }
    text.field(
      Words("Laatste bericht", "Last message"),
      text.moment(lastMessage, unreadable: unreadableLastMessage).map { moment in
        age.map { "\(moment) (\($0))" } ?? moment
      })
    if let window = WhatsAppWindow(self, at: context.now) { windowFields(window, &text) }
    if let invitation { invitation.fields(&text) }
    if !text.links(of: id) { contactFields(&text) }
    text.field(Words("Bron", "Source"), "\(id.vendor.name) \(id.id)")
    text.fields(invitation?.more ?? [], of: id.vendor)
    text.openInvoices(context.openInvoices(of: self))
    text.ownSends(context.sends(in: self), under: Words("Door ons verstuurd", "Sent by us"))
    return text.lines
  }

  private func windowFields(_ window: WhatsAppWindow, _ text: inout DetailText) {
    text.field(Words("24-uursvenster", "24-hour window"), window.status(at: text.context.now)(text.language))
    switch window {
    case .possiblyOpen(let end):
      let time = text.format.moment(end)
      text.text(
        Words(
          "Zeker dicht na \(time). Blueprint zegt niet wie het laatste bericht schreef: was dat de klant, dan is het open.",
          "Surely closed after \(time). Blueprint does not say who wrote the last message: if the customer did, it is open."
        ), .dim)
    case .closed:
      text.text(
        Words("Alleen een goedgekeurd sjabloon komt nog aan.", "Only an approved template still gets through."), .dim)
    case .unknown:
      text.text(
        Words("Het moment van het laatste bericht is niet bekend.", "The moment of the last message is not known."),
        .dim)
    }
  }

  /// Whom other vendors know under this number, with what says so.
  private func contactFields(_ text: inout DetailText) {
    let matches = ContactMatch.all(
      withPhone: phone, contacts: text.context.library.contacts, users: text.context.library.users.values)
    guard !matches.isEmpty else { return }
    text.heading(Words("Bekend als", "Known as"))
    var perVendor: [Vendor: Int] = [:]
    for match in matches { perVendor[match.record.vendor, default: 0] += 1 }
    for match in matches {
      let isOneOfMany = (perVendor[match.record.vendor] ?? 0) > 1
      var pieces = [StyledText(match.name ?? match.record.id, .strong)]
      if let company = match.company, company != match.name { pieces.append(StyledText(company)) }
      pieces.append(StyledText(match.record.vendor.name, .dim))
      pieces.append(StyledText(match.evidenceWords(text.language), .dim))
      if isOneOfMany {
        let count = perVendor[match.record.vendor] ?? 0
        pieces.append(StyledText("? " + Words("\(count) kandidaten", "\(count) candidates")(text.language), .warning))
      }
      text.pieces(pieces)
    }
  }

  private func thread(_ context: RowContext) -> [DetailLine] {
    var text = DetailText(context)
    text.heading(Words("Berichten", "Messages"))
    guard let resource = threadResource.first else {
      text.text(
        Words(
          "Berichttekst niet via de API van \(id.vendor.name): die geeft alleen status en moment van het laatste bericht.",
          "Message texts are not in \(id.vendor.name)'s API: it only gives the status and the moment of the last message."
        ), .dim)
      return text.lines
    }
    guard case .thread(let messages)? = text.loaded(resource) else { return text.lines }
    if messages.isEmpty { text.text(Words("Nog geen berichten.", "No messages yet."), .dim) }
    for message in messages.sorted(by: { ($0.sent ?? .distantPast) > ($1.sent ?? .distantPast) }) {
      text.blank()
      message.lines(&text)
    }
    return text.lines
  }
}

extension Invitation {
  fileprivate func fields(_ text: inout DetailText) {
    text.field(Words("Onderdeel", "Component"), workComponent)
    text.field(Words("Reactie uiterlijk", "Answer by"), text.moment(deadline))
    text.optional(Words("Offerte ontvangen", "Offer received"), text.moment(offerReceived))
    text.optional(Words("Offerte geldig tot", "Offer valid until"), text.moment(offerExpires))
    if offer != .missing { text.field(Words("Offerte", "Offer"), text.format.amount(offer), .strong) }
    if correctedOffer != .missing {
      text.field(Words("Gecorrigeerd", "Corrected"), text.format.amount(correctedOffer), .strong)
    }
    text.optional(Words("Vestiging", "Town"), city)
    text.optional(
      Words("KvK", "KvK"), kvk.map { $0.isCertain ? $0.digits : "\($0.digits) ?" })
    if isObsolete { text.text(Words("- achterhaald bij 12Build", "- obsolete at 12Build"), .closed) }
    for change in changes {
      let moment = text.moment(change.at) ?? "—"
      text.pieces([StyledText(moment, .dim), StyledText("\(change.from ?? "—") ▸ \(change.to ?? "—")")])
    }
  }
}

extension ThreadMessage {
  fileprivate func lines(_ text: inout DetailText) {
    var head = [StyledText(sender ?? "—", .strong), StyledText(text.moment(sent) ?? "—", .dim)]
    switch type {
    case "request"?: head.append(StyledText("▸ " + Words("aanvraag", "request")(text.language), .underway))
    case "response"?: head.append(StyledText("! " + Words("antwoord", "answer")(text.language), .warning))
    case let other?: head.append(StyledText("?" + other))
    case nil: break
    }
    text.pieces(head)
    if !receivers.isEmpty {
      text.text(Words("aan ", "to ")(text.language) + receivers.joined(separator: ", "), .dim)
    }
    if let subject, !subject.isEmpty { text.text(subject, .strong) }
    if let body = self.text, !body.isEmpty { text.text(body) }
    for attachment in attachments { text.text(Words("bijlage: ", "attachment: ")(text.language) + attachment, .dim) }
  }
}
