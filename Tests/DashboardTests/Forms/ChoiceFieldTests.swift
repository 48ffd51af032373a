import Testing
import VendorAPI

@testable import Dashboard

struct ChoiceFieldTests {
  private let one = FieldKind.choice(FieldFixture.choices)
  private let several = FieldKind.choices(FieldFixture.choices)

  @Test(arguments: [
    ("nacht", "nacht"), ("NACHT", "nacht"), ("Night", "nacht"), ("nac", "nacht"), ("onderhoud", "maintenance"),
    ("m", "maintenance"), ("offer", "offer"), ("offerte", "offer"),
    ("offerte v", "offerwaiting"), ("quote f", "offerwaiting"), ("coordinatie", "Coördinatie"),
    ("COÖRD", "Coördinatie"),
    ("steiger", "Steiger, damwand en oevervoorzieningen"), ("won", "won"), ("granted", "granted"),
  ]) func `A choice answers to word, titles and the start of either`(typed: String, word: String) throws {
    #expect(one.read(typed, try FieldFixture.context()).value == .string(word))
  }

  @Test func `What names no choice, or more than one, is answered with the choices`() throws {
    let choices = FieldKind.choice([FieldChoice("a1", Words("Aan", "On")), FieldChoice("a2", Words("Af", "Off"))])
    #expect(
      choices.read("x", try FieldFixture.context())
        == .problem(
          Words("x is geen keuze; kies uit Aan, Af.", "x is no choice; choose from On, Off.")))
    #expect(
      choices.read("a", try FieldFixture.context())
        == .problem(
          Words(
            "a kan meer dan één keuze zijn: Aan, Af; typ meer letters.",
            "a can be more than one choice: On, Off; type more letters.")))
  }

  @Test func `A choice is sent as the vendor's word and echoed as its title`() throws {
    #expect(one.read("night", try FieldFixture.context()) == .value(.string("nacht"), echo: "Nacht", warning: nil))
    #expect(one.read("zeven", try FieldFixture.context(nil, .en)) == .value(.int(7), echo: "Seven", warning: nil))
  }

  @Test func `A title that two choices share is typed as the vendor's word`() {
    #expect(one.typed(from: .string("granted"), language: .nl) == "Gegund")
    #expect(one.typed(from: .string("won"), language: .nl) == "won")
    #expect(one.typed(from: .string("won"), language: .en) == "Won")
    #expect(one.typed(from: .string("nacht"), language: .en) == "Night")
    #expect(one.typed(from: .string("weekend"), language: .nl) == "weekend")
  }

  @Test(arguments: [
    ("nacht, onderhoud", ["nacht", "maintenance"]), ("nacht,nacht, Night", ["nacht"]),
    ("Steiger, damwand en oevervoorzieningen, Gemaal", ["Steiger, damwand en oevervoorzieningen", "Gemaal"]),
    ("Gemaal, \"steiger, damwand en oevervoorzieningen\"", ["Gemaal", "Steiger, damwand en oevervoorzieningen"]),
    ("steig, gem", ["Steiger, damwand en oevervoorzieningen", "Gemaal"]),
  ]) func `Several choices are parted by commas`(typed: String, words: [String]) throws {
    #expect(several.read(typed, try FieldFixture.context()).value == .array(words.map { .string($0) }))
  }

  @Test func `One wrong choice among several is named`() throws {
    let problem = several.read("nacht, weekend", try FieldFixture.context()).problem
    #expect(problem?.en.hasPrefix("weekend is no choice; choose from Night, Maintenance") == true)
  }

  @Test(arguments: [
    ("ja", true), ("Ja", true), ("j", true), ("yes", true), ("y", true), ("true", true), ("nee", false), ("n", false),
    ("no", false), ("false", false),
  ]) func `Yes and no`(typed: String, flag: Bool) throws {
    #expect(FieldKind.flag.read(typed, try FieldFixture.context()).value == .bool(flag))
    #expect(FieldKind.flag.typed(from: .bool(flag), language: .nl) == (flag ? "ja" : "nee"))
    #expect(FieldKind.flag.typed(from: .string(String(flag)), language: .en) == (flag ? "yes" : "no"))
  }

  @Test func `Anything else is neither yes nor no`() throws {
    #expect(
      FieldKind.flag.read("misschien", try FieldFixture.context()).problem?.nl
        == "misschien is geen keuze; kies uit ja, nee.")
  }

  @Test func `Proposals start with what is typed, then contain it, without regard to accents`() {
    #expect(one.proposals("coordi") == ["Coördinatie"])
    #expect(one.proposals("oFf") == ["Offerte", "Offerte volgt"])
    #expect(
      one.proposals("n") == [
        "Nacht", "Onderhoud", "Offerte volgt", "Coördinatie", "Steiger, damwand en oevervoorzieningen", "Gegund", "won",
        "Zeven",
      ])
    #expect(one.proposals("").count == FieldFixture.choices.count)
    #expect(one.proposals("nig", language: .en) == ["Night"])
    #expect(several.proposals("nacht, gem") == ["nacht, Gemaal"])
    #expect(several.proposals("nacht, stei") == ["nacht, \"Steiger, damwand en oevervoorzieningen\""])
    #expect(FieldKind.flag.proposals("n") == ["nee"])
    #expect(FieldKind.text().proposals("n") == [])
  }
}
