import Foundation
import Testing

@testable import Dashboard

struct JSONOutlineTests {
  private func lines(_ text: String, folds: Int = .max) -> [String] {
    JSONOutline(Data(text.utf8), folds: folds).lines.map { line in
      String(repeating: " ", count: line.depth) + (line.name.map { "\($0): " } ?? "") + line.text
    }
  }

  @Test func `members stand in the vendor's own order, scalars as JSON writes them`() {
    let text = #"{ "b": 1.50, "a": "x\"y", "n": null, "t": [true, {"z": []}] }"#
    #expect(
      lines(text) == [
        "{", " b: 1.50", #" a: "x\"y""#, " n: null", " t: [", "  true", "  {", "   z: []", "  }", " ]", "}",
      ])
  }

  @Test func `what lies deeper than the fold is one line with its count`() {
    #expect(
      lines(#"{"a":{"b":[1,2,3]},"c":[4]}"#, folds: 2)
        == ["{", " a: {", "  b: […  3]", " }", " c: [", "  4", " ]", "}"].map { $0.replacing("…  ", with: "… ") })
    #expect(lines(#"{"a":1,"b":2}"#, folds: 0) == ["{… 2}"])
  }

  @Test func `a path leads to each value`() {
    let outline = JSONOutline(Data(#"{"a":[{"b":1},2]}"#.utf8))
    #expect(outline.lines.filter { !$0.isClosing }.map(\.path) == ["", "a", "a.1", "a.1.b", "a.2"])
  }

  @Test(arguments: ["", "{", #"{"a""#, "[1,", #"["x"#, "}", "nonsense", #"{"a":}"#, "[[[[", #"{"a":1}}"#, "\\", "\"\\"])
  func `text that is no JSON ends somewhere`(_ text: String) {
    #expect(JSONOutline(Data(text.utf8)).lines.count <= 8)
  }

  @Test(arguments: [
    (#""a\u00e9""#, "aé"), ("null", ""), ("12.50", "12.50"), ("true", "true"), ("[]", ""), ("\"", "\""),
  ])
  func `a value is shown without JSON's own signs`(_ value: (json: String, plain: String)) {
    #expect(JSONOutline.plain(value.json) == value.plain)
  }
}
