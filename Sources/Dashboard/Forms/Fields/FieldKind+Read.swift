import Records
import VendorAPI

extension FieldKind {
  /// What a text means in this field. Reading never fails: whatever is typed or pasted is a value, nothing, or a
  /// problem that says what to type instead.
  package func read(_ typed: String, _ context: FieldContext) -> FieldReading {
    do throws(UnreadableText) {
      switch self {
      // A password is taken as it is, spaces and all.
      case .secret: return typed.isEmpty ? .empty : try Self.secret(typed)
      case .email, .record, .records, .file:
        try Self.refuseUnseen(in: String(typed.trimmed))
        return try reading(FieldText(typed), context)
      case .json:
        try Self.refuseUnseen(in: typed.filter { !$0.isNewline && $0 != "\t" })
        return try reading(FieldText(typed, hasLines: true), context)
      // As it came: tabs part its cells.
      case .table(let columns): return try Self.table(typed, columns)
      case .lines: return try reading(FieldText(typed, hasLines: true), context)
      default: return try reading(FieldText(typed), context)
      }
    } catch {
      return .problem(error.words)
    }
  }

  private func reading(_ typed: FieldText, _ context: FieldContext) throws(UnreadableText) -> FieldReading {
    let text = typed.text
    guard !text.isEmpty else { return .empty }
    let format = Format(context.language)
    let today = context.today
    switch self {
    case .text(let limit), .lines(let limit):
      if let limit { try Self.check(text, limit) }
      return .value(.string(text), echo: nil, warning: typed.changes)
    case .list:
      let items = ListText.items(of: text)
      return items.isEmpty
        ? .empty : .value(.array(items.map { .string($0) }), echo: nil, warning: typed.changes)
    case .choice(let choices):
      let choice = try choices.choice(text)
      return .value(choice.value, echo: choice.title(context.language), warning: nil)
    case .choices(let choices):
      let found = try choices.choices(text)
      return found.isEmpty
        ? .empty : .value(.array(found.map(\.value)), echo: found.titles(context.language), warning: nil)
    case .flag:
      let choice = try FieldChoice.yesAndNo.choice(text)
      return .value(choice.value, echo: choice.title(context.language), warning: nil)
    case .date(let form):
      let day = try DateText(today: today).day(text)
      return .value(try form.value(of: day), echo: "\(format.longDay(day)) · \(format.week(day))", warning: nil)
    case .moment(let form):
      let read = try MomentText(today: today).read(text)
      let day = DutchTime.day(at: read.moment)
      let echo = "\(format.weekday(day)) \(MomentText.typed(read.moment, context.language))"
      return .value(try form.value(of: read.moment), echo: echo, warning: read.warning)
    case .money(let form):
      let money = try AmountText.read(text)
      return .value(form.value(of: money), echo: form.echo(of: money, context.language), warning: nil)
    case .whole(let range): return .value(.int(try NumberText.whole(text, in: range)), echo: nil, warning: nil)
    case .decimal:
      let number = try NumberText.decimal(text)
      return .value(number.value, echo: NumberText.typed(number.value), warning: number.warning)
    case .phone(let form):
      let phone = try PartyText.phone(text)
      let written = form.text(of: phone.number)
      return .value(.string(written), echo: written, warning: phone.warning)
    case .email: return .value(.string(try PartyText.email(text)), echo: nil, warning: nil)
    case .kvk: return .value(.string(try PartyText.kvk(text)), echo: nil, warning: nil)
    case .roadSegment: return Self.road(typed)
    case .record: return .value(.string(text), echo: nil, warning: nil)
    case .records:
      let ids = ListText.items(of: text)
      var each: [String] = []
      for id in ids where !each.contains(id) { each.append(id) }
      return each.isEmpty ? .empty : .value(.array(each.map { .string($0) }), echo: nil, warning: nil)
    case .file: return .value(try FileText.read(text), echo: nil, warning: nil)
    case .table(let columns): return try Self.table(text, columns)
    case .json: return .value(try OpenJSONText.read(text), echo: nil, warning: nil)
    case .secret: return try Self.secret(text)
    }
  }

  private static func check(_ text: String, _ limit: Int) throws(UnreadableText) {
    let length = FieldText.length(of: text)
    guard length > limit else { return }
    throw UnreadableText(
      "De tekst is \(length) tekens lang en er mogen er \(limit) zijn; haal er \(length - limit) weg.",
      "The text is \(length) characters long and may be \(limit); take out \(length - limit).")
  }

  private static func refuseUnseen(in text: String) throws(UnreadableText) {
    guard text.unicodeScalars.contains(where: \.isUnseen) else { return }
    throw UnreadableText(
      "Er zit een onzichtbaar teken in deze tekst; typ hem over in plaats van hem te plakken.",
      "There is an invisible character in this text; type it instead of pasting it.")
  }

  private static func table(_ typed: String, _ columns: [TableColumn]) throws(UnreadableText) -> FieldReading {
    let reading = try TableText.read(typed, columns)
    return reading.rows.isEmpty ? .empty : .value(.array(reading.rows), echo: nil, warning: reading.warning)
  }

  private static func secret(_ typed: String) throws(UnreadableText) -> FieldReading {
    try refuseUnseen(in: typed)
    let hasEdge = typed.first?.isWhitespace == true || typed.last?.isWhitespace == true
    let warning = Words("Het begint of eindigt met een spatie.", "It starts or ends with a space.")
    return .value(.string(typed), echo: nil, warning: hasEdge ? warning : nil)
  }

  private static func road(_ typed: FieldText) -> FieldReading {
    let segments = RoadDescription(typed.text).segments
    let unreadable = Words(
      "Geen wegvak in gelezen, dus overlap wordt niet gezien; typ bijvoorbeeld A1 HRR km 44,0-54,5.",
      "No road section found in it, so overlap goes unseen; type for example A1 HRR km 44,0-54,5.")
    let echo = segments.isEmpty ? nil : segments.map(\.label).joined(separator: ", ")
    return .value(.string(typed.text), echo: echo, warning: segments.isEmpty ? unreadable : typed.changes)
  }
}
