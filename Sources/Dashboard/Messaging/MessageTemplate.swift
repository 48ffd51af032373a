/// A WhatsApp template as the user's configuration describes it: Blueprint sends templates by name and does not list
/// them, nor what they say.
package struct MessageTemplate: Hashable, Sendable {
  /// As the WhatsApp account knows it.
  package let name: String
  /// What it says, with `{1}`, `{2}` … where its parameters go.
  package let text: String

  package init(name: String, text: String) {
    self.name = name
    self.text = text
  }

  /// The highest number among the placeholders.
  package var parameterCount: Int {
    var highest = 0
    for part in text.split(separator: "{").dropFirst(text.hasPrefix("{") ? 0 : 1) {
      guard let end = part.firstIndex(of: "}"), let number = Int(part[..<end]) else { continue }
      highest = max(highest, number)
    }
    return highest
  }

  /// The text with its parameters filled in; a missing one stays as it is.
  package func filled(with parameters: [String]) -> String {
    var filled = ""
    var rest = text[...]
    while let open = rest.firstIndex(of: "{") {
      filled += rest[..<open]
      rest = rest[open...]
      if let end = rest.firstIndex(of: "}"), let number = Int(rest[rest.index(after: open)..<end]),
        parameters.indices.contains(number - 1)
      {
        filled += parameters[number - 1]
        rest = rest[rest.index(after: end)...]
      } else {
        filled += "{"
        rest = rest.dropFirst()
      }
    }
    return filled + rest
  }

  /// The demo's reminder: name, invoice, sender, due date, sender.
  package static let reminder = MessageTemplate(
    name: "betaalherinnering_1",
    text: """
      Beste {1}, factuur {2} van {3} had als vervaldatum {4}. Wilt u deze binnen 7 dagen voldoen? \
      Met vriendelijke groet, {5}
      """)

  /// The demo's reminder of a tender: firm, work component, tender, deadline, sender.
  package static let tenderReminder = MessageTemplate(
    name: "offerteherinnering_1",
    text: """
      Beste {1}, wij vroegen u een offerte voor {2} ({3}), uiterlijk {4}. Maakt u die nog? \
      Met vriendelijke groet, {5}
      """)
}

/// What messages to customers need to know of the user.
package struct MessagingSettings: Hashable, Sendable {
  /// How the user signs: person or firm.
  package var sender: String
  package var templates: [MessageTemplate]
  /// The name of the template that reminds of an invoice. Its parameters are, in order: the client's name, the
  /// invoice's number, the sender, the due date, the sender.
  package var reminder: String
  /// The name of the template that asks firms which keep silent for their offer. Its parameters are, in order: the firm,
  /// the work component, the tender, the deadline, the sender.
  package var tenderReminder: String

  package init(
    sender: String = "", templates: [MessageTemplate] = [], reminder: String = "betaalherinnering_1",
    tenderReminder: String = "offerteherinnering_1"
  ) {
    self.sender = sender
    self.templates = templates
    self.reminder = reminder
    self.tenderReminder = tenderReminder
  }

  /// How many parameters either reminder has, and the first of an invoice's that is the sender.
  package static let reminderParameters = 5
  package static let firstSenderParameter = 3

  /// The demo's.
  package static let demo = MessagingSettings(
    sender: "Kiezel & Kantsteen Wegen (demo)", templates: [.reminder, .tenderReminder])

  package func template(_ name: String) -> MessageTemplate? { templates.first { $0.name == name } }
}
