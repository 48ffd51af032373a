import Records
import Testing

struct PhoneNumberTests {
  @Test(arguments: [
    ("06 12345678", "+31612345678"), ("06-12345678", "+31612345678"), ("0031612345678", "+31612345678"),
    ("+31 (0)6 12 34 56 78", "+31612345678"), ("31612345678", "+31612345678"), ("+31612345678", "+31612345678"),
    ("0031 (0)6 12345678", "+31612345678"), ("0548 54 06 52", "+31548540652"), ("0880228420", "+31880228420"),
    ("(020) 123 45 67", "+31201234567"), ("+31 6 00000012", "+31600000012"), ("+49 30 1234567", "+49301234567"),
  ]) func `Every way of writing a number comes to one`(text: String, e164: String) throws {
    let number = try #require(PhoneNumber(text))
    #expect(number.e164 == e164)
    #expect(number.isCertain)
  }

  @Test func `A lost zero is put back, and said`() throws {
    let number = try #require(PhoneNumber("612345678"))
    #expect(number.e164 == "+31612345678")
    #expect(!number.isCertain)
  }

  @Test(arguments: [
    "0800 1234", "0800 123456", "0900-1234", "0900123456", "1400", "14020", "112", "", "06", "06 1234567",
    "06 123456789", "+31 6 1234567", "+31 06 12345678", "+06 12345678", "onbekend", "0612345678+0687654321",
    "06 12345678 / 020 1234567", "512345678",
  ]) func `Service numbers, short numbers and half numbers are none`(text: String) {
    #expect(PhoneNumber(text) == nil)
  }

  @Test(arguments: [
    ("+31612345678", "06 12345678", true), ("+31201234567", "020 1234567", false),
    ("+31548540652", "0548 540652", false), ("+31880228420", "088 0228420", false),
    ("+49301234567", "+49301234567", false),
  ]) func `Numbers are shown the Dutch way`(text: String, national: String, isMobile: Bool) throws {
    let number = try #require(PhoneNumber(text))
    #expect(number.national == national)
    #expect(number.isMobile == isMobile)
  }
}
