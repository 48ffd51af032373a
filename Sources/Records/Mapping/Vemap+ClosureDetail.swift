import FoundationEssentials
package import VemapAPI
import VendorAPI

extension Comment {
  package init(_ comment: Vemap.Comment, tenant: String) {
    let created = Read(comment.createdAt, Timestamp.iso)
    self.init(
      id: .vemap(.comment, in: tenant, comment.id.text), author: comment.userName, authorID: comment.userID,
      text: comment.message, version: comment.version, type: comment.type, created: created.value,
      unreadableCreated: created.unreadable)
  }
}

extension ClosureFile {
  package init(_ file: Vemap.File, tenant: String) {
    let updated = Read(file.updatedAt, Timestamp.iso)
    self.init(
      id: .vemap(.file, in: tenant, file.id.text), name: file.name, type: file.type, bytes: file.size,
      updated: updated.value, unreadableUpdated: updated.unreadable)
  }
}

extension ClosureHistory {
  package init(_ history: Vemap.ClosureEvents) {
    var events: [ClosureEvent] = []
    if history.createdAt != nil || history.createdBy != nil || history.createdByName != nil {
      events.append(
        ClosureEvent(.created, at: history.createdAt, who: history.createdByName, whoID: history.createdBy))
    }
    events += history.files.items.map(ClosureEvent.init)
    events += history.stakeholders.items.flatMap(ClosureEvent.changes)
    events += history.comments.items.map(ClosureEvent.init)
    events += history.mailingList.items.map(ClosureEvent.init)
    events += history.emails.items.map(ClosureEvent.init)
    if let plan = history.finalVKM { events.append(ClosureEvent(plan)) }
    let lists = [
      history.files.skipped, history.stakeholders.skipped, history.comments.skipped, history.mailingList.skipped,
      history.emails.skipped,
    ]
    self.init(
      events: events.inOrderOfTime,
      finalPlan: history.finalVKM.map {
        VKMPlan(id: $0.fileID, name: $0.name, version: $0.version, status: $0.status)
      }, skipped: lists.reduce(0, +))
  }
}

extension ClosureEvent {
  fileprivate init(
    _ kind: Kind, at text: String?, who: String? = nil, whoID: String? = nil, what: String? = nil,
    status: String? = nil, version: String? = nil
  ) {
    let moment = Read(text, Timestamp.iso)
    self.init(
      kind: kind, at: moment.value, who: who, what: what, status: status, whoID: whoID, version: version,
      unreadableMoment: moment.unreadable)
  }

  fileprivate init(_ file: Vemap.FileEvent) {
    self.init(
      .file, at: file.createdAt, who: file.userName, whoID: file.createdBy, what: file.name, status: file.type,
      version: file.version)
  }

  fileprivate init(_ comment: Vemap.CommentEvent) {
    self.init(
      .comment, at: comment.createdAt, who: comment.userName, whoID: comment.createdBy, what: comment.text,
      status: comment.type, version: comment.version)
  }

  fileprivate init(_ event: Vemap.MailingListEvent) {
    switch event {
    case .list(let list):
      self.init(
        .mailingList, at: list.createdAt, whoID: list.createdBy, what: list.recipientsCount?.description,
        status: list.isActive == false ? "inactive" : nil)
    case .recipient(let recipient):
      self.init(
        .mailingList, at: recipient.addedAt, whoID: recipient.addedBy, what: recipient.name ?? recipient.email,
        status: recipient.isActive == false ? "inactive" : nil)
    }
  }

  fileprivate init(_ email: Vemap.EmailEvent) {
    self.init(
      .email, at: email.createdAt, whoID: email.createdBy, what: email.subject ?? email.mailType,
      status: email.status)
  }

  fileprivate init(_ plan: Vemap.FinalVKM) {
    self.init(
      .finalPlan, at: plan.updatedAt ?? plan.createdAt, whoID: plan.createdBy, what: plan.name,
      status: plan.status, version: plan.version)
  }

  /// A stakeholder who was removed again makes two events.
  fileprivate static func changes(_ change: Vemap.StakeholderEvent) -> [ClosureEvent] {
    let added = ClosureEvent(
      .stakeholder, at: change.createdAt, who: change.createdByName, whoID: change.createdBy,
      what: change.stakeholderName, status: "added")
    guard change.isDeleted == true else { return [added] }
    // Who removed the stakeholder is not told.
    return [added, ClosureEvent(.stakeholder, at: change.deletedAt, what: change.stakeholderName, status: "removed")]
  }
}

extension [ClosureEvent] {
  /// Oldest first, those without a readable moment last; the vendor's order within one moment.
  fileprivate var inOrderOfTime: [ClosureEvent] {
    enumerated().sorted { one, other in
      let (first, second) = (one.element.at ?? .distantFuture, other.element.at ?? .distantFuture)
      return first == second ? one.offset < other.offset : first < second
    }.map(\.element)
  }
}
