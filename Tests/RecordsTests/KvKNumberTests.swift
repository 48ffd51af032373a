import Records
import Testing

struct KvKNumberTests {
  @Test(arguments: [
    ("05888888", "05888888", true), ("00000512", "00000512", true), ("12.34.56.78", "12345678", true),
    ("KvK 12345678", "12345678", true), ("5888888", "05888888", false),
  ]) func `Eight digits, with a lost zero put back and said`(text: String, digits: String, isCertain: Bool) throws {
    let number = try #require(KvKNumber(text))
    #expect(number.digits == digits)
    #expect(number.isCertain == isCertain)
  }

  @Test(arguments: ["", "123456", "123456789", "000012345678", "NL000000011B01", "geen"])
  func `Other numbers of a firm are none`(text: String) {
    #expect(KvKNumber(text) == nil)
  }
}
