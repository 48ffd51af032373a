package import VendorAPI

extension FieldKind {
  /// The text to start from for a value that the record has now. Reading it gives the value again, wherever this field
  /// could have written it; another (a date that is none, a status that is no choice) stands there as it came, and
  /// reading says what is wrong with it.
  package func typed(from value: JSONValue, language: Language) -> String {
    let text = value.text ?? ""
    switch self {
    case .text, .lines, .email, .kvk, .roadSegment, .secret, .record, .whole, .phone: return text
    case .choice(let choices): return choices.typed(value, language)
    case .flag: return FieldChoice.yesAndNo.typed(value, language)
    case .choices(let choices): return Self.list(value) { choices.typed($0, language) }
    case .list, .records: return Self.list(value) { $0.text ?? "" }
    case .date(let form):
      return form.day(of: value).map(Format(language).fullDate) ?? Self.withoutNone(text)
    case .moment(let form):
      return form.moment(of: value).map { MomentText.typed($0, language) } ?? Self.withoutNone(text)
    case .money(let form): return form.money(of: value).map(AmountText.typed) ?? text
    case .decimal: return NumberText.typed(value)
    case .table(let columns):
      return if case .array(let rows) = value, !rows.isEmpty { TableText.typed(rows, columns, language) } else { text }
    case .file: return FileText.path(of: value) ?? value["fileName"]?.text ?? text
    case .json: return OpenJSONText.typed(value)
    }
  }

  /// Vendors write a list of texts as one text, too, parted by commas like what is typed.
  private static func list(_ value: JSONValue, _ typed: (JSONValue) -> String) -> String {
    guard case .array(let items) = value else { return value.text ?? "" }
    return ListText.typed(items.map(typed).filter { !$0.isEmpty })
  }

  /// 12Build's `0` means that there is no date.
  private static func withoutNone(_ text: String) -> String { text == "0" ? "" : text }
}
