import Testing
import VendorAPI

@testable import Dashboard

struct PartyFieldTests {
  private func read(_ typed: String, _ kind: FieldKind) throws -> FieldReading {
    kind.read(typed, try FieldFixture.context())
  }

  @Test(arguments: [
    ("06 12345678", "+31612345678"), ("06-12345678", "+31612345678"), ("0031612345678", "+31612345678"),
    ("+31 (0)6 12 34 56 78", "+31612345678"), ("31612345678", "+31612345678"), ("0548 54 06 52", "+31548540652"),
    ("0880228420", "+31880228420"), ("+32 470/12.34.56", "+32470123456"),
    ("\u{202D}06 12345678\u{202C}", "+31612345678"),
  ]) func `Telephone numbers are sent in full`(typed: String, number: String) throws {
    #expect(try read(typed, .phone(.e164)) == .value(.string(number), echo: number, warning: nil))
    #expect(FieldKind.phone(.e164).typed(from: .string(number), language: .nl) == number)
  }

  @Test func `A number whose first zero was guessed says so`() throws {
    #expect(try read("612345678", .phone(.e164)).warning?.en == "The 0 at the start was missing; read as 06 12345678.")
  }

  @Test(arguments: [
    "0800 1234", "0900-8844", "+31 800 1234", "+31 900 123456", "0031 (0)800 123456", "14020", "14 0570", "112",
    "116 117",
    "0906 1234567", "1888",
  ])
  func `Service numbers are refused as such`(typed: String) throws {
    let problem = try read(typed, .phone(.e164)).problem
    #expect(problem?.en == "\(typed) is a service or emergency number, which takes no messages; type an ordinary one.")
  }

  @Test(arguments: [
    "06 1234567", "06 123456789", "+31 6", "+31 012345678", "12345", "0612345678 0612345679", "+", "6++1",
  ])
  func `Numbers of another length are refused`(typed: String) throws {
    #expect(try read(typed, .phone(.e164)).problem?.en.contains("too many or too few digits") == true)
  }

  @Test(arguments: ["bel 0612345678", "0612345678 (Jan)", "٠٦١٢٣٤٥٦٧٨", "06_12345678"])
  func `Words are no part of a number`(typed: String) throws {
    #expect(try read(typed, .phone(.e164)).problem?.en.contains("is no phone number") == true)
  }

  @Test(arguments: [
    "jan@bedrijf.nl", "Jan.de-Vries+werk@sub.bedrijf.example", "o'neill@bedrijf.nl", "info@bücher.example",
  ])
  func `Addresses are taken as they are`(typed: String) throws {
    #expect(try read(" \(typed)\n", .email) == .value(.string(typed), echo: nil, warning: nil))
  }

  @Test(arguments: [
    ("jan", "jan is no e-mail address; type name@domain.nl, with one @."),
    ("jan@x@y.nl", "jan@x@y.nl is no e-mail address; type name@domain.nl, with one @."),
    ("@bedrijf.nl", "@bedrijf.nl is no e-mail address; type name@domain.nl, with one @."),
    ("jan@bedrijf", "The domain of jan@bedrijf is not complete; type what follows the @ with a dot, as in domain.nl."),
    ("jan@", "The domain of jan@ is not complete; type what follows the @ with a dot, as in domain.nl."),
    ("jan@.nl", "The domain of jan@.nl is not complete; type what follows the @ with a dot, as in domain.nl."),
    (
      "jan@bedrijf.nl.",
      "The domain of jan@bedrijf.nl. is not complete; type what follows the @ with a dot, as in domain.nl."
    ),
    (
      "Jan <jan@bedrijf.nl>",
      "Jan <jan@bedrijf.nl> is not one bare e-mail address; type the address alone, without name, spaces or brackets."
    ),
    (
      "a@b.nl,c@d.nl",
      "a@b.nl,c@d.nl is not one bare e-mail address; type the address alone, without name, spaces or brackets."
    ),
  ]) func `What is no address is refused in words that help`(typed: String, problem: String) throws {
    #expect(try read(typed, .email).problem?.en == problem)
  }

  @Test(arguments: [("05888888", "05888888"), ("1234 5678", "12345678"), ("12.34.56.78", "12345678")])
  func `A KvK number is eight digits`(typed: String, number: String) throws {
    #expect(try read(typed, .kvk).value == .string(number))
  }

  @Test(arguments: [
    (
      "5888888",
      "5888888 heeft zeven cijfers; een KvK-nummer heeft er acht. Ontbreekt de eerste nul, typ dan 05888888.",
      "5888888 has seven digits; a KvK number has eight. If its leading zero is missing, type 05888888."
    ),
    (
      "000012345678", "000012345678 is een vestigingsnummer van twaalf cijfers; typ het KvK-nummer van acht.",
      "000012345678 is a branch number of twelve digits; type the KvK number of eight."
    ),
    ("123", "123 heeft 3 cijfers; een KvK-nummer heeft er acht.", "123 has 3 digits; a KvK number has eight."),
    (
      "NL12345678", "NL12345678 is geen KvK-nummer; typ de acht cijfers.",
      "NL12345678 is no KvK number; type its eight digits."
    ),
  ]) func `Another length is asked back`(typed: String, nl: String, en: String) throws {
    #expect(try read(typed, .kvk) == .problem(Words(nl, en)))
  }
}
