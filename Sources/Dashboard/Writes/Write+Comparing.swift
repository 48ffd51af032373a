import FoundationEssentials
import Records
import SendJournal
import VendorAPI

extension Write {
  /// Where the record is neither as it was when the user decided nor as the user wants it.
  func clashes(with row: JSONValue) -> [WriteResult.Clash] {
    basis.sorted { $0.key < $1.key }.compactMap { name, base in
      let theirs = JSONPath(stringLiteral: name).value(in: row) ?? .null
      if theirs.isSame(as: base) || isNotTold(theirs) { return nil }
      let mine = wanted(at: name) ?? base
      return theirs.isSame(as: mine) ? nil : WriteResult.Clash(name: name, base: base, theirs: theirs, mine: mine)
    }
  }

  /// Whether every member that an edit changes is as it wants it.
  func isMet(by row: JSONValue, _ action: Action) -> Bool {
    let changed = action.fields.compactMap { field -> (JSONPath, JSONValue)? in
      guard let source = field.source, let value = field.target.value(in: .object(fields)) else { return nil }
      return (source, value)
    }
    return !changed.isEmpty && changed.allSatisfy { ($0.value(in: row) ?? .null).isSame(as: $1) }
  }

  /// Of what is deleted only the name is compared, which an operation for one record may leave out where the list has
  /// it.
  private func isNotTold(_ theirs: JSONValue) -> Bool {
    theirs == .null && Action.named(action)?.caution == .irreversible
  }

  /// What is wanted for a member of the record.
  private func wanted(at name: String) -> JSONValue? {
    guard let action = Action.named(action) else { return nil }
    guard let field = action.fields.first(where: { $0.source?.names.joined(separator: ".") == name }) else {
      // A field that nobody is asked for mostly has the name of what it changes.
      return action.standing.wanted(name, fields) ?? JSONPath(stringLiteral: name).value(in: .object(fields))
    }
    return field.target.value(in: .object(fields))
  }

  /// What makes it the same as another: to whom, about what, by which way, with which words.
  func key(of action: Action) -> SendKey {
    let encoder = JSONEncoder()
    encoder.outputFormatting = .sortedKeys
    var content = fields
    // The journal keeps a digest of this, from which a short password could be found by trying.
    for secret in action.secrets where secret.value(in: .object(content)) != nil {
      content.set(.null, at: secret)
    }
    // Doing this twice leaves the same state, and to set a value again after others is no second send.
    if !action.asksWhyAgain { content["write"] = .string(id) }
    return SendKey(
      vendor: action.vendor, channel: action.messaging?.channel ?? action.operation.id, record: record,
      recipient: recipient ?? "", content: Array((try? encoder.encode(JSONValue.object(content))) ?? Data()))
  }

  /// The record as the journal names it.
  var record: String { Subject.record(subject.id, in: subject.list) }
}

extension Action {
  /// Whether doing the same a second time is doing it twice, so that there should be a reason.
  var asksWhyAgain: Bool { operation.operationClass == .createOrSend }
}

extension JSONValue {
  /// Whether a vendor means the same by both: numbers in any form, and nothing in any form.
  func isSame(as other: JSONValue) -> Bool {
    if self == other { return true }
    switch (self, other) {
    case (.null, .string("")), (.string(""), .null), (.null, .array([])), (.array([]), .null): return true
    case (.array(let ours), .array(let theirs)):
      return ours.count == theirs.count && zip(ours, theirs).allSatisfy { $0.isSame(as: $1) }
    default:
      guard let one = text, let two = other.text else { return false }
      if one == two { return true }
      if let first = Double(one), let second = Double(two) { return first == second }
      return one.isDay(of: two) || two.isDay(of: one)
    }
  }
}

extension String {
  /// Whether it is a day, and the other text a moment of it.
  fileprivate func isDay(of moment: String) -> Bool {
    guard count == 10, moment.count > 10, let day = CalendarDate(dayOrMoment: self) else { return false }
    return CalendarDate(dayOrMoment: moment) == day
  }
}

extension JournalEntry {
  init(
    _ write: Write, of action: Action, key: SendKey, batch: String, position: Int, replaces: String?, at moment: Date,
    language: Language
  ) {
    self.init(
      id: write.id, key: key, operation: action.operation.id, kind: action.caution == .outside ? .send : .change,
      title: write.recordTitle(language), summary: write.title(of: action)(language), batch: batch, position: position,
      replaces: replaces, reason: write.reason, plannedAt: moment)
  }

  /// Whether it is about the same record, by the same way.
  func isAbout(_ write: Write, of action: Action) -> Bool {
    let wanted = write.key(of: action)
    return vendor == wanted.vendor && record == wanted.record && channel == wanted.channel
      && SendState.mayHaveHappened.contains(state)
  }
}

extension SendEnd {
  /// - Parameter name: what the vendor calls what was made.
  init(_ result: WriteResult, of write: Write, named name: String? = nil, _ language: Language) {
    switch result {
    case .done(let id): self.init(.done, vendorID: id, answer: name)
    case .already: self.init(.done)
    case .notSent(let words): self.init(.notSent, answer: words(language))
    case .refused(let error): self.init(.refused, error, of: write, language)
    case .unknown(let error): self.init(.unknown, error, of: write, language)
    case .conflict: self.init(.notSent)
    }
  }

  /// The journal is kept and handed on, so a reason that repeats what was sent stays out of it.
  private init(_ state: SendState, _ error: APIError, of write: Write, _ language: Language) {
    let words = error.explanation.map(write.isRepeated(in:)) == true ? error.words : error.wordsWithReason
    self.init(state, code: error.code, requestID: error.requestID, answer: words(language))
  }
}

extension Write {
  /// Whether a text holds something of what is sent. What is as short as a word of a status tells nothing.
  fileprivate func isRepeated(in text: String) -> Bool {
    let text = String(decoding: FoldedText.bytes(of: text), as: UTF8.self)
    return ([recipient].compactMap(\.self) + JSONValue.object(fields).texts).contains {
      $0.unicodeScalars.count >= 4 && text.contains(String(decoding: FoldedText.bytes(of: $0), as: UTF8.self))
    }
  }
}

extension JSONValue {
  /// Every text and number in it.
  fileprivate var texts: [String] {
    switch self {
    case .object(let members): members.values.flatMap(\.texts)
    case .array(let items): items.flatMap(\.texts)
    default: text.map { [$0] } ?? []
    }
  }
}
