import VemapAPI
import VendorAPI

/// Mail, who gets it and what it is made of. The sandbox sends none.
extension VemapSandbox {
  func sendMail(_ call: Vemap.SendMail) throws -> Reply {
    var closure = try records.closure(call.closureID, of: call.tenantID)
    let template = records.templates.first { $0.id == call.templateID && $0.tenant == call.tenantID }
    guard let template else { throw Self.noTemplate }
    let id = fresh("email-job")
    let messages = call.recipients.map { recipient in
      JSONValue.object([
        "email_id": .string(id), "recipient_email_id": .string(fresh("rec")),
        "recipient_email": .string(recipient.email),
        "status": .string(Self.isUndeliverable(recipient.email) ? "failed" : "sent"),
        "message_id": .string(fresh("msg")), "sqs_message_id": .string(fresh("sqs-msg")),
      ])
    }
    let failed = call.recipients.count { Self.isUndeliverable($0.email) }
    closure.mails.append(
      VemapClosureRecord.Mail(
        senderID: person.id, at: time.now(), type: template.name, subject: call.subject,
        hasFailed: failed == messages.count))
    records.replace(closure)
    return try reply(
      .object([
        "emailId": .string(id),
        "microserviceData": .object([
          "total_recipients": .int(messages.count), "successful_sends": .int(messages.count - failed),
          "failed_sends": .int(failed), "sent_messages": .array(messages),
        ]),
      ]), "Email queued successfully")
  }

  /// RFC 2606 keeps `.invalid` for names that surely are none.
  private static func isUndeliverable(_ address: String) -> Bool { address.lowercased().hasSuffix(".invalid") }

  /// Whether template, subject and message mean a mail is not documented; here they do not. Without a closure the
  /// recipients are on the project's list only.
  func createMailRecipients(_ call: Vemap.CreateMailRecipients) throws -> Reply {
    let project = try records.project(call.projectID, of: call.tenantID)
    var closure = try call.closureID.map { try records.closure($0, of: call.tenantID) }
    guard closure.map({ $0.project == project.id }) ?? true else {
      throw Refusal(status: 404, message: "Closure not found")
    }
    let isKnown = records.templates.contains { template in
      template.tenant == call.tenantID && [template.id, template.name].contains(call.templateID)
    }
    guard isKnown else { throw Self.noTemplate }
    let kept = call.recipients.map { keep($0.email, $0.name, nil, for: project.id) }
    let created = kept.count(where: \.isNew)
    var added = created
    if closure != nil { added = closure?.subscribe(kept.map(\.recipient), by: person.id, at: time.now()) ?? 0 }
    if let closure { records.replace(closure) }
    // The one answer without anything around it.
    return try Reply(
      status: 201,
      JSONValue.object([
        "createdCount": .int(created), "updatedCount": .int(kept.count - created), "totalCount": .int(kept.count),
        "recipients": .array(kept.map { .object(Self.answer($0.recipient)) }),
        "mailingListId": .string(closure?.mailingListID ?? "mailing-list-" + project.id),
        "addedToMailingList": .int(added),
      ]))
  }

  func deleteMailRecipient(_ call: Vemap.DeleteMailRecipient) throws -> Reply {
    var closure = try records.closure(call.closureID, of: call.tenantID)
    guard closure.project == call.projectID else { throw Refusal(status: 404, message: "Closure not found") }
    guard closure.mailingList?.remove(call.recipientID, at: time.now()) == true else { throw Self.noRecipient }
    records.replace(closure)
    return try deletedRecipient(call.recipientID)
  }

  func listTemplates(_ call: Vemap.ListMailTemplates) throws -> Reply {
    let templates = records.templates.filter { $0.tenant == call.tenantID }.map { template in
      JSONValue.object([
        "id": .string(template.id), "name": .string(template.name), "template_data": template.data,
      ])
    }
    return try reply(.array(templates), "Templates fetched successfully")
  }

  func createTemplate(_ call: Vemap.CreateMailTemplate) throws -> Reply {
    let blocks = call.data.blocks.mapValues { block in
      JSONValue.object(["type": .string(block.type), "data": .object(block.data)])
    }
    let template = VemapRecords.Template(
      id: fresh("tmpl"), tenant: call.tenantID, name: call.name, data: .object(blocks))
    records.templates.append(template)
    return try reply(
      .object(["template_id": .string(template.id)]), "Template created successfully", status: 201)
  }

  private static var noTemplate: Refusal { Refusal(status: 404, message: "Template not found") }
}
