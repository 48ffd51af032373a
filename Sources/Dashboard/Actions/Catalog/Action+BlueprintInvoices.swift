import BlueprintAPI
import Insights
import Records
import VendorAPI

extension Action {
  static let blueprintInvoices: [Action] = [
    send(.email, Words("Factuur per e-mail", "Invoice by e-mail"), letter: "e"),
    send(.whatsapp, Words("Factuur per WhatsApp", "Invoice by WhatsApp"), letter: "w"),
    Action(
      Blueprint.SendWhatsAppMessage.self, as: "reminder",
      Words("Herinnering per WhatsApp-sjabloon", "Reminder by WhatsApp template"), .send, of: "invoices", letter: "h",
      .outside, forMany: true,
      given: fields(of: Reminder.self),
      standing: Standing(
        blocked: obstacle(to: Reminder.self),
        facts: { state, subject, fields in
          guard let reminder = try? Reminder(subject, state) else { return [] }
          return invoiceFacts(state, subject) + [
            Fact(Words("Bericht", "Message"), reminder.text),
            Fact(
              Words("Gevonden door", "Found by"),
              reminder.recipient.name + " · " + reminder.recipient.evidence(state.language)),
          ] + windowFacts(state, reminder.recipient.phone)
        },
        mustHold: invoiceMembers),
      messaging: whatsApp, answerID: ["wa_message_id"]),
    Action(
      Blueprint.CreateInvoice.self, Words("Factuur maken", "Create an invoice"), .add, of: "invoices", .outside,
      fields: [
        FormField("data.contact_name", Words("Klant", "Client"), .text(), required: true),
        FormField("data.amount_cents", Words("Bedrag", "Amount"), .money(.cents), required: true),
        FormField("data.currency", Words("Valuta", "Currency"), .text(limit: 3), initially: { _, _ in .string("EUR") }),
        FormField("data.due_date", Words("Vervalt", "Due"), .date(.iso)),
        FormField(
          "data.items", Words("Regels", "Lines"), .json,
          help: Words(
            "Blueprint beschrijft de regels niet; typ ze als JSON: [{\"description\": \"…\"}].",
            "Blueprint does not describe lines; type them as JSON: [{\"description\": \"…\"}].")),
      ]),
  ]

  private static func send(_ channel: Blueprint.SendInvoice.Channel, _ title: Words, letter: Character) -> Action {
    Action(
      Blueprint.SendInvoice.self, as: channel.rawValue, title, .send, of: "invoices", letter: letter, .outside,
      forMany: true, given: ["id": .id, "channel": .fixed(.string(channel.rawValue))],
      standing: Standing(
        facts: { state, subject, _ in
          let phone =
            channel == .whatsapp ? state.invoice(subject).flatMap { try? state.recipient(of: $0) }?.phone : nil
          return invoiceFacts(state, subject) + (phone.map { windowFacts(state, $0) } ?? [])
        },
        mustHold: invoiceMembers,
        evidence: { write, row in
          // Only a draft that has left its state shows that it went; what was sent before shows nothing.
          guard let was = write.basis["status"]?.text, let now = row?["status"]?.text else { return nil }
          return was == now ? nil : true
        }),
      messaging: Messaging(channel: channel.rawValue) { state, subject, _ in
        state.invoice(subject)?.contactName
      },
      answerID: ["message_id"])
  }

  /// What the user saw of an invoice must still be so when it leaves.
  private static let invoiceMembers: [JSONPath] = [
    "invoice_number", "contact_name", "amount_cents", "currency", "status", "due_date",
  ]

  static let whatsApp = Messaging(channel: "whatsapp") { _, _, fields in fields["to"]?.text }

  static func invoiceFacts(_ state: AppState, _ subject: Subject) -> [Fact] {
    guard let invoice = state.invoice(subject) else { return [] }
    let status = invoice.status(on: state.today, state.settings.thresholds)(state.language)
    return [
      Fact(Words("Bedrag", "Amount"), state.context.format.amount(invoice.amount), .strong),
      Fact(Words("Klant", "Client"), invoice.contactName ?? "—"),
      Fact(Words("Status", "Status"), status.text, status.tone),
    ]
  }

  /// Whether somebody can be written to in free words now, as far as that can be known.
  static func windowFacts(_ state: AppState, _ phone: PhoneNumber) -> [Fact] {
    let window = state.conversation(with: phone).flatMap { WhatsAppWindow($0, at: state.now) }
    let text =
      window?.status(at: state.now)(state.language)
      ?? StatusText("", Words("geen gesprek bekend", "no conversation known"), .dim)(state.language)
    return [
      Fact(Words("Nummer", "Number"), phone.national, .strong),
      Fact(Words("Venster", "Window"), text.text, text.tone),
    ]
  }
}

/// A reminder of an invoice, ready to be sent.
struct Reminder: TemplateMessage {
  let template: MessageTemplate
  let parameters: [String]
  let text: String
  let recipient: Addressee

  init(_ subject: Subject, _ state: AppState) throws(NoRecipient) {
    guard let invoice = state.invoice(subject) else {
      throw NoRecipient("de factuur is niet geladen", "the invoice is not loaded")
    }
    switch invoice.standing(on: state.today) {
    case .late: break
    case .state(.unknown(let word)):
      throw NoRecipient(
        "keet kent de status “\(word)” niet en weet dus niet of hij te laat is",
        "keet does not know the status “\(word)”, so cannot tell whether it is late")
    case .state: throw NoRecipient("niet te laat", "not late")
    }
    let messaging = state.settings.messaging
    guard let template = messaging.template(messaging.reminder) else {
      throw NoRecipient(
        "sjabloon \(messaging.reminder) staat niet in de configuratie",
        "template \(messaging.reminder) is not in the configuration")
    }
    recipient = try state.recipient(of: invoice)
    let due = invoice.dueDate.map { Format(.nl).fullDate($0) } ?? "—"
    parameters = Array(
      [recipient.name, invoice.title, messaging.sender, due, messaging.sender].prefix(template.parameterCount))
    self.template = template
    text = template.filled(with: parameters)
  }
}
