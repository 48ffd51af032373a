import HTTPTypes
package import VendorAPI

extension Blueprint {
  package struct Invoice: Equatable, Sendable {
    package var id: String
    /// `F-2026-0042` in the sample.
    package var invoiceNumber: String?
    /// Name of the contact; there is no id of it.
    package var contactName: String?
    /// Cents, documented as a number and therefore possibly `149500.0`. Whether VAT is in it is not documented.
    package var amountCents: JSONValue?
    /// ISO 4217; `EUR` in the sample.
    package var currency: String?
    /// `verstuurd` in the sample; other words are not documented.
    package var status: String?
    /// `YYYY-MM-DD`.
    package var dueDate: String?
    /// `YYYY-MM-DDTHH:MM:SSZ`.
    package var createdAt: String?
  }

  /// `GET /api/dashboard/data?table=invoices`. The method is inferred.
  package struct ListInvoices: Endpoint {
    package typealias Contract = Blueprint
    package typealias Output = Page<Invoice>
    package static let route = Route(
      .get, Blueprint.rows, "listInvoices", tag: ("table", "invoices"), answer: ["data"], isInferred: true)
    package static let example = ListInvoices()

    package init() {}
  }

  /// `POST /api/dashboard/data`, table `invoices`; § "Factuur aanmaken". The method is inferred.
  package struct CreateInvoice: Endpoint {
    package typealias Contract = Blueprint
    package typealias Output = Invoice
    package static let route = Route(
      .post, Blueprint.rows, "createInvoice", tag: ("table", "invoices"), answer: ["data"], isInferred: true)
    package static let example = CreateInvoice(
      data: Fields(contactName: "Jan de Vries", amountCents: 149_500, currency: "EUR", dueDate: "2026-02-15"))

    package var data: Fields

    package struct Fields: Codable, Equatable, Sendable {
      package var contactName: String
      /// Whole cents, though the document's type is number. Whether VAT is in it is not documented.
      package var amountCents: Int
      /// ISO 4217; what holds without one is not documented.
      package var currency: String?
      /// A day, or a moment: the document says ISO 8601.
      package var dueDate: String?
      /// The document names the type InvoiceItem and does not describe it, nor how the items relate to the amount.
      package var items: [[String: JSONValue]]?

      fileprivate enum CodingKeys: String, CodingKey {
        case currency, items
        case contactName = "contact_name"
        case amountCents = "amount_cents"
        case dueDate = "due_date"
      }

      package init(
        contactName: String, amountCents: Int, currency: String? = nil, dueDate: String? = nil,
        items: [[String: JSONValue]]? = nil
      ) {
        self.contactName = contactName
        self.amountCents = amountCents
        self.currency = currency
        self.dueDate = dueDate
        self.items = items
      }
    }

    package init(data: Fields) { self.data = data }

    package func validate() throws(InvalidField) {
      try InvalidField.requireText(data.contactName, "data.contact_name")
      try InvalidField.requireText(data.currency, "data.currency")
      try InvalidField.requireDayOrMoment(data.dueDate, "data.due_date")
    }
  }

  /// `POST /api/dashboard/invoices/send`; § "Factuur verzenden". The method is inferred. To whom it goes, and whether an invoice may be sent
  /// twice, is not documented.
  package struct SendInvoice: Endpoint {
    package typealias Contract = Blueprint
    package typealias Output = SentInvoice
    package static let route = Route(.post, "/api/dashboard/invoices/send", "sendInvoice", isInferred: true)
    package static let example = SendInvoice(id: "00000002-0000-4000-8000-000000000017", channel: .email)

    package enum Channel: String, CaseIterable, Codable, Sendable {
      case email, whatsapp
    }

    /// Of the invoice.
    package var id: String
    package var channel: Channel

    package init(id: String, channel: Channel) {
      self.id = id
      self.channel = channel
    }

    package func validate() throws(InvalidField) { try InvalidField.requireUUID(id, "id") }
  }

  /// An invoice that Blueprint took on to send; whether it arrives is not known.
  package struct SentInvoice: Equatable, Sendable {
    package var messageID: String?
  }
}

extension Blueprint.CreateInvoice.Fields {
  /// Foundation says of a number that is not whole only that the whole text is no JSON.
  package init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    guard let cents = Int(exactly: try container.decode(Double.self, forKey: .amountCents)) else {
      throw DecodingError.undocumented(
        "must be a whole number of cents", at: container.codingPath + [CodingKeys.amountCents])
    }
    self.init(
      contactName: try container.decode(String.self, forKey: .contactName), amountCents: cents,
      currency: try container.decodeIfPresent(String.self, forKey: .currency),
      dueDate: try container.decodeIfPresent(String.self, forKey: .dueDate),
      items: try container.decodeIfPresent([[String: JSONValue]].self, forKey: .items))
  }
}

extension Blueprint.SentInvoice: Decodable {
  private enum CodingKeys: String, CodingKey {
    case messageID = "message_id"
  }

  package init(from decoder: any Decoder) throws {
    messageID = try decoder.container(keyedBy: CodingKeys.self).text(.messageID)
  }
}

extension Blueprint.Invoice: Decodable {
  private enum CodingKeys: String, CodingKey {
    case id, currency, status
    case invoiceNumber = "invoice_number"
    case contactName = "contact_name"
    case amountCents = "amount_cents"
    case dueDate = "due_date"
    case createdAt = "created_at"
  }

  package init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    id = try container.id(.id)
    invoiceNumber = container.text(.invoiceNumber)
    contactName = container.text(.contactName)
    amountCents = container.value(.amountCents).flatMap { $0.word == nil ? nil : $0 }
    currency = container.text(.currency)
    status = container.text(.status)
    dueDate = container.text(.dueDate)
    createdAt = container.text(.createdAt)
  }
}
