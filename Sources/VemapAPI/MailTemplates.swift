import HTTPTypes
package import VendorAPI

extension Vemap {
  /// A mail's text with places for names, as a tree of blocks.
  package struct MailTemplate: Decodable, Hashable, Sendable {
    package var id: AnyText
    @Lenient package var name: String?
    @LenientPart package var data: TemplateData?

    enum CodingKeys: String, CodingKey {
      case id, name
      case data = "template_data"
    }
  }

  /// The blocks by their keys; `root` is the layout, whose `childrenIds` name the others in order.
  package struct TemplateData: Hashable, Sendable {
    package static let root = "root"

    package var blocks: [String: TemplateBlock]

    package init(_ blocks: [String: TemplateBlock]) { self.blocks = blocks }

    /// The keys of the layout's children, in their order.
    var children: [String] {
      guard case .array(let keys) = blocks[Self.root]?.data["childrenIds"] else { return [] }
      return keys.compactMap(\.text)
    }
  }

  /// One block. What stands in `data` depends on the type, of which the document shows two.
  package struct TemplateBlock: Codable, Hashable, Sendable {
    package static let layout = "EmailLayout"

    /// `EmailLayout`, `Text`, or another word.
    package var type: String
    package var data: [String: JSONValue]

    package init(type: String, data: [String: JSONValue]) {
      self.type = type
      self.data = data
    }
  }

  /// `GET /v1/{tenant_id}/mail/templates`; no role named; § List Templates.
  package struct ListMailTemplates: Endpoint {
    package typealias Contract = Vemap
    package typealias Output = Page<MailTemplate>
    package static let route = Route(
      .get, "/v1/{tenant_id}/mail/templates", "listMailTemplates", answer: ["data"])
    package static let example = ListMailTemplates(tenantID: "tenant-456")

    package var tenantID: String

    package init(tenantID: String) { self.tenantID = tenantID }

    enum CodingKeys: String, CodingKey { case tenantID = "tenant_id" }
  }

  package struct MailTemplateCreated: Decodable, Hashable, Sendable {
    package var id: AnyText

    enum CodingKeys: String, CodingKey { case id = "template_id" }
  }

  /// `POST /v1/{tenant_id}/mail/templates`; no role named; § Create Template.
  package struct CreateMailTemplate: Endpoint {
    package typealias Contract = Vemap
    package typealias Output = MailTemplateCreated
    package static let route = Route(
      .post, "/v1/{tenant_id}/mail/templates", "createMailTemplate", answer: ["data"])
    package static let example = CreateMailTemplate(
      tenantID: "tenant-456", name: "closure_notification",
      data: TemplateData([
        "root": TemplateBlock(
          type: "EmailLayout",
          data: [
            "backdropColor": .string("#FFFFFF"), "canvasColor": .string("#FFFFFF"), "textColor": .string("#000000"),
            "fontFamily": .string("Arial"), "childrenIds": .array([.string("block-1")]),
          ]),
        "block-1": TemplateBlock(
          type: "Text",
          data: [
            "style": .object(["fontSize": .int(14)]),
            "props": .object(["text": .string("Beste {NAAM_STAKEHOLDER}, uw VKM is beschikbaar.")]),
          ]),
      ]))

    package var tenantID: String
    package var name: String
    package var data: TemplateData

    package init(tenantID: String, name: String, data: TemplateData) {
      self.tenantID = tenantID
      self.name = name
      self.data = data
    }

    enum CodingKeys: String, CodingKey {
      case tenantID = "tenant_id"
      case name = "templateName"
      case data = "templateData"
    }

    package func validate() throws(InvalidField) {
      try InvalidField.requireText(name, "templateName")
      try InvalidField.require(
        data.blocks[TemplateData.root]?.type == TemplateBlock.layout, "templateData.root",
        "must be a block of type \(TemplateBlock.layout)")
      for child in data.children {
        try InvalidField.require(data.blocks[child] != nil, "templateData.root.childrenIds", "names no block: \(child)")
      }
    }
  }
}

extension Vemap.TemplateData: Codable {
  package init(from decoder: any Decoder) throws {
    blocks = try decoder.singleValueContainer().decode([String: Vemap.TemplateBlock].self)
  }

  package func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(blocks)
  }
}
