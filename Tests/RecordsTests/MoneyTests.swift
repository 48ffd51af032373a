import Records
import Testing

struct MoneyTests {
  @Test(arguments: [
    ("1000.50", 100_050), ("1495", 149_500), ("-1495.00", -149_500), ("0.5", 50), ("12.500", 1250),
    ("99999999999.99", 9_999_999_999_999), ("0", 0),
  ]) func `Decimals with a point are whole cents`(text: String, cents: Int) {
    #expect(Money(decimal: text) == Money(cents: cents))
  }

  @Test(arguments: [
    "1.495,00", "1495,00", "12.345", "", "-", "--5", "5.", ".5", "1e3", "1.2.3", "100000000000", " 5", "€ 5", "+5", "٥",
  ]) func `Anything else is no amount`(text: String) {
    #expect(Money(decimal: text) == nil)
  }

  @Test func `A number without a unit sorts by itself, a missing one not at all`() {
    #expect(Amount.exact(Money(cents: 149_500)).magnitude == 149_500)
    #expect(Amount.unitUnknown("1495.5").magnitude == 1495.5)
    #expect(Amount.unitUnknown("veel").magnitude == nil)
    #expect(Amount.missing.magnitude == nil)
  }
}
