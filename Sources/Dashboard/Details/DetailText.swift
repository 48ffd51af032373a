import FoundationEssentials
import Records
import VendorAPI

/// The lines of a detail while they are put together.
struct DetailText {
  let context: RowContext
  private(set) var lines: [DetailLine] = []

  init(_ context: RowContext) { self.context = context }

  var language: Language { context.language }
  var format: Format { context.format }

  mutating func heading(_ text: String) {
    if !lines.isEmpty { lines.append(.blank) }
    lines.append(.heading(text))
  }

  mutating func heading(_ words: Words) { heading(words(language)) }

  mutating func heading(_ words: Words, count: Int) { heading("\(words(language)) (\(format.count(count)))") }

  /// A field that every record has; a dash says that the vendor gives nothing.
  mutating func field(_ label: Words, _ text: String?, _ tone: Tone = .plain) {
    lines.append(.field(label(language), text.map { StyledText($0, tone) } ?? StyledText("—", .dim)))
  }

  mutating func field(_ label: Words, _ text: StyledText) { lines.append(.field(label(language), text)) }

  /// A field that is only there when the vendor gives it.
  mutating func optional(_ label: Words, _ text: String?) {
    if let text, !text.isEmpty { field(label, text) }
  }

  /// Fields under the vendor's own names.
  mutating func fields(_ fields: [Field], of vendor: Vendor) {
    guard !fields.isEmpty else { return }
    heading(Words("Verder van \(vendor.name)", "More from \(vendor.name)"))
    for field in fields { lines.append(.field(field.name, StyledText(field.value))) }
  }

  mutating func text(_ words: Words, _ tone: Tone = .plain) { text(words(language), tone) }

  mutating func text(_ text: String, _ tone: Tone = .plain) { lines.append(.text(StyledText(text, tone))) }

  /// How many are left out of a list; says nothing of none.
  mutating func more(_ count: Int) {
    guard count > 0 else { return }
    text(Words("… en nog \(format.count(count))", "… and \(format.count(count)) more"), .dim)
  }

  mutating func pieces(_ pieces: [StyledText]) { lines.append(.pieces(pieces)) }

  mutating func blank() { lines.append(.blank) }

  mutating func append(_ others: [DetailLine]) {
    if !lines.isEmpty, !others.isEmpty { lines.append(.blank) }
    lines += others
  }

  func date(_ date: CalendarDate?) -> String? { date.map(format.longDay) }

  /// A moment, else the text it came as.
  func moment(_ date: Date?, unreadable: String? = nil) -> String? { date.map(format.moment) ?? unreadable }

  /// Yes or no, or that the vendor does not say.
  func yesOrNo(_ value: Bool?) -> StyledText {
    switch value {
    case true?: StyledText("✓ " + Words("ja", "yes")(language), .good)
    case false?: StyledText("- " + Words("nee", "no")(language), .closed)
    case nil: StyledText("? " + Words("onbekend", "unknown")(language), .dim)
    }
  }
}

extension DetailText {
  /// What a resource holds, after a line that says how its loading stands and how old it is.
  mutating func loaded(_ resource: Resource) -> Payload? {
    let load = context.library.details[resource] ?? .idle
    let name = resource.words(language)
    let age = load.current.map { format.age(context.now.timeIntervalSince($0.at)) }
    switch load {
    case .idle: text(Words("\(name): nog niet opgehaald", "\(name): not fetched yet"), .dim)
    case .loading:
      text(
        age.map { Words("\(name): \($0) oud, wordt ververst…", "\(name): \($0) old, being refreshed…") }
          ?? Words("\(name): wordt geladen…", "\(name): loading…"), .underway)
    case .loaded: text(Words("\(name): \(age ?? "") oud", "\(name): \(age ?? "") old"), .dim)
    case .failed(let error, _, _, _):
      text(Words("✗ \(name) niet geladen: ", "✗ \(name) not loaded: ") + error.words, .alarm)
      if !error.reference.isEmpty { text(error.reference, .dim) }
      text(error.wayOut, .dim)
      if let age { text(Words("Hieronder: \(age) oud.", "Below: \(age) old."), .warning) }
    }
    if let current = load.current { doubts(about: current) }
    return load.current?.value
  }

  /// Why the list below is not all there is.
  private mutating func doubts(about loaded: Loaded<Payload>) {
    if !loaded.skipped.isEmpty {
      let count = loaded.skipped.count
      text(Words("! \(count) onleesbaar, overgeslagen", "! \(count) unreadable, skipped"), .warning)
      for skipped in loaded.skipped.prefix(3) { text("  " + skipped.problem, .dim) }
    }
    if !loaded.isComplete { text(Words("! nog niet alles is geladen", "! not everything is loaded yet"), .warning) }
  }
}
