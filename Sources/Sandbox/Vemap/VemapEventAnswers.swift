import FoundationEssentials
import VemapAPI
import VendorAPI

/// What happened to a closure, in the vendor's separate lists.
extension VemapSandbox {
  func getEvents(_ call: Vemap.GetClosureEvents) throws -> Reply {
    let closure = try records.closure(call.closureID, of: call.tenantID)
    return try reply(
      .object([
        "closure_id": .string(closure.id), "created_by": .string(closure.creator.id),
        "created_at": moment(closure.created), "created_by_name": .string(closure.creator.name),
        "file_events": .array(closure.files.map { event($0, of: closure) }),
        "stakeholder_events": .array(closure.stakeholders.map { event($0, of: closure) }),
        "comment_events": .array(closure.comments.map { event($0, of: closure) }),
        "mailing_list_events": .array(mailingList(of: closure)),
        "email_events": .array(closure.mails.map(event)), "final_vkm": finalPlan(of: closure),
      ]), "Events fetched successfully")
  }

  private func moment(_ date: Date) -> JSONValue { .string(scene.isoTime(date)) }

  private func event(_ file: VemapClosureRecord.File, of closure: VemapClosureRecord) -> JSONValue {
    .object([
      "closure_id": .string(closure.id), "name": .string(file.name), "type": .string(file.type),
      "version": .string(file.versionText), "created_by": .string(file.maker.id),
      "user_name": .string(file.maker.name), "created_at": moment(file.created),
    ])
  }

  private func event(_ stakeholder: VemapClosureRecord.Stakeholder, of closure: VemapClosureRecord) -> JSONValue {
    .object([
      "closure_id": .string(closure.id), "user_id": .string(stakeholder.user.id),
      "stakeholder_name": .string(stakeholder.user.name), "created_by": .string(stakeholder.adder.id),
      "created_by_name": .string(stakeholder.adder.name), "created_at": moment(stakeholder.added),
      "is_deleted": .bool(stakeholder.removed != nil), "deleted_at": stakeholder.removed.map(moment) ?? .null,
    ])
  }

  private func event(_ comment: VemapClosureRecord.Comment, of closure: VemapClosureRecord) -> JSONValue {
    .object([
      "closure_id": .string(closure.id), "comment_id": .string(comment.id), "text": .string(comment.text),
      "created_by": .string(comment.author.id), "user_name": .string(comment.author.name),
      "created_at": moment(comment.at), "vkm_plan_file_id": .string(closure.plan?.id ?? ""),
      "type": .string(comment.type), "version": .string(comment.version),
    ])
  }

  private func event(_ mail: VemapClosureRecord.Mail) -> JSONValue {
    .object([
      "created_by": .string(mail.senderID), "created_at": moment(mail.at),
      "status": .string(mail.status(at: time.now())), "mail_type": .string(mail.type),
      "subject": .string(mail.subject),
    ])
  }

  /// The list and its recipients, two shapes in one list.
  private func mailingList(of closure: VemapClosureRecord) -> [JSONValue] {
    guard let list = closure.mailingList else { return [] }
    let head = JSONValue.object([
      "mailing_list_id": .string(closure.mailingListID), "closure_id": .string(closure.id),
      "created_by": .string(list.creatorID), "created_at": moment(list.created), "updated_at": moment(list.updated),
      "is_active": .bool(true), "recipients_count": .int(list.members.count(where: \.isActive)),
    ])
    return [head]
      + list.members.map { member in
        .object([
          "recipient_id": .string(member.recipient.id), "email": .string(member.recipient.email),
          "name": .string(member.recipient.name), "organisation_name": .string(member.recipient.organisation),
          "is_active": .bool(member.isActive), "added_at": moment(member.added), "added_by": .string(member.adderID),
        ])
      }
  }

  /// What the vendor gives while no plan is final is not documented. The members are always there, so then they are
  /// blank.
  private func finalPlan(of closure: VemapClosureRecord) -> JSONValue {
    let file = closure.finalPlan
    return .object([
      "file_id": .string(file?.id ?? ""), "closure_id": .string(closure.id), "name": .string(file?.name ?? ""),
      "type": .string(VemapClosureRecord.File.plan), "version": .string(file?.versionText ?? ""),
      "status": .string(file?.status ?? ""), "created_by": .string(file?.maker.id ?? ""),
      "created_at": moment(file?.created ?? closure.created), "updated_at": moment(file?.updated ?? closure.updated),
    ])
  }
}
