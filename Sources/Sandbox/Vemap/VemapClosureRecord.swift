import FoundationEssentials

/// A closure with all that hangs on it.
struct VemapClosureRecord: Sendable {
  typealias Person = VemapRecords.Person

  struct Stakeholder: Sendable {
    var user: Person
    var adder: Person
    var added: Date
    var removed: Date?
  }

  struct File: Sendable {
    static let plan = "vkm-plan"
    static let final = "final"

    var id: String
    /// Id of the project it was handed in for.
    var project: String
    var name: String
    /// ``plan``, `support`, or another word.
    var type: String
    /// Media type.
    var mediaType: String
    var category: String
    var status: String
    var bytes: Int
    var version: Double
    var isCurrent: Bool
    var path: String
    var isStored: Bool
    var isArchived = false
    var maker: Person
    var created: Date
    var changerID: String
    var updated: Date
  }

  struct Comment: Sendable {
    var id: String
    var author: Person
    var version: String
    var type: String
    var text: String
    var at: Date
  }

  struct MailingList: Sendable {
    struct Member: Sendable {
      var recipient: VemapRecords.Recipient
      var adderID: String
      var added: Date
      var isActive = true
    }

    var creatorID: String
    var created: Date
    var updated: Date
    var members: [Member] = []

    /// - Returns: whether there was one to take off.
    mutating func remove(_ recipient: String, at now: Date) -> Bool {
      guard let index = members.firstIndex(where: { $0.recipient.id == recipient && $0.isActive }) else { return false }
      members[index].isActive = false
      updated = now
      return true
    }
  }

  struct Mail: Sendable {
    /// How long a mail stays queued.
    private static let queued = 60.0

    var senderID: String
    var at: Date
    var type: String
    var subject: String
    /// Whether not one recipient got it.
    var hasFailed: Bool

    func status(at now: Date) -> String {
      hasFailed ? "failed" : now.timeIntervalSince(at) < Self.queued ? "queued" : "sent"
    }
  }

  var id: String
  var tenant: String
  /// Id of the project.
  var project: String
  var name: String
  var description: String
  var type: String
  /// `MM-DD-YYYY`.
  var start: String
  var end: String
  var road: String
  var status: String
  var isInMelvin = false
  var isInSpin = false
  var creator: Person
  var created: Date
  var updated: Date
  /// Those who were removed are kept for the events.
  var stakeholders: [Stakeholder] = []
  var files: [File] = []
  /// Newest first.
  var comments: [Comment] = []
  var mailingList: MailingList?
  var mails: [Mail] = []

  /// What stands behind the kind of record in the id; other ids are made of it.
  private var number: Substring { id.drop { $0 != "-" }.dropFirst() }
  var planID: String { "vkm-\(number)" }
  var mailingListID: String { "mailing-list-\(number)" }

  var current: [Stakeholder] { stakeholders.filter { $0.removed == nil } }
  /// The version of the plan that counts.
  var plan: File? { files.last { $0.type == File.plan && $0.isCurrent } }
  var finalPlan: File? { files.last { $0.type == File.plan && $0.status == File.final } }
  var bytes: Int { files.reduce(0) { $0 + $1.bytes } }

  /// Leaves whoever is on it already as it is.
  mutating func add(_ users: [Person], by adder: Person, at now: Date) {
    for user in users where !current.contains(where: { $0.user.id == user.id }) {
      stakeholders.append(Stakeholder(user: user, adder: adder, added: now))
    }
  }

  /// - Returns: whether there was one to remove.
  mutating func remove(stakeholder id: String, at now: Date) -> Bool {
    guard let index = stakeholders.firstIndex(where: { $0.user.id == id && $0.removed == nil }) else { return false }
    stakeholders[index].removed = now
    return true
  }

  /// Puts recipients on the mailing list, which is made for the first of them.
  /// - Returns: how many were not on it.
  mutating func subscribe(_ recipients: [VemapRecords.Recipient], by adder: String, at now: Date) -> Int {
    var list = mailingList ?? MailingList(creatorID: adder, created: now, updated: now)
    let active = Set(list.members.filter(\.isActive).map(\.recipient.id))
    let new = recipients.filter { !active.contains($0.id) }
    list.members += new.map { MailingList.Member(recipient: $0, adderID: adder, added: now) }
    if !new.isEmpty { list.updated = now }
    mailingList = list
    return new.count
  }

  /// A new current version of the plan takes the place of the one before.
  mutating func add(_ file: File) {
    if file.type == File.plan, file.isCurrent {
      for index in files.indices where files[index].type == File.plan { files[index].isCurrent = false }
    }
    files.append(file)
  }

  /// Without its current version a plan falls back to the one before.
  mutating func remove(file id: String) {
    files.removeAll { $0.id == id }
    guard plan == nil, let last = files.lastIndex(where: { $0.type == File.plan }) else { return }
    files[last].isCurrent = true
  }
}

extension VemapClosureRecord.File {
  /// `1.2`; a closure writes it `v1.2`.
  var versionText: String { String(version) }
  /// The word in a list of closures, which calls a final plan active, too: only the events tell.
  var listedStatus: String { status == Self.final ? "active" : status }
}
