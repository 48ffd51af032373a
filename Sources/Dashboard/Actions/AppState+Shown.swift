import Records
import VendorAPI

extension AppState {
  /// What the dashboard shows of a record that is no row on the screen, under its vendor's names and as the vendor writes
  /// it; only what keet keeps as it came.
  func shownMembers(of subject: Subject) -> [String: JSONValue] {
    if subject.list == "blueprint invoices", let invoice = invoice(subject) { return invoice.blueprintMembers }
    return tenderConversation(subject).map { ["status": $0.invitation?.status.map { .string($0) } ?? .null] } ?? [:]
  }
}

extension Invoice {
  fileprivate var blueprintMembers: [String: JSONValue] {
    var members: [String: JSONValue] = [
      "invoice_number": text(number), "contact_name": text(contactName), "status": text(status),
      "due_date": text(unreadableDueDate ?? dueDate?.iso),
    ]
    switch amount {
    case .exact(let money): members["amount_cents"] = .int(money.cents)
    case .unitUnknown(let text): members["amount_cents"] = .string(text)
    case .missing: members["amount_cents"] = .null
    }
    return members
  }

  private func text(_ text: String?) -> JSONValue { text.map { .string($0) } ?? .null }
}
