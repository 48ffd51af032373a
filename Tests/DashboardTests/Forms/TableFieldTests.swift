import Testing
import VendorAPI

@testable import Dashboard

struct TableFieldTests {
  private let kind = FieldKind.table(FieldFixture.columns)
  private let context = FieldContext(today: FieldFixture.today, language: .nl)

  private func row(_ number: String, _ name: String, _ units: String) -> JSONValue {
    .object([
      "number": .string(number), "properties": .object(["name": .string(name), "units": .string(units)]),
    ])
  }

  @Test(arguments: [
    "1 | Zand | 10,5\n2|Grind|20", "1\tZand\t10,5\n2\tGrind\t20", "1;Zand;10.5\r\n2; Grind ;20\n\n",
    "Nr | Naam | Aantal\n1 | Zand | 10,5\n2 | Grind | 20", "| | |\n1 | Zand | 10,5\n2 | Grind | 20",
    "AANTAL\tname\tno\n10.5\tZand\t1\n20\tGrind\t2",
  ])
  func `rows read the same however they are parted`(_ typed: String) {
    #expect(
      kind.read(typed, context)
        == .value(.array([row("1", "Zand", "10.5"), row("2", "Grind", "20")]), echo: nil, warning: nil))
  }

  @Test func `a column that is not named is not there, and an empty cell is an empty text`() {
    let expected: [JSONValue] = [
      .object(["number": .string("1"), "properties": .object(["units": .string("")])])
    ]
    #expect(kind.read("Nr | Aantal\n1 |", context) == .value(.array(expected), echo: nil, warning: nil))
  }

  @Test(arguments: [
    ("1 | Zand | 10 | m3", "Regel 1 heeft 4 cellen, en er zijn 3 kolommen; Nr | Naam | Aantal."),
    ("Nr | Naam | Kleur\n1 | a | b", "Kleur is geen kolom, of staat er twee keer; kies uit Nr | Naam | Aantal."),
    ("Nr | Nr", "Nr is geen kolom, of staat er twee keer; kies uit Nr | Naam | Aantal."),
    (
      "1 | Zand | 1.00,5", "Regel 1: 1.00,5 is geen getal; typ bijvoorbeeld 12,5 of 1.250,75."
    ),
  ])
  func `what does not fit is said with its line`(_ sample: (typed: String, problem: String)) {
    guard case .problem(let words) = kind.read(sample.typed, context) else {
      Issue.record("\(sample.typed) reads as something")
      return
    }
    #expect(words.nl == sample.problem)
  }

  @Test func `a number that can be meant otherwise is named with its line`() {
    #expect(
      kind.read("1 | Zand | 1.250,75\n2 | Grind | 1.250", context)
        == .value(
          .array([row("1", "Zand", "1250.75"), row("2", "Grind", "1.25")]), echo: nil,
          warning: Words(
            "Regel 2: De punt is hier het decimaalteken; voor duizendtallen: 1250.",
            "Line 2: The point is the decimal sign here; for thousands: 1250.")))
  }

  @Test func `words stay words in a column of numbers, and nothing is no rows`() {
    #expect(
      kind.read("1 | Zand | stelpost", context)
        == .value(.array([row("1", "Zand", "stelpost")]), echo: nil, warning: nil))
    #expect(kind.read("Nr | Naam", context) == .empty)
    #expect(kind.read(" \n ", context) == .empty)
  }

  @Test func `rows that are shown read back, bars, backslashes and lines in their cells too`() {
    let rows: JSONValue = .array([row("1", "a|b \\ c\nd", ""), row("2", "", "5")])
    let typed = kind.typed(from: rows, language: .nl)
    #expect(typed.split(separator: "\n").count == 3)
    #expect(kind.read(typed, context) == .value(rows, echo: nil, warning: nil))
  }

  @Test func `what is pasted from a spreadsheet keeps its cells`() {
    var state = StateFixture.state()
    let action = Action.named("12build addBudgetRows")
    state.form = action.map { FormState($0, [Subject(list: "12build budget-rows", id: "", name: "", values: [:])]) }
    _ = state.update(.focusField(1))
    _ = state.update(.edit(.insert("1\tZand\t10,5")))
    #expect(state.form?.inputs[1].line.text == "1 | Zand | 10,5")
  }
}
