import Records
import Testing
import VendorAPI

@testable import Dashboard

struct AmountFieldTests {
  private func read(_ typed: String, _ kind: FieldKind = .money(.cents)) throws -> FieldReading {
    kind.read(typed, try FieldFixture.context())
  }

  @Test(arguments: [
    ("1495", 149_500), ("1495,00", 149_500), ("1.495,00", 149_500), ("€ 1.495,00", 149_500),
    ("€\u{A0}1.495,00", 149_500),
    ("€1495", 149_500), ("EUR 1495", 149_500), ("1495 euro", 149_500), ("1495,-", 149_500), ("1.495,--", 149_500),
    ("1495.50", 149_550), ("1,495.50", 149_550), ("1 495,50", 149_550), ("1.234.567", 123_456_700),
    ("1.234.567,8", 123_456_780), ("-12,5", -1250), ("€ -12,50", -1250), ("- € 12,50", -1250), ("−12,5", -1250),
    ("0", 0),
    ("0,05", 5), ("-0,05", -5), ("007", 700), ("0000000000000001", 100), ("99999999999,99", 9_999_999_999_999),
  ]) func `Amounts are read as the Dutch write them`(typed: String, cents: Int) throws {
    #expect(try read(typed).value == .int(cents))
  }

  @Test(arguments: [
    (
      "1.495", "1.495 kan 1.495,00 of 1,495 zijn; typ 1495,00, of met twee cijfers achter de komma: 1,49.",
      "1.495 can be 1.495,00 or 1,495; type 1495,00, or with two decimals: 1,49."
    ),
    (
      "€ 12,500", "€ 12,500 kan 12.500,00 of 12,500 zijn; typ 12500,00, of met twee cijfers achter de komma: 12,50.",
      "€ 12,500 can be 12.500,00 or 12,500; type 12500,00, or with two decimals: 12,50."
    ),
    (
      "1495,005", "1495,005 heeft meer dan twee cijfers achter de komma; rond af op centen.",
      "1495,005 has more than two decimals; round it to cents."
    ),
    (
      "0,495", "0,495 heeft meer dan twee cijfers achter de komma; rond af op centen.",
      "0,495 has more than two decimals; round it to cents."
    ),
    (
      "100000000000", "100000000000 is te groot voor een bedrag; typ minder dan honderd miljard.",
      "100000000000 is too large for an amount; type less than a hundred billion."
    ),
    (
      "veel", "veel is geen bedrag; typ bijvoorbeeld 1495, 1495,00 of 1.495,00.",
      "veel is no amount; type for example 1495, 1495,00 or 1.495,00."
    ),
  ]) func `What is no one amount is asked back`(typed: String, nl: String, en: String) throws {
    #expect(try read(typed) == .problem(Words(nl, en)))
  }

  @Test(arguments: [
    "1.49.5", "1..495", "1,4,95", "1.4955,00", "12.34.567,00", ",50", "1,495.", "--1", "-€-1", "1-", "$ 5", "1 2",
    "1e3",
    "1,23,456.00", "1.495,00,00", "€", "1.495.00", "99999999999999999999999",
  ])
  func `What parts no thousands parts nothing`(typed: String) throws {
    #expect(try read(typed).problem != nil)
  }

  @Test(arguments: [
    (MoneyForm.cents, "1495,5", JSONValue.int(149_550), "€\u{A0}1.495,50"),
    (.decimalText, "1000,5", .string("1000.50"), "€\u{A0}1.000,50"),
    (.decimalText, "-5", .string("-5.00"), "€\u{A0}-5,00"),
    (.number, "1250,5", .double(1250.5), "1250,50"), (.number, "1495", .int(1495), "1495,00"),
  ]) func `Every vendor gets its own form`(form: MoneyForm, typed: String, value: JSONValue, echo: String) throws {
    #expect(try read(typed, .money(form)) == .value(value, echo: echo, warning: nil))
  }

  @Test func `What the record holds is the start, whatever it is`() {
    #expect(FieldKind.money(.cents).typed(from: .int(149_500), language: .nl) == "1495,00")
    #expect(FieldKind.money(.decimalText).typed(from: .string("1000.5"), language: .en) == "1000,50")
    #expect(FieldKind.money(.number).typed(from: .double(1250.5), language: .nl) == "1250,50")
    #expect(FieldKind.money(.number).typed(from: .string("n.t.b."), language: .nl) == "n.t.b.")
    #expect(FieldKind.money(.cents).typed(from: .null, language: .nl) == "")
  }

  @Test(arguments: [("3", 3), ("+4", 4), ("01", 1)])
  func `Whole numbers`(typed: String, number: Int) throws {
    #expect(try read(typed, .whole(1...4)).value == .int(number))
  }

  @Test(arguments: [
    ("5", "5 is out of bounds; type a number from 1 to 4."),
    ("99999999999999999999", "99999999999999999999 is out of bounds; type a number from 1 to 4."),
    ("1.495", "1.495 is no whole number; type digits only, without point, comma or space."),
    ("1,0", "1,0 is no whole number; type digits only, without point, comma or space."),
    ("drie", "drie is no whole number; type digits only, without point, comma or space."),
  ]) func `What is no whole number within bounds is refused`(typed: String, problem: String) throws {
    #expect(try read(typed, .whole(1...4)).problem?.en == problem)
  }

  @Test func `A whole number without bounds ends where numbers do`() throws {
    #expect(try read("-9223372036854775808", .whole(nil)).value == .int(.min))
    #expect(
      try read("9223372036854775808", .whole(nil)).problem?.en
        == "9223372036854775808 is too large; type a smaller one.")
  }

  @Test(arguments: [
    ("12,5", JSONValue.double(12.5)), ("12.5", .double(12.5)), ("12", .int(12)), ("12,0", .int(12)), ("-0", .int(0)),
    ("1.250,75", .double(1250.75)), ("1,250.75", .double(1250.75)), ("-1.234.567", .int(-1_234_567)),
    ("1.234.567,5", .double(1_234_567.5)), ("0,0000000000001", .double(1e-13)), ("52,123", .double(52.123)),
    ("123456789012345", .int(123_456_789_012_345)),
  ]) func `Decimal numbers take a comma or a point`(typed: String, value: JSONValue) throws {
    let reading = try read(typed, .decimal)
    #expect(reading.value == value)
    #expect(
      FieldKind.decimal.read(FieldKind.decimal.typed(from: value, language: .nl), try FieldFixture.context()).value
        == value)
  }

  @Test(arguments: ["1.25,75", "1.250,75,5", "1250.750,5", "1,250,75", ".250,75", "1.2500", "12.34.567", "1..250,5"])
  func `Signs that part nothing are refused`(typed: String) throws {
    let reading = try read(typed, .decimal)
    #expect(typed == "1.2500" ? reading.value == .double(1.25) : reading.problem != nil, "\(reading)")
  }

  @Test func `A decimal sign that may have parted thousands is named`() throws {
    #expect(try read("1.495", .decimal).echo == "1,495")
    #expect(try read("1.495", .decimal).warning?.nl == "De punt is hier het decimaalteken; voor duizendtallen: 1495.")
    #expect(try read("1,5", .decimal).warning == nil)
    #expect(try read("1.250,75", .decimal).warning == nil)
    #expect(
      try read("1234567890123456", .decimal).problem?.en == "1234567890123456 has too many digits; type 15 at most.")
  }
}
