import Testing

@testable import UserConfiguration

@Suite struct SuggestionTests {
  @Test(
    arguments: [
      ("pasword", "password"), ("passwrod", "password"), ("PASSWORD", "password"), ("urls", "url"),
      ("tenant", "tenants"), ("banana", nil), ("", nil), ("xyz", nil),
    ] as [(String, String?)])
  func `the nearest word`(word: String, expected: String?) {
    #expect(Suggestion.nearest(to: word, among: ["url", "username", "password", "tenants"]) == expected)
  }

  @Test(arguments: [("", "", 0), ("a", "", 1), ("ab", "ba", 1), ("kitten", "sitting", 3), ("plan", "plan", 0)])
  func `the distance between words`(first: String, second: String, expected: Int) {
    #expect(Suggestion.distance(first, second) == expected)
    #expect(Suggestion.distance(second, first) == expected)
  }
}
