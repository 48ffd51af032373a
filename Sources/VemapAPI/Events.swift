package import VendorAPI

extension Vemap {
  /// Everything that happened to a closure, in the vendor's separate lists. All moments are ISO 8601.
  package struct ClosureEvents: Equatable, Sendable {
    package var closureID: String
    package var createdBy: String?
    package var createdByName: String?
    package var createdAt: String?
    package var files: Elements<FileEvent>
    package var stakeholders: Elements<StakeholderEvent>
    package var comments: Elements<CommentEvent>
    package var mailingList: Elements<MailingListEvent>
    package var emails: Elements<EmailEvent>
    /// What the vendor gives while there is no final plan is not documented; an object without anything in it and
    /// anything that is no object read as none.
    package var finalVKM: FinalVKM?
  }

  package struct FileEvent: Decodable, Hashable, Sendable {
    @Lenient package var closureID: String?
    @Lenient package var name: String?
    @Lenient package var type: String?
    @Lenient package var version: String?
    @Lenient package var createdBy: String?
    @Lenient package var userName: String?
    @Lenient package var createdAt: String?

    enum CodingKeys: String, CodingKey {
      case name, type, version
      case closureID = "closure_id"
      case createdBy = "created_by"
      case userName = "user_name"
      case createdAt = "created_at"
    }
  }

  package struct StakeholderEvent: Decodable, Hashable, Sendable {
    @Lenient package var closureID: String?
    @Lenient package var userID: String?
    @Lenient package var stakeholderName: String?
    @Lenient package var createdBy: String?
    @Lenient package var createdByName: String?
    @Lenient package var createdAt: String?
    @Lenient package var isDeleted: Bool?
    @Lenient package var deletedAt: String?

    enum CodingKeys: String, CodingKey {
      case closureID = "closure_id"
      case userID = "user_id"
      case stakeholderName = "stakeholder_name"
      case createdBy = "created_by"
      case createdByName = "created_by_name"
      case createdAt = "created_at"
      case isDeleted = "is_deleted"
      case deletedAt = "deleted_at"
    }
  }

  package struct CommentEvent: Decodable, Hashable, Sendable {
    @Lenient package var closureID: String?
    @Lenient package var commentID: String?
    @Lenient package var text: String?
    @Lenient package var createdBy: String?
    @Lenient package var userName: String?
    @Lenient package var createdAt: String?
    @Lenient package var vkmPlanFileID: String?
    @Lenient package var type: String?
    @Lenient package var version: String?

    enum CodingKeys: String, CodingKey {
      case text, type, version
      case closureID = "closure_id"
      case commentID = "comment_id"
      case createdBy = "created_by"
      case userName = "user_name"
      case createdAt = "created_at"
      case vkmPlanFileID = "vkm_plan_file_id"
    }
  }

  /// Either a mailing list or one recipient on it: the vendor puts both shapes in one list.
  package enum MailingListEvent: Hashable, Sendable {
    case list(MailingList)
    case recipient(MailingListRecipient)
  }

  package struct MailingList: Decodable, Hashable, Sendable {
    package var id: AnyText
    @Lenient package var closureID: String?
    @Lenient package var createdBy: String?
    @Lenient package var createdAt: String?
    @Lenient package var updatedAt: String?
    @Lenient package var isActive: Bool?
    @Lenient package var recipientsCount: Int?

    enum CodingKeys: String, CodingKey {
      case id = "mailing_list_id"
      case closureID = "closure_id"
      case createdBy = "created_by"
      case createdAt = "created_at"
      case updatedAt = "updated_at"
      case isActive = "is_active"
      case recipientsCount = "recipients_count"
    }
  }

  package struct MailingListRecipient: Decodable, Hashable, Sendable {
    package var id: AnyText
    @Lenient package var email: String?
    @Lenient package var name: String?
    @Lenient package var organisationName: String?
    @Lenient package var isActive: Bool?
    @Lenient package var addedAt: String?
    @Lenient package var addedBy: String?

    enum CodingKeys: String, CodingKey {
      case id = "recipient_id"
      case email, name
      case organisationName = "organisation_name"
      case isActive = "is_active"
      case addedAt = "added_at"
      case addedBy = "added_by"
    }
  }

  package struct EmailEvent: Decodable, Hashable, Sendable {
    @Lenient package var createdBy: String?
    @Lenient package var createdAt: String?
    @Lenient package var status: String?
    @Lenient package var mailType: String?
    @Lenient package var subject: String?

    enum CodingKeys: String, CodingKey {
      case status, subject
      case createdBy = "created_by"
      case createdAt = "created_at"
      case mailType = "mail_type"
    }
  }

  /// The plan that was made final.
  package struct FinalVKM: Decodable, Hashable, Sendable {
    @Lenient package var fileID: String?
    @Lenient package var closureID: String?
    @Lenient package var name: String?
    @Lenient package var type: String?
    @Lenient package var version: String?
    @Lenient package var status: String?
    @Lenient package var createdBy: String?
    @Lenient package var createdAt: String?
    @Lenient package var updatedAt: String?

    enum CodingKeys: String, CodingKey {
      case name, type, version, status
      case fileID = "file_id"
      case closureID = "closure_id"
      case createdBy = "created_by"
      case createdAt = "created_at"
      case updatedAt = "updated_at"
    }

    /// Whether nothing names a plan.
    var isEmpty: Bool { [fileID, name, version, status].allSatisfy { $0?.isEmpty ?? true } }
  }
}

extension Vemap.MailingListEvent: Decodable {
  package init(from decoder: any Decoder) throws {
    if let recipient = try? Vemap.MailingListRecipient(from: decoder) {
      self = .recipient(recipient)
    } else {
      self = .list(try Vemap.MailingList(from: decoder))
    }
  }
}
