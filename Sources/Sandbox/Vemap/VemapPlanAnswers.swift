import FoundationEssentials
import VemapAPI
import VendorAPI

/// What hangs on a closure's plan: comments, files and events.
extension VemapSandbox {
  struct PlayedComment {
    var id: String
    var author: VemapPeople.Row
    var minor: Int
    var text: String
    var at: Date
  }

  private static let texts = [
    "Akkoord met het plan.", "Graag de omleiding een dag vooraf doorgeven aan de meldkamer.",
    "Lijn 104 rijdt om via de parallelweg; akkoord.", "Het bord bij de toerit ontbreekt op tekening 3.",
    "Akkoord, mits één rijstrook vrij blijft voor hulpdiensten & bergers.", "Kan het een uur later beginnen?",
  ]

  /// Newest first.
  func comments(on closure: VemapClosureRow) -> [PlayedComment] {
    closure.reactions.enumerated().compactMap { index, reaction in
      VemapPeople[reaction.letter].map { author in
        PlayedComment(
          id: "comment-\(closure.number)\(index)", author: author, minor: reaction.minor,
          text: Self.texts[(closure.number + index) % Self.texts.count],
          at: scene.moment(min(closure.days.lowerBound - 3, 0) - 1 - index, hour: 9, minute: closure.number % 60))
      }
    }
  }

  func comment(_ comment: PlayedComment, planID: String) -> JSONValue {
    .object([
      "id": .string(comment.id), "vkm_plan_id": .string(planID), "version": .string("1.\(comment.minor)"),
      "user_id": .string(comment.author.id), "user_name": .string(comment.author.name), "type": .string("COMMENT"),
      "message": .string(comment.text), "created_at": .string(scene.isoTime(comment.at)),
    ])
  }

  func comments(_ call: Vemap.ListClosureComments) throws -> Reply {
    let closure = try closure(call.closureID, of: call.tenantID)
    guard call.sortBy ?? "created_at" == "created_at" else {
      throw Refusal(status: 400, message: "sort_by must be created_at")
    }
    let newestFirst = comments(on: closure)
    let all = call.sortOrder == .ascending ? newestFirst.reversed() : newestFirst
    let part = try Self.part(of: all, limit: call.limit, offset: call.offset)
    return try reply(
      .array(part.map { comment($0, planID: closure.planID) }), "Comments retrieved successfully")
  }

  func files(_ call: Vemap.ListClosureFiles) throws -> Reply {
    let closure = try closure(call.closureID, of: call.tenantID)
    let wanted = closure.files.filter { file in
      (call.type.map { $0 == file.type } ?? true) && (call.status.map { $0 == file.status } ?? true)
    }
    let part = try Self.part(of: wanted, limit: call.limit, offset: call.offset)
    let files = part.map { file in
      JSONValue.object([
        "id": .string(file.id), "name": .string(file.name), "size": .int(file.bytes), "type": .string(file.type),
        "closure_id": .string(closure.id), "updated_at": .string(scene.isoTime(updated(closure))),
      ])
    }
    return try reply(.array(files), "File list retrieved successfully")
  }

  func events(of closure: VemapClosureRow) -> JSONValue {
    let maker = VemapProjects.row(code: closure.project).flatMap { $0.managers.first }.flatMap { VemapPeople[$0] }
    let by = JSONValue.string(maker?.id ?? "")
    let byName = JSONValue.string(maker?.name ?? "")
    let made = JSONValue.string(scene.isoTime(created(closure)))
    let changed = JSONValue.string(scene.isoTime(updated(closure)))
    let id = JSONValue.string(closure.id)
    let isMailed = closure.plan.isFinal
    return .object([
      "closure_id": id, "created_by": by, "created_at": made, "created_by_name": byName,
      "file_events": .array(
        closure.files.map { file in
          .object([
            "closure_id": id, "name": .string(file.name), "type": .string(file.type),
            "version": .string("1.\(file.minor ?? 0)"), "created_by": by, "user_name": byName,
            "created_at": file.minor == 0 ? made : changed,
          ])
        }),
      "stakeholder_events": .array(
        closure.stakeholders.compactMap { VemapPeople[$0] }.map { stakeholder in
          .object([
            "closure_id": id, "user_id": .string(stakeholder.id), "stakeholder_name": .string(stakeholder.name),
            "created_by": by, "created_by_name": byName, "created_at": made, "is_deleted": .bool(false),
            "deleted_at": .null,
          ])
        }),
      "comment_events": .array(comments(on: closure).map { commentEvent($0, on: closure) }),
      "mailing_list_events": .array(mailingList(of: closure, by: by, at: made)),
      "email_events": .array(
        !isMailed
          ? []
          : [
            .object([
              "created_by": by, "created_at": changed, "status": .string("sent"), "mail_type": .string("reminder"),
              "subject": .string("VKM Plan beschikbaar"),
            ])
          ]),
      "final_vkm": finalPlan(of: closure, by: by, made: made, changed: changed),
    ])
  }

  private func commentEvent(_ comment: PlayedComment, on closure: VemapClosureRow) -> JSONValue {
    .object([
      "closure_id": .string(closure.id), "comment_id": .string(comment.id), "text": .string(comment.text),
      "created_by": .string(comment.author.id), "user_name": .string(comment.author.name),
      "created_at": .string(scene.isoTime(comment.at)), "vkm_plan_file_id": .string(planFileID(closure)),
      "type": .string("COMMENT"), "version": .string("1.\(comment.minor)"),
    ])
  }

  /// The list and its recipients, two shapes in one list.
  private func mailingList(of closure: VemapClosureRow, by: JSONValue, at made: JSONValue) -> [JSONValue] {
    let recipients = VemapProjects.recipients.filter { $0.project == closure.project }
    guard !recipients.isEmpty else { return [] }
    let list = JSONValue.object([
      "mailing_list_id": .string("mailing-list-\(closure.number)"), "closure_id": .string(closure.id),
      "created_by": by, "created_at": made, "updated_at": made, "is_active": .bool(true),
      "recipients_count": .int(recipients.count),
    ])
    return [list]
      + recipients.map {
        .object([
          "recipient_id": .string("recipient-\($0.number)"), "email": .string($0.email), "name": .string($0.name),
          "organisation_name": .string($0.organisation), "is_active": .bool(true), "added_at": made, "added_by": by,
        ])
      }
  }

  /// What the vendor gives while no plan is final is not documented; this follows its empty `vkm_plan`.
  private func finalPlan(
    of closure: VemapClosureRow, by: JSONValue, made: JSONValue, changed: JSONValue
  ) -> JSONValue {
    guard closure.plan.isFinal, let minor = closure.plan.minor,
      let file = closure.files.last(where: { $0.minor == minor })
    else { return .object([:]) }
    return .object([
      "file_id": .string(file.id), "closure_id": .string(closure.id), "name": .string(file.name),
      "type": .string("vkm-plan"), "version": .string("1.\(minor)"), "status": .string("final"), "created_by": by,
      "created_at": made, "updated_at": changed,
    ])
  }
}
