package import VendorAPI

/// One thing that can be changed, made or sent at a vendor, as data: where it is offered, what is asked of the user,
/// which operation it becomes and how careful one must be with it. The form, the review, the hold, the journal and
/// undo are the same for all of them.
package struct Action: Sendable, Identifiable {
  /// The vendor's word and the operationId; where one operation serves several purposes, a word more:
  /// `blueprint sendInvoice whatsapp`.
  package let id: String
  package let title: Words
  /// The key under which it is offered.
  package let slot: Slot
  /// The letter that chooses it where its key offers several.
  package let letter: Character?
  /// Ids of the vendor's lists at whose rows it is offered; for ``Slot/add`` the lists that get one row more.
  let lists: [String]
  /// Whether it makes something new for the list rather than being about one of its rows.
  let isAboutList: Bool
  package let caution: Caution
  /// Whether all marked rows are meant at once; otherwise only the row under the cursor is.
  let isForMany: Bool
  /// Whether all marked rows go in one call.
  let isAtOnce: Bool
  package let fields: [FormField]
  /// Where the operation's fields come from that nobody is asked for, by the vendor's names.
  let given: [String: Given]
  let operation: VendorOperation
  /// Whether only fields that differ from the record are sent, and only where nobody else changed them meanwhile.
  let isEdit: Bool
  let standing: Standing
  /// Fills fields that follow from others.
  let derive: @Sendable (AppState, Subject, inout [String: JSONValue]) -> Void
  /// What follows from what is typed so far, said below the form while one types: warnings, a preview.
  let notes: @Sendable (AppState, FormState) -> [Fact]
  let undo: Undo?
  let messaging: Messaging?
  /// Members of the answer that may name what was made or sent.
  let answerID: [JSONPath]

  /// The keys under which actions are offered.
  package enum Slot: String, CaseIterable, Hashable, Sendable {
    case add
    case edit
    case comment
    case send
    case delete
    /// Only in the menu of a record's actions.
    case menu
  }

  /// How far it reaches, and what therefore stands between the key and the deed.
  package enum Caution: Hashable, Sendable {
    /// Done at once, and taken back with `u` where the vendor has a way back.
    case reversible
    /// Reaches people outside, or cannot be taken back: looked at once more, then held for a while.
    case outside
    /// Destroys: the name of the record, or how many there are, must be typed.
    case irreversible
  }

  /// Where a field's value comes from that nobody types.
  enum Given: Sendable {
    /// The id of the record.
    case id
    /// What was chosen on the way to the record, e.g. `tenant`.
    case chosen(String)
    /// A value of the record itself.
    case row(JSONPath)
    case fixed(JSONValue)
    /// Anything else that the program knows; nil where it does not.
    case known(@Sendable (AppState, Subject) -> JSONValue?)
  }

  /// What can be said of an action on one record before it is done.
  struct Standing: Sendable {
    /// Why it cannot be done.
    var blocked: @Sendable (AppState, Subject) -> Words? = { _, _ in nil }
    /// Whether it is so already, so that nothing has to be sent.
    var isAlready: @Sendable (AppState, Subject, [String: JSONValue]) -> Bool = { _, _, _ in false }
    /// What the user should know of the record in the review: amounts, windows, warnings.
    var facts: @Sendable (AppState, Subject, [String: JSONValue]) -> [Fact] = { _, _, _ in [] }
    /// What is fetched when it is chosen, so that the facts can be told.
    var needs: @Sendable (AppState, Subject) -> [Resource] = { _, _ in [] }
    /// Members of the record that must still be as they were shown when it is sent.
    var mustHold: [JSONPath] = []
    /// Further such members with what was shown, by path, where they follow from what is sent; and what that wants
    /// them to be.
    var basis: (@Sendable (AppState, Subject, [String: JSONValue]) -> [String: JSONValue])?
    var wanted: @Sendable (_ path: String, _ sent: [String: JSONValue]) -> JSONValue? = { _, _ in nil }
    /// Whether what was done may be taken back, by what was known before it was done.
    var canUndo: @Sendable (AppState, Write) -> Bool = { _, _ in true }
    /// Whether the record as it is now shows that an uncertain write happened; nil where it does not tell.
    var evidence: (@Sendable (Write, JSONValue?) -> Bool?)?
  }

  /// How it is taken back.
  enum Undo: Sendable {
    /// By the same operation with the values that were there before.
    case restore
    /// By another action of the catalog, with fields made from those sent and the id of what was made; nil where that
    /// is not known.
    case by(String, @Sendable (_ sent: [String: JSONValue], _ made: String?) -> [String: JSONValue]?)
    /// The same where it takes several calls to take one back.
    case byEach(String, @Sendable (_ sent: [String: JSONValue]) -> [[String: JSONValue]])
    /// By another action or the same one, with what was there before; nil where that is not known of all of it.
    case from(String, @Sendable (Write) -> Reverse?)
  }

  /// What takes a write back, and what must be in the record for that.
  struct Reverse: Sendable {
    var fields: [String: JSONValue]
    var basis: [String: JSONValue] = [:]
  }

  /// How it reaches somebody.
  struct Messaging: Sendable {
    /// `email`, `whatsapp`.
    let channel: String
    /// To whom it goes; nil where the vendor decides.
    let recipient: @Sendable (AppState, Subject, [String: JSONValue]) -> String?
  }

  /// A line of a review.
  package struct Fact: Hashable, Sendable {
    package let label: Words
    package let text: String
    package let tone: Tone

    init(_ label: Words, _ text: String, _ tone: Tone = .plain) {
      self.label = label
      self.text = text
      self.tone = tone
    }
  }
}

/// Actions are values of the program, not of its users: the id says everything.
extension Action: Hashable {
  package static func == (one: Action, other: Action) -> Bool { one.id == other.id }
  package func hash(into hasher: inout Hasher) { hasher.combine(id) }
}

extension Action {
  package var vendor: Vendor { operation.vendor }

  /// - Parameters:
  ///   - variant: tells actions on one operation apart.
  ///   - list: the id of the vendor's list, without the vendor: `closures`.
  ///   - others: further lists with rows of the same kind.
  ///   - home: whose lists those are, where it is another vendor that acts.
  ///   - isAboutList: nil where its slot says so.
  init<E: Endpoint>(
    _ operation: E.Type, as variant: String? = nil, _ title: Words, _ slot: Slot, of list: String,
    and others: [String] = [], at home: Vendor? = nil, aboutList isAboutList: Bool? = nil, letter: Character? = nil,
    _ caution: Caution,
    forMany isForMany: Bool = false, atOnce isAtOnce: Bool = false, edits isEdit: Bool = false,
    given: [String: Given] = [:], fields: [FormField] = [], standing: Standing = Standing(),
    derive: @escaping @Sendable (AppState, Subject, inout [String: JSONValue]) -> Void = { _, _, _ in },
    notes: @escaping @Sendable (AppState, FormState) -> [Fact] = { _, _ in [] },
    undo: Undo? = nil, messaging: Messaging? = nil, answerID: [JSONPath] = ["data.id"]
  ) where E.Contract: ReachableVendor {
    let vendor = E.Contract.vendor
    self.operation = VendorOperation(operation)
    id = [vendor.rawValue, E.route.operationID, variant].compactMap(\.self).joined(separator: " ")
    self.title = title
    self.slot = slot
    self.letter = letter
    lists = ([list] + others).map { "\((home ?? vendor).rawValue) \($0)" }
    self.isAboutList = isAboutList ?? (slot == .add)
    self.caution = caution
    self.isForMany = isForMany || isAtOnce
    self.isAtOnce = isAtOnce
    self.isEdit = isEdit
    self.given = given
    self.fields = fields
    self.standing = standing
    self.derive = derive
    self.notes = notes
    self.undo = undo
    self.messaging = messaging
    self.answerID = answerID
  }

  /// Something that people look for here and that the vendor has no operation for: it is named like what can be done,
  /// cannot be done, and says why.
  /// - Parameter word: tells it apart from the vendor's others.
  init(
    missing word: String, at vendor: Vendor, _ title: Words, _ slot: Slot, of list: String, because reason: Words
  ) {
    operation = VendorOperation(missing: vendor)
    id = "\(vendor.rawValue) \(operation.id) \(word)"
    self.title = title
    self.slot = slot
    letter = nil
    lists = ["\(vendor.rawValue) \(list)"]
    isAboutList = false
    caution = .reversible
    isForMany = false
    isAtOnce = false
    isEdit = false
    given = [:]
    fields = []
    standing = Standing(blocked: { _, _ in reason })
    derive = { _, _, _ in }
    notes = { _, _ in [] }
    undo = nil
    messaging = nil
    answerID = []
  }

  /// Every action there is, in the order in which they are offered.
  package static let all: [Action] = vemap + twelveBuild + corlega + blueprint

  private static let byID = Dictionary(uniqueKeysWithValues: all.map { ($0.id, $0) })

  package static func named(_ id: String) -> Action? { byID[id] }

  /// Paths of what must not be written to disk.
  var secrets: [JSONPath] { fields.filter { $0.kind.isSecret }.map(\.target) }

  /// Whether its form can only be filled once the record has been fetched anew.
  var needsRow: Bool {
    isEdit || given.values.contains { if case .row = $0 { true } else { false } }
      || fields.contains { $0.source != nil }
  }
}
