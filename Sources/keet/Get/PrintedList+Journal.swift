import Dashboard
import FoundationEssentials
import SendJournal
import VendorAPI

extension PrintedList {
  /// - Parameter forPeople: with words and moments as on the screen; programs get the journal's own.
  init(_ entries: some Sequence<JournalEntry>, _ language: Language, forPeople: Bool) {
    let format = Format(language)
    func moment(_ date: Date?) -> String {
      date.map { forPeople ? format.moment($0) : $0.formatted(.iso8601) } ?? ""
    }
    titles = [
      Words("Wanneer", "When"), Words("Stand", "State"), Words("Bron", "Source"), Words("Wat", "What"),
      Words("Waarover", "About"), Words("Aan", "To"), Words("Kenmerk", "Reference"), Words("Verzoek", "Request"),
      Words("Antwoord", "Answer"), Words("Nummer", "Id"),
    ].map { $0(language) }
    rows = entries.map { entry in
      [
        moment(entry.plannedAt), forPeople ? entry.state.words(language) : entry.state.rawValue, entry.vendor.name,
        entry.summary, entry.title, entry.recipient, entry.vendorID ?? "", entry.requestID ?? "",
        entry.answer ?? entry.code ?? "", entry.id,
      ]
    }
    elements = entries.map(Self.json)
  }

  /// Everything the journal holds of it, under its own names; moments in UTC.
  private static func json(_ entry: JournalEntry) -> String {
    func moment(_ date: Date?) -> JSONValue { date.map { .string($0.formatted(.iso8601)) } ?? .null }
    func text(_ text: String?) -> JSONValue { text.map { .string($0) } ?? .null }
    let members: [String: JSONValue] = [
      "id": .string(entry.id), "state": .string(entry.state.rawValue), "kind": .string(entry.kind.rawValue),
      "vendor": .string(entry.vendor.rawValue), "operation": .string(entry.operation),
      "channel": .string(entry.channel), "record": .string(entry.record), "title": .string(entry.title),
      "summary": .string(entry.summary), "recipient": .string(entry.recipient), "batch": text(entry.batch),
      "position": .int(entry.position), "replaces": text(entry.replaces), "reason": text(entry.reason),
      "planned_at": moment(entry.plannedAt), "started_at": moment(entry.startedAt), "ended_at": moment(entry.endedAt),
      "resolved_at": moment(entry.resolvedAt), "note": text(entry.note), "vendor_id": text(entry.vendorID),
      "request_id": text(entry.requestID), "code": text(entry.code), "answer": text(entry.answer),
    ]
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    // Texts, numbers and nothing else: these cannot fail to encode.
    return String(decoding: (try? encoder.encode(JSONValue.object(members))) ?? Data("null".utf8), as: UTF8.self)
  }
}
